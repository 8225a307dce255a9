#include "statement/clause/complement.h"

#include <algorithm>

#include "mention/anonymity.h"
#include "mention/aside.h"
#include "mention/bare_relative.h"
#include "mention/surname.h"
#include "mention/time_expression.h"
#include "statement/clause/clause_owner.h"
#include "statement/clause/feminine_participle.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/governed.h"
#include "statement/clause/own_words.h"
#include "statement/clause/speech.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using text::TokenKind;

namespace {

// «الأوراق إن وجدت», «إن شاء الله»: a condition, and no clause.
bool is_condition(const AnalysedText& text, uint32_t i) {
  return text.word(i).normal == "ان" && i + 1 < text.size() &&
         text::is_one_of(text.word(i + 1).normal, {"شاء", "وجد", "وجدت", "امكن", "لزم", "صح", "هو", "هي", "هم"});
}

// «روى س | ما حدث له»
bool tells_what_happened(const AnalysedText& text, const Cue& cue, uint32_t i) {
  if (!text::is_one_of(cue.lemma, {"روى", "حكى", "سرد"}) || text.word(i).normal != "ما" || i + 1 >= text.size())
    return false;
  return text::is_one_of(text.word(i + 1).stem, {"حدث", "جرى", "جري", "حصل", "وقع", "شاهد", "شاهده", "شاهدته", "راه",
                                                 "راته", "تعرض", "تعرضت", "عاشه", "عاشته", "دار"});
}

// «تمنى لو تحقق C», «ود س لو C»
bool is_wish(const AnalysedText& text, const Cue& cue, uint32_t i) {
  return cue.lemma == "تمنى" && text.word(i).normal == "لو";
}

// «أعلن | من قبل أن C»: «قبل» at `i` is no conjunction.
bool is_earlier(const AnalysedText& text, uint32_t i) {
  return i > 0 && text.word(i).normal == "قبل" && text.word(i - 1).normal == "من";
}

// «وكتب س، بعد أن زار ص، أن …», «…، بعدما أعلن …: «C»»: where the speaker's own clause goes on behind a clause of time
// whose أن stands at `i`; `i` where it does not.
uint32_t behind_temporal_clause(const AnalysedText& text, uint32_t i, uint32_t from, uint32_t limit) {
  constexpr uint32_t kLongest = 30;  // tokens
  if (i < from + 2 || text.word(i).normal != "ان" ||
      !text::is_one_of(text.word(i - 1).normal, {"بعد", "قبل", "منذ", "دون", "بدون"})) {
    return i;
  }
  if (is_earlier(text, i - 1)) return i;
  bool says = false;  // a verb in it has a clause of its own: «بعد أن أعلن أن …»
  bool parted = false;
  for (uint32_t k = i + 1; k + 1 < limit && k < i + kLongest; ++k) {
    if (text.tokens[k].kind == TokenKind::line_break || text.is_mark(k, U'.')) return i;
    if (is_colon(text, k)) return text.quotation_at[k + 1] >= 0 ? k : i;
    if (text.is_comma(k) && text.is(k + 1, Category::complementizer) && text.word(k + 1).conjunction == 0) return k + 1;
    parted = parted || text.is_comma(k);
    says = says || text.any(k, {Category::cue_verb, Category::cue_participle, Category::relative});
    const auto& word = text.word(k);
    if (!says && !parted && k > i + 2 && word.is(Category::complementizer) && word.conjunction == 0 &&
        !text.any(k - 1, {Category::preposition, Category::verb})) {
      return k;
    }
  }
  return i;
}

// «وأكد س، رداً على سؤال عما إذا كان …، أن C»: the comma that closes what he answers, where `i` begins it.
uint32_t end_of_answered(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 40;  // tokens
  if (text.word(i).normal != "ردا" || !text.is_comma(i - 1)) return i;
  for (uint32_t k = i + 1; k + 1 < limit && k < i + kLongest; ++k) {
    if (text.tokens[k].kind == TokenKind::line_break || text.is_mark(k, U'.') || is_colon(text, k)) return i;
    if (text.is_comma(k)) return k;
  }
  return i;
}

// «وقال س حين سئل عن الأمر | «C»», «قال س عندما سئل عن ذلك | إن C»: where his answer begins behind the question at `i`;
// `i` where none is told.
uint32_t behind_question(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 20;  // tokens
  if (i + 2 >= limit || !text::is_one_of(text.word(i).normal, {"حين", "عندما", "لما", "حينما"})) return i;
  if (!text::is_one_of(text.word(i + 1).normal, {"سئل", "سئلت", "سئلوا", "ساله", "سالته", "سالناه", "سالناها"}))
    return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongest; ++k) {
    if (text.tokens[k].kind == TokenKind::line_break || text.is_mark(k, U'.')) return i;
    const bool answer = is_colon(text, k) || text.is_comma(k) || (text.quotation_at[k] >= 0 && is_speech(text, k)) ||
                        (text.is(k, Category::complementizer) && text.word(k - 1).normal != "عن");
    if (answer) return k;
  }
  return i;
}

