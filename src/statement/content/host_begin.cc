#include "statement/content/host_begin.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/clause/inner_host.h"
#include "statement/content/trim.h"
#include "text/one_of.h"

namespace isnad::statement::content {

using lexicon::Categories;
using lexicon::Category;

bool has_conjunction(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.conjunction != 0 || word.normal == "فقد") return true;
  return !word.known() && word.normal.starts_with("و") && word.letters >= 4;
}

namespace {

// «الرياض - واس: …», «دبي، الإمارات (CNN)-- …»: the token behind the place and the agency in front of an article;
// `first` where there are none.
uint32_t behind_dateline(const AnalysedText& text, uint32_t first, uint32_t limit) {
  constexpr uint32_t kLongest = 12;  // tokens
  // «شارك من خلال تويتر فيسبوك اكتب رأيك | C»: the buttons of a page
  if (first + 3 < limit && text.word(first).normal == "شارك" && text.word(first + 1).normal == "من" &&
      text.word(first + 2).normal == "خلال") {
    for (uint32_t k = first + 3; k < limit && k < first + kLongest; ++k) {
      if (text.word(k).normal == "رايك") return k + 1;
    }
  }
  uint32_t behind = first;
  bool placed = false;
  for (uint32_t k = first; k < limit && k < first + kLongest; ++k) {
    const bool closes = text.is_dash(k) || text.is_mark(k, U':');
    if (closes && placed) behind = k + 1;
    const auto& word = text.word(k);
    if (!text.is_word(k)) {
      if (closes || text.is_comma(k) || text.is_mark(k, U'(') || text.is_mark(k, U')')) continue;
      break;
    }
    const int32_t phrase = text.phrase_at[k];
    const Categories named =
        phrase < 0 ? word.categories : Categories{text.phrases[static_cast<size_t>(phrase)].category};
    const bool place = named.any(mention::kPlace) && word.preposition == 0 && word.conjunction == 0;
    if (place && phrase >= 0) k = text.phrases[static_cast<size_t>(phrase)].end - 1;
    const bool rest = !word.known() || word.any({Category::media, Category::media_name}) ||
                      (placed && word.article && word.any({Category::adjective, Category::nationality}));
    // «السهم- وكالات: …»
    const bool outlet = k == first && k + 3 < limit && text.is_dash(k + 1) && text.is(k + 2, Category::media) &&
                        text.is_mark(k + 3, U':');
    if (outlet) return k + 4;
    if (!place && !rest) break;
    placed = placed || place;
  }
  return behind;
}

// «وحسب س، | C، بحسب ص», «C، وفق س، | وهو رقم مرشح للزيادة، بحسب ص»: where the clause of this attribution begins behind
// one that the sentence opens with, or that closes the clause in front; `begin` for none.
uint32_t behind_attribution_before(const Contents& in, size_t index, uint32_t begin) {
  const Candidate& c = in.candidates[index];
  for (size_t k = index; k-- > 0 && in.candidates[k].sentence == c.sentence;) {
    const Candidate& before = in.candidates[k];
    if (before.kind != CueKind::attribution || before.source.end < begin || before.piece_count == 0) continue;
    if (enclosing(in.text, before.cue.first) != enclosing(in.text, c.cue.first)) continue;
    const Piece& piece = before.pieces[0];
    if (before.content_start <= begin && piece.first > before.content_start && piece.first < c.content_start) {
      return piece.first;
    }
    const uint32_t next = behind_marks(in.text, before.source.end, c.content_start);
    const bool closed = next > before.source.end && in.text.is_comma(next - 1) && next + 2 < c.content_start;
    if (closed && clause::opens_next_clause(in.text, next)) return next;
    return begin;
  }
  return begin;
}

// «…، | وأسفر، وفقاً لـ س، عن مقتل …», «…، | فيما يشكل، بحسب س، ضربة»: an attribution behind the verb that opens a
// clause is said of that clause; `begin` for none.
uint32_t begin_of_split_clause(const Contents& in, uint32_t begin, uint32_t attribution) {
  uint32_t verb = attribution;
  while (verb > begin && is_plain_mark(in.text, verb - 1)) --verb;
  if (verb < begin + 2 || !mention::is_finite_verb(in.text.word(verb - 1))) return begin;
  --verb;
  const auto& word = in.text.word(verb);
  const bool opened = text::is_one_of(in.text.word(verb - 1).normal, {"فيما", "بينما"});
  if (opened && word.conjunction == 0) return verb - 1;
  if (word.conjunction == U'ف') {  // «، | أما س فقال، على لسان ص، إن C»
    constexpr uint32_t kTopic = 6;
    for (uint32_t k = verb; k > begin && k + kTopic > verb && in.text.is_word(k); --k) {
      if (in.text.word(k - 1).normal == "اما") return k - 1;
    }
  }
  // «، | وقد تم، وفق س، بيع C»
  if (verb > begin && text::is_one_of(in.text.word(verb - 1).normal, {"وقد", "ولقد"})) return verb - 1;
  return word.conjunction == U'و' ? verb : begin;
}

// «…، غير أن | الأشغال الجديدة، يضيف س، لم تتجاوز …»: the subject of the clause that a verb of saying parts from its
// own verb; `begin` where the words in front of that are no lone subject.
uint32_t begin_of_subject(const Contents& in, uint32_t begin, uint32_t inserted) {
  uint32_t first = inserted;
  while (first > begin && is_plain_mark(in.text, first - 1)) --first;
  const uint32_t end = first;
  while (first > begin && !in.text.is_comma(first - 1)) --first;
  if (first == begin || first == end) return begin;
  for (uint32_t k = first; k < end; ++k) {
    if (!in.text.is_word(k) || mention::is_finite_verb(in.text.word(k))) return begin;
  }
  const bool but = text::is_one_of(in.text.word(first).normal, {"غير", "الا", "بيد"});
  return but && first + 2 < end && in.text.is(first + 1, Category::complementizer) ? first + 2 : first;
}

}  // namespace

