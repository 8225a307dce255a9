#include "statement/content/host_content.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/anonymity.h"
#include "statement/clause/complement.h"
#include "statement/clause/inner_host.h"
#include "statement/clause/verb.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {
namespace {

using lexicon::Categories;
using lexicon::Category;
using text::Quotation;
using text::TokenKind;

// The conjunction in front of a clause that is content: also on words that are not known («وسيرتفع»).
bool has_conjunction(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.conjunction != 0 || word.normal == "فقد") return true;
  return !word.known() && word.normal.starts_with("و") && word.letters >= 4;
}

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

// «شهود | سمعوا الانفجار», «تقرير | صدر أمس», «استبيان | أعده الصندوق»
bool opens_asyndetic(const lexicon::Word& word) {
  return mention::is_finite_verb(word) || mention::is_authoring(word) ||
         text::is_one_of(word.normal, {"صدر", "صدرت", "نشر", "نشرت"});
}

// «تقرير للمجلس، | اطلعت عليه الصحيفة، فإن C»: who has seen the document.
bool tells_who_has_it(const lexicon::Word& word) {
  return text::is_one_of(word.normal, {"اطلعت", "اطلع", "حصلت", "حصل", "تلقت", "تلقى", "تلقي", "توصلت", "توصل"});
}

// «في نظر س», «من وجهة نظر س», «في رأي س»: an opinion is of its own clause, and not of who reports it.
bool is_view(const AnalysedText& text, const Candidate& c) {
  for (uint32_t k = c.cue.first; k < c.cue.end; ++k) {
    if (text::is_one_of(text.word(k).stem, {"نظر", "راي", "تقدير"})) return true;
  }
  return false;
}

const Quotation& quotation_opened(const AnalysedText& text, uint32_t token) {
  return text.quotations[static_cast<size_t>(text.quotation_at[token])];
}

}  // namespace

bool is_plain_mark(const AnalysedText& text, uint32_t i) {
  return text.tokens[i].kind == TokenKind::mark && text.quotation_at[i] < 0;
}

void share_pieces(const Candidate& from, Candidate& to) {
  to.pieces = from.pieces;
  to.piece_count = from.piece_count;
}

// «C، وهو ما أكده S»: a quotation, another's content that ends here, or the clause. Of contents one in another it is
// the innermost clause: in «قال س إن ص أبلغ ع بالقصف، وهو ما نفاه …» more than «بالقصف» is denied.
void HostContents::set_commented(size_t index) {
  Candidate& c = candidates_[index];
  const bool opens = c.content_start == text_.sentences[c.sentence].first;  // «C. هذا ما يقوله س»
  const uint32_t sentence = opens && c.sentence > 0 ? c.sentence - 1 : c.sentence;
  const uint32_t first = text_.sentences[sentence].first;
  const uint32_t end = trimmed(text_, first, c.content_start);
  const int32_t q = end > first ? text_.quotation_in[end - 1] : -1;
  if (q >= 0 && text_.quotations[static_cast<size_t>(q)].close == end - 1) {
    const Quotation& quotation = text_.quotations[static_cast<size_t>(q)];
    if (clause::is_speech(text_, quotation.open)) {
      c.add_piece({quotation.open, end, false});
      return;
    }
  }
  constexpr size_t kReach = 16;  // candidates
  const Candidate* meant = nullptr;
  for (size_t k = index; k-- > 0 && k + kReach >= index && candidates_[k].sentence == sentence;) {
    const Candidate& other = candidates_[k];
    if (other.piece_count == 0 || other.pieces[other.piece_count - 1].end != end) continue;
    const bool clause = clause::is_clause(other.complement);
    if (meant == nullptr || clause) meant = &other;
    if (clause) break;
  }
  if (meant != nullptr) {
    share_pieces(*meant, c);
    return;
  }
  const uint32_t begin = opens ? first : begin_of_host(index);
  c.add_piece({begin, end, has_conjunction(text_, begin)});
}

