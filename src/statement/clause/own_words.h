// Where somebody's words begin that no complementizer, colon or quotation mark opens.
#pragma once

#include <cstdint>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// «وقال المدير | سأرفع الأمر», «وأضاف | نحن لا نريد», «وأضاف | لكن …»: without mark or complementizer the first person
// speaks, or he goes on.
bool begins_own_words(const AnalysedText& text, const lexicon::Cue& cue, uint32_t i);

// «| لن نقبل», «| سوف نعمل», «| عندما ننظر»: the negation or particle in front of the verb at `i`, which belongs to
// what is said; not before `from`.
uint32_t first_of_own_words(const AnalysedText& text, uint32_t i, uint32_t from);

// «وقال سالم الحمداني | المدرسة جاهزة», «… | ما زالت الطرق مغلقة»: the nominal sentence, or the particle in front of a
// sentence, behind a whole name; `limit` where none stands.
uint32_t sentence_behind_speaker(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t limit);

// «وقال الشيخ سالم الحمداني | تنطلق الفعاليات غداً», «وقالت ليلى، على حسابها، | انتهى العمل»: the verb that begins his
// words right behind who speaks by name or title; `limit` where none does.
uint32_t verb_behind_speaker(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t limit);

// «وقال | أبدت الكتل تحفظها», «وأضاف، | واصلت الفرق عملها», «وأضاف في كلمته | لقد …»: the sentence that follows a verb
// of saying at once, or behind an adjunct or comma; `limit` where none does. No verb is the subject of another.
uint32_t sentence_behind_saying(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t limit);

}  // namespace isnad::statement::clause
