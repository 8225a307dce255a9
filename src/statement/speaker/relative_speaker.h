// Speakers in front of a cue that stands in a relative clause, with or without its pronoun.
#pragma once

#include "mention/entity.h"
#include "statement/candidate.h"

namespace isnad::statement::speaker {

// «… س الذي رحب بهم وقال»: whom the relative clause describes with whose verb the cue is coordinated; empty where there
// is none.
Range described_by_coordinated(const AnalysedText& text, const Candidate& c);

// «شريط فيديو سابقا لكامبل | قالت فيه»: whose document it is that the verb tells from, where that stands right before
// it; the cue where nobody does.
uint32_t owner_before(const AnalysedText& text, const mention::Entities& entities, const Candidate& c);

// «كما أصدر الجيش بيانا | أعرب فيه عن», «ثم ألقى س كلمته التي | رحب فيها»: who made what the verb tells from; empty
// where nobody is told.
Range author_before(const AnalysedText& text, const Candidate& c);

// «تلقى س اتصالا من ص أعرب فيه عن»: who sent what is received, and speaks in it; empty where nobody does.
Range sender_before(const AnalysedText& text, const Candidate& c);

}  // namespace isnad::statement::speaker
