#include "statement/frame/match_frame.h"

#include <algorithm>

#include "statement/clause/governed.h"
#include "statement/frame/clause_frame.h"
#include "statement/frame/light_verb.h"
#include "statement/frame/long_subject.h"
#include "statement/frame/nominal_content.h"
#include "statement/frame/nominal_frame.h"
#include "statement/frame/whole_subject.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Lexicon;

constexpr uint32_t kReachOfVerb = 70;  // tokens behind the verb in which its complement must begin

// What a cue inside a quotation governs stands inside it too; the end of the text where it stands in none.
uint32_t end_of_quotation(const AnalysedText& text, uint32_t cue) {
  const int32_t q = text.quotation_in[cue];
  if (q < 0 || !text.quotations[static_cast<size_t>(q)].closed) return text.size();
  return text.quotations[static_cast<size_t>(q)].close;
}

// «… في مدن تشمل: «س، وص»», «… بثلاث عبارات: «…»»: the colon at `i` counts what the content names.
bool opens_list(const AnalysedText& text, uint32_t i) {
  // «بتورطه في عمليتين: الأولى …»
  if (i + 1 < text.size() && text::is_one_of(text.word(i + 1).normal, {"الاولى", "الاولي", "الاول", "اولا", "احدهما",
                                                                       "احداهما", "اولها", "اولهما", "اولاهما"})) {
    return true;
  }
  const auto& before = text.word(i - 1);
  return before.in(lexicon::WordSet::opening_list) ||
         text::is_one_of(before.normal, {"هي", "هم", "هما", "وهي", "وهم", "منها", "بينها"});
}

// The frame of a search, before what only its verb can settle.
std::optional<Frame> match(FrameSearch in) {
  if (in.cue.has(CueFlag::by_noun) || in.cue.has(CueFlag::by_noun_optional)) {
    if (auto frame = light_verb(in)) return frame;
    if (in.cue.has(CueFlag::by_noun)) return std::nullopt;
  }
  std::optional<Frame> clause;
  if (in.cue.clause) clause = clause_frame(in);
  // «كتب مقالتين: الأولى …»: what is counted is no speech
  if (clause && clause->complement == Complement::speech && clause->content > 1 &&
      in.text.is_mark(clause->content - 1, U':') && in.text.quotation_at[clause->content] < 0 &&
      opens_list(in.text, clause->content - 1)) {
    clause.reset();
  }
  // «عدّ س | أن C», but «عدّ س هذا خطأ، خاصة أن …», «وعد س بأن C»
  if (clause && in.cue.lemma == "عد" && clause->complement == Complement::clause &&
      (clause->content != (clause->subject.empty() ? in.next : clause->subject.end) ||
       !in.text.word(clause->content).normal.starts_with("ان"))) {
    clause.reset();
  }
  if (in.cue.has(CueFlag::quote)) return clause;
  if (!clause) {
    auto nominal = nominal_frame(in, in.limit, false);
    if (!nominal && !in.cue.has(CueFlag::weak)) nominal = behind_long_subject(in, in.limit);
    return nominal ? with_whole_subject(in, *nominal) : nominal;
  }
  const bool by_colon =
      clause->content > 1 && in.text.is_mark(clause->content - 1, U':') && !opens_list(in.text, clause->content - 1);
  const bool said_besides = by_colon && clause->content > in.next + 2 &&
                            text::is_one_of(in.text.word(clause->content - 2).normal, {"قائلا", "قائلة", "قائلين"});
  in.loose = clause->complement == Complement::speech && !by_colon;
  if (said_besides && !in.loose && !says_besides_at_once(in, *clause)) {  // «أكد س على أهمية C، قائلاً: «…»»
    in.loose = true;
    const auto own = nominal_frame(in, clause->content - 2, true);
    const bool noun = own && own->content + 1 < in.text.size() && own->complement == Complement::preposition &&
                      (is_content_noun(in.text.word(own->content)) || is_content_noun(in.text.word(own->content + 1)) ||
                       in.text.word(own->content).any({Category::content_noun, Category::cue_masdar}));
    if (noun) return own;
    in.loose = false;
  }
  if (is_only_content(in, *clause) || says_besides_at_once(in, *clause)) return clause;
  const auto nominal = nominal_frame(in, clause->content, true);
  if (!nominal || nominal->content >= clause->content) return clause;
  // «أوضح المدرب ثامر النزال، أحد المشرفين، أن C»: a surname in front of what he is
  const uint32_t noun = nominal->content;
  const bool surname = nominal->complement == Complement::object && noun == nominal->subject.end &&
                       in.text.is_comma(noun + 1) && in.text.word(noun).article &&
                       in.text.is(noun - 1, Category::given_name) && !in.text.word(noun - 1).article;
  return surname ? clause : with_whole_subject(in, *nominal);
}

}  // namespace

std::optional<Frame> match_frame(const Lexicon& lexicon, const AnalysedText& text, const Cue& cue,
                                 const FrameQuery& query) {
  const uint32_t next = query.cue + 1;
  const uint32_t limit = std::min({query.end, next + kReachOfVerb, end_of_quotation(text, query.cue)});
  auto frame = match({lexicon, text, cue, query, next, limit});
  // «نوه بالجهود» praises, «نوه إلى أن» points at something
  if (frame && cue.lemma == "نوه") {
    const auto& opening = text.word(frame->content);
    if (opening.is(Category::complementizer) || !clause::is_preposition(text, frame->content, "ب"))
      frame->act = Act::assert_;
  }
  return frame;
}

}  // namespace isnad::statement::frame
