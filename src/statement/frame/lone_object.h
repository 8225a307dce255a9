// Where nothing else is left to be the content: the one noun phrase behind the verb, or a part of it.
#pragma once

#include <optional>

#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// A lone noun phrase behind a verb that needs its object is the object: «ويرفض التمديد».
std::optional<Frame> lone_object(const FrameSearch& in, const Frame& frame);

// «رفضت الوزارة المشاركة في الاجتماع»: where no other content follows, what could describe the subject is the
// content.
std::optional<Frame> object_like_adjective(const FrameSearch& in, const Frame& frame);

// «أظهرت دراسة | ارتفاع الأسعار», «أفادت مصادر | هبوط طائرة»: where no other content follows, a verbal noun behind an
// indefinite document or informant is what it tells, and no genitive.
std::optional<Frame> object_like_genitive(const FrameSearch& in, const Frame& frame);

}  // namespace isnad::statement::frame
