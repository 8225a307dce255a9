// The subject up to the content: the search for what the cue governs stops at the first preposition that it may take,
// the subject may hold one of its own.
#pragma once

#include "statement/frame/frame.h"
#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// «دعا أستاذ الاقتصاد | بجامعة المنارة سالم حمدان إلى C», «حذر سالم حمدان، رئيس اللجنة | من C»: where the content is
// found, `frame` with a subject that reaches up to it, if all in between is one noun phrase and no target begins in it;
// what only looks like a target goes with it.
Frame with_whole_subject(const FrameSearch& in, Frame frame);

// «حذر مسؤول | بهيئة القناة من C»: the subject with what stands at `i` and could open the content, where what the cue
// takes first does so later; empty where nothing of the kind follows.
Range subject_up_to_likeliest(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame);

}  // namespace isnad::statement::frame
