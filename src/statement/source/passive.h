// Passives: nobody is named who speaks. Most of them are the article's own voice («يُذكر أن», «يعد من أبرز», «يُتوقع
// أن») and no statement; unvocalised, they are written like the active verb.
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::source {

using clause::Verb;

// «اتُّهم», «نُقل»: the damma of the passive is written on one of the first two letters.
bool is_marked_passive(const AnalysedText& text, uint32_t i);

// «يذكر أن …», «يشار إلى أن …»: what the article adds of its own.
bool is_background(const Verb& verb);

// Whether the verb with this frame is a passive of the article's own voice; `before` is the phrase in front of it.
bool is_own_voice(const Verb& verb, const Candidate& c, const Range& before);

// «يعتبر البنك المؤسسة الشقيقة», «الذي يعد وثيقة»: without somebody who holds one thing for another the verb only
// describes. For a candidate whose source is settled.
bool only_ranks(const Verb& verb, const Candidate& c);

}  // namespace isnad::statement::source
