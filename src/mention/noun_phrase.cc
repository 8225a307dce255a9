#include "mention/noun_phrase.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "mention/adjunct.h"
#include "mention/counted.h"
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "mention/place_noun.h"
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

// «ذلك», «أحد», «الأمر»: alone they name nobody.
bool says_nothing_alone(const Word& word) {
  return word.normal == "ذلك" || word.normal == "احد" || word.normal == "الامر";
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
  // «مدير الجامعة في | «المنارة»», «سالم بن»: what governs the word behind the end belongs to that
  const auto governs = [&](uint32_t k) {
    return text_.is_word(k) && !text_.is(k - 1, Category::quantity) &&
           text::is_one_of(text_.word(k).normal, {"في", "من", "عن", "على", "الى", "مع", "لدى", "بن"});
  };
  while (i > first_ + 1 && governs(i - 1)) --i;
  // «التقرير السنوي | الصادر أمس»: when it came out belongs to the participle
  if (i > first_ + 1 && text_.is_word(i - 1) && behind_issue(text_, i - 1, text_.size()) != i - 1) --i;
  return {first_, i};
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

uint32_t PhraseParser::phrase(uint32_t i) {
  const auto& match = text_.phrases[static_cast<size_t>(text_.phrase_at[i])];
  const Categories category = {match.category};
  if (match.end > limit_ || (i > first_ && (!phrase_continues(i, category) || begins_told_outlet(i)))) return i;
  if (options_.target_follows && is_definite_behind_indefinite(i)) return i;  // «منظمات حقوقية | الأمم المتحدة»
  note(category);
  // «رئيس جمهورية …», «وكيل وزارة …» still govern what follows; «مسؤول محلي» does not, but «مدير عام» does
  const Word& last = text_.word(match.end - 1);
  const bool ministry =
      text_.word(match.first).stem.starts_with("وزير") || text_.word(match.first).stem.starts_with("وزراء");
  const bool described = last.any({Category::adjective, Category::nationality}) && last.normal != "عام" &&
                         last.normal != "عامة" && last.normal != "اول" && !ministry &&  // «وزير خارجية فرنسا»
                         !last.is(Category::organisation);          // «رئيس بلدية المدينة»
  const bool board = last.stem == "امناء" || last.stem == "ادارة";  // «مجلس أمناء مدرسة النور»
  const bool proper = last.any({Category::seat, Category::organisation_name, Category::country, Category::capital});
  const bool definite = last.article || (last.normal.starts_with("ال") && proper);  // «بابا الفاتيكان»
  const bool complete = last.is(Category::prepositional) || last.normal == "عيان";  // «المشتبه فيه», «شهود عيان»
  const bool governs = (category.any(kPerson) || board) && !definite && !described && !complete;
  state_ = governs ? State::open : State::closed;
  if (category.has(Category::office) && is_bare_name_so_far(i)) named_ = false;  // «س مدير عام | المديرية …»
  return match.end;
}

// «اللواء 444», «القناة 13», «الشاهد رقم 12»: the noun in front of the number at `i` is told apart by it.
bool PhraseParser::bears_number(uint32_t i) const {
  const Word& before = text_.word(i - 1);
  return before.in(WordSet::bearing_number) && text_.tokens[i].kind == TokenKind::number;
}

uint32_t PhraseParser::number(uint32_t i) {
  if (i != first_ && state_ != State::open && !bears_number(i)) return i;
  // «قوى 14 آذار»: known by a day
  const bool by_day = i != first_ && text::is_one_of(text_.word(i - 1).stem, {"قوى", "حركة", "ثورة", "تحالف"}) &&
                      i + 1 < limit_ && text_.is_word(i + 1) && text_.is(i + 1, Category::time);
  if (by_day) return closes(i + 2);
  const bool counted = i == first_ || text_.word(i - 1).stem == "نسبة";  // «نسبة 30 % من المشاركين»
  const uint32_t share = counted ? share_end(text_, i, limit_) : 0;
  if (share == 0) return i + 1;
  if (share < limit_ && text::is_one_of(text_.word(share).normal, {"منهم", "منهن", "منها"})) {
    return closes(share + 1);
  }
  const bool of_some = share + 1 < limit_ && text_.word(share).normal == "من";
  state_ = of_some ? State::open : State::closed;
  return of_some ? share + 1 : share;
}

// «… ألفة بن رجب», «… مؤيد الربيعي»: behind a title, a word with a particle of names or a surname behind it.
bool PhraseParser::begins_full_name(uint32_t i) const {
  const Word& word = text_.word(i);
  if (word.article || word.conjunction != 0 || word.preposition != 0 || i + 1 >= limit_ || !text_.is_word(i + 1))
    return false;
  if (!text_.word(i - 1).article && !text_.any(i - 1, {Category::honorific})) return false;
  const Word& next = text_.word(i + 1);
  if (next.conjunction != 0 || next.preposition != 0) return false;
  if (next.is(Category::name_particle) && !next.article) return i + 2 < limit_ && text_.is_word(i + 2);
  const bool surname = next.article && (!next.known() || next.is(Category::family_name)) && next.stem.ends_with("ي");
  if (is_pair_behind_title(text_, i)) return true;
  const bool noun = word.any({Category::content_noun, Category::cue_masdar, Category::common_noun});  // «نجاح العمراني»
  // «النائب دوري حمدون»: a noun of things that governs no unknown word, behind a title
  const bool thing = word.is(Category::common_noun) && !word.any({Category::content_noun, Category::cue_masdar}) &&
                     word.suffix == Pronoun::none && !word.normal.ends_with("ة") && !word.normal.ends_with("ات");
  const bool unknown = (!next.known() || next.any(kName)) && !next.article && !next.accusative && next.letters >= 3 &&
                       !next.normal.ends_with("ات") && !next.normal.ends_with("ها") && !next.normal.ends_with("ية");
  const bool titled = text_.any(i - 1, {Category::office, Category::profession, Category::honorific}) ||
                      (i > first_ + 1 && text_.is(i - 1, Category::nationality) && text_.any(first_, kTitle));
  if (thing && unknown && titled && !is_royal_rank(text_.word(i - 1))) {
    return true;
  }
  // «رئيس الكتلة مثال الحمداني | إن»: in front of the clause what is left can only be his name
  const bool all = options_.bounded && surname && (i + 2 == limit_ || text_.is_comma(i + 2)) && !word.article &&
                   word.any({Category::common_noun, Category::content_noun}) && word.suffix == Pronoun::none &&
                   !word.normal.ends_with("ات");
  if (all) return true;
  return surname && word.is(Category::maybe_name) && (word.is(Category::cue_participle) || !noun);
}

// «الأمين العام | لـ«أوبك» سالم الحمداني», «المدير التنفيذي | لـ«المنارة» في المنطقة الأستاذ سالم»: of what he is the
// head, where his name stands behind it; but «قال الأمين العام | لـ«المنارة» إن».
bool PhraseParser::is_head_of_quoted(uint32_t i) const {
  constexpr uint32_t kReach = 9;  // tokens
  if (named_ || !person_ || i + 2 >= limit_ || text_.quotation_at[i + 1] < 0) return false;
  if (!text::is_one_of(text_.word(i - 1).stem, {"عام", "عامة", "تنفيذي", "تنفيذية", "اقليمي", "اقليمية"})) return false;
  const uint32_t behind = text_.quotations[static_cast<size_t>(text_.quotation_at[i + 1])].close + 1;
  const auto given = [&](uint32_t k) {
    return k + 1 < limit_ && text_.any(k, {Category::given_name, Category::name_particle}) && !text_.word(k).article &&
           text_.word(k).preposition == 0 && nameable(text_, k + 1, true);
  };
  if (given(behind)) return true;
  for (uint32_t k = behind; k < limit_ && k < behind + kReach && text_.is_word(k); ++k) {
    if (text_.is(k, Category::complementizer)) return false;
    const bool title = text_.any(k, {Category::honorific, Category::profession}) && text_.word(k).article;
    if (title && given(k + 1)) return true;
  }
  return false;
}

// «ما يسمى | المجلس», «فيما يسمى | بالمجلس»: the name at `name` is what the phrase goes on with.
uint32_t PhraseParser::take_so_called(uint32_t name) {
  state_ = State::open;
  return text_.is_word(name) && text_.word(name).preposition == U'ب' ? accept(name) : name;
}

uint32_t PhraseParser::accept(uint32_t i) {
  const Word& word = text_.word(i);
  if (i == first_ + 1 && text_.tokens[first_].kind == TokenKind::number && word.accusative &&
      (!word.known() || word.case_ending)) {
    person_ = true;
    return closes(i + 1);  // «14 خبيراً»: what is counted governs nothing
  }
  // «… بن مشعل أمير | منطقة السدر»: an office, also where it is a name too
  if (word.is(Category::office) && !word.article && i + 1 < limit_ && is_province(text_.word(i + 1))) {
    note(word.categories);
    return opens(i + 1);
  }
  if (is_title_behind_name(i)) {
    note(word.categories);  // «س المدير العام للمنظمة»: the office takes what an office takes
    named_ = false;
    set_state(word);
    return i + 1;
  }
  note(word.categories);
  // «المتحدثة باسم س منسقة السياسة | في الاتحاد»: the office of who stands before it
  if (options_.bounded && named_ && word.is(Category::office) && !word.article && !word.any(kName) &&
      !word.is(Category::maybe_name) && word.conjunction == 0 && word.preposition == 0 &&
      (is_name_word(text_.word(i - 1)) || text_.word(i - 1).article || text_.any(i - 1, kPlace))) {
    named_ = false;
  }
  // «العميد سالم حمدان أحد القادة في | الجبهة»: what he is, behind his name
  if (options_.bounded && named_ && text::is_one_of(word.normal, {"احد", "احدى"}) && i + 1 < limit_ &&
      text_.word(i + 1).article && text_.any(i + 1, kPerson)) {
    named_ = false;
  }
  // «س والقيادي في | الحزب ص»: another title, which governs as the first one did
  if (options_.bounded && word.conjunction == U'و' && word.any(kTitle) && !word.any(kName)) named_ = false;
  if (is_name_word(word) && is_eponym(text_, i, first_)) {
    set_state(word);
    return i + 1;
  }
  // «الباحث سالم»: without article no adjective of it
  const bool describes = word.is(Category::adjective) && !text_.word(i - 1).article;
  if ((is_name_word(word) && !word.article && !word.any(kPerson) && !describes && word.preposition == 0) ||
      (!word.known() && !word.article && state_ != State::open && person_))
    named_ = true;
  set_state(word);
  return i + 1;
}

// «مدير المركز | وأحد مؤسسي الحزب», «النائب | وأحد أبرز قادة الحركة»: what else he is. Only its hamza tells the word
// from the number «واحد».
bool PhraseParser::is_one_of_several(uint32_t i) const {
  if (!person_ || i + 1 >= limit_ || !text_.is_word(i + 1)) return false;
  if (!text::is_one_of(slice(text_.text, text_.tokens[i]), {"وأحد", "وإحدى", "واحدى"})) return false;
  const Word& next = text_.word(i + 1);
  return may_name_many(next) || text::is_one_of(next.normal, {"ابرز", "كبار", "اهم", "اعضاء"});
}

// «سكان قرية الريان | شمال غرب مدينة السهل», «مستشفى النور | جنوب المدينة»: where the place of those people or the body
// is, in front of another place.
bool PhraseParser::tells_where_people_live(uint32_t i) const {
  constexpr std::string_view kAdverbs[] = {"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"};
  const auto is_side = [&](uint32_t k) {
    return std::find(std::begin(kAdverbs), std::end(kAdverbs), text_.word(k).normal) != std::end(kAdverbs);
  };
  bool people = false;  // also «عدد من سكان الحي»
  for (uint32_t k = first_; k < i && k < first_ + 3; ++k) {
    people = people || text::is_one_of(text_.word(k).stem, {"سكان", "اهالي", "اهل", "شهود", "مزارعون", "مزارعو"});
  }
  const bool body = organisation_ && !person_ && !text_.word(first_).article;
  // «باحثون من جامعة في مدينة النور | شمال غربي البلاد»
  const bool of_place = i > first_ + 1 && text_.any(i - 1, kPlace) && text_.word(i).conjunction == 0;
  if (state_ != State::closed || !is_side(i) || !(people || body || of_place)) return false;
  uint32_t place = i + 1;
  if (place < limit_ && is_side(place)) ++place;
  return place < limit_ && text_.is_word(place) && text_.word(place).preposition == 0 &&
         (text_.any(place, kPlace) || (is_side(place - 1) && place_noun(text_, place) != nullptr) ||
          (text_.word(place).article &&
           text::is_one_of(text_.word(place).stem,
                           {"مدينة", "محافظة", "بلدة", "قرية", "ولاية", "عاصمة", "بلاد", "منطقة", "قطاع"})));
}

// «سالم حمدان المدير العام», «سالم حمدان نجم الزمالك», «سالم حمدان خبير تسويق العقارات»: what he is, behind his name.
bool PhraseParser::is_title_behind_name(uint32_t i) const {
  const Word& word = text_.word(i);
  // «الأمين العام»: no name, though «أمين» is one
  // … nor «الناطق الرسمي»
  const bool general =
      word.article && i + 1 < limit_ && text::is_one_of(text_.word(i + 1).normal, {"العام", "الرسمي", "باسم"});
  const bool who = word.any({Category::office, Category::profession}) ||
                   text::is_one_of(word.stem, {"صاحب", "صاحبة", "مسؤول", "مسؤولة"});  // «سالم حمدان صاحب المتجر»
  // «فيصل الفضل أمين مبادرة …»: the secretary of something, and no third name
  const bool secretary = word.normal == "امين" && i + 1 < limit_ && text_.is_word(i + 1) && i >= first_ + 2 &&
                         text_.word(i - 1).article && !text_.word(i + 1).article &&
                         text_.any(i + 1, {Category::common_noun, Category::content_noun, Category::organisation}) &&
                         !text_.any(i + 1, kName);
  if (secretary && is_bare_name_so_far(i)) return true;
  if (!who || (word.any(kName) && !general) || !is_bare_name_so_far(i)) return false;
  const bool title = !word.is(Category::profession) || word.is(Category::office) || word.article;
  if (title && (general || !word.is(Category::maybe_name))) return true;
  if (word.article || i + 1 >= limit_ || !text_.is_word(i + 1)) return false;
  const Word& next = text_.word(i + 1);
  if (word.is(Category::maybe_name)) {  // «سالم حمدان مشرف الملعب»
    return next.article && next.known() && !next.any(kName) && !next.is(Category::maybe_name);
  }
  const bool field = next.any({Category::common_noun, Category::content_noun}) && next.preposition == 0 &&
                     next.conjunction == 0 && !next.any(kName);
  return next.article || next.any(kOrganisation) || field;
}

void PhraseParser::note(Categories categories) {
  if (categories.any(kPerson)) person_ = true;
  if (categories.any(kOrganisation) || categories.has(Category::document)) organisation_ = true;
}

void PhraseParser::set_state(const Word& word) {
  if (word.is(Category::name_particle)) {
    state_ = State::open;
  } else if (!word.article &&
             text::is_one_of(word.normal, {"حامل", "حاملة", "متصدر", "متصدرة", "بطل", "بطلة", "وصيف", "عملاق"})) {
    state_ = State::open;  // «النجوم حامل | لقب الدوري»
  } else if (word.article || word.suffix != Pronoun::none || word.any(kPlace) || word.any(kName) ||
             word.any({Category::organisation_name, Category::media_name, Category::seat, Category::nationality})) {
    state_ = State::closed;
  } else if (organisation_ && !person_ && !word.known() && word.letters >= 2 &&
             static_cast<unsigned char>(word.normal[0]) < 0x80U) {
    state_ = State::closed;  // «شركة IBM»
  } else if (word.is(Category::quantity)) {
    state_ = State::open;
  } else if ((word.is(Category::maybe_name) || !word.known()) && person_ && state_ != State::open) {
    state_ = State::closed;  // a part of the name
  } else if (word.any(kPerson) && ends_like_plural(word) && (word.letters >= 6 || word.is(Category::group))) {
    state_ = State::closed;  // «محللون», «مراقبين» govern nothing
  } else if (word.preposition != 0 && word.is(Category::content_noun)) {
    state_ = State::open;  // «المكلفة بمتابعة | تنفيذ الاتفاق»
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

Range noun_phrase(const AnalysedText& text, uint32_t at, uint32_t limit, const PhraseOptions& options) {
  // «نفى | كل ما ورد في البلاغ»: a clause
  if (text.word(at).normal == "كل" && at + 1 < limit && text.word(at + 1).normal == "ما") return {at, at};
  const Range phrase = PhraseParser(text, limit, options).parse(at);
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {  // «المرصد | ومقره بريطانيا»
    if (is_seat_of(text.word(i))) return {phrase.first, text.is_comma(i - 1) ? i - 1 : i};
  }
  return phrase;
}

bool has_comma(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (text.is_comma(i)) return true;
  }
  return false;
}

}  // namespace isnad::mention
