// The two files of a document in brat's standoff format.
//
// A statement is an event: its trigger is the cue (brat wants a trigger of the event's own type), its roles are Source,
// Content, Target and Medium, and Parent, the event whose content it stands inside. That is a role and not a relation,
// because brat's relations run between spans, its roles between events. E7 is statement 7.
//
// A line of the .ann must stay a line to all who read it, also to Python, which breaks lines at a dozen characters: a
// span is written as the fragments between its control characters, without blanks at their ends.
#include <unicode/uchar.h>

#include <charconv>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <vector>

#include "export/find_speaker.h"
#include "isnad/output.h"
#include "text/utf8.h"

namespace isnad::output {
namespace {

bool breaks_line(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

// The parts of `span` that can stand on a line, behind those that are there.
void append_fragments(std::string_view text, const Span& span, std::vector<Span>& fragments) {
  Span fragment;
  const auto finish = [&] {
    // Pieces come in text order; brat refuses fragments that overlap.
    const bool in_order = fragments.empty() || fragments.back().end <= fragment.start;
    if (fragment.start < fragment.end && in_order) fragments.push_back(fragment);
    fragment = Span();
  };
  uint32_t place = span.start;
  for (size_t at = span.byte_start; at < span.byte_end; ++place) {
    const auto [value, bytes] = text::code_point_at(text, at);
    if (breaks_line(value)) {
      finish();
    } else if (u_isUWhiteSpace(static_cast<UChar32>(value)) == 0) {
      if (fragment.start == fragment.end) {
        fragment.start = place;
        fragment.byte_start = static_cast<uint32_t>(at);
      }
      fragment.end = place + 1;
      fragment.byte_end = static_cast<uint32_t>(at + bytes);
    }
    at += bytes;
  }
  finish();
}

void append_number(std::string& out, uint64_t number) {
  char digits[24];
  out.append(std::begin(digits), std::to_chars(std::begin(digits), std::end(digits), number).ptr);
}

// For the text of a note: each line break or control character as a blank.
void append_on_line(std::string& out, std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const auto [value, bytes] = text::code_point_at(text, at);
    if (breaks_line(value)) {
      out.push_back(' ');
    } else {
      out.append(text.substr(at, bytes));
    }
    at += bytes;
  }
}

void append_text(std::string& out, std::string_view text) {
  const size_t from = out.size();
  out.append(text);
  for (size_t at = out.find('\r', from); at != std::string::npos; at = out.find('\r', at + 1)) {
    out[at] = at + 1 < out.size() && out[at + 1] == '\n' ? ' ' : '\n';
  }
}

class Annotations {
 public:
  Annotations(const Reading& reading, std::string& out) : reading_(reading), out_(out) {}

  void write() {
    std::unordered_set<int> written;
    for (const Statement& each : reading_.statements) {
      if (fill({each.cue})) written.insert(each.id);
    }
    for (const Statement& each : reading_.statements) {
      if (written.count(each.id) != 0) statement(each, written);
    }
  }

 private:
  // False where nothing of the spans can be shown.
  bool fill(const std::vector<Span>& spans) {
    fragments_.clear();
    for (const Span& span : spans) append_fragments(reading_.document.text, span, fragments_);
    return !fragments_.empty();
  }

  void id(char kind, uint64_t number) {
    out_.push_back(kind);
    append_number(out_, number);
  }

  // Writes a T line; its number, or 0 where there is nothing to show.
  uint64_t span(std::string_view type, const std::vector<Span>& spans) {
    if (!fill(spans)) return 0;
    id('T', ++spans_);
    out_.push_back('\t');
    out_.append(type);
    char before = ' ';
    for (const Span& fragment : fragments_) {
      out_.push_back(before);
      append_number(out_, fragment.start);
      out_.push_back(' ');
      append_number(out_, fragment.end);
      before = ';';
    }
    before = '\t';
    for (const Span& fragment : fragments_) {
      out_.push_back(before);
      out_.append(slice(reading_.document.text, fragment));
      before = ' ';
    }
    out_.push_back('\n');
    return spans_;
  }

  uint64_t span(std::string_view type, const std::optional<Span>& place) {
    return place ? span(type, std::vector<Span>{*place}) : 0;
  }

  void role(std::string_view name, char kind, uint64_t number) {
    if (number == 0) return;
    out_.push_back(' ');
    out_.append(name);
    out_.push_back(':');
    id(kind, number);
  }

  void attribute(std::string_view name, uint64_t event, std::string_view value) {
    id('A', ++attributes_);
    out_.push_back('\t');
    out_.append(name);
    out_.push_back(' ');
    id('E', event);
    out_.push_back(' ');
    out_.append(value);
    out_.push_back('\n');
  }

  void note(uint64_t event, const Speaker& speaker) {
    id('#', ++notes_);
    out_.append("\tAnnotatorNotes ");
    id('E', event);
    out_.append("\tspeaker: ");
    append_on_line(out_, speaker.name);
    if (!speaker.role.empty()) {
      out_.append("; role: ");
      append_on_line(out_, speaker.role);
    }
    if (!speaker.country.empty()) {
      out_.append("; country: ");
      append_on_line(out_, speaker.country);
    }
    out_.push_back('\n');
  }

  void statement(const Statement& statement, const std::unordered_set<int>& written) {
    const uint64_t cue = span("Statement", std::vector<Span>{statement.cue});
    const uint64_t source = span("Source", statement.source);
    const uint64_t content = span("Content", statement.content);
    const uint64_t target = span("Target", statement.target);
    const uint64_t medium = span("Medium", statement.medium);
    const auto event = static_cast<uint64_t>(statement.id);
    id('E', event);
    out_.append("\tStatement:");
    id('T', cue);
    role("Source", 'T', source);
    role("Content", 'T', content);
    role("Target", 'T', target);
    role("Medium", 'T', medium);
    if (statement.parent && *statement.parent != statement.id && written.count(*statement.parent) != 0) {
      role("Parent", 'E', static_cast<uint64_t>(*statement.parent));
    }
    out_.push_back('\n');
    attribute("Act", event, to_string(statement.act));
    attribute("Form", event, to_string(statement.form));
    if (const Speaker* const speaker = find_speaker(reading_, statement.speaker)) {
      attribute("Kind", event, to_string(speaker->kind));
      note(event, *speaker);
    }
  }

  const Reading& reading_;
  std::string& out_;
  std::vector<Span> fragments_;
  uint64_t spans_ = 0;
  uint64_t attributes_ = 0;
  uint64_t notes_ = 0;
};

}  // namespace

void append_brat(const Reading& reading, std::string& text, std::string& annotations) {
  append_text(text, reading.document.text);
  Annotations(reading, annotations).write();
}

}  // namespace isnad::output