// «في ليلة وصفتها س بأنها …»: whether the complementizer at `i` is of a verb in front that tells how another calls it.
bool is_of_description(const AnalysedText& text, uint32_t i, uint32_t from) {
  constexpr uint32_t kReach = 8;  // tokens
  if (!text.word(i).normal.starts_with("بان")) return false;
  for (uint32_t k = i; k > from + 1 && k + kReach > i; --k) {
    const auto& verb = text.word(k - 1);
    if (!text.is_word(k - 1)) return false;
    const bool calls = verb.stem.starts_with("وصف") || verb.stem.starts_with("يصف") || verb.stem.starts_with("تصف");
    if (calls && verb.suffix != lexicon::Pronoun::none) return true;
  }
  return false;
}

// «وأكد س، مستشهداً بـ …، أن C»: the complementizer behind a participle between commas at `i`; `i` where it has a clause
// of its own.
uint32_t behind_set_off_participle(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 16;  // tokens
  if (!text.is_comma(i - 1)) return i;
  for (uint32_t k = i + 1; k + 1 < limit && k < i + kLongest; ++k) {
    if (text.is(k, Category::complementizer) || text.is_mark(k, U'.') || text.is_mark(k, U':') ||
        text.tokens[k].kind == TokenKind::line_break) {
      return i;
    }
    if (text.is_comma(k))
      return text.is(k + 1, Category::complementizer) && text.word(k + 1).conjunction == 0 ? k + 1 : i;
  }
  return i;
}

// The clause whose complementizer stands at `i`, with its preposition («على أن»); none where that belongs to a noun
// («حرصه على أن»).
std::optional<ClauseStart> clause_at(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t from) {
  const auto& before = text.word(i - 1);
  if (i != from && before.normal == "كيف") return ClauseStart{i - 1, Complement::clause};  // «قال كيف أنه»
  if (i != from && (before.normal == "الا" || before.normal == "غير" || before.normal == "بيد"))
    return std::nullopt;                                        // «إلا أن»
  if (i != from && before.normal == "او") return std::nullopt;  // «عن موافقة المجلس على C أو أن C»
  // «أشار إلى احتمال أن», «شدد على ضرورة أن»: what the cue governs is the noun of the clause
  if (i >= from + 2 && word_lists::is_noun_of_clause(before.normal) && is_governed(text, i - 2, cue))
    return ClauseStart{i - 2, Complement::clause};
  if (i == from || is_earlier(text, i - 1) || !before.is(Category::preposition) || before.conjunction != 0 ||
      before.is(Category::cue_verb)) {
    return ClauseStart{i, Complement::clause};
  }
  const std::string_view p = before.normal;
  const bool named = text.is_word(i - 2) && (text.any(i - 2, mention::kName) || !text.word(i - 2).known());
  const bool right_behind = (i - 1 == from || named) &&  // «كشف سالم على أن»
                            (p == "الى" || p == "الي" || p == "على" || p == "علي" || p == "عن");
  // «ما ذكره س | من أن C»
  const bool of_what = p == "من" && from > 1 && text.word(from - 1).suffix != lexicon::Pronoun::none &&
                       text.word(from - 2).normal.ends_with("ما") && text.is(from - 2, Category::relative);
  if (of_what) return ClauseStart{i - 1, Complement::clause};
  const bool added = cue.has(CueFlag::continues) && (p == "الى" || p == "الي");  // «وأضاف الوزير إلى أن»
  // «اختتم حديثه بالتأكيد على أن»
  const bool stressed = cue.has(CueFlag::continues) && (p == "على" || p == "علي") && i >= from + 2 &&
                        text::is_one_of(text.word(i - 2).normal, {"بالتاكيد", "بالتشديد"});
  if (right_behind || added || stressed || is_governed(text, i - 1, cue)) return ClauseStart{i - 1, Complement::clause};
  return std::nullopt;
}

