#include "statement/content/trim.h"

#include "text/one_of.h"
#include "text/quotation.h"

namespace isnad::statement::content {

using text::TokenKind;

namespace {

// A mark that belongs to the words before it.
bool belongs_to_words(const AnalysedText& text, uint32_t i) {
  const char32_t mark = text.tokens[i].mark;
  // a closing quotation mark stays, a stray opening one goes
  if (text::is_quotation_mark(mark)) return text.quotation_at[i] < 0 && text.quotation_in[i] >= 0;
  return mark == U')' || mark == U'%' || mark == U'!' || mark == U'؟' || mark == U'?';
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
  // «C، | ثم عاد وأكد»
  if (end > first + 2 && text.word(end - 2).normal == "ثم" && end < text.size() && text.word(end).conjunction == U'و' &&
      text::is_one_of(text.word(end - 1).normal, {"عاد", "عادت", "عادوا"})) {
    end -= 2;
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

const text::Quotation& quotation_opened(const AnalysedText& text, uint32_t token) {
  return text.quotations[static_cast<size_t>(text.quotation_at[token])];
}

bool is_plain_mark(const AnalysedText& text, uint32_t i) {
  return text.tokens[i].kind == TokenKind::mark && text.quotation_at[i] < 0;
}

uint32_t behind_marks(const AnalysedText& text, uint32_t i, uint32_t end) {
  while (i < end && is_plain_mark(text, i)) ++i;
  return i;
}

}  // namespace isnad::statement::content
