// Where a noun phrase ends: before the content, the target, or whatever it cannot govern.
#include <algorithm>

#include "mention/anonymity.h"
#include "mention/phrase_parser.h"
#include "mention/place_noun.h"
#include "mention/surname.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Pronoun;
using lexicon::Word;

// «زبائنها», «أنصاره»: an unknown noun with its pronoun.
bool is_unknown_with_pronoun(const Word& word) {
  return !word.known() && !word.article && word.letters >= 5 &&
         (word.normal.ends_with("ها") || word.normal.ends_with("هم") || word.normal.ends_with("يه") ||
          word.normal.ends_with("اره"));
}

// «حقوق الإنسان», «شؤون اللاجئين»: what an office is there for.
bool is_charge(const Word& word) { return text::is_one_of(word.normal, {"حقوق", "شؤون", "شئون"}); }

// «الشؤون»: a plural of things takes its adjective in the feminine.
bool is_feminine(const Word& word) {
  const auto analyses = word.all();
  return std::any_of(analyses.begin(), analyses.end(),
                     [](const lexicon::Analysis& a) { return a.entry->agreement.gender == lexicon::Gender::feminine; });
}

// «السجون», «الفنون»: a plural of things that ends like that of people.
bool is_thing_like_many(const Word& word) {
  return word.any({Category::content_noun, Category::common_noun}) && !word.any(kPerson) &&
         !word.is(Category::adjective);
}

}  // namespace

// «الهيئة السعودية»: the nationality, not the state.
bool PhraseParser::is_feminine_adjective(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (!word.normal.starts_with("ال") || !before.article || !word.normal.ends_with("ة")) return false;
  // «مجلس الغرف السعودية»: also of things
  const bool things = word.any({Category::nationality, Category::country}) && !before.any(kPerson) &&
                      !before.any(kPlace) && (is_feminine(before) || before.stem.ends_with("ات"));
  return before.stem.ends_with("ة") || things;
}

// The categories' phrase that begins at `i`, inside the one that is parsed.
bool PhraseParser::phrase_continues(uint32_t i, Categories category) const {
  const Word& word = text_.word(i);
  const bool bare = word.conjunction == 0 && word.preposition == 0;
  if (word.conjunction != 0 && !coordinates(i)) return false;
  if (word.preposition != 0 && !takes_stuck_preposition(i)) return false;
  if (is_office_of_another(i)) return false;
  // «طالب مكاوي | الأمم المتحدة بـ»
  const Word& first = text_.word(first_);
  if (options_.target_follows && bare && i == first_ + 1 && !first.known() && !first.article && word.article &&
      category.any(kOrganisation)) {
    return false;
  }
  if (options_.bounded || state_ != State::closed) return true;
  const bool person = category.any(kPerson);
  if (word.conjunction == 0 && person && !person_) return false;
  if (options_.target_follows && person && bare && is_described_indefinitely(i)) return false;
  // «دعا النائب سالم حمدان | رئيس الحكومة علي سالم إلى»: behind a name, the title of another name
  if (options_.target_follows && category.has(Category::office) && bare && !word.article && person_ && named_ &&
      !text_.any(i - 1, {Category::office, Category::honorific})) {
    const uint32_t name = text_.phrases[static_cast<size_t>(text_.phrase_at[i])].end;
    if (name < limit_ && text_.is(name, Category::given_name) && !text_.word(name).article) return false;
  }
  // «طالب الأعضاء المعزولون | الأمين العام»: one person behind many
  if (options_.target_follows && person && bare && text_.word(i - 1).stem.ends_with("ون") &&
      !is_thing_like_many(text_.word(i - 1))) {
    return false;
  }
  // «طالب الوزير | الدول الأعضاء بـ»
  if (options_.target_follows && bare && word.article && category.any(kOrganisation)) return false;
  return !bare || ((word.article || person) && !category.any(kPlace));
}

// «وصفت منظمة حقوقية | الوضع بأنه», «حث نائب بارز | رئيسة الوزراء»: the noun in front of `i` has its indefinite
// adjective and governs nothing more; but «مدير عام الشركة».
bool PhraseParser::is_described_indefinitely(uint32_t i) const {
  if (i < first_ + 2) return false;
  const auto adjective = [&](uint32_t k) {
    const Word& word = text_.word(k);
    return word.any({Category::adjective, Category::nationality}) && !word.article && word.preposition == 0 &&
           word.conjunction == 0 && !word.any(kName) &&
           !word.any({Category::maybe_name, Category::office, Category::organisation}) &&
           !text::is_one_of(word.normal, {"عام", "عامة", "اول", "اولى", "رفيع", "رفيعة", "كبير"});
  };
  if (!adjective(i - 1)) return false;
  const uint32_t noun = i >= first_ + 3 && adjective(i - 2) ? i - 3 : i - 2;
  const Word& head = text_.word(noun);
  return noun == first_ && !head.article && (head.any(kPerson) || head.any(kOrganisation)) && !head.any(kName);
}

