#include "ingest/walk.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <memory>

#include "ingest/byte_stream.h"

namespace isnad::ingest {
namespace {

bool status_of(const std::string& path, struct stat& status) {
  return (path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status)) == 0;
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return path != "-" && status_of(path, status) && S_ISDIR(status.st_mode);
}

Walk::Walk(const std::string& root, OnFailure on_failure) : on_failure_(std::move(on_failure)) {
  struct stat status {};
  if (status_of(root, status)) entered_.emplace(status.st_dev, status.st_ino);
  enter(root);
}

void Walk::enter(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), &::closedir);
  if (folder == nullptr) {
    on_failure_({path, "", system_error_text(errno)});
    return;
  }
  Level level{path.ends_with('/') ? path : path + "/", {}};
  errno = 0;
  while (const dirent* const entry = ::readdir(folder.get())) {
    if (entry->d_name[0] != '.') level.names.emplace_back(entry->d_name);
    errno = 0;
  }
  if (errno != 0) on_failure_({path, "", system_error_text(errno)});
  std::sort(level.names.begin(), level.names.end(), std::greater<>());
  levels_.push_back(std::move(level));
}

std::optional<std::string> Walk::next() {
  while (!levels_.empty()) {
    Level& level = levels_.back();
    if (level.names.empty()) {
      levels_.pop_back();
      continue;
    }
    std::string path = level.path + level.names.back();
    level.names.pop_back();
    struct stat status {};
    if (!status_of(path, status)) {
      on_failure_({path, "", system_error_text(errno)});
    } else if (S_ISREG(status.st_mode)) {
      return path;
    } else if (!S_ISDIR(status.st_mode)) {
      // A pipe would wait for ever for somebody to write.
      on_failure_({path, "", "neither a file nor a folder; name it on the command line to read it"});
    } else if (entered_.emplace(status.st_dev, status.st_ino).second) {
      enter(path);
    }
  }
  return std::nullopt;
}

std::optional<uint64_t> bytes_of(const std::string& path) {
  struct stat status {};
  if (!status_of(path, status)) return std::nullopt;
  if (S_ISREG(status.st_mode)) return static_cast<uint64_t>(status.st_size);
  if (!S_ISDIR(status.st_mode)) return std::nullopt;
  uint64_t sum = 0;
  Walk walk(path, [](const Failure&) {});
  while (const std::optional<std::string> file = walk.next()) {
    if (status_of(*file, status)) sum += static_cast<uint64_t>(status.st_size);
  }
  return sum;
}

}  // namespace isnad::ingest
