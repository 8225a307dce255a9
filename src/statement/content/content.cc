#include "statement/content/content.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/clause/inner_host.h"
#include "statement/clause/nominal_end.h"
#include "statement/clause/speech.h"
#include "statement/content/clause_end.h"
#include "statement/content/contents.h"
#include "statement/content/contrast.h"
#include "statement/content/host_content.h"
#include "statement/content/reporter_words.h"
#include "statement/content/trim.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"
#include "text/quotation.h"

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

// «أضافت س أن الأطباء أكدوا أن C، | وقالت …»: where the outer speech ends, so does what is reported in it.
void keep_inside_outer(Contents& in, size_t index) {
  constexpr size_t kReach = 8;  // candidates
  Candidate& c = in.candidates[index];
  const bool follows = c.complement == Complement::clause || clause::is_nominal(c);
  if (!follows || c.pair || c.piece_count == 0) return;
  Piece& last = c.pieces[c.piece_count - 1];
  for (size_t k = index; k-- > 0 && k + kReach >= index && in.candidates[k].sentence == c.sentence;) {
    const Candidate& outer = in.candidates[k];
    if (outer.complement != Complement::clause || outer.pair || outer.piece_count == 0) continue;
    const Piece& around = outer.pieces[outer.piece_count - 1];
    if (c.cue.first <= around.first || last.first >= around.end || last.end <= around.end) continue;
    if (last.first <= around.first) continue;
    last.end = trimmed(in.text, last.first, around.end);
  }
}

// «نقلت س عن ص قوله إن C، | نافياً …»: what ص says besides is a part of what س carries, but a statement of its own.
void cut_before_participle(Contents& in, size_t index) {
  Candidate& c = in.candidates[index];
  if (c.piece_count == 0 || c.source.empty()) return;
  Piece& last = c.pieces[c.piece_count - 1];
  for (size_t k = index + 1; k < in.candidates.size() && in.candidates[k].cue.first < last.end; ++k) {
    const Candidate& next = in.candidates[k];
    if (next.kind != CueKind::participle || next.cue.first <= last.first + 1 || !next.source.empty()) continue;
    if (!in.text.is_comma(next.cue.first - 1) || !agrees(in.text, c.source, next.agreement)) continue;
    if (enclosing(in.text, next.cue.first) != enclosing(in.text, c.cue.first)) continue;
    last.end = trimmed(in.text, last.first, next.cue.first);
    return;
  }
}

// «أشار س إلى أن C. | وأن C. وأنه C.»: the end of the sentences that hang on the same cue, in the same line.
uint32_t behind_clauses(const Contents& in, size_t index, uint32_t end) {
  const Candidate& c = in.candidates[index];
  if (c.nested || c.aside || c.pair || enclosing(in.text, c.cue.first) >= 0) return end;
  for (size_t k = index; k-- > 0 && in.candidates[k].sentence == c.sentence;) {
    if (in.candidates[k].complement == Complement::clause && in.candidates[k].contains(c.cue.first)) return end;
  }
  for (uint32_t n = c.sentence + 1; n < in.text.sentences.size(); ++n) {
    const text::Sentence& s = in.text.sentences[n];
    const auto& word = in.text.word(s.first);
    const std::string_view written = slice(in.text.text, in.text.tokens[s.first]);
    // «قال إن C. | وإنه C.»
    const bool said = written.starts_with("وإن") && word_lists::is_with_pronoun(word.stem) &&
                      slice(in.text.text, in.text.tokens[c.content_start]).starts_with("إن");
    const bool hangs =
        word.conjunction == U'و' && word.is(Category::complementizer) && (written.starts_with("وأن") || said);
    if (!hangs || in.text.tokens[s.first - 1].kind == TokenKind::line_break) break;
    end = s.end;
  }
  return end;
}

bool is_stray_mark(const Contents& in, uint32_t i) {
  return text::is_quotation_mark(in.text.tokens[i].mark) && in.text.quotation_at[i] < 0 && in.text.quotation_in[i] < 0;
}

// «قال س: C. C»: speech behind a colon without marks, or behind a mark that nobody closes.
bool speaks_freely(const Contents& in, const Candidate& c, uint32_t start) {
  if (c.kind != CueKind::verb || c.complement != Complement::speech || start == 0) return false;
  if (in.text.quotation_at[start] >= 0) return false;
  uint32_t before = start;
  while (before > 1 && in.text.tokens[before - 1].kind == TokenKind::line_break) --before;
  return in.text.is_mark(before - 1, U':') || is_stray_mark(in, start - 1);
}

// «العمل بدأ.. | والنتائج قريبة»
bool ends_in_two_points(const Contents& in, uint32_t sentence) {
  const text::Sentence& s = in.text.sentences[sentence];
  return s.end > s.first + 2 && in.text.is_mark(s.end - 1, U'.') && in.text.is_mark(s.end - 2, U'.') &&
         !in.text.is_mark(s.end - 3, U'.');
}

