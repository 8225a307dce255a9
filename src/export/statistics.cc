#include "export/overview.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/csv_row.h"
#include "export/json_stream.h"
#include "export/labels.h"
#include "export/paint.h"

namespace isnad::output {
namespace {

using archive::Count;
using archive::Part;
using archive::Statistics;

// The name of an act in the reader's language; other names stay.
std::string shown_act(const std::string& name, Language language) {
  const std::optional<Act> act = act_named(name);
  return act ? std::string(label(*act, language)) : name;
}

std::string shown_type(const std::string& name, Language language) {
  const std::optional<EventType> type = event_type_named(name);
  return type ? std::string(label(*type, language)) : name;
}

class StatisticsText {
 public:
  StatisticsText(const WriteOptions& options, std::string& out)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)), out_(out) {}

  void append(const Statistics& s) {
    total(s);
    parts(words_.outlets, s.outlets);
    parts(words_.months, s.months);
    std::vector<Count> acts = s.acts;
    for (Count& act : acts) act.name = shown_act(act.name, options_.language);
    counts(words_.acts, acts);
    counts(words_.accused, s.accused);
    counts(words_.praised, s.praised);
    counts(words_.called_upon, s.called_upon);
    std::vector<Count> types = s.event_types;
    for (Count& type : types) type.name = shown_type(type.name, options_.language);
    counts(words_.event_types, types);
  }

 private:
  void total(const Statistics& s) {
    const auto item = [&](uint64_t number, std::string_view name) {
      out_.append(fmt::format("{} {}", grouped(static_cast<double>(number)), cells_.show(name, 30).text));
    };
    item(s.documents, words_.documents.many);
    out_.append(" · ");
    item(s.stories, words_.stories);
    out_.append(" · ");
    item(s.statements, words_.statements.many);
    out_.append(" · ");
    item(s.distinct, words_.distinct);
    out_.append(" · ");
    item(s.events, words_.events);
    out_.push_back('\n');
  }

  void heading(std::string_view name) {
    out_.push_back('\n');
    put(out_, options_.colour, Paint::title, cells_.show(name, 60).text);
    out_.push_back('\n');
  }

  void parts(std::string_view name, const std::vector<Part>& parts) {
    if (parts.empty()) return;
    heading(name);
    for (const Part& part : parts) {
      const Shown shown = cells_.show(part.name.empty() ? words_.no_date : std::string_view(part.name), 24);
      out_.append(fmt::format("{:>10}  {}{}", grouped(static_cast<double>(part.statements)), shown.text,
                              std::string(static_cast<size_t>(26 - shown.width), ' ')));
      int left = width_ - 38;
      bool first = true;
      for (const Count& speaker : part.speakers) {
        const Shown who = cells_.show(speaker.name, left / 2);
        if (who.width == 0 || who.width + 10 > left) break;
        left -= who.width + 10;
        put(out_, options_.colour, Paint::quiet,
            fmt::format("{}{} {}", first ? "" : " · ", who.text, grouped(static_cast<double>(speaker.count))));
        first = false;
      }
      out_.push_back('\n');
    }
  }

  void counts(std::string_view name, const std::vector<Count>& counts) {
    if (counts.empty()) return;
    heading(name);
    for (const Count& count : counts) {
      out_.append(fmt::format("{:>10}  {}\n", grouped(static_cast<double>(count.count)),
                              cells_.show(count.name, width_ - 14).text));
    }
  }

  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  std::string& out_;
  Cells cells_;
};

void json_counts(JsonStream& json, std::string_view key, const std::vector<Count>& counts,
                 std::string_view counted = "statements") {
  json.open(key, '[');
  for (const Count& count : counts) {
    json.open('{');
    json.string("name", count.name);
    json.integer(counted, count.count);
    json.close('}');
  }
  json.close(']');
}

void json_parts(JsonStream& json, std::string_view key, const std::vector<Part>& parts) {
  json.open(key, '[');
  for (const Part& part : parts) {
    json.open('{');
    json.string_or_null("name", part.name);
    json.integer("statements", part.statements);
    json_counts(json, "speakers", part.speakers);
    json.close('}');
  }
  json.close(']');
}

void statistics_json(const Statistics& s, std::string& out) {
  JsonStream json(out);
  json.open('{');
  for (const auto& [key, number] : {std::pair<std::string_view, uint64_t>{"documents", s.documents},
                                    {"stories", s.stories},
                                    {"statements", s.statements},
                                    {"distinct", s.distinct},
                                    {"events", s.events}}) {
    json.integer(key, number);
  }
  json_parts(json, "outlets", s.outlets);
  json_parts(json, "months", s.months);
  json_counts(json, "acts", s.acts);
  json_counts(json, "accused", s.accused);
  json_counts(json, "praised", s.praised);
  json_counts(json, "called_upon", s.called_upon);
  json_counts(json, "event_types", s.event_types, "events");
  json.close('}');
  out.push_back('\n');
}

void statistics_csv(const Statistics& s, std::string& out) {
  out.append("list,name,speaker,count\r\n");
  const auto row = [&](std::string_view list, std::string_view name, std::string_view speaker, uint64_t count) {
    CsvRow row(out);
    row.text(list);
    row.text(name);
    row.text(speaker);
    row.number(count);
    row.end();
  };
  const auto parts = [&](std::string_view list, const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      row(list, part.name, "", part.statements);
      for (const Count& speaker : part.speakers) row(list, part.name, speaker.name, speaker.count);
    }
  };
  const auto counts = [&](std::string_view list, const std::vector<Count>& counts) {
    for (const Count& count : counts) row(list, count.name, "", count.count);
  };
  parts("outlets", s.outlets);
  parts("months", s.months);
  counts("acts", s.acts);
  counts("accused", s.accused);
  counts("praised", s.praised);
  counts("called_upon", s.called_upon);
  counts("event_types", s.event_types);
}

}  // namespace

void append_statistics(const Statistics& statistics, const WriteOptions& options, std::string& out) {
  if (options.format == Format::jsonl) return statistics_json(statistics, out);
  if (options.format == Format::csv) {
    if (options.byte_order_mark) out.append("\uFEFF");
    return statistics_csv(statistics, out);
  }
  StatisticsText(options, out).append(statistics);
}

}  // namespace isnad::output
