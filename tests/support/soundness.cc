#include "support/soundness.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <cmath>
#include <stdexcept>
#include <vector>

#include "isnad/output.h"
#include "support/brat_check.h"

namespace isnad::test {
namespace {

// Byte offset of every code point, and the end.
std::vector<size_t> code_point_offsets(std::string_view text) {
  std::vector<size_t> offsets;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
  }
  offsets.push_back(text.size());
  return offsets;
}

class Checker {
 public:
  Checker(const Reading& reading, std::string_view text)
      : reading_(reading), text_(text), offsets_(code_point_offsets(text)) {}

  std::string check() {
    if (reading_.document.text != text_) return "the text was changed";
    if (reading_.language.size() < 2) return "no language";
    for (size_t i = 0; i < reading_.speakers.size(); ++i) speaker(reading_.speakers[i], i);
    for (size_t i = 0; i < reading_.statements.size(); ++i) statement(reading_.statements[i], i);
    for (size_t i = 0; i < reading_.events.size(); ++i) event(reading_.events[i], i);
    claimed_.assign(reading_.statements.size(), false);
    for (size_t i = 0; i < reading_.claims.size(); ++i) claim(reading_.claims[i], i);
    for (size_t i = 0; i < reading_.times.size(); ++i) time(reading_.times[i], i);
    for (const Rejected& rejected : reading_.rejected) span(rejected.cue, "rejected cue");
    return flaw_;
  }

 private:
  void fail(std::string what) {
    if (flaw_.empty()) flaw_ = std::move(what);
  }

  void span(const Span& span, std::string_view what) {
    const std::string where =
        fmt::format("{} [{}, {}) bytes [{}, {})", what, span.start, span.end, span.byte_start, span.byte_end);
    if (span.start >= span.end) return fail(where + ": empty");
    if (span.end >= offsets_.size()) return fail(where + ": outside the text");
    if (offsets_[span.start] != span.byte_start || offsets_[span.end] != span.byte_end) {
      fail(where + ": code points and bytes are not the same place");
    }
  }

  void speaker(const Speaker& speaker, size_t index) {
    const std::string what = fmt::format("speaker {}", speaker.id);
    if (speaker.id != static_cast<int>(index) + 1) fail(what + ": ids do not run from 1");
    name(speaker.name, what);
    if (!speaker.country.empty() && speaker.country.size() != 3) fail(what + ": country is no alpha-3 code");
    for (const Span& mention : speaker.mentions) span(mention, what + " mention");
  }

  void statement(const Statement& statement, size_t index) {
    const auto& all = reading_.statements;
    const std::string what = fmt::format("statement {}", statement.id);
    if (statement.id != static_cast<int>(index) + 1) fail(what + ": ids do not run from 1");
    if (index > 0 && statement.cue.start < all[index - 1].cue.start) fail(what + ": not in text order");
    span(statement.cue, what + " cue");
    if (statement.source) span(*statement.source, what + " source");
    if (statement.target) span(*statement.target, what + " target");
    if (statement.medium) span(*statement.medium, what + " medium");
    if (!statement.said_on.empty() && statement.said_on.size() != 10) fail(what + ": said_on is no day");
    if (statement.content.empty()) fail(what + ": no content");
    for (size_t i = 0; i < statement.content.size(); ++i) {
      span(statement.content[i], what + " content");
      if (i > 0 && statement.content[i].start < statement.content[i - 1].end) fail(what + ": content not in order");
    }
    if (statement.speaker < 1 || static_cast<size_t>(statement.speaker) > reading_.speakers.size()) {
      fail(what + ": its speaker does not exist");
    }
    size_t steps = 0;
    for (std::optional<int> parent = statement.parent; parent; ++steps) {
      if (*parent < 1 || static_cast<size_t>(*parent) > all.size()) return fail(what + ": its parent does not exist");
      if (steps > all.size()) return fail(what + ": its chain has no end");
      parent = all[static_cast<size_t>(*parent) - 1].parent;
    }
  }

