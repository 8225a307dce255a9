#include "export/timeline_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "export/labels.h"

namespace isnad::output {
namespace {

constexpr int kColumn = 8;      // about as wide as a letter of a label
constexpr size_t kMost = 40;    // statements that stand one by one
constexpr int64_t kMarks = 48;  // in a row, where they do not

std::string_view colour_of(Stance stance) {
  switch (stance) {
    case Stance::asserts:
      return "#1c6b5f";
    case Stance::reports:
      return "#1f628f";
    case Stance::questions:
      return "#7d6105";
    case Stance::denies:
      return "#a32b62";
  }
  return "#1c6b5f";
}

std::optional<int64_t> day_number_of(const TimelineItem& item) {
  return days_since_epoch(item.hit.document.document.published);
}

// Both sides always, also where nobody stands on one.
std::vector<TimelineLane> lanes_by_stance(const Timeline& timeline, Language language) {
  std::vector<TimelineLane> lanes;
  for (const Stance stance : {Stance::asserts, Stance::reports, Stance::questions, Stance::denies}) {
    TimelineLane lane;
    lane.name = label(stance, language);
    lane.colour = colour_of(stance);
    lane.is_below = stance == Stance::questions || stance == Stance::denies;
    for (const TimelineItem& item : timeline.items) {
      if (item.stance == stance) lane.items.push_back(&item);
    }
    const bool is_side = stance == Stance::asserts || stance == Stance::denies;
    if (is_side || !lane.items.empty()) lanes.push_back(std::move(lane));
  }
  return lanes;
}

std::vector<TimelineLane> lanes_by_act(const Timeline& timeline, Language language) {
  std::map<Act, TimelineLane> by_act;
  for (const TimelineItem& item : timeline.items) by_act[item.hit.statement.act].items.push_back(&item);
  std::vector<TimelineLane> lanes;
  for (auto& [act, lane] : by_act) {
    lane.name = label(act, language);
    lane.colour = colour_of(act == Act::deny || act == Act::reject ? Stance::denies : Stance::asserts);
    lanes.push_back(std::move(lane));
  }
  return lanes;
}

void find_days(const Timeline& timeline, TimelineLayout& layout) {
  bool any = false;
  for (const TimelineItem& item : timeline.items) {
    const std::optional<int64_t> day = day_number_of(item);
    if (!day) {
      ++layout.undated;
      continue;
    }
    layout.first = any ? std::min(layout.first, *day) : *day;
    layout.last = any ? std::max(layout.last, *day) : *day;
    any = true;
  }
  layout.is_binned = timeline.items.size() - layout.undated > kMost;
  layout.step = layout.is_binned ? days_in_a_mark(layout.first, layout.last, kMarks) : 1;
  if (any) layout.ticks = ticks_between(layout.first, layout.last);
}

void bin(const TimelineLayout& layout, TimelineLane& lane) {
  std::map<int64_t, size_t> counts;
  for (const TimelineItem* item : lane.items) {
    if (const std::optional<int64_t> day = day_number_of(*item)) ++counts[(*day - layout.first) / layout.step];
  }
  for (const auto& [at, count] : counts) {
    TimelineMark& mark = lane.marks.emplace_back();
    mark.day = layout.first + at * layout.step;
    mark.along = layout.along(mark.day);
    mark.count = count;
    mark.radius = std::min(20, 7 + static_cast<int>(std::sqrt(static_cast<double>(count)) * 1.5));
  }
}

// Each mark in the first row in which its label has room. Beside it: who says it, or what a speaker says.
void stack(const TimelineLayout& layout, bool of_claim, Cells& cells, TimelineLane& lane) {
  std::vector<int> taken;  // by row: up to where
  for (const TimelineItem* item : lane.items) {
    const std::optional<int64_t> day = day_number_of(*item);
    if (!day) continue;
    const size_t copies = std::max<size_t>(1, item->hit.witnesses.size());
    const Shown label = of_claim ? cells.show(item->hit.speaker.name, 26) : cells.show(item->hit.words, 30);
    TimelineMark mark;
    mark.day = *day;
    mark.along = layout.along(*day);
    mark.radius = 4 + static_cast<int>(std::min<size_t>(8, 2 * (copies - 1)));
    mark.item = item;
    mark.label = label.text;
    const int half = mark.radius + 5;
    const int wide = label.width * kColumn;
    mark.is_label_before = mark.along + half + wide > kPictureWidth - kPictureMargin;
    const int from = mark.along - half - (mark.is_label_before ? wide + 10 : 0);
    const int to = mark.along + half + (mark.is_label_before ? 0 : wide + 10);
    const auto row = std::find_if(taken.begin(), taken.end(), [&](int end) { return end < from; });
    mark.row = static_cast<int>(row - taken.begin());
    if (row == taken.end()) {
      taken.push_back(to);
    } else {
      *row = to;
    }
    lane.marks.push_back(std::move(mark));
  }
  lane.rows = std::max(1, static_cast<int>(taken.size()));
}

}  // namespace

int TimelineLayout::along(int64_t day) const {
  constexpr int kPadding = 20;
  constexpr int kBegin = kPictureMargin + kLaneNames + kPadding;
  constexpr int kLong = kPictureWidth - kPictureMargin - kPadding - kBegin;
  const int64_t span = last - first;
  return kBegin + (span == 0 ? kLong / 2 : static_cast<int>((day - first) * kLong / span));
}

TimelineLayout lay_out(const Timeline& timeline, Language language, Cells& cells) {
  const bool of_claim = !timeline.claim.empty();
  TimelineLayout layout;
  layout.lanes = of_claim ? lanes_by_stance(timeline, language) : lanes_by_act(timeline, language);
  find_days(timeline, layout);
  for (TimelineLane& lane : layout.lanes) {
    if (layout.is_binned) {
      bin(layout, lane);
    } else {
      stack(layout, of_claim, cells, lane);
    }
  }
  return layout;
}

}  // namespace isnad::output
