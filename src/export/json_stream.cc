#include "export/json_stream.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace isnad::output {
namespace {

// RapidJSON's own would put a number that comes as its digits into quotation marks.
class IndentedWriter : public rapidjson::PrettyWriter<rapidjson::StringBuffer> {
 public:
  using PrettyWriter::PrettyWriter;
  bool RawNumber(  // NOLINT(readability-identifier-naming): the name that the reader calls
      const Ch* digits, rapidjson::SizeType length, bool /*copy*/) {
    return RawValue(digits, length, rapidjson::kNumberType);
  }
};

constexpr uint64_t kEachByte = 0x0101010101010101U;

// Whether one of eight bytes cannot stand in quotation marks as it is: a control, «"» or «\». A byte of a difference is
// borrowed from, and so has its first bit, where it was smaller.
bool has_escaped(uint64_t bytes) {
  const uint64_t quote = bytes ^ (kEachByte * '"');
  const uint64_t backslash = bytes ^ (kEachByte * '\\');
  const uint64_t smaller =
      ((bytes - kEachByte * 0x20U) & ~bytes) | ((quote - kEachByte) & ~quote) | ((backslash - kEachByte) & ~backslash);
  return (smaller & (kEachByte * 0x80U)) != 0;
}

// Whether it stands in quotation marks as it is. Most strings are short: the last eight bytes, or four of them, are
// looked at a second time in part.
bool is_plain(std::string_view text) {
  const auto load = [&](size_t at, size_t count) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, count);
    return bytes;
  };
  const size_t size = text.size();
  if (size >= 8) {
    bool escaped = has_escaped(load(size - 8, 8));
    for (size_t at = 0; at + 8 < size && !escaped; at += 8) escaped = has_escaped(load(at, 8));
    return !escaped;
  }
  if (size >= 4) return !has_escaped(load(0, 4) | load(size - 4, 4) << 32U);
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return has_escaped(kEachByte * static_cast<unsigned char>(c)); });
}

}  // namespace

void JsonStream::open(char bracket) {
  if (bracket == '{') {
    writer_.StartObject();
  } else {
    writer_.StartArray();
  }
}

void JsonStream::close(char bracket) {
  if (bracket == '}') {
    writer_.EndObject();
  } else {
    writer_.EndArray();
  }
}

void JsonStream::string(std::string_view text) {
  if (is_plain(text)) {
    writer_.plain(text);
  } else {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
}

void JsonStream::string_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    string(text);
  }
}

void JsonStream::boolean(bool truth) { writer_.Bool(truth); }

void JsonStream::real(double number) {
  if (!std::isfinite(number)) return null();
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 6).ptr;
  this->number({digits.data(), static_cast<size_t>(end - digits.data())});
}

void JsonStream::number(std::string_view digits) {
  writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void JsonStream::null() { writer_.Null(); }

void JsonStream::key(std::string_view name) { string(name); }

void JsonStream::open(std::string_view name, char bracket) {
  key(name);
  open(bracket);
}

void JsonStream::string(std::string_view name, std::string_view text) {
  key(name);
  string(text);
}

void JsonStream::string_or_null(std::string_view name, std::string_view text) {
  key(name);
  string_or_null(text);
}

void JsonStream::boolean(std::string_view name, bool truth) {
  key(name);
  boolean(truth);
}

void JsonStream::real(std::string_view name, double number) {
  key(name);
  real(number);
}

void JsonStream::real_or_null(std::string_view name, const std::optional<double>& number) {
  if (number) {
    real(name, *number);
  } else {
    null(name);
  }
}

void JsonStream::null(std::string_view name) {
  key(name);
  null();
}

void append_indented(std::string_view json, std::string& out) {
  rapidjson::MemoryStream from(json.data(), json.size());
  rapidjson::StringBuffer indented;
  IndentedWriter writer(indented);
  writer.SetIndent(' ', 2);
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(from, writer);  // numbers stay as they are written
  out.append(indented.GetString(), indented.GetSize());
}

}  // namespace isnad::output