  void event(const Event& event, size_t index) {
    const auto& all = reading_.events;
    const std::string what = fmt::format("event {}", event.id);
    if (event.id != static_cast<int>(index) + 1) fail(what + ": ids do not run from 1");
    if (index > 0 && event.trigger.start < all[index - 1].trigger.start) fail(what + ": not in text order");
    span(event.trigger, what + " trigger");
    if (!is_made_of(event.mode, "abcdefghijklmnopqrstuvwxyz-")) fail(what + ": mode is no word of PLOVER");
    const bool digits = is_made_of(event.cameo, "0123456789");
    if (!digits || event.cameo.size() < 2 || event.cameo.size() > 4) fail(what + ": no CAMEO code");
    for (const Actor& source : event.source) actor(source, what + " source");
    for (const Actor& target : event.target) actor(target, what + " target");
    if (!is_made_of(event.date, kTimex)) fail(what + ": no TIMEX3 value: " + event.date);
    if (event.place) place(*event.place, what + " place");
    const bool own_voice = event.status == EventStatus::reported || event.status == EventStatus::hypothetical;
    if (!own_voice && !event.statement) fail(what + ": claimed or denied by nobody");
    if (event.statement &&
        (*event.statement < 1 || static_cast<size_t>(*event.statement) > reading_.statements.size())) {
      fail(what + ": its statement does not exist");
    }
  }

  // A statement is of one claim at most; who contests a claim and who makes it stand on two sides.
  void claim(const Claim& claim, size_t index) {
    const std::string what = fmt::format("claim {}", index + 1);
    if (claim.id != static_cast<int>(index) + 1) fail(what + ": its id is no running number");
    if (claim.wording.empty()) fail(what + ": no wording");
    if (!simdjson::validate_utf8(claim.wording)) fail(what + ": the wording is no UTF-8");
    if (claim.sides.empty()) fail(what + ": no sides");
    if (claim.contested && claim.sides.size() < 2) fail(what + ": contested by nobody");
    for (size_t s = 0; s < claim.sides.size(); ++s) {
      const Side& side = claim.sides[s];
      if (side.statements.empty()) fail(what + ": an empty side");
      for (size_t other = 0; other < s; ++other) {
        if (claim.sides[other].stance == side.stance) fail(what + ": two sides of one stance");
      }
      for (size_t i = 0; i < side.statements.size(); ++i) {
        const auto at = static_cast<size_t>(side.statements[i]) - 1;
        if (i > 0 && side.statements[i] <= side.statements[i - 1]) fail(what + ": a side is not in text order");
        if (at >= claimed_.size()) {
          fail(what + ": its statement does not exist");
        } else if (claimed_[at]) {
          fail(what + ": its statement stands in a claim already");
        } else {
          claimed_[at] = true;
        }
      }
    }
  }

  void actor(const Actor& actor, const std::string& what) {
    span(actor.span, what);
    name(actor.name, what);
    country(actor.country, what);
    if (!actor.role.empty() && (actor.role.size() != 3 || !is_made_of(actor.role, kCapitals))) {
      fail(what + ": role is no sector of PLOVER");
    }
  }

  void place(const Place& place, const std::string& what) {
    span(place.span, what);
    name(place.name, what);
    country(place.country, what);
    if (place.latitude.has_value() != place.longitude.has_value()) fail(what + ": half a place on the map");
    if (!place.latitude || !place.longitude) return;
    if (std::abs(*place.latitude) > 90 || std::abs(*place.longitude) > 180) fail(what + ": off the map");
  }

  // A name may be cut out of its words; it is never cut inside a letter.
  void name(std::string_view name, const std::string& what) {
    if (name.empty()) fail(what + ": no name");
    if (!simdjson::validate_utf8(name)) fail(what + ": the name is no UTF-8");
  }

