#include "cli/source_options.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "ingest/date.h"

namespace isnad::cli {
namespace {

constexpr const char* kinds = "auto|text|json|jsonl|csv|html|feed|warc";

}  // namespace

void add_source_options(CLI::App& app, ingest::Options& options) {
  app.add_option("--published", options.published, "Day of publication, where the input gives none")
      ->type_name("YYYY-MM-DD")
      ->check([](const std::string& date) {
        return ingest::is_date(date) ? std::string()
                                     : "'" + date + "' is not a day as YYYY-MM-DD, for example 2020-10-18";
      });
  app.add_option("--outlet", options.outlet, "Name of the outlet, where the input gives none")->type_name("NAME");
  app.add_option("--encoding", options.encoding, "Encoding of the inputs [detected], for example windows-1256")
      ->type_name("NAME");
  app.add_option_function<std::string>(
         "--kind", [&options](const std::string& name) { options.kind = *ingest::kind_named(name); },
         "What the inputs are [auto: by their first bytes]")
      ->type_name(kinds)
      ->check([](const std::string& name) {
        return ingest::kind_named(name) ? std::string() : fmt::format("'{}' is none of {}", name, kinds);
      });
  app.add_option_function<std::string>(
         "--map",
         [&options](const std::string& map) {
           Result<ingest::Columns> columns = ingest::parse_columns(map);
           if (columns) options.columns = std::move(columns).value();
         },
         "Columns of CSV and keys of JSON with other names")
      ->type_name("FIELD=NAME,…")
      ->check([](const std::string& map) {
        const Result<ingest::Columns> columns = ingest::parse_columns(map);
        return columns ? std::string() : columns.error().message;
      });
}

}  // namespace isnad::cli
