// JSON piece by piece, appended to a string: nothing is built in memory first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::output {

// Appends `text` (valid UTF-8) as a JSON string, quotes included. Only what RFC 8259 demands is escaped.
void append_json_string(std::string& out, std::string_view text);

// Writes the commas, and in pretty style the line breaks. The caller keeps the order legal: key, value, key, value …
class JsonStream {
 public:
  JsonStream(std::string& out, bool pretty, int depth = 0) : out_(out), pretty_(pretty), depth_(depth) {}

  void open(char bracket);   // { or [
  void close(char bracket);  // } or ]
  void key(std::string_view name);
  void string(std::string_view text);
  void string_or_null(std::string_view text);  // null where empty
  void integer(int64_t number);
  void real(double number);              // six significant digits, the same on every machine; null where not finite
  void number(std::string_view digits);  // a number that is written already
  void null();

  // In pretty style, small things stay on one line from here to the matching call with false.
  void keep_on_line(bool on) { on_line_ = on; }

 private:
  void before_item();
  void line_break();

  std::string& out_;
  bool pretty_;
  int depth_;
  bool on_line_ = false;
  bool first_ = true;      // nothing stands in the innermost bracket yet
  bool after_key_ = true;  // a value is due, without a comma (also at the very start)
};

}  // namespace isnad::output
