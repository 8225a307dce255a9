#include "export/overview.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/csv_row.h"
#include "export/json_stream.h"
#include "export/labels.h"
#include "export/paint.h"

namespace isnad::output {

using archive::DocumentInfo;
using archive::Story;

void append_stories(const std::vector<Story>& stories, const WriteOptions& options, std::string& out) {
  if (options.format == Format::csv) {
    if (options.byte_order_mark) out.append("\uFEFF");
    out.append("story,document,id,outlet,published,title,url,replaced_by\r\n");
  }
  Cells cells;
  const Labels& words = labels(options.language);
  const int width = std::clamp(options.width, 60, 1000);
  for (const Story& story : stories) {
    if (options.format == Format::text) {
      put(out, options.colour, Paint::title,
          fmt::format("{} {}", story.copies.size(), cells.show(words.copies, 30).text));
      out.push_back('\n');
    }
    for (const DocumentInfo& copy : story.copies) {
      const Document& d = copy.document;
      if (options.format == Format::csv) {
        CsvRow row(out);
        row.number(static_cast<uint64_t>(copy.story));
        row.number(static_cast<uint64_t>(copy.number));
        for (const std::string* text : {&d.id, &d.outlet, &d.published, &d.title, &d.url}) row.text(*text);
        row.text(copy.replaced_by != 0 ? fmt::format("{}", copy.replaced_by) : std::string());
        row.end();
      } else if (options.format == Format::text) {
        const Shown outlet = cells.show(d.outlet.empty() ? "?" : d.outlet, 20);
        out.append(fmt::format("  {:>8}  {:<10}  {}{}  {}\n", copy.number, d.published, outlet.text,
                               std::string(static_cast<size_t>(20 - outlet.width), ' '),
                               cells.show(d.title, width - 46).text));
      }
    }
    if (options.format == Format::text) out.push_back('\n');
    if (options.format != Format::jsonl) continue;
    JsonStream json(out);
    json.open('{');
    json.integer("story", story.copies.empty() ? 0 : story.copies.front().story);
    json.open("copies", '[');
    for (const DocumentInfo& copy : story.copies) {
      const Document& d = copy.document;
      json.open('{');
      json.integer("document", copy.number);
      json.string("id", d.id);
      const std::pair<std::string_view, const std::string*> fields[] = {
          {"outlet", &d.outlet}, {"published", &d.published}, {"title", &d.title}, {"url", &d.url}};
      for (const auto& [key, value] : fields) {
        json.string_or_null(key, *value);
      }
      json.close('}');
    }
    json.close(']');
    json.close('}');
    out.push_back('\n');
  }
  if (stories.empty() && options.format == Format::text) {
    out.append(cells.show(words.nothing_found, 40).text).push_back('\n');
  }
}

}  // namespace isnad::output