// Whether the phrase ends before the word at `i`, whatever it is a phrase of.
bool PhraseParser::ends_at(uint32_t i) const {
  const Word& word = text_.word(i);
  if (is_name_like_clause(text_, i)) return false;
  const Word& before = text_.word(i - 1);
  // «ظهر شابان | يقومان بـ»: the verb of two
  if (before.dual && !word.known() && word.letters >= 5 && word.normal.ends_with("ان") &&
      (word.normal.starts_with("ي") || word.normal.starts_with("ت"))) {
    return true;
  }
  // «إن السكان | غاضبون»: what is said of them, for with the article it would describe them
  const bool many = before.article && before.is(Category::group) && (names_many(before) || ends_like_plural(before));
  if (many && !word.article && word.stem.ends_with("ون") && word.letters >= 5 && word.conjunction == 0 &&
      !word.any(kName) && !word.any({Category::maybe_name, Category::number})) {
    return true;
  }
  // «يعتبر القرى | غير شرعية»: behind a definite noun a predicate
  if (word.normal == "غير" && before.article && i + 1 < limit_ && !text_.word(i + 1).article) return true;
  // «زارت المعارضة | القاهرة», «زارت الوزيرة ليلى الحمداني | بيروت»: a state or capital belongs to no complete noun
  const bool state = word.any({Category::capital, Category::country}) && !word.normal.ends_with("ية");  // «السعودية»
  if (state_ == State::closed && !options_.bounded && state && word.preposition == 0 && word.conjunction == 0 &&
      !word.any(kName) && text_.phrase_at[i] < 0 &&
      !word.any({Category::adjective, Category::nationality, Category::maybe_name}) &&
      (before.article || before.any(kName) || (named_ && person_ && !before.known())) && !before.any(kPlace) &&
      !is_direction(before)) {  // but «شمال شرقي العراق»
    return true;
  }
  // «أعلنت نقابات | رفضها للخطة»: who speaks, and his own stance
  if (state_ == State::open && !options_.bounded && i == first_ + 1 && word.suffix != Pronoun::none &&
      word.is(Category::stance_noun) && word.conjunction == 0 && word.preposition == 0 && !before.article &&
      before.any({Category::organisation, Category::group})) {
    return true;
  }
  // «كان س | أكثر حذراً», «بيان الوزارة | خير رسالة»
  if (word.normal == "اكثر" || word.normal == "اقل") return true;
  // «كشف سالم حمدان | أبرز ملامح الخطة»
  if (state_ == State::closed && !options_.bounded && text::is_one_of(word.normal, {"ابرز", "اهم"})) return true;
  if (state_ == State::closed && before.article && text::is_one_of(word.normal, {"خير", "افضل"})) return true;
  // «برر آخرون | قرارات الحكومة»: they govern nothing
  if (text::is_one_of(before.stem, {"اخرون", "كثيرون", "عديدون"}) &&
      !word.any({Category::adjective, Category::nationality}))
    return true;
  // «تعتبره طهران | مخالفاً»: a capital has no other name behind it
  if (!word.known() && !word.article && word.normal.ends_with("ا") && i == first_ + 1 && before.is(Category::capital)) {
    return true;
  }
  // «طالب النواب المستقلون | رئيس المجلس بـ»: behind the plural of those who ask, the one they ask
  if (options_.target_follows && before.stem.ends_with("ون") && !is_thing_like_many(before) && word.conjunction == 0 &&
      (before.article ? word.any(kPerson) : word.any(kTitle) && !ends_like_plural(word))) {
    return true;
  }
  if (options_.target_follows && is_described_indefinitely(i) && word.preposition == 0 && word.conjunction == 0 &&
      !word.any(kName) && !word.any({Category::adjective, Category::nationality}) &&
      (word.article || word.any(kPerson))) {
    return true;
  }
  // «رفع سالم الحلبي | قبضته»: behind a surname with article an unknown word with its pronoun
  if (!options_.bounded && named_ && person_ && before.article && !before.any(kTitle) && !word.known() &&
      !word.article && word.letters >= 5 && (word.normal.ends_with("ته") || word.normal.ends_with("ها"))) {
    return true;
  }
  // «وصفت إدارة الجمارك | كلامه بأنه»
  const bool his = word.known() ? word.suffix != Pronoun::none && word.is(Category::content_noun) && !word.any(kPerson)
                                : word.letters >= 5 && word.normal.ends_with("ه");
  if (options_.target_follows && state_ == State::closed && !named_ && before.article && his && !word.article &&
      word.conjunction == 0 && word.preposition == 0) {
    return true;
  }
  // an accusative without article is no part of a complete phrase
  if (word.tanwin && state_ != State::open && !is_accusative(text_, first_)) return true;
  if (skip_anonymity(text_, i, limit_) != i) return true;
  // «دعت حركة «المنارة» | الحمدانيين إلى»: many in the accusative behind one body
  if (options_.target_follows && organisation_ && !person_ && !text_.is_word(i - 1) && text_.quotation_in[i - 1] >= 0 &&
      word.article && word.stem.ends_with("ين") && word.conjunction == 0 && word.preposition == 0) {
    return true;
  }
  // «دعا وزراء خارجية خمس دول | إسرائيل إلى»
  if (options_.target_follows && i >= first_ + 2 && text::is_one_of(before.stem, {"دول", "بلدان"}) && !before.article &&
      text_.any(i - 2, {Category::number, Category::quantity}) && word.any({Category::country, Category::capital}) &&
      word.preposition == 0 && word.conjunction == 0) {
    return true;
  }
  // «دعا النقيب نايف الشهيلي | الجميع إلى», «دعا رئيس الوزراء | العالم إلى»
  if (options_.target_follows && state_ == State::closed &&
      (text::is_one_of(word.normal, {"الجميع", "الحضور", "الجمهور"}) ||
       (word.normal == "العالم" && !(i + 1 < limit_ && text_.any(i + 1, kName))))) {
    return true;
  }
  if (word.normal == "بالقول" || word.normal == "بقوله" || word.normal == "بقولها") return true;  // «رد س بالقول إن»
  return options_.stop_at_ba && is_unknown_with_ba(i);
}

