#include "export/json_stream.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>

#include <array>
#include <charconv>
#include <cmath>

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

// Whether it stands in quotation marks as it is: looked at without a branch, sixteen bytes at a time.
bool is_plain(std::string_view text) {
  unsigned escaped = 0;
  for (const char c : text) {
    escaped |= static_cast<unsigned>(static_cast<unsigned char>(c) < 0x20) | static_cast<unsigned>(c == '"') |
               static_cast<unsigned>(c == '\\');
  }
  return escaped == 0;
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
