// JSON objects to documents: a line of JSON Lines, or a file that is one object or an array of them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/options.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad::ingest {

// Takes id, outlet, published, title, url and text (or the keys that `columns` names for them); other keys are passed
// over, null is "not given". An object without text is an error, as is a value of another type. The title is not put
// into the text. Keeps the parser's memory from line to line.
class JsonDocuments {
 public:
  explicit JsonDocuments(const Columns& columns);
  ~JsonDocuments();
  JsonDocuments(const JsonDocuments&) = delete;
  JsonDocuments& operator=(const JsonDocuments&) = delete;

  // How many bytes behind the JSON the parser may read (it does not use them).
  static size_t padding();

  // One object. `readable` counts from the line's first byte.
  Result<Document> parse(std::string_view line, size_t readable);

  // A whole file, which stays where it is until its documents are taken. `readable` as above.
  void open(std::string_view file, size_t readable);

  // The next object of the file opened; nothing at its end.
  std::optional<Result<Document>> next();
  [[nodiscard]] bool is_array() const;  // the file opened

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::ingest
