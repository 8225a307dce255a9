// Adjuncts: what stands between a verb and its subject and is neither, such as time, place, occasion, adverbs, asides
// between commas or dashes, an addressee. «وقال، أمس الأحد، في مؤتمر صحافي، للصحافيين | الوزير إن …»
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

inline constexpr uint32_t kLongestParenthesis = 8;  // tokens

inline constexpr uint32_t kLongestQuotedName = 8;  // tokens; a longer quotation is speech

// The first token at or behind `at` (up to `limit`) where a subject may begin: what lies between are adjuncts.
uint32_t skip_adjuncts(const AnalysedText& text, uint32_t at, uint32_t limit);

// One of them: the token behind it, or `i` where none begins. A number at `verb_end` is a subject.
uint32_t skip_adjunct(const AnalysedText& text, uint32_t i, uint32_t limit, uint32_t verb_end);

// Whether a preposition or attribution opens an adjunct at `i`: «في», «بناء على»; not «إمام», written like «أمام».
bool opens_adjunct(const AnalysedText& text, uint32_t i);

// «التقرير السنوي | الصادر أمس»: one past when it came out; `i` where nothing of the kind stands there.
uint32_t behind_issue(const AnalysedText& text, uint32_t i, uint32_t limit);

// Whether the quotation that opens at `i` holds nothing but the name of an outlet: «سكاي نيوز عربية».
bool is_quoted_outlet(const AnalysedText& text, uint32_t i);

// «بيان»: a medium that needs nothing behind it, unlike «جلسة», «مؤتمر».
bool is_bare_medium(const AnalysedText& text, uint32_t i);

// «من جهة أخرى», «مرة أخرى» (knowledge/adverbials.tsv): the token behind it; `i` where none begins.
uint32_t skip_fixed_adverbial(const AnalysedText& text, uint32_t i, uint32_t limit);

}  // namespace isnad::mention
