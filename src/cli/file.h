// The file that a command writes to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::cli {

// Owns a descriptor, but for standard output, which it leaves open.
class File {
 public:
  // "-" is standard output. What stood in a file is lost.
  static Result<File> open_to_write(const std::string& name);

  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  enum class Written : uint8_t { all, reader_is_gone, failed };
  // `error` is filled when it failed.
  Written write(std::string_view bytes, std::string& error) const;

  // A full disk may show only here.
  Written close(std::string& error);

  [[nodiscard]] bool is_terminal() const;
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

// What the system says of an errno value.
std::string system_error_text(int number);

// True where both names lead to the same regular file; "-" is standard input.
bool is_same_file(const std::string& one, const std::string& other);

// True where `file`, which need not be there yet, stands in `folder` or below it.
bool is_inside(const std::string& file, const std::string& folder);

}  // namespace isnad::cli
