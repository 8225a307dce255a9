#include "statement/content/content.h"

#include <algorithm>

#include "statement/clause/complement.h"
#include "statement/clause/inner_host.h"
#include "statement/clause/nominal_end.h"
#include "statement/content/clause_end.h"
#include "statement/content/host_content.h"
#include "statement/content/reporter_words.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {
namespace {

using lexicon::Category;
using text::Quotation;
using text::TokenKind;

constexpr uint32_t kLongestHeadline = 512;  // tokens

// Whether the sentence goes on with speech that stands without marks: a question, words of «نحن», or a consequence
// («فالعدو …»).
bool goes_on_speaking(const AnalysedText& text, const text::Sentence& s) {
  if (text.is_mark(s.end - 1, U'؟') || text.is_mark(s.end - 1, U'?')) return true;
  if (text.word(s.first).conjunction == U'ف') return true;
  for (uint32_t i = s.first; i < s.end; ++i) {
    const auto& word = text.word(i);
    if (!text.is_word(i) || word.article) continue;
    if (text::is_one_of(word.normal, {"نحن", "ونحن", "لدينا", "ولدينا", "لنا", "علينا"})) return true;
    if (word.suffix == lexicon::Pronoun::we || mention::tells_what_we_do(word)) return true;
    if (mention::is_first_plural_future(text, i)) return true;
    if (!word.known() && word.normal.starts_with("سن") && word.letters >= 4) return true;  // «سنرد»
    if (text.is(i, Category::negation) && i + 1 < s.end && text.word(i + 1).normal.starts_with("ن") &&
        !text.word(i + 1).any({Category::content_noun, Category::common_noun})) {
      return true;
    }
  }
  return false;
}

class Extents {
 public:
  Extents(const AnalysedText& text, std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates), ends_(text, candidates), hosts_(text, candidates, ends_) {}

  void run() {
    for (size_t i = 0; i < candidates_.size(); ++i) {
      Candidate& c = candidates_[i];
      if (c.complement == Complement::host) {
        hosts_.set_host(i);
      } else if (c.complement == Complement::before) {
        set_before(c);
      } else if (c.complement == Complement::commented) {
        hosts_.set_commented(i);
      } else if (c.pair) {
        share_pieces(candidates_[i - 1], c);
        cut_before_participle(i);
      } else if (c.piece_count == 0) {
        set_following(i);
      }
    }
    for (size_t i = 0; i < candidates_.size(); ++i) keep_inside_outer(i);
  }

 private:
  [[nodiscard]] const Quotation& quotation_opened(uint32_t token) const {
    return text_.quotations[static_cast<size_t>(text_.quotation_at[token])];
  }

  // «أضافت س أن الأطباء أكدوا أن C، | وقالت …»: where the outer speech ends, so does what is reported in it.
  void keep_inside_outer(size_t index) {
    constexpr size_t kReach = 8;  // candidates
    Candidate& c = candidates_[index];
    const bool follows = c.complement == Complement::clause || clause::is_nominal(c);
    if (!follows || c.pair || c.piece_count == 0) return;
    Piece& last = c.pieces[c.piece_count - 1];
    for (size_t k = index; k-- > 0 && k + kReach >= index && candidates_[k].sentence == c.sentence;) {
      const Candidate& outer = candidates_[k];
      if (outer.complement != Complement::clause || outer.pair || outer.piece_count == 0) continue;
      const Piece& around = outer.pieces[outer.piece_count - 1];
      if (c.cue.first <= around.first || last.first >= around.end || last.end <= around.end) continue;
      if (last.first <= around.first) continue;
      last.end = trimmed(text_, last.first, around.end);
    }
  }

