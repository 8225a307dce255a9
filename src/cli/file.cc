#include "cli/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
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

Result<File> File::open_to_read(const std::string& name) {
  if (name == "-") return File(STDIN_FILENO);
  const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Error{system_error_text(errno)};
  return File(descriptor);
}

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

Result<size_t> File::read(char* to, size_t size) const {
  for (;;) {
    const ssize_t got = ::read(descriptor_, to, size);
    if (got >= 0) return static_cast<size_t>(got);
    if (errno != EINTR) return Error{system_error_text(errno)};
  }
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

bool regular_file_size(const std::string& name, uint64_t& size) {
  struct stat status {};
  if (!status_of(name, status) || !S_ISREG(status.st_mode)) return false;
  size = static_cast<uint64_t>(status.st_size);
  return true;
}

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat first {};
  struct stat second {};
  return status_of(one, first) && status_of(other, second) && S_ISREG(first.st_mode) && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

}  // namespace isnad::cli
