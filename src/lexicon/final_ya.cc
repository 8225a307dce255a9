#include "lexicon/final_ya.h"

#include "text/one_of.h"

namespace isnad::lexicon {
namespace {

constexpr std::string_view kYa = "ي";
constexpr std::string_view kDotless = "ى";

// «إلي», which is nothing else, stands in it, and no preposition with ى.
bool is_spelt_with_ya(const AnalysedText& text) {
  bool with_ya = false;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i)) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    if (written.ends_with(kDotless)) {
      if (text::is_one_of(written, {"على", "إلى", "الى", "حتى", "وعلى", "وإلى"})) return false;
    } else if (written.ends_with(kYa)) {
      with_ya = with_ya || text::is_one_of(written, {"إلي", "الي", "وإلي"});
    }
  }
  return with_ya;
}

// «علي حمدان», «علي،»: who is so called.
bool is_name(const AnalysedText& text, uint32_t i) {
  if (i + 1 >= text.size() || !text.is_word(i + 1)) return true;
  const Word& next = text.word(i + 1);
  const bool name =
      next.any({Category::given_name, Category::family_name, Category::maybe_name, Category::name_particle});
  return name && !next.article && !next.any({Category::content_noun, Category::cue_masdar, Category::common_noun});
}

bool begins_clause(const AnalysedText& text, uint32_t i) {
  return i == 0 || !text.is_word(i - 1) || text.word(i).conjunction != 0;
}

// «رأي», «نفي», «ادعي»: the active past is written like the passive or a noun.
bool means_verb(const Word& written, const Word& restored, bool clause) {
  const Analysis* verb = restored.as(Category::cue_verb);
  if (verb == nullptr || verb->coarse || verb->entry->passive) return false;
  const bool noun = written.any({Category::cue_masdar, Category::stance_noun, Category::content_noun});
  return clause || !noun;
}

}  // namespace

void restore_final_ya(WordCache& cache, AnalysedText& text) {
  if (!is_spelt_with_ya(text)) return;
  std::string restored;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i)) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    if (!written.ends_with(kYa)) continue;
    restored.assign(written.substr(0, written.size() - kYa.size())).append(kDotless);
    const Word& word = cache.of(restored);
    const bool preposition = word.is(Category::preposition) && !word.coarse && word.letters <= 4;
    if (preposition ? !is_name(text, i) : means_verb(text.word(i), word, begins_clause(text, i))) text.words[i] = &word;
  }
}

}  // namespace isnad::lexicon