// The clause around a prepositional attribution: «C، بحسب S، C».
void HostContents::set_host(size_t index) {
  Candidate& c = candidates_[index];
  const uint32_t first = text_.sentences[c.sentence].first;
  // «جاء ذلك على لسان س»
  const auto is_coming = [&](uint32_t k) {
    return text::is_one_of(text_.word(k).stem, {"جاء", "جاءت", "ياتي", "ورد", "اتى", "صدر"});
  };
  if (c.content_start > first && text_.word(c.content_start - 1).normal == "ذلك" &&
      (c.content_start == first + 1 || is_coming(c.content_start - 2))) {
    c.add_piece({c.content_start - 1, c.content_start, false});
    return;
  }
  if (share_carrier(index) || (!opens_clause(c) && nest_in_carrier(index))) return;
  uint32_t end = trimmed(text_, first, ends_.cap(c));
  // a quotation that began behind the attribution goes on over the end of its sentence
  const int32_t open = end > c.source.end ? text_.quotation_in[end - 1] : -1;
  if (open >= 0) {
    const Quotation& q = text_.quotations[static_cast<size_t>(open)];
    if (q.closed && q.open >= c.source.end) end = std::max(end, q.close + 1);
  }
  const bool heads = heads_clause(index);
  if (heads) end = std::min(end, end_of_carrier(index, end));
  const bool opens = heads || (opens_clause(c) && !is_inserted(index));
  const uint32_t begin = opens ? c.content_start : begin_of_host(index);
  uint32_t before_end = trimmed(text_, begin, c.content_start);
  if (before_end > begin && text_.word(before_end - 1).normal == "وذلك") {  // «C، وذلك وفقاً لـ س»
    before_end = trimmed(text_, begin, before_end - 1);
  }
  // «وجاء على لسان س: «C»»: came, and nothing else
  if (before_end == begin + 1 && text::is_one_of(text_.word(begin).stem, {"جاء", "ورد"})) before_end = begin;
  if (before_end <= begin) {  // the attribution opens its sentence
    const uint32_t after = behind_marks(behind_long_source(c.source, end), end);
    if (after >= end) {
      take_sentence_before(c);
    } else if (!text_.is(after, Category::relative) || goes_on_negated(after)) {  // «كما أعلن المدير الذي …»
      const uint32_t stop = end_of_host(index, after, end, true);
      if (stop > after) c.add_piece({after, trimmed(text_, after, stop), has_conjunction(text_, after)});
    }
    return;
  }
  Piece rest = rest_of_host(index, end);
  Piece front{begin, before_end, has_conjunction(text_, begin)};
  if (rest.end > rest.first && clause::goes_on_with_clause(text_, rest.first)) {
    const clause::InnerClause inner = clause::inner_clause(text_, begin, c.content_start, rest.first);
    if (inner.first != begin) front = {inner.first, before_end, has_conjunction(text_, inner.first)};
    if (inner.relative) rest.end = trimmed(text_, rest.first, first_comma(rest.first, rest.end));
  } else if (rest.end <= rest.first) {
    front.first = begin_of_last_side(index, begin);
    if (front.first != begin) front.cut = false;
  }
  c.add_piece(front);
  c.add_piece(rest);
  leave_out_of_carriers(index, rest.first);
}

// «وقال س إنه | بحسب التقرير C»: whether the attribution opens the clause that another says.
bool HostContents::heads_clause(size_t index) const {
  const Candidate& c = candidates_[index];
  return c.content_start > text_.sentences[c.sentence].first + 1 &&
         text_.is(c.content_start - 1, Category::complementizer) &&
         word_lists::is_with_pronoun(text_.word(c.content_start - 1).normal) && c.cue.first == c.content_start;
}

// «وقال س، وبحسب وكالة ص، إن C»: between a verb and what it says, also behind its conjunction.
bool HostContents::is_inserted(size_t index) const {
  const Candidate& c = candidates_[index];
  return c.content_start > 0 && text_.is_comma(c.content_start - 1) && c.source.end + 1 < text_.size() &&
         text_.is_comma(c.source.end) && text_.is(c.source.end + 1, Category::complementizer) &&
         text_.word(c.source.end + 1).conjunction == 0 && is_in_frame(index);
}

// Where the content ends in which the attribution stands; `end` for none.
uint32_t HostContents::end_of_carrier(size_t index, uint32_t end) const {
  const Candidate& c = candidates_[index];
  for (size_t k = index; k-- > 0 && candidates_[k].sentence == c.sentence;) {
    const Candidate& carrier = candidates_[k];
    if (carrier.piece_count == 0 || !carrier.contains(c.cue.first)) continue;
    return carrier.pieces[carrier.piece_count - 1].end;
  }
  return end;
}

// «تشير الدراسة إلى أن C، وفق ما صرحت به س | لصحيفة «ص»»: what describes the source or says to whom he spoke, up to
// `rest`, is no part either of what stands in the clause.
void HostContents::leave_out_of_carriers(size_t index, uint32_t rest) {
  const Candidate& c = candidates_[index];
  if (rest <= c.source.end) return;
  for (size_t k = index; k-- > 0 && candidates_[k].sentence == c.sentence;) {
    Candidate& carrier = candidates_[k];
    if (carrier.piece_count < 2 || carrier.complement == Complement::host) continue;
    Piece& last = carrier.pieces[carrier.piece_count - 1];
    const Piece& before = carrier.pieces[carrier.piece_count - 2];
    if (last.first < c.source.end || before.end > c.content_start || last.first >= rest) continue;
    if (trimmed_before_tag(text_, before.first, c.content_start) != before.end) continue;
    if (rest >= last.end) {
      --carrier.piece_count;
    } else {
      last.first = rest;
    }
  }
}

