#include "lexicon/final_ta.h"

#include <string>

namespace isnad::lexicon {
namespace {

constexpr std::string_view kHa = "ه";  // both of two bytes
constexpr std::string_view kTa = "ة";
constexpr std::string_view kGod = "الله";
constexpr uint8_t kShortest = 3;  // letters

// What no table has with ه, and «الحكومه»: no pronoun stands behind a noun with its article.
bool is_no_word(const Word& written) {
  return !written.known_as_written() || (written.article && written.suffix != Pronoun::none);
}

// Told by definite nouns, which bear no pronoun.
bool is_spelt_without(const AnalysedText& text) {
  uint32_t with = 0;
  uint32_t without = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i) || !text.word(i).article) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    if (written.ends_with(kTa)) ++with;
    if (!written.ends_with(kHa) || text.word(i).normal.ends_with(kGod)) continue;
    const bool restored = text.word(i).normal.ends_with(kTa);  // already
    if (restored || is_no_word(text.word(i))) ++without;
  }
  return without > with;
}

// «وزيره | الثقافه», «بجامعه | صفاقس», «حركه | «البديل»»: what has a pronoun governs no noun.
bool governs_next(const AnalysedText& text, uint32_t i, const Word& restored) {
  constexpr Categories kBody = {Category::organisation, Category::media, Category::content_noun};
  constexpr Categories kPeople = {Category::office, Category::profession, Category::group, Category::document};
  if (i + 1 >= text.size()) return false;
  if (text.tokens[i + 1].kind == text::TokenKind::mark) {
    return text::is_quotation_mark(text.tokens[i + 1].mark) && restored.any(kBody) && !restored.any(kPeople);
  }
  const Word& next = text.word(i + 1);
  if (!text.is_word(i + 1) || next.conjunction != 0 || next.preposition != 0) return false;
  if (next.any({Category::organisation, Category::organisation_name, Category::country, Category::capital,
                Category::place, Category::media_name})) {
    return true;
  }
  if (next.any({Category::adjective, Category::nationality, Category::preposition, Category::time})) return false;
  if (!next.known()) return next.article || (restored.any(kBody) && !restored.any(kPeople));  // «ولايه لوغار»
  return next.article || next.is(Category::content_noun);
}

// «الله», «رحمه الله», «عليه وآله»; «بن بنيه», who is so called.
bool is_as_written(const AnalysedText& text, uint32_t i) {
  if (text.word(i).normal == "واله") return true;
  if (text.word(i).normal.ends_with(kGod) || (text.is_word(i + 1) && text.word(i + 1).normal == kGod)) return true;
  return i > 0 && text.is_word(i - 1) && text.any(i - 1, {Category::name_particle, Category::given_name});
}

// «مؤكده أن», «حركه تغيير»: a participle or a verb with a pronoun, for which the noun or the feminine is likelier.
bool is_hardly_with_pronoun(const Word& written, const Word& restored) {
  if (restored.is(Category::cue_participle)) return true;
  const bool verb = written.any({Category::cue_verb, Category::verb}) && !written.any({Category::content_noun});
  return verb && restored.any({Category::organisation, Category::content_noun, Category::adjective, Category::place,
                               Category::group});
}

}  // namespace

void restore_final_ta(WordCache& cache, AnalysedText& text) {
  bool asked = false;
  bool throughout = false;
  std::string restored;
  for (uint32_t i = text.size(); i-- > 0;) {  // a noun asks what it would govern
    if (!text.is_word(i)) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    const Word& word = text.word(i);
    if (!written.ends_with(kHa) || word.letters < kShortest || is_as_written(text, i)) continue;
    const bool unknown = is_no_word(word);
    if (!unknown && !asked) {
      throughout = is_spelt_without(text);
      asked = true;
    }
    if (!unknown && !throughout) continue;
    restored.assign(written.substr(0, written.size() - kHa.size())).append(kTa);
    const Word& with_dots = cache.of(restored);
    if (!with_dots.known_as_written()) continue;
    if (unknown || governs_next(text, i, with_dots) || is_hardly_with_pronoun(word, with_dots))
      text.words[i] = &with_dots;
  }
}

}  // namespace isnad::lexicon
