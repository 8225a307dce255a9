// Propositions as the archive keeps them: five bytes a concept, its key (little endian) and its weight, whose highest
// bit marks the core.
#pragma once

#include <string>
#include <string_view>

#include "isnad/claim.h"

namespace isnad::archive {

std::string concepts_blob(const Proposition& proposition);
// What is damaged (no multiple of five bytes) gives the whole ones.
void read_concepts(std::string_view blob, Proposition& out);

}  // namespace isnad::archive