// The part of the clause behind the attribution; empty where that closes it, and then at the token where another could
// go on.
Piece HostContents::rest_of_host(size_t index, uint32_t end) const {
  const Candidate& c = candidates_[index];
  const uint32_t described = clause::behind_described(text_, c.source, end);
  uint32_t after = described;
  // «نقلاً عن أشخاص اطلعوا على …»: the relative clause of an indefinite source
  const bool relative = after == c.source.end && after < end && text_.is_word(after) &&
                        opens_asyndetic(text_.word(after)) && text_.word(after).conjunction == 0 &&
                        !text_.word(c.source.first).article;
  if (relative) {
    after = clause::behind_asyndetic_relative(text_, c.source, after, end);
    if (after >= end || !text_.is_comma(after)) return {end, end};
  }
  // «، بحسب المحامي س الذي مثّل الوزارة، | إذ استغرق …»: behind the clause that describes him only what gives a reason
  if (after < end && text_.is(after, Category::relative) && !goes_on_negated(after)) {
    const uint32_t comma = first_comma(after, end);
    const bool reason =
        comma + 2 < end && (text::is_one_of(text_.word(comma + 1).normal, {"اذ", "بعدما"}) ||
                            (text_.word(comma + 1).normal == "بعد" && text_.word(comma + 2).normal == "ان"));
    // «أفاد المراسل، وفقاً للأرقام التي حصل عليها، | بأن C»
    const bool that = comma + 1 < end && text_.is_comma(c.content_start - 1) &&
                      text_.is(comma + 1, Category::complementizer) && text_.word(comma + 1).conjunction == 0;
    if (!reason && !that) return {end, end};
    after = comma;
  }
  // «، بحسب مصدر أمني للإذاعة اليوم السبت.»: to whom and when he said it; behind a comma only when
  const uint32_t behind_source = after;
  after = behind_marks(after, end);
  if (after >= end) return {end, end};
  const bool adjacent = after == behind_source;
  if (described != c.source.end && adjacent) return {end, end};
  // «C، بحسب الشرطة، فيما يستمر البحث», «C، على ما قال س، في خطوة …»: the reporter goes on
  if (!adjacent &&
      (text::is_one_of(text_.word(after).normal, {"فيما", "بينما", "لكن", "ولكن"}) || is_contrast(text_, after, end))) {
    return {after, after};
  }
  // «، وفق ما قال للصحيفة، C»
  const bool may_address = adjacent || text_.is(after, Category::time) || text_.word(after).preposition == U'ل';
  if (may_address && !is_in_frame(index)) {
    if (is_address(after, end)) return {end, end};
    const uint32_t comma = first_comma(after, end);
    const bool outlet = text_.word(after).normal == "ل" && after + 1 < end && text_.quotation_at[after + 1] >= 0;
    if ((outlet || text_.word(after).preposition == 0) && is_address(after, comma)) after = behind_marks(comma, end);
    if (after >= end || (after > comma && is_contrast(text_, after, end))) return {after, after};
  }
  if (text_.is(after, Category::relative) && !goes_on_negated(after)) return {after, after};
  if (text_.word(after).conjunction == U'و' && text_.is(after, Category::complementizer)) return {after, after};
  if (!adjacent && goes_on_himself(index, after)) return {after, after};
  const uint32_t stop = end_of_host(index, after, end, false);
  if (stop <= after) return {after, after};
  return {after, trimmed(text_, after, stop), false};
}

// «C، بحسب ناشطين في المدينة، أفادوا أيضاً بـ»: the source of the attribution is the subject of the next verb.
bool HostContents::goes_on_himself(size_t index, uint32_t after) const {
  const Candidate& c = candidates_[index];
  for (size_t k = index + 1; k < candidates_.size() && candidates_[k].cue.first <= after; ++k) {
    const Candidate& next = candidates_[k];
    if (next.cue.first != after || next.kind != CueKind::verb || next.conjoined || !next.source.empty()) continue;
    const bool many =
        next.agreement.number == lexicon::Number::plural && text_.word(c.source.first).stem.ends_with("ين");
    return many && !text_.word(c.source.first).article;
  }
  return false;
}

uint32_t HostContents::behind_marks(uint32_t i, uint32_t end) const {
  while (i < end && is_plain_mark(text_, i)) ++i;
  return i;
}

uint32_t HostContents::first_comma(uint32_t first, uint32_t end) const {
  for (uint32_t k = first; k < end; ++k) {
    if (text_.quotation_at[k] >= 0) k = quotation_opened(text_, k).close;
    if (text_.is_comma(k)) return k;
  }
  return end;
}

