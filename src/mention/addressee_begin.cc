#include "mention/addressee_begin.h"

#include <algorithm>
#include <array>

#include "mention/noun_phrase.h"
#include "mention/person_name.h"
#include "mention/place_noun.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

namespace {

using lexicon::Categories;
using lexicon::Category;
using lexicon::Pronoun;
using lexicon::Word;
using lexicon::WordSet;

constexpr Categories kDescribing = {Category::adjective, Category::nationality};

struct Place : PhraseSoFar {
  [[nodiscard]] const Word& word() const { return text.word(at); }
  [[nodiscard]] const Word& before() const { return text.word(at - 1); }
  // Nothing is stuck to the front of the word but its article.
  [[nodiscard]] bool stands_free() const { return word().conjunction == 0 && word().preposition == 0; }
  [[nodiscard]] bool is_second() const { return at == first + 1; }  // the word behind the head
  [[nodiscard]] bool closed() const { return state == State::closed; }
  [[nodiscard]] bool named_person() const { return person && named && closed(); }
  [[nodiscard]] bool nameless_body() const { return organisation && !person && closed(); }
};

bool ends_like_men(const Word& word) { return word.stem.ends_with("ين") || word.stem.ends_with("ون"); }

// «معارضون», «محتجون»: the nominative of a plural without article
bool is_bare_plural(const Place& p) {
  return p.before().stem.ends_with("ون") && !p.before().article && p.text.is(p.first, Category::group);
}

// «وحثت الحمدانوفا | طرفي النزاع على», «حملت رابطة الأمهات | طرفي الحرب مسؤولية», «دعا س | رئيسي الحزبين إلى»
bool is_both_of_them(const Place& p) {
  const bool heads = p.word().normal == "رئيسي" && (p.before().article || p.named);  // also an adjective
  return heads || text::is_one_of(p.word().normal, {"طرفي", "جانبي", "قطبي"});
}

// «وصف كثيرون | هذه الخطوة بأنها»
bool is_this_behind_many(const Place& p) {
  return p.before().stem.ends_with("ون") && p.word().is(Category::demonstrative);
}

// «يتهم محتجون | سالم بـ …»
bool is_name_behind_many(const Place& p) {
  return is_bare_plural(p) && p.text.is_word(p.at) && p.word().any(kGiven) && !p.word().article && p.stands_free();
}

// «يتهم معارضون | كيروزا بـ», «يتهم خصومه | كيروزا بـ»: an unknown name behind many who govern nothing
bool is_unknown_behind_many(const Place& p) {
  if (!p.is_second()) return false;
  const bool his = p.text.is(p.first, Category::group) && names_many(p.before()) && p.before().suffix != Pronoun::none;
  const Word& word = p.word();
  return (is_bare_plural(p) || his) && p.text.is_word(p.at) && !word.known() && !word.article && word.letters >= 3 &&
         !ends_like_men(word) && !word.normal.ends_with("ة") && !word.normal.ends_with("ي");
}

// «اتهم سالم الحمداني | مروان العلي بـ»: behind a surname with its article no given name is his
bool is_second_full_name(const Place& p) {
  if (p.at < p.first + 2 || p.at + 1 >= p.limit) return false;
  if (!p.word().is(Category::given_name) || p.word().article || !p.stands_free()) return false;
  const bool surname = p.before().article && p.before().stem.ends_with("ي") && !p.before().any(kTitle) &&
                       p.text.is(p.at - 2, Category::given_name) && !p.text.word(p.at - 2).article;
  return surname && nameable(p.text, p.at + 1, true) && !p.text.is(p.at + 1, Category::name_particle);
}

// «اتهمت الشرطة في بيرو | غارسيا بـ», «… في مدينة النور | الحمداني بـ»: behind the place of a body a name
bool is_name_behind_place_of_body(const Place& p) {
  if (!p.organisation || p.person || !p.text.is_word(p.at) || !p.stands_free()) return false;
  const Word& word = p.word();
  const bool at_place = p.at >= p.first + 3 && p.before().any(kPlace) && p.text.word(p.at - 2).normal == "في";
  const bool in_place = at_place || (p.at >= p.first + 4 && p.before().article &&
                                     p.text.word(p.at - 3).normal == "في" && place_noun(p.text, p.at - 2) != nullptr);
  if (!in_place || (at_place && word.article)) return false;
  const bool unknown = !word.known() && !word.article && word.letters >= 4 && !word.normal.ends_with("ة") &&
                       !word.normal.ends_with("ات");
  return unknown || may_be_surname(word);
}

// «هنأ رئيس الاتحاد س | العداء ص على»: behind one who is named, the title of another
bool is_title_and_name(const Place& p) {
  constexpr Categories kTitles = {Category::office, Category::profession, Category::honorific};
  return p.named_person() && p.text.is(p.first, Category::office) && p.word().article && p.word().any(kTitles) &&
         p.stands_free() && !p.word().any(kName) && !p.word().any(kDescribing) && p.at + 1 < p.limit &&
         p.text.any(p.at + 1, kGiven) && !p.text.word(p.at + 1).article;
}

// «دعا الأمير | الإعلاميين إلى», «حذر الوزير | السعوديين من»: no adjective of one
bool is_plural_behind_one(const Place& p) {
  const Word& before = p.before();
  if (!p.person || p.plural || !p.word().article || !p.word().stem.ends_with("يين") || !p.stands_free()) return false;
  if (ends_like_plural(before)) return false;
  const auto* one = before.as(Category::office);
  return before.any(kName) || !before.known() ||
         (one != nullptr && before.article && one->entry->agreement.number == lexicon::Number::singular);
}

// «دعا الرئيس | الحكومة إلى»: an office with its article governs no body
bool is_body_behind_office(const Place& p) {
  constexpr Categories kOther = {Category::adjective, Category::nationality, Category::office, Category::maybe_name};
  return p.is_second() && p.before().article && p.before().is(Category::office) && !p.before().any(kName) &&
         p.word().article && p.word().is(Category::organisation) && p.stands_free() && !p.word().any(kName) &&
         !p.word().any(kOther);
}

// «هنأ الأمير سالم بن مساعد | المنتخب السعودي على»: a body is no part of his name
bool is_body_behind_name(const Place& p) {
  constexpr Categories kOther = {Category::adjective, Category::nationality, Category::office, Category::maybe_name,
                                 Category::honorific};
  return p.named_person() && !p.is_second() && p.word().article && p.word().is(Category::organisation) &&
         p.stands_free() && !p.word().any(kName) && !p.word().any(kOther);
}

// «طالب النائب سالم حمدان | مصر بـ»: nor is a state
bool is_state_behind_name(const Place& p) {
  return p.named_person() && !p.is_second() && (p.before().any(kName) || !p.before().known()) &&
         p.word().is(Category::country) && !p.word().article && p.stands_free() && !p.word().any(kName) &&
         !p.word().any({Category::maybe_name, Category::adjective});
}

// «ناشد المواطن | وزير الصحة», «ناشدت أسرة المريض | وزير الصحة»: behind those who hold none, an office
// and «طالب عشرات المحتجين | وزير التعليم»
bool is_office_behind_people(const Place& p) {
  constexpr Categories kHeld = {Category::office, Category::honorific};
  const Word& before = p.before();
  const bool some =
      p.text.is(p.first, Category::quantity) && p.at == p.first + 2 && before.article && before.is(Category::group);
  const bool people = some || p.text.is(p.first, Category::group) || (p.is_second() && before.is(Category::profession));
  return people && p.closed() && !p.text.any(p.first, kHeld) && !before.any(kHeld) && !before.any(kName) &&
         p.word().is(Category::office) && p.stands_free() && !p.word().any(kName) &&
         !p.word().any({Category::adjective, Category::maybe_name, Category::group});
}

// «حملت الجماهير | المدرب مسؤولية الخسارة»: one of a trade is no adjective of many
bool is_one_behind_many(const Place& p) {
  return p.text.is(p.first, Category::group) && p.is_second() && p.before().article && p.word().article &&
         p.word().any({Category::profession, Category::office}) && p.stands_free() && !p.word().any(kName) &&
         !p.word().any(kDescribing) && !p.word().is(Category::group) && !ends_like_plural(p.word());
}

// «سأل رئيس المحكمة | المتهم الأول عما»
bool is_one_asked(const Place& p) {
  return p.person && !p.named && p.closed() && p.before().article && p.word().article && p.stands_free() &&
         p.text.is(p.first, Category::office) && !p.is_second() &&
         text::is_one_of(p.word().stem, {"متهم", "متهمة", "شاهد", "شاهدة", "مريض", "مواطن"});
}

// «أوصى الشيخ سالم الحمداني | المسلمين بـ»
bool is_group_behind_name(const Place& p) {
  return p.person && !p.plural && p.word().article && p.word().stem.ends_with("ين") && p.word().is(Category::group) &&
         p.stands_free() && !p.word().any(kName) && !ends_like_plural(p.before()) &&
         (p.before().any(kName) || !p.before().known()) && !p.is_second();
}

// «طمأن وزير الصحة | أولياء الأمور إلى»: many behind one
bool is_many_behind_one(const Place& p) {
  return p.person && !p.plural && p.closed() && p.text.is_word(p.at) && names_many(p.word()) && !p.word().article &&
         p.stands_free() && !p.word().any(kName) && !p.word().any(kDescribing) && !p.text.is(p.first, Category::group);
}

// «حذرت لجنة الصحة | المنظمات الدولية من», «دعا س | المعارضة إلى», «حثت الحركة | الرئيس على»: nouns whose letters are
// those of an adjective too, which what stands before them cannot have.
bool is_noun_like_adjective(const Place& p) {
  const Word& word = p.word();
  if (!p.closed() || !word.article || !p.stands_free()) return false;
  if (word.is(Category::organisation) && word.stem.ends_with("ات")) return true;
  if (word.stem == "معارضة") {
    const bool alone =
        p.at + 1 >= p.limit ||
        (p.text.is_word(p.at + 1) && (!p.text.word(p.at + 1).article || p.text.is(p.at + 1, Category::content_noun)));
    return alone && !p.before().in(WordSet::with_opposition);
  }
  return word.stem == "رئيس" && p.organisation && !p.person && p.text.word(p.first).normal.ends_with("ة");
}

// «طالبت الحكومة | جارتها الشمالية بـ», «دعا الرئيس | وزراءه إلى»: somebody by what he is to who speaks.
bool is_one_of_hers(const Place& p) {
  const Word& word = p.word();
  const bool theirs = word.suffix == Pronoun::he || word.suffix == Pronoun::she || word.suffix == Pronoun::they;
  return p.closed() && theirs && !word.article && p.stands_free() && p.text.is_word(p.at) &&
         (word.in(WordSet::kin) || is_person_noun(word)) && !word.is(Category::same) && !word.any(kName);
}

// «دعا الزعيمان | طرفي القتال إلى»
bool is_noun_behind_dual(const Place& p) {
  return p.before().dual && p.before().article && p.before().stem.ends_with("ان") && p.text.is_word(p.at) &&
         !p.word().article && (p.word().known() || p.word().normal.ends_with("ي")) && p.stands_free();
}

// The head itself, which is the subject and so stands in no oblique case.
bool is_behind_nominative_head(const Place& p) {
  return p.is_second() && p.before().article && p.before().preposition == 0 && !p.before().stem.ends_with("ين");
}

// «طالب الأهالي | المسؤولين بـ»: the head itself is the subject, and no genitive
bool is_oblique_behind_head(const Place& p) {
  return is_behind_nominative_head(p) && p.word().article && p.word().stem.ends_with("ين") && p.word().any(kPerson) &&
         !p.word().any(kName) && p.stands_free() && ends_like_plural(p.word());
}

// «حذر رئيس الوزراء | المسلحين من»: an oblique plural describes no subject, but what stands in its genitive
bool is_oblique_adjective(const Place& p) {
  const Word& before = p.before();
  const lexicon::Analysis* adjective = p.word().as(Category::adjective);
  if (adjective == nullptr || !p.word().stem.ends_with("ين") || p.word().any(kName)) return false;
  if (adjective->entry->agreement.number != lexicon::Number::plural) return false;
  const bool ministers = before.stem == "وزراء" && p.at == p.first + 2;  // «رئيس الوزراء»
  const bool group = before.is(Category::group) && !is_behind_nominative_head(p) && !ministers;
  const bool many = before.stem.ends_with("ين") || group || before.suffix != Pronoun::none ||
                    text::is_one_of(before.stem, {"اعلى", "اكبر", "ابرز"});
  return !many && p.word().article && p.closed() && p.stands_free();
}

// «اتهمت النقابة | الممثلين بـ»: a plural of men is no adjective of a woman or a body
bool is_men_behind_feminine(const Place& p) {
  return p.before().article && p.before().normal.ends_with("ة") && p.word().article && p.word().any(kPerson) &&
         p.stands_free() && ends_like_men(p.word());
}

// «اتهم الحزب | النائب سالم …»: these offices are adjectives too, and describe no body
bool is_office_behind_body(const Place& p) {
  return p.nameless_body() && p.word().article && p.word().is(Category::office) &&
         text::is_one_of(p.word().stem, {"نائب", "نائبة", "ناطق", "ناطقة", "امين", "امينة"});
}

// «وصفت المجلة الإخبارية | لوبك بأنه …»: behind the adjective of a body, the bare name of whom it speaks about
bool is_name_behind_described_body(const Place& p) {
  const Word& word = p.word();
  if (!p.nameless_body() || !p.before().article || !p.before().any(kDescribing)) return false;
  if (!p.text.is_word(p.at) || word.known() || word.article || word.letters < 3 || word.accusative) return false;
  if (p.at + 1 >= p.text.size()) return false;
  const Word& next = p.text.word(p.at + 1);
  return next.preposition != 0 || next.article || next.any({Category::preposition, Category::complementizer});
}

constexpr std::array kRules = {
    is_both_of_them,        is_this_behind_many,    is_name_behind_many,
    is_unknown_behind_many, is_second_full_name,    is_name_behind_place_of_body,
    is_title_and_name,      is_plural_behind_one,   is_body_behind_office,
    is_body_behind_name,    is_state_behind_name,   is_office_behind_people,
    is_one_behind_many,     is_one_asked,           is_group_behind_name,
    is_many_behind_one,     is_noun_like_adjective, is_one_of_hers,
    is_noun_behind_dual,    is_oblique_behind_head, is_oblique_adjective,
    is_men_behind_feminine, is_office_behind_body,  is_name_behind_described_body,
};

}  // namespace

bool begins_addressee(const PhraseSoFar& phrase) {
  return std::any_of(kRules.begin(), kRules.end(), [place = Place{phrase}](const auto& rule) { return rule(place); });
}

}  // namespace isnad::mention
