// The files inside a zip or tar.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ingest/byte_stream.h"
#include "ingest/decompress.h"

namespace isnad::ingest {

class Container {
 public:
  Container(std::unique_ptr<ByteStream> from, const Expansion& expansion);
  ~Container();
  Container(const Container&) = delete;
  Container& operator=(const Container&) = delete;

  struct Entry {
    std::string name;
    std::unique_ptr<ByteStream> bytes;  // valid until the next call of next
  };

  // The next regular file, in the order of the container; nothing at the end. After an error there is no next one.
  Result<std::optional<Entry>> next();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::ingest
