// Which writer serves which format.
#include "export/csv.h"
#include "export/jsonl.h"
#include "export/terminal.h"
#include "export/webannotation.h"
#include "isnad/output.h"

namespace isnad::output {

void Totals::add(const Reading& reading) {
  ++documents;
  statements += reading.statements.size();
  speakers += reading.speakers.size();
  words += reading.words;
  bytes += reading.document.text.size();
}

void Totals::add(const Totals& other) {
  documents += other.documents;
  statements += other.statements;
  speakers += other.speakers;
  words += other.words;
  bytes += other.bytes;
}

std::unique_ptr<Writer> make_writer(const WriteOptions& options) {
  switch (options.format) {
    case Format::text:
      return make_terminal_writer(options);
    case Format::jsonl:
      return make_jsonl_writer(options.explain);
    case Format::json:
      return make_json_writer(options.explain);
    case Format::csv:
      return make_csv_writer(options.byte_order_mark);
    case Format::webannotation:
      return make_web_annotation_writer();
    case Format::brat:
      return nullptr;
  }
  return make_jsonl_writer(options.explain);
}

}  // namespace isnad::output
