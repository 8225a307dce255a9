#include "export/verification.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/csv_row.h"
#include "export/document_json.h"
#include "export/json_stream.h"
#include "export/search_result.h"
#include "text/code_points.h"

namespace isnad::output {
namespace {

using archive::Appearance;
using archive::Attribution;
using archive::ByteRange;
using archive::ComparedWord;
using archive::StoryOfQuotation;
using archive::Verification;
using archive::WordChange;

size_t points_before(std::string_view text, size_t at) { return text::count_code_points(text.substr(0, at)); }

std::string_view words_at(std::string_view text, const ByteRange& range) {
  return text.substr(range.start, range.end - range.start);
}

class JsonView {
 public:
  JsonView(const Verification& verification, std::string& out) : asked_(verification), out_(out), json_(out) {}

  void write() {
    json_.open('{');
    json_.string("quotation", asked_.quotation);
    json_.string("verdict", to_string(asked_.verdict));
    json_.string_or_null("speaker", asked_.speaker);
    json_.integer("words", asked_.words);
    json_.boolean("as_it_stands", asked_.as_it_stands);
    json_.integer("articles", asked_.articles);
    json_.integer("articles_found", asked_.articles_found);
    json_.integer("stories_found", asked_.stories_found);
    json_.boolean("more", asked_.more);
    json_.open("speakers", '[');
    for (const archive::Count& speaker : asked_.speakers) {
      json_.open('{');
      json_.string("name", speaker.name);
      json_.integer("stories", speaker.count);
      json_.close('}');
    }
    json_.close(']');
    json_.open("stories", '[');
    for (const StoryOfQuotation& story : asked_.stories) {
      json_.open('[');
      for (const Appearance& copy : story.copies) appearance(copy);
      json_.close(']');
    }
    json_.close(']');
    json_.key("nearest");
    if (asked_.nearest) {
      appearance(*asked_.nearest);
    } else {
      json_.null();
    }
    json_.close('}');
    out_.push_back('\n');
  }

 private:
  void appearance(const Appearance& found) {
    json_.open('{');
    append_document(json_, found.document, found.document.document);
    json_.boolean("in_title", found.in_title);
    json_.integer("start", found.place.start);
    json_.integer("end", found.place.end);
    json_.string("words", found.words);
    json_.real("similarity", found.similarity);
    json_.boolean("quoted", found.quoted);
    json_.open("given_to", '[');
    for (const Attribution& given : found.given_to) attribution(found, given);
    json_.close(']');
    json_.open("differences", '[');
    for (const ComparedWord& word : found.compared) {
      if (word.change == WordChange::same) continue;
      json_.open('{');
      json_.string("change", to_string(word.change));
      range("asked", asked_.quotation, word.asked);
      range("found", found.words, word.found);
      json_.boolean("negates", word.negates);
      json_.close('}');
    }
    json_.close(']');
    json_.close('}');
  }

  void attribution(const Appearance& found, const Attribution& given) {
    json_.open('{');
    json_.string("id", statement_number(found.document.number, given.statement.id));
    append_speaker(json_, "speaker", given.speaker);
    json_.string("act", to_string(given.statement.act));
    json_.string("form", to_string(given.statement.form));
    json_.boolean("asked", given.asked);
    json_.close('}');
  }

  void range(std::string_view key, std::string_view of, const ByteRange& range) {
    if (range.start == range.end) return json_.null(key);
    json_.open(key, '{');
    json_.integer("start", points_before(of, range.start));
    json_.integer("end", points_before(of, range.end));
    json_.string("text", words_at(of, range));
    json_.close('}');
  }

  const Verification& asked_;
  std::string& out_;
  JsonStream json_;
};

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
  if (options.format == Format::jsonl) return JsonView(verification, out).write();
  if (options.format == Format::csv) return append_csv(verification, options.byte_order_mark, out);
  append_verification_text(verification, options, out);
}

}  // namespace isnad::output
