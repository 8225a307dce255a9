#include "event/statement_event.h"

namespace isnad::event {
namespace {

Trigger row_of(EventType type, const char* mode, const char* cameo) {
  Trigger row;
  row.type = type;
  row.mode = mode;
  row.cameo = cameo;
  return row;
}

// CAMEO: accuse 112, denounce 111, appeal 020, reject 120, threaten 130, praise or endorse 051, rally support 052,
// express intent to cooperate 030.
const Trigger* row_of(Act act) {
  static const Trigger kAccuse = row_of(EventType::accuse, "allege", "112");
  static const Trigger kCondemn = row_of(EventType::accuse, "disapprove", "111");
  static const Trigger kCall = row_of(EventType::request, "", "020");
  static const Trigger kReject = row_of(EventType::reject, "", "120");
  static const Trigger kThreaten = row_of(EventType::threaten, "", "130");
  static const Trigger kPraise = row_of(EventType::support, "", "051");
  static const Trigger kSupport = row_of(EventType::support, "", "052");
  static const Trigger kCommit = row_of(EventType::agree, "", "030");
  switch (act) {
    case Act::accuse:
      return &kAccuse;
    case Act::condemn:
      return &kCondemn;
    case Act::call:
      return &kCall;
    case Act::reject:
      return &kReject;
    case Act::threaten:
      return &kThreaten;
    case Act::praise:
      return &kPraise;
    case Act::support:
      return &kSupport;
    case Act::commit:
      return &kCommit;
    default:
      return nullptr;
  }
}

}  // namespace

std::optional<Occurrence> event_of(const std::vector<statement::Candidate>& statements, size_t index) {
  const statement::Candidate& s = statements[index];
  const Trigger* row = row_of(s.act);
  if (row == nullptr) return std::nullopt;
  Occurrence o = occurrence_of(*row, {s.cue.first, s.cue.end}, s.sentence);
  o.says = static_cast<int>(index);
  o.arguments.source.add(s.source);
  o.arguments.target.add(s.target);
  return o;
}

}  // namespace isnad::event
