#include "lexicon/final_ya.h"

#include "text/one_of.h"

namespace isnad::lexicon {
namespace {

constexpr std::string_view kYa = "ي";
constexpr std::string_view kDotless = "ى";

// The word of the other spelling; `spelt` holds its letters.
const Word& with_last_letter(WordCache& cache, std::string_view written, std::string_view letter, std::string& spelt) {
  spelt.assign(written.substr(0, written.size() - letter.size())).append(letter);  // both letters are of two bytes
  return cache.of(spelt);
}

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

// «ونفي س», «إذ رأي س أن», «س نفي أن»; but «في نفي أن».
bool begins_clause(const AnalysedText& text, uint32_t i) {
  if (i == 0 || !text.is_word(i - 1) || text.word(i).conjunction != 0) return true;
  if (text.any(i - 1, {Category::conjunction, Category::auxiliary, Category::contrast})) return true;
  return text.any(i + 1, {Category::complementizer}) && !text.is(i - 1, Category::preposition) &&
         text.word(i).preposition == 0;
}

// «رأي», «نفي», «ادعي»: the active past is written like the passive or a noun.
bool means_verb(const Word& written, const Word& restored, bool clause) {
  const Analysis* verb = restored.as(Category::cue_verb);
  if (verb == nullptr || verb->coarse || verb->entry->passive) return false;
  const bool noun = written.any({Category::cue_masdar, Category::stance_noun, Category::content_noun});
  return clause || !noun;
}

enum class Dots : uint8_t { written, some_left_away, left_away };

// Told by «فى», «التى»: words that are nothing else, so that who writes them writes «المصرى» and «نادى» too. A text of
// several hands has both.
Dots dots_of(const AnalysedText& text) {
  uint32_t with = 0;
  uint32_t without = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i)) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    if (written.ends_with(kYa)) {
      with += text::is_one_of(written, {"في", "التي", "الذي"}) ? 1 : 0;
    } else if (written.ends_with(kDotless)) {
      without += text::is_one_of(written, {"فى", "التى", "الذى"}) ? 1 : 0;
    }
  }
  if (without == 0) return Dots::written;
  return without > with ? Dots::left_away : Dots::some_left_away;
}

// «اللواء على الأحمدى», «محمد على ياسين», «على سالم حداد»: the name, where others stand about it.
bool is_name_without_dots(const AnalysedText& text, uint32_t i) {
  constexpr Categories kCalled = {Category::given_name, Category::honorific, Category::name_particle};
  constexpr Categories kNames = {Category::given_name, Category::family_name};
  constexpr Categories kThings = {Category::content_noun, Category::common_noun, Category::place};
  if (i == 0 || i + 1 >= text.size() || !text.is_word(i - 1) || !text.is_word(i + 1)) return false;
  const Word& next = text.word(i + 1);
  if (next.any(kThings)) return false;
  if (text.any(i - 1, kCalled)) return next.any(kNames) || (next.article && next.normal.ends_with(kYa));
  constexpr Categories kTitles = {Category::office, Category::profession, Category::nationality, Category::adjective};
  return next.any(kNames) && (text.any(i - 1, kTitles) || text.any(i + 2, kNames));
}

// «بعدما أبدى», «رأى أن»: only a verb stands there, whatever noun is spelt like it.
bool is_place_of_verb(const AnalysedText& text, uint32_t i, const Word& restored) {
  if (i == 0 || !text.is_word(i - 1) || text.any(i + 1, {Category::complementizer})) return true;
  if (text.word(i).conjunction != 0 && restored.conjunction != 0) return true;
  return text.any(i - 1, {Category::conjunction, Category::auxiliary, Category::negation, Category::relative,
                          Category::particle, Category::contrast});
}

// «رجل يدعى سليم», not «يدعى أن».
bool is_called(const AnalysedText& text, uint32_t i) {
  return text::is_one_of(text.word(i).stem, {"يدعى", "تدعى"}) && !text.any(i + 1, {Category::complementizer});
}

// «إلى», «أعلى», «أبدى»: the word that is written, though dots are left away elsewhere in the text.
bool means_dotless(const AnalysedText& text, uint32_t i, const Word& written, const Word& restored) {
  constexpr Categories kNames = {Category::given_name, Category::maybe_name, Category::family_name};
  constexpr Categories kNouns = {Category::content_noun, Category::cue_masdar,   Category::stance_noun,
                                 Category::common_noun,  Category::organisation, Category::profession,
                                 Category::office,       Category::adjective,    Category::nationality,
                                 Category::given_name,   Category::family_name};
  if (!written.known_as_written()) return written.normal == "تعالى";
  if (!restored.known_as_written()) return true;
  if (written.is(Category::preposition)) return !is_name_without_dots(text, i);
  const Analysis* verb = written.as(Category::cue_verb);
  if (verb == nullptr) return !(written.article || written.any(kNames)) || !restored.any(kNouns);
  if (verb->entry->passive && restored.is(Category::cue_verb)) return is_called(text, i);
  return !restored.any(kNouns) || is_place_of_verb(text, i, restored);
}

}  // namespace

void restore_final_dots(WordCache& cache, AnalysedText& text) {
  const Dots dots = dots_of(text);
  if (dots == Dots::written) return;
  std::string restored;
  for (uint32_t i = text.size(); i-- > 0;) {  // «على» asks what stands behind it
    if (!text.is_word(i)) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    if (!written.ends_with(kDotless)) continue;
    const Word& word = with_last_letter(cache, written, kYa, restored);
    const bool as_written =
        dots == Dots::left_away ? means_dotless(text, i, text.word(i), word) : text.word(i).known_as_written();
    if (!as_written) text.words[i] = &word;
  }
}

void restore_final_ya(WordCache& cache, AnalysedText& text) {
  if (!is_spelt_with_ya(text)) return;
  std::string restored;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i)) continue;
    const std::string_view written = slice(text.text, text.tokens[i]);
    if (!written.ends_with(kYa)) continue;
    const Word& word = with_last_letter(cache, written, kDotless, restored);
    const bool preposition = word.is(Category::preposition) && !word.coarse && word.letters <= 4;
    if (preposition ? !is_name(text, i) : means_verb(text.word(i), word, begins_clause(text, i))) text.words[i] = &word;
  }
}

}  // namespace isnad::lexicon
