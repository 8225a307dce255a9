#include "statement/clause/left_context.h"

#include "statement/clause/finite_cue.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::clause {
namespace {

using lexicon::Category;

// A preposition, a name's particle or the first noun of an idafa in front makes a noun of the word.
bool is_governed_as_noun(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.conjunction != 0) return false;
  const auto& before = text.word(i - 1);
  const auto* verb = word.as(Category::cue_verb);  // «حتى أعلن س», not «حتى يعلن»
  const bool until = before.stem == "حتى" && !word.any(mention::kNominal) && verb != nullptr &&
                     verb->entry->shape == lexicon::CueShape::past;
  const bool conjunctive =
      until || before.stem == "بعدما" || before.stem == "عندما" || before.stem == "حينما" || before.stem == "حين";
  if (before.is(Category::preposition) && !conjunctive &&
      !before.any({Category::given_name, Category::family_name, Category::cue_verb})) {
    return true;
  }
  if (before.is(Category::name_particle)) return true;
  // «وصف رد الوزيرة بأنه …»: right behind a verb of saying
  if (before.is(Category::cue_verb) && !before.any(mention::kNominal) && !before.is(Category::given_name) &&
      word.any({Category::content_noun, Category::cue_masdar})) {
    return true;
  }
  const std::string_view n = before.normal;
  // «أطراف عدة تشكك في»: there it is the adjective
  const bool adjective = n == "عدة" && i >= 2 && text.is_word(i - 2) && !text.word(i - 2).article &&
                         text.word(i - 2).any(mention::kNominal) && !text.is(i - 2, Category::preposition);
  return n == "اي" || (n == "عدة" && !adjective) || n == "كل" || n == "بعض" || n == "عدم";
}

// إذا, لو or هل among the words before the verb, up to a comma.
bool is_hypothetical(const AnalysedText& text, uint32_t verb, uint32_t first) {
  constexpr uint32_t kReach = 8;  // tokens, the verb counted
  bool other = false;             // whether a verb stands between
  for (uint32_t k = verb; k > first && k + kReach > verb; --k) {
    if (text.is_comma(k - 1)) return false;
    const auto& n = text.word(k - 1).stem;
    // «وعما إذا كان سيترشح | قال الوزير»: another verb has the question
    if (n == "اذا" && other && k > first + 1 && text.word(k - 2).normal.ends_with("عما")) return false;
    other = other || mention::is_finite_verb(text.word(k - 1)) || mention::looks_future(text.word(k - 1));
    if (n == "اذا" || n == "لو" || n == "هل") return true;
  }
  return false;
}

// «وفي الختام عبر المدير عن شكره», «لكنه عبر عن شكره»: what he expresses, and maybe himself in front of it.
bool expresses(const AnalysedText& text, uint32_t i, uint32_t end) {
  constexpr uint32_t kReach = 16;  // tokens
  if (i + 1 >= end || !text.is_word(i + 1)) return false;
  const auto& who = text.word(i + 1);
  if (who.normal == "عن") return i + 2 < end && text.is(i + 2, Category::stance_noun);
  if (!mention::is_person_noun(who) && !mention::is_organisation_noun(who) && !who.is(Category::honorific) &&
      !mention::is_name_word(who) && !who.is(Category::quantity) && who.stem != "حضور") {
    return false;
  }
  for (uint32_t k = i + 2; k + 1 < end && k < i + kReach && !text.is_mark(k, U'.'); ++k) {
    if (text.word(k).normal == "عن" && text.any(k + 1, {Category::stance_noun})) return true;
  }
  return false;
}

// «لا | يزال يؤكد», «ما | زال يطالب»: a ceasing that is negated.
bool goes_on(const AnalysedText& text, uint32_t ceasing, uint32_t first) {
  return ceasing > first && text.word(ceasing).in(lexicon::WordSet::ceasing) &&
         (text.is(ceasing - 1, Category::negation) || text.word(ceasing - 1).stem == "ما");
}

}  // namespace