// «… | بتبرعات», «اتهمت النقابة الحكومة | بلعب دور»: an unknown word that begins with the preposition; a short one only
// behind a body or men with article.
bool PhraseParser::is_unknown_with_ba(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (word.known() || word.article || word.letters < 4 || !word.normal.starts_with("ب")) return false;
  if (word.normal.starts_with("بو") && word.letters >= 6 && before.any(kName)) return false;  // «سعيد بومدين»
  // «المستشارة السابقة بريغيته هالشتاين | بدور»: a name, where ب stands behind it
  if (person_ && !named_ && i + 2 < limit_ && text_.is_word(i + 1) && !text_.word(i + 1).known() &&
      !text_.word(i + 1).article && text_.word(i + 2).preposition == U'ب') {
    return false;
  }
  // «منظمة | بلاند بيرنتهود»: the name that the noun needs
  if (state_ == State::open && before.any({Category::organisation, Category::media}) && !before.article &&
      word.letters >= 5 && i + 1 < limit_ && text_.is_word(i + 1) && !text_.word(i + 1).known() &&
      !text_.word(i + 1).article) {
    return false;
  }
  // «أشادت مارتا كوفاتش | بشجاعتها»
  const bool with_pronoun =
      word.letters >= 6 && (word.normal.ends_with("ها") || word.normal.ends_with("هم") || word.normal.ends_with("ته"));
  if (with_pronoun && named_ && person_) return true;
  const bool behind_noun = word.letters >= 5 && before.known() && !before.is(Category::preposition) &&
                           (!is_person_noun(before) || ends_like_plural(before)) && !is_name_word(before);
  const bool body = !person_ && before.any({Category::organisation, Category::adjective});
  const bool many = ends_like_plural(before) || before.is(Category::group);
  return behind_noun || (before.article && !named_ && (body || many));
}

// «حميد فرين | يدخل القصة», «سالم | سنخاطب التلفزيون», «مجلس النقباء | سيتشاور»: by its letters a verb.
bool PhraseParser::is_unknown_verb(uint32_t i) const {
  const Word& word = text_.word(i);
  // «أنشئت وزارة النقل | لتكون مسؤولة عن الطرق»
  if (text::is_one_of(word.normal, {"لتكون", "ليكون", "لتصبح", "ليصبح"})) return true;
  if (word.known() || word.article) return false;
  if (is_first_plural_future(text_, i) || is_first_person_future(text_, i)) return true;
  // «سالم العيسى | كرمته الجامعة»
  const bool with_object = word.letters >= 5 && (word.normal.ends_with("ته") || word.normal.ends_with("تها"));
  if (with_object && i + 1 < limit_ && text_.word(i + 1).known() && text_.word(i + 1).preposition == 0 &&
      text_.word(i + 1).conjunction == 0 && !text_.any(i + 1, kName)) {
    return true;
  }
  if (word.letters >= 4 && word.normal.starts_with("ي") && !is_name_like_imperfect(word)) {
    if (!person_) return true;
    // an imperfect with its object
    return i >= first_ + 2 && i + 1 < limit_ && text_.is_word(i + 1) &&
           (text_.word(i + 1).article || text_.is(i + 1, Category::preposition));
  }
  return looks_future(word) && word.letters >= 6 && organisation_ && !person_ && text_.word(i - 1).article;
}

// «المهندس غسان | جمل أن», «الدكتور غسان | بحر، مدير …»: behind one given name, in front of the clause or the office, a
// noun of things is a surname; without a title only in front of the clause.
bool PhraseParser::is_noun_as_surname(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& given = text_.word(i - 1);
  if (!word.is(Category::common_noun) || word.any({Category::content_noun, Category::cue_masdar, Category::quantity}))
    return false;
  if (word.suffix != Pronoun::none || word.tanwin || word.normal.ends_with("ة") || i + 2 >= text_.size()) return false;
  if (!given.is(Category::given_name) || given.article || given.preposition != 0) return false;
  const bool titled = i >= first_ + 2 && text_.word(i - 2).article && text_.any(i - 2, kTitle);
  if (i != first_ + 1 && !titled) return false;
  const Word& next = text_.word(i + 1);
  if (next.is(Category::complementizer)) return !next.normal.starts_with("ب");
  const uint32_t office = text_.is_comma(i + 1) ? i + 2 : i + 1;
  return titled && text_.any(office, {Category::office, Category::profession}) && text_.word(office).preposition == 0 &&
         text_.word(office).conjunction == 0;
}

