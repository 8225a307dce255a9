#include "statement/content/clause_end.h"

#include <algorithm>
#include <string_view>

#include "statement/clause/left_context.h"
#include "statement/clause/nominal_end.h"
#include "statement/clause/topic.h"
#include "statement/clause/verb.h"
#include "statement/content/host_clause.h"
#include "statement/content/reporter_words.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {
namespace {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
using text::TokenKind;

// A mark that belongs to the words before it.
bool belongs_to_words(const AnalysedText& text, uint32_t i) {
  const char32_t mark = text.tokens[i].mark;
  // a closing quotation mark stays, a stray opening one goes
  if (text::is_quotation_mark(mark)) return text.quotation_at[i] < 0 && text.quotation_in[i] >= 0;
  return mark == U')' || mark == U'%' || mark == U'!' || mark == U'؟' || mark == U'?';
}

// A long sentence without a single mark: a text that lost them.
bool lacks_marks(const AnalysedText& text, const text::Sentence& s) {
  constexpr uint32_t kLong = 60;  // tokens
  if (s.end < s.first + kLong) return false;
  for (uint32_t i = s.first; i + 1 < s.end; ++i) {
    if (text.tokens[i].kind == TokenKind::mark) return false;
  }
  return true;
}

// «يرفضون»
bool is_plural_present(const lexicon::Word& word) {
  return word.conjunction == 0 && word.normal.starts_with("ي") && word.normal.ends_with("ون") &&
         mention::is_finite_verb(word);
}

bool is_past_cue(const lexicon::Word& word) {
  const auto* verb = word.as(Category::cue_verb);
  return verb != nullptr && verb->entry->shape == lexicon::CueShape::past;
}

}  // namespace

uint32_t trimmed(const AnalysedText& text, uint32_t first, uint32_t end) {
  while (end > first) {
    const TokenKind kind = text.tokens[end - 1].kind;
    if (kind != TokenKind::line_break && (kind != TokenKind::mark || belongs_to_words(text, end - 1))) break;
    --end;
  }
  // a conjunction or an opening word left over in front of what ended the content
  while (end > first + 1 && text.is_word(end - 1) &&
         (text.word(end - 1).normal == "كما" || text.word(end - 1).normal == "و")) {
    --end;
  }
  while (end > first && (text.is_comma(end - 1) || text.is_dash(end - 1))) --end;
  return end;
}

uint32_t trimmed_before_tag(const AnalysedText& text, uint32_t first, uint32_t end) {
  const uint32_t last = trimmed(text, first, end);
  return last > first + 1 && text.word(last - 1).normal == "وذلك" ? trimmed(text, first, last - 1) : last;
}

// «أدان الهجوم | بشدة»: how it is said, not what.
uint32_t without_manner(const AnalysedText& text, uint32_t first, uint32_t end) {
  const bool manner = end > first + 1 &&
                      text::is_one_of(text.word(end - 1).normal,
                                      {"بشدة", "بقوة", "بحزم", "مرارا", "مجددا", "ايضا", "كذلك", "لاحقا", "باستمرار"});
  if (manner) return end - 1;
  // «أدان الهجوم | "بأشد العبارات"»
  const int32_t quoted = end > first + 3 ? text.quotation_in[end - 1] : -1;
  if (quoted < 0) return end;
  const auto& q = text.quotations[static_cast<size_t>(quoted)];
  const bool severe =
      q.close + 1 == end && q.open > first && text.is_word(q.open + 1) &&
      text::is_one_of(text.word(q.open + 1).normal, {"باشد", "باقسى", "باقسي", "باقوى", "بشدة", "بقوة"});
  return severe ? q.open : end;
}

int32_t enclosing(const AnalysedText& text, uint32_t token) {
  const int32_t q = text.quotation_in[token];
  if (q >= 0 && text.quotations[static_cast<size_t>(q)].open == token) return -1;
  return q;
}

