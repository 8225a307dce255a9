#include "lexicon/sense.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "lexicon/embedded.h"
#include "lexicon/lexicon.h"
#include "lexicon/skeleton.h"
#include "lexicon/table.h"
#include "lexicon/word.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

constexpr auto kRoles = std::to_array<std::pair<std::string_view, ClaimClass>>({{"claim", ClaimClass::claim},
                                                                                {"untrue", ClaimClass::untrue},
                                                                                {"topic", ClaimClass::topic},
                                                                                {"prospect", ClaimClass::prospect},
                                                                                {"negator", ClaimClass::negator},
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
constexpr Categories kCountries = {Category::country, Category::capital, Category::nationality, Category::seat};

constexpr size_t kLetter = 2;

// By the share of articles that have it, in thousandths.
uint8_t weight_for(int per_mille) {
  constexpr std::array<int, 4> kSteps = {200, 60, 15, 4};
  uint8_t weight = 1;
  for (const int step : kSteps) {
    if (per_mille < step) ++weight;
  }
  return weight;
}

// What may still be stuck to a word that no table knows: «ومقاتلين», «لمقاتلين».
std::string_view without_particles(std::string_view stem) {
  constexpr size_t kFewest = 4 * kLetter;
  for (const std::string_view letters : {"وف", "بلك"}) {
    for (size_t at = 0; at < letters.size(); at += kLetter) {
      if (stem.starts_with(letters.substr(at, kLetter)) && stem.size() >= kFewest + kLetter) {
        stem.remove_prefix(kLetter);
        break;
      }
    }
  }
  return stem;
}

}  // namespace

uint32_t country_key(std::string_view code) { return key_of('c', code); }
uint32_t number_key(std::string_view digits) { return key_of('n', digits); }

Result<Senses> Senses::load() {
  Senses senses;
  senses.characters_ = std::make_unique<std::pmr::monotonic_buffer_resource>();
  const auto keep = [&](std::string_view text) {
    auto* const copy = static_cast<char*>(senses.characters_->allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), copy);
    return std::string_view(copy, text.size());
  };
  const auto add = [&](std::string_view written, const Listed& listed) {
    const std::string stem = light_stem(text::normalised(written));
    if (senses.words_.keys().find(stem) != Keys::kNone) return;  // the first has it
    senses.words_.add(stem, listed, keep);
  };
  const auto concepts = parse_table("concepts", embedded_table("concepts"));
  if (!concepts) return concepts.error();
  const auto roles = parse_table("claim_words", embedded_table("claim_words"));
  if (!roles) return roles.error();
  const auto shares = parse_table("sense_frequency", embedded_table("sense_frequency"));
  if (!shares) return shares.error();
  for (size_t r = 0; r < roles.value().rows.size(); ++r) {
    const auto name = roles.value().cell(r, "class");
    const auto* const role = std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& k) { return k.first == name; });
    if (role == kRoles.end()) return roles.value().unknown(r, "class", name);
    for (const auto word : list_cell(roles.value().cell(r, "words"))) add(word, {{}, role->second});
  }
  for (size_t r = 0; r < concepts.value().rows.size(); ++r) {
    const std::string_view name = keep(concepts.value().cell(r, "concept"));
    for (const auto word : list_cell(concepts.value().cell(r, "words"))) add(word, {name, ClaimClass::none});
  }
  for (size_t r = 0; r < shares.value().rows.size(); ++r) {
    const std::string_view share = shares.value().cell(r, "share");
    int per_mille = 0;
    const auto end = std::from_chars(share.data(), share.data() + share.size(), per_mille);
    const std::string_view kind = shares.value().cell(r, "kind");
    if (end.ec != std::errc() || kind.size() != 1) return shares.value().unknown(r, "share", share);
    senses.weights_.emplace(key_of(kind[0], shares.value().cell(r, "name")), weight_for(per_mille));
  }
  senses.words_.pack();
  return senses;
}

const Senses::Listed* Senses::find(std::string_view stem) const {
  const std::string light = light_stem(stem);
  auto found = words_.find(light);
  if (found.empty() && light.size() > 3 * kLetter) {
    // the other persons of a verb: «ترسل», «نرسل» as «يرسل»; and its future, «سيرسل»
    std::string_view verb = light;
    if (verb.starts_with("س") && verb.size() > 4 * kLetter) verb.remove_prefix(kLetter);
    if (verb.starts_with("ت") || verb.starts_with("ن") || verb.starts_with("ي")) {
      found = words_.find("ي" + std::string(verb.substr(kLetter)));
    }
  }
  return found.empty() ? nullptr : &found.front();
}

Senses::Read Senses::read_word(const Lexicon& lexicon, const Word& word) const {
  Read out;
  if (word.normal.empty()) return out;
  const Analysis* const likely = word.known() ? word.analyses : nullptr;
  const Categories category = likely != nullptr ? Categories{likely->entry->category} : Categories{};
  if (category.any(kCountries) && likely->entry->index < no_country) {
    out.name = SenseName{'c', std::string(lexicon.country_code(likely->entry->index))};
    return out;
  }
  const Listed* listed = find(word.stem);
  if (listed == nullptr && !word.known()) listed = find(without_particles(word.stem));
  if (listed != nullptr) {
    out.role = listed->role;
    if (!listed->concept_name.empty()) out.name = SenseName{'s', std::string(listed->concept_name)};
  } else if (!category.any(kFunction) && !word.of_time && word.letters >= 2) {
    const std::string_view stem = word.known() ? std::string_view(word.stem) : without_particles(word.stem);
    out.name = SenseName{'w', skeleton(light_stem(stem))};
  }
  return out;
}

Sense Senses::read(const Lexicon& lexicon, const Word& word) const {
  const Read found = read_word(lexicon, word);
  Sense sense;
  sense.role = found.role;
  if (!found.name) return sense;
  sense.key = key_of(found.name->kind, found.name->name);
  sense.weight = weight_of(sense.key);
  return sense;
}

std::optional<SenseName> Senses::name_of(const Lexicon& lexicon, const Word& word) const {
  return read_word(lexicon, word).name;
}

uint8_t Senses::weight_of(uint32_t key) const {
  const auto found = weights_.find(key);
  return found == weights_.end() ? kMostWeight : found->second;
}

}  // namespace isnad::lexicon
