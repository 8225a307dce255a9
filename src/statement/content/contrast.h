// Another speaker's turn.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::content {

// «من جانبه», «من جهتها», «بدوره», «وفي المقابل» at `i`: another speaker's turn.
bool is_contrast(const AnalysedText& text, uint32_t i, uint32_t end);

// «إن بعض الجيران، في إشارة إلى الشمال، | لا يريدون الحوار»: behind what the reporter says is meant, where the verb of
// the subject in front of it follows; `comma` where nothing of the kind begins there.
uint32_t behind_pointing_aside(const AnalysedText& text, uint32_t comma, uint32_t end);

}  // namespace isnad::statement::content
