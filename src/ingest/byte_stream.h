// Bytes one after the other: a file, memory, or what comes out of another stream.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::ingest {

class ByteStream {
 public:
  ByteStream() = default;
  virtual ~ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  // Bytes read into `to`, 0 at the end. After an error nothing more may be read.
  virtual Result<size_t> read(char* to, size_t size) = 0;

  // Where it can be read from any place (a zip has its table of contents at the end): its size.
  [[nodiscard]] virtual std::optional<uint64_t> seekable_size() const { return std::nullopt; }
  // Precondition: it has a seekable_size, and `offset` is not behind it.
  virtual Result<uint64_t> seek(uint64_t offset);
};

// A file of the disk, or "-" for standard input.
class FileStream : public ByteStream {
 public:
  // `total` grows with what is read; it outlives the stream.
  static Result<std::unique_ptr<FileStream>> open(const std::string& name, std::atomic<uint64_t>& total);
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  Result<size_t> read(char* to, size_t size) override;
  [[nodiscard]] std::optional<uint64_t> seekable_size() const override;
  Result<uint64_t> seek(uint64_t offset) override;

 private:
  FileStream(int descriptor, std::atomic<uint64_t>& total) : descriptor_(descriptor), total_(total) {}

  int descriptor_;
  std::atomic<uint64_t>& total_;
  uint64_t size_ = 0;      // of a regular file
  uint64_t position_ = 0;  // of the next byte
  uint64_t furthest_ = 0;  // what is read twice counts once
};

class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  Result<size_t> read(char* to, size_t size) override;

 private:
  std::string_view bytes_;
};

// Looks ahead without taking.
class BufferedStream : public ByteStream {
 public:
  explicit BufferedStream(std::unique_ptr<ByteStream> from) : from_(std::move(from)) {}

  // What is there of the next `size` bytes: fewer only at the end. What the stream says after them, an error too, is
  // told by the read that comes there. Valid until the next read.
  std::string_view peek(size_t size);

  // What was read and not taken yet; fetch reads once more behind it, false at the end.
  [[nodiscard]] std::string_view ahead() const { return {buffer_.data() + start_, buffer_.size() - start_}; }
  bool fetch(size_t size = least_fetched);

  Result<size_t> read(char* to, size_t size) override;
  [[nodiscard]] std::optional<uint64_t> seekable_size() const override { return from_->seekable_size(); }
  Result<uint64_t> seek(uint64_t offset) override;

 private:
  static constexpr size_t least_fetched = 64U << 10U;

  std::unique_ptr<ByteStream> from_;
  std::vector<char> buffer_;
  size_t start_ = 0;
  bool ended_ = false;
  std::optional<Error> error_;
};

// All that is left of a stream. More than `limit` bytes are an error that names it.
Result<std::string> read_whole(ByteStream& bytes, size_t limit);

// What the system says of errno.
std::string system_error_text(int number);

}  // namespace isnad::ingest
