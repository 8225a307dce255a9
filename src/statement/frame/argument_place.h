// Which noun phrase behind a verb is its subject and which its target, by order, case and gender.
#pragma once

#include <optional>

#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// The first phrase is the subject, the second one the target. False where the frame has no place for it.
bool take_argument(const FrameSearch& in, const Range& phrase, Frame& frame);

// «ونفى الأنباء», «وطالب النقابات بـ …»: right behind a masculine verb, what can only be feminine is no subject.
bool is_object_by_gender(const FrameSearch& in, const Range& phrase, const Frame& frame);

// «في اتصال مع وزير الداخلية، س، »: a phrase between commas names somebody of an adjunct before it.
bool is_set_off(const FrameSearch& in, const Range& phrase);

}  // namespace isnad::statement::frame
