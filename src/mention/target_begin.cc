// Where a noun phrase that speaks ends because the one begins whom it addresses: «دعا الرئيس | الحكومة إلى».
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "mention/place_noun.h"
#include "mention/second_person.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Pronoun;

// «حذرت لجنة الصحة | المنظمات الدولية من», «دعا س | المعارضة إلى», «حثت الحركة | الرئيس على»: nouns whose letters are
// those of an adjective too, which what stands before them cannot have.
bool PhraseParser::is_noun_like_adjective(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (!word.article || word.conjunction != 0 || word.preposition != 0) return false;
  if (word.is(Category::organisation) && word.stem.ends_with("ات")) return true;
  if (word.stem == "معارضة") {
    const bool alone = i + 1 >= limit_ || (text_.is_word(i + 1) &&
                                           (!text_.word(i + 1).article || text_.is(i + 1, Category::content_noun)));
    return alone && !before.in(WordSet::with_opposition);
  }
  return word.stem == "رئيس" && organisation_ && !person_ && text_.word(first_).normal.ends_with("ة");
}

// «حث أوبراين | رئيس جنوب السودان على», «طالب كيروزا | قادة الجيش بـ»: behind one word of a name, an office or many are
// those whom he addresses.
bool PhraseParser::is_office_of_another(uint32_t i) const {
  if (!options_.target_follows || i != first_ + 1 || i + 1 >= limit_ || !text_.is_word(i + 1)) return false;
  const Word& word = text_.word(i);
  const Word& name = text_.word(first_);
  const bool surname = !name.article && name.preposition == 0 && text_.phrase_at[first_] < 0 &&
                       (!name.known() || (name.is(Category::family_name) && !name.is(Category::given_name)));
  if (!surname || word.article || word.conjunction != 0 || word.preposition != 0) return false;
  if (word.any(kName) || word.is(Category::maybe_name)) return false;
  const int32_t title = text_.phrase_at[i];
  if (title >= 0) return Categories{text_.phrases[static_cast<size_t>(title)].category}.any(kPerson);
  const Word& next = text_.word(i + 1);
  return (word.is(Category::office) || names_many(word)) &&
         (next.article || (next.known() && !next.any(kName) && next.preposition == 0) || text_.phrase_at[i + 1] >= 0);
}

// «اتهم النائب كريم منصور | وزير الصحة سالم القرني بـ»
bool PhraseParser::is_second_person(uint32_t i) const {
  if (!options_.target_follows || !person_ || i < first_ + 3) return false;
  if (!text_.any(i, {Category::office, Category::profession})) return false;
  const Range other = noun_phrase(text_, i, limit_, {});
  return !other.empty() && second_person_in(text_, {first_, other.end}) == i;
}

// «حثت منظمات حقوقية | الحوثيين على», «طالب خبراء محليون | وزارة الصحة بـ»: an indefinite noun with an adjective of
// relation that agrees governs no more, and a definite noun cannot describe it.
bool PhraseParser::is_definite_behind_indefinite(uint32_t i) const {
  constexpr Categories kAdjective = {Category::adjective, Category::nationality};
  if (i < first_ + 2) return false;
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (!text_.is_word(i - 1) || !before.any(kAdjective) || before.article) return false;
  if (before.any(kName) || before.any(kOrganisation) || before.is(Category::content_noun)) return false;
  uint32_t noun = i - 1;
  while (noun > first_ && text_.any(noun, kAdjective)) --noun;
  const Word& head = text_.word(noun);
  if (noun == i - 1 || !text_.is_word(noun) || text_.phrase_at[noun] >= 0 || head.any(kName)) return false;
  if (head.article || head.suffix != Pronoun::none || !(head.any(kPerson) || head.any(kOrganisation))) return false;
  const bool many = names_many(head) || ends_like_plural(head);
  const bool agrees = before.normal.ends_with("ية") ? many || head.normal.ends_with("ة") || head.stem.ends_with("ات")
                      : before.normal.ends_with("يون") ? many
                      : before.normal.ends_with("ي")   ? !many && !head.normal.ends_with("ة")
                                                       : false;
  if (!agrees || !text_.is_word(i) || word.conjunction != 0 || word.preposition != 0) return false;
  if (word.article) return !word.in(WordSet::respect_of_adjective) && !word.any({Category::number, Category::time});
  if (text_.phrase_at[i] >= 0) return true;
  if (word.any(kAdjective) || word.any(kName)) return false;
  if (word.any(kPlace) || word.is(Category::quantity)) return true;
  return i + 1 < limit_ && text_.is_word(i + 1) && text_.word(i + 1).article && text_.word(i + 1).preposition == 0 &&
         (word.any(kOrganisation) || word.any({Category::office, Category::group}));
}

