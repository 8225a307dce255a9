// A folder of brat's files, filled document by document. What stands in it already is never written over: people
// correct annotations there by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "isnad/output.h"
#include "isnad/result.h"

namespace isnad::cli {

class BratFolder {
 public:
  // Why nothing may be written to `path`: it is a file, or it holds other things than a folder that open() made. Empty
  // where all is well, also where it does not exist yet.
  static std::string refusal(const std::string& path);

  // Makes the folder, not those above it, and its .conf files where they are missing.
  static Result<BratFolder> open(const std::string& path);

  // Appends a document's files as one piece, which write() takes apart.
  static void pack(const Reading& reading, std::string& out);

  // Writes the two files of a document. A file that is there already stays as it is; where its bytes are other ones,
  // that is `kept`. `error` is filled unless all went well, and names the file.
  enum class Written : uint8_t { all, kept, failed };
  Written write(std::string_view packed, std::string& error);

 private:
  explicit BratFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;
  output::BratFileNames names_;
};

}  // namespace isnad::cli