// The speech behind the colon at `i`: «وقال: إن …», where a complementizer opens the content; at the end of a line what
// begins the next one: a quotation, or behind a plain verb of saying a clause that is nobody else's report.
std::optional<ClauseStart> speech_behind_colon(const AnalysedText& text, const Cue& cue, uint32_t i) {
  if (i + 1 >= text.size()) return std::nullopt;
  uint32_t start = i + 1;
  while (text.tokens[start].kind == TokenKind::line_break && start + 1 < text.size()) ++start;
  const bool plain = cue.object != lexicon::Object::target && !cue.has(CueFlag::quote) && !cue.has(CueFlag::first);
  const bool clause = plain && text.is_word(start) && !is_finite_cue(text, start);
  if (start != i + 1 && text.quotation_at[start] < 0 && !clause) return std::nullopt;
  return ClauseStart{start, Complement::speech};
}

// «"C"، قال س، مضيفاً: «…»»: the verb at `verb` stands behind what it says.
bool is_behind_speech(const AnalysedText& text, uint32_t verb) {
  if (verb < 2) return false;
  const uint32_t close = text.is_comma(verb - 1) ? verb - 2 : verb - 1;
  const int32_t q = text.quotation_in[close];
  if (q < 0 || text.quotations[static_cast<size_t>(q)].close != close) return false;
  return is_speech(text, text.quotations[static_cast<size_t>(q)].open);
}

// «وقال س واصفاً الهلع …، | إن C», «وقال س محذراً من …: C»: whether what follows the participle at `i` is still of
// «قال», by its «إن» with a hamza below or by a colon.
bool resumes_saying(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 24;  // tokens
  if (cue.lemma != "قال") return false;
  for (uint32_t k = i + 1; k < limit && k < i + kLongest; ++k) {
    if (text.quotation_at[k] >= 0) return !text.is_comma(i - 1) && k > i + 2 && follows_gesture(text, k);
    if (text.tokens[k].kind == TokenKind::line_break || text.is_mark(k, U'.')) return false;
    if (is_colon(text, k)) return true;
    if (text.is(k, Category::complementizer)) {
      return text.word(k).conjunction == 0 && slice(text.text, text.tokens[k]).starts_with("إ");
    }
  }
  return false;
}

// «قالت س، مديرة القسم في «المنارة»، إن C»: behind its preposition the quotation at `i` names something, and the clause
// follows; «قالت «إم بي سي» عام 2014 إن C»: so does a short one right behind the verb.
bool names_in_front_of_clause(const AnalysedText& text, uint32_t i, uint32_t close, uint32_t limit) {
  constexpr uint32_t kLongest = 5;  // tokens with the marks
  if (i > 0 && text.is(i - 1, Category::cue_verb) && close < i + kLongest && close + 1 < limit) {
    uint32_t next = close + 1;
    while (next < limit && (text.tokens[next].kind == TokenKind::number || text.word(next).normal == "عام" ||
                            mention::is_time_expression(text, next))) {
      ++next;
    }
    return next < limit && text.is(next, Category::complementizer) && text.word(next).conjunction == 0;
  }
  if (i == 0 || !text::is_one_of(text.word(i - 1).normal,
                                 {"في", "لدى", "من", "ب", "ل", "حول", "بعنوان", "بشان", "خلال", "ضمن", "برنامج"})) {
    return false;
  }
  // «في كلمة ألقاها خلال «ملتقى س» الذي عقد أمس: «C»»
  constexpr uint32_t kRelative = 14;  // tokens
  for (uint32_t k = close + 1; text.is(close + 1, Category::relative) && k + 1 < limit && k < close + kRelative; ++k) {
    if (text.is_mark(k, U'.') || text.is(k, Category::complementizer)) break;
    if (is_colon(text, k)) return true;
  }
  uint32_t next = close + 1 < limit && text.is_comma(close + 1) ? close + 2 : close + 1;
  const bool governs = next + 1 < limit && text.is(next, Category::preposition) && text.word(next).conjunction == 0;
  if (governs) ++next;  // «استطلاع حول «الأداء»، عن أن»
  return next < limit && text.is(next, Category::complementizer) && text.word(next).conjunction == 0;
}

