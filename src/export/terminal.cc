// The view for people: a title, the statements as a tree, a line of totals.
#include "export/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "export/cells.h"
#include "export/claim_lines.h"
#include "export/find_speaker.h"
#include "export/labels.h"
#include "export/lines.h"
#include "export/paint.h"
#include "export/tree.h"

namespace isnad::output {
namespace {

class TerminalWriter final : public Writer {
 public:
  explicit TerminalWriter(const WriteOptions& options)
      : options_(options), words_(labels(options.language)), width_(std::clamp(options.width, 60, 1000)) {}

  void separator(std::string& out) const override { out.push_back('\n'); }

  void document(const Reading& reading, std::string& out) override {
    LineCounter lines(reading.document.text);
    line_of_.resize(reading.statements.size());
    for (size_t i = 0; i < reading.statements.size(); ++i) {
      line_of_[i] = lines.line_of(reading.statements[i].cue.byte_start);
    }
    title(reading.document, out);
    if (reading.statements.empty()) {
      out.append("    ");
      put(out, Paint::quiet, cells_.show(words_.no_statements, width_ - 4).text);
      out.push_back('\n');
    }
    open_.clear();
    for (const TreeNode& node : statement_tree(reading.statements)) statement(reading, node, out);
    append_claims(reading, options_, cells_, out);
    if (options_.explain) rejected(reading, out);
  }

  void closing(const Totals& totals, std::string& out) const override {
    Cells cells;
    const double rate = totals.seconds > 0 ? static_cast<double>(totals.words) / totals.seconds : 0;
    std::string line;
    const auto item = [&](double number, const Counted& name) {
      if (!line.empty()) line.append(" · ");
      // «الأقوال: 5» needs no Arabic grammar of numbers.
      const std::string text = options_.language == Language::arabic
                                   ? fmt::format("{}: {}", name.many, grouped(number))
                                   : fmt::format("{} {}", grouped(number), number == 1 ? name.one : name.many);
      line.append(cells.show(text, 60).text);
    };
    item(static_cast<double>(totals.documents), words_.documents);
    item(static_cast<double>(totals.statements), words_.statements);
    item(static_cast<double>(totals.speakers), words_.speakers);
    item(static_cast<double>(totals.words), words_.words);
    item(rate, words_.words_a_second);
    if (totals.documents != 0) out.push_back('\n');
    put(out, Paint::quiet, line);
    out.push_back('\n');
  }

 private:
  void put(std::string& out, Paint paint, std::string_view text) const {
    output::put(out, options_.colour, paint, text);
  }

  void title(const Document& document, std::string& out) {
    std::string about;
    int about_width = 0;
    for (const std::string* part : {&document.id, &document.outlet, &document.published}) {
      const Shown shown = cells_.show(*part, width_ / 4);
      // The title comes first: what leaves it less than half of the line stays out.
      if (shown.width == 0 || about_width + shown.width + 3 > width_ / 2) continue;
      if (about_width > 0) {
        about.append(" · ");
        about_width += 3;
      }
      about.append(shown.text);
      about_width += shown.width;
    }
    const Shown title = cells_.show(document.title, width_ - about_width - 2);
    if (title.width > 0) {
      put(out, Paint::title, title.text);
      out.append("  ");
    }
    put(out, Paint::quiet, about);
    out.push_back('\n');
  }

  // The lines of the tree to the left of a statement: `head` beside its first line, `body` beside the others.
  void branches(const TreeNode& node, std::string& head, std::string& body, int& width) {
    // Deeper ones are not indented further: they still stand under their parent.
    const auto deepest = static_cast<size_t>(std::min(8, width_ / 20));
    const size_t depth = std::min(node.depth, deepest);
    open_.resize(depth);
    if (depth > 0) open_[depth - 1] = !node.last;
    head.assign(depth > 0 ? 4 : 0, ' ');
    body = head;
    for (size_t level = 0; level < depth; ++level) {
      const bool own = level + 1 == depth;
      head.append(own ? (node.last ? "└─ " : "├─ ") : (open_[level] ? "│  " : "   "));
      body.append(open_[level] ? "│  " : "   ");
    }
    width = static_cast<int>(depth) * 3 + (depth > 0 ? 4 : 0);
  }

