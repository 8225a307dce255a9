#include "export/stored_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "export/cells.h"
#include "export/find_speaker.h"
#include "export/labels.h"
#include "export/paint.h"
#include "export/placeholder.h"
#include "export/search_result.h"
#include "export/wrap.h"

namespace isnad::output {
namespace {

using archive::DocumentInfo;
using archive::StoredReading;
using archive::Witness;

// What is put into the text in front of a byte; what closes comes before what opens.
struct Insertion {
  std::string closing;
  std::string opening;
};

// `text` from byte `first` to `end`, with the statements in it marked.
std::string marked(const Reading& reading, uint32_t first, uint32_t end) {
  const std::string& text = reading.document.text;
  std::map<uint32_t, Insertion> insertions;
  const auto inside = [&](const Span& span) { return span.byte_start < end && span.byte_end > first; };
  for (const Statement& s : reading.statements) {
    for (const Span& piece : s.content) {
      if (!inside(piece)) continue;
      insertions[std::max(first, piece.byte_start)].opening += fmt::format("[{}: ", s.id);
      Insertion& closing = insertions[std::min(end, piece.byte_end)];
      closing.closing.insert(0, "]");
    }
    if (!inside(s.cue)) continue;
    // Word by word, as lines break between words.
    for (uint32_t at = s.cue.byte_start; at < s.cue.byte_end;) {
      const auto space = static_cast<uint32_t>(std::min<size_t>(text.find(' ', at), s.cue.byte_end));
      if (space > at) {
        insertions[at].opening += kMarkOpens;
        insertions[space].closing.insert(0, kMarkCloses);
      }
      at = space + 1;
    }
  }
  std::string out;
  uint32_t at = first;
  for (const auto& [place, insertion] : insertions) {
    out.append(text, at, place - at).append(insertion.closing).append(insertion.opening);
    at = place;
  }
  return out.append(text, at, end - at);
}

class View {
 public:
  View(const WriteOptions& options, std::string& out)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)), out_(out) {}

  void head(const DocumentInfo& info, const std::string& number) {
    paint(Paint::title, number);
    const Document& d = info.document;
    for (const std::string* part : {&d.published, &d.outlet, &d.id}) {
      if (!part->empty()) paint(Paint::quiet, " · " + cells_.show(*part, 40).text);
    }
    out_.push_back('\n');
    if (!d.title.empty()) {
      paint(Paint::speaker, cells_.show(d.title, width_).text);
      out_.push_back('\n');
    }
    if (!d.url.empty()) {
      paint(Paint::quiet, cells_.show(d.url, width_).text);
      out_.push_back('\n');
    }
  }

  void versions(const std::vector<DocumentInfo>& versions) {
    if (versions.size() < 2) return;
    std::string line = cells_.show(words_.versions, 30).text + ":";
    for (const DocumentInfo& version : versions) {
      line += fmt::format(" {}", version.number);
      if (!version.document.published.empty()) line += fmt::format(" ({})", version.document.published);
    }
    paint(Paint::quiet, line);
    out_.push_back('\n');
  }

  void text(std::string_view text) {
    for (std::string line : wrap(cells_, text, width_)) {
      replace_all(line, kMarkOpens, options_.colour ? code(Paint::act) : std::string_view());
      replace_all(line, kMarkCloses, options_.colour ? kPlain : std::string_view());
      out_.append(line).push_back('\n');
    }
  }

  void heading(std::string_view name) {
    out_.push_back('\n');
    paint(Paint::quiet, cells_.show(name, 60).text);
    out_.push_back('\n');
  }

