#include "statement/host_clause.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "mention/word_class.h"
#include "statement/nominal_end.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement {
namespace {

using lexicon::Category;

// Verbs of which what somebody said is the subject, by what they govern.
enum class Host : uint8_t { none, leads, meets, coincides, comes, stirs };

Host host_of(const lexicon::Word& verb) {
  std::string_view stem = verb.stem;
  if (!verb.known() && stem.starts_with("و")) stem.remove_prefix(std::string_view("و").size());  // «وقوبلت»
  if (text::is_one_of(stem, {"ادى", "ادت", "يؤدي", "تؤدي", "افضى", "افضت"})) return Host::leads;
  if (text::is_one_of(stem, {"قوبل", "قوبلت", "قوبلا", "يقابل", "تقابل", "جوبه", "جوبهت"})) return Host::meets;
  if (text::is_one_of(stem, {"تزامن", "تزامنت", "يتزامن", "تتزامن", "ترافق", "ترافقت"})) return Host::coincides;
  if (text::is_one_of(stem, {"جاء", "جاءت", "ياتي", "تاتي"})) return Host::comes;
  if (verb.in(lexicon::WordSet::stirring)) return Host::stirs;
  return Host::none;
}

// «جدلاً», «موجة», or «بصمت»: how people take it.
bool is_reaction(const lexicon::Word& word, bool behind_ba) {
  return !word.article && word.normal.starts_with("ب") == behind_ba && word.in(lexicon::WordSet::reaction);
}

// «الانتخابات | غضب», «كافية | جدلاً»: the word before the one at `k` needs nothing behind it.
bool is_complete_before(const AnalysedText& text, uint32_t k) {
  const auto& before = text.word(k - 1);
  if (!text.is_word(k - 1)) return true;
  if (before.article || before.tanwin || before.accusative || before.suffix != lexicon::Pronoun::none) return true;
  if (before.is(Category::preposition) || before.is(Category::complementizer)) return false;
  if (mention::is_finite_verb(before)) return text.word(k).normal.ends_with("ا");
  return !before.known() || before.any({Category::adjective, Category::time, Category::country, Category::capital}) ||
         before.any(mention::kName);
}

// «بعد أيام من», «عقب تسرب …», «خلال مؤتمر», «وسط احتجاجات»: when somebody said it, and not when what he said happens.
bool tells_when_said(const AnalysedText& text, uint32_t k) {
  const std::string_view n = text.word(k).normal;
  if (text::is_one_of(n, {"عقب", "غداة", "وسط", "ردا", "تعليقا", "تعقيبا"})) return true;
  if (text::is_one_of(n, {"في", "خلال"})) {
    const auto& noun = text.word(k + 1);
    return noun.is(Category::medium) || text::is_one_of(noun.normal, {"وقت", "ظل", "اعقاب", "اطار", "سياق", "ختام"});
  }
  if (!text::is_one_of(n, {"بعد", "قبل"})) return false;
  if (text.word(k + 1).normal == "ان") return true;
  for (uint32_t i = k + 1; i + 1 < text.size() && i < k + 4; ++i) {  // «بعد ثلاثة أيام من»
    if (!text.is_word(i)) return false;
    if (i > k + 1 && text::is_one_of(text.word(i).normal, {"من", "على"})) return true;
  }
  return false;
}

// «وبعد إعلانها أن C، | لعبت دور …», «ومع إصرار س على C، | تجمع السكان», «على الرغم من نفي س C، | خرج …»: what opens
// the sentence governs the noun.
bool opens_adverbially(const AnalysedText& text, const Candidate& c, uint32_t first) {
  constexpr std::string_view kGoverns[] = {"بعد", "قبل",   "عقب",  "منذ", "رغم",     "مع",
                                           "وسط", "خلافا", "غداة", "اثر", "استجابة", "تجاهلا"};
  if (c.kind != CueKind::noun) return false;
  if (text.word(first).stem == "بين") return true;  // «وبين نفي س C وتأكيد ص أن C، | يبقى»
  if (c.cue.first == first + 1)
    return std::find(std::begin(kGoverns), std::end(kGoverns), text.word(first).stem) != std::end(kGoverns);
  return c.cue.first == first + 3 && text.word(first + 1).stem.ends_with("رغم") && text.word(first + 2).normal == "من";
}

// «خرج», also «تجمع | ذوو الضحايا», which is a noun too, and «انكمش | الاقتصاد», which no table has.
bool may_be_verb(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (word.article || word.preposition != 0) return false;
  if (word.any({Category::verb, Category::cue_verb})) return true;
  return !word.known() && !word.accusative && k + 1 < text.size() && text.word(k + 1).article;
}

// «إذا صح زعم س أن C، فإن …», «وفيما …»
bool opens_beside(std::string_view stem) { return text::is_one_of(stem, {"اذا", "فيما", "بينما"}); }

// «ومع أن», «رغم أن», «على الرغم من أن», «وإذا»: whether the sentence opens with what its main clause holds against.
bool opens_with_concession(const AnalysedText& text, uint32_t first) {
  constexpr uint32_t kOpening = 5;  // tokens
  bool against = text.word(first).stem == "مع";
  if (opens_beside(text.word(first).stem)) return true;
  for (uint32_t i = first; i < first + kOpening && i < text.size(); ++i) {
    if (text.word(i).stem.ends_with("رغم")) against = true;
    if (text.is(i, Category::complementizer)) return against;
    if (!text.is_word(i) || (i > first + 1 && !against)) return false;
  }
  return false;
}

// «، إلا أن …», «، فقد …», «، فإن …», «، لكن …» at `k`: the main clause behind a concession.
bool answers_concession(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (word.conjunction == U'ف' && word.is(Category::complementizer)) return true;
  if (k == 0 || !text.is_comma(k - 1) || k + 1 >= text.size()) return false;
  const bool except = text::is_one_of(word.normal, {"الا", "غير", "بيد"});
  if (except && (text.is(k + 1, Category::complementizer) || word_lists::is_with_pronoun(text.word(k + 1).normal)))
    return true;
  return word.normal == "فقد" || word.stem.starts_with("لكن");
}

}  // namespace