// «المشروع ليس جديدا. | إنه حلم قديم.»
bool explains(const Contents& in, const text::Sentence& s) {
  return in.text.is(s.first, Category::complementizer) &&
         slice(in.text.text, in.text.tokens[s.first]).starts_with("إن") &&
         word_lists::is_with_pronoun(in.text.word(s.first).normal);
}

// A sentence in front of one that goes on with his words, in the same line; `next` is the candidate behind it.
bool is_between_speech(const Contents& in, uint32_t sentence, size_t next) {
  if (sentence + 1 >= in.text.sentences.size()) return false;
  const text::Sentence& s = in.text.sentences[sentence + 1];
  const bool told = next < in.candidates.size() && in.candidates[next].sentence <= sentence + 1;
  return !told && in.text.tokens[s.first - 1].kind != TokenKind::line_break && in.text.is_mark(s.end - 1, U'.') &&
         goes_on_speaking(in.text, s);
}

// «قال س: لن نسمح بذلك. | سنرد على كل اعتداء. ولدينا الوسائل.»: the end of the sentences that go on with his words,
// in the same line and before the next statement. `own` is the sentence in which they begin.
uint32_t behind_speech(const Contents& in, size_t index, uint32_t start, uint32_t own) {
  constexpr uint32_t kMost = 8;  // sentences
  const bool unclosed = is_stray_mark(in, start - 1);
  uint32_t end = in.text.sentences[own].end;
  size_t next = index + 1;
  for (uint32_t n = own + 1; n < in.text.sentences.size() && n < own + kMost; ++n) {
    const text::Sentence& s = in.text.sentences[n];
    if (in.text.tokens[s.first - 1].kind == TokenKind::line_break) break;
    while (next < in.candidates.size() && (in.candidates[next].sentence < n || in.candidates[next].nested)) ++next;
    if (next < in.candidates.size() && in.candidates[next].sentence == n) break;
    const bool closed = in.text.tokens[s.end - 1].kind == TokenKind::mark;  // not «سمات الاقتصاد», the tags of a page
    const bool speaks = unclosed || goes_on_speaking(in.text, s) || ends_in_two_points(in, n - 1) || explains(in, s) ||
                        is_between_speech(in, n, next);
    if (!closed || in.text.is_dash(s.first) || !speaks) break;
    end = s.end;
  }
  return end;
}

// «متسائلا: أين ذهبت الأموال؟ | هل بنيت بها مدارس؟»: the end of the questions that follow in the same line.
uint32_t behind_questions(const Contents& in, uint32_t sentence) {
  uint32_t end = in.text.sentences[sentence].end;
  for (uint32_t n = sentence + 1; n < in.text.sentences.size(); ++n) {
    const text::Sentence& s = in.text.sentences[n];
    const bool asks =
        in.text.is(s.first, Category::interrogative) ||
        text::is_one_of(in.text.word(s.first).normal, {"هل", "وهل", "اين", "واين", "لماذا", "ولماذا", "كيف", "وكيف",
                                                       "ومن", "وما", "وماذا", "ومتى", "الم", "اليس", "ام"});
    const bool marked = in.text.is_mark(s.end - 1, U'؟') || in.text.is_mark(s.end - 1, U'?');
    if (!asks || !marked || in.text.tokens[s.first - 1].kind == TokenKind::line_break) break;
    end = s.end;
  }
  return end;
}

// Where content of `c` that begins at `start` must end: its sentence or quotation; for a headline's speech its line;
// for a colon at the end of a line the next sentence. 0 where there is none.
uint32_t limit_of(const Contents& in, size_t index, uint32_t start) {
  const Candidate& c = in.candidates[index];
  const text::Sentence& own = in.text.sentences[c.sentence];
  if (start >= own.end) {
    const auto s = std::find_if(in.text.sentences.begin() + c.sentence, in.text.sentences.end(),
                                [&](const text::Sentence& x) { return start < x.end; });
    if (s == in.text.sentences.end()) return 0;
    const auto n = static_cast<uint32_t>(s - in.text.sentences.begin());
    return speaks_freely(in, c, start) ? behind_speech(in, index, start, n) : s->end;
  }
  uint32_t limit = std::max(cap(in, c), start + 1);
  if (c.kind == CueKind::colon && own.headline) {
    const uint32_t last = std::min(in.text.size(), start + kLongestHeadline);
    while (limit < last && in.text.tokens[limit].kind != TokenKind::line_break) ++limit;
  }
  if (limit == own.end && !own.headline && c.complement == Complement::clause) limit = behind_clauses(in, index, limit);
  if (c.act == Act::ask && limit == own.end) limit = behind_questions(in, c.sentence);
  if (limit == own.end && !own.headline && speaks_freely(in, c, start))
    limit = behind_speech(in, index, start, c.sentence);
  return limit;
}

