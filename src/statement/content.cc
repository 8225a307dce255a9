#include "statement/content.h"

#include <algorithm>

#include "statement/complement.h"

namespace isnad::statement {
namespace {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
using text::Quotation;
using text::TokenKind;

bool compatible(Agreement a, Agreement b) {
  if (a.gender != Gender::unknown && b.gender != Gender::unknown && a.gender != b.gender) return false;
  const bool plural_a = a.number == Number::plural;
  const bool plural_b = b.number == Number::plural;
  return a.number == Number::unknown || b.number == Number::unknown || plural_a == plural_b;
}

// «من جانبه», «من جهتها», «في حين», «بدوره», «فيما», «بينما» at `i`.
bool is_contrast(const AnalysedText& text, uint32_t i, uint32_t end) {
  const auto& word = text.word(i);
  const std::string& n = word.normal;
  const auto next = [&](uint32_t k) -> const std::string& {
    return text.word(std::min(i + k, text.size() - 1)).normal;
  };
  if (i + 1 >= end) return false;
  if (n == "من" || n == "ومن") {
    const std::string& side = next(1);
    return side == "جانبه" || side == "جانبها" || side == "جانبهم" || side == "جهته" || side == "جهتها" ||
                   side == "جهتهم" || side == "ناحيته" || side == "ناحيتها" || side == "جانب"
               ? side != "جانب" || next(2) == "اخر"
               : false;
  }
  if ((n == "في" || n == "وفي") && (next(1) == "المقابل" || next(1) == "غضون" || next(1) == "اشارة" ||
                                    (next(1) == "وقت" && (next(2).starts_with("ي") || next(2).starts_with("ت"))))) {
    return i > 0 && (text.is_comma(i - 1) || next(1) == "اشارة" || n == "وفي");
  }
  return n == "بدوره" || n == "بدورها" || n == "وبدوره" || n == "وبدورها";
}

// «على موقعها», «عبر حسابه»
bool is_channel(const lexicon::Word& word) {
  return word.normal.starts_with("موقعه") || word.normal.starts_with("حسابه") || word.normal.starts_with("صفحته") ||
         word.normal == "تويتر" || word.normal == "فيسبوك";
}

class Extents {
 public:
  Extents(const AnalysedText& text, std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates), at_(text.size(), -1) {
    for (size_t i = candidates.size(); i-- > 0;) at_[candidates[i].cue.first] = static_cast<int32_t>(i);
  }

  void run() {
    for (size_t i = 0; i < candidates_.size(); ++i) {
      Candidate& c = candidates_[i];
      if (c.complement == Complement::host) {
        set_host(i);
      } else if (c.complement == Complement::before) {
        set_before(c);
      } else if (c.pair) {
        c.pieces = candidates_[i - 1].pieces;
        c.piece_count = candidates_[i - 1].piece_count;
      } else if (c.piece_count == 0) {
        set_following(i);
      }
    }
  }

 private:
  // The end of what may belong to a cue: its sentence, or the quotation that it stands in.
  [[nodiscard]] uint32_t cap(const Candidate& c) const {
    const auto& s = text_.sentences[c.sentence];
    const int32_t q = enclosing(c.cue.first);
    if (q >= 0) return std::min(s.end, text_.quotations[static_cast<size_t>(q)].close);
    return s.end;
  }

  [[nodiscard]] int32_t enclosing(uint32_t token) const {
    const int32_t q = text_.quotation_in[token];
    if (q >= 0 && text_.quotations[static_cast<size_t>(q)].open == token) return -1;
    return q;
  }

  // The candidate whose cue stands at `token`, if it comes behind `index`; candidates_.size() for none.
  [[nodiscard]] size_t candidate_at(uint32_t token, size_t index) const {
    const int32_t found = at_[token];
    return found > static_cast<int32_t>(index) ? static_cast<size_t>(found) : candidates_.size();
  }