// «وصفت المجلة الإخبارية | لوبك بأنه …»: behind an organisation's adjective, the bare name of whom it speaks about;
// «يتهم محتجون | سالم بـ …»: behind the nominative of a plural without article.
bool PhraseParser::begins_target(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (!options_.target_follows) return false;  // most phrases: before all that is looked at below
  if (word.stem == "مستوى" && before.stem.starts_with("رفيع")) return false;  // «مسؤول رفيع المستوى»
  const bool plural = before.stem.ends_with("ون") && !before.article && text_.is(first_, Category::group);
  // «وحثت الحمدانوفا | طرفي النزاع على», «حملت رابطة الأمهات | طرفي الحرب مسؤولية»: both of them
  const bool heads = word.normal == "رئيسي" && (before.article || named_);  // «| رئيسي الحزبين», also an adjective
  if (heads || text::is_one_of(word.normal, {"طرفي", "جانبي", "قطبي"})) return true;
  // «اتهمت أحزاب معارضة | الحكومة بـ»: an indefinite plural with its adjective governs no more
  const Word& head_word = text_.word(first_);
  if (i == first_ + 2 && !head_word.article && head_word.known() && head_word.any(kOrganisation) &&
      !head_word.normal.ends_with("ة") && text_.phrase_at[first_] < 0 &&
      (before.is(Category::adjective) || before.stem == "معارضة") && !before.article && before.normal.ends_with("ة") &&
      word.article && word.is(Category::organisation) && word.conjunction == 0 && word.preposition == 0) {
    return true;
  }
  if (is_definite_behind_indefinite(i)) return true;
  // «وصف كثيرون | هذه الخطوة بأنها»
  if (before.stem.ends_with("ون") && word.is(Category::demonstrative)) return true;
  if (plural && text_.is_word(i) && word.any({Category::given_name, Category::maybe_name}) && !word.article &&
      word.conjunction == 0 && word.preposition == 0) {
    return true;
  }
  // «يتهم معارضون | كيروزا بـ», «يتهم خصومه | كيروزا بـ»: an unknown name behind many who govern nothing
  const bool many_alone =
      i == first_ + 1 &&
      (plural || (text_.is(first_, Category::group) && names_many(before) && before.suffix != Pronoun::none));
  if (many_alone && text_.is_word(i) && !word.known() && !word.article && word.letters >= 3 &&
      !word.stem.ends_with("ون") && !word.stem.ends_with("ين") && !word.normal.ends_with("ة") &&
      !word.normal.ends_with("ي")) {
    return true;
  }
  if (is_office_of_another(i)) return true;
  // «اتهم سالم الحمداني | مروان العلي بـ»: behind a surname with its article no given name is his
  if (i >= first_ + 2 && word.is(Category::given_name) && !word.article && word.conjunction == 0 &&
      word.preposition == 0 && before.article && before.stem.ends_with("ي") && !before.any(kTitle) &&
      text_.is(i - 2, Category::given_name) && !text_.word(i - 2).article && i + 1 < limit_ &&
      nameable(text_, i + 1, true) && !text_.is(i + 1, Category::name_particle)) {
    return true;
  }
  // «اتهمت الشرطة في بيرو | غارسيا بـ», «… في مدينة النور | الحمداني بـ»: behind the place of a body a name
  const bool at_place = i >= first_ + 3 && before.any(kPlace) && text_.word(i - 2).normal == "في";
  const bool in_place = at_place || (i >= first_ + 4 && before.article && text_.word(i - 3).normal == "في" &&
                                     place_noun(text_, i - 2) != nullptr);
  const bool name = (!word.known() && !word.article && word.letters >= 4 && !word.normal.ends_with("ة") &&
                     !word.normal.ends_with("ات")) ||
                    may_be_surname(word);
  if (organisation_ && !person_ && in_place && name && text_.is_word(i) && word.conjunction == 0 &&
      word.preposition == 0 && !(at_place && word.article)) {
    return true;
  }
  // «اتهمت النائبة اللبنانية ندى فرحات | وزير الطاقة س بـ»: behind a title and a name, the next title is another's
  // and «دعا النائب سالم حمدان | رئيس الحكومة علي س إلى»: his office is named in front, and the next name behind it
  const bool of_another = i + 2 < limit_ && text_.word(i + 1).article && text_.is(i + 2, Category::given_name) &&
                          !text_.word(i + 2).article;
  if (person_ && named_ && state_ == State::closed && text_.is(first_, Category::office) &&
      (of_another || !is_bare_name_so_far(i)) && text_.is_word(i) &&
      word.any({Category::office, Category::honorific}) && !word.article && word.conjunction == 0 &&
      word.preposition == 0 && !word.any(kName) && !word.is(Category::maybe_name) &&
      !before.any({Category::office, Category::honorific})) {
    return true;
  }
  // «هنأ رئيس الاتحاد س | العداء ص على»: behind one who is named, the title of another
  if (person_ && named_ && state_ == State::closed && text_.is(first_, Category::office) && word.article &&
      word.any({Category::office, Category::profession, Category::honorific}) && word.conjunction == 0 &&
      word.preposition == 0 && !word.any(kName) && !word.any({Category::adjective, Category::nationality}) &&
      i + 1 < limit_ && text_.any(i + 1, {Category::given_name, Category::maybe_name}) && !text_.word(i + 1).article) {
    return true;
  }
  // «دعا الأمير | الإعلاميين إلى», «حذر الوزير | السعوديين من»: no adjective of one
  const auto* one = before.as(Category::office);
  if (person_ && !plural_ && word.article && word.stem.ends_with("يين") && word.conjunction == 0 &&
      word.preposition == 0 && !ends_like_plural(before) &&
      (before.any(kName) || !before.known() ||
       (one != nullptr && before.article && one->entry->agreement.number == lexicon::Number::singular))) {
    return true;
  }
  // «دعا الرئيس | الحكومة إلى»: an office with its article governs no body
  const bool office = i == first_ + 1 && before.article && before.is(Category::office) && !before.any(kName);
  if (office && word.article && word.is(Category::organisation) && word.conjunction == 0 && word.preposition == 0 &&
      !word.any(kName) &&
      !word.any({Category::adjective, Category::nationality, Category::office, Category::maybe_name})) {
    return true;
  }
  // «هنأ الأمير سالم بن مساعد | المنتخب السعودي على»: a body is no part of his name
  if (person_ && named_ && state_ == State::closed && i > first_ + 1 && word.article &&
      word.is(Category::organisation) && word.conjunction == 0 && word.preposition == 0 && !word.any(kName) &&
      !word.any(
          {Category::adjective, Category::nationality, Category::office, Category::maybe_name, Category::honorific})) {
    return true;
  }
  // «طالب النائب سالم حمدان | مصر بـ»: nor is a state
  if (person_ && named_ && state_ == State::closed && i > first_ + 1 && (before.any(kName) || !before.known()) &&
      word.is(Category::country) && !word.article && word.conjunction == 0 && word.preposition == 0 &&
      !word.any(kName) && !word.any({Category::maybe_name, Category::adjective})) {
    return true;
  }
  // «ناشد المواطن | وزير الصحة», «ناشدت أسرة المريض | وزير الصحة»: behind those who hold none, an office
  // and «طالب عشرات المحتجين | وزير التعليم»
  const bool some =
      text_.is(first_, Category::quantity) && i == first_ + 2 && before.article && before.is(Category::group);
  const bool people = some || text_.is(first_, Category::group) || (i == first_ + 1 && before.is(Category::profession));
  if (people && state_ == State::closed && !text_.any(first_, {Category::office, Category::honorific}) &&
      !before.any({Category::office, Category::honorific}) && !before.any(kName) && word.is(Category::office) &&
      word.conjunction == 0 && word.preposition == 0 && !word.any(kName) &&
      !word.any({Category::adjective, Category::maybe_name, Category::group})) {
    return true;
  }
  // «حملت الجماهير | المدرب مسؤولية الخسارة»: one of a trade is no adjective of many
  if (text_.is(first_, Category::group) && i == first_ + 1 && before.article && word.article &&
      word.any({Category::profession, Category::office}) && word.conjunction == 0 && word.preposition == 0 &&
      !word.any(kName) && !word.any({Category::adjective, Category::nationality, Category::group}) &&
      !ends_like_plural(word)) {
    return true;
  }
  // «سأل رئيس المحكمة | المتهم الأول عما»
  if (person_ && !named_ && state_ == State::closed && before.article && word.article && word.conjunction == 0 &&
      word.preposition == 0 && text_.is(first_, Category::office) && i > first_ + 1 &&
      text::is_one_of(word.stem, {"متهم", "متهمة", "شاهد", "شاهدة", "مريض", "مواطن"})) {
    return true;
  }
  // «أوصى الشيخ سالم الحمداني | المسلمين بـ»
  if (person_ && !plural_ && word.article && word.stem.ends_with("ين") && word.is(Category::group) &&
      word.conjunction == 0 && word.preposition == 0 && !word.any(kName) && !ends_like_plural(before) &&
      (before.any(kName) || !before.known()) && i > first_ + 1) {
    return true;
  }
  // «طمأن وزير الصحة | أولياء الأمور إلى»: many behind one
  const bool many = text_.is_word(i) && names_many(word);
  if (person_ && !plural_ && state_ == State::closed && many && !word.article && word.conjunction == 0 &&
      word.preposition == 0 && !word.any(kName) && !word.any({Category::adjective, Category::nationality}) &&
      !text_.is(first_, Category::group)) {
    return true;
  }
  if (state_ == State::closed && is_noun_like_adjective(i)) return true;
  // «دعا الزعيمان | طرفي القتال إلى»
  if (before.dual && before.article && before.stem.ends_with("ان") && text_.is_word(i) && !word.article &&
      (word.known() || word.normal.ends_with("ي")) && word.conjunction == 0 && word.preposition == 0) {
    return true;
  }
  // «حذر رئيس الوزراء | المسلحين من»: an oblique plural describes no subject, but what stands in its genitive
  const lexicon::Analysis* adjective = word.as(Category::adjective);
  const bool oblique = adjective != nullptr && word.stem.ends_with("ين") && !word.any(kName) &&
                       adjective->entry->agreement.number == lexicon::Number::plural;
  // «طالب الأهالي | المسؤولين بـ»: the head itself is the subject, and no genitive
  const bool head = i == first_ + 1 && before.article && before.preposition == 0 && !before.stem.ends_with("ين");
  if (head && word.article && word.stem.ends_with("ين") && word.any(kPerson) && !word.any(kName) &&
      word.conjunction == 0 && word.preposition == 0 && ends_like_plural(word)) {
    return true;
  }
  const bool ministers = before.stem == "وزراء" && i == first_ + 2;  // «رئيس الوزراء»
  const bool many_before = before.stem.ends_with("ين") || (before.is(Category::group) && !head && !ministers) ||
                           before.suffix != Pronoun::none || text::is_one_of(before.stem, {"اعلى", "اكبر", "ابرز"});
  if (oblique && !many_before && word.article && state_ == State::closed && word.conjunction == 0 &&
      word.preposition == 0) {
    return true;
  }
  // «اتهمت النقابة | الممثلين بـ»: a plural of men is no adjective of a woman or a body
  if (before.article && before.normal.ends_with("ة") && word.article && word.any(kPerson) && word.conjunction == 0 &&
      word.preposition == 0 && (word.stem.ends_with("ين") || word.stem.ends_with("ون"))) {
    return true;
  }
  // «اتهم الحزب | النائب سالم …»: these offices are adjectives too, and describe no body
  if (organisation_ && !person_ && state_ == State::closed && word.article && word.is(Category::office) &&
      text::is_one_of(word.stem, {"نائب", "نائبة", "ناطق", "ناطقة", "امين", "امينة"})) {
    return true;
  }
  return organisation_ && !person_ && state_ == State::closed && before.article &&
         before.any({Category::adjective, Category::nationality}) && text_.is_word(i) && !word.known() &&
         !word.article && word.letters >= 3 && !word.accusative && i + 1 < text_.size() &&
         (text_.word(i + 1).preposition != 0 || text_.word(i + 1).article ||
          text_.any(i + 1, {Category::preposition, Category::complementizer}));
}

}  // namespace isnad::mention
