// Where in a noun phrase the name of a person stands: «وزير الري | ماهر الجندي», «ماهر الجندي | وزير الري».
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// The name at the end of a phrase, behind its title: «وزير الري | ماهر الجندي»; empty where there is none.
Range trailing_name(const AnalysedText& text, const Range& phrase);

// The name at its beginning: «ماهر الجندي | وزير الري».
Range leading_name(const AnalysedText& text, const Range& phrase);

// The name in its middle, with titles on both sides: «الدكتور | مصطفى عبد الهادي | رئيس هيئة الدواء».
Range inner_name(const AnalysedText& text, const Range& phrase);

bool has_given_name(const AnalysedText& text, const Range& name);

// «(محترف النادي) | «إيلتون ألميدا»», «"المهندس سالم المخرج"»: the name of a person in the quotation marks that stand
// at both ends of `quoted`, without a title of respect in front; empty where it is none.
Range quoted_person(const AnalysedText& text, const Range& quoted);

// «(سالم حمدان)»: whether `range` is a pair of brackets round the name of a person.
bool is_person_in_brackets(const AnalysedText& text, const Range& range);

// «رئيس الاتحاد، خليفة شريط،», «المدير الفني، البرتغالي | روي حمدان»: a name of two to four words, whatever they mean
// else, behind the comma at `comma` and a nationality there, closed by another comma or by `limit`; empty for none.
Range set_off_name(const AnalysedText& text, uint32_t comma, uint32_t limit);

}  // namespace isnad::mention