bool is_main_clause(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k) {
  const auto& word = text.word(k);
  const std::string_view opening = text.word(first).stem;
  const bool behind_comma = text.is_comma(k - 1) && word.conjunction == 0;
  const bool denied = text::is_one_of(word.normal, {"لم", "لن"});  // «حين قال س إن C، | لم يصدقه أحد»
  if (behind_comma && (mention::is_finite_verb(word) || denied)) {
    const bool when = text::is_one_of(opening, {"بعدما", "عندما", "حينما", "حين", "اذ"}) ||
                      (text::is_one_of(opening, {"بعد", "منذ"}) && text.word(first + 1).normal == "ان");
    if (when && c.cue.first > first && c.cue.first <= first + 2) return true;
    // «وفيما أكد الوزير أن C، | أوقفت …»
    const auto* said = word.as(Category::cue_verb);
    const bool past = past_verb(word) != nullptr || (said != nullptr && said->entry->shape == lexicon::CueShape::past);
    if (past && text::is_one_of(opening, {"فيما", "بينما"}) && c.cue.first == first + 1) return true;
  }
  if (behind_comma && opens_adverbially(text, c, first) && may_be_verb(text, k)) return true;
  // «ومع أن الوزير نفى الخبر، | أكد …», «إذا صح زعم س أن C، | فإن …»
  const bool acts = behind_comma && (mention::is_finite_verb(word) || denied) && !opens_beside(opening);
  if (c.cue.first <= first || !(acts || answers_concession(text, k)) || !opens_with_concession(text, first))
    return false;
  for (uint32_t i = first; i < c.cue.first; ++i) {
    if (text.is_comma(i)) return false;
  }
  return true;
}

bool is_predicate(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k) {
  if (c.kind != CueKind::noun) return false;
  const bool governed = c.cue.first > first && text.is(c.cue.first - 1, Category::complementizer);
  if (c.cue.first != first && !governed) return false;
  const auto& verb = text.word(k);
  if (verb.conjunction != 0) return false;
  const bool complete = is_complete_before(text, k);
  const Host host = host_of(verb);
  if (host != Host::none && host != Host::comes && (complete || mention::is_finite_verb(text.word(k - 1)))) return true;
  const bool imperfect = verb.normal.starts_with("ي") || verb.normal.starts_with("ت");
  if (governed && complete && is_nominal(c) && imperfect && mention::is_finite_verb(verb)) return true;
  // «أن رفض النادي للعرض | جاء بأمر من»: behind a definite noun no relative clause
  return governed && is_nominal(c) && mention::is_finite_verb(verb) && text.is_word(k - 1) &&
         (text.word(k - 1).article || text.any(k - 1, mention::kPlace)) && !holds_relative(text, c.content_start, k);
}

bool is_governed_by_host(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k) {
  if (c.kind != CueKind::noun || c.cue.first <= first || k < c.content_start + 1 || k + 1 >= text.size()) return false;
  const auto& word = text.word(k);
  if (word.conjunction != 0) return false;
  const auto& next = text.word(k + 1);
  switch (host_of(text.word(c.cue.first - 1))) {
    case Host::leads:
      return word.normal == "الى" && is_complete_before(text, k) && !next.article && next.is(Category::content_noun);
    case Host::meets:
      return is_reaction(word, true);
    case Host::coincides:
      return word.normal == "مع" && is_complete_before(text, k);
    case Host::comes:
      return tells_when_said(text, k) && is_complete_before(text, k);
    case Host::stirs:
      return word.preposition == 0 && is_reaction(word, false) && is_complete_before(text, k);
    case Host::none:
      break;
  }
  return false;
}

}  // namespace isnad::statement