  // Outlet → whoever reports → … → who says it.
  void chain(const StoredReading& stored, const Statement& statement) {
    std::vector<const Statement*> links = {&statement};
    const auto& all = stored.reading.statements;
    while (links.back()->parent && links.size() < all.size()) {
      const auto parent =
          std::find_if(all.begin(), all.end(), [&](const Statement& s) { return s.id == *links.back()->parent; });
      if (parent == all.end()) break;
      links.push_back(&*parent);
    }
    out_.append(cells_.show(stored.info.document.outlet.empty() ? "?" : stored.info.document.outlet, 40).text);
    std::reverse(links.begin(), links.end());
    for (const Statement* const link : links) {
      const Speaker* const speaker = find_speaker(stored.reading, link->speaker);
      out_.append(" → ");
      paint(Paint::speaker, cells_.show(speaker != nullptr ? std::string_view(speaker->name) : "?", 60).text);
      if (speaker != nullptr && !speaker->role.empty())
        out_.append(fmt::format(" ({})", cells_.show(speaker->role, 50).text));
      out_.push_back(' ');
      paint(Paint::act, cells_.show(label(link->act, options_.language), 20).text);
    }
    out_.push_back('\n');
  }

  void witnesses(const std::vector<Witness>& witnesses) {
    for (const Witness& witness : witnesses) {
      out_.append(fmt::format("  {:<12} {:<10} {}\n", statement_number(witness.document, witness.statement),
                              witness.published, cells_.show(witness.outlet.empty() ? "?" : witness.outlet, 40).text));
    }
  }

  // What was said of a statement by hand, and what the program had answered.
  void correction(const StoredReading& stored, const archive::StoredCorrection& correction) {
    heading(correction.verdict == Judgement::confirmed ? words_.confirmed : words_.corrected);
    std::string line = "  " + correction.time;
    if (!correction.note.empty()) line += " · " + cells_.show(correction.note, width_ - 26).text;
    out_.append(line).push_back('\n');
    if (!correction.machine || correction.verdict == Judgement::confirmed) return;
    heading(words_.machine_answer);
    out_.append("  ");
    paint(Paint::speaker, cells_.show(correction.machine_speaker.name, 60).text);
    out_.push_back(' ');
    paint(Paint::act, cells_.show(label(correction.machine->act, options_.language), 20).text);
    out_.push_back('\n');
    for (const Span& piece : correction.machine->content) text(slice(stored.reading.document.text, piece));
  }

  const Labels& words() const { return words_; }

 private:
  void paint(Paint paint, std::string_view text) { put(out_, options_.colour, paint, text); }

  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  std::string& out_;
  Cells cells_;
};

// The paragraph that the statement's cue stands in.
std::pair<uint32_t, uint32_t> paragraph_of(const std::string& text, const Statement& statement) {
  const size_t before =
      statement.cue.byte_start == 0 ? std::string::npos : text.rfind('\n', statement.cue.byte_start - 1);
  const uint32_t first = before == std::string::npos ? 0 : static_cast<uint32_t>(before) + 1;
  uint32_t last = statement.cue.byte_end;
  for (const Span& piece : statement.content) last = std::max(last, piece.byte_end);
  return {first, static_cast<uint32_t>(std::min(text.find('\n', last), text.size()))};
}

}  // namespace

void append_document(const StoredReading& stored, const Surroundings& around, const WriteOptions& options,
                     std::string& out) {
  View view(options, out);
  view.head(stored.info, fmt::format("{}", stored.info.number));
  view.versions(around.versions);
  out.push_back('\n');
  view.text(marked(stored.reading, 0, static_cast<uint32_t>(stored.reading.document.text.size())));
  out.push_back('\n');
  WriteOptions list = options;
  list.format = Format::text;
  list.explain = false;
  make_writer(list)->document(stored.reading, out);
}

void append_statement(const StoredReading& stored, int statement, const Surroundings& around,
                      const WriteOptions& options, std::string& out) {
  const auto& all = stored.reading.statements;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Statement& s) { return s.id == statement; });
  if (found == all.end()) return;
  View view(options, out);
  view.head(stored.info, statement_number(stored.info.number, statement));
  view.heading(view.words().chain);
  view.chain(stored, *found);
  view.heading(view.words().context);
  const auto [first, end] = paragraph_of(stored.reading.document.text, *found);
  view.text(marked(stored.reading, first, end));
  for (const archive::StoredCorrection& correction : stored.corrections) {
    if (correction.statement == statement) view.correction(stored, correction);
  }
  if (!around.witnesses.empty()) {
    view.heading(fmt::format("{} {}", view.words().printed_by, around.witnesses.size()));
    view.witnesses(around.witnesses);
  }
}

}  // namespace isnad::output
