#include "export/claim_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/csv_row.h"
#include "export/hit_json.h"
#include "export/json_stream.h"
#include "export/labels.h"
#include "export/paint.h"
#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::ArchiveClaim;
using archive::ClaimMember;

std::string claim_number(const ArchiveClaim& claim) { return statement_number(claim.document, claim.statement); }

class ClaimText {
 public:
  ClaimText(const WriteOptions& options, bool explain, std::string& out)
      : options_(options),
        words_(labels(options.language)),
        width_(std::clamp(options.width, 60, 1000)),
        explain_(explain),
        out_(out) {}

  void claim(const ArchiveClaim& claim) {
    paint(Paint::title, claim_number(claim));
    if (claim.contested) {
      out_.append(" · ");
      paint(Paint::act, cells_.show(words_.is_contested, 30).text);
    }
    paint(Paint::quiet, days(claim));
    paint(Paint::quiet, fmt::format(" · {} {}", cells_.show(words_.stories, 30).text, claim.stories));
    out_.append("\n  ");
    out_.append(cells_.show(claim.wording, width_ - 2).text);
    out_.push_back('\n');
    for (size_t from = 0; from < claim.members.size();) {
      size_t end = from;
      while (end < claim.members.size() && claim.members[end].stance == claim.members[from].stance) ++end;
      out_.append("    ");
      paint(Paint::act, cells_.show(label(claim.members[from].stance, options_.language), 30).text);
      paint(Paint::quiet, fmt::format(" {}", end - from));
      out_.push_back('\n');
      for (; from < end; ++from) member(claim.members[from]);
    }
  }

 private:
  void paint(Paint paint, std::string_view text) { put(out_, options_.colour, paint, text); }

  static std::string days(const ArchiveClaim& claim) {
    if (claim.first_day.empty()) return {};
    if (claim.first_day == claim.last_day) return " · " + claim.first_day;
    return fmt::format(" · {} – {}", claim.first_day, claim.last_day);
  }

  // «سامر الحداد (SRN) · وزير · 2031-05-02 جريدة النهر 12.3 · +2»
  void member(const ClaimMember& member) {
    const archive::Hit& hit = member.hit;
    const Document& document = hit.document.document;
    out_.append("      ");
    paint(Paint::speaker, cells_.show(hit.speaker.name, width_ / 3).text);
    if (!hit.speaker.country.empty()) paint(Paint::quiet, fmt::format(" ({})", hit.speaker.country));
    std::string where;
    for (const std::string* part : {&document.published, &document.outlet}) {
      if (!part->empty()) where += " · " + cells_.show(*part, 24).text;
    }
    where += " · " + statement_number(hit.document.number, hit.statement.id);
    if (hit.witnesses.size() > 1) {
      where += fmt::format(" · {} {}", cells_.show(words_.printed_by, 30).text, hit.witnesses.size());
    }
    paint(Paint::quiet, where);
    if (member.turns) out_.append(" · " + cells_.show(words_.turns, 30).text);
    if (member.repeats) paint(Paint::quiet, " · " + cells_.show(words_.repeats, 30).text);
    if (explain_) paint(Paint::quiet, fmt::format(" · {:.2f}", member.strength));
    out_.append("\n        ");
    out_.append(cells_.show(hit.words, width_ - 8).text);
    out_.push_back('\n');
  }

  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  bool explain_;
  std::string& out_;
  Cells cells_;
};

void json_claim(const ArchiveClaim& claim, bool explain, std::string& out) {
  JsonStream json(out);
  json.open('{');
  json.string_or_null("id", claim_number(claim));
  json.string_or_null("wording", claim.wording);
  json.string_or_null("first_day", claim.first_day);
  json.string_or_null("last_day", claim.last_day);
  json.boolean("contested", claim.contested);
  json.integer("stories", claim.stories);
  json.open("sides", '[');
  for (size_t from = 0; from < claim.members.size();) {
    const Stance stance = claim.members[from].stance;
    json.open('{');
    json.string_or_null("stance", to_string(stance));
    json.open("statements", '[');
    for (; from < claim.members.size() && claim.members[from].stance == stance; ++from) {
      const ClaimMember& member = claim.members[from];
      json.open('{');
      json.key("statement");
      append_hit(json, member.hit);
      json.boolean("repeats", member.repeats);
      json.boolean("turns", member.turns);
      if (explain) {
        json.real("strength", member.strength);
      }
      json.close('}');
    }
    json.close(']');
    json.close('}');
  }
  json.close(']');
  json.close('}');
  out.push_back('\n');
}

void csv_claim(const ArchiveClaim& claim, std::string& out) {
  for (const ClaimMember& member : claim.members) {
    const archive::Hit& hit = member.hit;
    CsvRow row(out);
    row.text(claim_number(claim));
    row.text(claim.wording);
    row.text(claim.contested ? "true" : "false");
    row.text(to_string(member.stance));
    row.text(statement_number(hit.document.number, hit.statement.id));
    for (const std::string* text : {&hit.speaker.name, &hit.speaker.role, &hit.speaker.country,
                                    &hit.document.document.outlet, &hit.document.document.published, &hit.words}) {
      row.text(*text);
    }
    row.text(to_string(hit.statement.act));
    row.text(member.repeats ? "true" : "false");
    row.text(member.turns ? "true" : "false");
    row.number(hit.witnesses.size());
    row.end();
  }
}

}  // namespace

void begin_claims(const WriteOptions& options, std::string& out) {
  if (options.format != Format::csv) return;
  if (options.byte_order_mark) out.append("\uFEFF");
  out.append(
      "claim,wording,contested,stance,statement,speaker,role,country,outlet,published,content,act,repeats,turns,"
      "witnesses\r\n");
}

void append_claim(const ArchiveClaim& claim, bool explain, const WriteOptions& options, std::string& out) {
  if (options.format == Format::jsonl) return json_claim(claim, explain, out);
  if (options.format == Format::csv) return csv_claim(claim, out);
  ClaimText(options, explain, out).claim(claim);
  out.push_back('\n');
}

void append_claim_totals(const archive::ClaimTotals& totals, size_t first, size_t shown, const WriteOptions& options,
                         std::string& out) {
  if (options.format != Format::text) return;
  const Labels& words = labels(options.language);
  Cells cells;
  const std::string line =
      shown == 0 ? cells.show(words.nothing_found, 60).text
                 : fmt::format("{}–{} · {} {} · {} {}", first + 1, first + shown, cells.show(words.found, 40).text,
                               grouped(static_cast<double>(totals.claims)), cells.show(words.is_contested, 40).text,
                               grouped(static_cast<double>(totals.contested)));
  put(out, options.colour, Paint::quiet, line);
  out.push_back('\n');
}

}  // namespace isnad::output
