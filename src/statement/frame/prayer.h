// What somebody prays for: «سائلا الله أن …», «ودعا س المولى عز وجل أن …».
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::frame {

using clause::Verb;

inline constexpr std::string_view kPrayerFrame = "V الله أن C";

// Where what is prayed for begins (a token), if God's name stands at `name`; 0 where it does not or no clause follows.
uint32_t behind_prayer(const AnalysedText& text, uint32_t name, uint32_t end);

// The frame of a verb that prays, with the subject behind it, if it has one there.
std::optional<Frame> prayer_frame(const Verb& verb);

}  // namespace isnad::statement::frame
