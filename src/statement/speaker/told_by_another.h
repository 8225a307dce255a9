// Who speaks inside what another tells: «قال س إن ص أكد», «نقلت الوكالة عنه قوله», «أفاد بيان بأن القائد شرح …، ووصف».
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// «طالب السكان الوزارة بـ C، لكن | الأخيرة قالت»: whom the statement in front of it asks; -1 for any other source.
int latter_party(const Resolution& in, size_t i);

// «قال سالم حمدان إن الطبيب أكد C»: who tells it, where somebody acts in his words by a title that he does not have,
// or a body does; -1 for none.
int who_tells_of_another(const Resolution& in, const Candidate& c);

// «قال س «لقد وعدونا بـ C»»: not he himself, but one of whom there was word before.
int who_told_us(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «نقلت الوكالة عنه قوله إن»: not the one who passes it on, but the one of whom the text spoke before.
int transmitted_from(const Resolution& in, size_t i);

// «أفاد بيان بأن القائد شرح الموقف، | ووصف الحرب بأنها»: what stands in the document goes on, and not the document;
// nor the spokesman: «قال المتحدث إن الرئيس أكد C، | منوها بـ».
int told_by_document(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «قالت المفوضية إن دوائر أغلقت أبوابها، وأنها | طلبت C»: who says all that.
int outer_speaker(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
