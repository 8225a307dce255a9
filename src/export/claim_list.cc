#include "export/claim_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/claim_json.h"
#include "export/csv_row.h"
#include "export/labels.h"
#include "export/paint.h"
#include "export/search_result.h"
#include "export/wrap.h"

namespace isnad::output {
namespace {

using archive::ArchiveClaim;
using archive::ClaimMember;
using archive::ClaimReason;

class ClaimText {
 public:
  ClaimText(const WriteOptions& options, std::string& out)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)), out_(out) {}

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
      for (; from < end; ++from) {
        member(claim.members[from]);
        if (claim.members[from].reason) why(claim.members[from], *claim.members[from].reason);
      }
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
    out_.append("\n        ");
    out_.append(cells_.show(hit.words, width_ - 8).text);
    out_.push_back('\n');
  }

  // «why 0.81: deny · turned by «لم» · days from the middle: 2 · names: الحداد · synonyms: مرتزقة = مقاتلين»
  void why(const ClaimMember& member, const ClaimReason& reason) {
    std::string line =
        fmt::format("{} {:.2f}: {}", words_.why, member.strength, label(member.hit.statement.act, options_.language));
    if (!reason.turned_by.empty()) line += fmt::format(" · {} «{}»", words_.turned_by, reason.turned_by);
    if (reason.points_to != 0) {
      const std::string meant = statement_number(member.hit.document.number, reason.points_to);
      line += fmt::format(" · {} {}", words_.refers_to, meant);
    }
    if (member.middle) line += fmt::format(" · {}", words_.middle);
    if (reason.days) line += fmt::format(" · {} {}", words_.days_from_middle, *reason.days);
    if (reason.same_speaker) line += fmt::format(" · {}", words_.same_speaker);
    std::vector<std::string> lines = wrap(cells_, line + shared(reason), width_ - 10);
    for (const std::string& one : lines) {
      out_.append(8, ' ');
      paint(Paint::quiet, one);
      out_.push_back('\n');
    }
  }

  // Kind by kind, what tells most first.
  [[nodiscard]] std::string shared(const ClaimReason& reason) const {
    std::string all;
    for (const WordKind kind :
         {WordKind::synonym, WordKind::name, WordKind::country, WordKind::number, WordKind::word}) {
      std::string some;
      for (const archive::ClaimWords& words : reason.shared) {
        if (words.kind != kind) continue;
        some += some.empty() ? "" : ", ";
        some += words.own == words.middle ? words.own : fmt::format("{} = {}", words.own, words.middle);
      }
      if (!some.empty()) all += fmt::format(" · {}: {}", label(kind, options_.language), some);
    }
    return all;
  }

  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  std::string& out_;
  Cells cells_;
};

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

void append_claim(const ArchiveClaim& claim, const WriteOptions& options, std::string& out) {
  if (options.format == Format::jsonl) {
    JsonStream json(out);
    append_claim(json, claim);
    out.push_back('\n');
    return;
  }
  if (options.format == Format::csv) return csv_claim(claim, out);
  ClaimText(options, out).claim(claim);
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
