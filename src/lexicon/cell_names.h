// What the names in the cells of the tables of knowledge/ stand for; nothing for a name that is none.
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"

namespace isnad::lexicon {

std::optional<Act> act_named(std::string_view name);
std::optional<CueFlag> cue_flag_named(std::string_view name);
// Of governing.tsv, by the normal form.
std::optional<Governed> governed_named(std::string_view name);
// Of function_words.tsv.
std::optional<Category> function_class_named(std::string_view name);
// «m», «f»; unknown for all others.
Gender gender_named(std::string_view name);

}  // namespace isnad::lexicon