bool is_contrast(const AnalysedText& text, uint32_t i, uint32_t end) {
  if (i + 1 >= end) return false;
  const std::string_view n = text.word(i).normal;
  const std::string_view next = text.word(i + 1).normal;
  const std::string_view third = text.word(std::min(i + 2, text.size() - 1)).normal;
  if (n == "من" || n == "ومن") {  // «من جهة أخرى | أعلن س», not where two sides are told apart
    // «كما يمكن من جانب آخر فتح C»: inside the clause
    if (i > 0 && n == "من" && text.is_word(i - 1) && mention::is_finite_verb(text.word(i - 1))) return false;
    const bool other = (next == "جانب" && third == "اخر") || ((next == "جهة" || next == "ناحية") && third == "اخرى");
    const uint32_t behind = i + 3 < end && text.is_comma(i + 3) ? i + 4 : i + 3;
    // «، من جانب آخر تشهد المحال إقبالاً»; but «، ومن جانب آخر سيحمي البيئة» goes on
    const bool turns = next == "جانب" && other && n == "من";
    return word_lists::is_side(next) || turns || (other && behind < end && is_past_cue(text.word(behind)));
  }
  // «، وذلك في وقت كشفت س»
  if (n == "وذلك" && next == "في" && third == "وقت" && i + 3 < end && is_past_cue(text.word(i + 3))) return true;
  if (n == "في" || n == "وفي") {
    const bool comma = i > 0 && text.is_comma(i - 1);
    // «، في وقت يستعد س», «، في وقت نفت فيه س»
    const bool happens = n == "في" && next == "وقت" && comma &&
                         !text.word(std::min(i + 2, text.size() - 1)).in(lexicon::WordSet::described_time);
    if (happens) return true;
    // «وفي وقت يستعد س», «وفي وقت نفت س»
    const bool while_verb =
        n == "وفي" && next == "وقت" &&
        (third.starts_with("ي") || third.starts_with("ت") || (i + 2 < end && is_past_cue(text.word(i + 2))));
    // «وفي الوقت الذي …», «، في الوقت الذي أعلن فيه س»; else it is part of what is said
    const bool when = next == "الوقت" && i + 3 < end && text.is(i + 2, Category::relative);
    if (next == "اشارة" || (when && (n == "وفي" || (comma && is_past_cue(text.word(i + 3)))))) return true;
    // «.. وفي وقت لاحق أعلن س», «وفي سياق متصل»
    if (n == "وفي" && ((next == "وقت" && (third == "لاحق" || third == "سابق")) || next == "سياق")) return true;
    // «وفي هذا الشأن قالت س»
    if (n == "وفي" && text::is_one_of(next, {"هذا", "ذات", "نفس"}) && i + 3 < end && is_past_cue(text.word(i + 3)) &&
        text::is_one_of(third, {"الشان", "الصدد", "الاطار", "السياق", "الخصوص", "الاتجاه"})) {
      return true;
    }
    // «، في خطوة تعكس …», «، في أول رد …»: the reporter's
    if (n == "في" && comma && text.word(i + 1).in(lexicon::WordSet::reporters_view)) {
      return true;
    }
    // «، في قرار أثار غضب السكان»
    const bool judged = text::is_one_of(next, {"قرار", "اجراء", "موقف"}) && i + 2 < end &&
                        (text.any(i + 2, {Category::verb, Category::cue_verb}) ||
                         text::is_one_of(text.word(i + 2).normal, {"اثار", "اثارت"})) &&
                        !text.word(i + 2).article;
    if (n == "في" && comma && judged) return true;
    return (next == "المقابل" || next == "غضون" || while_verb) && i > 0 && (n == "وفي" || comma);
  }
  // «القيام بدورها» is another word
  return word_lists::is_in_turn(n) && (n.starts_with("و") || (i > 0 && text.is_comma(i - 1)));
}

ClauseEnds::ClauseEnds(const AnalysedText& text, const std::vector<Candidate>& candidates)
    : text_(text), candidates_(candidates), at_(text.size(), -1) {
  for (size_t i = candidates.size(); i-- > 0;) at_[candidates[i].cue.first] = static_cast<int32_t>(i);
  for (const text::Sentence& s : text.sentences) unpunctuated_.push_back(lacks_marks(text, s));
}

uint32_t ClauseEnds::cap(const Candidate& c) const {
  const uint32_t end = text_.sentences[c.sentence].end;
  const int32_t q = enclosing(text_, c.cue.first);
  return q < 0 ? end : std::min(end, text_.quotations[static_cast<size_t>(q)].close);
}

// The candidate whose cue stands at `token`, if it comes behind `index`; the number of candidates for none.
size_t ClauseEnds::candidate_at(uint32_t token, size_t index) const {
  const int32_t found = at_[token];
  return found > static_cast<int32_t>(index) ? static_cast<size_t>(found) : candidates_.size();
}

// «كتب س، بعد أن صرح ص بأن C: «C»»: where the content of one whose cue stands before this one begins behind `start`.
uint32_t ClauseEnds::before_outer_content(size_t index, uint32_t start, uint32_t limit) const {
  constexpr size_t kReach = 4;  // candidates
  for (size_t k = index; k-- > 0 && k + kReach >= index && candidates_[k].sentence == candidates_[index].sentence;) {
    const Candidate& outer = candidates_[k];
    // «وصف س دعوة ص إلى C | بأنها خطيرة»
    const bool describes = outer.entry != nullptr && outer.entry->has(lexicon::CueFlag::describe) &&
                           outer.target.contains(candidates_[index].cue.first);
    if (outer.kind == CueKind::verb && (clause::is_clause(outer.complement) || describes) &&
        outer.content_start > start) {
      limit = std::min(limit, outer.content_start);
    }
  }
  return limit;
}

