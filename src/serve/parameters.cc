#include "serve/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "isnad/reader.h"
#include "lexicon/country.h"
#include "text/invalid_utf8.h"

namespace isnad::serve {
namespace {

constexpr size_t kLongestParameter = 4096;  // bytes of one value
constexpr size_t kMostHits = 100;           // of one answer
constexpr size_t kMostActs = 16;
constexpr size_t kFurthest = 10'000;  // hits that may be left out before

// «accuse,condemn»; empty where one of them is no act.
std::vector<Act> acts_in(std::string_view names) {
  std::vector<Act> acts;
  for (size_t from = 0; from <= names.size();) {
    const size_t end = std::min(names.find(',', from), names.size());
    const std::optional<Act> act = act_named(names.substr(from, end - from));
    if (!act || acts.size() == kMostActs) return {};
    acts.push_back(*act);
    from = end + 1;
  }
  return acts;
}

std::optional<Error> set(archive::SearchOptions& options, const std::string& name, const std::string& value) {
  archive::Filter& filter = options.filter;
  const auto none_of = [&](std::string_view all) {
    return Error{fmt::format("{}: '{}' is none of {}", name, value, all)};
  };
  if (name == "q") {
    options.query = value;
  } else if (name == "in") {
    if (value != "content" && value != "text") return none_of("content, text");
    options.where = value == "text" ? archive::Where::text : archive::Where::content;
  } else if (name == "sort") {
    if (value != "relevance" && value != "date") return none_of("relevance, date");
    options.sort = value == "date" ? archive::Sort::date : archive::Sort::relevance;
  } else if (name == "speaker") {
    filter.speaker = value;
  } else if (name == "country") {
    filter.country = lexicon::country_code_of(builtin_lexicon(), value);
    if (filter.country.empty()) return Error{fmt::format("country: '{}' is no country known here", value)};
  } else if (name == "act") {
    filter.acts = acts_in(value);
    if (filter.acts.empty()) return none_of("the acts");
  } else if (name == "form") {
    filter.form = form_named(value);
    if (!filter.form) return none_of("direct, indirect, mixed");
  } else if (name == "target") {
    filter.target = value;
  } else if (name == "voice") {
    filter.voice = value;
  } else if (name == "aimed_at") {
    filter.aimed_at = value;
  } else if (name == "aimed_at_country") {
    filter.aimed_at_country = lexicon::country_code_of(builtin_lexicon(), value);
    if (filter.aimed_at_country.empty()) return Error{fmt::format("{}: '{}' is no country known here", name, value)};
  } else if (name == "outlet") {
    filter.outlet = value;
  } else if (name == "from") {
    filter.from = value;
  } else if (name == "to") {
    filter.to = value;
  } else if (name != "limit" && name != "offset") {
    return Error{fmt::format("there is no parameter '{}'", name)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<int64_t> number_in(std::string_view text) {
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || text.size() > 15 || !digits) return std::nullopt;
  int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Result<size_t> number_parameter(const Request& request, std::string_view name, size_t otherwise, size_t least,
                                size_t most) {
  const auto found = request.parameters.find(std::string(name));
  if (found == request.parameters.end()) return otherwise;
  const std::optional<int64_t> number = number_in(found->second);
  if (!number || static_cast<size_t>(*number) < least || static_cast<size_t>(*number) > most) {
    return Error{fmt::format("{}: a number from {} to {}", name, least, most)};
  }
  return static_cast<size_t>(*number);
}

Result<archive::SearchOptions> search_parameters(const Request& request) {
  archive::SearchOptions options;
  for (const auto& [name, value] : request.parameters) {
    if (value.size() > kLongestParameter)
      return Error{fmt::format("{}: longer than {} bytes", name, kLongestParameter)};
    if (text::first_invalid_utf8(name + value) != std::string_view::npos) return Error{"a parameter is not UTF-8"};
    if (value.empty()) continue;
    if (std::optional<Error> error = set(options, name, value)) return *error;
  }
  const Result<size_t> limit = number_parameter(request, "limit", 20, 1, kMostHits);
  if (!limit) return limit.error();
  const Result<size_t> offset = number_parameter(request, "offset", 0, 0, kFurthest);
  if (!offset) return offset.error();
  options.limit = limit.value();
  options.offset = offset.value();
  return options;
}

}  // namespace isnad::serve
