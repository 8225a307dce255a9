#include "export/hit_json.h"
#include "serve/api.h"
#include "serve/parameters.h"

namespace isnad::serve {
namespace {

using archive::Part;

constexpr size_t kFacet = 12;  // values of a facet

// Borrows an archive and asks it, where the parameters are in order.
template <typename Ask>
Reply ask(Desk& desk, const Request& request, Ask ask) {
  const Result<archive::SearchOptions> options = search_parameters(request);
  if (!options) return error_reply(400, "parameter", options.error().message);
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  return ask(*archive, options.value());
}

void append_number(output::JsonStream& json, std::string_view key, uint64_t number) {
  json.key(key);
  json.integer(static_cast<int64_t>(number));
}

void append_flag(output::JsonStream& json, std::string_view key, bool flag) {
  json.key(key);
  json.number(flag ? "true" : "false");
}

void append_parts(output::JsonStream& json, std::string_view key, const std::vector<Part>& parts) {
  json.key(key);
  json.open('[');
  for (const Part& part : parts) {
    json.open('{');
    json.key("name");
    json.string(part.name);
    append_number(json, "count", part.statements);
    append_counts(json, "speakers", part.speakers);
    json.close('}');
  }
  json.close(']');
}

}  // namespace

Reply api_search(Desk& desk, const Request& request, std::string_view /*argument*/) {
  return ask(desk, request, [&](archive::Archive& archive, const archive::SearchOptions& options) {
    const Result<archive::SearchResult> found = archive.search(options);
    if (!found) return archive_error(desk, found.error());
    Reply reply;
    output::JsonStream json(reply.body, false);
    json.open('{');
    append_number(json, "total", found.value().total);
    append_flag(json, "more", found.value().more);
    append_number(json, "offset", options.offset);
    json.key("hits");
    json.open('[');
    for (const archive::Hit& hit : found.value().hits) output::append_hit(json, hit);
    json.close(']');
    json.close('}');
    return reply;
  });
}

Reply api_facets(Desk& desk, const Request& request, std::string_view /*argument*/) {
  return ask(desk, request, [&](archive::Archive& archive, const archive::SearchOptions& options) {
    const Result<archive::Facets> counted = archive.facets(options, kFacet);
    if (!counted) return archive_error(desk, counted.error());
    const archive::Facets& facets = counted.value();
    Reply reply;
    output::JsonStream json(reply.body, false);
    json.open('{');
    append_number(json, "statements", facets.statements);
    append_flag(json, "more", facets.more);
    append_counts(json, "speakers", facets.speakers);
    append_counts(json, "countries", facets.countries);
    append_counts(json, "acts", facets.acts);
    append_counts(json, "forms", facets.forms);
    append_counts(json, "outlets", facets.outlets);
    append_counts(json, "months", facets.months);
    json.close('}');
    return reply;
  });
}

Reply api_speakers(Desk& desk, const Request& request, std::string_view /*argument*/) {
  return ask(desk, request, [&](archive::Archive& archive, const archive::SearchOptions& options) {
    const Result<std::vector<archive::Voice>> voices = archive.voices(options.filter, false, options.limit);
    if (!voices) return archive_error(desk, voices.error());
    Reply reply;
    output::JsonStream json(reply.body, false);
    json.open('{');
    json.key("speakers");
    json.open('[');
    for (const archive::Voice& voice : voices.value()) {
      json.open('{');
      json.key("name");
      json.string(voice.name);
      append_number(json, "statements", voice.statements);
      append_number(json, "documents", voice.documents);
      json.close('}');
    }
    json.close(']');
    json.close('}');
    return reply;
  });
}

Reply api_statistics(Desk& desk, const Request& request, std::string_view /*argument*/) {
  return ask(desk, request, [&](archive::Archive& archive, const archive::SearchOptions& options) {
    const Result<archive::Statistics> counted = archive.statistics(options.filter, options.limit);
    if (!counted) return archive_error(desk, counted.error());
    const archive::Statistics& all = counted.value();
    Reply reply;
    output::JsonStream json(reply.body, false);
    json.open('{');
    append_number(json, "documents", all.documents);
    append_number(json, "stories", all.stories);
    append_number(json, "statements", all.statements);
    append_number(json, "distinct", all.distinct);
    append_number(json, "events", all.events);
    append_parts(json, "outlets", all.outlets);
    append_parts(json, "months", all.months);
    append_counts(json, "acts", all.acts);
    append_counts(json, "accused", all.accused);
    append_counts(json, "praised", all.praised);
    append_counts(json, "called_upon", all.called_upon);
    append_counts(json, "event_types", all.event_types);
    json.close('}');
    return reply;
  });
}

}  // namespace isnad::serve
