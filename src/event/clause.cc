#include "event/clause.h"

#include <algorithm>
#include <array>

#include "mention/adjunct.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "text/normalise.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::Word;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The preposition that the word is or carries: its coarse form, «ب», «ل», or nothing.
bool is_preposition(const Word& word, const std::string& preposition) {
  if (preposition == "ب") return word.preposition == U'ب';
  if (preposition == "ل") return word.preposition == U'ل';
  if (!word.is(Category::preposition) && word.preposition == 0 && word.normal.size() < 4) return false;
  std::string_view bare = word.normal;
  if (word.conjunction != 0) bare = word.stem;
  return text::coarse(std::string(bare)) == preposition;
}

}  // namespace

Range argument_at(const AnalysedText& text, uint32_t at, uint32_t limit, bool stuck) {
  return mention::noun_phrase(text, at, limit,
                              {.bounded = false,
                               .stop_at_ba = true,
                               .stop_at_li = true,
                               .stop_at_ila = true,
                               .stop_at_an = true,
                               .stop_at_ala = true,
                               .stuck_first = stuck,
                               .target_follows = true});
}

bool looks_finite(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return false;
  const Word& word = text.word(i);
  if (word.article || word.preposition != 0 || word.tanwin) return false;
  if (mention::is_finite_verb(word) || word.is(Category::verb)) return true;
  for (const TriggerUse& use : word.events.uses) {
    if (!use.is_noun()) return true;
  }
  if (word.known()) return word.is(Category::cue_verb) && !word.any(mention::kNominal);
  std::string_view n = word.normal;
  if (n.starts_with("و") && n.size() > 8) n.remove_prefix(2);
  // «رفعوا», «يهتفون», «يستخدمها», «تستخدم»
  return n.ends_with("وا") || (n.starts_with("ي") && n.size() >= 8) || (n.starts_with("ست") && n.size() > 8) ||
         (n.starts_with("سي") && n.size() > 8);
}

Range behind_preposition(const AnalysedText& text, uint32_t at, uint32_t limit,
                         const std::vector<std::string>& prepositions) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    if (text.tokens[i].kind == text::TokenKind::line_break) break;
    if (!text.is_word(i)) continue;
    const Word& word = text.word(i);
    if (i > at && (looks_finite(text, i) || word.any({Category::relative, Category::complementizer}))) break;
    for (const std::string& preposition : prepositions) {
      if (!is_preposition(word, preposition)) continue;
      const bool stuck = word.preposition != 0;
      const Range phrase = argument_at(text, stuck ? i : i + 1, limit, stuck);
      if (!phrase.empty()) return phrase;
    }
  }
  return {};
}

Range agent(const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    if (!text.is_word(i)) continue;
    const Word& word = text.word(i);
    const std::string& n = word.normal;
    const bool two =
        i + 1 < limit &&
        (((n == "من") && is_one_of(text.word(i + 1).normal, {"قبل", "جانب"})) ||
         (is_one_of(n, {"على", "علي"}) && is_one_of(text.word(i + 1).normal, {"يد", "ايدي", "يدي", "ايادي"})));
    const bool one = is_one_of(n, {"بيد", "بايدي", "برصاص", "بنيران", "بايادي", "برصاصات"});
    if (!two && !one) continue;
    const Range phrase = argument_at(text, i + (two ? 2 : 1), limit);
    if (!phrase.empty()) return phrase;
  }
  return {};
}

bool has_kind(const AnalysedText& text, const Range& range, EventWord kind) {
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (text.word(i).events.is(kind)) return true;
  }
  return false;
}

uint32_t clause_end(const AnalysedText& text, uint32_t at, const text::Sentence& sentence) {
  for (uint32_t i = at; i < sentence.end; ++i) {
    if (text.is(i, Category::contrast) || text.word(i).stem == "فيما" || text.word(i).stem == "بينما") return i;
    if (text.is_mark(i, U'؛')) return i;
    if (i > at && text.is_word(i) && text.word(i).conjunction == U'و' && looks_finite(text, i)) return i;
  }
  return sentence.end;
}

}  // namespace isnad::event