uint32_t ClauseEnds::end_of(size_t index, uint32_t start, uint32_t limit) const {
  uint32_t end = before_outer_content(index, start, limit);
  uint32_t k = start;
  while (k < end) {
    if (text_.quotation_at[k] >= 0) {
      const uint32_t behind = text_.quotations[static_cast<size_t>(text_.quotation_at[k])].close + 1;
      if (behind > end) {
        // the quotation runs on over the end of the sentence: so does the content
        const bool goes_on = behind < text_.size() && text_.is_word(behind) && text_.word(behind).conjunction == 0;
        if (!goes_on) return trimmed(text_, start, behind);
        const auto s = std::find_if(text_.sentences.begin() + candidates_[index].sentence, text_.sentences.end(),
                                    [&](const text::Sentence& x) { return behind < x.end; });
        end = s == text_.sentences.end() ? behind : s->end;
      }
      k = behind;
      continue;
    }
    if (k > start) {
      if (is_where_said(text_, k, end)) return trimmed(text_, start, k);
      const size_t at = candidate_at(k, index);
      if (at < candidates_.size()) {
        const uint32_t stop = stop_before(index, at, k);
        if (stop <= k) return trimmed(text_, start, stop);
      }
      if (text_.is_word(k) && ends_at_word(index, k, end)) return trimmed(text_, start, k);
    }
    ++k;
  }
  return trimmed(text_, start, end);
}

ClauseEnds::Behind ClauseEnds::behind_quotation(size_t index, uint32_t k, uint32_t limit) const {
  const size_t next = candidate_at(k, index);
  if (next < candidates_.size() &&
      (candidates_[next].kind == CueKind::attribution || stop_before(index, next, k) == k)) {
    return Behind::ends;
  }
  const std::string_view n = text_.word(k).normal;
  if (n == "و" && k + 1 < limit && text_.quotation_at[k + 1] >= 0) return Behind::goes_on;  // «أن «C» و«C»»
  // «… «C» وأن «C»»
  const bool goes_on =
      text_.word(k).conjunction == U'و' && text_.is(k, Category::complementizer) && text_.quotation_in[k - 1] >= 0;
  if (goes_on) return Behind::goes_on;
  const bool joins = n == "كما" || n == "مما" || text_.word(k).conjunction != 0;  // «… «C» مما أثار …»
  return joins || is_contrast(text_, k, limit) ? Behind::ends : Behind::goes_on;
}

uint32_t ClauseEnds::count_commas(uint32_t first, uint32_t end) const {
  uint32_t commas = 0;
  for (uint32_t k = first; k < end; ++k) commas += text_.is_comma(k) ? 1U : 0U;
  return commas;
}