// «المعارضة، بحسب س، | ما زالت …», «أوقع، بحسب س، | ما لا يقل عن 20 قتيلاً»: no relative «ما» of the source.
bool HostContents::goes_on_negated(uint32_t k) const {
  return text_.word(k).normal == "ما" && k + 1 < text_.size() &&
         text::is_one_of(text_.word(k + 1).normal,
                         {"زال", "زالت", "زالوا", "لم", "لا", "بين", "مجموعه", "يقارب", "يزيد", "يناهز", "يعادل"});
}

// «قال س C، فيما | أكد ص C، بحسب ع.»: an attribution at the end is said of the side on which somebody else speaks;
// `begin` for none.
uint32_t HostContents::begin_of_last_side(size_t index, uint32_t begin) const {
  const Candidate& c = candidates_[index];
  for (size_t k = index; k-- > 0 && candidates_[k].sentence == c.sentence;) {
    const Candidate& said = candidates_[k];
    if (said.kind != CueKind::verb || said.cue.first <= begin + 2 || said.cue.first >= c.content_start) continue;
    const uint32_t side = said.cue.first - 1;
    if (text::is_one_of(text_.word(side).normal, {"فيما", "بينما"}) && text_.is_comma(side - 1) &&
        enclosing(text_, said.cue.first) == enclosing(text_, c.cue.first)) {
      return said.cue.first;
    }
  }
  return begin;
}

// Whether the rest of the clause is to whom, when, where and after whom it was said: «للإذاعة، اليوم السبت», «عن مصدر
// أمني», «في اتصال مع الوكالة».
bool HostContents::is_address(uint32_t first, uint32_t end) const {
  constexpr uint32_t kLongest = 12;  // tokens
  if (end - first > kLongest) return false;
  const bool in = text_.word(first).normal == "في" && first + 1 < end;
  // «حسبما ذكرت الصحيفة | في عددها الصادر اليوم»
  const std::string_view where = first + 1 < end ? std::string_view(text_.word(first + 1).normal) : "";
  const bool channel = text::is_one_of(text_.word(first).normal, {"في", "على", "عبر"}) && word_lists::is_channel(where);
  const bool issue = channel || (in && text::is_one_of(where, {"عددها", "عدده", "نسختها", "نسخته", "طبعتها", "طبعته"}));
  const bool spoken = in && (issue || text_.is(first + 1, Category::medium));
  if (text_.word(first).preposition != U'ل' && text_.word(first).normal != "عن" && !text_.is(first, Category::time) &&
      !spoken && !issue) {
    return false;
  }
  for (uint32_t k = issue ? first + 2 : first; k < end; ++k) {
    if (mention::is_finite_verb(text_.word(k)) || text_.any(k, {Category::complementizer, Category::relative}))
      return false;
  }
  return true;
}

// «C. بحسب س.»: a sentence that is nothing but the attribution speaks of the one before it.
void HostContents::take_sentence_before(Candidate& c) const {
  if (c.sentence == 0) return;
  const text::Sentence& before = text_.sentences[c.sentence - 1];
  if (before.headline) return;
  c.add_piece({before.first, trimmed(text_, before.first, before.end), has_conjunction(text_, before.first)});
}

// «ذكرت وكالة س، نقلاً عن ص، أن C»: carrier and speaker share the content.
bool HostContents::share_carrier(size_t index) {
  Candidate& c = candidates_[index];
  const bool tongue = c.cue.end == c.cue.first + 2 && text_.word(c.cue.first + 1).normal == "لسان";
  if (index == 0 || (c.lemma != "نقلا" && c.lemma != "استنادا" && !tongue)) return false;
  const Candidate& carrier = candidates_[index - 1];
  if (carrier.kind != CueKind::verb || carrier.sentence != c.sentence || carrier.content_start <= c.cue.first) {
    return false;
  }
  // «رفضت النقابة، على لسان أمينها، C»: its own spokesman
  if (tongue && (carrier.source.empty() || !text_.any(carrier.source.first, {Category::media, Category::media_name})))
    return false;
  c.pair = true;
  share_pieces(carrier, c);
  return true;
}

