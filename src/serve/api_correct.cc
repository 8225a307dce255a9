// What people say of the program's answers.
#include <fmt/format.h>

#include <limits>

#include "archive/point_ranges.h"
#include "serve/api.h"
#include "serve/parameters.h"
#include "text/invalid_utf8.h"

namespace isnad::serve {
namespace {

constexpr size_t kLongestCorrection = 4096;  // bytes of one value

// What is wrong with a value, or nothing.
std::string put(const std::string& name, const std::string& value, archive::Correction& to) {
  const auto none_of = [&](std::string_view all) { return fmt::format("{}: '{}' is none of {}", name, value, all); };
  if (name == "act") {
    to.act = act_named(value);
    return to.act ? "" : none_of("the acts");
  }
  if (name == "kind") {
    to.kind = speaker_kind_named(value);
    return to.kind ? "" : none_of("the kinds of speakers");
  }
  if (name == "speaker") {
    to.speaker = value;
    return {};
  }
  if (name == "note") {
    to.note = value;
    return {};
  }
  if (name != "source" && name != "content") return fmt::format("there is no parameter '{}'", name);
  if (name == "source" && value == "none") {
    to.source.emplace();
    return {};
  }
  const Result<std::vector<archive::PointRange>> ranges = archive::parse_point_ranges(value);
  if (!ranges) return fmt::format("{}: {}", name, ranges.error().message);
  if (name == "content") to.content = ranges.value();
  if (name == "source") {
    if (ranges.value().size() != 1) return "source: one place, or none";
    to.source = ranges.value().front();
  }
  return {};
}

// The correction that is asked for; `undo` where one is taken back.
Result<archive::Correction> correction_of(const Request& request, bool& undo) {
  archive::Correction correction;
  bool decided = false;
  for (const auto& [name, value] : request.parameters) {
    if (value.size() > kLongestCorrection)
      return Error{fmt::format("{}: longer than {} bytes", name, kLongestCorrection)};
    if (text::first_invalid_utf8(name + value) != std::string_view::npos) return Error{"a parameter is not UTF-8"};
    if (name == "document" || name == "statement") {
      const std::optional<int64_t> number = number_in(value);
      if (!number || (name == "statement" && *number > std::numeric_limits<int>::max())) {
        return Error{fmt::format("{}: '{}' is no number", name, value)};
      }
      if (name == "document") correction.document = *number;
      if (name == "statement") correction.statement = static_cast<int>(*number);
      continue;
    }
    if (name == "verdict") {
      const std::optional<Judgement> verdict = judgement_named(value);
      undo = value == "none";
      if (!verdict && !undo)
        return Error{fmt::format("verdict: '{}' is none of confirmed, corrected, struck, none", value)};
      correction.verdict = verdict.value_or(Judgement::confirmed);
      decided = true;
      continue;
    }
    if (const std::string fault = put(name, value, correction); !fault.empty()) return Error{fault};
  }
  if (!decided) return Error{"verdict: one of confirmed, corrected, struck, none"};
  return correction;
}

}  // namespace

Reply api_correct(Desk& desk, const Request& request, std::string_view argument) {
  bool undo = false;
  const Result<archive::Correction> asked = correction_of(request, undo);
  if (!asked) return error_reply(400, "parameter", asked.error().message);
  const archive::Correction& correction = asked.value();
  {
    const std::lock_guard lock(desk.adding());
    const Result<int> done = undo ? archive::take_back(desk.path(), correction.document, correction.statement)
                                  : archive::correct(desk.path(), correction);
    if (!done) return archive_error(desk, done.error());
  }
  static_cast<void>(argument);
  return api_document(desk, request, fmt::format("{}", correction.document));
}

}  // namespace isnad::serve