  // Whether the candidate `b` goes on with the speaker of `a` and not with somebody quoted inside a's content.
  [[nodiscard]] bool same_speaker_goes_on(size_t a, size_t b) const {
    const Candidate& outer = candidates_[a];
    const Candidate& next = candidates_[b];
    const Candidate* inner = nullptr;
    for (size_t k = a + 1; k < b; ++k) {
      const Candidate& c = candidates_[k];
      if (c.kind == CueKind::verb && c.cue.first >= outer.content_start &&
          enclosing(c.cue.first) == enclosing(next.cue.first)) {
        inner = &c;
      }
    }
    // a verb in front of its named subject says nothing of its number
    Agreement whose = outer.agreement;
    if (!outer.source.empty()) whose.number = Number::unknown;
    if (next.source.empty() && !compatible(next.agreement, whose)) return false;
    // «ذكر موقع س أن الوزير …، متعهداً»: an outlet reports; it does not promise, accuse or call
    const bool outlet = !outer.source.empty() && text_.any(outer.source.first, {Category::media, Category::media_name});
    if (outlet && next.kind == CueKind::participle && next.act != Act::assert_ && next.act != Act::affirm) return false;
    if (inner == nullptr) {
      return !(next.kind == CueKind::verb && next.imperfect && !outer.imperfect && next.source.empty() &&
               outer.kind == CueKind::verb && !text_.is_comma(next.cue.first - 1));
    }
    if (next.kind == CueKind::verb && next.imperfect != outer.imperfect && next.imperfect && next.source.empty())
      return false;
    const bool fits_inner = compatible(next.agreement, inner->agreement);
    const bool fits_outer = compatible(next.agreement, whose);
    if (fits_inner != fits_outer) return fits_outer;
    if (next.kind == CueKind::participle || !next.source.empty()) return true;
    if (next.complement == Complement::clause || next.complement == Complement::speech) return true;
    return next.cue.first > 0 && text_.is_comma(next.cue.first - 1);
  }

  // Where candidate `b`, whose cue stands at `k`, ends the content of `a`; `k` + 1 where it does not.
  [[nodiscard]] uint32_t stop_before(size_t a, size_t b, uint32_t k) const {
    const Candidate& next = candidates_[b];
    switch (next.kind) {
      case CueKind::participle:
        return same_speaker_goes_on(a, b) ? k : k + 1;
      case CueKind::verb: {
        if (next.relative) return k + 1;
        const auto& before = text_.word(k - 1);
        if (before.normal == "كما" || before.normal == "وكما") return k - 1;
        if (next.conjoined) return same_speaker_goes_on(a, b) ? k : k + 1;
        if (text_.is_comma(k - 1) && !next.source.empty() && next.source.first > k &&
            next.complement != Complement::object) {
          return k;
        }
        return k + 1;
      }
      case CueKind::noun:
        return next.conjoined && next.score > 0 && same_speaker_goes_on(a, b) ? k : k + 1;
      case CueKind::attribution:
      case CueKind::colon:
        return k + 1;
    }
    return k + 1;
  }

  uint32_t trimmed(uint32_t first, uint32_t end) const {
    while (end > first) {
      const auto& token = text_.tokens[end - 1];
      if (token.kind == TokenKind::line_break) {
        --end;
        continue;
      }
      if (token.kind != TokenKind::mark) break;
      if (text::is_quotation_mark(token.mark)) {
        // a closing mark stays, a stray opening one goes
        if (text_.quotation_at[end - 1] < 0 && text_.quotation_in[end - 1] >= 0) break;
      } else if (token.mark == U')' || token.mark == U'%' || token.mark == U'!' || token.mark == U'؟' ||
                 token.mark == U'?') {
        break;
      }
      --end;
    }
    // a conjunction or an opening word left over in front of what ended the content
    while (end > first + 1 && text_.is_word(end - 1) &&
           (text_.word(end - 1).normal == "كما" || text_.word(end - 1).normal == "و")) {
      --end;
    }
    while (end > first && (text_.is_comma(end - 1) || text_.is_dash(end - 1))) --end;
    return end;
  }

  // «فيما», «بينما», «في حين» with another's words behind them; else they go on with what is said.
  [[nodiscard]] bool is_cue_contrast(uint32_t k, uint32_t end) const {
    const std::string& n = text_.word(k).normal;
    const bool during = n == "في" && k + 1 < end && text_.word(k + 1).normal == "حين";
    if (!during && n != "فيما" && n != "بينما") return false;
    constexpr uint32_t kNear = 9;
    for (uint32_t i = k + 1; i < end && i < k + kNear; ++i) {
      if (at_[i] >= 0 && candidates_[static_cast<size_t>(at_[i])].kind == CueKind::verb) return true;
    }
    return false;
  }

