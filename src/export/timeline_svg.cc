#include "export/timeline_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <pugixml.hpp>
#include <utility>

#include "export/cells.h"
#include "export/labels.h"
#include "export/timeline_layout.h"

namespace isnad::output {
namespace {

constexpr int kTop = 92;     // above the lanes: title and facts
constexpr int kRow = 26;     // of a lane
constexpr int kBinned = 48;  // height of a lane whose marks are numbers
constexpr int kAxis = 34;
constexpr int kFoot = 30;
constexpr const char* kInk = "#1d2322";
constexpr const char* kQuiet = "#56605e";
constexpr const char* kFont =
    "'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Arabic', Amiri, 'Geeza Pro', 'Segoe UI', Arial, sans-serif";

// What no XML may hold; Cells has made the control characters harmless.
std::string fit_for_xml(std::string text) {
  for (const char* bad : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (size_t at = text.find(bad); at != std::string::npos; at = text.find(bad, at)) text.replace(at, 3, "\uFFFD");
  }
  return text;
}

// A day does not turn round in a line of Arabic.
std::string isolated(std::string_view digits) { return fmt::format("\u2066{}\u2069", digits); }

void set(pugi::xml_node node, std::initializer_list<std::pair<const char*, int>> numbers) {
  for (const auto& [name, number] : numbers) node.append_attribute(name) = number;
}

class Picture {
 public:
  Picture(const Timeline& timeline, Language language)
      : timeline_(timeline),
        words_(labels(language)),
        arabic_(language == Language::arabic),
        layout_(lay_out(timeline, language, cells_)) {}

  void write(std::string& out) {
    draw();
    struct Text : pugi::xml_writer {
      explicit Text(std::string& out) : out_(out) {}
      void write(const void* data, size_t size) override { out_.append(static_cast<const char*>(data), size); }
      std::string& out_;
    } text(out);
    document_.save(text, " ", pugi::format_default, pugi::encoding_utf8);
  }

 private:
  // Time runs as the language is read.
  [[nodiscard]] int x(int along) const { return arabic_ ? kPictureWidth - along : along; }
  [[nodiscard]] int high(const TimelineLane& lane) const { return layout_.is_binned ? kBinned : lane.rows * kRow + 14; }
  [[nodiscard]] bool has_days() const { return timeline_.items.size() > layout_.undated; }

  struct Place {
    int x = 0;
    int y = 0;
    const char* anchor = "start";
  };
  static pugi::xml_node text(pugi::xml_node in, const Place& at, int size, std::string_view colour,
                             std::string_view words) {
    pugi::xml_node node = in.append_child("text");
    set(node, {{"x", at.x}, {"y", at.y}, {"font-size", size}});
    node.append_attribute("text-anchor") = at.anchor;
    node.append_attribute("fill") = std::string(colour).c_str();
    node.text() = fit_for_xml(std::string(words)).c_str();
    return node;
  }

  static void line(pugi::xml_node in, int x1, int y1, int x2, int y2, const char* colour) {
    pugi::xml_node node = in.append_child("line");
    set(node, {{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}, {"stroke-width", 1}});
    node.append_attribute("stroke") = colour;
  }

  void draw() {
    int height = kTop + kAxis + kFoot;
    for (const TimelineLane& lane : layout_.lanes) height += high(lane);
    pugi::xml_node svg = begin(height);
    head(svg);
    int y = kTop;
    bool has_axis = false;
    for (const TimelineLane& lane : layout_.lanes) {
      if (lane.is_below && !std::exchange(has_axis, true)) {
        axis(svg, y);
        y += kAxis;
      }
      draw_lane(svg, lane, y);
      y += high(lane);
    }
    if (!has_axis) axis(svg, y);
    foot(svg, height - 14);
  }

  pugi::xml_node begin(int height) {
    pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node svg = document_.append_child("svg");
    svg.append_attribute("xmlns") = "http://www.w3.org/2000/svg";
    svg.append_attribute("xml:lang") = arabic_ ? "ar" : "en";
    svg.append_attribute("direction") = arabic_ ? "rtl" : "ltr";
    svg.append_attribute("viewBox") = fmt::format("0 0 {} {}", kPictureWidth, height).c_str();
    set(svg, {{"width", kPictureWidth}, {"height", height}});
    svg.append_attribute("font-family") = kFont;
    svg.append_attribute("role") = "img";
    svg.append_child("title").text() = fit_for_xml(cells_.show(timeline_.title, 300).text).c_str();
    pugi::xml_node paper = svg.append_child("rect");
    set(paper, {{"width", kPictureWidth}, {"height", height}});
    paper.append_attribute("fill") = "#ffffff";
    return svg;
  }

