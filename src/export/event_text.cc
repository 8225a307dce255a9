// Events for people: by days, each with the sentence that tells of it.
#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/event_list.h"
#include "export/labels.h"
#include "export/marked_text.h"
#include "export/paint.h"
#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::EventHit;
using archive::EventTotals;

constexpr size_t kMostActors = 3;  // that a line names
constexpr size_t kMostCopies = 4;

class EventText final : public EventList {
 public:
  explicit EventText(const WriteOptions& options)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)) {}

  void event(const EventHit& hit, std::string& out) override {
    if (!begun_ || day_ != hit.day) {
      if (begun_) out.push_back('\n');
      paint(out, Paint::title, hit.day.empty() ? cells_.show(words_.no_date, 30).text : hit.day);
      out.push_back('\n');
      day_ = hit.day;
      begun_ = true;
    }
    what(hit, out);
    who(hit.event, out);
    sentence(hit, out);
    where_told(hit, out);
  }

  void closing(const EventTotals& totals, size_t first, size_t shown, std::string& out) override {
    if (begun_) out.push_back('\n');
    if (shown == 0) {
      paint(out, Paint::quiet, cells_.show(words_.nothing_found, width_).text);
    } else {
      paint(out, Paint::quiet,
            fmt::format("{}–{} · {} {} · {} {}", first + 1, first + shown, cells_.show(words_.found, 40).text,
                        grouped(static_cast<double>(totals.events)), cells_.show(words_.mentions, 40).text,
                        grouped(static_cast<double>(totals.mentions))));
    }
    out.push_back('\n');
  }

 private:
  void paint(std::string& out, Paint paint, std::string_view text) const { put(out, options_.colour, paint, text); }

  // «  12.3  ASSAULT kidnap · claimed · سامر الحداد (وزير) · 2031-05»
  void what(const EventHit& hit, std::string& out) {
    const Event& event = hit.event;
    out.append("  ");
    paint(out, Paint::quiet, statement_number(hit.document.info.number, event.id));
    out.append("  ");
    paint(out, Paint::act, cells_.show(label(event.type, options_.language), 24).text);
    if (!event.mode.empty()) out.append(" " + cells_.show(event.mode, 24).text);
    out.append(" · " + cells_.show(label(event.status, options_.language), 24).text);
    if (const Speaker* const speaker = said_by(hit)) {
      out.append(" · ");
      paint(out, Paint::speaker, cells_.show(speaker->name, width_ / 3).text);
      if (!speaker->role.empty()) out.append(fmt::format(" ({})", cells_.show(speaker->role, width_ / 4).text));
    }
    // The day stands above; another time, or that the text does not tell it, here.
    if (event.date.empty()) {
      paint(out, Paint::quiet, " · " + cells_.show(words_.by_publication, 30).text);
    } else if (hit.day.empty() || !event.date.starts_with(hit.day)) {
      paint(out, Paint::quiet, " · " + cells_.show(event.date, 30).text);
    }
    out.push_back('\n');
  }

  void actors(const std::vector<Actor>& actors, int columns, std::string& out) {
    if (actors.empty()) out.push_back('?');
    for (size_t i = 0; i < std::min(actors.size(), kMostActors); ++i) {
      if (i > 0) out.append(" + ");
      paint(out, Paint::speaker, cells_.show(actors[i].name, columns).text);
      std::string codes = actors[i].country;
      if (!codes.empty() && !actors[i].role.empty()) codes.push_back(' ');
      codes += actors[i].role;
      if (!codes.empty()) paint(out, Paint::quiet, fmt::format(" ({})", cells_.show(codes, 16).text));
    }
    if (actors.size() > kMostActors) out.append(" …");
  }

  // For each name, so that all of them fit on the line as far as they can.
  int columns_for(const Event& event) {
    constexpr int kCodes = 14;  // behind an actor, and what parts it from the next
    std::vector<int> widths;
    int room = width_ - 12;
    for (const std::vector<Actor>* all : {&event.source, &event.target}) {
      for (size_t i = 0; i < std::min(all->size(), kMostActors); ++i) {
        widths.push_back(cells_.show((*all)[i].name, width_).width);
        room -= kCodes;
      }
    }
    if (event.place) widths.push_back(cells_.show(event.place->name, width_).width);
    const auto taken = [&](int columns) {
      int sum = 0;
      for (const int width : widths) sum += std::min(width, columns);
      return sum;
    };
    int columns = width_;
    while (columns > 12 && taken(columns) > room) columns -= 4;
    return columns;
  }

  void who(const Event& event, std::string& out) {
    out.append("        ");
    const int columns = columns_for(event);
    actors(event.source, columns, out);
    if (!event.target.empty()) {
      // the mark (LRM) keeps the order where a terminal does not know isolates and takes two Arabic names for one run
      out.append(" \u200E→ ");
      actors(event.target, columns, out);
    }
    if (event.place) out.append(" · " + cells_.show(event.place->name, columns).text);
    const std::pair<const std::optional<uint32_t>*, std::string_view> counts[] = {
        {&event.toll.dead, words_.dead},
        {&event.toll.wounded, words_.wounded},
        {&event.toll.arrested, words_.arrested},
        {&event.toll.displaced, words_.displaced}};
    for (const auto& [count, name] : counts) {
      if (*count) out.append(fmt::format(" · {} {}", cells_.show(name, 20).text, grouped(**count)));
    }
    out.push_back('\n');
  }

  void sentence(const EventHit& hit, std::string& out) {
    const std::string_view words = slice(hit.document.reading.document.text, hit.sentence);
    const archive::ByteRange mark{hit.event.trigger.byte_start - hit.sentence.byte_start,
                                  hit.event.trigger.byte_end - hit.sentence.byte_start};
    out.append("        ");
    out.append(show_marked(cells_, words, {mark}, width_ - 8, options_.colour));
    out.push_back('\n');
  }

  // The article, or all that print it.
  void where_told(const EventHit& hit, std::string& out) {
    const Document& document = hit.document.reading.document;
    std::string line;
    const auto copy = [&](const std::string& outlet, const std::string& published) {
      line += cells_.show(outlet.empty() ? "?" : outlet, 24).text;
      if (!published.empty()) line += " " + published;
    };
    if (hit.copies.size() < 2) {
      copy(document.outlet, document.published);
      if (!document.title.empty()) line += " · " + cells_.show(document.title, std::max(20, width_ - 50)).text;
    } else {
      line += fmt::format("{} {}: ", cells_.show(words_.printed_by, 30).text, hit.copies.size());
      for (size_t i = 0; i < std::min(hit.copies.size(), kMostCopies); ++i) {
        if (i > 0) line += " · ";
        copy(hit.copies[i].outlet, hit.copies[i].published);
      }
      if (hit.copies.size() > kMostCopies) line += " …";
    }
    if (const int64_t newer = hit.document.info.replaced_by; newer != 0) {
      line += fmt::format(" · {} {}", cells_.show(words_.replaced_by, 40).text, newer);
    }
    out.append("        ");
    paint(out, Paint::quiet, line);
    out.push_back('\n');
  }

  WriteOptions options_;
  const Labels& words_;
  int width_;
  Cells cells_;
  std::string day_;
  bool begun_ = false;
};

}  // namespace

std::unique_ptr<EventList> make_event_text(const WriteOptions& options) { return std::make_unique<EventText>(options); }

}  // namespace isnad::output