  // «نقلت س عن ص قوله إن C، | نافياً …»: what ص says besides is a part of what س carries, but a statement of its own.
  void cut_before_participle(size_t index) {
    Candidate& c = candidates_[index];
    if (c.piece_count == 0 || c.source.empty()) return;
    Piece& last = c.pieces[c.piece_count - 1];
    for (size_t k = index + 1; k < candidates_.size() && candidates_[k].cue.first < last.end; ++k) {
      const Candidate& next = candidates_[k];
      if (next.kind != CueKind::participle || next.cue.first <= last.first + 1 || !next.source.empty()) continue;
      if (!text_.is_comma(next.cue.first - 1) || !agrees(text_, c.source, next.agreement)) continue;
      if (enclosing(text_, next.cue.first) != enclosing(text_, c.cue.first)) continue;
      last.end = trimmed(text_, last.first, next.cue.first);
      return;
    }
  }

  // The content behind the cue: «قال S إن C», «S: C».
  void set_following(size_t index) {
    Candidate& c = candidates_[index];
    uint32_t start = c.content_start;
    // marks that nobody closes («:» إن …») are passed over
    while (start + 1 < text_.size() && text::is_quotation_mark(text_.tokens[start].mark) &&
           text_.quotation_at[start] < 0)
      ++start;
    if (start >= text_.size()) return;
    const uint32_t limit = limit_of(index, start);
    if (limit == 0) return;
    // «داعيا | "إلى حوار شامل"»: the preposition within the marks
    if (start > c.cue.end && text_.quotation_at[start - 1] >= 0) {
      const Quotation& q = quotation_opened(start - 1);
      if (q.closed && q.close < limit && is_whole(q, limit) && set_direct(index, start - 1, q, limit)) return;
    }
    const uint32_t lead = behind_opening(start, limit);
    if (lead < limit && lead < text_.size() && text_.quotation_at[lead] >= 0) {
      const Quotation& q = quotation_opened(lead);
      // «ما وصفه بـ«التخبط» | في …», «وصف الخلافات بـ«الشخصية» | التي …»
      const bool describes = c.entry != nullptr && c.entry->has(lexicon::CueFlag::describe);
      const bool named =
          (c.of_parent || describes) && !c.nested && !c.aside && q.closed && !text_.is(start, Category::complementizer);
      const bool speech =
          named || clause::is_speech(text_, lead) || c.complement == Complement::speech || is_whole(q, limit);
      if (speech && set_direct(index, start, q, limit)) return;
    }
    uint32_t end = ends_.end_of(index, start, limit);
    if (c.complement == Complement::object || c.complement == Complement::preposition) {
      end = without_manner(text_, start, end);
    }
    add_without_asides(index, start, end);
    if (c.complement == Complement::speech) add_quotation_before(c);
  }

  // Where content of `c` that begins at `start` must end: its sentence or quotation; for a headline's speech its line;
  // for a colon at the end of a line the next sentence. 0 where there is none.
  [[nodiscard]] uint32_t limit_of(size_t index, uint32_t start) const {
    const Candidate& c = candidates_[index];
    const text::Sentence& own = text_.sentences[c.sentence];
    if (start >= own.end) {
      const auto s = std::find_if(text_.sentences.begin() + c.sentence, text_.sentences.end(),
                                  [&](const text::Sentence& x) { return start < x.end; });
      return s == text_.sentences.end() ? 0 : s->end;
    }
    uint32_t limit = std::max(ends_.cap(c), start + 1);
    if (c.kind == CueKind::colon && own.headline) {
      const uint32_t last = std::min(text_.size(), start + kLongestHeadline);
      while (limit < last && text_.tokens[limit].kind != TokenKind::line_break) ++limit;
    }
    if (limit == own.end && !own.headline && c.complement == Complement::clause) limit = behind_clauses(index, limit);
    if (c.act == Act::ask && limit == own.end) limit = behind_questions(c.sentence);
    if (limit == own.end && !own.headline && speaks_freely(c, start)) limit = behind_speech(index, start);
    return limit;
  }

