// Where a noun phrase begins, and with what: a name, a number, a noun that may speak.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "mention/adjunct.h"
#include "mention/counted.h"
#include "mention/name_in_phrase.h"
#include "mention/phrase_parser.h"
#include "mention/time_expression.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Pronoun;
using lexicon::Word;
using text::TokenKind;

// «يونيو الماضي | أعلن»: what only tells which time is meant begins no phrase.
bool is_which_time(const Word& word) {
  constexpr std::string_view kStems[] = {"ماضي", "ماضية", "مقبل", "مقبلة", "جاري", "جارية", "حالي", "منصرم", "فائت"};
  return word.article && std::find(std::begin(kStems), std::end(kStems), word.stem) != std::end(kStems);
}

}  // namespace

bool PhraseParser::may_begin(uint32_t i) const {
  if (text_.is_mark(i, U'(')) return is_person_in_brackets(text_, {i, std::max(i, parenthesis(i))});
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
  if (i == 0 || !text_.is_word(i - 1) || text_.word(i - 1).article) return false;
  if (text::is_one_of(text_.word(i - 1).normal, {"لكن", "ولكن", "اما", "ان", "غير"})) return true;  // «لكن ووردل تشدد»
  // «وأضاف وارمير أن», «وقال وليم وارمير إن»
  const bool clause =
      i + 1 < text_.size() && (text_.is(i + 1, Category::complementizer) || is_before_surname_and_clause(i));
  const auto* said = text_.word(i - 1).as(Category::cue_verb);
  if (clause && said != nullptr && said->entry->shape == lexicon::CueShape::past && said->suffix == Pronoun::none &&
      said->entry->agreement.number == lexicon::Number::singular) {
    return true;
  }
  if (word.letters < kLongName) return false;
  if (word.normal.starts_with("وا") || word.normal.starts_with("وب") || word.normal.starts_with("وت")) return false;
  const auto* verb = text_.word(i - 1).as(Category::cue_verb);
  return verb != nullptr && verb->suffix == Pronoun::none && verb->entry->shape == lexicon::CueShape::past &&
         verb->entry->agreement.number == lexicon::Number::singular;
}

// «قال | يورغن كلوب إن»: one more name, and the clause behind it.
bool PhraseParser::is_before_surname_and_clause(uint32_t i) const {
  if (i + 2 >= text_.size() || !text_.is_word(i + 1) || !text_.is(i + 2, Category::complementizer)) return false;
  const Word& surname = text_.word(i + 1);
  return (!surname.known() || is_name_word(surname)) && surname.preposition == 0 && surname.conjunction == 0;
}

// «حذر يونكر من», «أكد يانوكوفيتش أن»: a long unknown word right behind a past verb and in front of what this governs;
// but «وأضاف يتوجب علينا» is speech.
bool PhraseParser::is_subject_with_ya(uint32_t i) const {
  constexpr uint8_t kLongName = 6;
  const Word& word = text_.word(i);
  if (i == 0 || i + 1 >= text_.size() || !text_.is_word(i - 1) || word.letters < kLongName) return false;
  const auto* verb = text_.word(i - 1).as(Category::cue_verb);
  const bool past = verb != nullptr && !text_.word(i - 1).article && verb->suffix == Pronoun::none &&
                    verb->entry->shape == lexicon::CueShape::past &&
                    verb->entry->agreement.number == lexicon::Number::singular;
  if (!past || word.normal.ends_with("ون") || word.normal.ends_with("وا")) return false;
  if (text_.is(i + 1, Category::complementizer) || is_before_surname_and_clause(i)) return true;
  const bool says = text::is_one_of(text_.word(i - 1).stem, {"قال", "قالت", "اضاف", "اضافت", "تابع", "تابعت", "زاد"});
  return !says && text_.is(i + 1, Category::preposition);
}

