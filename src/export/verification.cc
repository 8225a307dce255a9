#include "export/verification.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/csv_row.h"
#include "export/json_stream.h"
#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::Appearance;
using archive::Attribution;
using archive::ByteRange;
using archive::ComparedWord;
using archive::StoryOfQuotation;
using archive::Verification;
using archive::WordChange;

int64_t points_before(std::string_view text, size_t at) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
  return std::count_if(text.begin(), end, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

std::string_view words_at(std::string_view text, const ByteRange& range) {
  return text.substr(range.start, range.end - range.start);
}

class JsonView {
 public:
  JsonView(const Verification& verification, std::string& out) : asked_(verification), out_(out), json_(out, false) {}

  void write() {
    json_.open('{');
    text("quotation", asked_.quotation);
    text("verdict", to_string(asked_.verdict));
    optional("speaker", asked_.speaker);
    number("words", static_cast<int64_t>(asked_.words));
    truth("as_it_stands", asked_.as_it_stands);
    number("articles", static_cast<int64_t>(asked_.articles));
    number("articles_found", static_cast<int64_t>(asked_.articles_found));
    number("stories_found", static_cast<int64_t>(asked_.stories_found));
    truth("more", asked_.more);
    json_.key("speakers");
    json_.open('[');
    for (const archive::Count& speaker : asked_.speakers) {
      json_.open('{');
      text("name", speaker.name);
      number("stories", static_cast<int64_t>(speaker.count));
      json_.close('}');
    }
    json_.close(']');
    json_.key("stories");
    json_.open('[');
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
    document(found.document);
    truth("in_title", found.in_title);
    number("start", found.place.start);
    number("end", found.place.end);
    text("words", found.words);
    json_.key("similarity");
    json_.real(found.similarity);
    truth("quoted", found.quoted);
    json_.key("given_to");
    json_.open('[');
    for (const Attribution& given : found.given_to) attribution(found, given);
    json_.close(']');
    json_.key("differences");
    json_.open('[');
    for (const ComparedWord& word : found.compared) {
      if (word.change == WordChange::same) continue;
      json_.open('{');
      text("change", to_string(word.change));
      range("asked", asked_.quotation, word.asked);
      range("found", found.words, word.found);
      truth("negates", word.negates);
      json_.close('}');
    }
    json_.close(']');
    json_.close('}');
  }

  void document(const archive::DocumentInfo& info) {
    const Document& document = info.document;
    json_.key("document");
    json_.open('{');
    number("number", info.number);
    text("id", document.id);
    optional("outlet", document.outlet);
    optional("published", document.published);
    optional("title", document.title);
    optional("url", document.url);
    json_.key("replaced_by");
    if (info.replaced_by != 0) {
      json_.integer(info.replaced_by);
    } else {
      json_.null();
    }
    json_.close('}');
  }

  void attribution(const Appearance& found, const Attribution& given) {
    json_.open('{');
    text("id", statement_number(found.document.number, given.statement.id));
    json_.key("speaker");
    json_.open('{');
    text("name", given.speaker.name);
    text("kind", to_string(given.speaker.kind));
    optional("role", given.speaker.role);
    optional("country", given.speaker.country);
    json_.close('}');
    text("act", to_string(given.statement.act));
    text("form", to_string(given.statement.form));
    truth("asked", given.asked);
    json_.close('}');
  }

  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void optional(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string_or_null(value);
  }
  void number(std::string_view key, int64_t value) {
    json_.key(key);
    json_.integer(value);
  }
  void truth(std::string_view key, bool value) {
    json_.key(key);
    json_.number(value ? "true" : "false");
  }
  void range(std::string_view key, std::string_view of, const ByteRange& range) {
    json_.key(key);
    if (range.start == range.end) return json_.null();
    json_.open('{');
    number("start", points_before(of, range.start));
    number("end", points_before(of, range.end));
    text("text", words_at(of, range));
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