// Behind a complete noun, another without article: an apposition («رئيس الوزراء وزير الدفاع»), or the content.
bool PhraseParser::ends_before_indefinite(uint32_t i) const {
  constexpr Categories kContent = {Category::content_noun, Category::cue_masdar, Category::quantity,
                                   Category::common_noun,  Category::medium,     Category::document};
  const Word& word = text_.word(i);
  const bool free = state_ == State::closed && !options_.bounded;
  const bool content = word.any(kContent) && !word.any(kPerson) && !word.any(kOrganisation);
  // «جهات سورية معارضة», «نائب سابق معارض»
  if (text_.any(i - 1, {Category::nationality, Category::adjective}) && word.is(Category::adjective) &&
      text::is_one_of(word.normal, {"معارضة", "معارض", "معارضون", "معارضين"})) {
    return false;
  }
  // «مصادر نيابية | مواكبة للاتصالات», «قوى محلية | مؤيدة للحكومة»
  if (word.is(Category::adjective) && word.stem.ends_with("ة") && !text_.word(i - 1).article && i + 1 < limit_ &&
      text_.word(i + 1).preposition == U'ل' && text_.word(i + 1).article && word.governs(lexicon::Governed::of) &&
      !text_.word(first_).article) {
    return false;
  }
  if (content && is_noun_as_surname(i)) return false;
  if (content && !options_.target_follows && is_surname_in_front_of_clause(text_, i)) return false;  // «سالم حق إن»
  if (content && (state_ == State::closed || (!options_.bounded && !text_.word(i - 1).known()))) return true;
  // «مسؤول أمني | مقتل رجل», but «مدير عام توزيع الكهرباء»
  if (content && !options_.bounded && word.any({Category::content_noun, Category::cue_masdar}) &&
      text_.is(i - 1, Category::adjective) && !text::is_one_of(text_.word(i - 1).normal, {"عام", "اول", "اولى"}) &&
      !(i - 1 == first_ && text_.any(first_, kTitle)) &&  // but «استشاري | طب العيون», «منسقة | عمليات الإغاثة»
      !(i - 1 == first_ && is_charge(word))) {  // and «مفوضة | حقوق الإنسان»
    return true;
  }
  // «أقرت المفوضية الأوروبية | مساعدات»: things, and no helpers
  if (free && word.stem.ends_with("ات") && text_.word(i - 1).article && organisation_ && !person_ &&
      word.is(Category::group)) {
    return true;
  }
  // «يختتم س حديثه», «أبدى س سعادته»
  if (word.suffix != Pronoun::none && (!word.any(kPerson) || word.is(Category::stance_noun))) return true;
  if (is_feminine_adjective(i)) return false;
  if (word.any(kPlace) && free && !(named_ && person_)) return true;
  return word.any(kOrganisation) && free;
}

// «ستيفان كولر … وصف كولر»: whether the text has the word at `i` before as the last of a name.
bool PhraseParser::is_surname_before(uint32_t i) const {
  constexpr uint32_t kReach = 600;  // tokens
  if (text_.any(i, kName)) return true;
  const std::string_view surname = text_.word(i).normal;
  for (uint32_t k = i; k-- > 1 && k + kReach > i;) {
    if (text_.word(k).normal != surname || !text_.is_word(k - 1) || text_.word(k - 1).article) continue;
    if (!text_.word(k - 1).known() || text_.any(k - 1, {Category::given_name, Category::maybe_name})) return true;
  }
  return false;
}

// «شهود», «شهود عيان», «مراقبون» right in front of `i`.
bool PhraseParser::is_indefinite_group(uint32_t i) const {
  const int32_t name = text_.phrase_at[first_];
  if (name >= 0) {
    const auto& group = text_.phrases[static_cast<size_t>(name)];
    return group.category == Category::group && group.end == i && !text_.word(first_).article;
  }
  const Word& head = text_.word(first_);
  const bool people =
      head.stem.ends_with("ون") || head.stem.ends_with("اء") || head.stem == "شهود" || head.stem == "مصادر";
  return i == first_ + 1 && head.is(Category::group) && people && !head.article;
}

// «أفاد مصدر طبي | وكالة …»: an adjective stands between, so that the noun governs no outlet.
bool PhraseParser::begins_told_outlet(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  // «على ما أفادت وزارة الصحة | فرانس برس»: behind a complete noun the name of an agency
  const int32_t name = text_.phrase_at[i];
  const bool agency = name >= 0 ? text_.phrases[static_cast<size_t>(name)].category == Category::media_name
                                : word.is(Category::media_name) && !word.any({Category::capital, Category::place});
  if (agency && i > first_ + 1 && state_ == State::closed && !word.article && word.preposition == 0 &&
      word.conjunction == 0 && !word.any(kName) && !text_.any(first_, {Category::media, Category::media_name}) &&
      (before.article || before.any({Category::adjective, Category::nationality})) && !before.any(kName)) {
    return true;
  }
  return i > first_ + 1 && text_.is(first_, Category::unnamed) && !text_.word(first_).article && !before.article &&
         !word.article && word.is(Category::media) && word.preposition == 0 && word.conjunction == 0 &&
         before.any({Category::adjective, Category::nationality});
}

