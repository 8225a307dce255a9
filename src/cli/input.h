// Documents from files and standard input: plain text and JSON Lines.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/document.h"

namespace isnad::cli {

struct InputOptions {
  std::string encoding;   // of text files; empty: detect. JSON Lines are UTF-8.
  std::string outlet;     // of documents that name none
  std::string published;  // YYYY-MM-DD, of documents that name none
};

// Goes through the files in order. A text file is a document: its name without folder and ending is the id, its
// first line the title. JSON Lines (the name ends in .jsonl or .ndjson, or the first character is a brace) are a
// document a line, with the fields id, outlet, published, title, url, text; only text must be there. "-" is standard
// input. What cannot be read is reported, and the next file or line is taken.
class Inputs {
 public:
  // Gets one line for people: which file, where in it, what is wrong.
  using Report = std::function<void(std::string_view message)>;

  Inputs(std::vector<std::string> names, InputOptions options, Report report);
  ~Inputs();
  Inputs(const Inputs&) = delete;
  Inputs& operator=(const Inputs&) = delete;

  std::optional<Document> next();

  [[nodiscard]] bool failed() const;           // something was reported
  [[nodiscard]] uint64_t bytes_read() const;   // so far; may be asked from another thread
  [[nodiscard]] uint64_t bytes_total() const;  // of all inputs; 0 where one of them has no known size

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// True for a date of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view text);

}  // namespace isnad::cli
