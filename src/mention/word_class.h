// Classes of words as phrases need them: which nouns can speak, what a name is made of, what ends a noun phrase.
//
// A class is a set of the lexicon's categories. Unvocalised words have several: «عصر» is a time and a noun, so a class
// says what a word can be, and its place in the phrase what it is.
#pragma once

#include "lexicon/analysed_text.h"
#include "lexicon/word.h"

namespace isnad::mention {

using lexicon::Categories;
using lexicon::Category;
using lexicon::WordSet;

// Titles of one person; «المصدر» with them.
inline constexpr Categories kTitle = {Category::office, Category::profession, Category::honorific, Category::unnamed};
inline constexpr Categories kPerson = {Category::office, Category::profession, Category::honorific, Category::unnamed,
                                       Category::group};
// Bodies that act; with the media, all that is an organisation to grammar.
inline constexpr Categories kBody = {Category::organisation, Category::organisation_name, Category::seat};
inline constexpr Categories kOrganisation = {Category::organisation, Category::organisation_name, Category::media,
                                             Category::media_name, Category::seat};
inline constexpr Categories kName = {Category::given_name, Category::family_name, Category::name_particle};
// All that a name is made of, also the words that only may be a name.
inline constexpr Categories kNameOrMaybe = {Category::given_name, Category::maybe_name, Category::family_name,
                                            Category::name_particle};
inline constexpr Categories kGiven = {Category::given_name, Category::maybe_name};
inline constexpr Categories kPlace = {Category::country, Category::capital, Category::place};
// Persons, organisations, places and names.
inline constexpr Categories kSpeaking = [] {
  Categories all = kPerson;
  all.add(kOrganisation);
  all.add(kPlace);
  all.add(kName);
  return all;
}();

// Nouns and adjectives of descent that tell what somebody or something is.
inline constexpr Categories kDescriptiveNoun = {Category::office,
                                                Category::profession,
                                                Category::honorific,
                                                Category::unnamed,
                                                Category::group,
                                                Category::organisation,
                                                Category::organisation_name,
                                                Category::media,
                                                Category::media_name,
                                                Category::document,
                                                Category::medium,
                                                Category::content_noun,
                                                Category::quantity,
                                                Category::common_noun,
                                                Category::nationality,
                                                Category::country,
                                                Category::capital,
                                                Category::seat,
                                                Category::cue_masdar,
                                                Category::same};

// Words that tell what somebody or something is, and so are no part of a name.
inline constexpr Categories kDescriptive = [] {
  Categories all = kDescriptiveNoun;
  all.add({Category::time, Category::number, Category::demonstrative});
  return all;
}();
// All that can be a noun or adjective.
inline constexpr Categories kNominal = [] {
  Categories all = kDescriptiveNoun;
  all.add({Category::norm, Category::place, Category::adjective, Category::given_name, Category::maybe_name,
           Category::family_name, Category::name_particle});
  return all;
}();
// What no noun phrase contains, unless it is a noun too.
inline constexpr Categories kStop = {
    Category::complementizer, Category::relative, Category::negation,      Category::auxiliary,     Category::particle,
    Category::contrast,       Category::adverb,   Category::conjunction,   Category::interrogative, Category::pronoun,
    Category::time,           Category::verb,     Category::prepositional, Category::vocative};

bool is_person_noun(const lexicon::Word& word);
bool is_organisation_noun(const lexicon::Word& word);
// «وزارة», «هيئة»: the noun for a kind of body, and for no region.
bool is_kind_of_body(const lexicon::Word& word);
bool is_name_word(const lexicon::Word& word);  // a given or family name, a name's particle
// «شركة | جيه.إل.إل», «بي.بي.سي»: one past the parts of an abbreviation that begins at `i`, joined by full stops
// without spaces; `i` where none begins.
uint32_t abbreviation_end(const lexicon::AnalysedText& text, uint32_t i);

// «عاد», «استمرت»: also a verb of its own.
bool is_phase(const lexicon::Word& word);
// «كان | يؤكد», «عاد | يؤكد»: a verb that says only when, or how long, what the verb behind it says is done.
bool is_auxiliary(const lexicon::AnalysedText& text, uint32_t i);

bool is_finite_verb(const lexicon::Word& word);  // and nothing else
bool tells_circumstance(const lexicon::Word& word);  // «الموجود», «المنتمي»: what a named person does or where he is
bool is_stop_word(const lexicon::Word& word);  // nothing that a noun phrase contains

// The sound masculine plural, of persons alone: «محللون», «المتابعين».
bool ends_like_plural(const lexicon::Word& word);
// «الصيادون»: an unknown word that can only be such a plural.
bool is_unknown_people(const lexicon::Word& word);
// «لمستمعيه», «لوالديها»: an unknown word that can only be such a plural or dual with its pronoun, behind «ل».
bool is_for_unknown_people(const lexicon::Word& word);

// «المحققين»: the oblique plural or dual of persons, which is no subject.
bool is_oblique_plural(const lexicon::Word& word);

// «العمراني»: a word with article and the ending of descent, which may be a surname alone.
bool may_be_surname(const lexicon::Word& word);

// «للحمداني»: the same, also behind what is written with it.
bool may_be_governed_surname(const lexicon::Word& word);

// «أقارب», «سكان»: a plural of persons, whatever else it may be.
bool may_name_many(const lexicon::Word& word);

// «أولياء», «لاعبي»: a plural of persons, and nothing else.
bool names_many(const lexicon::Word& word);

// «على صلة», «على اطلاع», «على علم»: how an informant stands to what follows.
bool stands_to(const lexicon::Word& word);

// «بيان له»: whose it is.
bool is_whose(const lexicon::Word& word);

// «صدر», «أجري»: behind a document, that it was made or came out.
bool is_published(const lexicon::Word& word);

// «أعده», «أجرتها», «نشرته», «وقعه»: who made or published the document before it stands behind.
bool is_authoring(const lexicon::Word& word);

// «النجار», «الحداد»: behind «باسم» the surname of a man of that name.
bool is_trade(const lexicon::Word& word);

// «للهيئة», «للعراق»: ل, and the alif of the article is gone.
bool swallows_article(const lexicon::Word& word);

// Who is sent to a place: «المبعوث», «السفير», «موفد».
bool is_envoy(const lexicon::Word& word);

// A verb with which whoever spoke goes on: «وأضافت الشرطة».
bool adds_to_words(const lexicon::Word& verb);

// «باسمه»
bool is_in_own_name(const lexicon::Word& word);
// «باسم | جميع المنسوبين», «باسم | أهالي المدينة», «باسم | كتلته»: many for whom somebody speaks, and no second name of
// his.
bool is_many_spoken_for(const lexicon::Word& word);

// «متحدثا»: the spokesman behind «أن», «لكن»; else a participle of «تحدث».
bool is_spokesman_or_participle(const lexicon::Word& word);

// «مسؤولا كبيرا», «شخصيا»: an unknown word with the ending of the indefinite accusative, so no subject of a verb. But
// «مندوبا المملكة» are two, in the nominative.
bool is_accusative(const lexicon::AnalysedText& text, uint32_t i);

// «منطقة», «محافظة»: what an emir or governor holds.
bool is_province(const lexicon::Word& word);

// «بينما», «لكن»: another clause lies before it.
bool opposes_clause(const lexicon::Word& word);

// «أن مسؤولا … قال», «لكن خبيرا … قال»: behind the word in front, the subject of the clause is in the accusative.
bool follows_particle(const lexicon::AnalysedText& text, uint32_t i);

// «أمام هذا الوضع»: the preposition, not the imam.
bool is_in_front_of(const lexicon::AnalysedText& text, uint32_t i);

// «الجامعة | الممارسات»: a definite plural of things at `i`, which describes no definite singular before it.
bool is_plural_behind_singular(const lexicon::AnalysedText& text, uint32_t i);

// «الأمير», «الملك»: an office, and a rank in front of a name.
bool is_royal_rank(const lexicon::Word& word);

// «الطيب», «الصادق», «المنصف»: a given name that has the article.
bool is_given_with_article(const lexicon::Word& word);

// «سيثير», «ستعلن»: a verb of the future, known or by its letters.
bool looks_future(const lexicon::Word& word);

// «نرحب», «سنعمل»: what we do; so written it is nothing else.
bool tells_what_we_do(const lexicon::Word& word);

// «يوهانسون», «ياكوفلف», «يروفاسيلي»: an unknown word that begins like the imperfect of a verb, but has more long
// vowels.
bool is_name_like_imperfect(const lexicon::Word& word);

// «سنخاطب | التلفزيون»: what we shall do, and no part of a name.
bool is_first_plural_future(const lexicon::AnalysedText& text, uint32_t i);

// «ولد | سالم حمدان», «أيد | سالم حمدان»: a verb that is a name too, in front of one.
bool is_verb_before_name(const lexicon::AnalysedText& text, uint32_t i);

// «سأتحدث»: what I shall do.
bool is_first_person_future(const lexicon::AnalysedText& text, uint32_t i);

// «بان كي مون», «كي مون»: a name that begins like «بأن» without its hamza, and like «كي».
bool is_name_like_clause(const lexicon::AnalysedText& text, uint32_t i);
bool is_short_name_like_clause(const lexicon::AnalysedText& text, uint32_t i);

// «روكو | فيري»: right behind a name, or a word that no table knows.
bool is_behind_unknown_name(const lexicon::AnalysedText& text, uint32_t i);

// «محافظة أبين», «جبهة أبين»: a place behind the noun for its kind, and no verb that is written like it.
bool is_place_behind_kind(const lexicon::AnalysedText& text, uint32_t i);

// «المرصد ومقره بريطانيا»: where somebody has his seat.
bool is_seat_of(const lexicon::Word& word);

// «نفس المصدر», «ذات المتحدث»: the word in front points back.
bool is_same_in_front(const lexicon::AnalysedText& text, uint32_t i);

// «الثالث»: with the article.
bool is_ordinal(const lexicon::Word& word);

// «دعوة أممية», «دعوة أوروبية»: the adjectives of the bodies of states.
bool is_of_united_nations(const lexicon::Word& word);
bool is_of_european_union(const lexicon::Word& word);

// «وقد رفض»: what stands in front of a finite verb only.
bool is_qad(const lexicon::Word& word);

// «بعنوان «C»», «المعنون «C»»: what stands in quotation marks behind it is a title.
bool names_title(const lexicon::Word& word);

// «ردا على سؤال», «تعليقا على القرار»: on what occasion something is said.
bool is_answer_to(const lexicon::AnalysedText& text, uint32_t i);

// «فتح تحقيق», «فتح باب»: an opening, and not the movement.
bool is_opening(const lexicon::AnalysedText& text, uint32_t i);

// «سالم حمدان من | أبناء المنطقة», «… من | سكان الحي»: of whom a named person is one.
bool is_of_whom(const lexicon::Word& word);

// «الصادر», «المنشورة»: of a document, in front of when or where it came out.
bool is_issued(const lexicon::Word& word);

}  // namespace isnad::mention