// Where no limit bounds the phrase, what may be the next one ends it.
bool PhraseParser::ends_before_content(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  const bool behind_name = !options_.bounded && i == first_ + 1 && before.is(Category::maybe_name) && !word.any(kName);
  if (behind_name && state_ != State::open && !word.article && word.any(kOrganisation) &&
      !before.any(kPerson)) {  // but «أمين محافظة …», «خطيب جامع …»
    return true;               // «أبلغ سلام | مجلس الوزراء»
  }
  if (behind_name && !before.any({Category::common_noun, Category::content_noun}) && !word.article &&
      word.any({Category::content_noun, Category::cue_masdar})) {
    return true;  // «توقع فارس | تزايد الأضرار»
  }
  if (begins_told_outlet(i)) return true;
  if (describes_some(i)) return false;
  // «تعهد كاسونغو | الدفاع عن المدينة», «رفض كاسونغو | الاعتراف بالاتفاق»: behind one unknown word a verbal noun
  if (!options_.bounded && i == first_ + 1 && first_ > 0 && !before.known() && !before.article && word.article &&
      word.conjunction == 0 && word.preposition == 0 && text_.any(first_ - 1, {Category::cue_verb}) &&
      word.any({Category::content_noun, Category::cue_masdar}) && !word.any(kName) && !word.any(kPerson) &&
      !word.any({Category::maybe_name, Category::nationality}) && i + 1 < limit_ &&
      (text_.word(i + 1).preposition != 0 || text_.is(i + 1, Category::preposition))) {
    return true;
  }
  // «أبلغ صيادون في المديرية | مراسلنا أن»: whom they tell is ours
  if (options_.target_follows && text::is_one_of(word.normal, {"مراسلنا", "مندوبنا", "موفدنا", "صحيفتنا", "وكالتنا",
                                                               "موقعنا", "قناتنا", "جريدتنا", "مراسلتنا"})) {
    return true;
  }
  // «دعا كاسونغو | المواطنين إلى», «حث كاسونغو | الأطراف على»: behind one unknown word those whom he calls on
  if (options_.target_follows && i == first_ + 1 && first_ > 0 && !before.known() && !before.article && word.article &&
      word.conjunction == 0 && word.preposition == 0 && text_.is(first_ - 1, Category::cue_verb) &&
      word.any({Category::group, Category::organisation, Category::profession}) && !word.any(kName) &&
      !word.any({Category::nationality, Category::honorific, Category::office, Category::maybe_name}) &&
      (word.stem.ends_with("ين") || word.stem == "معارضة" || !word.any({Category::adjective, Category::profession}))) {
    return true;
  }
  // «أبلغ سكان في القرية | مراسل الوكالة أن», «أبلغ تجار في السوق | وكالة الأنباء أن»: the outlet that is told
  const bool outlet = word.is(Category::media) || text::is_one_of(word.normal, {"مراسل", "مراسلة", "مندوب", "موفد"});
  if (options_.target_follows && outlet && i > first_ + 1 && !text_.word(first_).article && word.conjunction == 0 &&
      word.preposition == 0 && text_.any(first_, {Category::group, Category::unnamed, Category::profession}) &&
      !text_.is(first_, Category::office) &&
      (before.article || !before.known() || before.any({Category::place, Category::nationality}))) {
    return true;
  }
  // «أكدت منظمة أطباء بلا قيود | ضرورة C»
  if (i > first_ + 2 && text_.word(i - 2).normal == "بلا" && word.preposition == 0 && word.conjunction == 0) {
    const bool describes = word.any({Category::adjective, Category::nationality}) && !word.is(Category::content_noun);
    return word.article ? !describes : word.any({Category::content_noun, Category::cue_masdar}) || word.any(kPlace);
  }
  // «أكد شهود عيان | وجود آثار»: many who are not told apart by a verbal noun
  const bool participle = word.normal.starts_with("م") && word.normal.ends_with("ة");  // «مصادر متابعة للملف»
  const bool verbal = word.any({Category::content_noun, Category::cue_masdar}) && !word.article && !participle &&
                      !word.any({Category::common_noun, Category::medium, Category::document}) &&
                      !word.any(kOrganisation);
  if (!options_.bounded && !options_.target_follows && verbal && is_indefinite_group(i)) return true;
  const bool described = word.any({Category::adjective, Category::nationality, Category::maybe_name}) ||
                         word.any(kName) || is_surname_in_front_of_clause(text_, i);
  if (options_.target_follows && word.article &&
      (word.any(kPlace) || (word.known() && !described) || is_unknown_people(word)) && !before.article &&
      i == first_ + 1 && (!before.known() || before.any(kName)) && before.preposition == 0 &&
      !(before.letters <= 4 && before.normal.ends_with("ي")) && first_ > 0 &&  // but «طرفي النزاع»
      text_.any(first_ - 1, {Category::cue_verb, Category::verb}) &&  // and «… "فلول النظام" بـ»
      (word.any(kPlace) || word.any(kOrganisation) || is_surname_before(i - 1))) {
    return true;  // «حذر غراهام | السعودية», «وصف رزاق | المكالمة بأنها»
  }
  if (word.is(Category::office) && !options_.target_follows && is_bare_name_so_far(i)) return false;
  if (state_ != State::closed) return false;
  // «افتتحت اللجنة | المهرجان»: an occasion describes nobody
  if (!options_.bounded && word.article && before.article && word.is(Category::medium) && !described &&
      word.conjunction == 0 && word.preposition == 0 && (person_ || organisation_)) {
    return true;
  }
  // «أكدت وكالة «المنارة» | نجاة حمدان»: a verbal noun that is a name too; behind a body it is no name
  if (!options_.bounded && organisation_ && !person_ && word.is(Category::content_noun) && !word.article) return true;
  // «حركة النهضة | عماد الحمامي»
  if (!options_.bounded && organisation_ && !person_ && !word.article &&
      (word.is(Category::given_name) || (word.is(Category::family_name) && before.article))) {
    return true;
  }
  if (!options_.bounded && word.article && begins_new_phrase(i)) return true;
  // «دعا سالم الحمداني | منتسبيه», but «دعا نيكولا فارنييه إلى»: behind one word of a name a foreign surname
  const bool foreign = word.normal.ends_with("يه") && !word.normal.starts_with("م") && person_ &&
                       (before.is(Category::given_name) || !before.known()) && !before.article &&
                       (i < first_ + 2 || !is_name_word(text_.word(i - 2)));
  if (options_.target_follows && is_unknown_with_pronoun(word) && !foreign) return true;
  if (options_.bounded) return false;
  if (word.article) {
    // «الفنانين العرب», «أعضاء اللجنة المجتمعون»
    const bool agrees = before.article && (before.stem.ends_with("ين") ||
                                           (!options_.target_follows && text_.is(first_, Category::group)));
    // «يوسف الشاهد»: behind one given name, a surname
    const bool surname = text_.is(i - 1, Category::given_name) && !before.article && !ends_like_plural(word) &&
                         !(i >= first_ + 2 && (text_.any(i - 2, kName) || text_.is(i - 2, Category::maybe_name)));
    if (word.is(Category::group) && !agrees && !surname && !word.any({Category::adjective, Category::nationality}))
      return true;
    const bool content = word.any({Category::content_noun, Category::cue_masdar}) && !word.is(Category::adjective);
    return word.any(kPlace) || (content && (options_.target_follows || !is_surname_in_front_of_clause(text_, i)));
  }
  // «سالم حمدان صاحب المتجر»
  const bool owner =
      text::is_one_of(word.normal, {"صاحب", "صاحبة"}) && text_.any(i - 1, kName) && text_.phrase_at[i] < 0;
  if (owner) return false;
  // «ناشطون | سوريون»: the plural of a nationality agrees with men without article
  const auto both = [&](std::string_view ending) {
    return before.stem.ends_with(ending) && word.stem.ends_with(ending);
  };
  // «مهاجرون أفارقة», «مشجعون مغاربة»: a people, behind a plural
  const lexicon::Analysis* people = word.as(Category::group);
  const bool of_people = people != nullptr && ends_like_plural(before) && !ends_like_plural(word) && !before.article &&
                         (people->entry->country != lexicon::no_country ||
                          text::is_one_of(word.normal, {"اجانب", "افارقة", "عرب", "اكراد", "شباب"}));
  if (word.is(Category::group) && word.conjunction == 0 && before.any(kPerson) &&
      (both("ون") || both("ين") || of_people)) {
    return false;
  }
  if (word.is(Category::group) || (word.any(kPerson) && !person_)) return true;
  return word.suffix != Pronoun::none && (!word.any(kPerson) || options_.target_follows);
}

