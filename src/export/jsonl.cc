// JSON Lines (one object a line) and JSON (one array, indented).
#include "export/jsonl.h"

#include "export/reading_json.h"

namespace isnad::output {
namespace {

// Makes room for the readings of large documents at once: a string that grows by doubling is there twice.
void reserve(const Reading& reading, std::string& out) {
  constexpr size_t kMany = 10'000;
  constexpr size_t kStatement = 900;  // of JSON around the words
  constexpr size_t kSpeaker = 400;
  if (reading.statements.size() < kMany) return;
  size_t size = reading.speakers.size() * kSpeaker;
  for (const Statement& statement : reading.statements) {
    size += kStatement;
    for (const Span& piece : statement.content) size += piece.byte_end - piece.byte_start;
  }
  out.reserve(out.size() + size);
}

class JsonLinesWriter final : public Writer {
 public:
  explicit JsonLinesWriter(bool explain) : explain_(explain) {}

  void document(const Reading& reading, std::string& out) override {
    reserve(reading, out);
    JsonStream json(out);
    append_reading(json, reading, explain_);
    out.push_back('\n');
  }

 private:
  bool explain_;
};

class JsonWriter final : public Writer {
 public:
  explicit JsonWriter(bool explain) : explain_(explain) {}

  void opening(std::string& out) const override { out.append("["); }
  void separator(std::string& out) const override { out.append(","); }
  void closing(const Totals& totals, std::string& out) const override {
    out.append(totals.documents == 0 ? "]\n" : "\n]\n");
  }
  void document(const Reading& reading, std::string& out) override {
    compact_.clear();
    JsonStream json(compact_);
    append_reading(json, reading, explain_);
    out.push_back('\n');
    append_indented(compact_, out);
  }

 private:
  bool explain_;
  std::string compact_;
};

}  // namespace

std::unique_ptr<Writer> make_jsonl_writer(bool explain) { return std::make_unique<JsonLinesWriter>(explain); }
std::unique_ptr<Writer> make_json_writer(bool explain) { return std::make_unique<JsonWriter>(explain); }

}  // namespace isnad::output
