// Encodings of what is read piece by piece; whole texts go through isnad::decode.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/byte_stream.h"

namespace isnad::ingest {

// The encoding of a text by its first bytes, as isnad::decode would find it; "utf-8" where nothing speaks against it.
// A byte order mark stays in.
std::string encoding_of(std::string_view head);

// `bytes` as UTF-8, without a byte order mark. UTF-8 passes through unchecked. An encoding that ICU does not know is
// an error, invalid bytes are one at the read that meets them.
Result<std::unique_ptr<ByteStream>> decoded_stream(std::unique_ptr<ByteStream> bytes, const std::string& encoding);

// UTF-8 without its byte order mark.
std::unique_ptr<ByteStream> without_mark(std::unique_ptr<ByteStream> bytes);

// True for bytes with more control characters than a text has.
bool looks_binary(std::string_view bytes);

}  // namespace isnad::ingest
