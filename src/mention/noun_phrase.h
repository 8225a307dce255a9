// Noun phrases that can be a source or a target: [office] [of organisation] [nationality] [honorific] [name]
// [apposition].
//
// There is no lexicon of all nouns. A phrase is followed as long as what comes can continue it, and ends at what
// cannot: complementizers, relative pronouns, finite verbs, words of time, adjunct prepositions, a noun without article
// behind a phrase that is already complete.
#pragma once

#include <cstdint>

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

struct Range {
  uint32_t first = 0;  // tokens, half-open
  uint32_t end = 0;
  [[nodiscard]] bool empty() const { return end <= first; }
  [[nodiscard]] bool contains(uint32_t i) const { return i >= first && i < end; }
  bool operator==(const Range&) const = default;
};

struct PhraseOptions {
  bool bounded = true;      // the content begins at the limit, so all up to it is source or adjunct
  bool stop_at_ba = false;  // ب opens the content («اتهم … بـ»)
  bool stop_at_li = false;
  bool stop_at_ila = false;
  bool stop_at_an = false;  // عن
  bool stop_at_ala = false;
  bool stop_at_min = false;
  bool stuck_first = false;  // the first word may carry a preposition («التقى بوزير … الذي قال»)
  bool target_follows = false;  // a second noun phrase is expected («وعد س ناخبيه بـ …»)
};

// The noun phrase that begins at `at`, not beyond `limit`; empty where none begins there.
Range noun_phrase(const AnalysedText& text, uint32_t at, uint32_t limit, const PhraseOptions& options = {});

// The first token at or behind `at` (up to `limit`) where a subject may begin: what lies between are adjuncts: time,
// place, occasion, adverbs, asides between commas or dashes, an addressee («للصحافيين»).
uint32_t skip_adjuncts(const AnalysedText& text, uint32_t at, uint32_t limit);
// One of them: the token behind it, or `i` where none begins. A number at `verb_end` is a subject.
uint32_t skip_adjunct(const AnalysedText& text, uint32_t i, uint32_t limit, uint32_t verb_end);

// The noun phrase that ends right before `end` (adjuncts between allowed), where something bounds it on its left: the
// sentence's start at `first`, a comma, a conjunction, a complementizer. For sources before their verb.
// `relative`: a relative pronoun stands between, so the phrase may itself depend on a preposition.
Range noun_phrase_before(const AnalysedText& text, uint32_t end, uint32_t first, bool relative = false);

// Whether a phrase names something that can speak: a person, an office, an organisation, a document, a state.
bool can_speak(const AnalysedText& text, const Range& phrase);
// The same of its first word alone (quantities and numbers in front skipped).
bool head_can_speak(const AnalysedText& text, const Range& phrase);

// Whether the name at `i` is that of a place or institution called after a person: «جامعة الملك سعود», «مستشفى الأمير
// سلطان».
bool is_eponym(const AnalysedText& text, uint32_t i, uint32_t first);

// Whether a time stands at `i`: «أمس», «الأحد», «الأسبوع الماضي».
bool is_time_expression(const AnalysedText& text, uint32_t i);

// Classes of words, shared with the other stages.
bool is_person_noun(const lexicon::Word& word);
bool is_organisation_noun(const lexicon::Word& word);
bool is_name_word(const lexicon::Word& word);    // a given or family name, a name's particle
bool is_finite_verb(const lexicon::Word& word);  // and nothing else
bool is_stop_word(const lexicon::Word& word);    // nothing that a noun phrase contains

}  // namespace isnad::mention