// «قال س إن عدد القتلى، بحسب ص، بلغ …»: inside the clause that another says, the attribution belongs to that clause,
// and is nested. At the end of it, after a comma, it is said of the whole sentence («قال س إن …، بحسب وكالة ص»).
bool HostContents::nest_in_carrier(size_t index) {
  Candidate& c = candidates_[index];
  constexpr size_t kReach = 4;
  if (c.content_start > 0 && text_.word(c.content_start - 1).normal == "وذلك") return false;  // said of the whole
  for (size_t k = index; k-- > 0 && k + kReach >= index && candidates_[k].sentence == c.sentence;) {
    Candidate& carrier = candidates_[k];
    const bool follows = carrier.complement == Complement::clause || carrier.complement == Complement::preposition ||
                         carrier.complement == Complement::object;
    if (!follows || carrier.kind == CueKind::attribution || carrier.pair) continue;
    for (uint8_t p = 0; p < carrier.piece_count; ++p) {
      Piece& piece = carrier.pieces[p];
      if (piece.end > c.content_start || trimmed(text_, piece.first, c.content_start) != piece.end) continue;
      const bool middle = p + 1 < carrier.piece_count && goes_on(c, carrier.pieces[p + 1]);
      if (!nests(carrier, c, middle)) continue;
      Piece rest = middle ? carrier.pieces[p + 1] : Piece{};
      Piece front = piece;
      if (middle && clause::goes_on_with_clause(text_, rest.first)) {
        const clause::InnerClause inner = clause::inner_clause(text_, piece.first, c.content_start, rest.first);
        if (inner.first != piece.first) front = {inner.first, piece.end, has_conjunction(text_, inner.first)};
        if (inner.relative) rest.end = trimmed(text_, rest.first, first_comma(rest.first, rest.end));
      }
      c.add_piece(front);
      if (middle) {
        c.add_piece(rest);
        piece.end = carrier.pieces[p + 1].end;
        std::copy(carrier.pieces.begin() + p + 2, carrier.pieces.begin() + carrier.piece_count,
                  carrier.pieces.begin() + p + 1);
        --carrier.piece_count;
      } else {
        piece.end = c.source.end;
      }
      return true;
    }
  }
  return false;
}

// Whether the clause goes on with `rest` behind the attribution: behind a comma, or with more than an adverbial that
// may belong to the source («، وفق ما قال س | للصحافيين»).
bool HostContents::goes_on(const Candidate& c, const Piece& rest) const {
  if (is_view(text_, c) && rest.first >= c.source.end) return true;
  constexpr uint32_t kLongestAdverbial = 5;
  if (rest.first < c.source.end || (text_.is(rest.first, Category::relative) && !goes_on_negated(rest.first)))
    return false;
  return text_.is_comma(c.source.end) || rest.end - rest.first > kLongestAdverbial;
}

// Whether the attribution `c` is a part of what `carrier` says; `middle`: the clause goes on behind it.
bool HostContents::nests(const Candidate& carrier, const Candidate& c, bool middle) const {
  constexpr lexicon::Categories kOutlet = {Category::media, Category::media_name};
  if (is_view(text_, c)) return true;
  if (text_.any(c.source.first, kOutlet)) return false;  // an outlet reports the whole
  return middle || (!carrier.source.empty() && text_.any(carrier.source.first, kOutlet));
}

// The first token of the clause around the attribution; what only joins the sentence to the one before stays out.
uint32_t HostContents::begin_of_host(size_t index) const {
  const Candidate& c = candidates_[index];
  uint32_t begin = behind_dateline(text_, text_.sentences[c.sentence].first, c.content_start);
  const int32_t q = enclosing(text_, c.cue.first);
  if (q >= 0) begin = std::max(begin, text_.quotations[static_cast<size_t>(q)].open + 1);
  // «قال: وفقاً لـ س، فإن C»: his words begin behind the colon
  if (c.content_start > begin + 1 && text_.is_mark(c.content_start - 1, U':')) return c.content_start;
  begin = behind_marks(begin, c.content_start);
  begin = clause::behind_joining(text_, begin, c.content_start);
  begin = behind_attribution_before(index, begin);
  begin = begin_of_split_clause(begin, c.content_start);
  // «أكد س C | مشيرا، وفق البيان، إلى أن C»: of the participle alone, whose clause it parts
  if (index > 0 && candidates_[index - 1].kind == CueKind::participle && candidates_[index - 1].cue.first > begin &&
      behind_marks(candidates_[index - 1].cue.end, c.content_start) == c.content_start &&
      candidates_[index - 1].content_start >= c.source.end) {
    return candidates_[index - 1].cue.first;
  }
  if (c.frame == kInsertedFrame) begin = begin_of_subject(begin, c.content_start);
  while (begin < c.content_start && (text_.word(begin).normal == "لكن" || text_.word(begin).normal == "ولكن" ||
                                     text_.word(begin).normal == "كما")) {
    ++begin;
  }
  return begin;
}