// «قال س، الذي …، | إن C»: the token of «إن» behind the relative clause that begins at `i`; `i` where nothing of the
// kind stands.
uint32_t behind_set_off_relative(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 45;  // tokens
  if (cue.lemma != "قال" || !text.is(i, Category::relative) || !text.is_comma(i - 1)) return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongest; ++k) {
    if (text.tokens[k].kind == TokenKind::line_break || text.is_mark(k, U'.') || is_colon(text, k)) return i;
    if (is_set_off_inna(text, k)) return k;
  }
  return i;
}

// «بعثة تابعة للمنظمة في الجنوب | تدعم المشروع»: whether all from the noun at `from` to `i` describes that indefinite
// body, and no verb or name stands between.
bool describes_indefinite_body(const AnalysedText& text, uint32_t i, uint32_t from) {
  constexpr uint32_t kReach = 12;  // tokens
  if (from + 1 >= i || i > from + kReach) return false;
  const auto& head = text.word(from);
  if (head.article || head.any(mention::kName) || head.suffix != lexicon::Pronoun::none || text.phrase_at[from] >= 0)
    return false;
  if (!mention::is_organisation_noun(head) && !mention::is_person_noun(head)) return false;
  const auto& next = text.word(from + 1);
  if (!(next.any({Category::adjective, Category::nationality}) && !next.article) && next.preposition == 0 &&
      !next.is(Category::preposition)) {
    return false;  // «مدير الشركة»: definite by what follows
  }
  for (uint32_t k = from + 1; k < i; ++k) {
    if (!text.is_word(k) || text.word(k).any({Category::complementizer, Category::relative, Category::given_name}))
      return false;
    if (mention::is_finite_verb(text.word(k))) return false;
  }
  return true;
}

// «أفادت منظمة غربية تتابع الحوادث | بأن …»: behind an indefinite noun and its adjective, a present that describes it.
bool is_asyndetic_present(const AnalysedText& text, uint32_t i, uint32_t from) {
  if (i < 2 || !text.is_word(i - 1) || !text.is_word(i - 2) || !is_finite_cue(text, i)) return false;
  const auto* verb = text.word(i).as(Category::cue_verb);
  if (verb->entry->shape != lexicon::CueShape::present || text.word(i).conjunction != 0) return false;
  if (describes_indefinite_body(text, i, from)) return true;
  // «وقالت منظمة تدعم اللاجئين | إن»
  const auto& before = text.word(i - 1);
  if (before.article) return false;
  if (mention::is_organisation_noun(before) && !before.any(kNamedByQuotation) && text.phrase_at[i - 1] < 0) return true;
  const auto& noun = text.word(i - 2);
  return before.any({Category::adjective, Category::nationality}) && !noun.article &&
         (mention::is_organisation_noun(noun) || mention::is_person_noun(noun)) && text.phrase_at[i - 2] < 0;
}

