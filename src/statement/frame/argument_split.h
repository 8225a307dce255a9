// Subject and target, or subject and content, side by side, where no comma and no case ending that is written parts
// them: «اتهمت منظمة «صوت» الحقوقية | مسلحين مجهولين بـ C».
#pragma once

#include "statement/frame/frame.h"
#include "statement/frame/frame_gap.h"

namespace isnad::statement::frame {

// Of a cue that takes a target, and of which nothing but nouns stands up to what it governs: the frame that parts these
// nouns where a second phrase most likely begins. Nothing where no word begins one, or a verb or a clause comes first.
std::optional<Frame> split_arguments(const FrameSearch& in, uint32_t limit);

// The same of a cue whose object is its content: «أعلنت شركة «مرجان» للبتروكيماويات، المدرجة في السوق، | تراجع C».
std::optional<Frame> split_content(const FrameSearch& in, uint32_t limit);

// «حمّل المدرب | حكم المباراة مسؤولية C»: the subject of `frame` without whom he blames, who becomes the object.
void split_blamed(const FrameSearch& in, Frame& frame);

// «ويتهم معارضون | نيانداكو بـ C»: the subject of `frame` without the foreign name behind it, which it cannot bear.
void split_foreign_name(const FrameSearch& in, Frame& frame);

// Whether the noun at `i` needs nothing behind it, so that another phrase may begin there.
bool may_end_phrase(const AnalysedText& text, uint32_t i);

// Whether a word of `nouns`, behind the subject, may begin the target.
bool holds_target(const FrameSearch& in, const Range& nouns);

// «وناشدت المنظمات | توفير مقاعد»: behind a conjunction whom one appeals to, and what for.
std::optional<Frame> split_demand(const FrameSearch& in, uint32_t limit);

}  // namespace isnad::statement::frame
