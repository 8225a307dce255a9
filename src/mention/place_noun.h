// Words that announce the name of a place: nouns that name a kind of it («بلدة»، «محافظة»), words with which its name
// begins («كفر»، «دير») and directions.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/analysed_text.h"

namespace isnad::mention {

// What can be the name behind a noun that names a kind of place.
enum class AfterPlaceNoun : uint8_t {
  everyday,  // everyday nouns too: «مدينة السلام»
  unknown,   // only what no table has: «منطقة الصراع» is no place
  definite   // only that, with its article: «سجن الحائر», not «سجن مشدد»
};

// A noun that names a kind of place and governs its name.
struct PlaceNoun {
  std::string_view stem;  // without article
  lexicon::PlaceKind kind;
  AfterPlaceNoun governed = AfterPlaceNoun::everyday;
};

// The noun of places at `i`, without article; nullptr where none is.
const PlaceNoun* place_noun(const lexicon::AnalysedText& text, uint32_t i);

// «كفر نبل», «دير حافر», «عين عيسى»: a word with which names of places begin.
bool opens_place_name(const lexicon::Word& word);

// «شمال», «جنوبي», before the place itself.
bool is_direction(const lexicon::Word& word);

}  // namespace isnad::mention
