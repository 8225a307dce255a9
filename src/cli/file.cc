#include "cli/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace isnad::cli {
namespace {

bool is_standard(int descriptor) { return descriptor >= 0 && descriptor <= 2; }

bool status_of(const std::string& name, struct stat& status) {
  return (name == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(name.c_str(), &status)) == 0;
}

}  // namespace

std::string system_error_text(int number) { return std::generic_category().message(number); }

Result<File> File::open_to_write(const std::string& name) {
  if (name == "-") return File(STDOUT_FILENO);
  const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return Error{system_error_text(errno)};
  return File(descriptor);
}

File::File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

File::~File() {
  if (descriptor_ >= 0 && !is_standard(descriptor_)) ::close(descriptor_);
}

File::Written File::write(std::string_view bytes, std::string& error) const {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<size_t>(written));
    } else if (errno == EPIPE) {
      return Written::reader_is_gone;
    } else if (errno != EINTR) {
      error = system_error_text(errno);
      return Written::failed;
    }
  }
  return Written::all;
}

File::Written File::close(std::string& error) {
  const int descriptor = std::exchange(descriptor_, -1);
  // Standard output is closed too: a network file system may tell of a full disk only then.
  if (descriptor < 0 || ::close(descriptor) == 0) return Written::all;
  error = system_error_text(errno);
  return Written::failed;
}

bool File::is_terminal() const { return ::isatty(descriptor_) == 1; }

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat first {};
  struct stat second {};
  return status_of(one, first) && status_of(other, second) && S_ISREG(first.st_mode) && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

bool is_inside(const std::string& file, const std::string& folder) {
  std::error_code fault;
  if (!std::filesystem::is_directory(folder, fault)) return false;
  const std::filesystem::path root = std::filesystem::canonical(folder, fault);
  if (fault) return false;
  const std::filesystem::path inner = std::filesystem::weakly_canonical(file, fault);
  if (fault) return false;
  return std::mismatch(root.begin(), root.end(), inner.begin(), inner.end()).first == root.end();
}

}  // namespace isnad::cli
