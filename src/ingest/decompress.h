// gzip and zstd, unpacked while they are read.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "ingest/byte_stream.h"

namespace isnad::ingest {

// Watches how much comes out of a file: a zip bomb is a few kilobytes that unpack to terabytes.
class Expansion {
 public:
  // `taken`: bytes read of all files so far; the file begins now.
  explicit Expansion(const std::atomic<uint64_t>& taken) : taken_(&taken), before_(taken.load()) {}

  // True where so many bytes unpacked are more than the file can mean honestly.
  [[nodiscard]] bool is_bomb(uint64_t unpacked) const;
  static Error bomb();

 private:
  const std::atomic<uint64_t>* taken_;
  uint64_t before_;
};

enum class Compression : uint8_t { gzip, zstd };

// What was unpacked before a fault is read first; then comes the error.
std::unique_ptr<ByteStream> decompressed(Compression compression, std::unique_ptr<ByteStream> from,
                                         Expansion expansion);

// A body that HTTP carried as gzip or deflate, whole. More than `limit` bytes are an error.
Result<std::string> inflated(std::string_view bytes, size_t limit);

}  // namespace isnad::ingest
