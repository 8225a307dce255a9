#include "statement/cue/participle_cue.h"

#include "statement/clause/byline.h"
#include "statement/clause/feminine_participle.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/governed.h"
#include "statement/clause/speech.h"
#include "statement/frame/arguments.h"
#include "statement/frame/match_frame.h"
#include "statement/frame/medium.h"
#include "statement/frame/nominal_content.h"
#include "statement/frame/prayer.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using frame::Frame;
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;

// «تدريجياً | مستبعداً», «احترازياً | لافتاً إلى أن»: behind an adverb, and not «خبراً مؤكداً».
bool follows_adverb(const AnalysedText& text, uint32_t i) {
  const auto& before = text.word(i - 1);
  const bool relation = before.normal.ends_with("يا") && !before.any({Category::common_noun, Category::content_noun});
  const auto& word = text.word(i);
  return (relation || before.any({Category::adverb, Category::time})) &&
         (word.normal.ends_with("ا") || word.normal.ends_with("ين"));
}

// Whether the word can be no participle with a subject of its own: «في مذكرة إلى …», «كما كان متوقعاً», «حضوراً لافتاً».
bool is_noun_or_adjective(const AnalysedText& text, uint32_t i, uint32_t first, bool accusative) {
  // «عادة تقول س», «لافتة كُتب عليها»
  if (!accusative && i + 2 < text.size()) {
    const auto& next = text.word(i + 1);
    const bool on_it = text::is_one_of(text.word(i + 2).normal, {"عليها", "عليه", "فيها", "فيه"});
    if (mention::is_finite_verb(next) || (next.is(Category::cue_verb) && on_it)) return true;
  }
  if (i == first) return false;
  const auto& word = text.word(i);
  if (text.tokens[i - 1].kind == text::TokenKind::number && word.normal == "متهما") return true;  // «يحاكم 29 متهماً»
  const auto& before = text.word(i - 1);
  // «، مدعين أن C»: and no prosecutors
  const bool claims = text.is_comma(i - 1) && word.stem.ends_with("ين") && i + 1 < text.size() &&
                      text.is(i + 1, Category::complementizer);
  if (!accusative && !claims &&
      (before.is(Category::preposition) || word.any({Category::office, Category::document, Category::organisation}))) {
    return true;
  }
  // «معلومات غير مؤكدة»; but «غير مستبعد أن»
  if (before.normal == "غير")
    return !(i + 1 < text.size() && text.is(i + 1, Category::complementizer) && word.stem.starts_with("مستبعد"));
  // «صافحهم واحداً واحداً قائلاً لهم: «C»»
  const bool says = i + 3 < text.size() && (text.is(i + 1, Category::complementizer) || text.is_mark(i + 1, U':') ||
                                            text.is_mark(i + 2, U':') || text.is(i + 2, Category::complementizer));
  if (before.any({Category::auxiliary, Category::negation}) || before.stem == "كان") return true;
  if (text::is_one_of(before.normal, {"كنت", "كنا", "اكون", "نكون"})) return true;  // «كنت متشبثاً بالخشبة»
  if (before.tanwin && !says && !follows_adverb(text, i)) return true;
  return text.is_mark(i - 1, U':') || text.quotation_at[i - 1] >= 0;  // «: مرحباً بـ …»: an exclamation
}

// «المنارة - متابعة: وصل …»: the line of who wrote it.
bool is_byline(const AnalysedText& text, uint32_t i, uint32_t first) {
  return i > first && text.is_dash(i - 1) && i + 1 < text.size() && text.is_mark(i + 1, U':') &&
         text.any(i, {Category::content_noun, Category::cue_masdar});
}

// «أنقذت القنصلية طالباً مبتعثاً», «قام 120 طالباً»: a student, where nothing sets it off.
bool is_student(const AnalysedText& text, uint32_t i, uint32_t first, const Analysis& a) {
  // «8000 طالب وطالبة»
  if (i > first && a.conjunction == U'و' && text.word(i).normal == "وطالبة" && text.word(i - 1).stem == "طالب")
    return true;
  if (text.word(i).stem != "طالبا") return false;
  if (i == first || text.is_comma(i - 1) || text.is_dash(i - 1) || a.conjunction != 0) return false;
  const bool counted = text.tokens[i - 1].kind == text::TokenKind::number || text.is(i - 1, Category::number);
  return counted || i + 1 >= text.size() || !frame::is_content_noun(text.word(i + 1));
}

// «متهمة», «مطالبة», «داعية»: the participle of a cue whose object is somebody.
bool holds_to_account(const lexicon::Lexicon& lexicon, const lexicon::Word& word) {
  const Analysis* a = word.as(Category::cue_participle);
  return a != nullptr && lexicon.cue(a->entry->index).object == lexicon::Object::target;
}

