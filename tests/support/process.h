// Runs the real program and keeps what it said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::test {

struct Outcome {
  int code = -1;  // exit code; 128 + number for a signal
  std::string out;
  std::string err;
};

// Runs the program that the environment names in ISNAD_PROGRAM. `input` goes to its standard input. `environment`
// holds NAME=VALUE pairs that come on top of a small fixed environment.
Outcome run_isnad(const std::vector<std::string>& arguments, std::string_view input = {},
                  const std::vector<std::string>& environment = {});

// The same, but the reading end of its standard output is closed after the first `bytes`.
Outcome run_isnad_cut(const std::vector<std::string>& arguments, size_t bytes);

// A folder that goes away with its object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // Writes a file and says its path.
  [[nodiscard]] std::string write(const std::string& name, std::string_view bytes) const;
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

std::string read_file(const std::string& path);

}  // namespace isnad::test