  // «أشار س إلى أن C. | وأن C. وأنه C.»: the end of the sentences that hang on the same cue, in the same line.
  [[nodiscard]] uint32_t behind_clauses(size_t index, uint32_t end) const {
    const Candidate& c = candidates_[index];
    if (c.nested || c.aside || c.pair || enclosing(text_, c.cue.first) >= 0) return end;
    for (size_t k = index; k-- > 0 && candidates_[k].sentence == c.sentence;) {
      if (candidates_[k].complement == Complement::clause && candidates_[k].contains(c.cue.first)) return end;
    }
    for (uint32_t n = c.sentence + 1; n < text_.sentences.size(); ++n) {
      const text::Sentence& s = text_.sentences[n];
      const auto& word = text_.word(s.first);
      const std::string_view written = slice(text_.text, text_.tokens[s.first]);
      // «قال إن C. | وإنه C.»
      const bool said = written.starts_with("وإن") && word_lists::is_with_pronoun(word.stem) &&
                        slice(text_.text, text_.tokens[c.content_start]).starts_with("إن");
      const bool hangs =
          word.conjunction == U'و' && word.is(Category::complementizer) && (written.starts_with("وأن") || said);
      if (!hangs || text_.tokens[s.first - 1].kind == TokenKind::line_break) break;
      end = s.end;
    }
    return end;
  }

  // «قال س: C. C»: speech behind a colon without marks, or behind a mark that nobody closes.
  [[nodiscard]] bool speaks_freely(const Candidate& c, uint32_t start) const {
    if (c.kind != CueKind::verb || c.complement != Complement::speech || start == 0) return false;
    return text_.quotation_at[start] < 0 && (text_.is_mark(start - 1, U':') || is_stray_mark(start - 1));
  }

  [[nodiscard]] bool is_stray_mark(uint32_t i) const {
    return text::is_quotation_mark(text_.tokens[i].mark) && text_.quotation_at[i] < 0 && text_.quotation_in[i] < 0;
  }

  // «قال س: لن نسمح بذلك. | سنرد على كل اعتداء. ولدينا الوسائل.»: the end of the sentences that go on with his words,
  // in the same line and before the next statement.
  [[nodiscard]] uint32_t behind_speech(size_t index, uint32_t start) const {
    constexpr uint32_t kMost = 8;  // sentences
    const uint32_t own = candidates_[index].sentence;
    const bool unclosed = is_stray_mark(start - 1);
    uint32_t end = text_.sentences[own].end;
    size_t next = index + 1;
    for (uint32_t n = own + 1; n < text_.sentences.size() && n < own + kMost; ++n) {
      const text::Sentence& s = text_.sentences[n];
      if (text_.tokens[s.first - 1].kind == TokenKind::line_break) break;
      while (next < candidates_.size() && (candidates_[next].sentence < n || candidates_[next].nested)) ++next;
      if (next < candidates_.size() && candidates_[next].sentence == n) break;
      const bool closed = text_.tokens[s.end - 1].kind == TokenKind::mark;  // not «سمات الاقتصاد», the tags of a page
      const bool speaks = unclosed || goes_on_speaking(text_, s) || ends_in_two_points(n - 1) || explains(s) ||
                          is_between_speech(n, next);
      if (!closed || text_.is_dash(s.first) || !speaks) break;
      end = s.end;
    }
    return end;
  }

  // «العمل بدأ.. | والنتائج قريبة»
  [[nodiscard]] bool ends_in_two_points(uint32_t sentence) const {
    const text::Sentence& s = text_.sentences[sentence];
    return s.end > s.first + 2 && text_.is_mark(s.end - 1, U'.') && text_.is_mark(s.end - 2, U'.') &&
           !text_.is_mark(s.end - 3, U'.');
  }

  // «المشروع ليس جديدا. | إنه حلم قديم.»
  [[nodiscard]] bool explains(const text::Sentence& s) const {
    return text_.is(s.first, Category::complementizer) && slice(text_.text, text_.tokens[s.first]).starts_with("إن") &&
           word_lists::is_with_pronoun(text_.word(s.first).normal);
  }

