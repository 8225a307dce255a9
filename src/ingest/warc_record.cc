#include "ingest/warc_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "ingest/ascii_case.h"

namespace isnad::ingest {
namespace {

constexpr size_t longest_header_line = 64U << 10U;
constexpr size_t most_fields = 1000;

std::string_view without_blanks(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

std::string_view without_brackets(std::string_view text) {
  if (text.starts_with('<') && text.ends_with('>') && text.size() > 1) return text.substr(1, text.size() - 2);
  return text;
}

// False for a length that is no number.
bool take_field(std::string_view name, std::string_view value, WarcHeader& header, bool& has_length) {
  const std::string key = lower_case(name);
  if (key == "warc-type") header.type = lower_case(value);
  if (key == "warc-record-id") header.id = without_brackets(value);
  if (key == "warc-target-uri") header.url = without_brackets(value);
  if (key == "content-type") header.content_type = lower_case(value);
  if (key != "content-length") return true;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), header.length);
  has_length = fault == std::errc() && end == value.data() + value.size();
  return has_length;
}

}  // namespace

Result<std::optional<std::string>> WarcReader::line() {
  std::string text;
  constexpr size_t step = 4096;
  for (;;) {
    const std::string_view ahead = bytes_.peek(step);
    const size_t feed = ahead.find('\n');
    const size_t wanted = feed == std::string_view::npos ? ahead.size() : feed + 1;
    std::array<char, step> piece{};
    const Result<size_t> got = bytes_.read(piece.data(), std::max<size_t>(wanted, 1));
    if (!got) return got.error();
    if (got.value() == 0) {
      ended_ = true;
      if (text.empty()) return std::optional<std::string>();
      return std::optional<std::string>(std::move(text));
    }
    if (text.size() < longest_header_line) text.append(piece.data(), got.value());
    if (feed != std::string_view::npos) {
      while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
      return std::optional<std::string>(std::move(text));
    }
  }
}

Result<bool> WarcReader::pass_block() {
  std::vector<char> piece(std::min<uint64_t>(left_, 64U << 10U));
  while (left_ > 0) {
    const Result<size_t> got = bytes_.read(piece.data(), std::min<uint64_t>(left_, piece.size()));
    if (!got) return got.error();
    if (got.value() == 0) {
      return Error{
          fmt::format("the file ends in the middle of a record: {} of {} bytes are there", length_ - left_, length_)};
    }
    left_ -= got.value();
  }
  return true;
}

Result<std::string> WarcReader::block() {
  std::string block;
  while (left_ > 0) {
    const size_t before = block.size();
    block.resize(before + std::min<uint64_t>(left_, 256U << 10U));
    const Result<size_t> got = bytes_.read(block.data() + before, block.size() - before);
    block.resize(before + (got ? got.value() : 0));
    if (!got || got.value() == 0) ended_ = true;
    if (!got) return got.error();
    if (got.value() == 0) {
      return Error{
          fmt::format("the file ends in the middle of a record: {} of {} bytes are there", length_ - left_, length_)};
    }
    left_ -= got.value();
  }
  return block;
}

Result<std::optional<WarcHeader>> WarcReader::next() {
  if (ended_) return std::optional<WarcHeader>();
  const Result<bool> passed = pass_block();
  if (!passed) {
    ended_ = true;
    return passed.error();
  }
  // Empty lines stand between records; other lines only where something is damaged.
  bool is_damaged = false;
  for (;;) {
    Result<std::optional<std::string>> read = line();
    if (!read) {
      ended_ = true;
      return read.error();
    }
    std::optional<std::string> first = std::move(read).value();
    if (!first) {
      if (is_damaged) return Error{"bytes that are no WARC record"};
      return std::optional<WarcHeader>();
    }
    if (first->starts_with("WARC/1.")) break;
    if (!first->empty()) is_damaged = true;
  }
  WarcHeader header;
  bool has_length = false;
  for (size_t fields = 0;; ++fields) {
    Result<std::optional<std::string>> read = line();
    if (!read) {
      ended_ = true;
      return read.error();
    }
    std::optional<std::string> field = std::move(read).value();
    if (!field) return Error{"the file ends in the header of a record"};
    if (field->empty()) break;
    const size_t colon = field->find(':');
    if (colon == std::string::npos || fields == most_fields) {
      return Error{"a damaged record header: a line without a colon, or without end"};
    }
    if (!take_field(without_blanks(std::string_view(*field).substr(0, colon)),
                    without_blanks(std::string_view(*field).substr(colon + 1)), header, has_length)) {
      return Error{"a record whose Content-Length is no number"};
    }
  }
  if (!has_length) return Error{"a record without Content-Length"};
  left_ = length_ = header.length;
  return std::optional<WarcHeader>(std::move(header));
}

}  // namespace isnad::ingest
