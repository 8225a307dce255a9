// A plain text is one document: its first line is the title and stays in the text.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/date.h"
#include "ingest/documents.h"
#include "ingest/encoding.h"
#include "isnad/encoding.h"

namespace isnad::ingest {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
// A first line longer than this is no title.
constexpr size_t longest_title = 1000;

class TextFile : public Documents {
 public:
  explicit TextFile(Input input) : input_(std::move(input)) {}

  std::optional<Document> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    const Result<std::string> bytes =
        read_whole(*input_.bytes, std::min(input_.options->largest_document, largest_text));
    if (!bytes) {
      input_.fail("", bytes.error().message);
      return std::nullopt;
    }
    Result<Document> document = text_document(bytes.value(), *input_.options);
    if (!document) {
      input_.fail("", document.error().message);
      return std::nullopt;
    }
    Document text = std::move(document).value();
    text.id = input_.id;
    if (!complete(text, *input_.options, [&](std::string reason) { input_.fail("", std::move(reason)); })) {
      return std::nullopt;
    }
    return text;
  }

 private:
  Input input_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Documents> text_file(Input input) { return std::make_unique<TextFile>(std::move(input)); }

std::string title_of(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  const size_t first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  line = line.substr(first, line.find_last_not_of(blanks) + 1 - first);
  return line.size() <= longest_title ? std::string(line) : std::string();
}

Result<Document> text_document(std::string_view bytes, const Options& options) {
  Result<std::string> decoded = decode(bytes, options.encoding);
  if (!decoded) {
    if (options.encoding.empty() && looks_binary(bytes)) {
      return Error{"neither text nor another known kind; --kind and --encoding tell what it is"};
    }
    return decoded.error();
  }
  Document document;
  document.text = std::move(decoded).value();
  document.title = title_of(document.text);
  return document;
}

bool complete(Document& document, const Options& options, const std::function<void(std::string)>& complain) {
  const size_t limit = std::min(options.largest_document, largest_text);
  if (document.text.size() > limit) {
    complain(fmt::format("a text larger than {}; split it", size_text(limit)));
    return false;
  }
  if (!document.published.empty() && !is_date(document.published)) {
    std::string day = day_of(document.published);
    if (day.empty()) {
      complain(fmt::format("\"published\" is not a date as YYYY-MM-DD: '{}'; read without it",
                           document.published.substr(0, 40)));
    }
    document.published = std::move(day);
  }
  if (document.outlet.empty()) document.outlet = options.outlet;
  if (document.published.empty()) document.published = options.published;
  return true;
}

}  // namespace isnad::ingest
