#include "statement/content/host_clause.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "mention/word_class.h"
#include "statement/clause/nominal_end.h"
#include "statement/clause/verb.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {
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
  // «بعد فشل المفاوضات»: came behind what happened
  if (text.is(k + 1, Category::content_noun) && !text.word(k + 1).article) return true;
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
  // «وتعليقا على إعلان س أن C، | انتقد ص», «وبشأن تأكيد س أن C، | استغرب ص»
  const std::string_view about = text.word(first).stem;
  if (c.cue.first == first + 2 && text.word(first + 1).normal == "على" &&
      text::is_one_of(about, {"تعليقا", "ردا", "تعقيبا"})) {
    return true;
  }
  if (c.cue.first == first + 1 && text::is_one_of(about, {"حول", "بشان", "شان", "بخصوص", "خصوص"})) return true;
  if (c.cue.first == first + 1)
    return std::find(std::begin(kGoverns), std::end(kGoverns), text.word(first).stem) != std::end(kGoverns);
  return c.cue.first == first + 3 && text.word(first + 1).stem.ends_with("رغم") && text.word(first + 2).normal == "من";
}

// «خرج», also «تجمع | ذوو الضحايا», which is a noun too, and «انكمش | الاقتصاد», which no table has.
bool may_be_verb(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (word.article || word.preposition != 0) return false;
  if (word.any({Category::verb, Category::cue_verb})) return true;
  // «تظاهر العمال», «تراجع الطلب»: a verbal noun that is a past too
  if (word.normal.starts_with("ت") && word.is(Category::content_noun) && !word.normal.ends_with("ة") &&
      k + 1 < text.size() && text.word(k + 1).article && word.letters <= 5) {
    return true;
  }
  // «سقط صاروخ», «توفي طفلان»: pasts that are nouns or nothing to the tables
  if (text::is_one_of(word.normal, {"سقط", "سقطت", "توفي", "توفيت", "وقع", "وقعت", "تعرض", "لقي", "لقيت", "ظهر", "شن"}))
    return true;
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

// Whether the content of `c` up to `k` may be a whole clause: it holds a verb, or has the length of subject and
// predicate in front of its first comma («أن العمل جار، | كانت»).
bool is_whole_clause(const AnalysedText& text, const Candidate& c, uint32_t k) {
  // «أن الجسر، رغم قدمه، | يتحمل الضغط»: the comma that closes an aside behind the subject
  uint32_t commas = 0;
  uint32_t aside = k;
  for (uint32_t i = c.content_start; i + 1 < k; ++i) {
    if (text.is_comma(i) && commas++ == 0) aside = i;
  }
  if (commas == 1 && !clause::is_nominal(c) && !clause::holds_verb(text, c.content_start + 1, aside)) return false;
  if (clause::is_nominal(c) || clause::holds_verb(text, c.content_start + 1, k)) return true;
  constexpr uint32_t kShortest = 3;  // words
  uint32_t words = 0;
  for (uint32_t i = c.content_start; i + 1 < k; ++i) {
    if (!text.is_word(i)) return false;
    ++words;
    if (word_lists::is_with_pronoun(text.word(i).normal)) ++words;
  }
  return words >= kShortest;
}

// «ومتى», of which no table has the form with و
std::string_view without_and(const lexicon::Word& word) {
  std::string_view stem = word.stem;
  if (!word.known() && stem.starts_with("و")) stem.remove_prefix(std::string_view("و").size());
  return stem;
}

// How a clause with a cue hangs on the one behind it.
enum class Subordinate : uint8_t { none, time, condition };

// «وبينما قال س», «وفي الوقت الذي أكد فيه س», «إن الوزارة إذا أعلنت», «وفي حال طلبت», «ولو أن س أعلن»: how the clause
// of `c` hangs, where it stands in front of its main clause; `first` is where the sentence begins.
Subordinate subordinate_of(const AnalysedText& text, const Candidate& c, uint32_t first) {
  constexpr uint32_t kReach = 4;  // tokens between the opening word and the cue
  if (c.kind != CueKind::verb) return Subordinate::none;
  for (uint32_t i = c.cue.first; i > first && i + kReach >= c.cue.first;) {
    --i;
    if (!text.is_word(i)) return Subordinate::none;
    const std::string_view stem = without_and(text.word(i));
    const std::string_view before = i > first ? text.word(i - 1).stem : std::string_view{};
    const bool opens = i <= first + 1;
    if (text.is(i, Category::relative)) {
      return before == "وقت" && i <= first + 2 ? Subordinate::time : Subordinate::none;
    }
    if (text.is(i, Category::complementizer) && stem != "لو") {
      if (before == "لو") return Subordinate::condition;
      return opens && text::is_one_of(before, {"بعد", "منذ"}) ? Subordinate::time : Subordinate::none;
    }
    if (stem == "حال" && before == "في") return Subordinate::condition;
    if (text::is_one_of(stem, {"بينما", "فيما", "عندما", "بعدما"}))
      return opens ? Subordinate::time : Subordinate::none;
    const bool conditional = text::is_one_of(stem, {"اذا", "لو", "متى", "متي", "كلما", "اذ"});
    if (conditional || text::is_one_of(stem, {"حين", "حينما"})) {
      if (i <= first + 1) return conditional ? Subordinate::condition : Subordinate::time;
      if (!conditional && before == "في") return Subordinate::none;
      // «إن العامل حين أعلن»: behind the subject of the clause around it
      for (uint32_t k = i; k > first && k + kReach > i; --k) {
        if (text.is(k - 1, Category::complementizer) || text.is_mark(k - 1, U':') || k - 1 == first)
          return conditional ? Subordinate::condition : Subordinate::time;
        if (!text.is_word(k - 1) || mention::is_finite_verb(text.word(k - 1))) break;
      }
      return Subordinate::none;
    }
    if (mention::is_finite_verb(text.word(i))) return Subordinate::none;
  }
  return Subordinate::none;
}

// «، | كانت الآلات متوقفة», «، | لا يزال السكان ينتظرون», «، | ضحك الحاضرون» at `k`, behind a clause of time.
bool opens_main_clause(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (word.conjunction != 0 || word.article || word.preposition != 0 || k + 1 >= text.size()) return false;
  if (text::is_one_of(word.normal, {"لا", "لم", "لن", "ما"}))
    return mention::is_finite_verb(text.word(k + 1)) || text.is(k + 1, Category::auxiliary);
  if (word.is(Category::auxiliary)) return true;
  // «، يعكس مظهراً سيئاً» describes; a present has its subject behind it
  const auto& next = text.word(k + 1);
  const bool subject = (next.article || next.any(mention::kSpeaking)) && next.preposition == 0;
  const bool present = word.normal.starts_with("ي") || word.normal.starts_with("ت");
  if (mention::is_finite_verb(word) && !word.is(Category::preposition)) {
    // «12053 غارة، استهدفت …»: what describes an indefinite noun
    const bool described = text.is(k - 2, Category::content_noun) && !text.word(k - 2).article &&
                           text.word(k - 2).suffix == lexicon::Pronoun::none;
    return subject || !(present || described);
  }
  return subject && may_be_verb(text, k);
}

// «، | فإن السكان سيغادرون», «، | لكان …» at `k`, behind a condition.
bool answers_condition(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (text::is_one_of(word.normal, {"فان", "فانه", "فانها", "فانهم", "فاننا"})) return true;
  if (k == 0 || !text.is_comma(k - 1)) return false;
  if (text::is_one_of(word.normal, {"لكان", "لكانت", "فقد", "فلن", "فلا", "فسوف", "فليس"})) return true;
  return word.conjunction == U'ف' && mention::is_finite_verb(word);
}

}  // namespace

