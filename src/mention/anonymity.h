// «مسؤول حكومي طلب عدم ذكر اسمه», «شريطة عدم الكشف عن هويته», «خبراء استطلعت رويترز آراءهم»: the clause in which a
// source asks not to be named, or is asked for its opinion. It belongs neither to the source nor to what is said.
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

// The token behind such a clause that begins at `i` and ends before `limit`; `i` where none does.
uint32_t skip_anonymity(const lexicon::AnalysedText& text, uint32_t i, uint32_t limit);

}  // namespace isnad::mention
