// Where something happens: cities, regions, sites and states that a text names.
//
// Known names are in knowledge/places.tsv, knowledge/countries.tsv and the table that the user has imported. No table
// holds all villages: behind a noun that names a kind of place («بلدة», «محافظة»), behind a direction («شمالي») and
// where the name is followed by what only places have («في … قرب حمص»), an unknown word is a place too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

using lexicon::PlaceKind;

struct PlaceMention {
  Range range;       // the name, with its head noun: «محافظة نينوى»
  std::string name;  // as the text has it, without what is stuck to its first word
  PlaceKind kind = PlaceKind::city;
  int country = -1;  // index in the lexicon; -1 where it is not known
  std::optional<double> latitude;
  std::optional<double> longitude;
};

// All places of a text, in order, without overlaps. `out` is filled anew.
void find_places(const lexicon::Lexicon& lexicon, const lexicon::AnalysedText& text, std::vector<PlaceMention>& out);

}  // namespace isnad::mention
