// One line of JSON Lines to one document.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad::cli {

// Keeps the parser's memory from line to line.
class JsonDocuments {
 public:
  JsonDocuments();
  ~JsonDocuments();
  JsonDocuments(const JsonDocuments&) = delete;
  JsonDocuments& operator=(const JsonDocuments&) = delete;

  // How many bytes behind the line the parser may read (it does not use them).
  static size_t padding();

  // Takes id, outlet, published, title, url and text; other fields are passed over, null is "not given". An object
  // without text is an error, as is a value of another type. `readable` counts from the line's first byte.
  Result<Document> parse(std::string_view line, size_t readable);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::cli