  // A sentence in front of one that goes on with his words, in the same line; `next` is the candidate behind it.
  [[nodiscard]] bool is_between_speech(uint32_t sentence, size_t next) const {
    if (sentence + 1 >= text_.sentences.size()) return false;
    const text::Sentence& s = text_.sentences[sentence + 1];
    const bool told = next < candidates_.size() && candidates_[next].sentence <= sentence + 1;
    return !told && text_.tokens[s.first - 1].kind != TokenKind::line_break && text_.is_mark(s.end - 1, U'.') &&
           goes_on_speaking(text_, s);
  }

  // «متسائلا: أين ذهبت الأموال؟ | هل بنيت بها مدارس؟»: the end of the questions that follow in the same line.
  [[nodiscard]] uint32_t behind_questions(uint32_t sentence) const {
    uint32_t end = text_.sentences[sentence].end;
    for (uint32_t n = sentence + 1; n < text_.sentences.size(); ++n) {
      const text::Sentence& s = text_.sentences[n];
      const bool asks =
          text_.is(s.first, Category::interrogative) ||
          text::is_one_of(text_.word(s.first).normal, {"هل", "وهل", "اين", "واين", "لماذا", "ولماذا", "كيف", "وكيف",
                                                       "ومن", "وما", "وماذا", "ومتى", "الم", "اليس", "ام"});
      const bool marked = text_.is_mark(s.end - 1, U'؟') || text_.is_mark(s.end - 1, U'?');
      if (!asks || !marked || text_.tokens[s.first - 1].kind == TokenKind::line_break) break;
      end = s.end;
    }
    return end;
  }

  // Past complementizer and preposition.
  [[nodiscard]] uint32_t behind_opening(uint32_t start, uint32_t limit) const {
    uint32_t lead = start;
    while (lead < limit && lead < start + 2 && text_.quotation_at[lead] < 0 &&
           (text_.any(lead, {Category::complementizer, Category::preposition}) || text_.word(lead).letters == 1)) {
      ++lead;
    }
    return lead;
  }

  // Nothing but the quotation stands in the rest of the clause.
  [[nodiscard]] bool is_whole(const Quotation& q, uint32_t end) const {
    return q.close + 1 >= end || text_.tokens[q.close + 1].kind == TokenKind::mark;
  }

  // Content that begins with a quotation. False where words go on behind it and the whole is mixed.
  bool set_direct(size_t index, uint32_t start, const Quotation& q, uint32_t limit) {
    Candidate& c = candidates_[index];
    const uint32_t after = q.close + 1;
    const bool described = c.entry != nullptr && (c.entry->has(lexicon::CueFlag::describe) ||  // «وصفه بـ«…» في …»
                                                  (c.of_parent && c.entry->has(lexicon::CueFlag::two)));
    if (!described && after < limit && after < text_.size() && text_.is_word(after) &&
        ends_.behind_quotation(index, after, limit) == ClauseEnds::Behind::goes_on) {
      return false;
    }
    if (after + 1 < limit && text_.is_comma(after)) {
      if (is_inserted_tag(text_, after + 1, limit)) return false;
      const auto& word = text_.word(after + 1);
      if (word.conjunction != 0 && word.is(Category::complementizer)) return false;  // «…»، وأن …
      // «اللجنة»، التي …، تقدر …; but behind a colon the words end with their mark: «تابع: «هذا من شأن س»، الذي …»
      constexpr uint32_t kSpeech = 5;  // tokens
      const bool spoken = c.complement == Complement::speech && q.close > q.open + kSpeech;
      if (word.conjunction == 0 && word.is(Category::relative) && !spoken) return false;
    }
    c.add_piece({start, after, text_.word(start).conjunction == U'ف'});
    extend_speech(c, after);
    if (c.complement == Complement::speech) add_quotation_before(c);
    return true;
  }