// «الرئيس | وزيرا سابقا»: an indefinite accusative, where what stands before it is neither one nor a number.
bool PhraseParser::leaves_case(uint32_t i) const {
  if (!is_accusative(text_, i) || is_accusative(text_, first_) || is_accusative(text_, i - 1)) return false;
  // «موسى ديارا»: a surname
  if (!text_.word(i).known() && !text_.word(i).tanwin && text_.is(i - 1, Category::given_name)) return false;
  const bool coordinated = text_.word(i).normal.starts_with("و");  // «26 حركة وحزبا»
  return !coordinated && text_.is_word(i - 1) &&
         !text_.any(i - 1, {Category::number, Category::quantity, Category::name_particle});
}

// «س | الموجود حالياً في واشنطن», «س | المنتمي إلى الحزب»: what a named person does or where he is, no part of his name.
bool PhraseParser::begins_circumstance(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  const bool lone = i == first_ + 1 && !before.known() && !before.article;  // «حمداني | الموجود»
  const bool name = lone || (person_ && ((named_ && !before.is(Category::adjective)) || !before.known() ||
                                         before.any(kName) || before.is(Category::maybe_name)));
  if (!name || !word.article || word.conjunction != 0 || i + 1 >= limit_) return false;
  if (!tells_circumstance(word)) return false;
  const Word& next = text_.word(i + 1);
  return next.preposition != 0 || next.any({Category::preposition, Category::time, Category::adverb}) ||
         next.accusative || text_.tokens[i + 1].kind == text::TokenKind::number;
}

