// Where and when an event happens, by what stands nearest to its trigger in the sentence.
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "mention/place.h"
#include "time/find.h"

namespace isnad::event {

struct Setting {
  int time = -1;   // index in `times`; -1 where the sentence gives none
  int place = -1;  // index in `places`
};

// Both lists in text order.
Setting setting_of(const AnalysedText& text, const Occurrence& occurrence, const std::vector<time::Found>& times,
                   const std::vector<mention::PlaceMention>& places);

}  // namespace isnad::event
