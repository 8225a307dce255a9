// The names of the data contract.
#include "isnad/reading.h"

namespace isnad {
namespace {

// All values stand without gaps from the first to `last`.
template <typename Value>
std::optional<Value> named(std::string_view name, Value last) {
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
    const auto value = static_cast<Value>(i);
    if (to_string(value) == name) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::person:
      return "person";
    case SpeakerKind::organisation:
      return "organisation";
    case SpeakerKind::media:
      return "media";
    case SpeakerKind::document:
      return "document";
    case SpeakerKind::group:
      return "group";
    case SpeakerKind::unnamed:
      return "unnamed";
  }
  return "unnamed";
}

std::string_view to_string(Stance stance) {
  switch (stance) {
    case Stance::asserts:
      return "asserts";
    case Stance::denies:
      return "denies";
    case Stance::questions:
      return "questions";
    case Stance::reports:
      return "reports";
  }
  return "asserts";
}

std::string_view to_string(Form form) {
  switch (form) {
    case Form::direct:
      return "direct";
    case Form::indirect:
      return "indirect";
    case Form::mixed:
      return "mixed";
  }
  return "indirect";
}

std::string_view to_string(WordKind kind) {
  switch (kind) {
    case WordKind::country:
      return "country";
    case WordKind::number:
      return "number";
    case WordKind::synonym:
      return "synonym";
    case WordKind::name:
      return "name";
    case WordKind::word:
      return "word";
  }
  return "word";
}

std::string_view to_string(Act act) {
  switch (act) {
    case Act::assert_:
      return "assert";
    case Act::affirm:
      return "affirm";
    case Act::deny:
      return "deny";
    case Act::accuse:
      return "accuse";
    case Act::condemn:
      return "condemn";
    case Act::praise:
      return "praise";
    case Act::call:
      return "call";
    case Act::warn:
      return "warn";
    case Act::threaten:
      return "threaten";
    case Act::commit:
      return "commit";
    case Act::reject:
      return "reject";
    case Act::support:
      return "support";
    case Act::ask:
      return "ask";
    case Act::opine:
      return "opine";
    case Act::predict:
      return "predict";
    case Act::express:
      return "express";
  }
  return "assert";
}

std::string_view to_string(TimeType type) {
  switch (type) {
    case TimeType::date:
      return "DATE";
    case TimeType::time:
      return "TIME";
    case TimeType::duration:
      return "DURATION";
    case TimeType::set:
      return "SET";
  }
  return "DATE";
}

std::string_view to_string(EventType type) {
  switch (type) {
    case EventType::agree:
      return "AGREE";
    case EventType::consult:
      return "CONSULT";
    case EventType::support:
      return "SUPPORT";
    case EventType::concede:
      return "CONCEDE";
    case EventType::cooperate:
      return "COOPERATE";
    case EventType::aid:
      return "AID";
    case EventType::retreat:
      return "RETREAT";
    case EventType::request:
      return "REQUEST";
    case EventType::accuse:
      return "ACCUSE";
    case EventType::reject:
      return "REJECT";
    case EventType::threaten:
      return "THREATEN";
    case EventType::protest:
      return "PROTEST";
    case EventType::sanction:
      return "SANCTION";
    case EventType::mobilize:
      return "MOBILIZE";
    case EventType::coerce:
      return "COERCE";
    case EventType::assault:
      return "ASSAULT";
  }
  return "AGREE";
}

std::string_view to_string(EventStatus status) {
  switch (status) {
    case EventStatus::reported:
      return "reported";
    case EventStatus::claimed:
      return "claimed";
    case EventStatus::denied:
      return "denied";
    case EventStatus::hypothetical:
      return "hypothetical";
  }
  return "reported";
}

std::string_view to_string(Judgement verdict) {
  switch (verdict) {
    case Judgement::confirmed:
      return "confirmed";
    case Judgement::corrected:
      return "corrected";
    case Judgement::struck:
      return "struck";
  }
  return "confirmed";
}

std::optional<SpeakerKind> speaker_kind_named(std::string_view name) { return named(name, SpeakerKind::unnamed); }
std::optional<Stance> stance_named(std::string_view name) { return named(name, Stance::reports); }
std::optional<Form> form_named(std::string_view name) { return named(name, Form::mixed); }
std::optional<Act> act_named(std::string_view name) { return named(name, Act::express); }
std::optional<Judgement> judgement_named(std::string_view name) { return named(name, Judgement::struck); }
std::optional<TimeType> time_type_named(std::string_view name) { return named(name, TimeType::set); }
std::optional<EventType> event_type_named(std::string_view name) { return named(name, EventType::assault); }
std::optional<EventStatus> event_status_named(std::string_view name) { return named(name, EventStatus::hypothetical); }

}  // namespace isnad