  void statement(const Reading& reading, const TreeNode& node, std::string& out) {
    const Statement& statement = reading.statements[node.statement];
    std::string head;
    std::string body;
    int indent = 0;
    branches(node, head, body, indent);
    const int room = width_ - indent - 4;

    const Shown act = cells_.show(label(statement.act, options_.language), 20);
    const Shown form = cells_.show(label(statement.form, options_.language), 20);
    const Shown line = cells_.show(fmt::format("{} {}", words_.line, line_of_[node.statement]), 24);
    Shown day;
    if (!statement.said_on.empty()) {
      day = cells_.show(fmt::format("{} {}", words_.said_on, statement.said_on), 24);
      day.text.insert(0, " · ");
      day.width += 3;
    }
    if (statement.by_hand) {
      const bool confirmed = *statement.by_hand == Judgement::confirmed;
      const Shown hand = cells_.show(confirmed ? words_.confirmed : words_.corrected, 24);
      day.text += " · " + hand.text;
      day.width += hand.width + 3;
    }
    int left = room - act.width - form.width - line.width - day.width - 8;
    Shown target;
    if (statement.target && left > 35) target = cells_.show(slice(reading.document.text, *statement.target), left / 3);
    if (target.width > 0) left -= target.width + 3;

    const Speaker* speaker = find_speaker(reading, statement.speaker);
    const Shown name = cells_.show(speaker != nullptr ? std::string_view(speaker->name) : "?", std::max(10, left));
    left -= name.width + 3;
    Shown role;
    if (speaker != nullptr && left >= 8) role = cells_.show(speaker->role, left);

    put(out, Paint::quiet, head);
    put(out, Paint::quiet, fmt::format("{:>2}", statement.id));
    out.append("  ");
    put(out, Paint::speaker, name.text);
    if (role.width > 0) out.append(fmt::format(" ({})", role.text));
    out.append("  ");
    put(out, Paint::act, act.text);
    if (target.width > 0) out.append(fmt::format(" → {}", target.text));
    put(out, Paint::quiet, fmt::format(" · {}{} · {}", form.text, day.text, line.text));
    out.push_back('\n');

    put(out, Paint::quiet, body);
    out.append("    ");
    out.append(cells_.show(content(reading, statement, room), room).text);
    out.push_back('\n');
    if (options_.explain) {
      put(out, Paint::quiet, body);
      out.append("    ");
      put(out, Paint::quiet,
          why(words_.why, statement.evidence.lemma, statement.evidence.frame, statement.evidence.score, room));
      out.push_back('\n');
    }
  }

  // The words said, no more of them than a line can show.
  std::string_view content(const Reading& reading, const Statement& statement, int columns) {
    if (statement.content.size() == 1) return slice(reading.document.text, statement.content.front());
    content_.clear();
    const size_t most = static_cast<size_t>(columns) * 64;
    for (const Span& piece : statement.content) {
      if (!content_.empty()) content_.append(" … ");
      content_.append(slice(reading.document.text, piece).substr(0, most));
      if (content_.size() > most) break;
    }
    return content_;
  }

  std::string why(std::string_view what, std::string_view lemma, std::string_view frame, double score, int columns) {
    return fmt::format("{}: {} · {} · {:.3g}", cells_.show(what, 20).text, cells_.show(lemma, 30).text,
                       cells_.show(frame, std::max(20, columns - 60)).text, score);
  }

  void rejected(const Reading& reading, std::string& out) {
    LineCounter lines(reading.document.text);
    for (const Rejected& rejected : reading.rejected) {
      const std::string line =
          cells_.show(fmt::format("{} {}", words_.line, lines.line_of(rejected.cue.byte_start)), 24).text;
      put(out, Paint::quiet,
          fmt::format(" -  {} · {} · {} · {}", cells_.show(slice(reading.document.text, rejected.cue), 20).text, line,
                      why(words_.rejected, rejected.lemma, rejected.frame, rejected.score, width_ - 30),
                      cells_.show(rejected.reason, std::max(20, width_ - 60)).text));
      out.push_back('\n');
    }
  }

  WriteOptions options_;
  const Labels& words_;
  int width_;
  Cells cells_;
  std::vector<size_t> line_of_;
  std::vector<bool> open_;  // of each level of the tree: another sibling follows
  std::string content_;
};

}  // namespace

std::unique_ptr<Writer> make_terminal_writer(const WriteOptions& options) {
  return std::make_unique<TerminalWriter>(options);
}

}  // namespace isnad::output