uint32_t begin_of_host(const Contents& in, size_t index) {
  const Candidate& c = in.candidates[index];
  uint32_t begin = behind_dateline(in.text, in.text.sentences[c.sentence].first, c.content_start);
  const int32_t q = enclosing(in.text, c.cue.first);
  if (q >= 0) begin = std::max(begin, in.text.quotations[static_cast<size_t>(q)].open + 1);
  // «قال: وفقاً لـ س، فإن C»: his words begin behind the colon
  if (c.content_start > begin + 1 && in.text.is_mark(c.content_start - 1, U':')) return c.content_start;
  begin = behind_marks(in.text, begin, c.content_start);
  begin = clause::behind_joining(in.text, begin, c.content_start);
  begin = behind_attribution_before(in, index, begin);
  begin = begin_of_split_clause(in, begin, c.content_start);
  // «أكد س C | مشيرا، وفق البيان، إلى أن C»: of the participle alone, whose clause it parts
  if (index > 0 && in.candidates[index - 1].kind == CueKind::participle && in.candidates[index - 1].cue.first > begin &&
      behind_marks(in.text, in.candidates[index - 1].cue.end, c.content_start) == c.content_start &&
      in.candidates[index - 1].content_start >= c.source.end) {
    return in.candidates[index - 1].cue.first;
  }
  if (c.frame == kInsertedFrame) begin = begin_of_subject(in, begin, c.content_start);
  while (begin < c.content_start && (in.text.word(begin).normal == "لكن" || in.text.word(begin).normal == "ولكن" ||
                                     in.text.word(begin).normal == "كما")) {
    ++begin;
  }
  return begin;
}

uint32_t begin_of_last_side(const Contents& in, size_t index, uint32_t begin) {
  const Candidate& c = in.candidates[index];
  for (size_t k = index; k-- > 0 && in.candidates[k].sentence == c.sentence;) {
    const Candidate& said = in.candidates[k];
    if (said.kind != CueKind::verb || said.cue.first <= begin + 2 || said.cue.first >= c.content_start) continue;
    const bool during =
        in.text.word(said.cue.first - 1).normal == "حين" && in.text.word(said.cue.first - 2).normal == "في";
    const uint32_t side = said.cue.first - (during ? 2 : 1);
    if (side == 0) continue;
    if ((during || text::is_one_of(in.text.word(side).normal, {"فيما", "بينما"})) && in.text.is_comma(side - 1) &&
        enclosing(in.text, said.cue.first) == enclosing(in.text, c.cue.first)) {
      return said.cue.first;
    }
  }
  return begin;
}

void take_sentence_before(const Contents& in, Candidate& c) {
  if (c.sentence == 0) return;
  const text::Sentence& before = in.text.sentences[c.sentence - 1];
  if (before.headline) return;
  c.add_piece({before.first, trimmed(in.text, before.first, before.end), has_conjunction(in.text, before.first)});
}

}  // namespace isnad::statement::content
