#include "export/json_stream.h"

#include <array>
#include <charconv>
#include <cmath>

namespace isnad::output {
namespace {

// 0: stands for itself; 'u': as \u00XX; else the letter behind the backslash.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> escapes{};
  for (size_t c = 0; c < 0x20; ++c) escapes[c] = 'u';
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  return escapes;
}
constexpr std::array<char, 256> escapes = make_escapes();

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out.push_back('"');
  size_t done = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char escape = escapes[byte];
    if (escape == 0) continue;
    out.append(text, done, at - done);
    done = at + 1;
    out.push_back('\\');
    out.push_back(escape);
    if (escape == 'u') {
      constexpr std::string_view digits = "0123456789abcdef";
      out.append("00");
      out.push_back(digits[byte >> 4U]);
      out.push_back(digits[byte & 0xFU]);
    }
  }
  out.append(text, done);
  out.push_back('"');
}

void JsonStream::line_break() {
  if (!pretty_ || on_line_) return;
  out_.push_back('\n');
  out_.append(static_cast<size_t>(depth_) * 2, ' ');
}

void JsonStream::before_item() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) {
    out_.push_back(',');
    if (pretty_ && on_line_) out_.push_back(' ');
  }
  first_ = false;
  line_break();
}

void JsonStream::open(char bracket) {
  before_item();
  out_.push_back(bracket);
  ++depth_;
  first_ = true;
}

void JsonStream::close(char bracket) {
  --depth_;
  if (!first_) line_break();
  out_.push_back(bracket);
  first_ = false;
}

void JsonStream::key(std::string_view name) {
  before_item();
  out_.push_back('"');
  out_.append(name);
  out_.append(pretty_ ? "\": " : "\":");
  after_key_ = true;
}

void JsonStream::string(std::string_view text) {
  before_item();
  append_json_string(out_, text);
}

void JsonStream::string_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    string(text);
  }
}

void JsonStream::integer(int64_t number) {
  before_item();
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out_.append(digits.data(), end);
}

void JsonStream::real(double number) {
  if (!std::isfinite(number)) {
    null();
    return;
  }
  before_item();
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 6).ptr;
  out_.append(digits.data(), end);
}

void JsonStream::number(std::string_view digits) {
  before_item();
  out_.append(digits);
}

void JsonStream::null() {
  before_item();
  out_.append("null");
}

}  // namespace isnad::output
