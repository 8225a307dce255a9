#include "export/verification_json.h"

#include "export/document_json.h"
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

std::string_view words_at(std::string_view text, const ByteRange& range) {
  return text.substr(range.start, range.end - range.start);
}

class JsonView {
 public:
  JsonView(const Verification& verification, JsonStream& json) : asked_(verification), json_(json) {}

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
    json_.integer("start", text::code_points_before(of, range.start));
    json_.integer("end", text::code_points_before(of, range.end));
    json_.string("text", words_at(of, range));
    json_.close('}');
  }

  const Verification& asked_;
  JsonStream& json_;
};

}  // namespace

void append_verification(JsonStream& json, const Verification& verification) { JsonView(verification, json).write(); }

}  // namespace isnad::output
