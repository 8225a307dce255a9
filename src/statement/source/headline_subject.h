// Who speaks in a headline in front of a verb in the present, where that takes more than the words of a clause to tell.
#pragma once

#include "statement/candidate.h"
#include "statement/clause/verb.h"

namespace isnad::statement::source {

using clause::Verb;

// «الصحة تعلن C», «اشتباكات في الزاوية وحكومة الوحدة تتهم C»: by less than his name, or joined to the clause in front;
// empty where the headline has neither, or the sentence is none.
Range speaker_in_headline(const Verb& verb);

}  // namespace isnad::statement::source