// «وحسب س، | C، بحسب ص», «C، وفق س، | وهو رقم مرشح للزيادة، بحسب ص»: where the clause of this attribution begins behind
// one that the sentence opens with, or that closes the clause in front; `begin` for none.
uint32_t HostContents::behind_attribution_before(size_t index, uint32_t begin) const {
  const Candidate& c = candidates_[index];
  for (size_t k = index; k-- > 0 && candidates_[k].sentence == c.sentence;) {
    const Candidate& before = candidates_[k];
    if (before.kind != CueKind::attribution || before.source.end < begin || before.piece_count == 0) continue;
    if (enclosing(text_, before.cue.first) != enclosing(text_, c.cue.first)) continue;
    const Piece& piece = before.pieces[0];
    if (before.content_start <= begin && piece.first > before.content_start && piece.first < c.content_start) {
      return piece.first;
    }
    const uint32_t next = behind_marks(before.source.end, c.content_start);
    const bool closed = next > before.source.end && text_.is_comma(next - 1) && next + 2 < c.content_start;
    if (closed && clause::opens_next_clause(text_, next)) return next;
    return begin;
  }
  return begin;
}

// «…، | وأسفر، وفقاً لـ س، عن مقتل …», «…، | فيما يشكل، بحسب س، ضربة»: an attribution behind the verb that opens a
// clause is said of that clause; `begin` for none.
uint32_t HostContents::begin_of_split_clause(uint32_t begin, uint32_t attribution) const {
  uint32_t verb = attribution;
  while (verb > begin && is_plain_mark(text_, verb - 1)) --verb;
  if (verb < begin + 2 || !mention::is_finite_verb(text_.word(verb - 1))) return begin;
  --verb;
  const auto& word = text_.word(verb);
  const bool opened = text::is_one_of(text_.word(verb - 1).normal, {"فيما", "بينما"});
  if (opened && word.conjunction == 0) return verb - 1;
  if (word.conjunction == U'ف') {  // «، | أما س فقال، على لسان ص، إن C»
    constexpr uint32_t kTopic = 6;
    for (uint32_t k = verb; k > begin && k + kTopic > verb && text_.is_word(k); --k) {
      if (text_.word(k - 1).normal == "اما") return k - 1;
    }
  }
  // «، | وقد تم، وفق س، بيع C»
  if (verb > begin && text::is_one_of(text_.word(verb - 1).normal, {"وقد", "ولقد"})) return verb - 1;
  return word.conjunction == U'و' ? verb : begin;
}

// «…، غير أن | الأشغال الجديدة، يضيف س، لم تتجاوز …»: the subject of the clause that a verb of saying parts from its
// own verb; `begin` where the words in front of that are no lone subject.
uint32_t HostContents::begin_of_subject(uint32_t begin, uint32_t inserted) const {
  uint32_t first = inserted;
  while (first > begin && is_plain_mark(text_, first - 1)) --first;
  const uint32_t end = first;
  while (first > begin && !text_.is_comma(first - 1)) --first;
  if (first == begin || first == end) return begin;
  for (uint32_t k = first; k < end; ++k) {
    if (!text_.is_word(k) || mention::is_finite_verb(text_.word(k))) return begin;
  }
  const bool but = text::is_one_of(text_.word(first).normal, {"غير", "الا", "بيد"});
  return but && first + 2 < end && text_.is(first + 1, Category::complementizer) ? first + 2 : first;
}