  // «أ». «ب». : quotations that follow one another without a cue are one content.
  void extend_speech(Candidate& c, uint32_t at) {
    constexpr uint32_t kMarks = 3;
    while (c.piece_count < c.pieces.size()) {
      uint32_t k = at;
      while (k < text_.size() && k < at + kMarks && (text_.is_mark(k, U'.') || text_.is_comma(k))) ++k;
      if (k >= text_.size() || k == at || text_.quotation_at[k] < 0 || !clause::is_speech(text_, k)) return;
      const uint32_t end = quotation_opened(k).close + 1;
      const uint32_t behind = end < text_.size() && text_.is_comma(end) ? end + 1 : end;
      if (behind < text_.size() && text_.is_word(behind)) return;  // it belongs to what follows
      c.add_piece({k, end, false});
      at = end;
    }
  }

  // «أ»، قال س، «ب»: the cue in the middle.
  void add_quotation_before(Candidate& c) {
    if (c.kind != CueKind::verb || c.conjoined || c.cue.first < 2 || !text_.is_comma(c.cue.first - 1)) return;
    if (text_.word(c.cue.first).preposition != 0) return;  // «أ»، ليضيف: «ب»
    const uint32_t close = c.cue.first - 2;
    const int32_t q = text_.quotation_in[close];
    if (q < 0 || text_.quotations[static_cast<size_t>(q)].close != close) return;
    const uint32_t open = text_.quotations[static_cast<size_t>(q)].open;
    // a quotation that opens the sentence may be short: «"لن نسمح بذلك"، قال س، "C"»
    constexpr uint32_t kShortest = 3;  // tokens
    const bool opens = open == text_.sentences[c.sentence].first && close > open + kShortest;
    if (!(opens || clause::is_speech(text_, open)) || c.piece_count >= c.pieces.size()) return;
    // «"هل …؟"، أجاب س: "C"»: what he was asked
    const bool asked = text_.is_mark(close - 1, U'؟') || text_.is_mark(close - 1, U'?');
    if (asked && c.entry != nullptr && text::is_one_of(c.entry->lemma, {"أجاب", "رد"})) return;
    // «أ»، قال س، مضيفاً: «ب»: two statements
    const uint32_t behind = c.pieces[0].first;
    for (uint32_t k = c.cue.end; k + 1 < behind; ++k) {
      if (text_.is_comma(k) && text_.is(k + 1, Category::cue_participle) && text_.word(k + 1).normal.ends_with("ا"))
        return;
    }
    std::copy_backward(c.pieces.begin(), c.pieces.begin() + c.piece_count, c.pieces.begin() + c.piece_count + 1);
    c.pieces[0] = {open, close + 1, false};
    ++c.piece_count;
  }

  // Leaves out an attribution in the middle of the content, and cuts before one at its end.
  void add_without_asides(size_t index, uint32_t start, uint32_t end) {
    Candidate& c = candidates_[index];
    const bool cut = text_.word(start).conjunction == U'ف';
    uint32_t first = start;
    for (size_t k = index + 1; k < candidates_.size() && candidates_[k].cue.first < end; ++k) {
      const Candidate& aside = candidates_[k];
      if (aside.kind != CueKind::attribution || aside.content_start <= first + 1 || aside.content_start >= end)
        continue;
      const int32_t quotation = enclosing(text_, aside.cue.first);
      if (quotation != enclosing(text_, start) && quotation != enclosing(text_, c.cue.first)) continue;
      c.add_piece({first, trimmed_before_tag(text_, first, aside.content_start), cut && first == start});
      first = std::min(end, clause::behind_described(text_, aside.source, end));
      while (first < end && is_plain_mark(text_, first)) ++first;
    }
    if (end > first) c.add_piece({first, end, cut && first == start});
  }

  // «C»، قال S
  void set_before(Candidate& c) {
    const int32_t q = text_.quotation_in[c.content_start];
    if (q < 0) return;
    const Quotation& quotation = text_.quotations[static_cast<size_t>(q)];
    c.add_piece({quotation.open, quotation.close + 1, false});
  }

  const AnalysedText& text_;
  std::vector<Candidate>& candidates_;
  ClauseEnds ends_;
  HostContents hosts_;
};

}  // namespace

void set_contents(const AnalysedText& text, std::vector<Candidate>& candidates) { Extents(text, candidates).run(); }

}  // namespace isnad::statement::content
