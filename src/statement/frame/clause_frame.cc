#include "statement/frame/clause_frame.h"

#include "statement/clause/complement.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/governed.h"
#include "statement/frame/arguments.h"
#include "statement/frame/frame_gap.h"
#include "statement/frame/nominal_content.h"
#include "statement/frame/nominal_frame.h"
#include "statement/frame/whole_subject.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

namespace {

constexpr uint32_t kReachOfNextClause = 14;  // tokens, for cues whose clause follows at once (CueFlag::first)

// «أضاف س | قائلاً: «C»»
bool is_saying_again(const lexicon::Word& word) {
  return text::is_one_of(word.normal, {"قائلا", "قائلة", "قائلين", "قائلتين", "بالقول", "بقوله", "بقولها", "بقولهم"});
}

}  // namespace

std::optional<Frame> clause_frame(const FrameSearch& in) {
  const auto start = clause::find_clause(in.text, in.cue, in.next, in.limit);
  if (!start) return std::nullopt;
  if (in.cue.has(CueFlag::first) && start->complement == Complement::clause &&
      start->at > in.query.cue + kReachOfNextClause) {
    return std::nullopt;
  }
  const bool speech = start->complement == Complement::speech;
  Frame frame = with_content({}, start->complement, start->at, speech ? "V S «C»" : "V S أن C", scores::kClause);
  uint32_t region = start->at;
  while (region > in.next && (in.text.is_mark(region - 1, U':') || in.text.is_comma(region - 1) ||
                              is_saying_again(in.text.word(region - 1)))) {
    --region;
  }
  if (!speech) frame.subject = free_relative(in, in.next, region);
  if (!in.query.subjectless && frame.subject.empty()) find_arguments(in.text, in.cue, in.next, region, frame);
  // «تواصل الحملة تنفيذ برنامجها «الحياة»»: what it does, and no words
  const bool goes_on = text::is_one_of(in.cue.lemma, {"واصل", "أكمل"}) && !frame.subject.empty() &&
                       frame.subject.end < region && is_content_noun(in.text.word(frame.subject.end));
  if (speech && goes_on) return std::nullopt;
  // «اختتمت الجمعية حملتها «معا»»: the name of what it ended, and no «كلمته «C»»
  const auto& ended = in.text.word(start->at - 1);
  const bool titled = speech && text::is_one_of(in.cue.lemma, {"اختتم", "أنهى", "ختم"}) &&
                      in.text.is_word(start->at - 1) && ended.suffix != lexicon::Pronoun::none &&
                      ended.any({Category::content_noun, Category::common_noun, Category::medium}) &&
                      !text::is_one_of(ended.stem, {"حديثه", "حديثها", "كلمته", "كلمتها", "تصريحه", "تصريحها", "كلامه",
                                                    "كلامها", "خطابه", "خطابها", "مداخلته", "مداخلتها", "بقوله"});
  if (titled) return std::nullopt;
  return speech || in.cue.object != Object::target ? frame : with_whole_subject(in, frame);
}

bool says_besides_at_once(const FrameSearch& in, const Frame& clause) {
  uint32_t k = clause.content;
  while (k > in.next + 1 && !in.text.is_word(k - 1)) --k;
  if (k < in.next + 3 || in.text.quotation_in[k - 1] != in.text.quotation_in[in.query.cue]) return false;
  // … of a verb that has a topic; «رفض الاتهامات قائلاً إن C» is two things said
  if (!text::is_one_of(in.cue.lemma, {"تحدث", "أوضح", "شرح", "وصف", "عبر", "علق", "فسر", "لخص", "برر"})) return false;
  for (uint32_t i = in.next; i + 1 < k; ++i) {  // «لما شرحت له السبب أجابني قائلاً: «C»»
    if (clause::is_finite_cue(in.text, i) && in.text.word(i).preposition == 0) return false;
  }
  return is_saying_again(in.text.word(k - 1)) && in.text.is_word(k - 2);
}

bool is_only_content(const FrameSearch& in, const Frame& clause) {
  if (in.cue.object == Object::content || (in.loose && !in.cue.prepositions.empty())) return false;
  if (clause.content <= in.next + 1 || in.next >= in.limit) return true;
  // «أبلغ «المنارة» أمس المسؤول عن …، أن»
  if (!clause.object.empty() && clause.object.first == in.next && !clause.subject.empty()) return true;
  for (uint32_t i = clause.subject.end; !clause.subject.empty() && i < clause.content; ++i) {
    if (governs_noun(in, i, clause.content)) return false;
  }
  if (!clause.subject.empty() && clause.subject.end < clause.content && demands(in, clause.subject.end)) return false;
  if (!in.cue.prepositions.empty() && holds_comma(in.text, {in.next, clause.content})) return false;
  return !clause::is_governed(in.text, in.next, in.cue) || !opens_content(in.text, in.cue, in.query, in.next, {});
}

}  // namespace isnad::statement::frame
