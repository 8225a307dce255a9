// What «هذه الادعاءات», «الاتهامات الموجهة إليه» point back to: the claim of another side that the article told before.
#pragma once

#include <vector>

#include "isnad/reading.h"
#include "statement/candidate.h"

namespace isnad::claim {

using lexicon::AnalysedText;

// Sets `about` and the concepts of the statements that only name a claim. `candidates` are the statements in tokens.
void resolve_references(const lexicon::Lexicon& lexicon, const AnalysedText& text,
                        const std::vector<statement::Candidate>& candidates, const std::vector<Speaker>& speakers,
                        std::vector<Statement>& statements);

}  // namespace isnad::claim
