// Every table of tests/event/cases, read by the reader (support/case_tables.h).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "support/case_table_tests.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 18> field_names{
    "type",          "mode",      "cameo",          "source",  "source_country", "source_role",
    "target",        "status",    "target_country", "date",    "target_role",    "place",
    "place_country", "statement", "dead",           "wounded", "arrested",       "displaced"};

// The first word of a trigger. What is stuck in front of it is cut off where the table writes it without.
std::string first_word(std::string_view trigger, std::string_view written) {
  constexpr std::array<std::string_view, 5> stuck{"و", "ف", "ب", "ل", "ك"};
  std::string_view word = trigger.substr(0, trigger.find(' '));
  while (word != written && word.ends_with(written)) {
    const auto is_first = [&](std::string_view letter) { return word.starts_with(letter); };
    const auto* const letter = std::ranges::find_if(stuck, is_first);
    if (letter == stuck.end()) break;
    word.remove_prefix(letter->size());
  }
  return std::string(word);
}

// One thing of each actor, with ⋯ between them.
template <typename Get>
std::string each(const std::vector<Actor>& actors, Get get) {
  std::string all;
  for (const Actor& actor : actors) {
    if (!all.empty()) all += test::kPieceMark;
    all += test::or_null(get(actor));
  }
  return all.empty() ? std::string(test::kNullMark) : all;
}

std::string found_of(std::string_view text, const std::vector<Actor>& actors, std::string_view what) {
  return each(actors, [&](const Actor& actor) -> std::string_view {
    if (what.ends_with("_country")) return actor.country;
    if (what.ends_with("_role")) return actor.role;
    return slice(text, actor.span);
  });
}

template <typename Number>
std::string number_or_null(const std::optional<Number>& number) {
  return number ? std::to_string(*number) : std::string(test::kNullMark);
}

// What the reading says of a field, in the words of the table.
std::string found(const Reading& reading, const Event& event, std::string_view field) {
  const std::string_view text = reading.document.text;
  if (field == "type") return std::string(to_string(event.type));
  if (field == "mode") return std::string(test::or_null(event.mode));
  if (field == "cameo") return event.cameo;
  if (field.starts_with("source")) return found_of(text, event.source, field);
  if (field.starts_with("target")) return found_of(text, event.target, field);
  if (field == "date") return std::string(test::or_null(event.date));
  if (field == "place") return event.place ? event.place->name : std::string(test::kNullMark);
  if (field == "place_country") {
    return std::string(event.place ? test::or_null(event.place->country) : test::kNullMark);
  }
  if (field == "status") return std::string(to_string(event.status));
  if (field == "statement") return number_or_null(event.statement);
  if (field == "dead") return number_or_null(event.toll.dead);
  if (field == "wounded") return number_or_null(event.toll.wounded);
  if (field == "arrested") return number_or_null(event.toll.arrested);
  return number_or_null(event.toll.displaced);
}

// The number of events and their triggers must be the same; of the fields only those that the case gives.
std::string differences(const test::Case& expected, const Reading& reading) {
  std::vector<std::string> wanted;
  std::vector<std::string> triggers;
  for (const test::Expectation& event : expected.expected) wanted.push_back(event.name);
  for (size_t i = 0; i < reading.events.size(); ++i) {
    const std::string_view written = i < wanted.size() ? std::string_view(wanted[i]) : std::string_view();
    triggers.push_back(first_word(slice(reading.document.text, reading.events[i].trigger), written));
  }
  if (wanted != triggers) return test::difference("the triggers", test::listed(wanted), test::listed(triggers));
  std::string all;
  for (size_t i = 0; i < reading.events.size(); ++i) {
    for (const auto& [field, value] : expected.expected[i].fields) {
      const std::string got = found(reading, reading.events[i], field);
      if (got == value) continue;
      all += test::difference(fmt::format("event {} «{}»: {}", i + 1, wanted[i], field), value, got);
    }
  }
  return all;
}

// The articles are of one day, a Wednesday, for «أمس» and «الأحد».
constexpr test::CaseKind kind{
    .folder = "tests/event", .fields = field_names, .published = "2021-03-03", .differences = differences};

const bool registered = test::register_case_tables(kind);

}  // namespace
}  // namespace isnad