  // A main clause behind a comma that is no more what was said: «، لكن س قال», «، وتطرق إلى»; behind nominal content
  // also «، إذ», «، وهو ما», «، بعد أن».
  [[nodiscard]] bool is_new_clause(size_t index, uint32_t k) const {
    if (k == 0 || k + 1 >= text_.size()) return false;
    const Candidate& c = candidates_[index];
    const auto& word = text_.word(k);
    if ((word.normal == "لكنه" || word.normal == "لكنها" || word.normal == "ولكنه" || word.normal == "ولكنها") &&
        at_[k + 1] >= 0) {
      return true;
    }
    const bool nominal = c.complement == Complement::preposition || c.complement == Complement::object;
    if (nominal && (word.normal == "وذلك" || (word.normal == "حيث" && at_[k + 1] >= 0))) return true;
    if (nominal && (word.normal == "على" || word.normal == "عبر") && is_channel(text_.word(k + 1))) return true;
    if (!text_.is_comma(k - 1)) return false;
    // nominal content goes on with nouns, not with a finite verb
    const bool imperfect =
        !word.known() && word.letters >= 5 &&
        (word.normal.starts_with("وي") || word.normal.starts_with("وسي") || word.normal.starts_with("وست"));
    const bool finite = word.conjunction == U'و' && mention::is_finite_verb(word);
    if (nominal && (imperfect || finite)) {
      for (uint32_t i = c.content_start; i < k; ++i) {
        if (text_.is(i, Category::relative)) return false;
      }
      return true;
    }
    if (word.stem.starts_with("لكن") || word.normal.starts_with("ولكن") || word.normal == "غير" ||
        word.normal == "الا") {
      for (size_t b = index + 1; b < candidates_.size() && candidates_[b].cue.first < k + 12; ++b) {
        const Candidate& next = candidates_[b];
        if (next.kind != CueKind::verb) continue;
        if (!next.source.empty() && next.source.first > k && next.source.first <= k + 3) return true;
        if (next.cue.first == k + 1) return true;  // «، لكنه شدد»
      }
      return false;
    }
    // a verb of saying that has no content of its own
    const auto* verb = word.as(Category::cue_verb);
    if (verb != nullptr && verb->conjunction == U'و' && verb->entry->shape == lexicon::CueShape::past && at_[k] < 0 &&
        !word.any({Category::content_noun, Category::common_noun, Category::office})) {
      return compatible(verb->entry->agreement, c.agreement);
    }
    if (c.complement != Complement::preposition && c.complement != Complement::object) return false;
    const std::string& next = text_.word(k + 1).normal;
    if (word.normal == "مع" && next == "العلم") return true;
    if (word.normal == "كما" && next != "ان") return true;
    if (word.normal == "من" && (next == "دون" || next == "غير")) return true;
    if (word.normal == "دون" && next == "ان") return true;
    return (word.normal == "اذ" && at_[k + 1] >= 0) ||
           ((word.normal == "وهو" || word.normal == "وهي") && next == "ما") ||
           (word.normal == "بعد" && (next == "ان" || next == "ما")) || word.normal == "بعدما" ||
           (word.conjunction == U'ف' && word.article);
  }

  // «على حد تعبيره», «وفق قوله» at `k`: a tag of the same speaker that closes his words.
  [[nodiscard]] bool is_tag(uint32_t k, uint32_t end) const {
    if (!text_.is(k, Category::attribution_head) && text_.word(k).normal != "على") return false;
    for (uint32_t i = k + 1; i < end && i <= k + 2; ++i) {
      const auto& word = text_.word(i);
      if (word.is(Category::hollow)) return true;
      if (word.is(Category::cue_masdar) && word.suffix != lexicon::Pronoun::none && word.preposition == 0) return true;
      if (word.normal != "حد") return false;
    }
    return false;
  }

  // The conjunction in front of a clause that is content: also on words that are not known («وسيرتفع»).
  [[nodiscard]] bool has_conjunction(uint32_t i) const {
    const auto& word = text_.word(i);
    if (word.conjunction != 0 || word.normal == "فقد") return true;
    return !word.known() && word.normal.starts_with("و") && word.letters >= 4;
  }

