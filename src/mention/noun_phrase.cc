#include "mention/noun_phrase.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "mention/anonymity.h"
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Pronoun;
using lexicon::Word;
using text::TokenKind;

bool is_closing(const AnalysedText& text, uint32_t i) {
  return text.is_mark(i, U')') || text.is_mark(i, U'%') || text.is_mark(i, U'٪') ||
         text::is_quotation_mark(text.tokens[i].mark);
}

// «الهيئة السعودية»: the nationality, not the state.
bool is_feminine_adjective(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  return word.normal.starts_with("ال") && before.article && before.stem.ends_with("ة") && word.normal.ends_with("ة");
}

// «الشؤون»: a plural of things takes its adjective in the feminine.
bool is_feminine(const Word& word) {
  const auto analyses = word.all();
  return std::any_of(analyses.begin(), analyses.end(),
                     [](const lexicon::Analysis& a) { return a.entry->agreement.gender == lexicon::Gender::feminine; });
}

// «زبائنها», «أنصاره»: an unknown noun with its pronoun.
bool is_unknown_with_pronoun(const Word& word) {
  return !word.known() && !word.article && word.letters >= 5 &&
         (word.normal.ends_with("ها") || word.normal.ends_with("هم") || word.normal.ends_with("يه") ||
          word.normal.ends_with("اره"));
}

// «ذلك», «أحد», «الأمر»: alone they name nobody.
bool says_nothing_alone(const Word& word) {
  return word.normal == "ذلك" || word.normal == "احد" || word.normal == "الامر";
}

// «يونيو الماضي | أعلن»: what only tells which time is meant begins no phrase.
bool is_which_time(const Word& word) {
  constexpr std::string_view kStems[] = {"ماضي", "ماضية", "مقبل", "مقبلة", "جاري", "جارية", "حالي", "منصرم", "فائت"};
  return word.article && std::find(std::begin(kStems), std::end(kStems), word.stem) != std::end(kStems);
}

}  // namespace

Range PhraseParser::parse(uint32_t at) {
  uint32_t i = at;
  while (i < limit_ && text_.is_dash(i)) ++i;  // «- سالم المرزوقي -»
  first_ = i;
  if (first_ >= limit_ || !may_begin(first_)) return {at, at};
  while (i < limit_) {
    const uint32_t next = step(i);
    if (next == i) break;
    i = next;
  }
  if (i == first_ + 1 && says_nothing_alone(text_.word(first_))) return {at, at};
  while (i > first_ && !text_.is_word(i - 1) && text_.tokens[i - 1].kind != TokenKind::number &&
         !is_closing(text_, i - 1)) {
    --i;
  }
  return {first_, i};
}

bool PhraseParser::may_begin(uint32_t i) const {
  if (text_.quotation_at[i] >= 0) return quoted_name_end(i) != 0;
  if (text_.tokens[i].kind == TokenKind::number)
    return i + 1 < limit_ && (text_.is_word(i + 1) || share_end(text_, i, limit_) != 0);
  if (!text_.is_word(i)) return false;
  return word_may_begin(i);
}

// «صرّح ويكرمان»: a long unknown word right behind a past verb is its subject, for no conjunction can stand there.
bool PhraseParser::is_subject_with_waw(uint32_t i) const {
  constexpr uint8_t kLongName = 7;
  const Word& word = text_.word(i);
  if (word.letters < kLongName || i == 0 || !text_.is_word(i - 1) || text_.word(i - 1).article) return false;
  if (word.normal.starts_with("وا") || word.normal.starts_with("وب") || word.normal.starts_with("وت")) return false;
  const auto* verb = text_.word(i - 1).as(Category::cue_verb);
  return verb != nullptr && verb->suffix == Pronoun::none && verb->entry->shape == lexicon::CueShape::past &&
         verb->entry->agreement.number == lexicon::Number::singular;
}