bool is_predicate_behind_relative(const AnalysedText& text, const Candidate& c, uint32_t k) {
  if (!c.relative || !text.is_word(k - 1) || k <= c.content_start || c.kind != CueKind::verb) return false;
  const auto& word = text.word(k);
  if (word.conjunction != 0 || word.suffix != lexicon::Pronoun::none) return false;
  const auto& before = text.word(k - 1);
  const bool describes = c.entry != nullptr && c.entry->has(lexicon::CueFlag::describe);
  // «بأنها مغرضة | لن تنجح»
  if (!clause::is_nominal(c) || text.is(c.content_start, Category::complementizer))
    return describes && k > c.content_start + 1 && text::is_one_of(word.normal, {"لن", "سوف"});
  // «عن شخص من أهل العراق | عاش …»: what describes an indefinite noun
  const uint32_t head = text.is(c.content_start, Category::preposition) ? c.content_start + 1 : c.content_start;
  const bool known =
      text.word(head).article || text.word(head).suffix != lexicon::Pronoun::none || text.any(head, mention::kPlace);
  if (!known || head >= k || clause::holds_relative(text, c.content_start, k)) return false;
  for (uint32_t i = c.content_start; i < k; ++i) {
    if (text.is_comma(i)) return false;
  }
  if (text::is_one_of(word.normal, {"لن", "لم", "سوف"})) return true;
  const bool definite = before.article || text.any(k - 1, mention::kPlace);
  return definite && mention::is_finite_verb(word) && !word.any(mention::kNominal) &&
         !word.any({Category::preposition, Category::time, Category::particle, Category::adjective});
}

