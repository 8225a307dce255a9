// WARC 1.0 and 1.1 (ISO 28500): records one after the other, each a header and a block of bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/byte_stream.h"

namespace isnad::ingest {

struct WarcHeader {
  std::string type;          // response, resource, conversion, request, warcinfo …
  std::string id;            // WARC-Record-ID without its brackets
  std::string url;           // WARC-Target-URI
  std::string content_type;  // in lower case, with its parameters
  uint64_t length = 0;       // of the block
};

class WarcReader {
 public:
  explicit WarcReader(std::unique_ptr<ByteStream> bytes) : bytes_(std::move(bytes)) {}

  // The next header; nothing at the end. What is left of the block before is passed over. After a damaged header the
  // next call looks for the next line that begins a record; after an error of the stream, or an end in the middle of a
  // block, there is nothing more.
  Result<std::optional<WarcHeader>> next();

  // The block of the last header, whole.
  Result<std::string> block();

 private:
  // A line without its end, at most longest_line of it; nothing at the end of the stream.
  Result<std::optional<std::string>> line();
  Result<bool> pass_block();

  BufferedStream bytes_;
  uint64_t left_ = 0;    // of the block
  uint64_t length_ = 0;  // of the block
  bool ended_ = false;
};

}  // namespace isnad::ingest
