// Words that are surnames where they stand, whatever they mean elsewhere: «سالم | الخميس», «حسن | بناجح».
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// «لورا | إيه. سالم»: the foreign letter of a middle name, in front of its full stop.
bool is_initial(const AnalysedText& text, uint32_t i);

// «جان إيف | لو دريان»: the article of a French surname.
bool is_foreign_article(const AnalysedText& text, uint32_t i);

// «ماجد | الخميس رئيس اللجنة», «الكاتب سالم | الخميس»: a day of the week behind one given name, in front of what he is
// or behind his profession; but «قال الملك سلمان | الخميس».
bool is_weekday_as_surname(const AnalysedText& text, uint32_t i);

// «طارق | رمضان», «تيريزا | ماي»: a month that is a name too, behind a given name and not told which it is, as «رمضان
// الماضي» is.
bool is_month_as_surname(const AnalysedText& text, uint32_t i);

// «سالم العدل أن», «سالم الدخان، المدير»: behind a given name and in front of a clause or an office a noun with
// article, which can be no object there.
bool is_surname_in_front_of_clause(const AnalysedText& text, uint32_t i);

// «حسن بناجح»: بن and a word, written as one, behind a given name.
bool is_surname_of_ben(const AnalysedText& text, uint32_t i);

// «أعلن الوزير الطيب لوح أن»: right behind a given name in the subject of a verb of saying, which begins at `first`, a
// verb is a surname.
bool is_surname_like_verb(const AnalysedText& text, uint32_t i, uint32_t first);

// «بطرس حرب …، وأكد | حرب أن»: whether the text has the noun at `i` before as the surname behind a given name.
bool is_surname_met_before(const AnalysedText& text, uint32_t i);

// «إبراهيم الجار | الله», «حسين نقوي | حسيني»: the last word of a surname, behind two of a name.
bool is_second_part_of_surname(const AnalysedText& text, uint32_t i);

// Whatever noun stands behind a given name is its surname: «إبراهيم رئيسي».
bool is_surname_by_place(const AnalysedText& text, uint32_t i);

}  // namespace isnad::mention
