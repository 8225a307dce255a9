#include "event/toll.h"

#include <charconv>

#include "mention/word_class.h"
#include "text/utf8.h"

namespace isnad::event {
namespace {

using lexicon::Category;

std::optional<uint32_t> figures(std::string_view digits) {
  constexpr size_t kLongest = 9;
  uint32_t value = 0;
  size_t count = 0;
  for (size_t at = 0; at < digits.size();) {
    const auto [c, bytes] = text::code_point_at(digits, at);
    at += bytes;
    const char32_t zero = c >= U'٠' && c <= U'٩' ? U'٠' : c >= U'۰' && c <= U'۹' ? U'۰' : U'0';
    if (c < zero || c > zero + 9 || ++count > kLongest) return std::nullopt;
    value = value * 10 + static_cast<uint32_t>(c - zero);
  }
  return count == 0 ? std::nullopt : std::optional(value);
}

}  // namespace

std::optional<uint32_t> count_of(const AnalysedText& text, const Range& phrase) {
  constexpr uint32_t kNear = 4;
  for (uint32_t i = phrase.first; i < phrase.end && i < phrase.first + kNear; ++i) {
    if (text.tokens[i].kind == text::TokenKind::number) return figures(slice(text.text, text.tokens[i]));
  }
  return std::nullopt;
}

void count_toll(const AnalysedText& text, Occurrence& occurrence) {
  const Trigger& row = *occurrence.row;
  std::optional<uint32_t>* counted = row.has(TriggerFlag::dead)        ? &occurrence.toll.dead
                                     : row.has(TriggerFlag::wounded)   ? &occurrence.toll.wounded
                                     : row.has(TriggerFlag::arrested)  ? &occurrence.toll.arrested
                                     : row.has(TriggerFlag::displaced) ? &occurrence.toll.displaced
                                                                       : nullptr;
  if (counted == nullptr || occurrence.arguments.target.empty()) return;
  *counted = count_of(text, occurrence.arguments.target.front());
}

}  // namespace isnad::event
