#include "export/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "export/cells.h"
#include "export/hit_json.h"
#include "export/json_stream.h"
#include "export/labels.h"
#include "export/paint.h"
#include "export/search_result.h"
#include "export/timeline_svg.h"

namespace isnad::output {
namespace {

const std::string& day_of(const TimelineItem& item) { return item.hit.document.document.published; }

void sort(Timeline& timeline) {
  const auto order = [](const TimelineItem& item) {
    return std::make_tuple(day_of(item).empty(), std::string_view(day_of(item)), item.hit.document.number,
                           item.hit.statement.id);
  };
  std::stable_sort(timeline.items.begin(), timeline.items.end(),
                   [&](const TimelineItem& a, const TimelineItem& b) { return order(a) < order(b); });
}

class TimelineText {
 public:
  TimelineText(const WriteOptions& options, std::string& out)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)), out_(out) {}

  void write(const Timeline& timeline) {
    if (!timeline.claim.empty()) {
      paint(Paint::quiet, timeline.claim + (timeline.contested ? " · " : ""));
      if (timeline.contested) paint(Paint::act, shown(words_.is_contested, 30));
      out_.push_back('\n');
    }
    paint(Paint::title, shown(timeline.title, width_));
    out_.push_back('\n');
    const std::string* day = nullptr;
    for (const TimelineItem& item : timeline.items) {
      if (day == nullptr || *day != day_of(item)) {
        day = &day_of(item);
        out_.push_back('\n');
        paint(Paint::title, day->empty() ? shown(words_.no_date, 30) : *day);
        out_.push_back('\n');
      }
      one(item);
    }
    out_.push_back('\n');
    const std::string total = timeline.items.empty() ? shown(words_.nothing_found, width_)
                                                     : fmt::format("{} {}", shown(words_.found, 40),
                                                                   grouped(static_cast<double>(timeline.items.size())));
    paint(Paint::quiet, total);
    out_.push_back('\n');
  }

 private:
  void paint(Paint paint, std::string_view text) { put(out_, options_.colour, paint, text); }
  std::string shown(std::string_view text, int columns) { return cells_.show(text, columns).text; }

  // «denies  سامر الحداد (SRN) · جريدة النهر · 12.3 · printed by 2», and the words under it
  void one(const TimelineItem& item) {
    const archive::Hit& hit = item.hit;
    out_.append("  ");
    paint(
        Paint::act,
        shown(item.stance ? label(*item.stance, options_.language) : label(hit.statement.act, options_.language), 20));
    out_.append("  ");
    paint(Paint::speaker, shown(hit.speaker.name, width_ / 3));
    if (!hit.speaker.country.empty()) paint(Paint::quiet, fmt::format(" ({})", hit.speaker.country));
    std::string where;
    if (!hit.document.document.outlet.empty()) where += " · " + shown(hit.document.document.outlet, 24);
    where += " · " + statement_number(hit.document.number, hit.statement.id);
    if (hit.witnesses.size() > 1) where += fmt::format(" · {} {}", shown(words_.printed_by, 30), hit.witnesses.size());
    if (item.turns) where += " · " + shown(words_.turns, 30);
    if (item.repeats) where += " · " + shown(words_.repeats, 30);
    paint(Paint::quiet, where);
    out_.append("\n    ");
    out_.append(shown(hit.words, width_ - 4));
    out_.push_back('\n');
  }

  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  std::string& out_;
  Cells cells_;
};

void append_jsonl(const Timeline& timeline, std::string& out) {
  for (const TimelineItem& item : timeline.items) {
    JsonStream json(out);
    json.open('{');
    json.string_or_null("day", day_of(item));
    json.string_or_null("claim", timeline.claim);
    json.string_or_null("stance", item.stance ? to_string(*item.stance) : std::string_view());
    json.boolean("repeats", item.repeats);
    json.boolean("turns", item.turns);
    json.key("statement");
    append_hit(json, item.hit);
    json.close('}');
    out.push_back('\n');
  }
}

}  // namespace

Timeline timeline_of(const archive::ArchiveClaim& claim) {
  Timeline timeline{claim.wording, statement_number(claim.document, claim.statement), claim.contested, {}};
  for (const archive::ClaimMember& member : claim.members) {
    timeline.items.push_back({member.hit, member.stance, member.repeats, member.turns});
  }
  sort(timeline);
  return timeline;
}

Timeline timeline_of(std::string_view speaker, std::vector<archive::Hit> hits) {
  Timeline timeline;
  timeline.title = speaker;
  for (archive::Hit& hit : hits) timeline.items.push_back({std::move(hit), std::nullopt, false, false});
  sort(timeline);
  return timeline;
}

void keep_between(Timeline& timeline, std::string_view from, std::string_view to) {
  if (from.empty() && to.empty()) return;
  std::erase_if(timeline.items, [&](const TimelineItem& item) {
    const std::string& day = day_of(item);
    return day.empty() || day < from || (!to.empty() && day > to);
  });
}

void append_timeline(const Timeline& timeline, TimelineFormat format, const WriteOptions& options, std::string& out) {
  if (format == TimelineFormat::jsonl) return append_jsonl(timeline, out);
  if (format == TimelineFormat::svg) return append_timeline_svg(timeline, options.language, out);
  TimelineText(options, out).write(timeline);
}

}  // namespace isnad::output
