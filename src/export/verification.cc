#include "export/verification.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/csv_row.h"
#include "export/json_stream.h"
#include "export/search_result.h"
#include "export/verification_json.h"

namespace isnad::output {
namespace {

using archive::Appearance;
using archive::Attribution;
using archive::ComparedWord;
using archive::Verification;
using archive::WordChange;

void csv_row(const Verification& asked, size_t story, const Appearance& found, const Attribution* given,
             std::string& out) {
  std::array<uint64_t, 5> changes{};
  for (const ComparedWord& word : found.compared) ++changes.at(static_cast<size_t>(word.change));
  const Document& document = found.document.document;
  CsvRow row(out);
  row.text(to_string(asked.verdict));
  row.number(story);
  row.number(static_cast<uint64_t>(found.document.number));
  for (const std::string* text :
       {&document.id, &document.outlet, &document.published, &document.title, &document.url}) {
    row.text(*text);
  }
  row.text(fmt::format("{:.3f}", found.similarity));
  row.text(found.in_title ? "title" : "text");
  row.text(found.quoted ? "yes" : "no");
  const Speaker nobody;
  const Speaker& speaker = given != nullptr ? given->speaker : nobody;
  row.text(given != nullptr ? statement_number(found.document.number, given->statement.id) : std::string());
  row.text(speaker.name);
  row.text(given != nullptr ? to_string(speaker.kind) : std::string_view());
  row.text(speaker.role);
  row.text(speaker.country);
  row.text(given != nullptr ? to_string(given->statement.act) : std::string_view());
  row.text(given != nullptr ? to_string(given->statement.form) : std::string_view());
  row.text(found.words);
  for (const WordChange change : {WordChange::changed, WordChange::moved, WordChange::left_out, WordChange::added}) {
    row.number(changes.at(static_cast<size_t>(change)));
  }
  row.end();
}

void append_csv(const Verification& verification, bool byte_order_mark, std::string& out) {
  if (byte_order_mark) out.append("\uFEFF");
  out.append(
      "verdict,story,document,id,outlet,published,title,url,similarity,part,quoted,statement,speaker,kind,role,country,"
      "act,form,words,changed,moved,left_out,added\r\n");
  for (size_t i = 0; i < verification.stories.size(); ++i) {
    for (const Appearance& copy : verification.stories[i].copies) {
      if (copy.given_to.empty()) csv_row(verification, i + 1, copy, nullptr, out);
      for (const Attribution& given : copy.given_to) csv_row(verification, i + 1, copy, &given, out);
    }
  }
}

}  // namespace

void append_verification(const Verification& verification, const WriteOptions& options, std::string& out) {
  if (options.format == Format::jsonl) {
    JsonStream json(out);
    append_verification(json, verification);
    out.push_back('\n');
    return;
  }
  if (options.format == Format::csv) return append_csv(verification, options.byte_order_mark, out);
  append_verification_text(verification, options, out);
}

}  // namespace isnad::output
