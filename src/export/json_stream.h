// JSON piece by piece, appended to a string: nothing is built in memory first. RapidJSON writes it.
#pragma once

// The library adds to a null pointer before its first push, which does no harm but stops UndefinedBehaviorSanitizer.
#ifdef __clang__
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/writer.h>
#ifdef __clang__
#pragma clang attribute pop
#endif

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::output {

// The caller keeps the order legal: in an object each value comes with its name, in an array without. All text is valid
// UTF-8.
class JsonStream {
 public:
  explicit JsonStream(std::string& out) : text_{out}, writer_(text_) {}

  void open(char bracket);   // { or [
  void close(char bracket);  // } or ]
  void string(std::string_view text);
  void string_or_null(std::string_view text);  // null where empty
  template <std::integral Number>
  void integer(Number number);
  void boolean(bool truth);
  void real(double number);              // six significant digits, the same on every machine; null where not finite
  void number(std::string_view digits);  // a number that is written already
  void null();

  // The same with the name of the value in front.
  void key(std::string_view name);
  void open(std::string_view name, char bracket);
  void string(std::string_view name, std::string_view text);
  void string_or_null(std::string_view name, std::string_view text);
  template <std::integral Number>
  void integer(std::string_view name, Number number);
  template <std::integral Number>
  void integer_or_null(std::string_view name, const std::optional<Number>& number);
  void boolean(std::string_view name, bool truth);
  void real(std::string_view name, double number);
  void real_or_null(std::string_view name, const std::optional<double>& number);
  void null(std::string_view name);

 private:
  // What RapidJSON asks of where it writes.
  struct Text {
    using Ch = char;
    std::string& out;
    void Put(char c) { out.push_back(c); }  // NOLINT(readability-identifier-naming): it asks for these names
    void Flush() {}                         // NOLINT(readability-identifier-naming)
  };

  // Most strings have nothing to escape: those go in as a whole.
  class Writer : public rapidjson::Writer<Text> {
   public:
    using rapidjson::Writer<Text>::Writer;
    void plain(std::string_view text) {
      Prefix(rapidjson::kStringType);
      os_->out.append(1, '"').append(text).append(1, '"');
    }
  };

  void signed_integer(int64_t number) { writer_.Int64(number); }
  void unsigned_integer(uint64_t number) { writer_.Uint64(number); }

  Text text_;
  Writer writer_;
};

template <std::integral Number>
void JsonStream::integer(Number number) {
  if constexpr (std::signed_integral<Number>) {
    signed_integer(number);
  } else {
    unsigned_integer(number);
  }
}

template <std::integral Number>
void JsonStream::integer(std::string_view name, Number number) {
  key(name);
  integer(number);
}

template <std::integral Number>
void JsonStream::integer_or_null(std::string_view name, const std::optional<Number>& number) {
  if (number) {
    integer(name, *number);
  } else {
    null(name);
  }
}

// Appends a JSON value once more, indented for people. `json` is what a JsonStream wrote.
void append_indented(std::string_view json, std::string& out);

}  // namespace isnad::output
