// Frames: what a cue governs and in which order (V S أن C, V S T بـ C, V S عن C, V S C, V S N).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "statement/candidate.h"

namespace isnad::statement::frame {

// What stands between a cue and its content.
struct Frame {
  Complement complement = Complement::clause;
  uint32_t content = 0;  // first token of the content
  Range subject;         // the first noun phrase behind the cue
  Range object;          // the second one: the target
  std::string_view name;
  double score = 0;
  std::optional<Act> act;  // where the noun and not the cue gives it
};

// The name of the frame of a verb with nothing but a noun phrase behind it, taken as the content: «ويرفض التمديد».
constexpr std::string_view kLoneObjectFrame = "V C";

// … of a verb whose noun gives the act: «أعرب عن أسفه».
constexpr std::string_view kLightVerbFrame = "V S N";

struct FrameQuery {
  uint32_t cue = 0;          // token of the cue
  uint32_t end = 0;          // of its sentence
  bool subjectless = false;  // a participle, or a verb whose subject stands before it: what follows is its object
  bool suffixed = false;     // its object is a pronoun on the cue («دعته إلى»)
  lexicon::Agreement agreement = {};  // of the verb
};

}  // namespace isnad::statement::frame
