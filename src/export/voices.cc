#include "export/overview.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/csv_row.h"
#include "export/json_stream.h"
#include "export/labels.h"
#include "export/paint.h"

namespace isnad::output {

using archive::Voice;

void append_voices(const std::vector<Voice>& voices, const WriteOptions& options, std::string& out) {
  if (options.format == Format::csv) {
    if (options.byte_order_mark) out.append("\uFEFF");
    out.append("speaker,statements,documents\r\n");
    for (const Voice& voice : voices) {
      CsvRow row(out);
      row.text(voice.name);
      row.number(voice.statements);
      row.number(voice.documents);
      row.end();
    }
    return;
  }
  if (options.format == Format::jsonl) {
    for (const Voice& voice : voices) {
      JsonStream json(out);
      json.open('{');
      json.string("name", voice.name);
      json.integer("statements", voice.statements);
      json.integer("documents", voice.documents);
      json.close('}');
      out.push_back('\n');
    }
    return;
  }
  Cells cells;
  const Labels& words = labels(options.language);
  for (const Voice& voice : voices) {
    const Shown name = cells.show(voice.name, std::clamp(options.width, 60, 1000) - 40);
    out.append(fmt::format("{:>10}  ", grouped(static_cast<double>(voice.statements))));
    put(out, options.colour, Paint::speaker, name.text);
    put(out, options.colour, Paint::quiet,
        fmt::format("  {} {}", grouped(static_cast<double>(voice.documents)),
                    cells.show(words.documents.many, 20).text));
    out.push_back('\n');
  }
  if (voices.empty()) out.append(cells.show(words.nothing_found, 40).text).push_back('\n');
}

}  // namespace isnad::output