// Where candidate `b`, whose cue stands at `k`, ends the content of `a`; `k` + 1 where it does not.
uint32_t ClauseEnds::stop_before(size_t a, size_t b, uint32_t k) const {
  const Candidate& next = candidates_[b];
  switch (next.kind) {
    case CueKind::participle:
      return same_speaker_goes_on(a, b) || is_of_another_gender(a, b) ? k : k + 1;
    case CueKind::verb: {
      if (next.complement == Complement::commented) return next.content_start;
      if (text_.is_comma(k - 1) && text_.word(k).normal == "وقيل") return k;  // nobody knows who
      if (next.aside && (clause::is_nominal(candidates_[a]) || leaves_clause(a, k))) {
        const uint32_t stop = text_.is(k - 1, Category::relative) ? k - 1 : k;
        // «انتقد الدول التي قال إنها C»: alone the noun says nothing; «عملاً يؤكد C بعمليات زعموا أنها C»: deeper inside
        const bool bare = stop == candidates_[a].content_start + 1 && text_.word(stop - 1).article;
        const bool deep = stop == k && clause::holds_verb(text_, candidates_[a].content_start, k);
        return bare || deep ? k + 1 : stop;
      }
      // «C، التي توقع لها كثيرون أن C»: what others say of it
      const bool of_others = next.relative && k > 2 && text_.is(k - 1, Category::relative) && text_.is_comma(k - 2) &&
                             !next.source.empty() && next.source.first > k &&
                             mention::head_can_speak(text_, next.source);
      if (of_others) return k - 2;
      if (next.relative) return k + 1;
      // «أقر بوجود نقص | عزاه إلى C»: what he says of it
      const bool of_it =
          clause::is_nominal(candidates_[a]) && !next.conjoined && (next.source.empty() || next.source.end <= k) &&
          text_.word(k).suffix == lexicon::Pronoun::he && text_.is_word(k - 1) &&
          candidates_[a].kind == CueKind::verb && clause::compatible(next.agreement, candidates_[a].agreement) &&
          !text_.any(k - 1, {Category::complementizer, Category::relative, Category::particle});
      if (of_it && !clause::holds_verb(text_, candidates_[a].content_start, k)) return k;
      // «سألته س عن C | فقال إن»: he answers
      const bool answers =
          text_.word(k).conjunction == U'ف' && clause::is_nominal(candidates_[a]) && clause::is_clause(next.complement);
      if (answers && candidates_[a].kind == CueKind::verb &&
          !clause::holds_relative(text_, candidates_[a].content_start, k))
        return k;
      const auto& before = text_.word(k - 1);
      if (before.normal == "كما" || before.normal == "وكما") return k - 1;
      // «إن C، | قبل أن يضيف أن»: said later, and no part of it
      if (before.normal == "ان" && k > 3 && text_.word(k - 2).normal == "قبل" && text_.is_comma(k - 3)) return k - 2;
      if (before.stem == "سبق" && next.cue.cut) return k + 1;  // «أنه سبق وطلب …»
      if (before.normal == "بل" && !next.source.empty() && next.source.first > k) return k - 1;  // «، بل ألمح س إلى»
      if (next.conjoined) {  // «، ولم يستبعد C»: the conjunction stands on the negation
        const bool negated = text::is_one_of(before.normal, {"ولم", "ولن", "ولا"});
        return same_speaker_goes_on(a, b) || is_of_voice(a, b) ? (negated ? k - 1 : k) : k + 1;
      }
      // «…، | وقد حذرت س من C»: another one speaks
      if (before.normal == "وقد" && k > 2 && text_.is_comma(k - 2) && !next.source.empty() && next.source.first > k) {
        return k - 1;
      }
      // «… ليستخلص بأن»: he goes on
      if (text_.word(k).preposition == U'ل' && next.source.empty() && clause::is_clause(next.complement)) {
        return same_speaker_goes_on(a, b) ? k : k + 1;
      }
      // «س، الذي أكد C، شدد على»: the main verb behind the relative clause
      const bool main = candidates_[a].relative && text_.is_comma(k - 1) &&
                        (next.source.empty() || next.source.end <= candidates_[a].cue.first);
      if (main) return k;
      // «س الذي رفض C | قال إن»: the main verb of the one whom the relative clause describes
      const Candidate& own = candidates_[a];
      if (own.relative && !next.relative && !next.conjoined && clause::is_nominal(own) && text_.is_word(k - 1) &&
          ((next.lemma == "قال" && next.complement == Complement::clause) ||
           (text_.word(k - 1).article && next.source.empty() && count_commas(own.content_start, k) == 0 &&
            clause::compatible(next.agreement, own.agreement)))) {
        return k;
      }
      // «…، أعلن س أن», «بينما ذكرت س أن C أبلغ ص ع أن»: another one speaks
      const bool parted = text_.is_comma(k - 1) || is_subordinate(a) || is_unpunctuated(candidates_[a].sentence);
      // «… وعن شعار الحزب، كشف س عن»: what the next one speaks of
      if (text_.is_comma(k - 1) && !next.source.empty() && next.source.first > k) {
        const uint32_t topic = behind_topic(k, candidates_[a].content_start);
        if (topic != k) return topic;
      }
      // «مشيرا إلى أن C، | قال إن»: the verb of the sentence that begins with the participle
      const bool fronted = own.kind == CueKind::participle && text_.is_comma(k - 1) && next.source.empty() &&
                           own.cue.first == text_.sentences[own.sentence].first &&
                           clause::compatible(next.agreement, own.agreement);
      if (fronted) return k;
      // «كشفت س عن سقوط قذائف، | قالت إن مصدرها …»: she goes on
      const bool same = text_.is_comma(k - 1) && next.source.empty() && !next.imperfect && clause::is_nominal(own) &&
                        next.complement == Complement::clause && next.kind == own.kind && !own.imperfect &&
                        clause::compatible(next.agreement, own.agreement);
      if (same) return k;
      // «أنه بناء على مقتضيات المصلحة، وجه س بـ»: what he says has only begun
      const bool hangs = own.complement == Complement::clause && own.content_start + 1 < k &&
                         text::is_one_of(text_.word(own.content_start).normal, {"انه", "بانه", "انها"}) &&
                         text::is_one_of(text_.word(own.content_start + 1).normal,
                                         {"بناء", "استنادا", "نظرا", "وفقا", "بعد", "عقب", "خلال", "منذ", "عند"});
      if (hangs && !text_.is_comma(own.content_start + 1) && count_commas(own.content_start, k) == 1) return k + 1;
      const bool other =
          parted && !next.source.empty() && next.source.first > k && next.complement != Complement::object;
      return other ? k : k + 1;
    }
    case CueKind::noun:
      // «بين نفي س C | وتأكيد ص أن C»
      if ((candidates_[a].kind == CueKind::noun || candidates_[a].pair) && next.cue.cut &&
          (!next.source.empty() || (next.pronoun != lexicon::Pronoun::none && !clause::is_clause(next.complement)))) {
        return text_.is_comma(k - 1) ? k - 1 : k;
      }
      return next.conjoined && next.score > 0 && same_speaker_goes_on(a, b) ? k : k + 1;
    case CueKind::attribution:
      return opens_clause(next) && enclosing(text_, k) == enclosing(text_, candidates_[a].cue.first) ? k : k + 1;
    case CueKind::colon:
      return k + 1;
  }
  return k + 1;
}

