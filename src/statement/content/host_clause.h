// Verbal nouns stand in the clause of another verb, which goes on behind their content: «أدى رفض س التوقيع | إلى
// تعطل المشروع», «ومع إصرار س على C، | خرج السكان». `first` is where the sentence begins, `k` a word behind the cue.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::content {

// «على الرغم من أن س قال إن C | فإن …»: the main clause behind the concession. «بعد أن رفض س C، | خرج …», «ومع إصرار س
// على C، | خرج …»: behind the clause or phrase that opens the sentence.
bool is_main_clause(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k);

// «الحزب الذي رفض الاتفاق | سيشارك», «الحكومة التي وصفها بالفاشلة | لن تستمر»: the predicate of what the relative
// clause with the cue describes.
bool is_predicate_behind_relative(const AnalysedText& text, const Candidate& c, uint32_t k);

// «ويعود س، الذي قال إنه سيعتزل، | إلى الملاعب»: what the verb in front of the speaker governs, behind the comma that
// closes his relative clause.
bool is_behind_relative(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k);

// «أن رفض س تزويد الجيش بالأسلحة | يسهم في …», «إعلان س أن C | أثار …»: the verb whose subject the noun is.
bool is_predicate(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k);

// «أدى رفض س C | إلى …», «قوبلت مطالبة س بـ C | برفض», «جاء تحذير س من C | عقب …»: what the verb in front of the noun
// governs.
bool is_governed_by_host(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k);

}  // namespace isnad::statement::content