bool PhraseParser::word_may_begin(uint32_t i) const {
  const Word& word = text_.word(i);
  if (word.normal == "ل" || is_which_time(word)) return false;
  // «قال لي»; but «لي كه تشيانغ» is a name
  if (word.normal == "لي" && !(i + 1 < limit_ && text_.is_word(i + 1) && !text_.word(i + 1).known())) return false;
  if (word.is(Category::demonstrative) || is_same_in_front(text_, i) || is_short_name_like_clause(text_, i))
    return true;
  if (text_.phrase_at[i] >= 0) return word.preposition == 0 || options_.stuck_first;
  if (word.normal.starts_with("ي") && !word.known() && word.letters >= 4) return false;  // an imperfect, most likely
  if (word.normal.starts_with("ب") && word.normal.ends_with("ة") && !word.known()) return false;  // «أضاف بخفة دم»
  const bool speaker = word.any(kPerson) || word.any(kOrganisation);
  if (word.is(Category::cue_verb) && !word.article && !speaker && !word.any(kName) &&
      !word.any({Category::document, Category::maybe_name})) {
    return false;
  }
  if (options_.stuck_first && word.preposition != 0 && word.known()) return true;
  if (word.preposition != 0 || (word.letters == 1 && word.conjunction != 0)) return false;
  const bool spokesman = options_.object && is_spokesman_or_participle(word);
  if (word.is(Category::cue_participle) && !word.article && !speaker && !spokesman) return false;
  if (is_time_expression(text_, i)) return false;
  if (!options_.object && is_accusative(text_, i)) return false;
  if (!word.known() && !word.article && word.conjunction == 0 && word.normal.starts_with("و") && word.letters >= 4 &&
      !word.accusative) {
    return is_subject_with_waw(i);  // else a conjunction and a verb, most likely
  }
  if (word.is(Category::number)) return true;
  if (is_stop_word(word)) return false;
  return !word.is(Category::preposition) || word.any(kNominal);
}

uint32_t PhraseParser::begin(uint32_t i) {
  const Word& word = text_.word(i);
  if (is_short_name_like_clause(text_, i) && i + 2 <= limit_) {
    named_ = person_ = true;
    state_ = State::closed;
    return i + 2;
  }
  note(word.categories);
  if (is_name_word(word) && !word.article && !word.any(kPerson)) named_ = person_ = true;
  if (word.is(Category::demonstrative) || word.is(Category::same_before)) {
    state_ = State::open;
    return i + 1;
  }
  set_state(word);
  // «منظم الفعالية», «مسؤول العلاقات»
  if (word.is(Category::adjective) && !word.article && state_ == State::closed && !word.any(kPlace) &&
      !word.any(kName) && !ends_like_plural(word)) {
    state_ = State::unsure;
  }
  if (word.is(Category::maybe_name) && !word.article && !word.any(kPerson) && !word.any(kOrganisation))
    state_ = State::unsure;
  if (word.article && ends_like_plural(word) && (!word.known() || word.any(kPerson)))
    person_ = plural_ = true;  // «الصيادون»
  return i + 1;
}

uint32_t PhraseParser::step(uint32_t i) {
  if (text_.phrase_at[i] >= 0) return phrase(i);
  switch (text_.tokens[i].kind) {
    case TokenKind::line_break:
      return i;
    case TokenKind::number:
      return number(i);
    case TokenKind::mark:
      return mark(i);
    case TokenKind::word:
      break;
  }
  return word(i);
}

// The categories' phrase that begins at `i`, inside the one that is parsed.
bool PhraseParser::phrase_continues(uint32_t i, Categories category) const {
  const Word& word = text_.word(i);
  const bool bare = word.conjunction == 0 && word.preposition == 0;
  if (word.conjunction != 0 && !coordinates(i)) return false;
  if (word.preposition != 0 && !takes_stuck_preposition(i)) return false;
  if (options_.bounded || state_ != State::closed) return true;
  const bool person = category.any(kPerson);
  if (word.conjunction == 0 && person && !person_) return false;
  if (options_.target_follows && person && bare && is_described_indefinitely(i)) return false;
  // «طالب الأعضاء المعزولون | الأمين العام»: one person behind many
  if (options_.target_follows && person && bare && text_.word(i - 1).stem.ends_with("ون")) return false;
  return !bare || ((word.article || person) && !category.any(kPlace));
}

