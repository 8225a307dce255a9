// A place in a text that tells of an event, in tokens.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "isnad/event.h"
#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::event {

using lexicon::AnalysedText;
using lexicon::EventRole;
using lexicon::EventWord;
using lexicon::Trigger;
using lexicon::TriggerFlag;
using lexicon::TriggerUse;
using mention::Range;

// A few phrases: an event has hardly ever more than two on a side.
class Phrases {
 public:
  // Takes a phrase that is not empty and crosses none of those that it has.
  void add(const Range& phrase) {
    if (phrase.empty() || count_ == phrases_.size()) return;
    for (const Range& other : *this) {
      if (phrase.first < other.end && other.first < phrase.end) return;
    }
    phrases_[count_++] = phrase;
  }
  void add(const Phrases& others) {
    for (const Range& phrase : others) add(phrase);
  }
  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] const Range* begin() const { return phrases_.data(); }
  [[nodiscard]] const Range* end() const { return phrases_.data() + count_; }
  [[nodiscard]] uint8_t size() const { return count_; }
  [[nodiscard]] const Range& front() const { return phrases_[0]; }

 private:
  std::array<Range, 4> phrases_;
  uint8_t count_ = 0;
};

// Who does it and who suffers it.
struct Arguments {
  Phrases source;
  Phrases target;
  Phrases& of(EventRole role) { return role == EventRole::source ? source : target; }
};

struct Occurrence {
  Range trigger;
  const Trigger* row = nullptr;
  EventType type = EventType::assault;
  std::string_view mode;   // the row's, or that of the attack behind a casualty
  std::string_view cameo;  // the same
  bool casualty = false;   // tells who was killed or wounded
  bool noun = false;
  bool negated = false;       // «لم تقع اشتباكات»
  bool hypothetical = false;  // «محاولة منع هجوم», «سيزور»
  bool civil = false;         // no state or the like has a part in it, as far as the sentence tells
  uint8_t counted = 0;        // how many of the first targets are counted; others only say who they were
  uint32_t sentence = 0;
  Arguments arguments;
  Toll toll;
  int statement = -1;  // the statement that it stands in, by index; of a statement's own event the one around it
  int says = -1;       // the statement whose own event it is, by index
  EventStatus status = EventStatus::reported;
};

// An occurrence of the row's event, as yet without arguments.
inline Occurrence occurrence_of(const Trigger& row, const Range& trigger, uint32_t sentence) {
  Occurrence o;
  o.trigger = trigger;
  o.row = &row;
  o.type = *row.type;
  o.mode = row.mode;
  o.cameo = row.cameo;
  o.casualty = row.has(TriggerFlag::dead) || row.has(TriggerFlag::wounded);
  o.sentence = sentence;
  return o;
}

}  // namespace isnad::event