  void country(std::string_view code, const std::string& what) {
    const bool is_code = code.size() == 3 && is_made_of(code, kCapitals);
    if (!code.empty() && !is_code) fail(what + ": country is no alpha-3 code");
  }

  // Times stand in text order, neither crossing nor inside each other; «2014-2015» is two of them.
  void time(const TimeExpression& time, size_t index) {
    const std::string what = fmt::format("time {}", index + 1);
    span(time.span, what);
    if (index > 0 && time.span.start < reading_.times[index - 1].span.end) fail(what + ": stands in the one before it");
    if (!is_made_of(time.value, kTimex)) fail(what + ": no TIMEX3 value: " + time.value);
  }

  static constexpr std::string_view kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static constexpr std::string_view kTimex = "0123456789-:_ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static bool is_made_of(std::string_view word, std::string_view letters) {
    return word.find_first_not_of(letters) == std::string_view::npos;
  }

  const Reading& reading_;
  std::string_view text_;
  std::vector<size_t> offsets_;
  std::vector<bool> claimed_;  // statement → a claim has it
  std::string flaw_;
};

// Every object with start, end and text in it, at any depth.
std::string check_spans(simdjson::dom::element element, std::string_view text, const std::vector<size_t>& offsets) {
  std::string flaw;
  if (element.is_array()) {
    for (const auto item : element.get_array()) {
      if (flaw.empty()) flaw = check_spans(item, text, offsets);
    }
  } else if (element.is_object()) {
    uint64_t start = 0;
    uint64_t end = 0;
    std::string_view words;
    if (element["start"].get(start) == simdjson::SUCCESS && element["end"].get(end) == simdjson::SUCCESS &&
        element["text"].get(words) == simdjson::SUCCESS) {
      if (end >= offsets.size() || start > end) return "a span outside the text";
      if (text.substr(offsets[start], offsets[end] - offsets[start]) != words) return "a span with another text";
    }
    for (const auto field : element.get_object()) {
      if (flaw.empty()) flaw = check_spans(field.value, text, offsets);
    }
  }
  return flaw;
}

}  // namespace

std::string first_flaw(const Reading& reading, std::string_view text) { return Checker(reading, text).check(); }

std::string first_output_flaw(const Reading& reading) {
  const std::vector<size_t> offsets = code_point_offsets(reading.document.text);
  for (const bool explain : {false, true}) {
    for (const output::Format format : {output::Format::jsonl, output::Format::json, output::Format::webannotation}) {
      output::WriteOptions options;
      options.format = format;
      options.explain = explain;
      const auto writer = output::make_writer(options);
      std::string out;
      output::Totals totals;
      totals.documents = 1;
      writer->opening(out);
      writer->document(reading, out);
      writer->closing(totals, out);
      if (format == output::Format::jsonl && out.find('\n') != out.size() - 1) return "JSON Lines: not one line";
      simdjson::dom::parser parser;
      simdjson::dom::element root;
      if (const auto error = parser.parse(out).get(root)) {
        return fmt::format("not JSON: {}", simdjson::error_message(error));
      }
      if (std::string flaw = check_spans(root, reading.document.text, offsets); !flaw.empty()) return flaw;
    }
  }
  try {
    read_brat(reading);
  } catch (const std::runtime_error& error) {
    return fmt::format("brat: {}", error.what());
  }
  for (const output::Language language : {output::Language::arabic, output::Language::english}) {
    output::WriteOptions options;
    options.format = output::Format::text;
    options.language = language;
    options.explain = true;
    const auto writer = output::make_writer(options);
    std::string out;
    writer->document(reading, out);
    for (const char c : out) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte < 0x20 && c != '\n') || byte == 0x7F) return "a control character reaches the terminal";
    }
    for (const std::string_view turn : {"\u202A", "\u202B", "\u202D", "\u202E", "\u0085", "\u009B"}) {
      if (out.find(turn) != std::string::npos) return "a direction override reaches the terminal";
    }
  }
  return {};
}

}  // namespace isnad::test
