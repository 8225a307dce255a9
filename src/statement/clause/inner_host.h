// Which part of a sentence a prepositional attribution stands in: «…، | ما أدى، وفق س، إلى C» is said of the last
// clause alone, where the attribution parts it; behind «على صعيد متصل،» the clause only begins. All places are tokens.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::clause {

// A clause that an attribution parts: where it begins, and whether it is a relative one, which ends at its comma.
struct InnerClause {
  uint32_t first = 0;
  bool relative = false;
};

// The innermost clause behind `begin` in which the attribution stands, for an attribution that the clause goes on
// behind at `rest`; `begin` itself where the sentence is one clause.
InnerClause inner_clause(const AnalysedText& text, uint32_t begin, uint32_t attribution, uint32_t rest);

// Whether the word at `k`, behind the source of an attribution, goes on with the clause in front of it and adds nothing
// of its own: «، عن مقتل شرطيين», «، 40 مليون دولار», not «، بعد أن …», «، واستمر …».
bool goes_on_with_clause(const AnalysedText& text, uint32_t k);

// «على صعيد متصل، | C», «من جهتها، | C», «إلى ذلك، | C»: the token behind what joins the sentence that begins at
// `begin` to the one before it; `begin` where nothing does.
uint32_t behind_joining(const AnalysedText& text, uint32_t begin, uint32_t limit);

// The token behind the source and the clause that describes it: «بحسب مصدر | فضل عدم ذكر اسمه», «وفق مسؤول | نقلت عنه
// الوكالة».
uint32_t behind_described(const AnalysedText& text, const Range& source, uint32_t end);

// «C، بحسب س، | وهو رقم مرشح للزيادة، بحسب ص», «C، وفق س، | فيما أصيب آخرون، وفق ص»: whether a clause of its own begins
// at `k`.
bool opens_next_clause(const AnalysedText& text, uint32_t k);

// «كما قال خبير | يعمل في المركز، C»: the comma that ends the clause which describes an indefinite source and begins at
// `at`, right behind it; `at` where there is none.
uint32_t behind_asyndetic_relative(const AnalysedText& text, const Range& source, uint32_t at, uint32_t end);

}  // namespace isnad::statement::clause