  void set_following(size_t index) {
    Candidate& c = candidates_[index];
    uint32_t start = c.content_start;
    // marks that nobody closes («:» إن …») are passed over
    while (start + 1 < text_.size() && text::is_quotation_mark(text_.tokens[start].mark) &&
           text_.quotation_at[start] < 0)
      ++start;
    if (start >= text_.size()) return;
    uint32_t sentence_end = std::max(cap(c), start + 1);
    if (c.kind == CueKind::colon) {  // a headline's speech runs to the end of its line
      while (text_.sentences[c.sentence].headline && sentence_end < text_.size() &&
             text_.tokens[sentence_end].kind != TokenKind::line_break) {
        ++sentence_end;
      }
    }
    // a colon at the end of a line: the speech is the next sentence
    if (start >= text_.sentences[c.sentence].end) {
      const auto s = std::find_if(text_.sentences.begin() + c.sentence, text_.sentences.end(),
                                  [&](const text::Sentence& x) { return start < x.end; });
      if (s == text_.sentences.end()) return;
      sentence_end = s->end;
    }
    uint32_t lead = start;  // past complementizer and preposition
    while (lead < sentence_end && lead < start + 2 && text_.quotation_at[lead] < 0 &&
           (text_.any(lead, {Category::complementizer, Category::preposition}) || text_.word(lead).letters == 1)) {
      ++lead;
    }
    if (lead < text_.size() && text_.quotation_at[lead] >= 0 && lead < sentence_end) {
      const Quotation& q = text_.quotations[static_cast<size_t>(text_.quotation_at[lead])];
      if (is_speech(text_, lead) || c.complement == Complement::speech || is_whole(q, sentence_end)) {
        if (direct(c, index, start, q, sentence_end)) return;
      }
    }
    const uint32_t end = following_end(index, start, start, sentence_end);
    add_without_asides(index, start, end);
    if (c.complement == Complement::speech) add_quotation_before(c);
  }

  // Nothing but the quotation stands in the rest of the clause.
  [[nodiscard]] bool is_whole(const Quotation& q, uint32_t end) const {
    return q.close + 1 >= end || text_.tokens[q.close + 1].kind == TokenKind::mark;
  }

  // Content that begins with a quotation. False where words go on behind it and the whole is mixed.
  bool direct(Candidate& c, size_t index, uint32_t start, const Quotation& q, uint32_t sentence_end) {
    const uint32_t after = q.close + 1;
    const bool described = c.entry != nullptr && c.entry->has(lexicon::CueFlag::describe);  // «وصفه بـ«…» في …»
    if (!described && after < text_.size() && after < sentence_end && text_.is_word(after)) {
      const size_t next = candidate_at(after, index);
      const bool stops = next < candidates_.size() && stop_before(index, next, after) == after;
      const bool attribution = next < candidates_.size() && candidates_[next].kind == CueKind::attribution;
      if (!stops && !attribution && !is_contrast(text_, after, sentence_end) &&
          !(text_.word(after).normal == "كما" || text_.word(after).conjunction != 0)) {
        return false;
      }
    }
    if (after + 1 < sentence_end && text_.is_comma(after)) {
      const auto& word = text_.word(after + 1);
      if (word.conjunction != 0 && word.is(Category::complementizer)) return false;  // «…»، وأن …
    }
    c.add_piece({start, after, start < text_.size() && text_.word(start).conjunction == U'ف'});
    extend_speech(c, after);
    if (c.complement == Complement::speech) add_quotation_before(c);
    return true;
  }

  // «أ». «ب». : quotations that follow one another without a cue are one content.
  void extend_speech(Candidate& c, uint32_t at) {
    while (c.piece_count < c.pieces.size()) {
      uint32_t k = at;
      uint32_t stops = 0;
      while (k < text_.size() && stops < 3 && (text_.is_mark(k, U'.') || text_.is_comma(k))) {
        ++k;
        ++stops;
      }
      if (k >= text_.size() || k == at || text_.quotation_at[k] < 0 || !is_speech(text_, k)) return;
      const Quotation& q = text_.quotations[static_cast<size_t>(text_.quotation_at[k])];
      uint32_t behind = q.close + 1;
      if (behind < text_.size() && text_.is_comma(behind)) ++behind;
      if (behind < text_.size() && text_.is_word(behind)) return;  // it belongs to what follows
      c.add_piece({k, q.close + 1, false});
      at = q.close + 1;
    }
  }

