#include "statement/source/headline_subject.h"

#include "statement/clause/headline_name.h"
#include "statement/phrase_kind.h"

namespace isnad::statement::source {

using clause::Verb;
namespace {

// «الصحة تعلن C», «الفارسي يتعهد بـ C»: who speaks in a headline, by less than his name; empty for none.
Range short_name_in_headline(const Verb& verb) {
  const AnalysedText& text = verb.text;
  uint32_t first = verb.sentence.first;
  while (first < verb.at && text.tokens[first].kind == text::TokenKind::mark) ++first;
  if (first >= verb.at) return {};
  // ««الصحة» تتوعد C»
  const bool quoted = first > verb.sentence.first && text.quotation_at[first - 1] >= 0 && verb.at > first + 1 &&
                      text.quotations[static_cast<size_t>(text.quotation_at[first - 1])].close == verb.at - 1;
  const Range name{first, quoted ? verb.at - 1 : verb.at};
  const bool ministry = verb.analysis.entry->agreement.gender == lexicon::Gender::feminine &&
                        text.word(first).article && clause::is_department(text, name);
  if (!ministry && !clause::is_surname_below(text, name) && !clause::is_body_below(text, name)) return {};
  return quoted ? Range{first - 1, verb.at} : name;
}

// «اشتباكات في الزاوية | وحكومة الوحدة تتهم C»: whom a headline joins with و to the clause in front; empty where nobody
// is, or where the verb is of both.
Range joined_in_headline(const Verb& verb) {
  constexpr uint32_t kLongest = 6;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.analysis.entry->agreement.number != lexicon::Number::singular) return {};
  for (uint32_t k = verb.at; k > verb.sentence.first + 1 && k + kLongest > verb.at;) {
    --k;
    if (!text.is_word(k) && text.quotation_in[k] < 0) return {};
    const auto& word = text.word(k);
    const bool joined = word.conjunction == U'و' || (!word.known() && word.letters > 3 && word.normal.starts_with("و"));
    if (!joined) continue;
    const Range phrase = mention::noun_phrase(text, k, verb.at, {.stuck_first = true});
    if (phrase.first != k || phrase.end != verb.at) return {};
    // «وزير الصحة والسكان يعلن C»: of one office
    const bool named = word.any(mention::kName) || text.phrase_at[k] >= 0 || word.any(mention::kPlace);
    if (word.article && !named && text.is_word(k - 1) && text.word(k - 1).article) return {};
    return mention::head_can_speak(text, phrase) || clause::is_surname_below(text, phrase) ||
                   clause::is_body_below(text, phrase)
               ? phrase
               : Range{};
  }
  return {};
}

}  // namespace

Range speaker_in_headline(const Verb& verb) {
  if (!verb.sentence.headline || !verb.present() || verb.left.relative || verb.analysis.conjunction != 0) return {};
  const Range named = short_name_in_headline(verb);
  return named.empty() ? joined_in_headline(verb) : named;
}

}  // namespace isnad::statement::source
