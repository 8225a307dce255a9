// Adjuncts: what stands between a verb and its subject and is neither, such as time, place, occasion, adverbs, asides
// between commas or dashes, an addressee. «وقال، أمس الأحد، في مؤتمر صحافي، للصحافيين | الوزير إن …»
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

inline constexpr uint32_t kLongestParenthesis = 8;  // tokens
inline constexpr uint32_t kLongestQuotedName = 8;   // tokens; a longer quotation is speech

// The first token at or behind `at` (up to `limit`) where a subject may begin: what lies between are adjuncts.
uint32_t skip_adjuncts(const AnalysedText& text, uint32_t at, uint32_t limit);
// One of them: the token behind it, or `i` where none begins. A number at `verb_end` is a subject.
uint32_t skip_adjunct(const AnalysedText& text, uint32_t i, uint32_t limit, uint32_t verb_end);

// «سالم رمضان», «الرئيس رمضان حمدانوف»: a word of time that is somebody's name here.
bool is_name_like_time(const AnalysedText& text, uint32_t i);

// Whether a time stands at `i`: «أمس», «الأحد», «الأسبوع الماضي».
bool is_time_expression(const AnalysedText& text, uint32_t i);

// «قال س | من دون أن يسمي أحداً | إن C»: where the clause of what he does not do ends; `i` where none begins.
uint32_t behind_without(const AnalysedText& text, uint32_t i, uint32_t limit);

// «التقرير السنوي | الصادر أمس»: one past when it came out; `i` where nothing of the kind stands there.
uint32_t behind_issue(const AnalysedText& text, uint32_t i, uint32_t limit);

// Whether the quotation that opens at `i` holds nothing but the name of an outlet: «سكاي نيوز عربية».
bool is_quoted_outlet(const AnalysedText& text, uint32_t i);

// «بيان»: a medium that needs nothing behind it, unlike «جلسة», «مؤتمر».
bool is_bare_medium(const AnalysedText& text, uint32_t i);

// «من جهة أخرى», «مرة أخرى» (knowledge/adverbials.tsv): the token behind it; `i` where none begins.
uint32_t skip_fixed_adverbial(const AnalysedText& text, uint32_t i, uint32_t limit);

// «، وهي جماعة مسلحة،», «، وهو يبتسم،»: the token behind an aside that begins with the comma at `i`; `i` where none
// does.
uint32_t skip_explanation(const AnalysedText& text, uint32_t i, uint32_t limit);

// «قال س | وهو يحمل طفله إن C»: what he did meanwhile, up to the complementizer or colon; `i` where it is not that.
uint32_t skip_meanwhile(const AnalysedText& text, uint32_t i, uint32_t limit);

}  // namespace isnad::mention