std::optional<Frame> frame_of(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Cue& cue, uint32_t i,
                              uint32_t end) {
  const uint32_t at = frame::behind_prayer(text, i + 1, end);
  if (at == 0) {
    if (i + 1 < end && lexicon.is_idiom(cue, text.word(i + 1).normal)) return std::nullopt;
    return frame::match_frame(lexicon, text, cue, {.cue = i, .end = end, .subjectless = true});
  }
  Frame frame;
  frame.content = at;
  frame.name = frame::kPrayerFrame;
  frame.score = scores::kClause;
  return frame;
}

// «اختار تونس مقراً لمعسكره», «أن مبلغا قدره …», «ما وجدنا مبررا لذلك»: a noun, where nothing sets it off or is governed
// as by the participle.
bool is_noun_of_same_letters(const AnalysedText& text, uint32_t i, uint32_t first) {
  const auto& word = text.word(i);
  // «باع التاجر هاتفاً بألف دينار»
  if (word.normal == "هاتفا" && i > first && !text.is_comma(i - 1) && i + 1 < text.size())
    return text.quotation_at[i + 1] < 0 && !text.is_mark(i + 1, U':');
  if (!text::is_one_of(word.normal, {"مقرا", "مبلغا", "مبررا", "مؤشرا", "خاتما"}) || word.conjunction != 0)
    return false;
  if (i == first || !text.is_word(i - 1) || i + 1 >= text.size()) return false;
  const auto& next = text.word(i + 1);
  const bool that = next.is(Category::demonstrative) && next.preposition == 0;  // «مبررا ذلك»
  return next.preposition != U'ب' && !next.is(Category::complementizer) && !that;
}

// «لا تزال متمسكة بـ»: an adjective unless a comma or conjunction sets it off or a clause may follow. `unmarked`: what
// she does who speaks, «نددت المنظمة بالأحكام | متحدثة عن C».
bool is_predicate(const AnalysedText& text, uint32_t i, uint32_t first, const Analysis& a, const Cue& cue,
                  bool unmarked) {
  const bool set_off = i == first || text.is_comma(i - 1) || text.is_dash(i - 1) || a.conjunction != 0;
  if (set_off || unmarked) return false;
  // «حراسة مشددة», «تفاصيل مفيدة»
  const bool follows_noun =
      text.is_word(i - 1) && !text.word(i - 1).article &&
      (text.word(i - 1).normal.ends_with("ة") ||
       (text.word(i).normal.ends_with("ة") && text.any(i - 1, {Category::common_noun, Category::content_noun})));
  return !cue.clause || follows_noun;
}

// «، مشيداً سموه بـ C»: who speaks, by his courtesy.
bool is_courtesy(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return word.is(Category::honorific) && word.suffix != lexicon::Pronoun::none &&
         !word.normal.starts_with("سعاد");  // «مبدياً سعادته»
}

// «، مؤكداً الحمداني أن C», «، مشيداً سموه بـ C», «، مضيفاً الوزير: C»: who speaks, right behind the participle; empty
// for none.
Range speaker_behind_participle(const AnalysedText& text, uint32_t i, const text::Sentence& s, const Cue& cue,
                                const Analysis& a) {
  if (i + 2 >= s.end || a.entry->agreement.number != lexicon::Number::singular) return {};
  if (is_courtesy(text, i + 1)) return {i + 1, i + 2};
  if (i == s.first || !text.is_comma(i - 1) || cue.object == lexicon::Object::target) return {};
  // «، منتقداً الوزير»: whom he judges
  if (cue.object == lexicon::Object::content && cue.act != Act::assert_ && cue.act != Act::affirm) return {};
  const auto& head = text.word(i + 1);
  const bool who = (head.article && (head.any(mention::kTitle) || mention::may_be_surname(head))) ||
                   head.any({Category::honorific, Category::given_name});
  if (!who || head.preposition != 0 || head.conjunction != 0 || text.any(i + 1, {Category::time, Category::quantity}))
    return {};
  const Range phrase = mention::noun_phrase(text, i + 1, s.end, frame::options_for(cue, false));
  return phrase.first == i + 1 && agrees(text, phrase, a.entry->agreement) ? phrase : Range{};
}

// «، مشيداً | بها», «، منددا | به»: what was spoken of before is what he judges.
std::optional<Frame> frame_of_pronoun(const AnalysedText& text, const Cue& cue, uint32_t i, const text::Sentence& s) {
  if (i == s.first || !text.is_comma(i - 1) || !clause::is_judged_pronoun(text, i + 1, cue)) return std::nullopt;
  Frame frame;
  frame.complement = Complement::preposition;
  frame.content = i + 1;
  frame.name = "V به";
  frame.score = scores::kPreposition;
  return frame;
}

