#include "lexicon/unlisted_name.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

#include "text/code_points.h"
#include "text/long_vowel.h"
#include "text/utf8.h"

namespace isnad::lexicon {
namespace {

constexpr Categories kNames = {Category::given_name, Category::family_name, Category::name_particle};
constexpr Categories kOther = {Category::cue_verb,    Category::verb,         Category::content_noun,
                               Category::common_noun, Category::organisation, Category::media,
                               Category::adjective,   Category::place,        Category::nationality};

// A foreign word: no article, no ending of Arabic nouns and verbs.
bool is_foreign(const Word& word) {
  constexpr uint8_t kShortest = 4;  // letters
  const std::string_view n = word.normal;
  if (word.known() || word.article || word.preposition != 0 || word.conjunction != 0 || word.letters < kShortest)
    return false;
  if (word.of_time || word.phrases != nullptr || word.tanwin || word.accusative) return false;
  constexpr std::string_view kEndings[] = {"ة", "ات", "ها", "هم", "وا"};
  return !n.starts_with("ال") && !n.starts_with("لل") &&
         std::none_of(std::begin(kEndings), std::end(kEndings), [&](auto e) { return n.ends_with(e); });
}

// No letters of the imperfect in front, as «يتسلق» has; nor a particle, «أبوعبادي». But «ناكاهارا» has more long vowels
// than a verb.
bool may_be_foreign_surname(const Word& word) {
  constexpr int kManyVowels = 3;
  const std::string_view n = word.normal;
  if (!is_foreign(word) || n.starts_with("ي") || n.starts_with("ابو")) return false;
  if (text::long_vowels(n) >= kManyVowels) return true;
  constexpr std::string_view kOpenings[] = {"ت", "ن", "عبد"};
  return std::none_of(std::begin(kOpenings), std::end(kOpenings), [&](auto o) { return n.starts_with(o); });
}

// Only a name: «سامر», and not «كريم».
bool is_name(const Word& word) {
  return word.any(kNames) && !word.any(kOther) && word.preposition == 0 && word.conjunction == 0;
}

constexpr Categories kTitles = {Category::office, Category::profession, Category::honorific};

// «قال | باتريس»: what says that somebody speaks.
bool tells_speech(const Word& word) {
  constexpr Categories kNouns = {Category::organisation, Category::media, Category::group, Category::preposition};
  return word.is(Category::cue_verb) && !word.article && !word.any(kNouns);
}

// «الوزير | باتريس», «النائب السابق | باتريس», «وزير الخارجية | باتريس»: what he is.
bool ends_title(const AnalysedText& text, uint32_t i) {
  constexpr Categories kCalling = {Category::office, Category::profession, Category::honorific, Category::group};
  const Word& word = text.word(i);
  if (!word.article) return false;
  if (word.any(kCalling) || i == 0) return word.any(kCalling);
  const Word& before = text.word(i - 1);
  const bool described = before.article && word.any({Category::adjective, Category::nationality});
  return described ? before.any(kCalling) : !before.article && before.any(kTitles);
}

// «باتريس موبيلا | رئيس …», «باتريس موبيلا، | رئيس …»
bool is_title_behind(const AnalysedText& text, uint32_t i) {
  if (text.is_comma(i)) ++i;
  const Word& word = text.word(i);
  return text.is_word(i) && word.any(kTitles) && !word.any(kNames) && word.preposition == 0 && word.conjunction == 0;
}

// Where no verb stands in front, an unknown word may be one: «يشتاق سامر», «واستفتح القرني».
bool may_be_verb(const Word& word) {
  constexpr std::string_view kOpenings[] = {"ي", "ت", "ن", "و", "ف", "س", "است", "انت"};
  return std::any_of(std::begin(kOpenings), std::end(kOpenings), [&](auto o) { return word.normal.starts_with(o); });
}

bool is_unlisted_given(const AnalysedText& text, uint32_t i) {
  if (!is_foreign(text.word(i)) || !text.is_word(i + 1)) return false;
  const bool titled = is_title_behind(text, i + 2);
  const bool named = is_name(text.word(i + 1));
  if (!named && !(titled && may_be_foreign_surname(text.word(i + 1)))) return false;
  if (i > 0 && tells_speech(text.word(i - 1))) return true;
  if (may_be_verb(text.word(i))) return false;
  if (i > 0 && ends_title(text, i - 1)) return named;
  return titled && (i == 0 || !text.is_word(i - 1));
}

using Names = std::unordered_set<std::string_view>;

// «سامر | كرامبولوف»; behind a title or a verb of saying also what is a name among others, «الوزير كريم | كرامبولوف».
bool is_given(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (word.article || word.preposition != 0 || word.normal == "باسم") return false;  // «المتحدث باسم …»
  if (word.is(Category::given_name) && is_name(word)) return true;
  return i > 0 && word.conjunction == 0 && word.any({Category::given_name, Category::maybe_name}) &&
         (ends_title(text, i - 1) || tells_speech(text.word(i - 1)));
}

// «عبد | النور»: the second word of one given name.
bool is_behind_abd(const AnalysedText& text, uint32_t i) { return i > 0 && text.word(i - 1).normal == "عبد"; }

// «قال سامر | تواتي إن», «الوزير عبد النور | تواتي، …»: behind the given name at `given` of somebody who speaks or has
// a title, a word with the letters of an imperfect in front of what no verb has right behind it.
bool is_surname_by_place(const AnalysedText& text, uint32_t given) {
  const Word& word = text.word(given + 1);
  if (!is_foreign(word) || word.normal.starts_with("ابو")) return false;
  const uint32_t first = is_behind_abd(text, given) ? given - 1 : given;
  if (first == 0 || !(tells_speech(text.word(first - 1)) || ends_title(text, first - 1))) return false;
  const uint32_t behind = given + 2;
  return text.is_comma(behind) || text.is_mark(behind, U':') || text.is_mark(behind, U'(') ||
         (text.is(behind, Category::complementizer) && text.word(behind).conjunction == 0);
}

// Takes the letters that are written before a surname off `word`: «وموبيلا», «لموبيلا», «ولموبيلا».
Particles particles_before(const Names& surnames, std::string_view& word) {
  Particles out;
  for (const bool preposition : {false, true}) {
    const std::string_view first = word.substr(0, text::kArabicLetter);
    const bool fits = preposition ? first == "ب" || first == "ل" || first == "ك" : first == "و" || first == "ف";
    if (!fits) continue;
    (preposition ? out.preposition : out.conjunction) = static_cast<char16_t>(text::code_point_at(word, 0).value);
    word.remove_prefix(text::kArabicLetter);
    if (surnames.contains(word)) break;
  }
  return out;
}

}  // namespace

void find_unlisted_names(WordCache& cache, AnalysedText& text) {
  Names behind_name;  // «مولود موبيلا»: who is «موبيلا أوغلو» elsewhere has no given name of that form
  for (uint32_t i = 1; i < text.size(); ++i) {
    if (is_foreign(text.word(i)) && text.any(i - 1, {Category::given_name, Category::maybe_name}))
      behind_name.insert(text.word(i).normal);
  }
  Names surnames;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i)) continue;
    if (is_unlisted_given(text, i) && !behind_name.contains(text.word(i).normal))
      text.words[i] = &cache.of_name(slice(text.text, text.tokens[i]), Category::given_name, {});
    const bool given = is_given(text, i) || is_behind_abd(text, i);
    if (!given || !(may_be_foreign_surname(text.word(i + 1)) || is_surname_by_place(text, i))) continue;
    const Word& third = text.word(i + 2);
    const bool longer = may_be_foreign_surname(third) && !third.normal.starts_with("و");  // but «سامر موبيلا وباتريس»
    surnames.insert((longer ? third : text.word(i + 1)).normal);
  }
  if (surnames.empty()) return;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text.is_word(i) || text.word(i).known()) continue;
    std::string_view name = text.word(i).normal;
    Particles particles;
    if (!surnames.contains(name)) particles = particles_before(surnames, name);
    if (!surnames.contains(name)) continue;
    text.words[i] = &cache.of_name(slice(text.text, text.tokens[i]), Category::family_name, particles);
  }
}

}  // namespace isnad::lexicon
