#include "export/search_result.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "export/cells.h"
#include "export/csv_row.h"
#include "export/hit_json.h"
#include "export/labels.h"
#include "export/marked_text.h"
#include "export/paint.h"

namespace isnad::output {
namespace {

using archive::Hit;
using archive::SearchResult;
using archive::Witness;

class SearchText {
 public:
  SearchText(const WriteOptions& options, std::string& out)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)), out_(out) {}

  void hit(const Hit& hit) {
    const Document& document = hit.document.document;
    paint(Paint::title, statement_number(hit.document.number, hit.statement.id));
    for (const std::string* part : {&document.published, &document.outlet}) {
      if (!part->empty()) paint(Paint::quiet, " · " + cells_.show(*part, 30).text);
    }
    if (hit.document.replaced_by != 0) {
      paint(Paint::quiet, fmt::format(" · {} {}", cells_.show(words_.replaced_by, 40).text, hit.document.replaced_by));
    }
    out_.append("  ");
    paint(Paint::quiet, cells_.show(document.title, std::max(20, width_ - 45)).text);
    out_.append("\n    ");

    const Shown act = cells_.show(label(hit.statement.act, options_.language), 20);
    const Shown form = cells_.show(label(hit.statement.form, options_.language), 20);
    int left = width_ - 4 - act.width - form.width - 6;
    const Shown target = cells_.show(hit.target, hit.target.empty() ? 0 : left / 3);
    left -= target.width + 3;
    const Shown name = cells_.show(hit.speaker.name, std::max(10, left));
    left -= name.width + 3;
    paint(Paint::speaker, name.text);
    if (left >= 8 && !hit.speaker.role.empty())
      out_.append(fmt::format(" ({})", cells_.show(hit.speaker.role, left).text));
    out_.append("  ");
    paint(Paint::act, act.text);
    if (target.width > 0) out_.append(fmt::format(" → {}", target.text));
    paint(Paint::quiet, fmt::format(" · {}", form.text));
    out_.append("\n    ");
    out_.append(show_marked(cells_, hit.words, hit.marks, width_ - 4, options_.colour));
    out_.push_back('\n');
    witnesses(hit.witnesses);
  }

  void total(const SearchResult& result, size_t first) {
    if (result.hits.empty()) {
      paint(Paint::quiet, cells_.show(words_.nothing_found, width_).text);
    } else {
      paint(Paint::quiet,
            fmt::format("{}–{} · {} {}{}", first + 1, first + result.hits.size(), cells_.show(words_.found, 40).text,
                        grouped(static_cast<double>(result.total)), result.more ? "+" : ""));
    }
    out_.push_back('\n');
  }

 private:
  void paint(Paint paint, std::string_view text) { put(out_, options_.colour, paint, text); }

  // Where else it stands, the earliest first.
  void witnesses(const std::vector<Witness>& all) {
    if (all.size() < 2) return;
    std::string line = fmt::format("{} {}: ", cells_.show(words_.printed_by, 30).text, all.size());
    size_t shown = 0;
    for (const Witness& witness : all) {
      if (shown == 4) break;
      if (shown++ > 0) line += " · ";
      line += cells_.show(witness.outlet.empty() ? "?" : witness.outlet, 24).text;
      if (!witness.published.empty()) line += " " + witness.published;
      line += " " + statement_number(witness.document, witness.statement);
    }
    if (shown < all.size()) line += " …";
    out_.append("    ");
    paint(Paint::quiet, line);
    out_.push_back('\n');
  }

  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  std::string& out_;
  Cells cells_;
};

void csv_hit(const Hit& hit, std::string& out) {
  const Document& document = hit.document.document;
  CsvRow row(out);
  row.text(statement_number(hit.document.number, hit.statement.id));
  for (const std::string* text :
       {&document.id, &document.outlet, &document.published, &document.title, &document.url, &hit.speaker.name}) {
    row.text(*text);
  }
  row.text(to_string(hit.speaker.kind));
  row.text(hit.speaker.role);
  row.text(hit.speaker.country);
  row.text(hit.cue);
  row.text(hit.source);
  row.text(to_string(hit.statement.act));
  row.text(to_string(hit.statement.form));
  for (const std::string* text : {&hit.words, &hit.target, &hit.medium}) row.text(*text);
  row.number(hit.witnesses.size());
  row.text(hit.witnesses.empty() ? std::string_view() : std::string_view(hit.witnesses.front().outlet));
  row.text(hit.witnesses.empty() ? std::string_view() : std::string_view(hit.witnesses.front().published));
  row.end();
}

}  // namespace

std::string statement_number(int64_t document, int statement) { return fmt::format("{}.{}", document, statement); }

std::optional<StatementNumber> parse_statement_number(std::string_view text) {
  StatementNumber number;
  const char* const end = text.data() + text.size();
  const auto document = std::from_chars(text.data(), end, number.document);
  if (document.ec != std::errc() || number.document <= 0) return std::nullopt;
  if (document.ptr == end || *document.ptr != '.') return std::nullopt;
  const auto statement = std::from_chars(document.ptr + 1, end, number.statement);
  if (statement.ec != std::errc() || statement.ptr != end || number.statement <= 0) return std::nullopt;
  return number;
}

void append_search_result(const archive::SearchResult& result, size_t first, const WriteOptions& options,
                          std::string& out) {
  if (options.format == Format::jsonl) {
    for (const Hit& hit : result.hits) {
      JsonStream json(out);
      append_hit(json, hit);
      out.push_back('\n');
    }
    return;
  }
  if (options.format == Format::csv) {
    if (options.byte_order_mark) out.append("\uFEFF");
    out.append(
        "id,document,outlet,published,title,url,speaker,kind,role,country,cue,source,act,form,content,target,medium,"
        "witnesses,first_outlet,first_published\r\n");
    for (const Hit& hit : result.hits) csv_hit(hit, out);
    return;
  }
  SearchText view(options, out);
  for (const Hit& hit : result.hits) {
    view.hit(hit);
    out.push_back('\n');
  }
  view.total(result, first);
}

}  // namespace isnad::output
