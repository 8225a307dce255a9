// Whom a relative clause behind the phrase describes.
#pragma once

#include <string_view>

#include "statement/candidate.h"

namespace isnad::statement::source {

// «تفاصيل حساب | المستخدم الذي وصف», «استقبل المدير | وفد الطلاب الذين أكدوا»: of a phrase that ends right in front of
// the relative pronoun, the part that this describes.
Range described_by_relative(const AnalysedText& text, const Range& phrase, std::string_view relative);

// «بدور | الجيش اللبناني الذي أعلن»: the definite noun of a person or body that ends at `end`, in front of the relative
// pronoun, with its adjectives; empty where there is none.
Range right_before_relative(const AnalysedText& text, uint32_t first, uint32_t end, std::string_view relative);

}  // namespace isnad::statement::source
