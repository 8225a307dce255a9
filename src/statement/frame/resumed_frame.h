// What a verb governs behind a subject that goes on for long: appositions, relative clauses, asides that no frame
// steps over.
#pragma once

#include <optional>

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::frame {

using clause::Verb;

// «ودعت سالمة حمدان رئيسة الاتحاد، إحدى كبريات الهيئات، | العملاء إلى C», «وأعلن النادي الذي يلعب في الدرجة الأولى
// اليوم | توصله إلى C»: the frame that the words fill where the verb is read as though it stood right in front of them;
// nothing where none begins behind the subject. A last resort: only for a verb whose frame is not filled otherwise.
std::optional<Frame> match_resumed(const Verb& verb);

// Who stands right behind the verb and may say something; empty where nobody does. `document`: or what document.
Range speaker_behind(const Verb& verb, bool document);

}  // namespace isnad::statement::frame
