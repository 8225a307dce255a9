// The subject of a verb that is no cue, in front of the statement whose speaker it is.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// The first phrase of the sentence before the cue that can speak and agrees: the subject of a verb that is no cue.
int subject_before_cue(const Resolution& in, size_t i, lexicon::Agreement agreement);

// The first named person or office of [from, end) that no preposition governs and that agrees.
int first_subject(const Resolution& in, uint32_t from, uint32_t end, lexicon::Agreement agreement);

// «افتتح س الجلسة … . وأعلن أن»: a sentence without a statement between the last one and this may bring a new
// subject.
int subject_since_last(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
