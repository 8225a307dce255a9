// Subjects that no single phrase holds: several offices, a complement of their own, an adjunct with commas before what
// the cue governs.
#pragma once

#include "statement/frame/frame.h"
#include "statement/frame/frame_gap.h"

namespace isnad::statement::frame {

// «أشاد سالم الرباحي وكيل الوزارة لشؤون المياه رئيس اللجنة العليا للسدود | بجهود C», «وشدد س خلال جولته في السوق،
// والميناء أمس، | على ضرورة C»: the first preposition of the cue that opens a verbal noun, where what begins behind the
// cue can speak; of cues with a target only behind a comma. Nothing where a clause or a verb comes first.
std::optional<Frame> behind_long_subject(const FrameSearch& in, uint32_t limit);

}  // namespace isnad::statement::frame
