#include "statement/colon_cue.h"

#include <algorithm>

#include "statement/medium.h"

namespace isnad::statement {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr uint32_t kLongestSource = 16;  // tokens
constexpr uint32_t kShortestSpeech = 3;

// Words of the first person: «موقفنا», «نعمل», «لن نسمح».
bool speaks_in_first_person(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const auto& n = text.word(i).normal;
    if (text.word(i).article) continue;
    if (n == "نحن" || n == "لدينا" || n == "لنا" || (n.ends_with("نا") && text.word(i).letters > 4)) return true;
    if (text.is(i, Category::negation) && i + 1 < end && text.word(i + 1).normal.starts_with("ن")) return true;
    if (n.starts_with("سن") && text.word(i).letters >= 4 && !text.word(i).known()) return true;
  }
  return false;
}

bool is_bare_state(const AnalysedText& text, const Range& source) {
  if (text.phrase_at[source.first] >= 0) {
    const auto& m = text.phrases[static_cast<size_t>(text.phrase_at[source.first])];
    return m.end == source.end && (m.category == Category::country || m.category == Category::capital);
  }
  return source.end == source.first + 1 && text.any(source.first, {Category::country, Category::capital});
}

}  // namespace

void propose_colon(const AnalysedText& text, uint32_t sentence, std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const bool line_start = s.first == 0 || text.tokens[s.first - 1].kind == TokenKind::line_break;
  uint32_t colon = s.end;
  uint32_t first = s.first;
  for (uint32_t i = s.first; i < std::min(s.end, s.first + 40); ++i) {
    if (text.quotation_at[i] >= 0 && i > s.first + kLongestSource) return;
    if (text.is_mark(i, U'.') || text.is_mark(i, U'…')) first = i + 1;  // «تحدث عن الراحلة.. أمير قطر: نعمل»
    if (text.is_mark(i, U':')) {
      colon = i;
      break;
    }
  }
  if (colon >= s.end || (!line_start && !s.headline && first == s.first)) return;
  while (first < colon && text.tokens[first].kind == TokenKind::mark && text.quotation_at[first] < 0) ++first;
  if (first >= colon || colon - first > kLongestSource) return;
  if (s.end - colon - 1 < kShortestSpeech) return;
  const Range source = mention::noun_phrase(text, first, colon, {});
  if (source.empty()) return;
  if (source.end != colon && mention::skip_adjuncts(text, source.end, colon) != colon) return;
  for (uint32_t i = first; i < colon; ++i) {
    if (mention::is_finite_verb(text.word(i)) || text.is(i, Category::complementizer)) return;
  }
  bool unknown_name = true;  // «بوغدانوف:», «الحمداني:»
  for (uint32_t i = source.first; i < source.end; ++i) {
    unknown_name = unknown_name && text.is_word(i) && !text.word(i).known() &&
                   (!text.word(i).article || source.end == source.first + 1);
  }
  const bool quoted = text.quotation_at[source.first] >= 0 &&
                      text.quotations[static_cast<size_t>(text.quotation_at[source.first])].close + 1 == source.end;
  const bool speaks = mention::head_can_speak(text, source) || quoted;
  if (colon > 0 && text.is_mark(colon - 1, U')')) {  // «سالم المرزوقي (62 عاماً): …», a profile
    for (uint32_t i = colon - 1; i > first; --i) {
      if (text.tokens[i].kind == TokenKind::number) return;
      if (text.is_mark(i, U'(')) break;
    }
  }
  if (!speaks && !(unknown_name && source.end - source.first <= 3)) return;
  const auto& head = text.word(source.first);
  if (head.is(Category::document) && !head.article && source.end == source.first + 1) return;
  uint32_t line_end = colon + 1;
  while (line_end < text.size() && text.tokens[line_end].kind != TokenKind::line_break) ++line_end;
  if (is_bare_state(text, source) && !speaks_in_first_person(text, colon + 1, line_end)) return;
  Candidate c;
  c.kind = CueKind::colon;
  c.complement = Complement::speech;
  c.cue = {colon, colon + 1, false};
  c.lemma = ":";
  c.frame = "S: C";
  c.sentence = sentence;
  c.source = source;
  c.medium = find_medium(text, source.end, colon);
  c.content_start = colon + 1;
  c.score = speaks ? 2 : 1;
  out.push_back(c);
}

}  // namespace isnad::statement
