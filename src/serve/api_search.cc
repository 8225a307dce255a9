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

void append_parts(output::JsonStream& json, std::string_view key, const std::vector<Part>& parts) {
  json.open(key, '[');
  for (const Part& part : parts) {
    json.open('{');
    json.string("name", part.name);
    json.integer("count", part.statements);
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
    output::JsonStream json(reply.body);
    json.open('{');
    json.integer("total", found.value().total);
    json.boolean("more", found.value().more);
    json.integer("offset", options.offset);
    json.open("hits", '[');
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
    output::JsonStream json(reply.body);
    json.open('{');
    json.integer("statements", facets.statements);
    json.boolean("more", facets.more);
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
    output::JsonStream json(reply.body);
    json.open('{');
    json.open("speakers", '[');
    for (const archive::Voice& voice : voices.value()) {
      json.open('{');
      json.string("name", voice.name);
      json.integer("statements", voice.statements);
      json.integer("documents", voice.documents);
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
    output::JsonStream json(reply.body);
    json.open('{');
    json.integer("documents", all.documents);
    json.integer("stories", all.stories);
    json.integer("statements", all.statements);
    json.integer("distinct", all.distinct);
    json.integer("events", all.events);
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
