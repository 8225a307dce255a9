#include "export/corrections.h"

#include "export/reading_json.h"

namespace isnad::output {

void append_corrections(JsonStream& json, const archive::StoredReading& stored) {
  json.open("corrections", '[');
  Reading machine;  // for the words at the places, and who speaks
  if (!stored.corrections.empty()) machine.document.text = stored.reading.document.text;
  for (const archive::StoredCorrection& correction : stored.corrections) {
    json.open('{');
    json.integer_or_null("statement", correction.statement != 0 ? std::optional(correction.statement) : std::nullopt);
    json.string("verdict", to_string(correction.verdict));
    json.string("time", correction.time);
    json.string_or_null("note", correction.note);
    json.key("cue");
    append_span(json, machine, correction.cue);
    if (correction.machine) {
      json.key("machine");
      machine.speakers = {correction.machine_speaker};
      append_statement(json, machine, *correction.machine);
    } else {
      json.null("machine");
    }
    json.close('}');
  }
  json.close(']');
}

}  // namespace isnad::output
