// Whether a statement asserts, denies, questions or only passes on what its content names.
#pragma once

#include <optional>

#include "isnad/claim.h"
#include "statement/candidate.h"

namespace isnad::claim {

using lexicon::AnalysedText;

// Nothing for statements that claim nothing: calls, praise, threats, what is only raised («مسألة …»).
std::optional<Stance> stance_of(const AnalysedText& text, const statement::Candidate& c);

// «صحيح», «دقيق»: what it stands for is all that is told.
bool says_truth(const AnalysedText& text, uint32_t token);

// The token by which the words at [first, end) deny themselves: «لم يصل», «عدم وجود»; not «لا شك», «ليس فقط», «لا
// يمنع».
std::optional<uint32_t> find_negation(const AnalysedText& text, uint32_t first, uint32_t end);

// Whether the word denies what follows it, wherever it stands: «لم», «عدم», «حال دون».
bool negates_there(const AnalysedText& text, uint32_t token, uint32_t end);

}  // namespace isnad::claim
