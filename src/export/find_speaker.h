// The speaker of a statement.
#pragma once

#include <algorithm>

#include "isnad/reading.h"

namespace isnad::output {

// Null where the reading has no speaker of this id.
inline const Speaker* find_speaker(const Reading& reading, int id) {
  const auto& speakers = reading.speakers;
  // Ids count from 1 in order, so this nearly always hits.
  if (id >= 1 && static_cast<size_t>(id) <= speakers.size() && speakers[static_cast<size_t>(id) - 1].id == id) {
    return &speakers[static_cast<size_t>(id) - 1];
  }
  const auto found = std::find_if(speakers.begin(), speakers.end(), [&](const Speaker& s) { return s.id == id; });
  return found == speakers.end() ? nullptr : &*found;
}

}  // namespace isnad::output