// «قال س مشيرا إلى خصمه | «C»»: what he points at, in front of what he says.
bool is_gesture_of_saying(const AnalysedText& text, const Cue& cue, uint32_t i, const text::Sentence& s,
                          const Frame& frame) {
  constexpr uint32_t kSubject = 10;  // tokens
  constexpr uint32_t kObject = 6;
  if (!text::is_one_of(cue.lemma, {"أشار", "تحدث", "تكلم", "ألمح"})) return false;
  if (i == s.first || text.is_comma(i - 1) || frame.complement != Complement::preposition) return false;
  uint32_t open = frame.content + 1;
  while (open < s.end && open < frame.content + kObject && text.quotation_at[open] < 0) ++open;
  if (open <= frame.content + 1 || !clause::follows_gesture(text, open)) return false;
  for (uint32_t k = i; k > s.first && k + kSubject > i; --k) {
    if (text.is(k - 1, Category::complementizer) || text.is_mark(k - 1, U':')) return false;
    if (text::is_one_of(text.word(k - 1).stem, {"قال", "قالت", "يقول", "تقول"})) return true;
  }
  return false;
}

// What the participle at `i` says in this frame.
Candidate candidate_of(const Cue& cue, const lexicon::Entry& entry, const Frame& frame, uint32_t i, uint32_t sentence) {
  Candidate c;
  c.kind = CueKind::participle;
  c.complement = frame.complement;
  c.cue = {i, i + 1, false};
  c.lemma = cue.lemma;
  c.entry = &cue;
  c.frame = frame.name;
  c.act = frame.act.value_or(cue.act);
  c.agreement = entry.agreement;
  c.sentence = sentence;
  c.content_start = frame.content;
  c.score = frame.score;
  return c;
}

// The frame behind the speaker `who`; nothing where it does not begin at once.
std::optional<Frame> frame_behind_speaker(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Cue& cue,
                                          const Range& who, uint32_t end) {
  if (who.empty() || who.end >= end) return std::nullopt;
  auto frame = frame::match_frame(lexicon, text, cue, {.cue = who.end - 1, .end = end, .subjectless = true});
  if (!frame) return std::nullopt;
  const bool marked = text.is_mark(who.end, U':') && frame->complement == Complement::speech;
  const bool at_once = frame->content <= who.end + 1 || marked || !frame->object.empty();
  return at_once ? frame : std::nullopt;
}

}  // namespace

