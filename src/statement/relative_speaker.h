// Speakers in front of a cue that stands in a relative clause, with or without its pronoun.
#pragma once

#include <string_view>

#include "mention/entity.h"
#include "statement/candidate.h"

namespace isnad::statement {

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

// «تفاصيل حساب | المستخدم الذي وصف», «استقبل المدير | وفد الطلاب الذين أكدوا»: of a phrase that ends right in front of
// the relative pronoun, the part that this describes.
Range described_by_relative(const AnalysedText& text, const Range& phrase, std::string_view relative);

// «بدور | الجيش اللبناني الذي أعلن»: the definite noun of a person or body that ends at `end`, in front of the relative
// pronoun, with its adjectives; empty where there is none.
Range right_before_relative(const AnalysedText& text, uint32_t first, uint32_t end, std::string_view relative);

}  // namespace isnad::statement