// «حسب «س» (…) للملاحة، فإن C»: at the start of its sentence the attribution runs to the comma.
uint32_t HostContents::behind_long_source(const Range& source, uint32_t end) const {
  const uint32_t source_end = source.end;
  constexpr uint32_t kLongestRest = 10;
  constexpr uint32_t kLongestRelative = 20;
  // «وحسب تقرير س - الذي أعده ص - | فإن C», «وحسب تقرير س، الذي أعده ص، | فإن C»
  const bool dashed = source_end < end && text_.is_dash(source_end);
  const bool aside = source_end + 1 < end && text_.is_comma(source_end) &&
                     (text_.is(source_end + 1, Category::relative) ||
                      text::is_one_of(text_.word(source_end + 1).normal, {"وهو", "وهي", "وهم"}));
  for (uint32_t k = source_end + 1; (dashed || aside) && k < end && k < source_end + kLongestRelative; ++k) {
    if (dashed ? text_.is_dash(k) : text_.is_comma(k)) return k + 1;
  }
  if (source_end < end && text_.is(source_end, Category::relative)) {  // «بحسب بيانات حصلت عليها س، | فإن C»
    for (uint32_t k = source_end; k < end && k < source_end + kLongestRelative; ++k) {
      if (text_.is_comma(k)) return k;
      if (text_.word(k).conjunction == U'ف' || text_.word(k).normal.starts_with("فان")) return k;
      if (text_.is_mark(k, U':')) return k;  // «وفقاً لمسؤول أدار التجربة: «C»»
      // «وفقاً للمصدرين اللذين حضرا الاجتماع | وافق المجلس على C»
      const auto& before = text_.word(k - 1);
      const bool complete = before.article || before.any(mention::kPlace) || before.suffix != lexicon::Pronoun::none;
      if (k > source_end + 2 && complete && mention::is_finite_verb(text_.word(k)) && text_.word(k).conjunction == 0 &&
          k + 1 < end && text_.word(k + 1).article) {
        return k;
      }
      if (text_.word(k).normal == "فقد" && k + 1 < end && mention::is_finite_verb(text_.word(k + 1))) return k;
    }
  }
  // «وفق مصدر من الوزارة فضل عدم ذكر اسمه، | فإن C», «بحسب ثلاثة مصرفيين استطلعت «المنارة» آراءهم، | لن C»
  if (source_end + 2 < end) {
    uint32_t hidden = mention::skip_anonymity(text_, source_end, end);
    const bool speaks = text_.word(source_end).stem == "تحدث" &&
                        (!text_.word(source_end - 1).article ||
                         text::is_one_of(text_.word(source_end + 1).normal, {"شريطة", "بشرط", "شرط", "طالبا"}));
    // «وفق مصدر من الوزارة، فضل عدم ذكر اسمه، | فإن C»
    if (hidden == source_end && text_.is_comma(source_end)) {
      const uint32_t behind = mention::skip_anonymity(text_, source_end + 1, end);
      if (behind != source_end + 1) hidden = behind;
    }
    if (hidden == source_end && speaks) {
      for (uint32_t k = source_end + 1; k < end && k < source_end + kLongestRelative && hidden == source_end; ++k) {
        if (text_.is_comma(k)) hidden = k;
      }
    }
    if (hidden != source_end && hidden < end && text_.is_comma(hidden)) return hidden;
  }
  // «وحسب تقرير للمجلس، اطلعت عليه الصحيفة، | فإن C», «وحسب تقرير للمجلس اطلعت عليه الصحيفة | فإن C»
  const uint32_t had = source_end < end && text_.is_comma(source_end) ? source_end + 1 : source_end;
  for (uint32_t k = had + 1;
       had + 1 < end && tells_who_has_it(text_.word(had)) && k < end && k < had + kLongestRelative; ++k) {
    if (text_.quotation_at[k] >= 0) k = quotation_opened(text_, k).close;
    if (text_.is_comma(k) || text_.word(k).normal.starts_with("فان")) return k;
  }
  // «وبحسب تقرير نشره البنك، | C»
  const uint32_t described = clause::behind_described(text_, source, end);
  constexpr uint32_t kLongestDescription = 8;  // tokens; «بحسب معلومات وصلت إلينا هذه هي العملية …، وتأتي» goes on
  if (described != source_end && described < end && text_.is_comma(described) &&
      described <= source_end + kLongestDescription) {
    bool whole = true;
    for (uint32_t k = source_end; k < described; ++k) whole = whole && !text_.is(k, Category::demonstrative);
    if (whole) return described;
  }
  // «بحسب دراسة قامت بها الغرفة، | فقد …»
  if (source_end < end && !text_.word(source_end - 1).article && text_.word(source_end).conjunction == 0 &&
      mention::is_finite_verb(text_.word(source_end))) {
    for (uint32_t k = source_end; k < end && k < source_end + kLongestRelative; ++k) {
      if (text_.is_comma(k))
        return text_.word(k + 1).conjunction == U'ف' || text_.word(k + 1).normal == "فقد" ? k : source_end;
    }
  }
  // «بحسب أرقام قدمتها المندوبية | هبط عدد السياح»
  if (source_end + 2 < end && !text_.word(source_end - 1).article && mention::is_authoring(text_.word(source_end))) {
    const Range author = mention::noun_phrase(text_, source_end + 1, end, {.bounded = false});
    if (!author.empty() && author.end < end && mention::is_finite_verb(text_.word(author.end))) return author.end;
  }
  if (source_end < end && text_.word(source_end).normal == "فقد") return source_end;  // «بحسب المصدر | فقد C»
  // «بحسب تقرير لبرنامج س وزع على الصحف، | فإن C»: what its ف opens, behind whatever describes the source
  for (uint32_t k = source_end; k + 1 < end && k < source_end + kLongestRelative; ++k) {
    if (text_.is_comma(k) && text_.word(k + 1).normal.starts_with("فان")) return k;
  }
  for (uint32_t k = source_end; k < end && k < source_end + kLongestRest; ++k) {
    // «وحسب مؤشر الأسعار في المدينة الذي أصدره البنك، | C»
    if (k > source_end && text_.is(k, Category::relative) && text_.word(k).normal.starts_with("ال")) {
      const uint32_t comma = first_comma(k, std::min(end, k + kLongestRest));
      return comma < end && text_.is_comma(comma) ? comma : source_end;
    }
    if (mention::is_finite_verb(text_.word(k)) || text_.is(k, Category::complementizer)) break;
    if (text_.is_comma(k)) return k;
  }
  return source_end;
}

