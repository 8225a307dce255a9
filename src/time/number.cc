#include "time/number.h"

#include "text/utf8.h"

namespace isnad::time {
namespace {

int digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'٠' && c <= U'٩') return static_cast<int>(c - U'٠');
  if (c >= U'۰' && c <= U'۹') return static_cast<int>(c - U'۰');
  return -1;
}

struct Term {
  uint32_t value = 0;
  uint32_t end = 0;
  TimeClass time_class = TimeClass::cardinal;
};

std::optional<Term> term_at(const Words& words, uint32_t i) {
  std::optional<Term> best;
  for (const TimeClass c : {TimeClass::cardinal, TimeClass::ordinal, TimeClass::feminine}) {
    const Match m = words.any(i, c);
    if (m && (!best || m.end > best->end)) best = Term{static_cast<uint32_t>(m.word->value), m.end, c};
  }
  return best;
}

// «عشر» behind a number below ten («ثلاثة عشر», «الثانية عشرة»); zero where there is none.
uint32_t teen_end(const Words& words, uint32_t i, uint32_t value) {
  if (value == 0 || value > 9) return 0;
  const Match ten = words.bare(i, TimeClass::cardinal);
  return ten && ten.word->value == 10 && !words.article(i) ? ten.end : 0;
}

// «و» and what may stand behind it: tens behind ones, anything smaller behind hundreds and thousands.
std::optional<Term> conjoined(const Words& words, uint32_t i, uint32_t value) {
  if (!words.conjunction(i) || words.preposition(i) != 0) return std::nullopt;
  const auto term = term_at(words, i);
  if (!term) return std::nullopt;
  const bool tens = value < 10 && term->value >= 20 && term->value <= 90;
  const bool smaller = value >= 100 && term->value < (value % 1000 == 0 ? 1000U : 100U);
  if (!tens && !smaller) return std::nullopt;
  return term;
}

std::optional<NumberWords> read_figures(const Words& words, uint32_t i) {
  std::string_view digits;
  NumberWords out{.end = i + 1, .figures = true};
  if (words.is_number(i)) {
    digits = words.slice(i);
  } else {  // «ال24», «و45»
    if (!words.is(i, TimeClass::digits)) return std::nullopt;
    const std::string_view normal = words.text().word(i).normal;
    size_t at = 0;
    while (at < normal.size() && digit_of(text::code_point_at(normal, at).value) < 0) {
      at += text::code_point_at(normal, at).bytes;
    }
    digits = normal.substr(at);
    out.article = words.article(i);
  }
  const auto value = parse_figures(digits);
  if (!value) return std::nullopt;
  out.value = *value;
  return out;
}

}  // namespace

std::optional<uint32_t> parse_figures(std::string_view digits) {
  uint32_t value = 0;
  uint32_t count = 0;
  for (size_t at = 0; at < digits.size();) {
    const auto [c, bytes] = text::code_point_at(digits, at);
    const int digit = digit_of(c);
    if (digit < 0 || ++count > 9) return std::nullopt;
    value = value * 10 + static_cast<uint32_t>(digit);
    at += bytes;
  }
  if (count == 0) return std::nullopt;
  return value;
}

std::optional<Separated> parse_separated(std::string_view token) {
  Separated out;
  if (token.size() > 30) return std::nullopt;
  for (size_t at = 0; at < token.size();) {
    const auto [c, bytes] = text::code_point_at(token, at);
    at += bytes;
    const int digit = digit_of(c);
    if (digit < 0) {
      if (c > 0x7F || (out.separator != 0 && static_cast<char32_t>(out.separator) != c) || out.count == 2) {
        return std::nullopt;
      }
      out.separator = static_cast<char>(c);
      ++out.count;
      continue;
    }
    if (++out.digits[out.count] > 6) return std::nullopt;
    out.parts[out.count] = out.parts[out.count] * 10 + static_cast<uint32_t>(digit);
  }
  ++out.count;
  if (out.count < 2) return std::nullopt;
  return out;
}

bool add_parts(std::string_view token, Numeric& out) {
  if (const auto number = parse_figures(token)) {
    if (out.count == 3) return false;
    out.figures[out.count] = *number > 999 ? 4 : 2;
    out.parts[out.count++] = *number;
    return true;
  }
  const auto separated = parse_separated(token);
  if (!separated || separated->separator == ':' || separated->separator == ',') return false;
  for (uint8_t k = 0; k < separated->count; ++k) {
    if (out.count == 3) return false;
    out.figures[out.count] = separated->digits[k];
    out.parts[out.count++] = separated->parts[k];
  }
  return true;
}

std::optional<NumberWords> read_number(const Words& words, uint32_t i) {
  if (auto figures = read_figures(words, i)) {
    const Match thousand = words.bare(figures->end, TimeClass::cardinal);  // «10 آلاف»
    if (thousand && thousand.word->value == 1000 && figures->value < 1000) {
      figures->value *= 1000;
      figures->end = thousand.end;
    }
    return figures;
  }
  const auto first = term_at(words, i);
  if (!first) return std::nullopt;
  NumberWords out{.value = first->value, .end = first->end, .article = words.article(i)};
  out.ordinal = first->time_class != TimeClass::cardinal;
  out.feminine = first->time_class == TimeClass::feminine;
  if (const uint32_t end = teen_end(words, out.end, out.value); end != 0) {
    out.value += 10;
    out.end = end;
  }
  const Match scale = words.bare(out.end, TimeClass::cardinal);  // «ثلاث مئة», «خمسة آلاف»
  if (!out.ordinal && scale && (scale.word->value == 100 || scale.word->value == 1000) && out.value < 100) {
    out.value *= static_cast<uint32_t>(scale.word->value);
    out.end = scale.end;
  }
  for (int step = 0; step < 4; ++step) {
    const auto next = conjoined(words, out.end, out.value);
    if (!next) break;
    out.value += next->value;
    out.end = next->end;
    if (const uint32_t end = teen_end(words, out.end, next->value); end != 0) {
      out.value += 10;
      out.end = end;
    }
  }
  return out;
}

}  // namespace isnad::time
