// The subject that a sentence or clause begins with, where its verb is no cue: it is that of the conjoined verb too.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// «نشرت اللجنة صوراً، وقالت إن», «س يهدد أوروبا ويصف …»: the subject of the verb that the sentence begins with, no cue
// of a statement, is that of the conjoined verb too.
int subject_of_sentence(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «C، ورد رئيس النادي بقسوة متهماً ص بـ», «C، وقام النادي بالتصعيد وأعلن أن»: the subject of the verb that opens the
// clause, between what was said before and the cue.
int subject_of_clause(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
