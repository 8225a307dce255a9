// CSV by RFC 4180, one row a statement. The data stand in it exactly: nothing is put before '=', and a
// byte order mark comes only when it is asked for.
#include "export/csv.h"

#include "export/csv_row.h"
#include "export/find_speaker.h"
#include "export/lines.h"

namespace isnad::output {
namespace {

class CsvWriter final : public Writer {
 public:
  explicit CsvWriter(bool byte_order_mark) : byte_order_mark_(byte_order_mark) {}

  void opening(std::string& out) const override {
    if (byte_order_mark_) out.append("\uFEFF");
    out.append(
        "document,outlet,published,statement,speaker,kind,role,country,cue,source,act,form,content,target,medium,"
        "parent,cue_start,cue_end,line,said_on\r\n");
  }

  void document(const Reading& reading, std::string& out) override {
    const Document& document = reading.document;
    const auto words = [&](const std::optional<Span>& span) {
      return span ? slice(document.text, *span) : std::string_view();
    };
    LineCounter lines(document.text);
    for (const Statement& statement : reading.statements) {
      const Speaker* speaker = find_speaker(reading, statement.speaker);
      CsvRow row(out);
      row.text(document.id);
      row.text(document.outlet);
      row.text(document.published);
      row.number(static_cast<uint64_t>(statement.id));
      row.text(speaker != nullptr ? std::string_view(speaker->name) : std::string_view());
      row.text(speaker != nullptr ? to_string(speaker->kind) : std::string_view());
      row.text(speaker != nullptr ? std::string_view(speaker->role) : std::string_view());
      row.text(speaker != nullptr ? std::string_view(speaker->country) : std::string_view());
      row.text(slice(document.text, statement.cue));
      row.text(words(statement.source));
      row.text(to_string(statement.act));
      row.text(to_string(statement.form));
      if (statement.content.size() == 1) {
        row.text(slice(document.text, statement.content.front()));
      } else {
        content_.clear();
        for (const Span& piece : statement.content) {
          if (!content_.empty()) content_.append(" … ");
          content_.append(slice(document.text, piece));
        }
        row.text(content_);
      }
      row.text(words(statement.target));
      row.text(words(statement.medium));
      if (statement.parent) {
        row.number(static_cast<uint64_t>(*statement.parent));
      } else {
        row.text({});
      }
      row.number(statement.cue.start);
      row.number(statement.cue.end);
      row.number(lines.line_of(statement.cue.byte_start));
      row.text(statement.said_on);
      row.end();
    }
  }

 private:
  bool byte_order_mark_;
  std::string content_;
};

}  // namespace

std::unique_ptr<Writer> make_csv_writer(bool byte_order_mark) { return std::make_unique<CsvWriter>(byte_order_mark); }

}  // namespace isnad::output