  void head(pugi::xml_node svg) {
    text(svg, {x(kPictureMargin), 36}, 20, kInk, cells_.show(timeline_.title, 115).text);
    std::string facts = timeline_.claim.empty() ? std::string() : isolated(timeline_.claim) + " · ";
    if (timeline_.contested) facts += fmt::format("{} · ", words_.is_contested);
    facts += timeline_.items.empty() ? std::string(words_.nothing_found)
                                     : fmt::format("{}: {}", words_.statements.many, timeline_.items.size());
    if (has_days()) {
      facts += fmt::format(" · {} – {}", isolated(day_written(layout_.first)), isolated(day_written(layout_.last)));
    }
    text(svg, {x(kPictureMargin), 62}, 14, kQuiet, facts);
  }

  void axis(pugi::xml_node svg, int top) {
    const int y = top + 6;
    line(svg, x(kPictureMargin + kLaneNames), y, x(kPictureWidth - kPictureMargin), y, kQuiet);
    for (const Tick& tick : layout_.ticks) {
      const int at = x(layout_.along(tick.day));
      line(svg, at, y - 4, at, y + 4, kQuiet);
      text(svg, {at, y + 18, "middle"}, 12, kQuiet, isolated(tick.name));
    }
  }

  void draw_lane(pugi::xml_node svg, const TimelineLane& lane, int top) {
    pugi::xml_node group = svg.append_child("g");
    text(group, {x(kPictureMargin), top + high(lane) / 2 + 5}, 15, lane.colour, lane.name);
    line(group, x(kPictureMargin), top, x(kPictureWidth - kPictureMargin), top, "#e6e6e0");
    for (const TimelineMark& mark : lane.marks) {
      const int row = lane.is_below ? mark.row : lane.rows - 1 - mark.row;
      const int y = layout_.is_binned ? top + kBinned / 2 : top + 7 + row * kRow + kRow / 2;
      if (mark.item != nullptr) {
        draw_one(group, lane, mark, y);
      } else {
        draw_many(group, lane, mark, y);
      }
    }
  }

  // A mark with what a pointer on it tells.
  pugi::xml_node circle(pugi::xml_node in, const TimelineLane& lane, const TimelineMark& mark, int y,
                        const std::string& title) {
    pugi::xml_node group = in.append_child("g");
    group.append_child("title").text() = fit_for_xml(title).c_str();
    pugi::xml_node node = group.append_child("circle");
    set(node, {{"cx", x(mark.along)}, {"cy", y}, {"r", mark.radius}});
    node.append_attribute("fill") = std::string(lane.colour).c_str();
    return group;
  }

  void draw_one(pugi::xml_node in, const TimelineLane& lane, const TimelineMark& mark, int y) {
    const archive::Hit& hit = mark.item->hit;
    std::string title = isolated(day_written(mark.day)) + " · " + lane.name;
    for (const std::string* part : {&hit.speaker.name, &hit.document.document.outlet, &hit.words}) {
      if (!part->empty()) title += " · " + cells_.show(*part, 200).text;
    }
    pugi::xml_node group = circle(in, lane, mark, y, title);
    const int beside = mark.radius + 5;
    const Place at = mark.is_label_before ? Place{x(mark.along - beside), y + 5, "end"}
                                          : Place{x(mark.along + beside), y + 5, "start"};
    text(group, at, 14, kInk, mark.label).append_attribute("xml:lang") = "ar";
  }

  void draw_many(pugi::xml_node in, const TimelineLane& lane, const TimelineMark& mark, int y) {
    std::string title = isolated(day_written(mark.day));
    if (layout_.step > 1) title += " – " + isolated(day_written(std::min(layout_.last, mark.day + layout_.step - 1)));
    title += fmt::format(" · {} · {}", lane.name, mark.count);
    pugi::xml_node group = circle(in, lane, mark, y, title);
    text(group, {x(mark.along), y + 4, "middle"}, 11, "#ffffff", fmt::format("{}", mark.count));
  }

  void foot(pugi::xml_node svg, int y) {
    std::string line(layout_.is_binned ? words_.number_is_statements : words_.size_is_outlets);
    if (layout_.step > 1) line += fmt::format(" · {} {}", words_.days_in_a_mark, layout_.step);
    if (layout_.undated > 0) line += fmt::format(" · {}: {}", words_.no_date, layout_.undated);
    text(svg, {x(kPictureMargin), y}, 12, kQuiet, line);
  }

  const Timeline& timeline_;
  const Labels& words_;
  bool arabic_;
  Cells cells_;
  TimelineLayout layout_;
  pugi::xml_document document_;
};

}  // namespace

void append_timeline_svg(const Timeline& timeline, Language language, std::string& out) {
  Picture(timeline, language).write(out);
}

}  // namespace isnad::output
