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

std::optional<SpeakerKind> speaker_kind_named(std::string_view name) { return named(name, SpeakerKind::unnamed); }
std::optional<Form> form_named(std::string_view name) { return named(name, Form::mixed); }
std::optional<Act> act_named(std::string_view name) { return named(name, Act::express); }

}  // namespace isnad
