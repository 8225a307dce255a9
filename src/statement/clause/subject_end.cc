#include "statement/clause/subject_end.h"

#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;

namespace {

// «موقع المنارة، | ومقره الوادي،»: where the aside about its seat begins that ends at `end`; `end` for none.
uint32_t before_seat(const AnalysedText& text, uint32_t end, uint32_t first) {
  constexpr uint32_t kLongest = 6;  // tokens
  for (uint32_t k = end; k > first + 1 && k + kLongest > end; --k) {
    if (text::is_one_of(text.word(k - 1).normal, {"ومقره", "ومقرها", "مقره", "مقرها"}) && text.is_comma(k - 2)) {
      return k - 2;
    }
  }
  return end;
}

// «النبي | صلى الله عليه وسلم»: where the eulogy that ends at `end` begins; `end` where none does.
uint32_t before_eulogy(const AnalysedText& text, uint32_t end, uint32_t first) {
  constexpr uint32_t kLongest = 6;  // tokens
  if (end == first || text.word(end - 1).normal != "وسلم") return end;
  for (uint32_t k = end - 1; k > first && k + kLongest > end; --k) {
    if (text::is_one_of(text.word(k - 1).normal, {"صلى", "صلي"})) return k - 1;
  }
  return end;
}

// «المشتبه | به», «المدعى | عليه» at `i`: the last word of what somebody is called.
bool closes_name(const AnalysedText& text, uint32_t i) {
  if (i == 0 || text.phrase_at[i - 1] < 0) return false;
  return text.phrases[static_cast<size_t>(text.phrase_at[i - 1])].end == i + 1;
}

}  // namespace

uint32_t end_of_subject(const AnalysedText& text, uint32_t verb, uint32_t first) {
  uint32_t end = verb;
  // «الوزارة سبق أن | أعلنت», «الوزارة سبق لها أن | أعلنت»
  if (end > first + 2 && text::is_one_of(text.word(end - 1).normal, {"ان", "وان"})) {
    const uint32_t before = text.is(end - 2, Category::prepositional) && end > first + 3 ? end - 3 : end - 2;
    if (text.word(before).normal == "سبق") end = before;
  }
  while (end > first && (mention::is_auxiliary(text, end - 1) ||
                         text.any(end - 1, {Category::particle, Category::relative, Category::negation}) ||
                         (text.is(end - 1, Category::prepositional) && !closes_name(text, end - 1)))) {
    --end;
  }
  if (end > first && text.is_comma(end - 1)) end = before_seat(text, end, first);
  while (end > first && (text.is_comma(end - 1) || text.quotation_at[end - 1] >= 0)) --end;
  return before_eulogy(text, end, first);
}

}  // namespace isnad::statement::clause