// «عدد من النواب | الموالين للحكومة», «بعض الخبراء | العاملين في الوزارة»: a plural that describes those in front of
// it, by what it governs.
bool PhraseParser::describes_some(uint32_t i) const {
  const Word& word = text_.word(i);
  if (options_.target_follows || i + 1 >= limit_ || !text_.any(first_, {Category::quantity, Category::group}))
    return false;
  if (!word.article || !word.stem.ends_with("ين") || word.conjunction != 0 || word.preposition != 0) return false;
  const Word& before = text_.word(i - 1);
  const Word& next = text_.word(i + 1);
  const bool governs = (word.governs(lexicon::Governed::of) && next.preposition == U'ل') ||
                       (word.governs(lexicon::Governed::in) && next.normal == "في");
  return governs && before.article && before.any(kPerson) && i >= first_ + 1;
}

// Behind a complete phrase, a definite noun that is no adjective of it: «حركة البناء | الحكومة», «سليم | الدول
// الأعضاء».
bool PhraseParser::begins_new_phrase(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  // «جمعية المصدرين | الأتراك», «القادة | الأفارقة»: a people describes the many in front of it
  const lexicon::Analysis* people = word.as(Category::group);
  const bool named_people = people != nullptr && (people->entry->country != lexicon::no_country ||
                                                  text::is_one_of(word.stem, {"افارقة", "عرب", "اكراد", "كرد"}));
  if (named_people && word.article && word.conjunction == 0 && word.preposition == 0 && before.article &&
      (ends_like_plural(before) || names_many(before))) {
    return false;
  }
  if (word.normal == "الله" && before.article && named_) return true;  // «سألت سعاد الحمداني | الله أن»
  // «محمد الجاسر | المقبولين», «… آل الشيخ | المسلمين»: many, behind the surname of one
  constexpr uint8_t kLongPlural = 7;  // letters
  if (word.letters >= kLongPlural && word.stem.ends_with("ين") && word.conjunction == 0 && i >= first_ + 2 &&
      before.article && !before.any({Category::office, Category::organisation}) &&
      text_.any(i - 2, {Category::given_name, Category::name_particle}) && !word.any(kName) &&
      !word.is(Category::maybe_name)) {
    return true;
  }
  if (!word.known()) {  // but «الشباب العاطلين»
    const bool people = before.is(Category::group) && !before.any({Category::adjective, Category::nationality});
    return options_.target_follows && !before.is(Category::quantity) && !people && word.stem.ends_with("ين");
  }
  // «أعضاء اللجنة المجتمعون»: the nominative agrees with the head
  if (!options_.target_follows && word.stem.ends_with("ون") && text_.is(first_, Category::group)) return false;
  // «اتهم سالم حمداني مدير العمليات | لويس»
  if (options_.target_follows && word.is(Category::given_name) && text_.any(first_, kName) && !before.any(kName) &&
      before.article && before.any({Category::content_noun, Category::common_noun, Category::organisation})) {
    return true;
  }
  if (word.any(kName) || word.is(Category::maybe_name)) return false;
  // «الأمير سالم بن حمد الرئيس السابق للشركة»: what he was
  const bool former = i + 2 < limit_ && text::is_one_of(text_.word(i + 1).normal, {"السابق", "الاسبق"}) &&
                      text_.word(i + 2).preposition == U'ل' && (named_ || text_.any(first_, kName));
  if (former) return false;
  // «دعا سالم حمدان المدير العام للمنظمة إلى»: what he is, behind both words of his name
  if (options_.target_follows && word.article && word.is(Category::office) && i + 2 < limit_ &&
      text::is_one_of(text_.word(i + 1).normal, {"العام", "التنفيذي", "الاقليمي", "التنفيذية", "العامة"}) &&
      is_bare_name_so_far(i)) {
    return false;
  }
  // «اتهم مسؤول سابق | الرئيس بـ»
  if (options_.target_follows && word.conjunction == 0 &&
      text_.word(first_).any({Category::office, Category::unnamed}) &&
      text::is_one_of(word.normal, {"الرئيس", "الوزير", "الملك", "البابا", "السفير", "المدير"})) {
    return true;
  }
  // «حث مرسي | المحترفين على», «دعت المديرية | الإخوة إلى»
  if (options_.target_follows && word.article && word.conjunction == 0 &&
      ((word.stem.ends_with("ين") && word.any({Category::group, Category::profession}) && text_.any(i - 1, kName)) ||
       word.normal == "الاخوة")) {
    return true;
  }
  // «منذر الفقيه»: behind one given name, a surname
  if (word.any(kPerson) && text_.any(i - 1, {Category::given_name, Category::maybe_name}) &&
      !(i >= first_ + 2 && text_.any(i - 2, kName) && !text_.is(i - 2, Category::name_particle))) {
    return false;
  }
  if (!options_.target_follows && is_surname_in_front_of_clause(text_, i)) return false;
  if (word.is(Category::quantity)) return true;  // «المغرب | المزيد من»
  if (is_plural_behind_singular(text_, i) || word.normal == "المولى") return true;  // «سأل الأمير | المولى عز وجل أن»
  // «الشركة | المستثمرين»: people behind a definite noun in the feminine describe it not
  if (word.article && word.conjunction == 0 && word.stem.ends_with("ين") && word.any(kPerson) && before.article &&
      before.stem.ends_with("ة") && !before.any(kPerson)) {
    return true;
  }
  const bool noun = word.any(kOrganisation) || word.any(kPerson) ||
                    word.any({Category::content_noun, Category::common_noun, Category::document, Category::norm}) ||
                    (word.is(Category::medium) && person_ && named_);  // «رعى الأمير س | الحفل»
  if (!noun || word.any({Category::nationality, Category::honorific})) return false;
  if (word.is(Category::adjective)) {
    // «المجلس البلدي», «الهيئة العامة»: an adjective where it agrees with the noun before it
    const bool feminine = word.stem.ends_with("ة");
    const bool after_feminine = before.stem.ends_with("ة") || before.stem.ends_with("ات") || is_feminine(before);
    if (!named_ && feminine == after_feminine) return false;
    // «قدرة الرئيس السبسي | الصحية»: no adjective of his
    const Word& head = text_.word(first_);
    if (named_ && person_ && feminine && before.any(kName) && text_.any(first_, kPerson) && !is_feminine(head) &&
        !head.stem.ends_with("ة")) {
      return true;
    }
    // «رفض الوزير | المشاركة»
    return (word.any(kOrganisation) || word.is(Category::content_noun)) && !after_feminine && feminine;
  }
  if (options_.target_follows && ends_like_plural(word) && word.stem.ends_with("ين") && before.article &&
      !before.stem.ends_with("ين")) {
    return true;  // «ناشد الأهالي | المسؤولين»
  }
  // «روبرتو أزيفيدو المدير العام»: an office behind a name
  if (!options_.target_follows && word.any({Category::office, Category::profession}) && is_bare_name_so_far(i)) {
    return false;
  }
  // «الأمين العام المساعد», but «اتحاد كتاب البلاد | الفنان»
  const bool body = text_.any(first_, kOrganisation) && !text_.any(first_, kPerson);
  return !word.any(kPerson) || !person_ || named_ || body || word.is(Category::group);
}

