#include "lexicon/country.h"
#include "serve/api.h"
#include "serve/parameters.h"

namespace isnad::serve {
namespace {

using archive::Pairing;

constexpr size_t kLongestPair = 200;  // bytes of a value

std::optional<Pairing> pairing_named(std::string_view name) {
  if (name == "month_act") return Pairing::month_act;
  if (name == "accusing_countries") return Pairing::accusing_countries;
  if (name == "speaker_target") return Pairing::speaker_target;
  return std::nullopt;
}

}  // namespace

Reply api_pairs(Desk& desk, const Request& request, std::string_view /*argument*/) {
  archive::PairOptions options;
  std::optional<Pairing> pairing;
  for (const auto& [name, value] : request.parameters) {
    if (value.size() > kLongestPair) return error_reply(400, "parameter", name + ": too long");
    if (name == "of") {
      pairing = pairing_named(value);
    } else if (name == "act") {
      options.act = act_named(value);
      if (!options.act && !value.empty())
        return error_reply(400, "parameter", "act: '" + value + "' is none of the acts");
    } else if (name == "country") {
      options.country = lexicon::country_code_of(desk.lexicon(), value);
      if (options.country.empty() && !value.empty()) return error_reply(400, "parameter", "country: none known here");
    } else if (name != "limit") {
      return error_reply(400, "parameter", "there is no parameter '" + name + "'");
    }
  }
  if (!pairing) return error_reply(400, "parameter", "of: month_act, accusing_countries or speaker_target");
  const Result<size_t> limit = number_parameter(request, "limit", 100, 1, 5000);
  if (!limit) return error_reply(400, "parameter", limit.error().message);
  options.limit = limit.value();
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  const Result<std::vector<archive::Pair>> pairs = archive->pairs(*pairing, options);
  if (!pairs) return archive_error(desk, pairs.error());
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  json.open("pairs", '[');
  for (const archive::Pair& pair : pairs.value()) {
    json.open('{');
    json.string("one", pair.one);
    json.string("other", pair.other);
    json.integer("count", pair.count);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
