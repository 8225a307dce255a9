// JSON Lines: a document a line. What stands on a line that is damaged or too long is told, and the next line is read.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/documents.h"
#include "ingest/encoding.h"
#include "ingest/json_document.h"
#include "ingest/line_buffer.h"
#include "ingest/name.h"

namespace isnad::ingest {
namespace {

// simdjson counts in 32 bits.
constexpr size_t longest_line = largest_text - 4096;

class JsonLines : public Documents {
 public:
  explicit JsonLines(Input input)
      : input_(std::move(input)),
        limit_(std::min(input_.options->largest_document, longest_line)),
        bytes_(without_mark(std::move(input_.bytes))),
        lines_(JsonDocuments::padding(), limit_),
        json_(input_.options->columns) {}

  std::optional<Document> next() override {
    while (bytes_ != nullptr) {
      const std::optional<Line> found = lines_.next_line(at_end_);
      if (!found) {
        if (at_end_) break;
        fill();
        continue;
      }
      ++line_;
      if (found->too_long) {
        fail(fmt::format("longer than {}", size_text(limit_)));
      } else if (found->text.find_first_not_of(" \t\r\n\v\f") != std::string_view::npos) {
        if (std::optional<Document> document = parse(found->text)) return document;
      }
    }
    return std::nullopt;
  }

 private:
  void fail(std::string reason) const { input_.fail(fmt::format("line {}", line_), std::move(reason)); }

  void fill() {
    const Result<bool> more = lines_.fill(*bytes_);
    if (!more) {
      ++line_;
      fail(more.error().message);
      bytes_.reset();
    } else {
      at_end_ = !more.value();
    }
  }

  std::optional<Document> parse(std::string_view text) {
    Result<Document> parsed = json_.parse(text, lines_.readable(text));
    if (!parsed) {
      fail(parsed.error().message);
      return std::nullopt;
    }
    Document document = std::move(parsed).value();
    if (!complete(document, *input_.options, [&](std::string reason) { fail(std::move(reason)); })) return std::nullopt;
    if (document.id.empty())
      document.id = fmt::format("{}:{}", input_.file == "-" ? "-" : shown_name(input_.file), line_);
    return document;
  }

  Input input_;
  size_t limit_;
  std::unique_ptr<ByteStream> bytes_;
  LineBuffer lines_;
  JsonDocuments json_;
  size_t line_ = 0;
  bool at_end_ = false;
};

class JsonFile : public Documents {
 public:
  explicit JsonFile(Input input) : input_(std::move(input)), json_(input_.options->columns) {}

  std::optional<Document> next() override {
    if (!opened_ && !open()) return std::nullopt;
    while (std::optional<Result<Document>> found = json_.next()) {
      ++record_;
      const std::string place = fmt::format("record {}", record_);
      if (!*found) {
        input_.fail(place, found->error().message);
        continue;
      }
      Document document = (*std::move(found)).value();
      if (!complete(document, *input_.options, [&](std::string reason) { input_.fail(place, std::move(reason)); })) {
        continue;
      }
      if (document.id.empty()) document.id = json_.is_array() ? fmt::format("{}:{}", input_.id, record_) : input_.id;
      return document;
    }
    return std::nullopt;
  }

 private:
  bool open() {
    opened_ = true;
    Result<std::string> bytes = read_whole(*input_.bytes, largest_json_file);
    if (!bytes) {
      input_.fail("", bytes.error().message + "; as JSON Lines, an object a line, it may have any size");
      return false;
    }
    bytes_ = std::move(bytes).value();
    size_t size = bytes_.size();
    if (bytes_.starts_with("\xEF\xBB\xBF")) {
      bytes_.erase(0, 3);
      size -= 3;
    }
    if (bytes_.find_first_not_of(" \t\r\n") == std::string::npos) {
      input_.fail("", "the file is empty");
      return false;
    }
    bytes_.resize(size + JsonDocuments::padding());
    json_.open(std::string_view(bytes_).substr(0, size), bytes_.size());
    return true;
  }

  Input input_;
  JsonDocuments json_;
  std::string bytes_;
  size_t record_ = 0;
  bool opened_ = false;
};

}  // namespace

std::unique_ptr<Documents> json_lines(Input input) { return std::make_unique<JsonLines>(std::move(input)); }
std::unique_ptr<Documents> json_file(Input input) { return std::make_unique<JsonFile>(std::move(input)); }

}  // namespace isnad::ingest
