// Articles that are sent here: pasted, or as files of any format that isnad read takes.
#include <fmt/format.h>

#include <optional>

#include "ingest/date.h"
#include "ingest/source.h"
#include "serve/api.h"
#include "serve/reading_reply.h"
#include "text/invalid_utf8.h"

namespace isnad::serve {
namespace {

constexpr size_t kMostFailures = 100;  // told of

std::string_view parameter(const Request& request, const char* name) {
  const auto found = request.parameters.find(name);
  return found == request.parameters.end() ? std::string_view() : std::string_view(found->second);
}

// What the request says of its body, or what is wrong with that.
Result<ingest::Options> source_options(const Request& request) {
  for (const auto& [name, value] : request.parameters) {
    if (name != "name" && name != "kind" && name != "outlet" && name != "published") {
      return Error{fmt::format("there is no parameter '{}'", name)};
    }
    if (value.size() > 1000 || text::first_invalid_utf8(value) != std::string_view::npos) {
      return Error{fmt::format("{}: longer than 1000 bytes, or not UTF-8", name)};
    }
  }
  ingest::Options options;
  options.outlet = parameter(request, "outlet");
  options.published = parameter(request, "published");
  if (!options.published.empty() && !ingest::is_date(options.published)) {
    return Error{fmt::format("published: '{}' is not a day as YYYY-MM-DD", options.published)};
  }
  if (const std::string_view kind = parameter(request, "kind"); !kind.empty()) {
    const std::optional<ingest::Kind> known = ingest::kind_named(kind);
    if (!known) return Error{fmt::format("kind: '{}' is none of auto, text, json, jsonl, csv, html, feed, warc", kind)};
    options.kind = *known;
  }
  return options;
}

class Failures {
 public:
  void add(const ingest::Failure& failure) {
    if (all_.size() < kMostFailures) all_.push_back(failure);
  }
  void append(output::JsonStream& json) const {
    json.open("failures", '[');
    for (const ingest::Failure& failure : all_) {
      json.open('{');
      json.string("file", failure.file);
      json.string_or_null("place", failure.place);
      json.string("reason", failure.reason);
      json.close('}');
    }
    json.close(']');
  }

 private:
  std::vector<ingest::Failure> all_;
};

std::string name_of(const Request& request) {
  const std::string_view name = parameter(request, "name");
  return name.empty() ? "article" : std::string(name);
}

}  // namespace

Reply api_read(Desk& desk, const Request& request, std::string_view /*argument*/) {
  const Result<ingest::Options> options = source_options(request);
  if (!options) return error_reply(400, "parameter", options.error().message);
  auto borrowed = desk.borrow_reader();
  if (!borrowed) return error_reply(503, "busy", borrowed.error().message);
  auto reader = std::move(borrowed).value();
  Failures failures;
  ingest::Source source(name_of(request), request.body, options.value(),
                        [&](const ingest::Failure& failure) { failures.add(failure); });
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  json.open("documents", '[');
  size_t read = 0;
  while (std::optional<Document> document = source.next()) {
    if (read++ == desk.limits().articles) {
      failures.add({name_of(request), "",
                    fmt::format("only the first {} articles are shown; isnad add puts all of them into an archive",
                                desk.limits().articles)});
      break;
    }
    const Reading reading = reader->read(*std::move(document));
    json.open('{');
    append_article(json, reading);
    json.close('}');
  }
  json.close(']');
  failures.append(json);
  json.close('}');
  return reply;
}

Reply api_add(Desk& desk, const Request& request, std::string_view /*argument*/) {
  const Result<ingest::Options> options = source_options(request);
  if (!options) return error_reply(400, "parameter", options.error().message);
  Failures failures;
  ingest::Source source(name_of(request), request.body, options.value(),
                        [&](const ingest::Failure& failure) { failures.add(failure); });
  const std::lock_guard lock(desk.adding());
  archive::AddOptions add;
  add.lexicon = &desk.lexicon();
  const Result<archive::AddCounts> added = archive::add(
      desk.path(), [&] { return source.next(); }, add);
  if (!added) return archive_error(desk, added.error());
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  const archive::AddCounts& counts = added.value();
  const std::pair<std::string_view, uint64_t> numbers[] = {
      {"documents", counts.documents}, {"added", counts.added},           {"versions", counts.versions},
      {"known", counts.known},         {"statements", counts.statements}, {"events", counts.events}};
  for (const auto& [name, count] : numbers) {
    json.integer(name, count);
  }
  failures.append(json);
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
