#include "statement/speaker/relative_speaker.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/noun_phrase.h"
#include "statement/phrase_kind.h"
#include "statement/speaker/clause_subject.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {

using lexicon::Category;

Range described_by_coordinated(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kLongest = 14;  // tokens of the relative clause
  if (c.kind != CueKind::verb || !c.conjoined) return {};
  const uint32_t first = text.sentences[c.sentence].first;
  uint32_t relative = c.cue.first;
  while (relative > first && relative + kLongest > c.cue.first) {
    --relative;
    if (text.is(relative, Category::relative)) break;
    if (!text.is_word(relative) && text.tokens[relative].kind != text::TokenKind::number) return {};
    if (text.any(relative, {Category::complementizer, Category::contrast})) return {};
  }
  if (relative == first || !text::is_one_of(text.word(relative).normal, {"الذي", "التي"})) return {};
  const auto& verb = text.word(relative + 1);
  const bool does = !verb.article && (!verb.known() || verb.any({Category::verb, Category::cue_verb}));
  if (relative + 1 >= c.cue.first || !does) return {};
  const uint32_t end = text.is_comma(relative - 1) ? relative - 1 : relative;
  Range who = mention::noun_phrase_before(text, end, first, true);
  if (who.empty() || who.end != end) return {};
  // «استقبل الرئيس س | السفير ص، الذي نقل إليه … وأكد»
  for (uint32_t k = who.end; k > who.first + 2; --k) {
    const uint32_t title = k - 1;
    const auto& before = text.word(title - 1);
    const bool second = text.word(title).article && text.any(title, {Category::office, Category::honorific}) &&
                        text.word(title).conjunction == 0 && text.is_word(title - 1) && !before.article &&
                        (mention::is_name_word(before) || !before.known()) && title + 1 < who.end;
    if (!second) continue;
    who.first = title;
    break;
  }
  const auto& head = text.word(who.first);
  const bool person = mention::is_person_noun(head) || mention::is_name_word(head);
  return person && mention::head_can_speak(text, who) ? who : Range{};
}

uint32_t owner_before(const AnalysedText& text, const mention::Entities& entities, const Candidate& c) {
  constexpr uint32_t kLongest = 5;   // tokens of the name
  constexpr uint32_t kDocument = 4;  // … of the document
  const uint32_t verb = c.cue.first;
  if (c.kind != CueKind::verb || c.cue.end >= text.size() || !is_within_it(text, c.cue.end)) return verb;
  const uint32_t first = text.sentences[c.sentence].first;
  for (uint32_t k = verb; k > first && k + kLongest > verb; --k) {
    const auto& word = text.word(k - 1);
    if (!text.is_word(k - 1) || word.conjunction != 0) return verb;
    if (word.preposition == 0) continue;
    const bool named = word.any(mention::kName) || mention::is_person_noun(word) || entities.is_surname_here(word);
    if (word.preposition != U'ل' || !named) return verb;
    for (uint32_t d = k - 1; d > first && d + kDocument > k; --d) {
      const auto& document = text.word(d - 1);
      if (document.any({Category::document, Category::medium})) return document.article ? verb : k - 1;
    }
    return verb;
  }
  return verb;
}

Range author_before(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kReach = 30;  // tokens
  if (c.kind != CueKind::verb || c.cue.end >= text.size() || !is_within_it(text, c.cue.end)) return {};
  const uint32_t first = text.sentences[c.sentence].first;
  for (uint32_t k = c.cue.first; k > first && k + kReach > c.cue.first; --k) {
    const auto& verb = text.word(k - 1);
    if (text.is(k - 1, Category::complementizer)) return {};
    const bool makes = verb.in(lexicon::WordSet::putting_out);
    if (!makes || verb.article || verb.preposition != 0 || verb.suffix != lexicon::Pronoun::none) continue;
    const Range who =
        without_object(text, mention::noun_phrase(text, mention::skip_adjuncts(text, k, c.cue.first), c.cue.first,
                                                  {.bounded = false, .stop_at_ba = true, .stop_at_ila = true}));
    const bool speaks = !who.empty() && who.end < c.cue.first && mention::head_can_speak(text, who) &&
                        !text.is(who.first, Category::document);  // «بعثت | رسالة إلى …»
    if (speaks) return who;
  }
  return {};
}

Range sender_before(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kLongest = 14;  // tokens of the sender
  constexpr uint32_t kDocument = 4;  // … of the document
  const uint32_t first = text.sentences[c.sentence].first;
  if (c.kind != CueKind::verb || c.cue.end >= text.size() || !is_within_it(text, c.cue.end)) return {};
  uint32_t from = c.cue.first;
  while (from > first && from + kLongest > c.cue.first && text.word(from).normal != "من") --from;
  if (text.word(from).normal != "من") return {};
  uint32_t document = from;
  while (document > first && document + kDocument > from && !text.any(document, {Category::document, Category::medium}))
    --document;
  bool received = false;
  for (uint32_t i = first; i < document && !received; ++i) {
    received = text::is_one_of(text.word(i).stem, {"تلقى", "تلقت", "يتلقى", "تسلم", "تسلمت", "وصلت", "وردت"});
  }
  if (!received) return {};
  const Range who = mention::noun_phrase(text, from + 1, c.cue.first);
  return who.end == c.cue.first && mention::head_can_speak(text, who) ? who : Range{};
}

}  // namespace isnad::statement::speaker