// «بحسب س، فإن C، | بينما نفى ص C»: another one speaks behind the contrast at `k`.
bool HostContents::another_speaks(size_t index, uint32_t k) const {
  if (!text_.is_comma(k - 1) || !text::is_one_of(text_.word(k).normal, {"بينما", "فيما"})) return false;
  return std::any_of(
      candidates_.begin() + static_cast<std::ptrdiff_t>(index) + 1, candidates_.end(), [&](const Candidate& c) {
        return c.cue.first == k + 1 && c.kind == CueKind::verb && !c.source.empty() && c.source.first > k;
      });
}

// «رفضت س، على لسان أمينها، C»: the attribution stands between a verb and what it says.
bool HostContents::is_in_frame(size_t index) const {
  const Candidate& c = candidates_[index];
  for (size_t k = index; k-- > 0 && candidates_[k].sentence == c.sentence;) {
    const Candidate& verb = candidates_[k];
    if (verb.kind == CueKind::verb && verb.complement != Complement::before && verb.content_start >= c.source.end)
      return true;
  }
  return false;
}

// «وبحسب س، فإن الوزير زار المدينة، | وقال»: whether somebody stands in [first, its cue) whose verb `next` may be.
bool HostContents::holds_speaker(uint32_t first, const Candidate& next) const {
  constexpr lexicon::Categories kWho = {lexicon::Category::office,       lexicon::Category::honorific,
                                        lexicon::Category::given_name,   lexicon::Category::unnamed,
                                        lexicon::Category::organisation, lexicon::Category::document};
  for (uint32_t k = first; k < next.cue.first; ++k) {
    if (text_.any(k, kWho) && agrees(text_, {k, k + 1}, next.agreement)) return true;
  }
  return false;
}

// Where the part behind the attribution ends: before a conjoined verb of saying, unless the attribution opens the
// sentence, and before a contrast.
uint32_t HostContents::end_of_host(size_t index, uint32_t after, uint32_t end, bool opens) const {
  uint32_t stop = end;
  const bool framed = is_in_frame(index);
  for (size_t k = index + 1; !opens && k < candidates_.size() && candidates_[k].cue.first < end; ++k) {
    const Candidate& next = candidates_[k];
    if (next.kind == CueKind::attribution && next.cue.first > after &&
        enclosing(text_, next.cue.first) == enclosing(text_, candidates_[index].cue.first)) {
      const bool closing = trimmed(text_, after, end) <= next.source.end;
      const bool adjacent = after == candidates_[index].source.end;
      constexpr uint32_t kShort = 6;  // «وفق تقديرات ص | من خارج المؤسسة بحسب ع»
      if (closing && (adjacent ? next.content_start <= after + kShort : clause::opens_next_clause(text_, after)))
        return after;
    }
    // «C، كما يقول س، | مضيفا أن»: he goes on; but «رفضت س، على لسان أمينها، C، مطالبة بـ» is all hers
    if (next.kind == CueKind::participle && next.cue.first >= after && text_.is_comma(next.cue.first - 1) && !framed) {
      stop = next.cue.first;
      break;
    }
    if (next.kind != CueKind::verb || next.cue.first < after) continue;
    if (text_.word(next.cue.first - 1).normal == "كما") {  // «، كما علمت س أن»
      stop = next.cue.first - 1;
      break;
    }
    if (next.conjoined && text_.is_comma(next.cue.first - 1)) {
      stop = next.cue.first;
      break;
    }
  }
  // «وبحسب س، فإن C، | موضحاً أن»: he goes on, where nobody else speaks before
  for (size_t k = index + 1; opens && k < candidates_.size() && candidates_[k].cue.first < stop; ++k) {
    const Candidate& next = candidates_[k];
    if (next.cue.first <= after + 1 && next.kind != CueKind::verb) continue;
    const auto& who = candidates_[index].source;
    // «وبحسب س، C، | وأشار إلى أن»
    const bool adds = next.kind == CueKind::verb && next.conjoined && !next.imperfect &&
                      clause::is_clause(next.complement) && !holds_speaker(after, next);
    if (next.kind != CueKind::participle && !adds) break;
    const auto& head = text_.word(who.first);
    const bool person =
        mention::is_person_noun(head) || head.any(mention::kName) || (adds && mention::can_speak(text_, who));
    if ((adds || text_.is_comma(next.cue.first - 1)) && next.source.empty() && person &&
        enclosing(text_, next.cue.first) == enclosing(text_, candidates_[index].cue.first) &&
        agrees(text_, who, next.agreement)) {
      stop = next.cue.first;
    }
    break;
  }
  for (uint32_t k = after + 1; k < stop; ++k) {
    if (text_.quotation_at[k] >= 0) {
      k = quotation_opened(text_, k).close;
    } else if (text_.is_word(k) && (is_contrast(text_, k, stop) || another_speaks(index, k))) {
      return k;
    }
  }
  return stop;
}

}  // namespace isnad::statement::content
