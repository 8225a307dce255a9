// Feminine participles of saying, whose ending does not tell them from adjectives and predicates: «، مؤكدة أن …»,
// «نددت الوزارة بالهجوم | مطالبة بالتحقيق», but «معلومات مؤكدة», «إن الحكومة مطالبة بالإصلاح».
#pragma once

#include <span>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// «، داعية إلى», «، مضيفة أنها»: the feminine participle of a cue behind its comma, by what follows; the preacher and
// the stewardess have a name or an adjective behind them.
bool is_set_off_feminine(const AnalysedText& text, uint32_t i, uint32_t end);

// «البيان», «الشمال», «مصادرها», «مجاناً», «بشدة», «»»: what no indefinite adjective behind it describes.
bool takes_no_adjective(const AnalysedText& text, uint32_t i);

// «نفت الهيئة تأجيل الاقتراع | مؤكدة أن …»: without a comma, and the clause is its own, since the verb of `cue`, in
// front of `from`, has something that it says itself; but «ردت الوزارة | مؤكدة أن …».
bool has_own_clause(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t i, uint32_t end);

// Whether the participle at `i`, without a comma that sets it off, says what the speaker of a clause in front of it
// says besides. `before` are the candidates whose cue stands in front of it.
bool goes_on_without_comma(const AnalysedText& text, uint32_t i, uint32_t sentence, std::span<const Candidate> before);

}  // namespace isnad::statement::clause