  // «أ»، قال س، «ب»: the cue in the middle.
  void add_quotation_before(Candidate& c) {
    if (c.kind != CueKind::verb || c.conjoined || c.cue.first < 2 || !text_.is_comma(c.cue.first - 1)) return;
    const uint32_t close = c.cue.first - 2;
    const int32_t q = text_.quotation_in[close];
    if (q < 0 || text_.quotations[static_cast<size_t>(q)].close != close) return;
    const Quotation& quotation = text_.quotations[static_cast<size_t>(q)];
    if (!is_speech(text_, quotation.open) || c.piece_count >= c.pieces.size()) return;
    std::copy_backward(c.pieces.begin(), c.pieces.begin() + c.piece_count, c.pieces.begin() + c.piece_count + 1);
    c.pieces[0] = {quotation.open, close + 1, false};
    ++c.piece_count;
  }

  uint32_t following_end(size_t index, uint32_t start, uint32_t from, uint32_t sentence_end) {
    uint32_t end = sentence_end;
    uint32_t k = from;
    while (k < end) {
      if (text_.quotation_at[k] >= 0) {
        const Quotation& q = text_.quotations[static_cast<size_t>(text_.quotation_at[k])];
        if (q.close >= end) {
          // the quotation runs on over the end of the sentence: so does the content
          const uint32_t after = q.close + 1;
          if (after < text_.size() && text_.is_word(after) && !text_.word(after).conjunction) {
            const auto s = std::find_if(text_.sentences.begin() + candidates_[index].sentence, text_.sentences.end(),
                                        [&](const text::Sentence& x) { return after < x.end; });
            end = s == text_.sentences.end() ? after : s->end;
          } else {
            return trimmed(start, after);
          }
        }
        k = q.close + 1;
        continue;
      }
      if (k > start) {
        const size_t at = candidate_at(k, index);
        if (at < candidates_.size()) {
          const uint32_t stop = stop_before(index, at, k);
          if (stop <= k) return trimmed(start, stop);
        }
        if (text_.is_word(k) &&
            (is_cue_contrast(k, end) || is_contrast(text_, k, end) || is_tag(k, end) || is_new_clause(index, k))) {
          return trimmed(start, k);
        }
      }
      ++k;
    }
    return trimmed(start, end);
  }

  // Leaves out an attribution in the middle of the content, and cuts before one at its end.
  void add_without_asides(size_t index, uint32_t start, uint32_t end) {
    Candidate& c = candidates_[index];
    const bool cut = text_.word(start).conjunction == U'ف';
    uint32_t first = start;
    for (size_t k = index + 1; k < candidates_.size() && candidates_[k].cue.first < end; ++k) {
      const Candidate& a = candidates_[k];
      if (a.kind != CueKind::attribution || a.content_start <= first + 1 || a.content_start >= end) continue;
      if (enclosing(a.cue.first) != enclosing(start) && enclosing(a.cue.first) != enclosing(c.cue.first)) continue;
      c.add_piece({first, trimmed(first, a.content_start), cut && first == start});
      first = a.source.end;
      while (first < end && (text_.tokens[first].kind == TokenKind::mark) && text_.quotation_at[first] < 0) ++first;
    }
    if (first < end) c.add_piece({first, end, cut && first == start});
  }

  void set_before(Candidate& c) {
    const int32_t q = text_.quotation_in[c.content_start];
    if (q < 0) return;
    const Quotation& quotation = text_.quotations[static_cast<size_t>(q)];
    c.add_piece({quotation.open, quotation.close + 1, false});
  }

