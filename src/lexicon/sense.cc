#include "lexicon/sense.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "lexicon/embedded.h"
#include "lexicon/lexicon.h"
#include "lexicon/skeleton.h"
#include "lexicon/table.h"
#include "lexicon/word.h"
#include "text/code_points.h"
#include "text/ending.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

constexpr auto kClaimClasses =
    std::to_array<std::pair<std::string_view, ClaimClass>>({{"claim", ClaimClass::claim},
                                                            {"untrue", ClaimClass::untrue},
                                                            {"topic", ClaimClass::topic},
                                                            {"prospect", ClaimClass::prospect},
                                                            {"negator", ClaimClass::negator},
                                                            {"prevents", ClaimClass::prevents},
                                                            {"own", ClaimClass::own},
                                                            {"doubt", ClaimClass::doubt},
                                                            {"only", ClaimClass::only},
                                                            {"empty", ClaimClass::empty}});

// FNV-1a, of a kind and a text: archives keep keys, so they must not depend on the machine.
uint32_t key_of(char kind, std::string_view text) {
  uint32_t hash = 0x811C9DC5U;
  const auto add = [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U; };
  add(kind);
  for (const char c : text) add(c);
  return hash == 0 ? 1 : hash;
}

constexpr Categories kFunction = {Category::complementizer, Category::relative,    Category::preposition,
                                  Category::prepositional,  Category::conjunction, Category::negation,
                                  Category::auxiliary,      Category::particle,    Category::demonstrative,
                                  Category::pronoun,        Category::time,        Category::adverb,
                                  Category::contrast,       Category::same,        Category::interrogative,
                                  Category::hollow,         Category::vocative,    Category::honorific,
                                  Category::quantity,       Category::number,      Category::name_particle};
// Names and everyday verbs tell claims apart as words do that no table knows.
constexpr Categories kTelling = {Category::given_name, Category::maybe_name, Category::family_name,
                                 Category::place,      Category::media_name, Category::organisation_name,
                                 Category::verb};
constexpr Categories kCountries = {Category::country, Category::capital, Category::nationality, Category::seat};

// What may still be stuck to a word that no table knows: «ومقاتلين», «لمقاتلين».
std::string_view without_particles(std::string_view stem) {
  constexpr size_t kFewest = 4 * text::kArabicLetter;
  for (const std::string_view letters : {"وف", "بلك"}) {
    for (size_t at = 0; at < letters.size(); at += text::kArabicLetter) {
      if (text::starts_with(stem, letters.substr(at, text::kArabicLetter)) &&
          stem.size() >= kFewest + text::kArabicLetter) {
        stem.remove_prefix(text::kArabicLetter);
        break;
      }
    }
  }
  return stem;
}

// «أمس», «شهر»; not what only tells the tense of a time beside it («وصل»), nor what is called by a date («ميدان»).
bool tells_time(const Word& word) {
  constexpr auto bit = [](TimeClass c) { return uint64_t{1} << static_cast<unsigned>(c); };
  constexpr uint64_t kBeside =
      bit(TimeClass::tense) | bit(TimeClass::namesake) | bit(TimeClass::namesake_of_day) | bit(TimeClass::none);
  return word.of_time && (word.time->classes & ~kBeside) != 0;
}

}  // namespace

uint32_t country_key(std::string_view code) { return key_of('c', code); }
uint32_t number_key(std::string_view digits) { return key_of('n', digits); }

Result<Senses> Senses::load() {
  Senses senses;
  const auto add = [&](std::string_view written, const Listed& listed) {
    const std::string normal = text::normalised(written);
    const std::string_view stem = light_stem(normal);
    if (listed.role == ClaimClass::none && senses.words_.keys().find(stem) != Keys::kNone) return;
    senses.words_.add(stem, listed);
  };
  const auto concepts = parse_table("concepts", embedded_table("concepts"));
  if (!concepts) return concepts.error();
  const auto roles = parse_table("claim_words", embedded_table("claim_words"));
  if (!roles) return roles.error();
  for (size_t r = 0; r < concepts.value().rows.size(); ++r) {
    const uint32_t key = key_of('s', concepts.value().cell(r, "concept"));
    for (const auto word : list_cell(concepts.value().cell(r, "words"))) add(word, {key, ClaimClass::none});
  }
  for (size_t r = 0; r < roles.value().rows.size(); ++r) {
    const auto name = roles.value().cell(r, "class");
    const auto* const role =
        std::find_if(kClaimClasses.begin(), kClaimClasses.end(), [&](const auto& k) { return k.first == name; });
    if (role == kClaimClasses.end()) return roles.value().unknown(r, "class", name);
    for (const auto word : list_cell(roles.value().cell(r, "words"))) add(word, {0, role->second});
  }
  senses.words_.pack();
  return senses;
}

void Senses::transfer(Image& image) {
  words_.transfer(image, [](Image& in, Listed& listed) {
    in.value(listed.key);
    in.value(listed.role);
  });
}

const Senses::Listed* Senses::find(std::string_view stem) const {
  const std::string_view light = light_stem(stem);
  auto found = words_.find(light);
  if (found.empty() && light.size() > 3 * text::kArabicLetter) {
    // the other persons of a verb: «ترسل», «نرسل» as «يرسل»; and its future, «سيرسل»
    std::string_view verb = light;
    if (verb.starts_with("س") && verb.size() > 4 * text::kArabicLetter) verb.remove_prefix(text::kArabicLetter);
    if (verb.starts_with("ت") || verb.starts_with("ن") || verb.starts_with("ي")) {
      found = words_.find("ي" + std::string(verb.substr(text::kArabicLetter)));
    }
  }
  return found.empty() ? nullptr : &found.front();
}

Sense Senses::read(const Lexicon& lexicon, const Word& word) const {
  Sense sense;
  if (word.normal.empty()) return sense;
  const Analysis* const likely = word.known() ? word.analyses : nullptr;
  const Categories category = likely != nullptr ? Categories{likely->entry->category} : Categories{};
  if (category.any(kCountries) && likely->entry->index < no_country) {
    return {country_key(lexicon.country_code(likely->entry->index)), 2, ClaimClass::none};
  }
  const Listed* listed = find(word.stem);
  if (listed == nullptr && !word.known()) listed = find(without_particles(word.stem));
  if (listed != nullptr && listed->key != 0) return {listed->key, 3, ClaimClass::none};
  if (listed != nullptr) sense.role = listed->role;
  // Words that tell how a claim is put say nothing of their own, but for «يمنع».
  if (listed != nullptr && sense.role != ClaimClass::prevents) return sense;
  if (category.any(kFunction) || tells_time(word) || word.letters < 2) return sense;
  const std::string_view stem = word.known() ? std::string_view(word.stem) : without_particles(word.stem);
  sense.key = key_of('w', skeleton(light_stem(stem)));
  sense.weight = category.any(kTelling) || !word.known() ? 2 : 1;
  return sense;
}

}  // namespace isnad::lexicon