bool PhraseParser::word_may_begin(uint32_t i) const {
  const Word& word = text_.word(i);
  if (skip_approximation(text_, i, limit_) != i) return true;
  if (word.normal == "ل" || word.normal == "تعالى" || is_which_time(word) || is_opening(text_, i)) return false;
  if (skip_fixed_adverbial(text_, i, limit_) != i) return false;               // «قال رحمه الله»
  if (text::is_one_of(word.normal, {"قوله", "قولها", "قولهم"})) return false;  // «وتابع قوله: «C»»
  // «ويلتقط طرف الحديث سالم حمدان»: he takes up the talk
  if (word.normal == "طرف" && i + 1 < limit_ && text_.word(i + 1).normal == "الحديث") return false;
  // «ولعل آخرهم | مدير النادي»
  if (text::is_one_of(word.normal, {"اخرهم", "اولهم", "ابرزهم", "اخرهن", "اولهن", "ابرزهن"})) return false;
  if (word.normal == "كثيرا" && i + 1 < limit_ && text_.word(i + 1).normal == "من") return true;
  if (word.normal == "ما" && so_called(i) != i) return true;
  if (text::is_one_of(word.normal, {"بحسبه", "بحسبها", "بحسبهم", "حسبه", "وفقه"})) return false;  // «يعبر بحسبه عن»
  // «أكد فيه باسم أخوته أن»: in whose name; but «باسم سالم» is a name
  const bool trade = i + 1 < limit_ && is_trade(text_.word(i + 1));
  if (word.normal == "باسم" && i + 1 < limit_ && text_.is_word(i + 1) && !text_.any(i + 1, kName) && !trade &&
      (text_.word(i + 1).suffix != Pronoun::none || text_.any(i + 1, kBody) || text_.any(i + 1, kPerson))) {
    return false;
  }
  // «قال لي»; but «لي كه تشيانغ» is a name
  if (word.normal == "لي" && !(i + 1 < limit_ && text_.is_word(i + 1) && !text_.word(i + 1).known())) return false;
  if (!options_.stuck_first && is_for_unknown_people(word)) return false;  // «وقالت | لوالديها إن»
  if (word.is(Category::demonstrative)) return !is_time_expression(text_, i);
  if (is_same_in_front(text_, i) || is_name_like_clause(text_, i) || is_short_name_like_clause(text_, i)) {
    return true;
  }
  if (text_.phrase_at[i] >= 0) return word.preposition == 0 || options_.stuck_first;
  if (word.normal.starts_with("ي") && !word.known() && word.letters >= 4 && !is_name_like_imperfect(word) &&
      !is_subject_with_ya(i)) {
    return false;  // an imperfect, most likely
  }
  // «أضاف بخفة دم»; but «بوسعادة» is a name
  if (word.normal.starts_with("ب") && !word.normal.starts_with("بو") && !word.known() &&
      (word.normal.ends_with("ة") || (word.normal.ends_with("ات") && word.letters >= 6))) {
    return false;
  }
  const bool speaker = word.any(kPerson) || word.any(kOrganisation);
  if (word.is(Category::cue_verb) && !word.article && !speaker && !word.any(kName) &&
      !word.any({Category::document, Category::maybe_name})) {
    return false;
  }
  if (options_.stuck_first && word.preposition != 0 && word.known()) return true;
  if (word.preposition != 0 || (word.letters == 1 && word.conjunction != 0)) return false;
  const bool spokesman = options_.object && is_spokesman_or_participle(word);
  // «لافتات تدعو إلى»
  const bool document = word.is(Category::document);
  if (word.is(Category::cue_participle) && !word.article && !speaker && !spokesman && !document) return false;
  if (is_time_expression(text_, i)) return false;
  if (!options_.object && is_accusative(text_, i)) return false;
  // «أضاف متوجها إلى الحضور»: no table has the participle
  const bool state = !word.known() && !word.article && word.letters >= 6 && word.normal.starts_with("م") &&
                     word.normal.ends_with("ا") && i + 1 < limit_ && text_.is(i + 1, Category::preposition);
  if (state && !options_.object) return false;
  if (!word.known() && !word.article && word.conjunction == 0 && word.normal.starts_with("و") && word.letters >= 4 &&
      !word.accusative) {
    return is_subject_with_waw(i);  // else a conjunction and a verb, most likely
  }
  if (word.is(Category::number)) return true;
  if (is_stop_word(word) && !is_name_like_time(text_, i)) return false;
  return !word.is(Category::preposition) || word.any(kNominal);
}

// «المحجوب حمداني، الأمين العام …»: a name of two words that begins with the article, in front of its office.
bool PhraseParser::is_name_before_office(uint32_t i) const {
  if (i + 3 >= limit_ || text_.word(i).known() || !text_.is_word(i + 1) || !text_.is_comma(i + 2)) return false;
  const Word& surname = text_.word(i + 1);
  const Word& office = text_.word(i + 3);
  const bool name = (!surname.known() || is_name_word(surname)) && !surname.accusative && surname.preposition == 0 &&
                    surname.conjunction == 0;
  return name && office.any({Category::office, Category::profession}) && office.conjunction == 0 &&
         office.preposition == 0;
}

uint32_t PhraseParser::begin(uint32_t i) {
  if (const uint32_t number = skip_approximation(text_, i, limit_); number != i) return opens(number);
  if (const uint32_t end = abbreviation_end(text_, i); end != i && end <= limit_) {
    organisation_ = true;
    return closes(end);
  }
  const Word& word = text_.word(i);
  const uint32_t name_like = is_name_like_clause(text_, i) ? 3 : is_short_name_like_clause(text_, i) ? 2 : 0;  // words
  if (name_like != 0 && i + name_like <= limit_) {
    named_ = person_ = true;
    return closes(i + name_like);
  }
  if (const uint32_t name = so_called(i); name != i) return take_so_called(name);
  if (word.article && is_name_before_office(i)) {
    named_ = person_ = true;
    return closes(i + 2);
  }
  note(word.categories);
  if (is_name_word(word) && !word.article && !word.any(kPerson)) named_ = person_ = true;
  if (word.is(Category::demonstrative) || word.is(Category::same_before)) return opens(i + 1);
  set_state(word);
  // «منظم الفعالية», «مسؤول العلاقات»
  if (word.is(Category::adjective) && !word.article && state_ == State::closed && !word.any(kPlace) &&
      !word.any(kName) && !ends_like_plural(word)) {
    state_ = State::unsure;
  }
  // «منظمة «سند»», which is an adjective too
  if (word.is(Category::organisation) && state_ == State::unsure && i + 1 < limit_ && text_.quotation_at[i + 1] >= 0)
    state_ = State::open;
  if (word.is(Category::maybe_name) && !word.article && !word.any(kPerson) && !word.any(kOrganisation))
    state_ = State::unsure;
  // «أحدث | تقرير للوزارة»
  if (text::is_one_of(word.stem, {"احدث", "ابرز", "اكبر", "اقدم", "اشهر"}) && !word.article && i + 1 < limit_ &&
      text_.is_word(i + 1) && !text_.word(i + 1).article && text_.word(i + 1).preposition == 0) {
    state_ = State::open;
  }
  if (word.article && ends_like_plural(word) && (!word.known() || word.any(kPerson)))
    person_ = plural_ = true;  // «الصيادون»
  return i + 1;
}

}  // namespace isnad::mention
