// W3C Web Annotation (https://www.w3.org/TR/annotation-model/): the file is one JSON-LD document, an AnnotationPage
// whose `items` are the statements of all documents, an Annotation each, a line each. One page, and not a page for each
// document, because the model wants at least one item in a page, and because `items` is the list that programs look
// for; it streams, as the number of statements (`total`) may stand behind them.
//
// An Annotation says of its targets, the pieces of the words said, who says them and how (its first body, a TextualBody
// with terms of our own); its further bodies are the places of cue, source, addressee and medium, told apart by their
// purpose. A place is a SpecificResource with two selectors, which the model takes for two ways to the same segment:
// the quotation with what stands around it, and its offsets. The model relates every body to every target, which holds
// for the pieces of one statement. Names: the page and its collection have names relative to wherever the file lies;
// documents, statements and speakers have urns made of the document's id.
#include "export/webannotation.h"

#include "export/find_speaker.h"
#include "export/iri.h"
#include "export/json_stream.h"
#include "export/quote_context.h"

namespace isnad::output {
namespace {

// urn:isnad:KIND:DOCUMENT, or urn:isnad:KIND:DOCUMENT:NUMBER
std::string urn(std::string_view kind, const Document& document, int number = 0) {
  std::string name = "urn:isnad:";
  name.append(kind);
  name.push_back(':');
  append_percent_encoded(name, document.id);
  if (number != 0) {
    name.push_back(':');
    name.append(std::to_string(number));
  }
  return name;
}

class WebAnnotationWriter final : public Writer {
 public:
  void opening(std::string& out) const override {
    out.append(
        R"({"@context":["http://www.w3.org/ns/anno.jsonld",{"isnad":"urn:isnad:terms:",)"
        R"("isnad:document":{"@type":"@id"},"isnad:parent":{"@type":"@id"},"isnad:published":{"@type":"xsd:date"},"isnad:said_on":{"@type":"xsd:date"}}],)"
        R"("id":"#page","type":"AnnotationPage","startIndex":0,"items":[)");
  }

  void separator(std::string& out) const override { out.push_back(','); }

  void closing(const Totals& totals, std::string& out) const override {
    out.append(
        "\n],\"partOf\":{\"id\":\"#collection\",\"type\":\"AnnotationCollection\",\"label\":\"Isnad\",\"total\":");
    out.append(std::to_string(totals.statements));
    out.append("}}\n");
  }

  void document(const Reading& reading, std::string& out) override {
    source_.clear();
    if (!append_iri(source_, reading.document.url)) source_ = urn("document", reading.document);
    bool first = true;
    for (const Statement& statement : reading.statements) {
      out.append(first ? "\n" : ",\n");
      first = false;
      JsonStream json(out);
      annotation(json, reading, statement);
    }
  }

 private:
  static void field_if_any(JsonStream& json, std::string_view key, std::string_view value) {
    if (!value.empty()) json.string(key, value);
  }

  // A segment of the document; `purpose` for bodies.
  void place(JsonStream& json, std::string_view text, const Span& span, std::string_view purpose) {
    json.open('{');
    json.string("type", "SpecificResource");
    field_if_any(json, "purpose", purpose);
    json.string("source", source_);
    json.open("selector", '[');
    json.open('{');
    json.string("type", "TextQuoteSelector");
    json.string("exact", slice(text, span));
    json.string("prefix", context_.before(text, span.byte_start));
    json.string("suffix", context_.after(text, span.byte_end));
    json.close('}');
    json.open('{');
    json.string("type", "TextPositionSelector");
    json.integer("start", span.start);
    json.integer("end", span.end);
    json.close('}');
    json.close(']');
    json.close('}');
  }

  static void speaker(JsonStream& json, const Document& document, const Speaker& speaker) {
    json.open("isnad:speaker", '{');
    json.string("id", urn("speaker", document, speaker.id));
    json.string("name", speaker.name);
    json.string("isnad:kind", to_string(speaker.kind));
    field_if_any(json, "isnad:role", speaker.role);
    field_if_any(json, "isnad:country", speaker.country);
    json.close('}');
  }

  // `value` is what a program shows that knows nothing of our terms.
  static void said(JsonStream& json, const Reading& reading, const Statement& statement) {
    const Document& document = reading.document;
    const Speaker* const who = find_speaker(reading, statement.speaker);
    json.open('{');
    json.string("type", "TextualBody");
    json.string("purpose", "describing");
    json.string("format", "text/plain");
    std::string value = who != nullptr ? who->name : "?";
    value.append(" · ");
    value.append(to_string(statement.act));
    json.string("value", value);
    if (who != nullptr) speaker(json, document, *who);
    json.string("isnad:act", to_string(statement.act));
    json.string("isnad:form", to_string(statement.form));
    field_if_any(json, "isnad:said_on", statement.said_on);
    if (statement.parent) json.string("isnad:parent", urn("statement", document, *statement.parent));
    json.string("isnad:document", urn("document", document));
    field_if_any(json, "isnad:outlet", document.outlet);
    field_if_any(json, "isnad:published", document.published);
    json.close('}');
  }

  void annotation(JsonStream& json, const Reading& reading, const Statement& statement) {
    const std::string_view text = reading.document.text;
    json.open('{');
    json.string("id", urn("statement", reading.document, statement.id));
    json.string("type", "Annotation");
    json.string("motivation", "describing");
    json.open("body", '[');
    said(json, reading, statement);
    place(json, text, statement.cue, "isnad:cue");
    if (statement.source) place(json, text, *statement.source, "isnad:source");
    if (statement.target) place(json, text, *statement.target, "isnad:target");
    if (statement.medium) place(json, text, *statement.medium, "isnad:medium");
    json.close(']');
    json.open("target", '[');
    for (const Span& piece : statement.content) place(json, text, piece, {});
    if (statement.content.empty()) json.string(source_);  // the model wants a target
    json.close(']');
    json.close('}');
  }

  QuoteContext context_;
  std::string source_;  // the name of the document
};

}  // namespace

std::unique_ptr<Writer> make_web_annotation_writer() { return std::make_unique<WebAnnotationWriter>(); }

}  // namespace isnad::output
