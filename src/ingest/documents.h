// The documents of one input: what every format reader is, and what it gets.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/byte_stream.h"
#include "ingest/options.h"
#include "isnad/document.h"

namespace isnad::ingest {

class Documents {
 public:
  Documents() = default;
  virtual ~Documents() = default;
  Documents(const Documents&) = delete;
  Documents& operator=(const Documents&) = delete;

  // Nothing at the end. What cannot be read is told to Input::fail, and the next document is given.
  virtual std::optional<Document> next() = 0;
};

struct Input {
  std::string file;  // Failure::file
  std::string id;    // of the document, where the input is one and names none
  std::unique_ptr<BufferedStream> bytes;
  const Options* options = nullptr;       // outlives the reader
  const OnFailure* on_failure = nullptr;  // outlives the reader

  void fail(std::string place, std::string reason) const { (*on_failure)({file, std::move(place), std::move(reason)}); }
};

std::unique_ptr<Documents> text_file(Input input);
std::unique_ptr<Documents> json_lines(Input input);
std::unique_ptr<Documents> json_file(Input input);
std::unique_ptr<Documents> csv_file(Input input);
std::unique_ptr<Documents> html_file(Input input);
std::unique_ptr<Documents> feed_file(Input input);
std::unique_ptr<Documents> warc_file(Input input);

// The text of a plain text file (also a record of a WARC): all of it, the title line too. A document read from bytes
// that are no text in any known encoding is an error.
Result<Document> text_document(std::string_view bytes, const Options& options);

// Brings `published` to YYYY-MM-DD, fills what the caller gives where the input gave nothing, and refuses a text that
// is too large. False where there is no document; `complain` gets the reason then, or what was dropped.
bool complete(Document& document, const Options& options, const std::function<void(std::string)>& complain);

// The first line of a text without blanks around it; empty where it is too long for a title.
std::string title_of(std::string_view text);

}  // namespace isnad::ingest