// «أعلنت الشركة على لسان س أن C، | وقال: «C»»: whether he by whose mouth `a` speaks goes on in `b`.
bool ClauseEnds::is_of_voice(size_t a, size_t b) const {
  const Candidate& next = candidates_[b];
  if (!next.source.empty() || next.complement != Complement::speech) return false;
  for (size_t k = a + 1; k < b && candidates_[k].cue.first < candidates_[a].content_start; ++k) {
    const Candidate& voice = candidates_[k];
    if (voice.kind == CueKind::attribution && !voice.source.empty() && agrees(text_, voice.source, next.agreement))
      return true;
  }
  return false;
}

// «أشار إلى أن الجيش يقف على تخوم المدينة | التي قال إن …»: whether the clause of `a` has its verb before the relative
// clause of the verb at `k`, so that this one is no part of its subject.
bool ClauseEnds::leaves_clause(size_t a, uint32_t k) const {
  const Candidate& c = candidates_[a];
  if (c.complement != Complement::clause || !text_.is(k - 1, Category::relative)) return false;
  for (uint32_t i = c.content_start + 1; i + 1 < k; ++i) {
    const auto& word = text_.word(i);
    const bool finite = mention::is_finite_verb(word) || (text_.is(i, Category::negation) && !word.article);
    if (finite && !text_.is(i - 1, Category::relative)) return true;
  }
  return false;
}

// «وعن شعار الحزب، | كشف س», «وحول …،»: where the topic begins that stands in front of the verb at `k`, behind `first`;
// `k` where none does.
uint32_t ClauseEnds::behind_topic(uint32_t k, uint32_t first) const {
  constexpr uint32_t kLongest = 14;  // tokens
  for (uint32_t i = k - 1; i > first + 1 && i + kLongest > k; --i) {
    if (!text_.is_word(i - 1)) return k;
    if (text::is_one_of(text_.word(i - 1).normal, {"وعن", "وحول", "وبخصوص", "وبشان", "وفيما", "وعما"})) return i - 1;
  }
  return k;
}

// «بينما ذكرت س أن C | أبلغ ص …»: the clause that opens the sentence, with the main one behind it.
bool ClauseEnds::is_subordinate(size_t a) const {
  const Candidate& c = candidates_[a];
  const uint32_t first = text_.sentences[c.sentence].first;
  // «…، | وبينما ذكرت س أن C أبلغ ص …»
  if (c.kind == CueKind::verb && c.cue.first > first && text_.word(c.cue.first - 1).normal == "وبينما") return true;
  return first + 1 < text_.size() && has_cue(first + 1) && text::is_one_of(text_.word(first).stem, {"بينما", "فيما"});
}

// Whether the word at `k`, which is no cue's, ends the content.
bool ClauseEnds::ends_at_word(size_t index, uint32_t k, uint32_t end) const {
  const Candidate& c = candidates_[index];
  const uint32_t first = text_.sentences[c.sentence].first;
  // «أنه | في الوقت الذي …»: the clause has only begun
  if (k <= c.content_start + 2 && text_.is(k - 1, Category::complementizer) && k > c.content_start) return false;
  // «أن الدولة، | في حين تدين الهجوم، تؤكد …»
  if (k > c.content_start + 2 && k <= c.content_start + 4 && text_.is_comma(k - 1) && text_.is_word(k - 2) &&
      text::is_one_of(text_.word(k - 3).normal, {"ان", "بان"}) && !mention::is_finite_verb(text_.word(k - 2))) {
    return false;
  }
  // «وإذ تدين الوزارة الهجوم | فإنها تؤكد»: her main clause
  const std::string_view main = text_.word(k).normal;
  if (k > c.content_start && text::is_one_of(main, {"فانه", "فانها", "فانهم", "فاننا"}) && c.cue.first > first &&
      text::is_one_of(text_.word(c.cue.first - 1).normal, {"اذ", "واذ"})) {
    return true;
  }
  if (k == c.content_start + 2 && text_.word(c.content_start).normal == "اصابع")
    return true;  // «أصابع الاتهام | إلى س»
  // «الذين دافعوا عن الحرب في البلاد | يرفضون الآن …»: the predicate behind the relative clause
  if (c.relative && clause::is_nominal(c) && c.agreement.number == Number::plural && is_plural_present(text_.word(k)) &&
      text_.is_word(k - 1) && (text_.word(k - 1).article || text_.any(k - 1, mention::kPlace))) {
    return true;
  }
  if (is_predicate_behind_relative(text_, c, k) || is_behind_relative(text_, c, first, k)) return true;
  if (text_.sentences[c.sentence].headline && ends_in_headline(index, k, end)) return true;
  return is_cue_contrast(k, end) || is_contrast(text_, k, end) || is_turn(index, k, end) ||
         is_closing_tag(text_, k, end) || is_commented(k) || is_reported_reason(index, k) ||
         returns_to_outer(index, k) || is_participle_of_saying(index, k) || is_topic_of_next(index, k, end) ||
         is_predicate(text_, c, first, k) || is_main_clause(text_, c, first, k) ||
         is_governed_by_host(text_, c, first, k) || is_withheld(text_, k, end) || is_note(text_, k, end) ||
         is_beside_what_is_said(index, k, end) || is_new_clause(index, k);
}

