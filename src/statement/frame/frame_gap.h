// What may stand between a cue and its content besides source and target: their relative clauses, places, and whom one
// asks («طلب س من ص C»). Each function returns the token behind it, or `i` where nothing of the kind begins there.
#pragma once

#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// Whether the preposition at `k` is the first that the cue takes: of دعا that is إلى, not ب.
bool is_likeliest(const FrameSearch& in, uint32_t k);

// «وصف س اتهامات بالتجسس | بأنها كاذبة»: what stands behind ب at `i` belongs to what is described; where the
// description begins, or `i`.
uint32_t described_later(const FrameSearch& in, uint32_t i, uint32_t limit);

// «طلب س من ص C»: where C begins behind the one of whom it is asked, «من» at `i`; `i` where nothing of the kind
// stands.
uint32_t behind_asked(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «اتهم س ص الذي … بأنه C»: the clause behind the relative clause of the target at `i`; `i` where there is none.
uint32_t behind_relative_of_object(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «أكد س الذي جعل من البيئة أولوية على التهديد …»: the content behind the relative clause, without commas, of the
// subject, which begins at `i`; `i` where there is none.
uint32_t behind_lasting_relative(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «حذر مصدر مقرب من الرئاسة | من C», «أشاد أستاذ العلوم بجامعة س | بـ C»: where the preposition of the cue at `i`
// belongs to the subject, because it stands once more behind it: the end of the subject; `i` where it opens the
// content.
uint32_t end_of_attribute(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «اتهم س في بيان | الحكومة بـ C»: the target right behind the medium that begins at `i`; `i` where what stands there
// may complete the medium.
uint32_t target_behind_medium(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «أكد مسؤول يعمل في الوزارة | وجود C»: the content behind the relative clause, at `i`, of a subject without article;
// `i` where there is none.
uint32_t behind_relative_of_subject(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «أعلنت الهيئة التي تنظم المعرض | تمديد C», «أعلن الوزير وهو يغادر القاعة | عن C»: the same where the subject is
// definite, and no clause follows.
uint32_t behind_definite_clause(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «أقر مصدر، تحدث لـ«س»، | بـ C»: what stands behind the clause, between the commas from `i` on, that describes a
// subject without article; `i` where there is none.
uint32_t behind_set_off_clause(const AnalysedText& text, uint32_t i, uint32_t limit, const Frame& frame);

// «دعا سالم حمدان وهو نائب معارض | إلى C»: what the cue governs behind the clause of two nouns, at `i`, that says who
// the subject is; `i` where there is none.
uint32_t behind_who_he_is(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «اتهم برنال | الحكومة بالفساد»: an unknown name at `i`, right behind the cue, that begins like what the cue governs;
// its end, or `i` where it is that.
uint32_t end_of_name_like_content(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «طالب س ص | أن C», «هدد س، | أنه C»: the clause right behind who speaks or whom he calls upon, where the cue takes
// none but behind its preposition, from `i` on; nothing where none stands.
std::optional<uint32_t> clause_behind_party(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «اتهم الحزب الذي يقوده س | الحكومة بـ C»: the target that stands between the relative clause of the subject, which
// begins at `i`, and what the cue governs; empty where none can be told from the clause.
Range target_behind_relative(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «س، رئيس البنك الذي يقود المبادرة، | عن C»: the token behind an apposition with a relative clause between commas,
// whose noun phrase joins `subject`; `i` where none stands.
uint32_t behind_described_apposition(const AnalysedText& text, uint32_t i, uint32_t limit, Range& subject);

// «كشف تقرير أصدرته المنظمة | عن C»: what follows those who made the document that is the subject, which are told at
// `i`; `i` where nobody is.
uint32_t behind_author(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «أنذر س سكان المباني في بلدتي ص وع شمال البلاد | بالإخلاء»: what the cue governs behind the place of its object,
// which begins at `i`; `i` where there is none.
uint32_t behind_place_of_object(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «دعت س الشباب | العاطلين إلى C», «أنذرت س أصحاب المحال | المخالفة بـ C»: a definite word at `i` right behind the
// definite target and right in front of what the cue governs.
bool describes_target(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «جدد س التأكيد، أمام السفراء، | على C»: what the cue governs behind what is set off by commas at `i`; `i` where
// nothing is.
uint32_t behind_aside(const FrameSearch& in, uint32_t i, uint32_t limit);

// «اتهم س من سماهم إرهابيين بـ …»: a target that is a clause, up to the preposition of the cue; empty for none.
Range target_clause(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

// «قال | من حضر الحفل | إنه», «قال | الذين حضروا | إن»: those of whom only the relative clause between the verb and
// `clause` tells; empty where none stands there.
Range free_relative(const FrameSearch& in, uint32_t at, uint32_t clause);

}  // namespace isnad::statement::frame
