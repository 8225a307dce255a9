// Where the content of a cue begins: the complementizer, the colon, the quotation mark.
#pragma once

#include <cstdint>
#include <optional>

#include "statement/candidate.h"

namespace isnad::statement::clause {

struct ClauseStart {
  uint32_t at = 0;  // first token of the content (the governing preposition in front of a complementizer included)
  Complement complement = Complement::clause;
};

// The complementizer, colon or speech quotation that `cue` governs, at or behind `from` and before `limit`. Stops at
// another finite cue, a contrast, a complementizer that belongs to a noun («حرصه على أن»).
std::optional<ClauseStart> find_clause(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from,
                                       uint32_t limit);

// «C، يقول س، C»: the closing comma of an attribution set off by commas, whose first comma stands at `i`; `i` where
// none stands there.
uint32_t inserted_attribution(const AnalysedText& text, uint32_t i, uint32_t limit);

// Whether the quotation that opens at `open` is somebody's words and not a name or a distanced term.
bool is_speech(const AnalysedText& text, uint32_t open);

// «قال س مشيرا إلى خصمه | «C»»: whether the quotation that opens at `open` is speech, and names nothing.
bool follows_gesture(const AnalysedText& text, uint32_t open);

// Whether the token is the preposition `preposition` (normal form), free («إلى») or stuck («بـ», «لـ»).
bool is_preposition(const AnalysedText& text, uint32_t i, std::string_view preposition);
bool is_governed(const AnalysedText& text, uint32_t i, const lexicon::Cue& cue);

// «ورحب | به الوزير», «، مشيدا | بها»: whether the word is what the cue judges, as a pronoun of what was told before.
bool is_judged_pronoun(const AnalysedText& text, uint32_t i, const lexicon::Cue& cue);

// Whether the token opens a question: هل، ما إذا، عما، لماذا، كيف.
bool is_question(const AnalysedText& text, uint32_t i);

// «وردت تقارير»: reports came in, and nobody answered.
bool came_in(const AnalysedText& text, uint32_t i);

// The verb «وسلم» of «صلى الله عليه وسلم», «صلى الله عليه وآله وسلم».
bool is_of_eulogy(const AnalysedText& text, uint32_t i);

// Whether the word is a finite verb of saying that cannot be read as a noun here.
bool is_finite_cue(const AnalysedText& text, uint32_t i);

// «، داعية إلى», «، مضيفة أنها»: the feminine participle of a cue behind its comma, by what follows; the preacher and
// the stewardess have a name or an adjective behind them.
bool is_set_off_feminine(const AnalysedText& text, uint32_t i, uint32_t end);

// «دراسة نشرت في مجلة أن …»: the verb at `i` only tells where the document before it stands.
bool tells_of_publication(const AnalysedText& text, uint32_t i);

}  // namespace isnad::statement::clause
