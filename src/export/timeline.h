// A time line: what was said when and by whom, of one claim or by one speaker; for people, programs and papers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/archive.h"
#include "isnad/output.h"

namespace isnad::output {

struct TimelineItem {
  archive::Hit hit;
  std::optional<Stance> stance;  // to the claim; nothing in the time line of a speaker
  bool repeats = false;
  bool turns = false;
};

struct Timeline {
  std::string title;  // the claim's wording, or the speaker's name as it was asked for
  std::string claim;  // its number; empty for a speaker
  bool contested = false;
  std::vector<TimelineItem> items;  // the earliest first; what has no date comes last
};

Timeline timeline_of(const archive::ArchiveClaim& claim);
Timeline timeline_of(std::string_view speaker, std::vector<archive::Hit> hits);

// Leaves out what was published before or after these days (YYYY-MM-DD; empty: no bound), or on a day not known.
void keep_between(Timeline& timeline, std::string_view from, std::string_view to);

enum class TimelineFormat : uint8_t { text, jsonl, svg };

// Appends it. text: day by day; jsonl: an object for each statement; svg: see timeline_svg.h. `options.format` has no
// effect.
void append_timeline(const Timeline& timeline, TimelineFormat format, const WriteOptions& options, std::string& out);

}  // namespace isnad::output
