// Prepositional attribution: «بحسب س، C», «C، وفقاً لـ س», «وأكد س، بحسب ص، C»; and «C، كما قال س», «وفق ما أفاد س».
#pragma once

#include <string_view>
#include <vector>

#include "statement/candidate.h"

namespace isnad::statement {

// «C، يقول س، C»: the frame of a verb of saying that stands inside what it attributes.
inline constexpr std::string_view kInsertedFrame = "C، V S، C";

void propose_attribution(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                         std::vector<Candidate>& out);

// «كما قال خبير | يعمل في المركز، C»: the comma that ends the clause which describes an indefinite source and begins at
// `at`, right behind it; `at` where there is none.
uint32_t behind_asyndetic_relative(const AnalysedText& text, const Range& source, uint32_t at, uint32_t end);

}  // namespace isnad::statement
