#include "statement/carrier_cue.h"

#include "statement/scores.h"
#include "statement/word_lists.h"

namespace isnad::statement {
namespace {

using lexicon::Category;

constexpr uint32_t kReachOfOutlet = 20;  // tokens of the outlet's name

// The preposition of «في بيان», «في تصريحات صحفية», right before the verb; the verb's own token for none.
uint32_t occasion_before(const AnalysedText& text, uint32_t verb, uint32_t first) {
  constexpr uint32_t kLongest = 3;  // words of the occasion
  // «في البيان الذي أوردته س»
  if (verb >= first + 3 && text.is(verb - 1, Category::relative) && text.is(verb - 2, Category::medium) &&
      text.is(verb - 3, Category::preposition)) {
    return verb - 3;
  }
  for (uint32_t k = verb; k > first + 1 && k + kLongest > verb; --k) {
    const auto& noun = text.word(k - 1);
    if (!text.is_word(k - 1) || noun.article) return verb;
    if (noun.is(Category::medium) && text.is(k - 2, Category::preposition)) return k - 2;
  }
  return verb;
}

// Where the name of the outlet must end: before a complementizer, a colon or a comma.
uint32_t end_of_outlet(const AnalysedText& text, uint32_t from, uint32_t end) {
  uint32_t k = from;
  while (k < end && k < from + kReachOfOutlet && !text.is(k, Category::complementizer) && !text.is_mark(k, U':') &&
         !text.is_comma(k)) {
    ++k;
  }
  return k;
}

}  // namespace

void propose_carrier(const AnalysedText& text, uint32_t i, uint32_t sentence, std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  if (i < s.first + 2 || i + 1 >= s.end) return;
  const auto& verb = text.word(i);
  if (verb.known() && !verb.any({Category::verb, Category::cue_verb})) return;
  // «في بيان أوردته الوكالة»; that one is published or broadcast tells only where it is found
  if (!word_lists::is_carrying(verb.normal) || !verb.normal.starts_with("اورد")) return;
  const uint32_t occasion = occasion_before(text, i, s.first);
  if (occasion == i || occasion == s.first) return;
  const Range source = mention::noun_phrase(text, i + 1, end_of_outlet(text, i + 1, s.end), {});
  const bool outlet = !source.empty() && (text.any(source.first, {Category::media, Category::media_name}) ||
                                          text.quotation_at[source.first] >= 0);
  if (!outlet) return;
  Candidate c;
  c.kind = CueKind::attribution;
  c.complement = Complement::host;
  c.cue = {i, i + 1, false};
  c.lemma = "نشر";
  c.frame = "في N V S";
  c.sentence = sentence;
  c.source = source;
  c.content_start = occasion;
  c.score = scores::kAs;
  out.push_back(c);
}

}  // namespace isnad::statement