// Past complementizer and preposition.
uint32_t behind_opening(const Contents& in, uint32_t start, uint32_t limit) {
  uint32_t lead = start;
  while (lead < limit && lead < start + 2 && in.text.quotation_at[lead] < 0 &&
         (in.text.any(lead, {Category::complementizer, Category::preposition}) || in.text.word(lead).letters == 1)) {
    ++lead;
  }
  return lead;
}

// Nothing but the quotation stands in the rest of the clause.
bool is_whole(const Contents& in, const Quotation& q, uint32_t end) {
  return q.close + 1 >= end || in.text.tokens[q.close + 1].kind == TokenKind::mark;
}

// «أ». «ب». : quotations that follow one another without a cue are one content.
void extend_speech(Contents& in, Candidate& c, uint32_t at) {
  constexpr uint32_t kMarks = 3;
  while (c.piece_count < c.pieces.size()) {
    uint32_t k = at;
    while (k < in.text.size() && k < at + kMarks && (in.text.is_mark(k, U'.') || in.text.is_comma(k))) ++k;
    if (k >= in.text.size() || k == at || in.text.quotation_at[k] < 0 || !clause::is_speech(in.text, k)) return;
    const uint32_t end = quotation_opened(in.text, k).close + 1;
    const uint32_t behind = end < in.text.size() && in.text.is_comma(end) ? end + 1 : end;
    if (behind < in.text.size() && in.text.is_word(behind)) return;  // it belongs to what follows
    c.add_piece({k, end, false});
    at = end;
  }
}

// «أ»، قال س، «ب»: the cue in the middle.
void add_quotation_before(Contents& in, Candidate& c) {
  if (c.kind != CueKind::verb || c.conjoined || c.cue.first < 2 || !in.text.is_comma(c.cue.first - 1)) return;
  if (in.text.word(c.cue.first).preposition != 0) return;  // «أ»، ليضيف: «ب»
  const uint32_t close = c.cue.first - 2;
  const int32_t q = in.text.quotation_in[close];
  if (q < 0 || in.text.quotations[static_cast<size_t>(q)].close != close) return;
  const uint32_t open = in.text.quotations[static_cast<size_t>(q)].open;
  // a quotation that opens the sentence may be short: «"لن نسمح بذلك"، قال س، "C"»
  constexpr uint32_t kShortest = 3;  // tokens
  const bool opens = open == in.text.sentences[c.sentence].first && close > open + kShortest;
  if (!(opens || clause::is_speech(in.text, open)) || c.piece_count >= c.pieces.size()) return;
  // «"هل …؟"، أجاب س: "C"»: what he was asked
  const bool asked = in.text.is_mark(close - 1, U'؟') || in.text.is_mark(close - 1, U'?');
  if (asked && c.entry != nullptr && text::is_one_of(c.entry->lemma, {"أجاب", "رد"})) return;
  // «أ»، قال س، مضيفاً: «ب»: two statements
  const uint32_t behind = c.pieces[0].first;
  for (uint32_t k = c.cue.end; k + 1 < behind; ++k) {
    if (in.text.is_comma(k) && in.text.is(k + 1, Category::cue_participle) && in.text.word(k + 1).normal.ends_with("ا"))
      return;
  }
  std::copy_backward(c.pieces.begin(), c.pieces.begin() + c.piece_count, c.pieces.begin() + c.piece_count + 1);
  c.pieces[0] = {open, close + 1, false};
  ++c.piece_count;
}

// Content that begins with a quotation. False where words go on behind it and the whole is mixed.
bool set_direct(Contents& in, size_t index, uint32_t start, const Quotation& q, uint32_t limit) {
  Candidate& c = in.candidates[index];
  const uint32_t after = q.close + 1;
  const bool described = c.entry != nullptr && (c.entry->has(lexicon::CueFlag::describe) ||  // «وصفه بـ«…» في …»
                                                (c.of_parent && c.entry->has(lexicon::CueFlag::two)));
  if (!described && after < limit && after < in.text.size() && in.text.is_word(after) &&
      behind_quotation(in, index, after, limit) == Behind::goes_on) {
    return false;
  }
  if (after + 1 < limit && in.text.is_comma(after)) {
    if (is_inserted_tag(in.text, after + 1, limit)) return false;
    if (behind_pointing_aside(in.text, after, limit) != after) return false;
    const auto& word = in.text.word(after + 1);
    if (word.conjunction != 0 && word.is(Category::complementizer)) return false;  // «…»، وأن …
    // «اللجنة»، التي …، تقدر …; but behind a colon the words end with their mark: «تابع: «هذا من شأن س»، الذي …»
    constexpr uint32_t kSpeech = 5;  // tokens
    const bool spoken = c.complement == Complement::speech && q.close > q.open + kSpeech;
    if (word.conjunction == 0 && word.is(Category::relative) && !spoken) return false;
  }
  c.add_piece({start, after, in.text.word(start).conjunction == U'ف'});
  extend_speech(in, c, after);
  if (c.complement == Complement::speech) add_quotation_before(in, c);
  return true;
}