  // The clause around a prepositional attribution.
  void set_host(size_t index) {
    Candidate& c = candidates_[index];
    const auto& s = text_.sentences[c.sentence];
    // «جاء ذلك على لسان س»
    if (c.content_start > s.first && text_.word(c.content_start - 1).normal == "ذلك") {
      c.add_piece({c.content_start - 1, c.content_start, false});
      return;
    }
    // «ذكرت وكالة س، نقلاً عن ص، أن C»: carrier and speaker share the content
    if (index > 0 && c.lemma == "نقلا") {
      const Candidate& carrier = candidates_[index - 1];
      if (carrier.kind == CueKind::verb && carrier.sentence == c.sentence && carrier.content_start > c.cue.first &&
          carrier.complement != Complement::host) {
        c.pair = true;
        c.pieces = carrier.pieces;
        c.piece_count = carrier.piece_count;
        return;
      }
    }
    const uint32_t end = trimmed(s.first, cap(c));
    uint32_t begin = s.first;
    const int32_t q = enclosing(c.cue.first);
    if (q >= 0) begin = std::max(begin, text_.quotations[static_cast<size_t>(q)].open + 1);
    // what only joins the sentence to the one before stays out
    while (begin < c.content_start && (text_.tokens[begin].kind == TokenKind::mark && text_.quotation_at[begin] < 0)) {
      ++begin;
    }
    while (begin < c.content_start && (text_.word(begin).normal == "لكن" || text_.word(begin).normal == "ولكن" ||
                                       text_.word(begin).normal == "كما")) {
      ++begin;
    }
    const uint32_t before_end = trimmed(begin, c.content_start);
    if (before_end > begin) {
      c.add_piece({begin, before_end, has_conjunction(begin)});
    }
    uint32_t after = c.source.end;
    // «حسب «س» (…) للملاحة، فإن C»: at the start of its sentence the attribution runs to the comma
    if (before_end <= begin) {
      constexpr uint32_t kLongestRest = 10;
      for (uint32_t k = after; k < end && k < after + kLongestRest; ++k) {
        if (mention::is_finite_verb(text_.word(k)) || text_.is(k, Category::complementizer)) break;
        if (text_.is_comma(k)) {
          after = k;
          break;
        }
      }
    }
    while (after < end && text_.tokens[after].kind == TokenKind::mark && text_.quotation_at[after] < 0) ++after;
    if (after >= end) return;
    uint32_t stop = end;
    for (size_t k = index + 1; k < candidates_.size() && candidates_[k].cue.first < end; ++k) {
      const Candidate& next = candidates_[k];
      if (next.kind == CueKind::verb && next.conjoined && next.cue.first > after && before_end > begin &&
          text_.is_comma(next.cue.first - 1)) {
        stop = next.cue.first;
        break;
      }
    }
    for (uint32_t k = after + 1; k < stop; ++k) {
      if (text_.quotation_at[k] >= 0) {
        k = text_.quotations[static_cast<size_t>(text_.quotation_at[k])].close;
        continue;
      }
      if (text_.is_word(k) && is_contrast(text_, k, stop)) {
        stop = k;
        break;
      }
    }
    c.add_piece({after, trimmed(after, stop), has_conjunction(after) && before_end <= begin});
  }

  const AnalysedText& text_;
  std::vector<Candidate>& candidates_;
  std::vector<int32_t> at_;  // token → candidate
};

}  // namespace

// Whether the quotation at `open` says something and does not only name: two words or more, and no noun in front that
// governs a name («حزب «س ص»»).
bool is_judgement(const AnalysedText& text, uint32_t open) {
  if (is_speech(text, open)) return true;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[open])];
  uint32_t words = 0;
  for (uint32_t i = q.open + 1; i < q.close && words < 4; ++i) words += text.is_word(i) ? 1 : 0;
  if (words < 2 || open == 0) return false;
  const auto& before = text.word(open - 1);
  constexpr lexicon::Categories kGoverns = {Category::organisation, Category::media,  Category::common_noun,
                                            Category::medium,       Category::office, Category::document,
                                            Category::profession};
  if (!before.article && before.any(kGoverns)) return false;
  return before.article || before.any({Category::nationality, Category::adjective}) ||
         text.is(open - 1, Category::preposition) || before.letters == 1;
}

void set_contents(const AnalysedText& text, std::vector<Candidate>& candidates) { Extents(text, candidates).run(); }

Form form_of(const AnalysedText& text, const Candidate& candidate) {
  uint32_t inside = 0;
  uint32_t outside = 0;
  bool clause = false;  // a quotation that is more than a name
  for (uint8_t p = 0; p < candidate.piece_count; ++p) {
    uint32_t i = candidate.pieces[p].first;
    while (p == 0 && i < candidate.pieces[p].end && i < candidate.pieces[p].first + 2 && text.quotation_in[i] < 0 &&
           text.any(i, {Category::complementizer, Category::preposition})) {
      ++i;
    }
    for (; i < candidate.pieces[p].end; ++i) {
      if (text.tokens[i].kind == TokenKind::mark || text.tokens[i].kind == TokenKind::line_break) continue;
      (text.quotation_in[i] >= 0 ? inside : outside) += 1;
    }
    for (uint32_t k = candidate.pieces[p].first; k < candidate.pieces[p].end; ++k) {
      if (text.quotation_at[k] >= 0 && is_judgement(text, k)) clause = true;
    }
  }
  if (outside == 0 && inside > 0) return Form::direct;
  return clause ? Form::mixed : Form::indirect;
}

}  // namespace isnad::statement