uint32_t PhraseParser::phrase(uint32_t i) {
  const auto& match = text_.phrases[static_cast<size_t>(text_.phrase_at[i])];
  const Categories category = {match.category};
  if (match.end > limit_ || (i > first_ && !phrase_continues(i, category))) return i;
  note(category);
  // «رئيس جمهورية …», «وكيل وزارة …» still govern what follows; «مسؤول محلي» does not, but «مدير عام» does
  const Word& last = text_.word(match.end - 1);
  const bool ministry =
      text_.word(match.first).stem.starts_with("وزير") || text_.word(match.first).stem.starts_with("وزراء");
  const bool described = last.any({Category::adjective, Category::nationality}) && last.normal != "عام" &&
                         last.normal != "عامة" && last.normal != "اول" && !ministry;  // «وزير خارجية فرنسا»
  const bool governs = category.any(kPerson) && !last.article && !described;
  state_ = governs ? State::open : State::closed;
  if (category.has(Category::office) && is_bare_name_so_far(i)) named_ = false;  // «س مدير عام | المديرية …»
  return match.end;
}

uint32_t PhraseParser::number(uint32_t i) {
  if (i != first_ && state_ != State::open) return i;
  const uint32_t share = i == first_ ? share_end(text_, i, limit_) : 0;
  if (share == 0) return i + 1;
  const bool of_some = share + 1 < limit_ && text_.word(share).normal == "من";
  state_ = of_some ? State::open : State::closed;
  return of_some ? share + 1 : share;
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
  const Word& before = text_.word(i - 1);
  // «يعتبر القرى | غير شرعية»: behind a definite noun a predicate
  if (word.normal == "غير" && before.article && i + 1 < limit_ && !text_.word(i + 1).article) return true;
  // «كان س | أكثر حذراً»
  if (word.normal == "اكثر" || word.normal == "اقل") return true;
  // «تعتبره طهران | مخالفاً»: a capital has no other name behind it
  if (!word.known() && !word.article && word.normal.ends_with("ا") && i == first_ + 1 && before.is(Category::capital)) {
    return true;
  }
  // «طالب النواب المستقلون | رئيس المجلس بـ»: behind the plural of those who ask, the one they ask
  if (options_.target_follows && before.stem.ends_with("ون") &&
      (before.article ? word.any(kPerson) : word.any(kTitle) && !ends_like_plural(word))) {
    return true;
  }
  if (options_.target_follows && is_described_indefinitely(i) && word.preposition == 0 && word.conjunction == 0 &&
      !word.any(kName) && !word.any({Category::adjective, Category::nationality}) &&
      (word.article || word.any(kPerson))) {
    return true;
  }
  // an accusative without article is no part of a complete phrase
  if (word.tanwin && state_ != State::open && !is_accusative(text_, first_)) return true;
  if (skip_anonymity(text_, i, limit_) != i) return true;
  // «دعا النقيب نايف الشهيلي | الجميع إلى»
  if (options_.target_follows && state_ == State::closed && word.normal == "الجميع") return true;
  if (word.normal == "بالقول" || word.normal == "بقوله" || word.normal == "بقولها") return true;  // «رد س بالقول إن»
  // «بتبرعات»: an unknown word behind ب; «في بلدتين» has its preposition
  return !before.is(Category::preposition) && !word.known() && !word.article && options_.stop_at_ba &&
         word.letters >= 5 && before.known() && word.normal.starts_with("ب") &&
         (!is_person_noun(before) || ends_like_plural(before)) && !is_name_word(before);
}

