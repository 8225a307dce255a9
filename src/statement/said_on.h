// The day on which something was said, as the words around the cue tell it: «وقال أمس الأحد إن …», «في بيان أصدره
// الثلاثاء».
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "statement/candidate.h"
#include "time/find.h"

namespace isnad::statement {

// One day a statement, nothing where the text tells none; clears and fills `out`. `times` are those of the text, in its
// order, `speakers` one a statement. A day counts that stands in the cue's own clause, neither in the statement's
// content nor in that of another one that the cue is not part of, and that is not after the publication. A statement
// that goes on with the one before it («وأضاف», «مشيرا إلى») has the day of that one.
void find_days(const AnalysedText& text, std::span<const time::Found> times, std::optional<time::Day> published,
               const std::vector<Candidate>& statements, const std::vector<int>& speakers,
               std::vector<std::optional<time::Day>>& out);

}  // namespace isnad::statement
