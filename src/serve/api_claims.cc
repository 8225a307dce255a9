#include <optional>

#include "export/claim_json.h"
#include "export/search_result.h"
#include "serve/api.h"
#include "serve/parameters.h"

namespace isnad::serve {
namespace {

// Takes «1» or «0» out of the parameters.
Result<bool> take_flag(Request& request, const char* name) {
  const auto found = request.parameters.find(name);
  if (found == request.parameters.end()) return false;
  const std::string value = found->second;
  request.parameters.erase(name);
  if (value != "1" && value != "0") return Error{std::string(name) + ": 1 or 0"};
  return value == "1";
}

Result<archive::ClaimOptions> claim_options(const Request& request) {
  Request rest;
  rest.parameters = request.parameters;
  const Result<bool> contested = take_flag(rest, "contested");
  if (!contested) return contested.error();
  const Result<bool> explain = take_flag(rest, "explain");
  if (!explain) return explain.error();
  Result<archive::SearchOptions> statements = search_parameters(rest);
  if (!statements) return statements.error();
  archive::ClaimOptions options;
  options.statements = std::move(statements).value();
  options.contested = contested.value();
  options.explain = explain.value();
  options.limit = options.statements.limit;
  options.offset = options.statements.offset;
  return options;
}

}  // namespace

Reply api_claims(Desk& desk, const Request& request, std::string_view /*argument*/) {
  const Result<archive::ClaimOptions> options = claim_options(request);
  if (!options) return error_reply(400, "parameter", options.error().message);
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  // Once after each change of the archive, and not stopped half-way: else the next one would have to begin again.
  if (const Result<bool> grouped = archive->group_claims(); !grouped) return archive_error(desk, grouped.error());
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  json.open("claims", '[');
  const auto take = [&](const archive::ArchiveClaim& claim) {
    output::append_claim(json, claim);
    return true;
  };
  const Result<archive::ClaimTotals> totals = archive->claims(options.value(), take);
  if (!totals) return archive_error(desk, totals.error());
  json.close(']');
  json.integer("total", totals.value().claims);
  json.integer("contested", totals.value().contested);
  json.integer("unread", totals.value().unread);
  json.integer("offset", options.value().offset);
  json.close('}');
  return reply;
}

Reply api_claim(Desk& desk, const Request& request, std::string_view argument) {
  const std::optional<output::StatementNumber> number = output::parse_statement_number(argument);
  if (!number) return error_reply(400, "parameter", "a claim is asked for by the number of a statement, 12.3");
  Request rest;
  rest.parameters = request.parameters;
  const Result<bool> explain = take_flag(rest, "explain");
  if (!explain) return error_reply(400, "parameter", explain.error().message);
  if (!rest.parameters.empty()) return error_reply(400, "parameter", "a claim takes no parameter but explain");
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  const Result<std::optional<archive::ArchiveClaim>> claim =
      archive->claim_of(number->document, number->statement, explain.value());
  if (!claim) return archive_error(desk, claim.error());
  if (!claim.value()) return error_reply(404, "claim", "no claim of the archive holds this statement");
  Reply reply;
  output::JsonStream json(reply.body);
  output::append_claim(json, *claim.value());
  return reply;
}

}  // namespace isnad::serve
