#include "export/event_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/csv_row.h"
#include "export/find_speaker.h"
#include "export/json_stream.h"
#include "export/labels.h"
#include "export/paint.h"

namespace isnad::output {

using archive::Count;
using archive::EventPart;

std::unique_ptr<EventList> make_event_list(const WriteOptions& options) {
  if (options.format == Format::jsonl) return make_event_jsonl();
  if (options.format == Format::csv) return make_event_csv(options.byte_order_mark);
  return make_event_text(options);
}

const Speaker* said_by(const archive::EventHit& hit) {
  if (!hit.event.statement) return nullptr;
  const Reading& reading = hit.document.reading;
  const auto statement = std::find_if(reading.statements.begin(), reading.statements.end(),
                                      [&](const Statement& s) { return s.id == *hit.event.statement; });
  return statement == reading.statements.end() ? nullptr : find_speaker(reading, statement->speaker);
}

namespace {

// The name of a type or status in the reader's language; other names stay.
std::string shown_name(const std::string& name, EventPart part, Language language) {
  if (part == EventPart::type) {
    if (const auto type = event_type_named(name)) return std::string(label(*type, language));
  }
  if (part == EventPart::status) {
    if (const auto status = event_status_named(name)) return std::string(label(*status, language));
  }
  return name.empty() ? "?" : name;
}

}  // namespace

void append_event_counts(const std::vector<Count>& counts, EventPart part, const WriteOptions& options,
                         std::string& out) {
  if (options.format == Format::csv) {
    if (options.byte_order_mark) out.append("\uFEFF");
    out.append("name,events\r\n");
  }
  Cells cells;
  for (const Count& count : counts) {
    if (options.format == Format::csv) {
      CsvRow row(out);
      row.text(count.name);
      row.number(count.count);
      row.end();
    } else if (options.format == Format::jsonl) {
      JsonStream json(out);
      json.open('{');
      json.string_or_null("name", count.name);
      json.integer("events", static_cast<int64_t>(count.count));
      json.close('}');
      out.push_back('\n');
    } else {
      const std::string name = shown_name(count.name, part, options.language);
      out.append(fmt::format("{:>10}  {}\n", grouped(static_cast<double>(count.count)),
                             cells.show(name, std::clamp(options.width, 60, 1000) - 14).text));
    }
  }
  if (counts.empty() && options.format == Format::text) {
    out.append(cells.show(labels(options.language).nothing_found, 40).text).push_back('\n');
  }
}

}  // namespace isnad::output
