#include "statement/content/host_content.h"

#include <algorithm>

#include "statement/clause/inner_host.h"
#include "statement/clause/speech.h"
#include "statement/clause/verb.h"
#include "statement/content/carrier.h"
#include "statement/content/clause_end.h"
#include "statement/content/host_begin.h"
#include "statement/content/host_end.h"
#include "statement/content/trim.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {

using lexicon::Category;
using text::Quotation;

void set_commented(Contents& in, size_t index) {
  Candidate& c = in.candidates[index];
  const bool opens = c.content_start == in.text.sentences[c.sentence].first;  // «C. هذا ما يقوله س»
  const uint32_t sentence = opens && c.sentence > 0 ? c.sentence - 1 : c.sentence;
  const uint32_t first = in.text.sentences[sentence].first;
  const uint32_t end = trimmed(in.text, first, c.content_start);
  constexpr size_t kReach = 16;  // candidates
  const Candidate* meant = nullptr;
  for (size_t k = index; k-- > 0 && k + kReach >= index && in.candidates[k].sentence == sentence;) {
    const Candidate& other = in.candidates[k];
    if (other.piece_count == 0 || other.pieces[other.piece_count - 1].end != end) continue;
    const bool clause = clause::is_clause(other.complement);
    if (meant == nullptr || clause) meant = &other;
    if (clause) break;
  }
  if (meant != nullptr) {
    share_pieces(*meant, c);
    return;
  }
  const uint32_t begin = opens ? first : begin_of_host(in, index);
  // «قال س: «C»، وهو ما أكده ص»: words that nothing but a mark stands before; else they are a part of the clause
  const int32_t q = end > first ? in.text.quotation_in[end - 1] : -1;
  const uint32_t open = q >= 0 ? in.text.quotations[static_cast<size_t>(q)].open : begin;
  const bool alone = open > begin && !in.text.is_word(open - 1) && in.text.quotation_in[open - 1] < 0;
  if (alone && in.text.quotations[static_cast<size_t>(q)].close == end - 1 && clause::is_speech(in.text, open)) {
    c.add_piece({open, end, false});
    return;
  }
  c.add_piece({begin, end, has_conjunction(in.text, begin)});
}

namespace {

// «وقال س إنه | بحسب التقرير C»: whether the attribution opens the clause that another says.
bool heads_clause(const Contents& in, size_t index) {
  const Candidate& c = in.candidates[index];
  return c.content_start > in.text.sentences[c.sentence].first + 1 &&
         in.text.is(c.content_start - 1, Category::complementizer) &&
         word_lists::is_with_pronoun(in.text.word(c.content_start - 1).normal) && c.cue.first == c.content_start;
}

// «وقال س، وبحسب وكالة ص، إن C»: between a verb and what it says, also behind its conjunction.
bool is_inserted(const Contents& in, size_t index) {
  const Candidate& c = in.candidates[index];
  return c.content_start > 0 && in.text.is_comma(c.content_start - 1) && c.source.end + 1 < in.text.size() &&
         in.text.is_comma(c.source.end) && in.text.is(c.source.end + 1, Category::complementizer) &&
         in.text.word(c.source.end + 1).conjunction == 0 && is_in_frame(in, index);
}

}  // namespace

void set_host(Contents& in, size_t index) {
  Candidate& c = in.candidates[index];
  const uint32_t first = in.text.sentences[c.sentence].first;
  // «جاء ذلك على لسان س»
  const auto is_coming = [&](uint32_t k) {
    return text::is_one_of(in.text.word(k).stem, {"جاء", "جاءت", "ياتي", "ورد", "اتى", "صدر"});
  };
  if (c.content_start > first && in.text.word(c.content_start - 1).normal == "ذلك" &&
      (c.content_start == first + 1 || is_coming(c.content_start - 2))) {
    c.add_piece({c.content_start - 1, c.content_start, false});
    return;
  }
  if (share_carrier(in, index) || (!opens_clause(c) && nest_in_carrier(in, index))) return;
  uint32_t end = trimmed(in.text, first, cap(in, c));
  // a quotation that began behind the attribution goes on over the end of its sentence
  const int32_t open = end > c.source.end ? in.text.quotation_in[end - 1] : -1;
  if (open >= 0) {
    const Quotation& q = in.text.quotations[static_cast<size_t>(open)];
    if (q.closed && q.open >= c.source.end) end = std::max(end, q.close + 1);
  }
  const bool heads = heads_clause(in, index);
  if (heads) end = std::min(end, end_of_carrier(in, index, end));
  const bool opens = heads || (opens_clause(c) && !is_inserted(in, index));
  const uint32_t begin = opens ? c.content_start : begin_of_host(in, index);
  uint32_t before_end = trimmed(in.text, begin, c.content_start);
  if (before_end > begin && in.text.word(before_end - 1).normal == "وذلك") {  // «C، وذلك وفقاً لـ س»
    before_end = trimmed(in.text, begin, before_end - 1);
  }
  // «وجاء على لسان س: «C»»: came, and nothing else
  if (before_end == begin + 1 && text::is_one_of(in.text.word(begin).stem, {"جاء", "ورد"})) before_end = begin;
  if (before_end <= begin) {  // the attribution opens its sentence
    const uint32_t after = behind_marks(in.text, behind_long_source(in, c.source, end), end);
    if (after >= end) {
      take_sentence_before(in, c);
    } else if (!in.text.is(after, Category::relative) || goes_on_negated(in, after)) {  // «كما أعلن المدير الذي …»
      const uint32_t stop = end_of_host(in, index, after, end, true);
      if (stop > after) c.add_piece({after, trimmed(in.text, after, stop), has_conjunction(in.text, after)});
    }
    return;
  }
  Piece rest = rest_of_host(in, index, end);
  Piece front{begin, before_end, has_conjunction(in.text, begin)};
  if (rest.end > rest.first && clause::goes_on_with_clause(in.text, rest.first)) {
    const clause::InnerClause inner = clause::inner_clause(in.text, begin, c.content_start, rest.first);
    if (inner.first != begin) front = {inner.first, before_end, has_conjunction(in.text, inner.first)};
    if (inner.relative) rest.end = trimmed(in.text, rest.first, first_comma(in, rest.first, rest.end));
  } else if (rest.end <= rest.first) {
    front.first = begin_of_last_side(in, index, begin);
    if (front.first != begin) front.cut = false;
  }
  c.add_piece(front);
  c.add_piece(rest);
  leave_out_of_carriers(in, index, rest.first);
}

}  // namespace isnad::statement::content