LeftContext left_of(const AnalysedText& text, uint32_t verb, uint32_t first) {
  LeftContext left;
  for (uint32_t i = verb; i > first; --i) {
    const auto& word = text.word(i - 1);
    if (word.is(Category::negation)) {
      left.negated = true;
      continue;
    }
    if (word.is(Category::particle)) continue;
    if (i == verb && mention::is_auxiliary(text, i - 1)) {
      if (goes_on(text, i - 1, first)) --i;
      continue;
    }
    const std::string_view n = word.normal;
    if (word.is(Category::relative)) {
      if (i >= first + 2 && text.word(i - 2).stem == "وقت") break;  // «في الوقت الذي يتوقع فيه س …»: while
      left.relative = true;
      left.background = n == "مما" || n == "ومما";
      left.bare_relative = n == "ما" || n == "بما";
    }
    // «من دون أن يعلن»
    const bool without = n == "ان" && i >= first + 2 && text::is_one_of(text.word(i - 2).normal, {"دون", "بدون"});
    left.negated = left.negated || without;
    left.subjunctive = n == "ان" || n == "بان" || n == "وان" || n == "لن" || n == "كي" || n == "لكي";
    break;
  }
  left.hypothetical = is_hypothetical(text, verb, first);
  return left;
}

bool is_second_between(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kNear = 10;  // tokens
  constexpr uint32_t kFar = 30;   // where no clause follows, «وبيّن س أن»
  constexpr uint32_t kClause = 8;
  if (text.word(i).stem != "بين" || text.word(i).conjunction == 0) return false;
  uint32_t reach = kFar;
  for (uint32_t k = i + 1; k < text.size() && k < i + kClause; ++k) {
    if (text.is(k, Category::complementizer)) reach = kNear;
  }
  for (uint32_t k = i; k > first && k + reach > i; --k) {
    if (text.word(k - 1).stem.starts_with("بين")) return true;
  }
  return false;
}