void propose_participle(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                        std::vector<Candidate>& out) {
  const auto& word = text.word(i);
  if (word.article || word.preposition != 0 || text.phrase_at[i] >= 0) return;
  const auto& s = text.sentences[sentence];
  // «، مؤكدة أهمية C»: without its mark, but set off
  const bool behind_comma = i > s.first && text.is_comma(i - 1) && i + 1 < s.end && text.is_word(i + 1);
  // … «، مستبعدة فرضية C», «، مستنكرة «C»»: what stands behind it is no adjective beside it
  const bool names_thing = word.any({Category::content_noun, Category::common_noun}) || word.any(mention::kPlace);
  const bool object = behind_comma && !names_thing &&
                      (!text.any(i + 1, {Category::adjective, Category::nationality}) ||
                       (text.word(i + 1).article &&
                        text.is(i + 1, Category::content_noun))) &&  // «رافضة المشاركة»: it is no adjective of it
                      text.word(i + 1).preposition == 0 &&
                      text.word(i + 1).conjunction == 0 &&
                      (text.any(i + 1, {Category::content_noun, Category::common_noun, Category::norm}) ||
                       text::is_one_of(text.word(i + 1).normal, {"ما", "ذلك", "هذا", "هذه"}) ||
                       (!text.word(i + 1).known() && text.word(i + 1).normal.ends_with("ة")));
  const bool quotes = i > s.first && text.is_comma(i - 1) && i + 1 < s.end && text.quotation_at[i + 1] >= 0;
  const bool set_off = clause::is_set_off_feminine(text, i, s.end) || object || quotes;
  // «، داعية طهران إلى»: and no preacher
  const bool calls = behind_comma && word.normal == "داعية" && text.word(i + 1).preposition == 0 &&
                     (text.any(i + 1, mention::kPlace) ||
                      !text.any(i + 1, {Category::adjective, Category::nationality, Category::preposition}));
  // «نددت س بالقرار | متهمة واشنطن بـ»: right behind a complete noun, in front of its target
  const bool accuses = i > s.first + 1 && i + 1 < s.end && text.is_word(i - 1) && word.normal.ends_with("ة") &&
                       (text.word(i - 1).article || text.any(i - 1, mention::kPlace)) && text.is_word(i + 1) &&
                       !text.any(i + 1, {Category::adjective, Category::nationality}) &&
                       (text.word(i + 1).article || text.any(i + 1, mention::kPlace)) &&
                       text.word(i + 1).preposition == 0 && text.word(i + 1).conjunction == 0 &&
                       holds_to_account(lexicon, word);
  // «، متهمة سكانا في الحي بـ», «، محملة السلطات المسؤولية عن»: behind its comma
  const bool whom = behind_comma && text.word(i + 1).preposition == 0 && text.word(i + 1).conjunction == 0 &&
                    (text.word(i + 1).tanwin || text.word(i + 1).accusative || text.word(i + 1).article ||
                     text.any(i + 1, mention::kPlace));
  const bool of_target = whom && word.normal.ends_with("ة") && holds_to_account(lexicon, word) &&
                         !text.any(i + 1, {Category::adjective, Category::nationality});
  // «واصفة إياه بأنه C»
  const bool has_him = i + 1 < s.end && text.word(i + 1).normal.starts_with("اياه") && word.normal.ends_with("ة");
  const bool unmarked = clause::goes_on_without_comma(text, i, sentence, out);
  const bool accusative = word.normal.ends_with("ا") || unmarked || accuses || of_target || has_him ||
                          ((word.tanwin || set_off || calls) && word.normal.ends_with("ة")) ||
                          (word.normal.ends_with("ين") && (!mention::is_person_noun(word) || object));
  if (word.normal == "عادة" || (word.normal == "املا" && slice(text.text, text.tokens[i]).starts_with("أ"))) return;
  if (is_noun_or_adjective(text, i, s.first, accusative) || is_byline(text, i, s.first)) return;
  if (clause::is_byline(text, i, s.end)) return;
  if (is_noun_of_same_letters(text, i, s.first)) return;
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_participle) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    if (is_student(text, i, s.first, a)) continue;
    if (cue.has(CueFlag::verbal) || cue.has(CueFlag::weak) || cue.has(CueFlag::report) || cue.has(CueFlag::claimed))
      continue;
    auto frame = frame_of(lexicon, text, cue, i, s.end);
    Range who = speaker_behind_participle(text, i, s, cue, a);
    if (auto behind = frame_behind_speaker(lexicon, text, cue, who, s.end)) {
      frame = behind;
    } else {
      who = {};
    }
    if (!frame) frame = frame_of_pronoun(text, cue, i, s);
    if (!frame || is_gesture_of_saying(text, cue, i, s, *frame)) continue;
    if (!accusative && frame->complement == Complement::object) continue;
    // «رفعوا لافتة كبيرة، إلى أن …»
    constexpr uint32_t kNear = 8;  // tokens
    if (!accusative && frame->complement == Complement::clause && frame->content > i + kNear) continue;
    // «، مشيرات إلى», not «لافتات كبيرة»
    if (word.normal.ends_with("ات") && (i == s.first || !text.is_comma(i - 1))) continue;
    if (!accusative && frame->complement == Complement::preposition && is_predicate(text, i, s.first, a, cue, unmarked))
      continue;
    if (cue.lemma == "طمأن" && word.normal.ends_with("ين")) continue;  // «مطمئنين»: who are at ease
    Candidate c = candidate_of(cue, *a.entry, *frame, i, sentence);
    c.conjoined = a.conjunction != 0;
    c.cue.cut = c.conjoined;
    if (i > s.first && text.word(i - 1).normal == "غير" && cue.negated) c.act = *cue.negated;
    c.source = who;
    c.target = frame->object;
    c.medium = frame::find_medium(text, i + 1, frame->content);
    c.score -= a.coarse ? scores::kCoarse : 0;
    if (c.score > 0) {
      out.push_back(c);
      return;
    }
  }
}

void propose_participle_of_many(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i,
                                uint32_t sentence, std::vector<Candidate>& out) {
  constexpr std::string_view kMany = "ين";
  const auto& word = text.word(i);
  std::string_view participle = word.normal;
  for (const std::string_view pronoun : {"ها", "هم", "ه"}) {
    if (!participle.ends_with(pronoun)) continue;
    participle.remove_suffix(pronoun.size());
    break;
  }
  if (!text.is_word(i) || participle.size() == word.normal.size() || !participle.ends_with(kMany)) return;
  for (const lexicon::Entry& entry : lexicon.find(participle)) {
    if (entry.category != Category::cue_participle) continue;
    const Cue& cue = lexicon.cue(entry.index);
    const bool takes = cue.has(CueFlag::two) || cue.object == lexicon::Object::target;
    if (!takes || cue.has(CueFlag::verbal) || cue.has(CueFlag::weak)) continue;
    const uint32_t end = text.sentences[sentence].end;
    const auto frame =
        frame::match_frame(lexicon, text, cue, {.cue = i, .end = end, .subjectless = true, .suffixed = true});
    if (!frame || frame->content != i + 1) continue;
    out.push_back(candidate_of(cue, entry, *frame, i, sentence));
    return;
  }
}

}  // namespace isnad::statement::cue
