#include "text/token.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

enum class CharClass : uint8_t { space, line, letter, digit, joiner, mark };

CharClass find_class(char32_t c) {
  if (c < 0x80) {
    if (c == '\n') return CharClass::line;
    if (c <= ' ' || c == 0x7F) return CharClass::space;
    if (c == '#' || c == '_') return CharClass::space;  // «#وزارة_الصحة»: words like others
    if (c >= '0' && c <= '9') return CharClass::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharClass::letter;
    return CharClass::mark;
  }
  if (c >= 0x0621 && c <= 0x064A && c != 0x0640) return CharClass::letter;
  if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9)) return CharClass::digit;
  if (is_diacritic(c) || is_ignorable(c)) return CharClass::joiner;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return CharClass::line;
  const auto point = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(point)) return CharClass::space;
  if (u_isalpha(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0) return CharClass::letter;
  if (u_isdigit(point)) return CharClass::digit;
  return CharClass::mark;
}

// The classes of all code points of one or two bytes; of the others those that are asked for.
class Classes {
 public:
  Classes() {
    for (char32_t c = 0; c < common_.size(); ++c) common_[c] = find_class(c);
  }
  CharClass operator()(char32_t c) const { return c < common_.size() ? common_[c] : find_class(c); }

  // Where the letters of two bytes end that stand at `at`: nearly all that an Arabic word has.
  [[nodiscard]] uint32_t letters_end(std::string_view text, uint32_t at, uint32_t limit) const {
    for (; at + 1 < limit; at += 2) {
      const auto lead = static_cast<unsigned char>(text[at]);
      if ((lead & 0xE0U) != 0xC0U) break;
      const uint32_t point = (lead & 0x1FU) << 6U | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
      if (common_[point] != CharClass::letter) break;
    }
    return at;
  }

 private:
  std::array<CharClass, 0x800> common_{};
};

constexpr uint32_t kCut = Tokens::kLongest - 4;  // a code point more fits

constexpr char32_t kTatweel = 0x0640;

// Bidi controls, joiners and soft hyphens, which are seen nowhere.
bool is_control(char32_t c) { return c != kTatweel && is_ignorable(c); }

bool is_number_separator(char32_t c) {
  return c == '.' || c == ',' || c == '/' || c == ':' || c == U'٫' || c == U'٬' || c == '-';
}

}  // namespace

void tokenise(std::string_view text, Tokens& out) {
  static const Classes kClasses;
  const Classes& class_of = kClasses;
  out.clear();
  out.reserve(text.size() / 8 + 16);  // what Arabic prose needs; memory that is not used is not there
  uint32_t at = 0;
  uint32_t point = 0;
  bool space = true;
  const auto size = static_cast<uint32_t>(text.size());
  while (at < size) {
    const CodePoint first = code_point_at(text, at);
    const CharClass kind = class_of(first.value);
    if (kind == CharClass::space) {
      at += first.bytes;
      ++point;
      space = true;
      continue;
    }
    if (kind == CharClass::joiner && is_control(first.value)) {  // in front of a word it is no part of it
      at += first.bytes;
      ++point;
      continue;
    }
    Token token{.start = point,
                .end = 0,
                .byte_start = at,
                .byte_end = 0,
                .kind = TokenKind::mark,
                .space_before = space,
                .mark = 0};
    at += first.bytes;
    ++point;
    space = false;
    if (kind == CharClass::line) {
      token.kind = TokenKind::line_break;
      space = true;
    } else if (kind == CharClass::mark) {
      token.mark = first.value;
    } else if (kind == CharClass::digit) {
      token.kind = TokenKind::number;
      while (at < size && at - token.byte_start < kCut) {
        const CodePoint next = code_point_at(text, at);
        const CharClass next_kind = class_of(next.value);
        if (is_number_separator(next.value) && at + next.bytes < size) {
          if (class_of(code_point_at(text, at + next.bytes).value) != CharClass::digit) break;
        } else if (next_kind != CharClass::digit && next_kind != CharClass::joiner) {
          break;
        }
        at += next.bytes;
        ++point;
      }
    } else {  // a letter, or a stray diacritic or tatweel, which starts a word like one
      token.kind = TokenKind::word;
      uint32_t controls = 0;  // behind the last letter
      uint32_t control_bytes = 0;
      while (at < size && at - token.byte_start < kCut) {
        if (const uint32_t end = class_of.letters_end(text, at, std::min(size, token.byte_start + kCut)); end != at) {
          point += (end - at) / 2;
          at = end;
          controls = control_bytes = 0;
          continue;
        }
        const CodePoint next = code_point_at(text, at);
        const CharClass next_kind = class_of(next.value);
        if (next_kind != CharClass::letter && next_kind != CharClass::joiner && next_kind != CharClass::digit) break;
        at += next.bytes;
        ++point;
        const bool control = next_kind == CharClass::joiner && is_control(next.value);
        controls = control ? controls + 1 : 0;
        control_bytes = control ? control_bytes + next.bytes : 0;
      }
      // by itself a tatweel is a dash: «المدير ـ أمس ـ أن»
      if (first.value == kTatweel && at == token.byte_start + first.bytes) {
        token.kind = TokenKind::mark;
        token.mark = kTatweel;
      }
      token.end = point - controls;
      token.byte_end = at - control_bytes;
      out.push_back(token);
      continue;
    }
    token.end = point;
    token.byte_end = at;
    out.push_back(token);
  }
}

}  // namespace isnad::text