// What the reporter tells beside it, or explains; in speech without marks it is the speaker who does.
bool ClauseEnds::is_beside_what_is_said(size_t index, uint32_t k, uint32_t end) const {
  const Candidate& c = candidates_[index];
  if (c.complement == Complement::speech || k + 2 >= end || !text_.is_comma(k - 1)) return false;
  if (is_told_beside(text_, k, end)) return true;
  const std::string_view n = text_.word(k).normal;
  const auto& next = text_.word(k + 1);
  // «، في حين أن …», «، في حين بلغت …»: two sides of what is told, two figures
  if (n == "في" && next.normal == "حين") {
    return !text_.is(k + 2, Category::complementizer) && !text_.word(k + 2).in(lexicon::WordSet::figures);
  }
  // «، وهو العضو السابق في …», «، وهي الأولى من نوعها»; behind nominal content also «، وهي بلدة تقع …»
  if (!text::is_one_of(n, {"وهو", "وهي", "وهم", "وهما"}) || !text_.is_word(k + 1)) return false;
  if (next.article && !next.is(Category::relative)) {
    // but «… وتنتج الأنسولين، وهو الهرمون الضروري للجسم»
    return clause::is_nominal(c) || next.any(mention::kPerson) || next.is(Category::number) ||
           text::is_one_of(next.stem, {"اول", "اولى", "ثاني", "ثانية", "ثالث", "ثالثة", "وحيد", "وحيدة", "عضو"});
  }
  return clause::is_nominal(c) && next.preposition == 0 && !mention::is_finite_verb(next) &&
         next.any({Category::common_noun, Category::content_noun, Category::office, Category::profession,
                   Category::group, Category::organisation, Category::document});
}

// «C، وهي تحركات وصفتها س بـ», «C، وهو ما اعتبرته س …», «C، وهي خطوة قد …», «C، وهو الأمر الذي قال إنه»,
// «C وهو ما لم ينفه س»: what another calls it, what the reporter calls it, what is said of it as a whole, and what
// nobody said of it.
bool ClauseEnds::is_commented(uint32_t k) const {
  if (k == 0 || k + 4 >= text_.size() || !text::is_one_of(text_.word(k).normal, {"وهو", "وهي"})) return false;
  if (text_.word(k + 1).normal == "ما" && text_.word(k + 2).normal == "لم") {
    const auto* said = text_.word(k + 3).as(Category::cue_verb);
    return said != nullptr && said->suffix != lexicon::Pronoun::none;
  }
  if (text_.word(k + 1).normal == "الامر" && text_.is(k + 2, Category::relative)) return has_cue(k + 3);
  // «C وهي خطوة قال منتقدون إنها …»: also without a comma
  const auto is_of_another = [&](int32_t at) {
    if (at < 0) return false;
    const Candidate& verb = candidates_[static_cast<size_t>(at)];
    return verb.kind == CueKind::verb && !verb.source.empty() && verb.source.first > k + 2;
  };
  if (!text_.is_comma(k - 1)) return text_.word(k + 1).normal == "خطوة" && is_of_another(at_[k + 2]);
  // «C، وهو كلام سارعت س إلى نفيه»
  if (text::is_one_of(text_.word(k + 1).normal, {"كلام", "تصريح", "تصريحات", "اتهام", "اتهامات", "ادعاءات", "مزاعم"}) &&
      mention::is_finite_verb(text_.word(k + 2))) {
    return true;
  }
  const int32_t opinion = text_.word(k + 1).normal == "ما" && text_.quotation_in[k] < 0 ? at_[k + 2] : -1;
  if (opinion >= 0) {
    const Candidate& verb = candidates_[static_cast<size_t>(opinion)];
    return verb.kind == CueKind::verb && verb.source.first > k + 2;
  }
  const auto& noun = text_.word(k + 1);
  if (noun.article || !noun.any({Category::content_noun, Category::common_noun})) return false;
  if (noun.normal == "خطوة") return true;
  return is_of_another(at_[k + 2]);
}

// «أكدت س أن C، | حيث قالت: «C»», «أعرب عن رفضه C، | إذ يتهم ص بـ», «أن C، بعدما أفادت تقارير بـ»: the next one; but
// «، حيث أظهرت الإحصاءات أن» goes on with what is said.
bool ClauseEnds::is_reported_reason(size_t index, uint32_t k) const {
  if (!text::is_one_of(text_.word(k).normal, {"حيث", "اذ", "بعدما"}) || k == 0 || !text_.is_comma(k - 1)) return false;
  if (candidates_[index].complement == Complement::speech || k + 2 >= text_.size()) return false;
  const uint32_t verb = text_.is(k + 1, Category::complementizer) ? k + 2 : k + 1;
  const int32_t at = at_[verb];
  if (at <= static_cast<int32_t>(index)) return false;
  const Candidate& next = candidates_[static_cast<size_t>(at)];
  if (next.kind != CueKind::verb) return false;
  if (next.source.empty()) {
    return clause::compatible(next.agreement, candidates_[index].agreement) && !speaks_inside(index, next);
  }
  return text_.word(k).normal == "بعدما" || !text_.any(next.source.first, {Category::document, Category::medium});
}

