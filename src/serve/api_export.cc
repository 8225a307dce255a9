// What the page shows as a file, in the formats of isnad search and isnad export.
#include <fmt/format.h>

#include <optional>
#include <string>

#include "export/overview.h"
#include "export/search_result.h"
#include "export/spreadsheet.h"
#include "isnad/output.h"
#include "serve/api.h"
#include "serve/parameters.h"

namespace isnad::serve {
namespace {

using archive::Archive;
using archive::SearchOptions;
using output::Format;

constexpr size_t kMostStatements = 10'000;  // of one file; isnad export has no bound
constexpr size_t kMostCounts = 1000;        // of a list of statistics

struct Asked {
  output::WriteOptions write;
  std::optional<int64_t> document;
  bool statistics = false;
  SearchOptions search;
};

std::optional<Format> format_named(std::string_view name) {
  if (name == "csv") return Format::csv;
  if (name == "jsonl") return Format::jsonl;
  if (name == "webannotation") return Format::webannotation;
  return std::nullopt;
}

Result<Asked> asked_for(const Request& request) {
  Asked asked;
  std::optional<Format> format;
  Request rest;
  for (const auto& [name, value] : request.parameters) {
    if (name == "format") {
      format = format_named(value);
    } else if (name == "document") {
      asked.document = number_in(value);
      if (!asked.document) return Error{"document: a document is asked for by its number"};
    } else if (name == "of") {
      if (value != "statements" && value != "statistics") return Error{"of: statements or statistics"};
      asked.statistics = value == "statistics";
    } else if (name == "limit" || name == "offset") {
      return Error{"there is no parameter '" + name + "' here: a file holds all, 10,000 statements at most"};
    } else {
      rest.parameters.emplace(name, value);
    }
  }
  if (!format) return Error{"format: csv, jsonl or webannotation"};
  if (asked.statistics && *format == Format::webannotation) return Error{"format: counts annotate no text"};
  if (asked.document && (asked.statistics || !rest.parameters.empty())) {
    return Error{"document: an article is exported whole, without a search"};
  }
  const Result<SearchOptions> search = search_parameters(rest);
  if (!search) return search.error();
  asked.search = search.value();
  asked.search.limit = kMostStatements;
  asked.write.format = *format;
  asked.write.byte_order_mark = true;
  return asked;
}

// Readings in the order of the archive: what the writers of isnad export take.
Result<uint64_t> append_readings(Archive& archive, const Asked& asked, std::string& out) {
  const auto writer = output::make_writer(asked.write);
  output::Totals totals;
  writer->opening(out);
  bool first = true;
  const auto append = [&](const Reading& reading) {
    std::string piece;
    writer->document(reading, piece);
    totals.add(reading);
    if (!piece.empty() && !first) writer->separator(out);
    if (!piece.empty()) first = false;
    out += piece;
    return totals.statements < kMostStatements;
  };
  if (asked.document) {
    const Result<std::optional<archive::StoredReading>> stored = archive.document(*asked.document);
    if (!stored) return stored.error();
    if (!stored.value()) {
      out.clear();
      return uint64_t{0};
    }
    append(stored.value()->reading);
  } else {
    const Result<uint64_t> given =
        archive.each(asked.search, [&](const archive::StoredReading& stored) { return append(stored.reading); });
    if (!given) return given.error();
  }
  writer->closing(totals, out);
  return totals.documents;
}

std::optional<Error> append_file(Archive& archive, const Asked& asked, std::string& out) {
  if (asked.statistics) {
    const Result<archive::Statistics> counted = archive.statistics(asked.search.filter, kMostCounts);
    if (!counted) return counted.error();
    output::append_statistics(counted.value(), asked.write, out);
  } else if (asked.document || asked.write.format == Format::webannotation) {
    const Result<uint64_t> given = append_readings(archive, asked, out);
    if (!given) return given.error();
  } else {
    const Result<archive::SearchResult> found = archive.search(asked.search);
    if (!found) return found.error();
    output::append_search_result(found.value(), 0, asked.write, out);
  }
  return std::nullopt;
}

std::string file_name(const Asked& asked) {
  const std::string what = asked.document     ? fmt::format("article-{}", *asked.document)
                           : asked.statistics ? std::string("statistics")
                                              : std::string("statements");
  const std::string_view suffix = asked.write.format == Format::csv     ? "csv"
                                  : asked.write.format == Format::jsonl ? "jsonl"
                                                                        : "jsonld";
  return fmt::format("isnad-{}.{}", what, suffix);
}

}  // namespace

Reply api_export(Desk& desk, const Request& request, std::string_view /*argument*/) {
  const Result<Asked> asked = asked_for(request);
  if (!asked) return error_reply(400, "parameter", asked.error().message);
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  Reply reply;
  if (const std::optional<Error> error = append_file(*archive, asked.value(), reply.body)) {
    return archive_error(desk, *error);
  }
  if (asked.value().document && reply.body.empty()) {
    return error_reply(404, "document", "the archive has no document of this number");
  }
  switch (asked.value().write.format) {
    case Format::csv:
      reply.type = "text/csv; charset=utf-8";
      break;
    case Format::webannotation:
      reply.type = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
      break;
    default:
      reply.type = "application/x-ndjson; charset=utf-8";
  }
  if (asked.value().write.format == Format::csv) reply.body = output::guarded_for_spreadsheet(reply.body);
  reply.headers.emplace_back("Content-Disposition",
                             fmt::format("attachment; filename=\"{}\"", file_name(asked.value())));
  return reply;
}

}  // namespace isnad::serve
