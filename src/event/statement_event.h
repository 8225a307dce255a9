// A statement is itself an event where PLOVER has a type for its act: who accuses, calls upon, rejects, threatens.
#pragma once

#include <optional>

#include "event/occurrence.h"
#include "statement/candidate.h"

namespace isnad::event {

std::optional<Occurrence> event_of(const std::vector<statement::Candidate>& statements, size_t index);

}  // namespace isnad::event