// Leaves out an attribution in the middle of the content, and cuts before one at its end.
void add_without_asides(Contents& in, size_t index, uint32_t start, uint32_t end) {
  Candidate& c = in.candidates[index];
  const bool cut = in.text.word(start).conjunction == U'ف';
  uint32_t first = start;
  for (size_t k = index + 1; k < in.candidates.size() && in.candidates[k].cue.first < end; ++k) {
    const Candidate& aside = in.candidates[k];
    if (aside.kind != CueKind::attribution || aside.content_start <= first + 1 || aside.content_start >= end) continue;
    const int32_t quotation = enclosing(in.text, aside.cue.first);
    if (quotation != enclosing(in.text, start) && quotation != enclosing(in.text, c.cue.first)) continue;
    c.add_piece({first, trimmed_before_tag(in.text, first, aside.content_start), cut && first == start});
    first = std::min(end, clause::behind_described(in.text, aside.source, end));
    while (first < end && is_plain_mark(in.text, first)) ++first;
  }
  for (uint32_t k = first + 1; k < end && c.piece_count + 1U < c.pieces.size(); ++k) {
    const uint32_t behind = behind_pointing_aside(in.text, k, end);
    if (behind == k) continue;
    c.add_piece({first, k, cut && first == start});
    first = behind;
  }
  if (end > first) c.add_piece({first, end, cut && first == start});
}

// The content behind the cue: «قال S إن C», «S: C».
void set_following(Contents& in, size_t index) {
  Candidate& c = in.candidates[index];
  uint32_t start = c.content_start;
  // marks that nobody closes («:» إن …») are passed over
  while (start + 1 < in.text.size() && text::is_quotation_mark(in.text.tokens[start].mark) &&
         in.text.quotation_at[start] < 0)
    ++start;
  if (start >= in.text.size()) return;
  const uint32_t limit = limit_of(in, index, start);
  if (limit == 0) return;
  // «داعيا | "إلى حوار شامل"»: the preposition within the marks
  if (start > c.cue.end && in.text.quotation_at[start - 1] >= 0) {
    const Quotation& q = quotation_opened(in.text, start - 1);
    if (q.closed && q.close < limit && is_whole(in, q, limit) && set_direct(in, index, start - 1, q, limit)) return;
  }
  const uint32_t lead = behind_opening(in, start, limit);
  if (lead < limit && lead < in.text.size() && in.text.quotation_at[lead] >= 0) {
    const Quotation& q = quotation_opened(in.text, lead);
    // «ما وصفه بـ«التخبط» | في …», «وصف الخلافات بـ«الشخصية» | التي …»
    const bool describes = c.entry != nullptr && c.entry->has(lexicon::CueFlag::describe);
    const bool named =
        (c.of_parent || describes) && !c.nested && !c.aside && q.closed && !in.text.is(start, Category::complementizer);
    const bool speech =
        named || clause::is_speech(in.text, lead) || c.complement == Complement::speech || is_whole(in, q, limit);
    if (speech && set_direct(in, index, start, q, limit)) return;
  }
  uint32_t end = end_of(in, index, start, limit);
  if (c.complement == Complement::object || c.complement == Complement::preposition) {
    end = without_manner(in.text, start, end);
  }
  add_without_asides(in, index, start, end);
  if (c.complement == Complement::speech) add_quotation_before(in, c);
}

// «C»، قال S
void set_before(Contents& in, Candidate& c) {
  const int32_t q = in.text.quotation_in[c.content_start];
  if (q < 0) return;
  const Quotation& quotation = in.text.quotations[static_cast<size_t>(q)];
  c.add_piece({quotation.open, quotation.close + 1, false});
}

}  // namespace

void set_contents(const AnalysedText& text, std::vector<Candidate>& candidates) {
  Contents in = contents_of(text, candidates);
  for (size_t i = 0; i < candidates.size(); ++i) {
    Candidate& c = candidates[i];
    if (c.complement == Complement::host) {
      set_host(in, i);
    } else if (c.complement == Complement::before) {
      set_before(in, c);
    } else if (c.complement == Complement::commented) {
      set_commented(in, i);
    } else if (c.pair) {
      share_pieces(candidates[i - 1], c);
      cut_before_participle(in, i);
    } else if (c.piece_count == 0) {
      set_following(in, i);
    }
  }
  for (size_t i = 0; i < candidates.size(); ++i) keep_inside_outer(in, i);
}

}  // namespace isnad::statement::content