namespace {

// «إن المتهم، الذي يزعم أنه بريء، | رفض C», «وتوجه السفير، الذي أكد أن C، | إلى العاصمة» at `k`: the first comma closes
// the relative clause that a comma set off.
bool closes_set_off_relative(const AnalysedText& text, const Candidate& c, uint32_t k) {
  constexpr uint32_t kReach = 3;  // tokens from the relative pronoun to the cue: «الذي كان قد أعلن»
  if (c.kind != CueKind::verb || !clause::is_clause(c.complement) || !text.is_comma(k - 1) || k + 1 >= text.size())
    return false;
  if (text.quotation_in[k] != text.quotation_in[c.cue.first] || k < c.content_start + 3) return false;
  uint32_t relative = c.cue.first;
  for (uint32_t i = c.cue.first; i > 1 && i + kReach > c.cue.first && relative == c.cue.first; --i) {
    if (!text.is_word(i - 1)) return false;
    if (text.is(i - 1, Category::relative)) relative = i - 1;
  }
  if (relative == c.cue.first || !text.is_comma(relative - 1) || text.word(relative).normal.starts_with("م"))
    return false;
  for (uint32_t i = c.content_start; i + 1 < k; ++i) {
    if (text.is_comma(i)) return false;
  }
  const auto& word = text.word(k);
  if (word.conjunction != 0 || word.article) return false;
  if (text::is_one_of(word.normal, {"الى", "قد", "سوف"})) return true;
  if (text::is_one_of(word.normal, {"لم", "لن", "لا"})) return mention::is_finite_verb(text.word(k + 1));
  const auto* said = word.as(Category::cue_verb);
  const bool past =
      clause::past_verb(word) != nullptr || (said != nullptr && said->entry->shape == lexicon::CueShape::past);
  return past && word.preposition == 0 && !word.is(Category::preposition);
}

}  // namespace

