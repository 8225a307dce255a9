// What the program found in one document: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/claim.h"
#include "isnad/document.h"
#include "isnad/event.h"
#include "isnad/span.h"
#include "isnad/time.h"

namespace isnad {

enum class SpeakerKind : uint8_t { person, organisation, media, document, group, unnamed };
enum class Form : uint8_t { direct, indirect, mixed };
enum class Act : uint8_t {
  assert_,
  affirm,
  deny,
  accuse,
  condemn,
  praise,
  call,
  warn,
  threaten,
  commit,
  reject,
  support,
  ask,
  opine,
  predict,
  express
};

// What a person says of an answer of the program.
enum class Judgement : uint8_t { confirmed, corrected, struck };

// The names of the data contract ("person", "direct", "assert" …).
std::string_view to_string(SpeakerKind kind);
std::string_view to_string(Form form);
std::string_view to_string(Act act);
std::string_view to_string(Judgement verdict);
// … and back; nothing for what is none of them.
std::optional<SpeakerKind> speaker_kind_named(std::string_view name);
std::optional<Form> form_named(std::string_view name);
std::optional<Act> act_named(std::string_view name);
std::optional<Judgement> judgement_named(std::string_view name);

// Who stands behind one or more sources of a document.
struct Speaker {
  int id = 0;        // 1, 2, … in order of first mention
  std::string name;  // the fullest name that the document gives, without titles; "?" when it cannot be known
  SpeakerKind kind = SpeakerKind::unnamed;
  std::string role;     // the office or title as the document words it; empty when none is given
  std::string country;  // ISO 3166-1 alpha-3; empty when the text gives none
  std::vector<Span> mentions;
};

// A candidate that stood for the same words and was not taken.
struct Rejected {
  Span cue;
  std::string lemma;
  std::string frame;
  double score = 0;
  std::string reason;
};

// Why a statement was found.
struct Evidence {
  std::string lemma;  // the cue's row in knowledge/cues.tsv
  std::string frame;  // the construction that matched, as docs/accuracy.md names it
  double score = 0;
};

struct Statement {
  int id = 0;  // 1, 2, … in text order of the cue
  Span cue;
  std::optional<Span> source;  // absent for a verb ending or a pronoun
  int speaker = 0;             // Speaker::id, always set
  std::vector<Span> content;   // one or more pieces in text order
  Form form = Form::indirect;
  Act act = Act::assert_;
  std::optional<Span> target;
  std::optional<Span> medium;
  std::optional<int> parent;  // Statement::id whose content this one stands inside
  std::string said_on;        // YYYY-MM-DD, the day on which it was said; empty when the text does not tell
  Proposition proposition;    // what it claims, to compare it with others
  Evidence evidence;
  std::optional<Judgement> by_hand;  // a person has confirmed or corrected it; only in an archive
};

struct Reading {
  Document document;
  std::string language;  // ISO 639-1: "ar", or "und" where the text is not Arabic
  std::vector<Statement> statements;
  std::vector<Speaker> speakers;
  std::vector<TimeExpression> times;  // in text order
  std::vector<Event> events;
  std::vector<Claim> claims;
  std::vector<Rejected> rejected;  // only when asked for (ReadOptions::explain)
  uint32_t words = 0;              // how many word tokens were read
};

}  // namespace isnad
