// Where a content that is a noun, and no clause, ends: at a finite verb that is no more of it. All places are tokens.
#pragma once

#include <cstdint>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// Whether the content is an object or stands behind a preposition.
bool is_nominal(const Candidate& c);

// Whether two verbs may have one subject.
bool compatible(lexicon::Agreement a, lexicon::Agreement b);

// An everyday verb in the past («غادر»), where the word is nothing else; null for any other.
const lexicon::Analysis* past_verb(const lexicon::Word& word);

// «وقام», «ورد»: whether the word may be an active past behind و, also where it may be a noun too.
bool may_be_next_deed(const lexicon::Word& word);

// «وسيرتفع», «وستبدأ»: an unknown word that looks like an imperfect behind و.
bool looks_imperfect(const lexicon::Word& word);

// «ضرورة أن ترسم …، وتعكس …» with the second verb at `k`: both depend on أن.
bool goes_on_with_demand(const AnalysedText& text, const Candidate& c, uint32_t k);

// «أشار س إلى أنه اجتمع بـ …، وقدم كل المقترحات» with the second verb at `k`: both are his deeds, in the content of
// `c`.
bool goes_on_with_own_deed(const AnalysedText& text, const Candidate& c, uint32_t k);

// «أدان الوزير الهجوم | وغادر البلاد», «شكر الأمير الحضور، | ثم غادر»: what who spoke did then.
bool is_next_deed(const AnalysedText& text, const Candidate& c, uint32_t k);

// Whether a relative pronoun, or any finite verb, stands in [first, end).
bool holds_relative(const AnalysedText& text, uint32_t first, uint32_t end);
bool holds_verb(const AnalysedText& text, uint32_t first, uint32_t end);

// What goes on behind nominal content and its comma at `k`, and is no more what was said; `cue_behind` at `k` + 1.
bool ends_nominal(const AnalysedText& text, const Candidate& c, uint32_t k, bool cue_behind);

// How, where and to whom the nominal content of `c` was said: «رفض العرض | بعد أن تلقى طلباً», «حمّل مسؤولية C | إلى ص»,
// «استنكر الجريمة | عبر تغريدات», «أعلن تأجيل C | في بيان», «طالب برحيله، | رافعين لافتات».
bool tells_how_said(const AnalysedText& text, const Candidate& c, uint32_t k);

}  // namespace isnad::statement::clause