bool is_behind_relative(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k) {
  if (closes_set_off_relative(text, c, k)) return true;
  if (c.kind != CueKind::verb || !c.relative || c.source.empty() || c.source.end > c.cue.first) return false;
  if (!text.is_comma(k - 1) || c.source.first <= first || text.quotation_in[k] != text.quotation_in[c.cue.first])
    return false;
  if (!mention::is_finite_verb(text.word(c.source.first - 1))) return false;
  const auto& word = text.word(k);
  if (word.conjunction != 0 || word.any({Category::relative, Category::complementizer, Category::contrast}))
    return false;
  if (text::is_one_of(word.normal, {"كما",   "بل",   "غير",  "الا",  "بيد", "مع",  "رغم",  "حيث",   "مما", "ما",
                                    "خصوصا", "خاصة", "لا",   "سيما", "اي",  "مثل", "منها", "منهم",  "من",  "بينها",
                                    "بينهم", "بما",  "بسبب", "لكن",  "او",  "ثم",  "اذ",   "بينما", "فيما"}) ||
      word.normal.starts_with("لان") || word.normal.starts_with("بعض") || word.normal.starts_with("معظم")) {
    return false;
  }
  return is_whole_clause(text, c, k);
}

bool is_main_clause(const AnalysedText& text, const Candidate& c, uint32_t first, uint32_t k) {
  const Subordinate hangs = subordinate_of(text, c, first);
  if (hangs != Subordinate::none && k > c.content_start + 1 && text.quotation_in[k] == text.quotation_in[c.cue.first]) {
    if (hangs == Subordinate::condition && answers_condition(text, k)) return true;
    const std::string_view stem = without_and(text.word(c.cue.first - 1));
    const bool whenever = hangs == Subordinate::time || text::is_one_of(stem, {"كلما", "متى", "متي", "حال"});
    const bool answers = whenever && text.is_comma(k - 1) && opens_main_clause(text, k);
    if (answers && is_whole_clause(text, c, k)) return true;
  }
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
    const bool past =
        clause::past_verb(word) != nullptr || (said != nullptr && said->entry->shape == lexicon::CueShape::past);
    if (past && text::is_one_of(opening, {"فيما", "بينما"}) && c.cue.first == first + 1) return true;
  }
  if (behind_comma && opens_adverbially(text, c, first) && may_be_verb(text, k)) return true;
  // «ومع أن الوزير نفى الخبر، | أكد …», «إذا صح زعم س أن C، | فإن …»
  const bool acts = behind_comma && (mention::is_finite_verb(word) || denied) && !opens_beside(opening);
  if (c.cue.first <= first || !(acts || answers_concession(text, k)) || !opens_with_concession(text, first))
    return false;
  // «ورغم أن س، رئيس النادي، أوضح رفضه، | فإن …»
  const bool then = text.is_comma(k - 1) && text::is_one_of(word.normal, {"فان", "فانه", "فانها"});
  for (uint32_t i = first; i < c.cue.first && !then; ++i) {
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
  // «إن مزاعم س بأن C | غير صحيحة», «وقال إن اتهامات س بأن C | باطلة»
  const bool hollow = text::is_one_of(
      verb.normal, {"باطلة", "باطل", "كاذبة", "كاذب", "ملفقة", "مضللة", "عارية", "عار", "مغلوطة", "سخيفة", "واهية"});
  const bool untrue = verb.normal == "غير" && k + 1 < text.size() &&
                      text::is_one_of(text.word(k + 1).normal, {"صحيحة", "صحيح", "دقيقة", "دقيق", "مقنعة", "مقنع",
                                                                "مقبولة", "مقبول", "واقعية", "منطقية", "جدية"});
  if ((hollow || untrue) && clause::is_clause(c.complement) && k > c.content_start + 2) return true;
  const Host host = host_of(verb);
  if (host != Host::none && host != Host::comes && (complete || mention::is_finite_verb(text.word(k - 1)))) return true;
  const bool imperfect = verb.normal.starts_with("ي") || verb.normal.starts_with("ت");
  if (governed && complete && clause::is_nominal(c) && imperfect && mention::is_finite_verb(verb)) return true;
  // «أن رفض النادي للعرض | جاء بأمر من»: behind a definite noun no relative clause
  return governed && clause::is_nominal(c) && mention::is_finite_verb(verb) && text.is_word(k - 1) &&
         (text.word(k - 1).article || text.any(k - 1, mention::kPlace)) &&
         !clause::holds_relative(text, c.content_start, k);
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

}  // namespace isnad::statement::content