// The clause behind the cue that ends before `from`, by what marks it: a complementizer, a quotation, a colon.
// «وقال له (طالما نفسك نقية …)»: brackets right behind the verb that hold a sentence.
bool opens_bracketed_speech(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t from, uint32_t limit) {
  constexpr uint32_t kShortest = 5;  // words
  if (!text.is_mark(i, U'(') || !text::is_one_of(cue.lemma, {"قال", "تابع", "أضاف"})) return false;
  const bool right_behind =
      i == from || (i == from + 1 && (text.is(from, Category::prepositional) || text.word(from).normal == "بقوله"));
  uint32_t words = 0;
  uint32_t close = i + 1;
  for (; close < limit && !text.is_mark(close, U')'); ++close) words += text.is_word(close) ? 1U : 0U;
  if (right_behind || words < kShortest) return words >= kShortest;
  // «قال الوزير (الجيش جاهز للرد على كل اعتداء).»: behind the subject where nothing but them is said
  for (uint32_t k = from; k < i; ++k) {  // a verse is nobody's statement
    if (text::is_one_of(text.word(k).normal, {"تعالى", "تعالي", "سبحانه", "الله", "ربنا", "وجل", "جل"})) return false;
  }
  while (close < limit && text.is_mark(close, U')')) ++close;
  const bool ends = close >= limit ||
                    (text.is_mark(close, U'.') && (close + 1 >= limit || !text.is_mark(close + 1, U'.'))) ||
                    text.tokens[close].kind == TokenKind::line_break ||
                    (text.is_comma(close) && close + 1 < limit && text.word(close + 1).conjunction != 0 &&
                     is_finite_cue(text, close + 1));  // «(…)، وتابع (…)»
  const bool described = text.is(i + 1, Category::relative) || text.tokens[i + 1].kind == TokenKind::number;
  return ends && !described && i > from && text.is_word(i - 1);
}

}  // namespace

bool is_question(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.is(Category::interrogative)) return true;
  return word.normal == "ما" && i + 1 < text.size() && text.word(i + 1).normal == "اذا";
}

uint32_t inserted_attribution(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 16;  // tokens of the source
  limit = std::min(limit, text.size());
  // «، حسبما نقلت عنه الصحيفة،», «، كما ذكرت الوكالة،», «، وفق ما نقلت عنه الوكالة،»
  const bool what = i + 4 < limit && text.is(i + 1, Category::attribution_head) &&
                    text::is_one_of(text.word(i + 2).normal, {"ما", "لما"});
  const uint32_t said = what ? i + 3 : i + 2;
  if (text.is_comma(i) && said + 1 < limit &&
      (what || text::is_one_of(text.word(i + 1).normal, {"حسبما", "وفقما", "مثلما", "كما"})) &&
      is_finite_cue(text, said) && text.word(said).conjunction == 0) {
    for (uint32_t k = said + 1; k < limit && k < i + kLongest; ++k) {
      if (text.is_comma(k)) return k;
      if (text.is(k, Category::complementizer) || text.is_mark(k, U'.') || text.is_mark(k, U':')) return i;
    }
    return i;
  }
  if (!text.is_comma(i) || i + 2 >= limit || !text.is_word(i + 1) || !is_finite_cue(text, i + 1)) return i;
  const auto& verb = text.word(i + 1);
  const auto* cue = verb.as(Category::cue_verb);
  if (verb.conjunction != 0 || cue->preposition != 0 || cue->suffix != lexicon::Pronoun::none) return i;
  if (cue->entry->shape != lexicon::CueShape::present) return i;  // in the past it is the main verb
  const mention::Range who = mention::noun_phrase(text, i + 2, std::min(limit, i + kLongest), {});
  if (!who.empty() && !mention::can_speak(text, who)) return i;
  const uint32_t end = who.empty() ? i + 2 : who.end;
  return end < limit && text.is_comma(end) ? end : i;
}