// «أوضحت الوزارة أن اللجنة اجتمعت، حيث أوصت بـ»: whether the subject of the clause that `index` says goes on to speak,
// by `next`, whose words stand in no marks.
bool ClauseEnds::speaks_inside(size_t index, const Candidate& next) const {
  const Candidate& c = candidates_[index];
  if (c.complement != Complement::clause || next.complement == Complement::speech) return false;
  uint32_t that = c.content_start;
  if (text_.is(that, Category::preposition)) ++that;
  if (!text_.is(that, Category::complementizer) || that + 2 >= next.cue.first) return false;
  const Range subject = mention::noun_phrase(text_, that + 1, next.cue.first, {.bounded = true});
  if (subject.empty() || !mention::head_can_speak(text_, subject)) return false;
  const auto& head = text_.word(subject.first);
  const bool speaks =
      mention::is_person_noun(head) || mention::is_name_word(head) || mention::is_organisation_noun(head);
  return speaks && head.article && agrees(text_, subject, next.agreement) && next.agreement.gender == Gender::feminine;
}

// «، مضيفاً تزيد نسبة البيع …»: he goes on, also where the participle opens no statement.
bool ClauseEnds::is_participle_of_saying(size_t index, uint32_t k) const {
  const auto& word = text_.word(k);
  return k > 0 && text_.is_comma(k - 1) && !has_cue(k) && word.conjunction == 0 && !word.article &&
         candidates_[index].agreement.gender != Gender::feminine &&
         ((word.is(Category::cue_participle) && word.normal.ends_with("ا") &&
           !text::is_one_of(word.normal, {"مهددا", "مجددا", "مقررا"})) ||
          text::is_one_of(word.normal, {"مختتما", "خاتما", "مستطردا", "مستدركا"}));
}

// «أبلغه س أن C واحتجاجه على C، | وأن C»: the clause of the one around it goes on behind what is named in it.
bool ClauseEnds::is_next_of_outer(size_t index, uint32_t k) const {
  const Candidate& c = candidates_[index];
  const auto& word = text_.word(k);
  if (c.kind != CueKind::noun || word.conjunction != U'و' || !word.is(Category::complementizer)) return false;
  return text_.is_comma(k - 1) && !clause::holds_verb(text_, c.content_start, k);
}

// «C، وحول أدواره قال: «C»», «C، وبخصوص الوضع في البلاد أشار س إلى C», «C، وعن الأسعار قال إنها»: what is spoken of
// next.
bool ClauseEnds::is_topic_of_next(size_t index, uint32_t k, uint32_t end) const {
  constexpr uint32_t kLongest = 10;  // tokens
  if (k == 0 || k + 2 >= end) return false;
  const bool about = text_.word(k).normal.starts_with("و") && clause::opens_topic(text_, k);
  if (!text_.is_comma(k - 1) && !(about && text_.word(k).normal != "وعن" && text_.word(k).normal != "وفي"))
    return false;
  // «C، وفي الوقت نفسه حذر من C»: he himself
  if (text_.word(k).normal == "وفي" && text_.word(k + 1).normal == "الوقت" && k + 3 < end &&
      text::is_one_of(text_.word(k + 2).normal, {"نفسه", "ذاته", "عينه"})) {
    const size_t next = candidate_at(k + 3, index);
    return next < candidates_.size() && candidates_[next].kind == CueKind::verb && !candidates_[next].imperfect &&
           clause::compatible(candidates_[next].agreement, candidates_[index].agreement);
  }
  // «C، وفي زيارة للمدينة أمس وصف س ص بأنه»: when the next one spoke
  const bool when = !about && text::is_one_of(text_.word(k).normal, {"وفي", "وخلال", "وعقب"});
  if (!when && !about) return false;
  for (uint32_t i = k + 2; i < end && i < k + kLongest; ++i) {
    const bool closed = about && text_.is_comma(i) && has_cue(i + 1);  // «، وفيما يخص الأسعار، قال إنها»
    if (!text_.is_word(i) && !closed) break;
    const size_t next = candidate_at(i, index);
    if (next == candidates_.size()) continue;
    const Candidate& verb = candidates_[next];
    const bool named = !verb.source.empty() && verb.source.first > i;
    if (when) return named && verb.kind == CueKind::verb && !verb.imperfect && !verb.conjoined && !verb.relative;
    if (verb.kind != CueKind::verb || verb.imperfect || verb.conjoined || verb.relative) return false;
    return (named || clause::is_clause(verb.complement)) && !text_.is(i - 1, Category::relative) &&
           !text_.is(i - 1, Category::complementizer) &&
           clause::compatible(verb.agreement, candidates_[index].agreement);
  }
  return false;
}

