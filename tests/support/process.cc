#include "support/process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace isnad::test {
namespace {

std::string make_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "isnad-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return pattern;
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const std::vector<std::string>& environment) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::vector<char*> envp;
  for (const std::string& variable : environment) envp.push_back(const_cast<char*>(variable.c_str()));
  envp.push_back(nullptr);
  ::execve(argv[0], argv.data(), envp.data());
  ::_exit(127);
}

// Standard input and error are files: only standard output needs somebody at its other end.
Outcome run(const std::vector<std::string>& arguments, std::string_view input,
            const std::vector<std::string>& environment, size_t most) {
  const char* const program = std::getenv("ISNAD_PROGRAM");
  if (program == nullptr) throw std::runtime_error("ISNAD_PROGRAM names no program; run the tests through ctest");
  std::vector<std::string> command{program};
  command.insert(command.end(), arguments.begin(), arguments.end());
  // The first of a name counts.
  std::vector<std::string> variables = environment;
  variables.insert(variables.end(), {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"});

  const TemporaryFolder folder;
  const std::string in = folder.write("in", input);
  const std::string err = folder.write("err", {});
  std::array<int, 2> pipe_ends{};
  if (::pipe(pipe_ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    ::dup2(::open(in.c_str(), O_RDONLY), STDIN_FILENO);
    ::dup2(::open(err.c_str(), O_WRONLY), STDERR_FILENO);
    ::dup2(pipe_ends[1], STDOUT_FILENO);
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
    become(command, variables);
  }
  ::close(pipe_ends[1]);
  Outcome outcome;
  std::array<char, 65536> buffer{};
  while (outcome.out.size() < most) {
    const ssize_t got = ::read(pipe_ends[0], buffer.data(), std::min(buffer.size(), most - outcome.out.size()));
    if (got <= 0) break;
    outcome.out.append(buffer.data(), static_cast<size_t>(got));
  }
  ::close(pipe_ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.err = read_file(err);
  return outcome;
}

}  // namespace

Outcome run_isnad(const std::vector<std::string>& arguments, std::string_view input,
                  const std::vector<std::string>& environment) {
  return run(arguments, input, environment, std::numeric_limits<size_t>::max());
}

Outcome run_isnad_cut(const std::vector<std::string>& arguments, size_t bytes) { return run(arguments, {}, {}, bytes); }

TemporaryFolder::TemporaryFolder() : folder_(make_folder()) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, std::string_view bytes) const {
  std::ofstream file(path(name), std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path(name);
}

std::string read_file(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

}  // namespace isnad::test
