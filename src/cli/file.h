// A file descriptor and what a program wants of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::cli {

// Owns a descriptor, but for standard input and output, which it leaves open.
class File {
 public:
  static Result<File> open_to_read(const std::string& name);   // "-": standard input
  static Result<File> open_to_write(const std::string& name);  // "-": standard output; what stood there is lost

  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  // Bytes read into `to`, 0 at the end.
  Result<size_t> read(char* to, size_t size) const;

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

// What the system says of errno.
std::string system_error_text(int number);

// Bytes of a regular file; nothing for anything else. "-" is standard input.
bool regular_file_size(const std::string& name, uint64_t& size);

// True where both names lead to the same regular file.
bool is_same_file(const std::string& one, const std::string& other);

}  // namespace isnad::cli
