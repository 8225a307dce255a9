// What a noun phrase behind a verb of saying tells, whatever the verb governs.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::frame {

// «لوجود», «بضرورة»: what somebody tells of, behind a preposition that is written with it.
bool is_deed_behind_preposition(const AnalysedText& text, uint32_t i);

}  // namespace isnad::statement::frame
