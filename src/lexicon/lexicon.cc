#include "lexicon/lexicon.h"

#include <algorithm>

namespace isnad::lexicon {

bool Lexicon::is_idiom(const Cue& cue, std::string_view next) const {
  return std::any_of(idioms_.begin(), idioms_.end(), [&](const Idiom& i) {
    return i.lemma == cue.lemma && std::find(i.next.begin(), i.next.end(), next) != i.next.end();
  });
}

std::optional<uint16_t> Lexicon::country_named(std::string_view code) const {
  const auto found = std::find(countries_.begin(), countries_.end(), code);
  if (found == countries_.end()) return std::nullopt;
  return static_cast<uint16_t>(found - countries_.begin());
}

Categories Lexicon::accusative_of(std::string_view normal) const {
  constexpr std::string_view kEnding = "ا";
  Categories all;
  if (!normal.ends_with(kEnding)) return all;
  normal.remove_suffix(kEnding.size());
  for (const Entry& entry : find(normal)) all.add(entry.category);
  return all;
}

}  // namespace isnad::lexicon
