#include "statement/clause/feminine_participle.h"

#include "mention/word_class.h"
#include "statement/clause/speech.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;

bool is_set_off_feminine(const AnalysedText& text, uint32_t i, uint32_t end) {
  const auto& word = text.word(i);
  if (i == 0 || !text.is_comma(i - 1) || i + 1 >= end) return false;
  if (!word.normal.ends_with("ة") || word.article || !word.is(Category::cue_participle)) return false;
  return text.any(i + 1, {Category::complementizer, Category::preposition}) || text.quotation_at[i + 1] >= 0;
}

bool takes_no_adjective(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return text.quotation_in[i] >= 0;
  const auto& word = text.word(i);
  if (word.normal == "بعد" && i + 2 < text.size() && text.is(i + 2, Category::complementizer))
    return true;  // «لم تصل بعد»
  if (mention::is_finite_verb(word) || word.any({Category::preposition, Category::relative, Category::auxiliary}))
    return false;
  if (word.preposition == U'ب' && word.in(lexicon::WordSet::manner)) return true;
  return word.article || word.tanwin || word.suffix != lexicon::Pronoun::none || word.any(mention::kPlace) ||
         word.any(mention::kName) || word.is(Category::demonstrative);
}

bool has_own_clause(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t i, uint32_t end) {
  const auto& word = text.word(i);
  if (i == 0 || i + 1 >= end || !word.normal.ends_with("ة") || word.conjunction != 0) return false;
  if (word.any(kNamedByQuotation) || !text.is(i + 1, Category::complementizer)) return false;
  if (!takes_no_adjective(text, i - 1)) return false;
  if (cue.object == lexicon::Object::content) return true;
  for (uint32_t k = from; k < i; ++k) {
    if (text.is(k, Category::preposition) || text.word(k).preposition != 0) return true;
  }
  return false;
}

namespace {

// «كانت», «أصبحت», «تبقى», «لا تزال», «تبدو»: what stands behind it and its subject is said of the subject.
bool is_copula(const lexicon::Word& word) {
  return word.is(Category::auxiliary) || mention::is_phase(word) || word.in(lexicon::WordSet::ceasing) ||
         word.in(lexicon::WordSet::copula);
}

// Whether a clause with its verb, a quotation or what a noun names ends in front of `i`, so that the participle is no
// predicate: «إن الحكومة | مطالبة بالإصلاح», «، والحكومة | مطالبة بالإصلاح».
bool is_behind_clause(const AnalysedText& text, uint32_t i, uint32_t first) {
  if (!text.is_word(i - 1)) return true;
  for (uint32_t k = i; k-- > first;) {
    const auto& word = text.word(k);
    if (text.is_comma(k) || word.is(Category::complementizer) || is_copula(word)) return false;
    if (mention::is_finite_verb(word)) return true;
  }
  return true;
}

// «صعّدت النقابات لهجتها»: the verb of a woman, a body or several, which opens the sentence or what stands behind a
// comma.
bool is_verb_of_feminine(const AnalysedText& text, uint32_t k, uint32_t first) {
  const auto& word = text.word(k);
  if (!text.is_word(k) || !word.normal.ends_with("ت") || !mention::is_finite_verb(word)) return false;
  return k == first || text.is_comma(k - 1) || word.conjunction != 0 || text.word(k - 1).normal == "ما";
}

}  // namespace

bool goes_on_without_comma(const AnalysedText& text, uint32_t i, uint32_t sentence, std::span<const Candidate> before) {
  constexpr uint32_t kShortest = 2;  // tokens of what was said first
  const uint32_t first = text.sentences[sentence].first;
  const auto& word = text.word(i);
  if (i <= first || !word.normal.ends_with("ة") || word.conjunction != 0 || !takes_no_adjective(text, i - 1))
    return false;
  if (word.is(Category::common_noun) || word.any(mention::kPlace)) return false;  // «مدينة»
  for (size_t n = before.size(); n-- > 0 && before[n].sentence == sentence;) {
    const Candidate& c = before[n];
    if (c.kind != CueKind::verb || c.relative || c.agreement.gender == lexicon::Gender::masculine) continue;
    const bool commented = c.complement == Complement::commented;
    if (!commented && c.content_start <= c.cue.first) continue;
    const uint32_t from = commented ? c.cue.end : c.content_start;
    if (from + kShortest <= i) return is_behind_clause(text, i, from);
  }
  for (uint32_t k = i - 1; k-- > first;) {
    if (is_verb_of_feminine(text, k, first)) return is_behind_clause(text, i, k + 1);
  }
  return false;
}

}  // namespace isnad::statement::clause
