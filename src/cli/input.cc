#include "cli/input.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <limits>

#include "cli/file.h"
#include "cli/json_document.h"
#include "cli/line_buffer.h"
#include "isnad/encoding.h"

namespace isnad::cli {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
// Offsets of a reading are 32 bits.
constexpr size_t largest_text = std::numeric_limits<uint32_t>::max() - 1;
// A first line longer than this is no title.
constexpr size_t longest_title = 1000;
constexpr size_t most_reports = 20;

bool is_json_lines_name(const std::string& name) { return name.ends_with(".jsonl") || name.ends_with(".ndjson"); }

std::string_view title_of(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  const size_t first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  line = line.substr(first, line.find_last_not_of(blanks) + 1 - first);
  return line.size() <= longest_title ? line : std::string_view();
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](size_t from, size_t length) {
    int value = 0;
    for (const char digit : text.substr(from, length)) {
      if (digit < '0' || digit > '9') return -1;
      value = value * 10 + (digit - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

struct Inputs::Impl {
  std::vector<std::string> names;
  InputOptions options;
  Report report;

  size_t next_name = 0;
  std::optional<File> file;  // the JSON Lines being read
  std::string name;
  size_t line = 0;
  bool at_end = false;
  std::optional<LineBuffer> buffer;
  JsonDocuments json;

  size_t reports = 0;  // of this file
  bool failed = false;
  std::atomic<uint64_t> bytes_read = 0;
  uint64_t bytes_total = 0;

  [[nodiscard]] std::string shown_name() const { return name == "-" ? "standard input" : name; }

  // A bad file of a million lines shall not fill the terminal.
  void complain(std::string_view where, std::string_view what) {
    failed = true;
    if (++reports <= most_reports) report(fmt::format("{}: {}", where, what));
  }

  void complain_at_line(std::string_view what) { complain(fmt::format("{}:{}", shown_name(), line), what); }

  void finish_file() {
    if (reports > most_reports) report(fmt::format("{}: {} more like these", shown_name(), reports - most_reports));
    reports = 0;
    file.reset();
  }

  // Opens the next input. A text file is the answer itself; of JSON Lines `file` stays open.
  std::optional<Document> open_next() {
    name = names[next_name++];
    Result<File> opened = File::open_to_read(name);
    if (!opened) {
      complain(shown_name(), opened.error().message);
      finish_file();
      return std::nullopt;
    }
    file = std::move(opened).value();
    line = 0;
    at_end = false;
    buffer.emplace(JsonDocuments::padding());
    if (!fill()) return std::nullopt;
    while (!at_end && buffer->pending().find_first_not_of(blanks) == std::string_view::npos &&
           buffer->pending().size() < (1U << 20U)) {
      if (!fill()) return std::nullopt;
    }
    std::string_view head = buffer->pending();
    if (head.starts_with(utf8_mark)) head.remove_prefix(utf8_mark.size());
    const size_t first = head.find_first_not_of(blanks);
    if (is_json_lines_name(name) || (first != std::string_view::npos && head[first] == '{')) {
      if (buffer->pending().starts_with(utf8_mark)) buffer->skip(utf8_mark.size());
      return std::nullopt;
    }
    return read_text();
  }

  // False when the file is given up.
  bool fill() {
    const size_t before = buffer->pending().size();
    const Result<bool> more = buffer->fill(*file);
    if (!more) {
      complain(shown_name(), more.error().message);
      finish_file();
      return false;
    }
    bytes_read += buffer->pending().size() - before;
    at_end = !more.value();
    return true;
  }

  std::optional<Document> read_text() {
    std::string bytes(buffer->pending());
    buffer.reset();
    uint64_t size = 0;
    // One byte more, so that the last read finds the end without growing.
    if (regular_file_size(name, size) && size < largest_text) bytes.reserve(static_cast<size_t>(size) + 1);
    while (!at_end) {
      constexpr size_t chunk = 1U << 20U;
      const size_t before = bytes.size();
      bytes.resize(std::max(bytes.capacity(), before + std::min(chunk, before + 65536)));
      const Result<size_t> got = file->read(bytes.data() + before, bytes.size() - before);
      bytes.resize(before + (got ? got.value() : 0));
      if (!got) {
        complain(shown_name(), got.error().message);
        finish_file();
        return std::nullopt;
      }
      bytes_read += got.value();
      at_end = got.value() == 0;
      if (bytes.size() > largest_text) {
        complain(shown_name(), "larger than 4 GB; split it");
        finish_file();
        return std::nullopt;
      }
    }
    Result<std::string> decoded = decode(bytes, options.encoding);
    if (!decoded) {
      complain(shown_name(), decoded.error().message);
      finish_file();
      return std::nullopt;
    }
    Document document;
    document.id = name == "-" ? "-" : std::filesystem::path(name).stem().string();
    document.outlet = options.outlet;
    document.published = options.published;
    document.text = std::move(decoded).value();
    document.title = title_of(document.text);
    finish_file();
    return document;
  }

  // The next document of the open JSON Lines; nothing at its end.
  std::optional<Document> next_line() {
    for (;;) {
      const std::optional<std::string_view> found = buffer->next_line(at_end);
      if (!found) {
        if (at_end) {
          finish_file();
          return std::nullopt;
        }
        if (!fill()) return std::nullopt;
        continue;
      }
      ++line;
      if (found->find_first_not_of(blanks) == std::string_view::npos) continue;
      if (std::optional<Document> document = parse(*found)) return document;
    }
  }

  std::optional<Document> parse(std::string_view text) {
    Result<Document> parsed = json.parse(text, buffer->readable(text));
    if (!parsed) {
      complain_at_line(parsed.error().message);
      return std::nullopt;
    }
    Document document = std::move(parsed).value();
    if (document.text.size() > largest_text) {
      complain_at_line("a text larger than 4 GB");
      return std::nullopt;
    }
    if (!document.published.empty() && !is_date(document.published)) {
      complain_at_line(fmt::format("\"published\" is not a date as YYYY-MM-DD: '{}'; read without it",
                                   document.published.substr(0, 40)));
      document.published.clear();
    }
    if (document.id.empty()) document.id = fmt::format("{}:{}", name, line);
    if (document.outlet.empty()) document.outlet = options.outlet;
    if (document.published.empty()) document.published = options.published;
    return document;
  }
};

Inputs::Inputs(std::vector<std::string> names, InputOptions options, Report report) : impl_(std::make_unique<Impl>()) {
  impl_->names = std::move(names);
  impl_->options = std::move(options);
  impl_->report = std::move(report);
  for (const std::string& name : impl_->names) {
    uint64_t size = 0;
    if (!regular_file_size(name, size)) {
      impl_->bytes_total = 0;
      break;
    }
    impl_->bytes_total += size;
  }
}

Inputs::~Inputs() = default;

std::optional<Document> Inputs::next() {
  for (;;) {
    if (impl_->file) {
      if (std::optional<Document> document = impl_->next_line()) return document;
    } else if (impl_->next_name < impl_->names.size()) {
      if (std::optional<Document> document = impl_->open_next()) return document;
    } else {
      return std::nullopt;
    }
  }
}

bool Inputs::failed() const { return impl_->failed; }
uint64_t Inputs::bytes_read() const { return impl_->bytes_read; }
uint64_t Inputs::bytes_total() const { return impl_->bytes_total; }

}  // namespace isnad::cli