// Behind a complete noun, another without article: an apposition («رئيس الوزراء وزير الدفاع»), or the content.
bool PhraseParser::ends_before_indefinite(uint32_t i) const {
  constexpr Categories kContent = {Category::content_noun, Category::cue_masdar, Category::quantity,
                                   Category::common_noun,  Category::medium,     Category::document};
  const Word& word = text_.word(i);
  const bool free = state_ == State::closed && !options_.bounded;
  const bool content = word.any(kContent) && !word.any(kPerson) && !word.any(kOrganisation);
  if (content && (state_ == State::closed || (!options_.bounded && !text_.word(i - 1).known()))) return true;
  // «مسؤول أمني | مقتل رجل», but «مدير عام توزيع الكهرباء»
  if (content && !options_.bounded && word.any({Category::content_noun, Category::cue_masdar}) &&
      text_.is(i - 1, Category::adjective) && text_.word(i - 1).normal != "عام" &&
      !(i - 1 == first_ && text_.is(first_, Category::profession))) {  // but «استشاري | طب العيون»
    return true;
  }
  // «يختتم س حديثه», «أبدى س سعادته»
  if (word.suffix != Pronoun::none && (!word.any(kPerson) || word.is(Category::stance_noun))) return true;
  if (is_feminine_adjective(text_, i)) return false;
  if (word.any(kPlace) && free && !(named_ && person_)) return true;
  return word.any(kOrganisation) && free;
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

// Where no limit bounds the phrase, what may be the next one ends it.
bool PhraseParser::ends_before_content(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  const bool behind_name = !options_.bounded && i == first_ + 1 && before.is(Category::maybe_name) && !word.any(kName);
  if (behind_name && state_ != State::open && !word.article && word.any(kOrganisation)) {
    return true;  // «أبلغ سلام | مجلس الوزراء»
  }
  if (behind_name && !before.any({Category::common_noun, Category::content_noun}) && !word.article &&
      word.any({Category::content_noun, Category::cue_masdar})) {
    return true;  // «توقع فارس | تزايد الأضرار»
  }
  // «أكد شهود عيان | وجود آثار»: many who are not told apart by a verbal noun
  const bool participle = word.normal.starts_with("م") && word.normal.ends_with("ة");  // «مصادر متابعة للملف»
  const bool verbal = word.any({Category::content_noun, Category::cue_masdar}) && !word.article && !participle &&
                      !word.any({Category::common_noun, Category::medium, Category::document}) &&
                      !word.any(kOrganisation);
  if (!options_.bounded && !options_.target_follows && verbal && is_indefinite_group(i)) return true;
  if (options_.target_follows && word.article && word.any(kPlace) && !before.article && i == first_ + 1 &&
      (!before.known() || before.any(kName))) {
    return true;  // «حذر غراهام | السعودية»
  }
  if (word.is(Category::office) && !options_.target_follows && is_bare_name_so_far(i)) return false;
  if (state_ != State::closed) return false;
  // «حركة النهضة | عماد الحمامي»
  if (!options_.bounded && organisation_ && !person_ && !word.article &&
      (word.is(Category::given_name) || (word.is(Category::family_name) && before.article))) {
    return true;
  }
  if (!options_.bounded && word.article && begins_new_phrase(i)) return true;
  if (options_.target_follows && is_unknown_with_pronoun(word)) return true;
  if (options_.bounded) return false;
  if (word.article) {
    // «الفنانين العرب», «أعضاء اللجنة المجتمعون»
    const bool agrees = before.article && (before.stem.ends_with("ين") ||
                                           (!options_.target_follows && text_.is(first_, Category::group)));
    if (word.is(Category::group) && !agrees && !word.any({Category::adjective, Category::nationality})) return true;
    return word.any(kPlace) ||
           (word.any({Category::content_noun, Category::cue_masdar}) && !word.is(Category::adjective));
  }
  if (word.is(Category::group) || (word.any(kPerson) && !person_)) return true;
  return word.suffix != Pronoun::none && (!word.any(kPerson) || options_.target_follows);
}

uint32_t PhraseParser::word(uint32_t i) {
  const Word& word = text_.word(i);
  if (i == first_) return begin(i);
  const Word& before = text_.word(i - 1);
  if (word.is(Category::same)) {
    same_ = true;
    return i + 1;
  }
  if (word.is(Category::same_before) && word.conjunction == 0 && word.preposition == 0) return i + 1;  // «ذات الصلة»
  if (same_ && word.conjunction == 0 && word.preposition == 0) return i;
  if (is_time_expression(text_, i)) return i;
  if (word.is(Category::name_particle) && word.conjunction == 0 && !word.article) {
    state_ = State::open;
    named_ = true;
    return i + 1;
  }
  if (before.is(Category::name_particle) && before.preposition == 0 && !is_hard_stop(word)) {
    state_ = State::closed;
    return i + 1;
  }
  if (word.normal == "باسم" && person_ && !named_) {  // «المتحدث الرسمي باسم | الوزارة»
    state_ = State::open;
    return i + 1;
  }
  if (is_name_like_clause(text_, i) && i + 3 <= limit_) {
    state_ = State::closed;
    named_ = person_ = true;
    return i + 3;
  }
  // «أكد الوزير | نجاح الخطة»: a name, but here a noun with its genitive
  const bool noun = word.is(Category::content_noun) || (word.is(Category::common_noun) && !before.any(kName));
  if (!options_.bounded && noun && !word.article && word.conjunction == 0 &&
      word.any({Category::given_name, Category::maybe_name}) && i + 1 < limit_ && text_.word(i + 1).article &&
      text_.word(i + 1).known() && !text_.any(i + 1, kName)) {
    return i;
  }
  if (is_surname_like_verb(text_, i, first_)) {
    state_ = State::closed;
    named_ = true;
    return i + 1;
  }
  if (is_hard_stop(word) || leaves_case(i) || begins_target(i)) return i;
  if (word.normal == "ل" && i + 1 < limit_) {  // «لـ «المنارة»», «لـ وزارة …»
    if (text_.is_mark(i + 1, U'(')) return i;  // «لـ(المنارة)»: to whom
    if (options_.stop_at_li || is_addressee(i) || is_addressee(i + 1) || (named_ && person_)) return i;
    state_ = State::open;
    return i + 1;
  }
  if (word.normal == "عدة" || word.normal == "عديدة" || word.normal == "كثيرة") return i + 1;  // «وسائل إعلام عدة»
  if (ends_at(i)) return i;
  if (word.is(Category::preposition) && !(word.any(kName) && word.conjunction == 0)) return preposition(i);
  if (word.is(Category::demonstrative)) {
    const bool governed = state_ == State::open && !before.article && before.known();
    return governed ? i + 1 : i;  // «محامي هؤلاء الأشخاص»
  }
  if (!word.known() && !word.article && !person_ && word.letters >= 4 && word.normal.starts_with("ي")) return i;
  // «حميد فرين | يدخل القصة»: an imperfect with its object
  if (!word.known() && !word.article && word.letters >= 4 && word.normal.starts_with("ي") && i >= first_ + 2 &&
      i + 1 < limit_ && text_.is_word(i + 1) && (text_.word(i + 1).article || text_.is(i + 1, Category::preposition))) {
    return i;
  }
  if (word.is(Category::number)) {
    const bool ordinal = person_ && word.article && before.article && before.any(kTitle);  // «الوزير الأول»
    return state_ == State::open || (named_ && word.article) || ordinal ? i + 1 : i;
  }
  if (word.is(Category::cue_participle) && !word.article && state_ != State::open && !word.any(kPerson)) return i;
  if (word.preposition != 0) return takes_stuck_preposition(i) ? accept(i) : i;
  if (word.conjunction != 0) return coordinates(i) ? accept(i) : i;
  if (state_ != State::open && !word.article && !word.any(kName) && !word.is(Category::maybe_name)) {
    if (ends_before_indefinite(i)) return i;
    if (is_feminine_adjective(text_, i)) return accept(i);
  }
  if (word.is(Category::prepositional)) return prepositional(i);
  return ends_before_content(i) ? i : accept(i);
}

// «الرئيس | وزيرا سابقا»: an indefinite accusative, where what stands before it is neither one nor a number.
bool PhraseParser::leaves_case(uint32_t i) const {
  if (!is_accusative(text_, i) || is_accusative(text_, first_) || is_accusative(text_, i - 1)) return false;
  const bool coordinated = text_.word(i).normal.starts_with("و");  // «26 حركة وحزبا»
  return !coordinated && text_.is_word(i - 1) &&
         !text_.any(i - 1, {Category::number, Category::quantity, Category::name_particle});
}

uint32_t PhraseParser::accept(uint32_t i) {
  const Word& word = text_.word(i);
  if ((word.is(Category::office) || (word.article && word.is(Category::profession))) && !word.any(kName) &&
      !word.is(Category::maybe_name) && is_bare_name_so_far(i)) {
    note(word.categories);  // «س المدير العام للمنظمة»: the office takes what an office takes
    named_ = false;
    set_state(word);
    return i + 1;
  }
  note(word.categories);
  if (is_name_word(word) && is_eponym(text_, i, first_)) {
    set_state(word);
    return i + 1;
  }
  if ((is_name_word(word) && !word.article && !word.any(kPerson) && !word.is(Category::adjective)) ||
      (!word.known() && !word.article && state_ != State::open && person_))
    named_ = true;
  set_state(word);
  return i + 1;
}

void PhraseParser::note(Categories categories) {
  if (categories.any(kPerson)) person_ = true;
  if (categories.any(kOrganisation) || categories.has(Category::document)) organisation_ = true;
}

void PhraseParser::set_state(const Word& word) {
  if (word.is(Category::name_particle)) {
    state_ = State::open;
  } else if (word.article || word.suffix != Pronoun::none || word.any(kPlace) || word.any(kName) ||
             word.any({Category::organisation_name, Category::media_name, Category::seat, Category::nationality})) {
    state_ = State::closed;
  } else if (word.is(Category::quantity)) {
    state_ = State::open;
  } else if ((word.is(Category::maybe_name) || !word.known()) && person_ && state_ != State::open) {
    state_ = State::closed;  // a part of the name
  } else if (word.any(kPerson) && ends_like_plural(word) && (word.letters >= 6 || word.is(Category::group))) {
    state_ = State::closed;  // «محللون», «مراقبين» govern nothing
  } else if (word.is(Category::adjective)) {
    constexpr Categories kNoun = {Category::organisation, Category::common_noun, Category::content_noun,
                                  Category::office,       Category::medium,      Category::media,
                                  Category::profession};
    state_ = word.any(kNoun) ? State::unsure : State::closed;
  } else if (word.any(kNominal)) {
    state_ = State::open;
  } else {
    state_ = State::unsure;
  }
}

// «وصفت المجلة الإخبارية | لوبك بأنه …»: behind an organisation's adjective, the bare name of whom it speaks about;
// «يتهم محتجون | سالم بـ …»: behind the nominative of a plural without article.
bool PhraseParser::begins_target(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  const bool plural = before.stem.ends_with("ون") && !before.article && text_.is(first_, Category::group);
  if (options_.target_follows && plural && text_.is_word(i) && word.any({Category::given_name, Category::maybe_name}) &&
      !word.article && word.conjunction == 0 && word.preposition == 0) {
    return true;
  }
  return options_.target_follows && organisation_ && !person_ && state_ == State::closed && before.article &&
         before.any({Category::adjective, Category::nationality}) && text_.is_word(i) && !word.known() &&
         !word.article && word.letters >= 3 && !word.accusative && i + 1 < text_.size() &&
         (text_.word(i + 1).preposition != 0 || text_.any(i + 1, {Category::preposition, Category::complementizer}));
}

// Behind a complete phrase, a definite noun that is no adjective of it: «حركة البناء | الحكومة», «سليم | الدول
// الأعضاء».
bool PhraseParser::begins_new_phrase(uint32_t i) const {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (!word.known()) return options_.target_follows && !before.is(Category::quantity) && word.stem.ends_with("ين");
  // «أعضاء اللجنة المجتمعون»: the nominative agrees with the head
  if (!options_.target_follows && word.stem.ends_with("ون") && text_.is(first_, Category::group)) return false;
  if (word.any(kName) || word.is(Category::maybe_name)) return false;
  // «منذر الفقيه»: behind one given name, a surname
  if (word.any(kPerson) && text_.any(i - 1, {Category::given_name, Category::maybe_name}) &&
      !(i >= first_ + 2 && text_.any(i - 2, kName) && !text_.is(i - 2, Category::name_particle))) {
    return false;
  }
  if (word.is(Category::quantity)) return true;  // «المغرب | المزيد من»
  const bool noun = word.any(kOrganisation) || word.any(kPerson) ||
                    word.any({Category::content_noun, Category::common_noun, Category::document, Category::norm});
  if (!noun || word.any({Category::nationality, Category::honorific})) return false;
  if (word.is(Category::adjective)) {
    // «المجلس البلدي», «الهيئة العامة»: an adjective where it agrees with the noun before it
    const bool feminine = word.stem.ends_with("ة");
    const bool after_feminine = before.stem.ends_with("ة") || before.stem.ends_with("ات") || is_feminine(before);
    if (!named_ && feminine == after_feminine) return false;
    return word.any(kOrganisation) && !after_feminine && feminine;
  }
  if (options_.target_follows && ends_like_plural(word) && word.stem.ends_with("ين") && before.article &&
      !before.stem.ends_with("ين")) {
    return true;  // «ناشد الأهالي | المسؤولين»
  }
  // «روبرتو أزيفيدو المدير العام»: an office behind a name
  if (!options_.target_follows && word.any({Category::office, Category::profession}) && is_bare_name_so_far(i)) {
    return false;
  }
  if (word.any(kPerson) && person_ && !named_ && !word.is(Category::group)) return false;  // «الأمين العام المساعد»
  return true;
}

// Whether the phrase up to `i` is nothing but two or more words of a name, with a title of respect in front.
bool PhraseParser::is_bare_name_so_far(uint32_t i) const {
  uint32_t from = first_;
  while (from < i && text_.is(from, Category::honorific)) ++from;
  if (i < from + 2) return false;
  for (uint32_t k = from; k < i; ++k) {
    const Word& word = text_.word(k);
    const bool name = text_.is_word(k) && text_.phrase_at[k] < 0 &&
                      (!word.known() || word.coarse || word.any(kName) || word.is(Category::maybe_name));
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

Range noun_phrase(const AnalysedText& text, uint32_t at, uint32_t limit, const PhraseOptions& options) {
  return PhraseParser(text, limit, options).parse(at);
}

uint32_t share_end(const AnalysedText& text, uint32_t number, uint32_t limit) {
  const uint32_t i = number + 1;
  if (i >= limit) return 0;
  if (text.is_mark(i, U'%') || text.is_mark(i, U'٪')) return i + 1;
  const std::string& word = text.word(i).normal;
  if (word == "بالمئة" || word == "بالمائة") return i + 1;
  const bool in_hundred = word == "في" && i + 1 < limit && text.word(i + 1).article && text.is(i + 1, Category::number);
  return in_hundred ? i + 2 : 0;
}

}  // namespace isnad::mention
