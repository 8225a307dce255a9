// Where the marks of a time line stand in its picture.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "export/cells.h"
#include "export/timeline.h"
#include "export/timeline_axis.h"

namespace isnad::output {

inline constexpr int kPictureWidth = 1200;
inline constexpr int kPictureMargin = 24;
inline constexpr int kLaneNames = 110;  // for the names of the lanes, at the side where time begins

struct TimelineMark {
  int64_t day = 0;
  int row = 0;  // of its lane, from the axis
  int along = 0;
  int radius = 0;
  size_t count = 1;
  const TimelineItem* item = nullptr;  // null: of many
  std::string label;
  bool is_label_before = false;  // behind the mark it would run out of the picture
};

struct TimelineLane {
  std::string name;
  std::string_view colour;
  bool is_below = false;  // the axis
  int rows = 1;
  std::vector<const TimelineItem*> items;
  std::vector<TimelineMark> marks;
};

// Places are counted along the line, from the side where time begins.
struct TimelineLayout {
  std::vector<TimelineLane> lanes;  // from above to below
  std::vector<Tick> ticks;
  int64_t first = 0;  // day
  int64_t last = 0;
  int64_t step = 1;        // days in a mark
  bool is_binned = false;  // marks stand for many statements
  size_t undated = 0;      // statements that are not shown

  [[nodiscard]] int along(int64_t day) const;
};

// Up to 40 statements stand one by one, each in the first row in which its label has room; of more, those of some days
// are one mark. Refers to `timeline`.
TimelineLayout lay_out(const Timeline& timeline, Language language, Cells& cells);

}  // namespace isnad::output
