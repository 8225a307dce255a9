// By how little a headline names who speaks: his surname, the name of a club, or what a ministry looks after.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::clause {

// «الوافي: …», «عسيري يحذر …», whose name the text gives below: «عبد الكريم الوافي», «أحمد عسيري».
bool is_surname_below(const AnalysedText& text, const Range& source);

// «الأهلي: …», «الوفاق يستنكر …», «الشورى يوصي …», whose kind the text gives below: «النادي الأهلي», «مجلس الشورى».
bool is_body_below(const AnalysedText& text, const Range& source);

// «الصحة: …», «الدفاع الإماراتية تعلن …», «تربية نينوى: …»: a ministry or its branch by what it looks after.
bool is_department(const AnalysedText& text, const Range& source);

}  // namespace isnad::statement::clause
