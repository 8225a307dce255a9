// Who goes on: the latest speaker that a verb ending, a pronoun or a participle can mean.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// A participle's speaker is its sentence's: the nearest statement of the same rank before it, else behind it.
int governing(const Resolution& in, size_t i, lexicon::Agreement agreement);

// The latest speaker of the same rank that agrees, else the latest of any rank.
int antecedent(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