bool is_no_verb(const AnalysedText& text, uint32_t i, const text::Sentence& sentence) {
  const auto& word = text.word(i);
  if (is_second_between(text, i, sentence.first) || is_of_eulogy(text, i)) return true;
  const bool inside = i > 0 && i + 1 < text.size() && text.is_mark(i - 1, U'(') && text.is_mark(i + 1, U')');
  if (inside) return true;  // «الهيئة (أمل)»
  // «وبين نفي س وتأكيد ص»: between the two
  if (word.stem == "بين" && i + 1 < sentence.end && text.is(i + 1, Category::cue_masdar) && !text.word(i + 1).article &&
      !text.word(i + 1).any(mention::kSpeaking)) {
    return true;
  }
  if (i + 1 < sentence.end && text.is(i + 1, Category::name_particle) && text.word(i + 1).conjunction == 0 &&
      word.any({Category::given_name, Category::maybe_name})) {
    return true;  // «زيد بن رعد»
  }
  if (came_in(text, i) || word.normal == "اقرا") return true;  // «اقرأ أيضا»
  // «معلومات وردت للأجهزة»: they came, and nobody answered
  if (text::is_one_of(word.normal, {"ورد", "وردت"}) && i > sentence.first && i + 1 < sentence.end &&
      text.is_word(i - 1) && text.any(i - 1, {Category::document, Category::medium, Category::content_noun}) &&
      !text::is_one_of(text.word(i + 1).normal, {"في", "فيه", "فيها"})) {
    return true;
  }
  // «وفيما يلي نص البيان:»
  const bool text_of = text::is_one_of(word.normal, {"نص", "ونص"}) && i + 2 < sentence.end &&
                       text.any(i + 1, {Category::document, Category::medium}) && text.is_mark(i + 2, U':');
  if (text_of) return true;
  if (mention::is_place_behind_kind(text, i)) return true;  // «محافظة أبين»
  // «شركات نقل الحجاج»
  if (word.normal == "نقل" && i > sentence.first && text.is_word(i - 1) && !text.word(i - 1).article &&
      text.word(i - 1).any({Category::common_noun, Category::organisation}) &&
      text.word(i - 1).suffix == lexicon::Pronoun::none) {
    return true;
  }
  // «محاولة كشف هوية الجاني»: behind a noun that governs it the verbal noun
  if (text::is_one_of(word.normal, {"كشف", "رفض", "طلب", "نفي", "شرح", "عرض", "رد"}) && i > sentence.first &&
      i + 1 < sentence.end && text.is_word(i - 1) && text.is_word(i + 1) && !text.is(i + 1, Category::prepositional)) {
    const auto& before = text.word(i - 1);
    if (!before.article && before.known() && !before.tanwin && !before.accusative && before.conjunction == 0 &&
        before.suffix == lexicon::Pronoun::none && before.is(Category::content_noun) && before.normal.ends_with("ة") &&
        !before.any({Category::document, Category::medium, Category::adjective, Category::cue_verb}) &&
        !before.any(mention::kSpeaking)) {
      return true;
    }
  }
  // «إحدى أبرز القامات», «فيما يلي أبرز …»: the superlative
  if (word.normal == "ابرز" && i > sentence.first &&
      text::is_one_of(text.word(i - 1).stem, {"احدى", "احد", "من", "هو", "هي", "هم", "بين", "يلي"})) {
    return true;
  }
  // «للعالم أجمع أن»: all of it
  if (word.normal == "اجمع" && i > sentence.first && text.is_word(i - 1) && text.word(i - 1).article) return true;
  // «300 فدان، ما يعني …», «أخطر من الفساد»
  if (word.normal == "فدان" && i > sentence.first && !text.is_comma(i - 1)) return true;
  if (word.normal == "اخطر" && i + 1 < sentence.end && text.word(i + 1).normal == "من") return true;
  // «خمسة مقاتلين جدد»: the plural of «جديد»
  if (word.normal == "جدد" && i > sentence.first && text.is_word(i - 1) && !text.word(i - 1).article &&
      text.word(i - 1).any(mention::kNominal) && !text.word(i - 1).any(mention::kName) &&
      !text::is_one_of(text.word(i - 1).normal, {"فقد", "امس", "اليوم", "وامس", "واليوم"})) {
    return true;
  }
  if (text.phrase_at[i] >= 0 || word.preposition == U'ب' || word.preposition == U'ك' || word.tanwin) return true;
  // «هنأ», not «هنا»
  const bool congratulates = word.stem == "هنا" && slice(text.text, text.tokens[i]).find("أ") != std::string_view::npos;
  if (word.any({Category::adverb, Category::time, Category::complementizer}) && !congratulates) return true;
  if (i > sentence.first && is_governed_as_noun(text, i)) return true;
  // «من "ثمن باهظ"»: in quotation marks behind a preposition
  const bool quoted = i > sentence.first + 1 && text.quotation_at[i - 1] >= 0 && text.is(i - 2, Category::preposition);
  if (quoted && word.conjunction == 0) return true;
  if (i > sentence.first && word.normal == "بين" && text::is_one_of(text.word(i - 1).normal, {"ما", "وما"}))
    return true;
  // «بين» is a preposition unless it opens a clause
  const bool opens =
      i == sentence.first || word.conjunction != 0 || text.is_comma(i - 1) ||
      (text.is_dash(i - 1) && word.stem != "بين") ||
      text.any(i - 1, {Category::conjunction, Category::particle, Category::auxiliary, Category::contrast}) ||
      (text.is(i - 1, Category::relative) && text.word(i - 1).normal != "ما");
  const bool clause_follows = i + 1 < sentence.end && text.is(i + 1, Category::complementizer);
  if (word.normal == "عبر" && expresses(text, i, sentence.end)) return false;
  // «رد، عبر مكتبه الإعلامي، على»: by which way
  if (word.normal == "عبر" && i + 1 < sentence.end && text.word(i + 1).suffix != lexicon::Pronoun::none &&
      text.any(i + 1, {Category::organisation, Category::medium, Category::media, Category::common_noun})) {
    return true;
  }
  // «بيّن س أن», «من جانبه بين س أن»
  const bool marked = slice(text.text, text.tokens[i]).find("\u064A\u0651") != std::string_view::npos;
  const bool turns = i > sentence.first && word_lists::is_side(text.word(i - 1).normal);
  if (marked || turns) return false;
  // «وحول الأسعار أبان س أن», and no «إبان»
  if (word.stem == "ابان" && slice(text.text, text.tokens[i]).find("أ") != std::string_view::npos) return false;
  return word.is(Category::preposition) && !opens && !clause_follows;
}

bool is_prospect(const AnalysedText& text, uint32_t i, uint32_t first, uint32_t limit) {
  if (i < first + 2 || !text.is(i - 1, Category::complementizer)) return false;
  const std::string_view before = text.word(i - 2).stem;
  if (before == "بعد" || before == "قبل") return false;  // «بعد أن رفض س»
  constexpr uint32_t kNear = 16;
  for (uint32_t k = i + 1; k < limit && k < i + kNear; ++k) {
    const auto& word = text.word(k);
    if (word.is(Category::complementizer)) return false;
    if (mention::looks_future(word)) return true;
  }
  return false;
}

}  // namespace isnad::statement::clause
