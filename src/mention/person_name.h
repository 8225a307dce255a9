// What reads as a person's name.
//
// No list holds all names. Around the ones that are known (given and family names, «بن», «آل») and behind titles,
// unknown words are names too, and so is whatever noun stands where only a surname can: «إبراهيم رئيسي». All functions
// look at the tokens of one noun phrase.
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

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

// «فيل حمدانو | المكلف بشؤون الزراعة», «سالم حمدان | المقيم في المدينة», «… | الملقب بأبي ماهر»: what he is, and no
// name.
bool governs_by_preposition(const AnalysedText& text, uint32_t i);

// Whether a name can begin with the word at `i`; with `inside`, whether it can go on with it.
bool nameable(const AnalysedText& text, uint32_t i, bool inside);

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

// «سالم العدل أن», «سالم الدخان، المدير»: behind a given name and in front of a clause or an office a noun with
// article, which can be no object there.
bool is_surname_in_front_of_clause(const AnalysedText& text, uint32_t i);

// «رئيس الاتحاد، خليفة شريط،», «المدير الفني، البرتغالي | روي حمدان»: a name of two to four words, whatever they mean
// else, behind the comma at `comma` and a nationality there, closed by another comma or by `limit`; empty for none.
Range set_off_name(const AnalysedText& text, uint32_t comma, uint32_t limit);

// «النائب | دوري بوشعلان رفض»: behind the title of one, a name whose first word may be any noun of things and whose
// second no table knows.
bool is_pair_behind_title(const AnalysedText& text, uint32_t i);

// «حسن بناجح»: بن and a word, written as one, behind a given name.
bool is_surname_of_ben(const AnalysedText& text, uint32_t i);

// «أعلن الوزير الطيب لوح أن»: right behind a given name in the subject of a verb of saying, which begins at `first`, a
// verb is a surname.
bool is_surname_like_verb(const AnalysedText& text, uint32_t i, uint32_t first);

// Whether the name at `i` is that of a place or institution called after a person: «جامعة الملك سعود», «مستشفى الأمير
// سلطان». `first` is where the phrase begins.
bool is_eponym(const AnalysedText& text, uint32_t i, uint32_t first);

// «بطرس حرب …، وأكد | حرب أن»: whether the text has the noun at `i` before as the surname behind a given name.
bool is_surname_met_before(const AnalysedText& text, uint32_t i);

}  // namespace isnad::mention
