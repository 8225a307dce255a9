// What was told before is what somebody says of it, by a pronoun: «أكد ذلك المدير», «صدر القرار ورحب به الوزير».
#pragma once

#include <optional>

#include "statement/clause/verb.h"

namespace isnad::statement::cue {

// «أكد ذلك لـ«المنارة» | مدير المصنع», «صرح بذلك | المتحدث باسم الوزارة»: who follows is the speaker, and «ذلك» the
// content. False, and nothing changed, where it is not so.
bool take_speaker_of_that(const clause::Verb& verb, Candidate& c);

// «أكد ذلك المدير العام سالم القرني»: at the beginning of a sentence, what was said before, and who says it.
std::optional<Candidate> speaker_behind_that(const clause::Verb& verb, uint32_t sentence);

// «صدر القرار أمس ورحب | به الوزير»: the pronoun is what was told before, and behind it stands who judges it.
std::optional<Candidate> judgement_of_it(const clause::Verb& verb, uint32_t sentence);

}  // namespace isnad::statement::cue
