// Noun phrases that can be a source or a target: [office] [of organisation] [nationality] [honorific] [name]
// [apposition].
//
// There is no lexicon of all nouns. A phrase is followed as long as what comes can continue it, and ends at what
// cannot: complementizers, relative pronouns, finite verbs, words of time, adjunct prepositions, a noun without article
// behind a phrase that is already complete.
#pragma once

#include <cstdint>

#include "lexicon/analysed_text.h"
#include "mention/can_speak.h"
#include "mention/phrase_before.h"
#include "mention/range.h"
#include "mention/word_class.h"

namespace isnad::mention {

struct PhraseOptions {
  bool bounded = true;      // the content begins at the limit, so all up to it is source or adjunct
  bool stop_at_ba = false;  // ب opens the content («اتهم … بـ»)
  bool stop_at_li = false;
  bool stop_at_ila = false;
  bool stop_at_an = false;  // عن
  bool stop_at_ala = false;
  bool stop_at_min = false;
  bool stop_at_fi = false;
  bool stuck_first = false;  // the first word may carry a preposition («التقى بوزير … الذي قال»)
  bool object = false;       // it is an object, so that it may be in the accusative
  bool clause_follows = false;  // its clause needs no preposition, so that none in front of it is the verb's
  bool target_follows = false;  // a second noun phrase is expected («وعد س ناخبيه بـ …»)
};

// Whether something is set off in the phrase: «سالم حمدان، رئيس الحزب».
bool has_comma(const AnalysedText& text, const Range& phrase);

// The noun phrase that begins at `at`, not beyond `limit` (tokens); empty where none begins there.
Range noun_phrase(const AnalysedText& text, uint32_t at, uint32_t limit, const PhraseOptions& options = {});

}  // namespace isnad::mention