namespace {

// The token behind what is inserted at `i` between the cue and its content: an attribution, an aside, a clause of time,
// the question that is answered, a relative clause set off; `i` where nothing is.
uint32_t behind_inserted(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t from, uint32_t limit) {
  if (const uint32_t closing = inserted_attribution(text, i, limit); closing != i) return closing + 1;
  uint32_t aside = std::max(mention::skip_anonymity(text, i, limit), mention::skip_explanation(text, i, limit));
  if (i > from) aside = std::max(aside, mention::skip_meanwhile(text, i, limit));
  if (aside != i) return aside;
  if (const uint32_t behind = i > from ? mention::behind_without(text, i, limit) : i; behind != i) return behind;
  if (const uint32_t behind = behind_temporal_clause(text, i, from, limit); behind != i) return behind;
  if (const uint32_t answer = behind_question(text, i, limit); answer != i) return answer;
  if (const uint32_t closing = end_of_answered(text, i, limit); closing != i) return closing + 1;
  return behind_set_off_relative(text, cue, i, limit);
}

// What a search for the content has passed.
struct Passed {
  uint32_t inner = 0;  // the verb of a relative clause that may have its own complementizer behind it; 0 for none
  bool accused = false;
  bool inside = false;  // in the clause of such a verb: «الدول التي قال إنها تحاول «C»»
  bool told = false;    // «فضل س البقاء، وتابع | «C»»: another says what stands in quotation marks
};

// Whose a complementizer is.
enum class Use : uint8_t { of_cue, of_another_verb, of_another_clause };

Use use_of_complementizer(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t from, Passed& seen) {
  const auto& word = text.word(i);
  // «التي تخشى أن تندلع الحرب», «خاصة إذا علمنا أن»: of the verb right before it
  const bool knows = i > from && text::is_one_of(text.word(i - 1).normal, {"علمنا", "عرفنا", "علمت", "عرفت"});
  // but «قال بعض الذين حضروا إن C», «كثير من الذين حضروا أن C»
  const bool some = text.is(from, lexicon::Category::quantity) &&
                    (i == from + 3 || (i == from + 4 && text.word(from + 1).normal == "من"));
  const bool said = cue.lemma == "قال" && slice(text.text, text.tokens[i]).starts_with("إ");
  if (knows || (!some && !said && i > from + 1 && mention::is_finite_verb(text.word(i - 1)) &&
                !text.is(i - 1, Category::cue_verb) && text.is(i - 2, Category::relative))) {
    return Use::of_another_verb;
  }
  if (is_of_description(text, i, from)) return Use::of_another_verb;
  if (seen.inner != 0 && is_of_inner_verb(text, cue, i, seen.inner)) {  // it belongs to «الذي قال إن»
    seen.inner = 0;
    seen.inside = true;
    return Use::of_another_verb;
  }
  if (word.conjunction != 0) return Use::of_another_clause;
  // «أشار إلى رسالة مفادها أن …»: what the letter says
  if (i > from && text::is_one_of(text.word(i - 1).normal, {"مفاده", "مفادها"})) return Use::of_another_clause;
  if (i > from && begins_sentence_of_its_own(text.word(i - 1).normal) && !describes_informant(text, i - 1, from))
    return Use::of_another_clause;
  if (i > from && text::is_one_of(text.word(i - 1).normal, {"سبق", "وسبق", "يسبق"})) {
    if (i > from + 1 && text.is(i - 2, Category::relative)) return Use::of_another_verb;  // «س التي سبق أن فازت: «C»»
    return Use::of_another_clause;
  }
  constexpr uint32_t kNear = 8;  // tokens
  // «ونشرت الصحيفة تصريح المدرب إلا أن»; but «وقال س إلا أن C»
  const bool except = slice(text.text, text.tokens[i]).starts_with("إ") && cue.lemma != "قال";
  if (word.normal == "الا" && (except || text.is_comma(i - 1) || i > from + kNear) && i + 1 < text.size() &&
      text.is(i + 1, Category::complementizer))
    return Use::of_another_clause;  // «إلا أنه», not «ألا»
  if (!seen.accused && i > from && belongs_to_accusation(text, i, from)) {
    seen.accused = true;
    return Use::of_another_verb;
  }
  return Use::of_cue;
}

std::optional<ClauseStart> find_marked_clause(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  Passed seen;
  for (uint32_t i = from; i < limit; ++i) {
    if (text.tokens[i].kind == TokenKind::line_break) return std::nullopt;
    if (text.is_comma(i)) seen.inside = false;
    if (i > from && text.is_comma(i - 1) && text.word(i).conjunction == U'و' && is_finite_cue(text, i))
      seen.told = true;
    if (seen.told && (text.quotation_at[i] >= 0 || is_colon(text, i))) return std::nullopt;
    if (text.quotation_at[i] >= 0) {
      const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[i])];
      if (!(seen.inside && text.is_word(i - 1)) && !names_occasion(text, i, q) && is_speech(text, i) &&
          !names_in_front_of_clause(text, i, q.close, limit))
        return ClauseStart{i, Complement::speech};
      i = q.close;
      continue;
    }
    // an opening mark that nobody closes: «وقال س “علينا أن …»
    if (text::is_quotation_mark(text.tokens[i].mark) && text.quotation_in[i] < 0 && text.tokens[i].space_before &&
        i + 1 < limit && !text.tokens[i + 1].space_before) {
      return ClauseStart{i, Complement::speech};
    }
    if (is_colon(text, i)) return speech_behind_colon(text, cue, i);
    if (opens_bracketed_speech(text, cue, i, from, limit)) return ClauseStart{i, Complement::speech};
    // «قناة (إن.بي.سي)»: letters of a name
    if (text.is(i, Category::complementizer) && i + 2 < limit && text.is_mark(i + 1, U'.') &&
        !text.tokens[i + 1].space_before && !text.tokens[i + 2].space_before && text.is_word(i + 2)) {
      ++i;
      continue;
    }
    // ««C»، يقول س، | قبل أن يضيف: «C»»: his next words
    const bool later =
        text.word(i).normal == "قبل" && i + 2 < limit && text.word(i + 1).normal == "ان" && is_finite_cue(text, i + 2);
    if (later && from > 2 && text.is_comma(from - 2) && text.quotation_in[from - 3] >= 0) return std::nullopt;
    if (const uint32_t behind = behind_inserted(text, cue, i, from, limit); behind != i) {
      i = behind - 1;
      continue;
    }
    if (belongs_to_outer_speech(text, cue, i, from)) return std::nullopt;
    const auto& word = text.word(i);
    if (word.normal == "الا" && slice(text.text, text.tokens[i]).starts_with("إ") &&
        !(i + 1 < limit && text.is(i + 1, Category::complementizer)))
      continue;  // «إلا»: except
    if (is_condition(text, i)) continue;
    if (tells_what_happened(text, cue, i)) return ClauseStart{i, Complement::clause};
    if (is_wish(text, cue, i)) return ClauseStart{i, Complement::clause};
    // «استفسر عن سبب التأخر، | وعما إذا كان C»: the second thing asked for
    if (cue.has(CueFlag::question) && is_question(text, i) && word.conjunction == 0)
      return ClauseStart{i, Complement::clause};
    if (word.is(Category::complementizer) && !mention::is_name_like_clause(text, i) &&
        !mention::is_short_name_like_clause(text, i)) {
      const Use use = use_of_complementizer(text, cue, i, from, seen);
      if (use == Use::of_another_verb) continue;
      if (use == Use::of_another_clause) return std::nullopt;
      return clause_at(text, cue, i, from);
    }
    if (begins_own_words(text, cue, i)) return ClauseStart{first_of_own_words(text, i, from), Complement::clause};
    // «، وهو طلب | قالت مصادر إنه …»: a noun, and who speaks of it
    if (i == from && cue.lemma != "قال" && is_finite_cue(text, i) && word.conjunction == 0 &&
        (word.normal.ends_with("ت") || word.normal.ends_with("وا")) && text.is(i - 1, Category::content_noun)) {
      return std::nullopt;
    }
    if (i == from || takes_no_clause(word) || tells_of_publication(text, i)) continue;
    if (cue.has(CueFlag::describe) && text.word(i - 1).normal == "ما") continue;  // «وصف س ما حدث بأنه»
    if (text.is(i - 1, Category::relative) && word.is(Category::cue_verb) && !word.article &&
        word.suffix == lexicon::Pronoun::none) {
      seen.inner = i;  // behind «الذي» only the verb can be meant («الذي توقع أن»)
      continue;
    }
    // «سأله س عن …، فأجابه: «C»»: what follows is of the second verb
    if (word.conjunction != 0 && word.suffix != lexicon::Pronoun::none && text.is_comma(i - 1) &&
        is_finite_cue(text, i))
      return std::nullopt;
    if (is_asyndetic_present(text, i, from)) {
      if (cue.lemma == "قال") seen.inner = i;
      continue;
    }
    // «مسؤولون | اطلعوا على المسودة»: the verb that describes the subject
    if (i + 1 < limit && word.is(Category::cue_verb) &&
        text.any(i + 1, {Category::preposition, Category::prepositional}) &&
        mention::begins_bare_relative(text, from, i)) {
      continue;
    }
    // «، في مقابلة مع صحيفة المنارة نشرت أمس، | أن»
    if (text::is_one_of(word.normal, {"نشر", "نشرت", "بث", "بثت"}) && i + 1 < limit &&
        mention::is_time_expression(text, i + 1)) {
      continue;
    }
    if (is_finite_cue(text, i) && word.suffix == lexicon::Pronoun::none &&
        !mention::is_surname_like_verb(text, i, from)) {
      if (!text.is(i - 1, Category::relative)) return std::nullopt;
      seen.inner = i;
    }
    const bool in_turn = word_lists::is_in_turn(word.normal) && !text.is_comma(i - 1);  // «وأوضح المدير بدوره أن»
    // «قال سالم، فيما يخص البرامج: «C»»
    const bool regards =
        word.normal == "فيما" && i + 1 < limit && text::is_one_of(text.word(i + 1).normal, {"يخص", "يتعلق"});
    if (word.is(Category::contrast) && word.normal != "حين" && !in_turn && !regards) return std::nullopt;
    // another's participle takes the clause; «قائلاً» and one right behind the verb only double it
    const bool accusative = word.normal.ends_with("ا") || word.tanwin ||
                            (word.normal.ends_with("ين") && !mention::is_person_noun(word)) ||
                            (word.normal.ends_with("ة") && text.is_comma(i - 1) && !mention::is_person_noun(word) &&
                             !word.any(kNamedByQuotation)) ||
                            is_set_off_feminine(text, i, limit) || has_own_clause(text, cue, from, i, limit);
    const bool own = i > from && is_behind_speech(text, from - 1);
    if (word.is(Category::cue_participle) && !word.is(Category::adverb) && accusative && (own || i > from + 1) &&
        (word.normal != "مقرا" || text.is_comma(i - 1)) && !word.article && word.normal != "قائلا" &&
        word.normal != "قائلين") {
      if (own) return std::nullopt;
      if (resumes_saying(text, cue, i, limit)) continue;
      const uint32_t behind = behind_set_off_participle(text, i, limit);
      if (behind == i) return std::nullopt;
      i = behind - 1;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ClauseStart> find_clause(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  limit = std::min(limit, text.size());
  const auto marked = find_marked_clause(text, cue, from, limit);
  // «وقال سالم الحمداني | الأسعار مستقرة ونحن نراقب السوق»: his words begin before the first person
  const bool own = marked && marked->complement == Complement::clause && text.quotation_in[marked->at] < 0 &&
                   !text.any(marked->at, {Category::complementizer, Category::preposition});
  if (!marked || own) {
    const uint32_t end = own ? std::min(marked->at, limit) : limit;
    if (const uint32_t sentence = sentence_behind_speaker(text, cue, from, end); sentence != end) {
      return ClauseStart{sentence, Complement::clause};
    }
  }
  if (marked) return marked;
  if (const uint32_t open = closing_quotation(text, cue, from, limit); open != limit) {
    return ClauseStart{open, Complement::speech};
  }
  if (const uint32_t verb = verb_behind_speaker(text, cue, from, limit); verb != limit) {
    return ClauseStart{verb, Complement::clause};
  }
  if (const uint32_t sentence = sentence_behind_saying(text, cue, from, limit); sentence != limit) {
    return ClauseStart{sentence, Complement::clause};
  }
  // «وأضاف المدير قائلا نادرا ما كان …»: his words, without a mark
  constexpr uint32_t kNear = 8;  // tokens
  for (uint32_t i = from; i + 1 < limit && i < from + kNear && text.is_word(i); ++i) {
    if (!text::is_one_of(text.word(i).normal, {"قائلا", "قائلة", "بقوله", "بقولها", "بقولهم"})) continue;
    const auto& word = text.word(i + 1);
    if (!text.is_word(i + 1) || word.preposition != 0 || word.is(Category::preposition)) break;
    return ClauseStart{i + 1, Complement::clause};
  }
  return std::nullopt;
}

}  // namespace isnad::statement::clause
