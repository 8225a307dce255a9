// Conditions as expressions of FTS5: what a filter asks for stands in the indexes as words (facets) and as the words of
// names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace isnad::archive {

inline constexpr size_t kMostWords = 200;  // of a query, of a name

// What every row has.
inline constexpr std::string_view kEvery = "facets:\"any\"";

// Appends `part` unless it is empty.
void add(std::vector<std::string>& parts, std::string part);

// All of them; kEvery for none. One of them, in parentheses; empty for none.
std::string all_of(const std::vector<std::string>& parts);
std::string one_of(const std::vector<std::string>& parts);

// All words of a name, in any order, in one column; empty where it holds no word.
std::string name_expression(const lexicon::Lexicon& lexicon, std::string_view column, std::string_view name);

std::string facet(std::string_view name, std::string_view value);

// Empty where both are days or not given.
std::string fault_of_days(const std::string& from, const std::string& to);

// The outlet, and the months from the first day to the last where both are given and not too many.
void add_document_facets(const std::string& outlet, const std::string& from, const std::string& to,
                         std::vector<std::string>& parts);

}  // namespace isnad::archive
