// What a stream of bytes is: by its first bytes, and by its name where they leave it open.
#pragma once

#include <string_view>

#include "ingest/options.h"

namespace isnad::ingest {

enum class Form : uint8_t {
  documents,  // of a Kind
  gzip,
  zstd,
  container,  // zip, tar
  foreign,    // of no use here
};

struct Detected {
  Form form = Form::documents;
  Kind kind = Kind::text;
  std::string_view foreign;  // what it is, for people: "a PNG image"
};

// How many bytes detect wants to see.
constexpr size_t detected_by = 16U << 10U;

// `head` are the first bytes (fewer than detected_by: all); `name` is the file's, without the ending of a compression.
Detected detect(std::string_view head, std::string_view name, const Options& options);

}  // namespace isnad::ingest
