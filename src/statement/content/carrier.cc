#include "statement/content/carrier.h"

#include "statement/clause/inner_host.h"
#include "statement/content/host_begin.h"
#include "statement/content/host_end.h"
#include "statement/content/trim.h"

namespace isnad::statement::content {

using lexicon::Category;

uint32_t end_of_carrier(const Contents& in, size_t index, uint32_t end) {
  const Candidate& c = in.candidates[index];
  for (size_t k = index; k-- > 0 && in.candidates[k].sentence == c.sentence;) {
    const Candidate& carrier = in.candidates[k];
    if (carrier.piece_count == 0 || !carrier.contains(c.cue.first)) continue;
    return carrier.pieces[carrier.piece_count - 1].end;
  }
  return end;
}

void leave_out_of_carriers(Contents& in, size_t index, uint32_t rest) {
  const Candidate& c = in.candidates[index];
  if (rest <= c.source.end) return;
  for (size_t k = index; k-- > 0 && in.candidates[k].sentence == c.sentence;) {
    Candidate& carrier = in.candidates[k];
    if (carrier.piece_count < 2 || carrier.complement == Complement::host) continue;
    Piece& last = carrier.pieces[carrier.piece_count - 1];
    const Piece& before = carrier.pieces[carrier.piece_count - 2];
    if (last.first < c.source.end || before.end > c.content_start || last.first >= rest) continue;
    if (trimmed_before_tag(in.text, before.first, c.content_start) != before.end) continue;
    if (rest >= last.end) {
      --carrier.piece_count;
    } else {
      last.first = rest;
    }
  }
}

bool share_carrier(Contents& in, size_t index) {
  Candidate& c = in.candidates[index];
  const bool tongue = c.cue.end == c.cue.first + 2 && in.text.word(c.cue.first + 1).normal == "لسان";
  if (index == 0 || (c.lemma != "نقلا" && c.lemma != "استنادا" && !tongue)) return false;
  const Candidate& carrier = in.candidates[index - 1];
  if (carrier.kind != CueKind::verb || carrier.sentence != c.sentence || carrier.content_start <= c.cue.first) {
    return false;
  }
  // «رفضت النقابة، على لسان أمينها، C»: its own spokesman
  if (tongue && (carrier.source.empty() || !in.text.any(carrier.source.first, {Category::media, Category::media_name})))
    return false;
  c.pair = true;
  share_pieces(carrier, c);
  return true;
}

namespace {

// Whether the attribution `c` is a part of what `carrier` says; `middle`: the clause goes on behind it.
bool nests(const Contents& in, const Candidate& carrier, const Candidate& c, bool middle) {
  constexpr lexicon::Categories kOutlet = {Category::media, Category::media_name};
  if (is_view(in.text, c)) return true;
  if (in.text.any(c.source.first, kOutlet)) return false;  // an outlet reports the whole
  return middle || (!carrier.source.empty() && in.text.any(carrier.source.first, kOutlet));
}

}  // namespace

bool nest_in_carrier(Contents& in, size_t index) {
  Candidate& c = in.candidates[index];
  constexpr size_t kReach = 4;
  if (c.content_start > 0 && in.text.word(c.content_start - 1).normal == "وذلك") return false;  // said of the whole
  for (size_t k = index; k-- > 0 && k + kReach >= index && in.candidates[k].sentence == c.sentence;) {
    Candidate& carrier = in.candidates[k];
    const bool follows = carrier.complement == Complement::clause || carrier.complement == Complement::preposition ||
                         carrier.complement == Complement::object;
    if (!follows || carrier.kind == CueKind::attribution || carrier.pair) continue;
    for (uint8_t p = 0; p < carrier.piece_count; ++p) {
      Piece& piece = carrier.pieces[p];
      if (piece.end > c.content_start || trimmed(in.text, piece.first, c.content_start) != piece.end) continue;
      const bool middle = p + 1 < carrier.piece_count && goes_on(in, c, carrier.pieces[p + 1]);
      if (!nests(in, carrier, c, middle)) continue;
      Piece rest = middle ? carrier.pieces[p + 1] : Piece{};
      Piece front = piece;
      if (middle && clause::goes_on_with_clause(in.text, rest.first)) {
        const clause::InnerClause inner = clause::inner_clause(in.text, piece.first, c.content_start, rest.first);
        if (inner.first != piece.first) front = {inner.first, piece.end, has_conjunction(in.text, inner.first)};
        if (inner.relative) rest.end = trimmed(in.text, rest.first, first_comma(in, rest.first, rest.end));
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

}  // namespace isnad::statement::content
