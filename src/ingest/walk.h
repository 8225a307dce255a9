// The files of a folder and of the folders in it.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ingest/options.h"

namespace isnad::ingest {

bool is_folder(const std::string& path);

// Regular files, sorted by the bytes of their names folder by folder; hidden ones (a leading dot) are left out. Links
// are followed, and each folder is entered once, so that a loop ends.
class Walk {
 public:
  // `root` is a folder. What cannot be opened, and what is no file, is a failure.
  Walk(const std::string& root, OnFailure on_failure);

  // The path of the next file, beginning with `root`; nothing at the end.
  std::optional<std::string> next();

 private:
  struct Level {
    std::string path;
    std::vector<std::string> names;  // sorted, the last first
  };

  void enter(const std::string& path);

  OnFailure on_failure_;
  std::vector<Level> levels_;
  std::set<std::pair<uint64_t, uint64_t>> entered_;  // device and inode
};

// Bytes of a file, or of all files that a walk would give; nothing where it cannot be known ("-" is standard input).
std::optional<uint64_t> bytes_of(const std::string& path);

}  // namespace isnad::ingest
