#include "statement/content/form.h"

#include "statement/clause/speech.h"

namespace isnad::statement::content {
namespace {

using lexicon::Category;
using text::TokenKind;

// Whether the quotation at `open` says something and does not only name: two words or more, and no noun in front that
// governs a name («حزب «س ص»»).
bool is_judgement(const AnalysedText& text, uint32_t open) {
  if (clause::is_speech(text, open)) return true;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[open])];
  uint32_t words = 0;
  for (uint32_t i = q.open + 1; i < q.close && words < 2; ++i) words += text.is_word(i) ? 1 : 0;
  if (words < 2 || open == 0) return false;
  const auto& before = text.word(open - 1);
  constexpr lexicon::Categories kGoverns = {Category::organisation, Category::media,  Category::common_noun,
                                            Category::medium,       Category::office, Category::document,
                                            Category::profession};
  if (before.article) return true;
  if (before.any(kGoverns)) return false;
  return before.any({Category::nationality, Category::adjective, Category::preposition}) || before.letters == 1;
}

// The first token behind the complementizer and preposition that open the piece outside of quotation marks.
uint32_t behind_opening(const AnalysedText& text, const Piece& piece) {
  uint32_t i = piece.first;
  while (i < piece.end && i < piece.first + 2 && text.quotation_in[i] < 0 &&
         text.any(i, {Category::complementizer, Category::preposition})) {
    ++i;
  }
  return i;
}

}  // namespace

Form form_of(const AnalysedText& text, const Candidate& candidate) {
  // «وقال (…)»: brackets that hold all that is said
  const Piece& all = candidate.pieces[0];
  if (candidate.complement == Complement::speech && candidate.piece_count == 1 && all.end > all.first + 1 &&
      text.is_mark(all.first, U'(') && text.is_mark(all.end - 1, U')')) {
    return Form::direct;
  }
  bool inside = false;
  bool outside = false;
  bool judges = false;  // a quotation that is more than a name
  for (uint8_t p = 0; p < candidate.piece_count; ++p) {
    const Piece& piece = candidate.pieces[p];
    for (uint32_t i = p == 0 ? behind_opening(text, piece) : piece.first; i < piece.end; ++i) {
      if (text.tokens[i].kind == TokenKind::mark || text.tokens[i].kind == TokenKind::line_break) continue;
      (text.quotation_in[i] >= 0 ? inside : outside) = true;
    }
    for (uint32_t i = piece.first; i < piece.end && !judges; ++i) {
      judges = text.quotation_at[i] >= 0 && is_judgement(text, i);
    }
  }
  if (inside && !outside) return Form::direct;
  return judges ? Form::mixed : Form::indirect;
}

}  // namespace isnad::statement::content