// Whether the phrase up to `i` is nothing but two or more words of a name, with titles of respect in front: «الشيخ»,
// «الدكتور», «صاحب السمو الأمير», «العميد البحري»; where no other person can follow, also «السفير», «البرتغالي».
bool PhraseParser::is_bare_name_so_far(uint32_t i) const {
  constexpr Categories kDescribes = {Category::adjective, Category::nationality};
  const auto respects = [&](uint32_t k) {
    const Word& word = text_.word(k);
    if (word.is(Category::honorific)) return true;
    if (!word.article || ends_like_plural(word)) return false;
    if (word.is(Category::profession) && !word.is(Category::office)) return true;
    if (k > first_ && (word.stem == "ركن" || (word.any(kDescribes) && !word.any(kName)) || is_royal_rank(word)))
      return true;
    return !options_.target_follows && k == first_ &&
           word.any({Category::office, Category::nationality, Category::group});
  };
  uint32_t from = first_;
  if (text_.phrase_at[first_] >= 0) {
    const auto& title = text_.phrases[static_cast<size_t>(text_.phrase_at[first_])];
    if (title.category == Category::honorific) from = title.end;
  }
  while (from < i && respects(from)) from += text_.is_mark(from + 1, U'.') ? 2 : 1;  // «د. سالم حمدان»
  if (i < from + 2) return false;
  for (uint32_t k = from; k < i; ++k) {
    const Word& word = text_.word(k);
    // «سالمة حمد فارسي»
    const bool second = k == from + 1 && k + 1 == i && word.normal.ends_with("ي") && is_name_word(text_.word(from));
    const bool descent =
        (k >= from + 2 || second) && !word.article && word.any({Category::nationality, Category::adjective});
    // «أسامة الجوهري»: a surname that is an adjective
    const bool surname = k > from && word.article && word.stem.ends_with("ي") && !text_.word(k - 1).article &&
                         text_.any(k - 1, {Category::given_name, Category::maybe_name}) &&
                         word.any({Category::adjective, Category::nationality});
    const bool name =
        text_.is_word(k) && text_.phrase_at[k] < 0 &&
        (descent || surname || !word.known() || word.coarse || word.any(kName) || word.is(Category::maybe_name));
    if (!name || (word.article && k == from)) return false;
  }
  return true;
}

bool PhraseParser::is_hard_stop(const Word& word) const {
  if (word.is(Category::prepositional)) return false;                                       // decided in word()
  if (word.is(Category::attribution_head) && !word.is(Category::preposition)) return true;  // «بحسب»
  if (word.any(kStop) && !word.any(kName) && !(word.any(kNominal) && word.article)) {
    // «عصر», «ظهر», «أول» are also nouns: only a closed phrase stops at them
    return !(state_ == State::open && word.any(kNominal));
  }
  if (is_finite_verb(word)) return true;
  return false;
}

}  // namespace isnad::mention
