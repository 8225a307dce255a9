// CSV: the first record names the columns, each other one is a document. Separated by commas, semicolons or tabs,
// whichever the first line has most of; fields with line breaks in quotation marks are read (libcsv).
#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>

#include "ingest/csv_header.h"
#include "ingest/documents.h"
#include "ingest/encoding.h"
#include "ingest/name.h"
#include "text/invalid_utf8.h"

namespace isnad::ingest {
namespace {

struct Column {
  std::string_view field;
  std::string Document::*member;
};

constexpr std::array<Column, 6> known_columns{{{"text", &Document::text},
                                               {"id", &Document::id},
                                               {"outlet", &Document::outlet},
                                               {"published", &Document::published},
                                               {"title", &Document::title},
                                               {"url", &Document::url}}};

constexpr size_t peeked = 64U << 10U;
// So much is parsed at once: what a field may grow beyond its limit before it is seen.
constexpr size_t step = 64U << 10U;

class CsvFile : public Documents {
 public:
  explicit CsvFile(Input input) : input_(std::move(input)) {
    csv_init(&parser_, CSV_APPEND_NULL);
    // Blanks around a field are part of a text.
    csv_set_space_func(&parser_, [](unsigned char) { return 0; });
    limit_ = std::min(input_.options->largest_document, largest_text);
  }
  ~CsvFile() override { csv_free(&parser_); }
  CsvFile(const CsvFile&) = delete;
  CsvFile& operator=(const CsvFile&) = delete;

  std::optional<Document> next() override {
    if (!opened_ && !open()) return std::nullopt;
    for (;;) {
      while (ready_.empty() && !ended_) read_more();
      if (ready_.empty()) return std::nullopt;
      Record record = std::move(ready_.front());
      ready_.pop_front();
      if (std::optional<Document> document = finish(std::move(record))) return document;
    }
  }

 private:
  struct Record {
    Document document;
    size_t number = 0;
    bool too_large = false;
    bool has_text = false;
    std::string error;  // of the stream, in the place of a record
  };

  bool open() {
    opened_ = true;
    const std::string& given = input_.options->encoding;
    const std::string encoding = given.empty() ? encoding_of(input_.bytes->peek(peeked)) : given;
    Result<std::unique_ptr<ByteStream>> decoded = decoded_stream(std::move(input_.bytes), encoding);
    if (!decoded) {
      input_.fail("", decoded.error().message);
      return false;
    }
    bytes_ = std::make_unique<BufferedStream>(std::move(decoded).value());
    csv_set_delim(&parser_, static_cast<unsigned char>(separator_of(bytes_->peek(peeked))));
    return true;
  }

  void read_more() {
    const Result<size_t> got = bytes_->read(chunk_.data(), chunk_.size());
    if (!got) {
      ended_ = true;
      Record record;
      record.number = record_ + 1;
      record.error = got.error().message;
      ready_.push_back(std::move(record));
      return;
    }
    if (got.value() == 0) {
      ended_ = true;
      csv_fini(&parser_, &on_field, &on_record, this);
      if (!has_header_) input_.fail("", "the file is empty");
      return;
    }
    if (csv_parse(&parser_, chunk_.data(), got.value(), &on_field, &on_record, this) != got.value()) {
      ended_ = true;
      Record record;
      record.number = record_ + 1;
      record.error = csv_strerror(csv_error(&parser_));
      ready_.push_back(std::move(record));
      return;
    }
    if (parser_.entry_pos > limit_) {
      // What there is of the field is dropped; the parser goes on to its end.
      parser_.entry_pos = 0;
      current_.too_large = true;
    }
  }

  static void on_field(void* bytes, size_t size, void* self) {
    static_cast<CsvFile*>(self)->take_field({static_cast<const char*>(bytes), bytes == nullptr ? 0 : size});
  }
  static void on_record(int /*terminator*/, void* self) { static_cast<CsvFile*>(self)->take_record(); }

  void take_field(std::string_view field) {
    if (!has_header_) {
      header_.emplace_back(trimmed(field));
    } else if (field_ < members_.size() && members_[field_] != nullptr) {
      if (field.size() > limit_) current_.too_large = true;
      if (!current_.too_large) current_.document.*members_[field_] = field;
      if (members_[field_] == &Document::text) current_.has_text = true;
    }
    ++field_;
  }

  void take_record() {
    if (!has_header_) {
      take_header();
    } else {
      current_.number = ++record_;
      ready_.push_back(std::move(current_));
    }
    current_ = Record();
    field_ = 0;
  }

  void take_header() {
    has_header_ = true;
    bool has_text = false;
    for (const std::string& name : header_) {
      std::string Document::*member = nullptr;
      for (const Column& column : known_columns) {
        if (is_column(name, column_of(input_.options->columns, column.field))) member = column.member;
      }
      if (member == &Document::text) has_text = true;
      members_.push_back(member);
    }
    if (has_text) return;
    ended_ = true;
    members_.clear();
    header_.resize(std::min<size_t>(header_.size(), 20));
    input_.fail("", fmt::format("no column \"{}\"; the columns are {}; --map text=NAME names the one with the text",
                                column_of(input_.options->columns, "text"),
                                shown_name(fmt::format("{}", fmt::join(header_, ", ")).substr(0, 400))));
  }

  std::optional<Document> finish(Record record) {
    const std::string place = fmt::format("record {}", record.number);
    if (members_.empty() && record.error.empty()) return std::nullopt;
    if (!record.error.empty() || record.too_large) {
      input_.fail(place, record.too_large ? fmt::format("a field larger than {}", size_text(limit_)) : record.error);
      return std::nullopt;
    }
    if (!record.has_text) {
      input_.fail(place, "the record ends before the column of the text");
      return std::nullopt;
    }
    Document& document = record.document;
    for (const Column& column : known_columns) {
      if (text::first_invalid_utf8(document.*column.member) == std::string_view::npos) continue;
      input_.fail(place, fmt::format("invalid UTF-8 in \"{}\"; if it is another encoding, name it", column.field));
      return std::nullopt;
    }
    if (!complete(document, *input_.options, [&](std::string reason) { input_.fail(place, std::move(reason)); })) {
      return std::nullopt;
    }
    if (document.id.empty()) document.id = fmt::format("{}:{}", input_.id, record.number);
    return std::move(document);
  }

  Input input_;
  size_t limit_ = 0;
  std::unique_ptr<BufferedStream> bytes_;
  std::array<char, step> chunk_{};
  csv_parser parser_{};
  bool opened_ = false;
  bool ended_ = false;
  bool has_header_ = false;
  std::vector<std::string> header_;
  std::vector<std::string Document::*> members_;  // of the columns
  size_t field_ = 0;
  size_t record_ = 0;
  Record current_;
  std::deque<Record> ready_;
};

}  // namespace

std::unique_ptr<Documents> csv_file(Input input) { return std::make_unique<CsvFile>(std::move(input)); }

}  // namespace isnad::ingest