// «أما س فقال …», and not «إما»: the reporter turns to another; behind nominal content also where he left out the mark
// before it. «إن الشمال يبيع التمر أما الجنوب فيبيع القمح» is one contrast.
bool ClauseEnds::is_turn(size_t index, uint32_t k, uint32_t end) const {
  constexpr uint32_t kReach = 20;  // words of the one whom it is about
  const auto& word = text_.word(k);
  if (word.normal != "اما" || word.tanwin || k == 0 || k + 1 >= end || !text_.is_word(k + 1)) return false;
  if (!slice(text_.text, text_.tokens[k]).starts_with("أ") || text_.is(k + 1, Category::complementizer)) return false;
  // «أما جرفتهم السيول وإما …»: «إما» without its hamza
  for (uint32_t i = k + 1; i < end && i < k + kReach; ++i) {
    if (text::is_one_of(text_.word(i).normal, {"واما", "او"}) && !text_.is_comma(i - 1)) return false;
  }
  // «أما المقاول فقد غادر الموقع»: one person, whom the reporter knows of
  const auto& who = text_.word(k + 1);
  const bool one = (mention::is_person_noun(who) || mention::is_name_word(who)) && !who.is(Category::group) &&
                   !mention::ends_like_plural(who) && who.article;
  if (text_.is_word(k - 1) && (one || clause::is_nominal(candidates_[index]))) return true;
  for (uint32_t i = k + 1; i < end && i < k + kReach; ++i) {
    if (text_.word(i).conjunction == U'ف' && has_cue(i)) return true;
    if (text_.word(i).normal == "فقد" && i + 1 < end && has_cue(i + 1)) return true;
  }
  return false;
}

// «فيما», «بينما», «في حين» with another's words behind them; else they go on with what is said.
bool ClauseEnds::is_cue_contrast(uint32_t k, uint32_t end) const {
  const std::string_view n = text_.word(k).normal;
  // «فيما بعد»: later; «فيما يتعلق بالطرق»
  if (n == "فيما" && k + 1 < end &&
      text::is_one_of(text_.word(k + 1).normal, {"بعد", "يتعلق", "يخص", "يتصل", "يختص", "عدا", "بين", "يلي"})) {
    return false;
  }
  const bool during = n == "في" && k + 1 < end && text_.word(k + 1).normal == "حين";
  const bool although = n == "رغم" && k > 0 && text_.is_comma(k - 1);  // «، رغم أن س تقول إن …»
  if (n == "مع" && k + 2 < end && text_.word(k + 1).normal == "ان") {  // «مع أن س تنفي ذلك»
    constexpr uint32_t kSubject = 6;
    for (uint32_t i = k + 3; i < end && i < k + 2 + kSubject; ++i) {
      if (!has_cue(i)) continue;
      const Candidate& verb = candidates_[static_cast<size_t>(at_[i])];
      return verb.kind == CueKind::verb && !verb.source.empty() && verb.source.first == k + 2;
    }
  }
  if (!during && !although && n != "فيما" && n != "بينما") return false;
  // «، فيما دفع محاميه بـ»: a past verb and its subject
  const uint32_t verb = during ? k + 2 : k + 1;
  if (!although && k > 0 && text_.is_comma(k - 1) && verb + 1 < end && text_.is_word(verb + 1)) {
    const auto& subject = text_.word(verb + 1);
    const bool acts = clause::past_verb(text_.word(verb)) != nullptr;
    if (acts && (mention::is_person_noun(subject) || mention::is_name_word(subject))) return true;
  }
  if (!although && k > 0 && text_.is_comma(k - 1) && verb + 1 < end && tells_silence(verb)) return true;
  constexpr uint32_t kNear = 9;
  for (uint32_t i = k + 1; i < end && i < k + kNear; ++i) {
    if (has_cue(i) && candidates_[static_cast<size_t>(at_[i])].kind == CueKind::verb) return true;
  }
  return false;
}

// «، فيما لم يصدر تعليق»: behind such a word the verb at `verb` tells that nobody has answered.
bool ClauseEnds::tells_silence(uint32_t verb) const {
  // «، فيما امتنع متحدث عن التعليق»
  constexpr uint32_t kReach = 12;  // tokens
  if (text::is_one_of(text_.word(verb).normal, {"امتنع", "امتنعت", "رفض", "رفضت", "اعتذر", "اعتذرت"})) {
    for (uint32_t i = verb + 1; i < text_.size() && i < verb + kReach && !text_.is_mark(i, U'.'); ++i) {
      if (text_.word(i).normal == "التعليق") return true;
    }
  }
  return text_.word(verb).normal == "لم" && text_.quotation_in[verb] < 0 &&
         text::is_one_of(text_.word(verb + 1).normal, {"يصدر", "تصدر", "يتسن", "يرد", "ترد", "يعلق", "تعلق"});
}

}  // namespace isnad::statement::content
