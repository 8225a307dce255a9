// Words behind a content that are the reporter's again, by themselves and whoever spoke: when, where and why it was
// said, what was not said, whose word it was. `k` is the token that they begin at, `end` where the search ends.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::content {

// «وذلك بعد اجتماع», «وذلك في بيان» with its second word at `k`: the reporter says when and where.
bool is_circumstance(const AnalysedText& text, uint32_t k);

// The same behind a clause, whose own time «وذلك بعد نجاح الحملة» tells: only what people say something at, «وذلك بعد
// لقائه …».
bool is_time_of_saying(const AnalysedText& text, uint32_t k);

// «وذلك بهدف …», «وذلك لمكافحة …» with its second word at `k`: what is asked for goes on with its reason.
bool is_purpose(const AnalysedText& text, uint32_t k);

// «لكنه …», «بيد أنه …», «غير أن س …» at `k`: what stands behind is a clause.
bool is_adversative(const AnalysedText& text, uint32_t k);

// «C، يذكر أن …», «C، والجدير بالذكر أن …», «C، هذا وتقام …»: the reporter adds what he knows.
bool is_note(const AnalysedText& text, uint32_t k, uint32_t end);

// «C، من دون إعطاء تفاصيل», «C، دون أن يوضح …», «C لكنه لم يذكر اسمه»: what was not said is the reporter's.
// Behind a comma at `k`: what happened when it was said, and what it answers («، غداة …», «، تعليقاً على …», «، وسط
// تصفيق»), what came before («، وكانت المدينة شهدت …»), and what it stirred («، ما أثار جدلاً»).
bool is_told_beside(const AnalysedText& text, uint32_t k, uint32_t end);

bool is_withheld(const AnalysedText& text, uint32_t k, uint32_t end);

// «C، في تصريحات أدلى بها بعد الحفل.», up to the end of the sentence; «C، جاء ذلك في بيان»: where he said it is the
// reporter's.
bool is_where_said(const AnalysedText& text, uint32_t k, uint32_t end);

// «على حد تعبيره», «وفق قوله» at `k`: a tag of the same speaker that closes his words.
bool is_closing_tag(const AnalysedText& text, uint32_t k, uint32_t end);

// ««غير كاف»، | وفق قوله، لمعالجة الأزمة»: such a tag between commas, behind which the clause goes on.
bool is_inserted_tag(const AnalysedText& text, uint32_t k, uint32_t end);

}  // namespace isnad::statement::content
