// Words that tell when: «أمس», «الأحد», «الأسبوع الماضي».
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// «سالم رمضان», «الرئيس رمضان حمدانوف»: a word of time that is somebody's name here.
bool is_name_like_time(const AnalysedText& text, uint32_t i);

// Whether a time stands at `i`: «أمس», «الأحد», «الأسبوع الماضي».
bool is_time_expression(const AnalysedText& text, uint32_t i);

// «شهر», «عام».
bool is_unit_of_time(const lexicon::Word& word);

// «منذ أشهر | الحكومة», «قبل ثلاثة أشهر | إلى»: behind it no noun is needed; but «قبل أيام من الانتخابات».
bool is_span_of_time(const AnalysedText& text, uint32_t i);

// «أمس الأحد», «6 أكتوبر الجاري», «يوم الخميس الماضي»: the token behind a time or adverb and the adjectives behind
// it; `i` where none begins.
uint32_t skip_time(const AnalysedText& text, uint32_t i, uint32_t limit);

}  // namespace isnad::mention
