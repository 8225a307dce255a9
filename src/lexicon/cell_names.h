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
// Of places.tsv, roles.tsv, nouns.tsv and names.tsv, in the column «kind».
std::optional<PlaceKind> place_kind_named(std::string_view name);
std::optional<Category> role_kind_named(std::string_view name);
std::optional<Category> noun_kind_named(std::string_view name);
std::optional<Category> name_kind_named(std::string_view name);
// Of organisations.tsv: what the word is that heads such names, and what a name is.
struct BodyKind {
  Category head{};
  Category name{};
};
std::optional<BodyKind> body_kind_named(std::string_view name);
// Of word_sets.tsv.
std::optional<WordSet> word_set_named(std::string_view name);
std::string_view name_of(WordSet set);
std::optional<WordSetForm> word_set_form_named(std::string_view name);
// «m», «f»; unknown for all others.
Gender gender_named(std::string_view name);

}  // namespace isnad::lexicon
