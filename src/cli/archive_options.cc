#include "cli/archive_options.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdlib>

#include "cli/choice.h"
#include "cli/message.h"
#include "ingest/date.h"
#include "isnad/reader.h"
#include "lexicon/country.h"

namespace isnad::cli {
namespace {

std::string country_code(const std::string& name) { return lexicon::country_code_of(builtin_lexicon(), name); }

std::string check_day(const std::string& date) {
  return ingest::is_date(date) ? std::string() : "'" + date + "' is not a day as YYYY-MM-DD, for example 2020-10-18";
}

}  // namespace

void add_archive_option(CLI::App& app, std::string& archive) {
  if (archive.empty()) archive = "isnad.db";
  app.add_option("-a,--archive", archive, "The archive file [$ISNAD_ARCHIVE, else isnad.db]")
      ->type_name("FILE")
      ->envname("ISNAD_ARCHIVE");
}

std::optional<archive::Archive> open_archive(const std::string& path) {
  Result<archive::Archive> opened = archive::Archive::open(path);
  if (opened) return std::move(opened).value();
  print_error(opened.error().message);
  return std::nullopt;
}

void add_day_options(CLI::App& app, std::string& from, std::string& to, const std::string& of) {
  app.add_option("--from", from, "First day " + of)->type_name("YYYY-MM-DD")->check(check_day);
  app.add_option("--to", to, "Last day " + of)->type_name("YYYY-MM-DD")->check(check_day);
}

void add_filter_options(CLI::App& app, archive::Filter& filter) {
  app.add_option("--speaker", filter.speaker, "Words of the speaker's name or role")->type_name("NAME");
  app.add_option_function<std::string>(
         "--country", [&filter](const std::string& name) { filter.country = country_code(name); },
         "Country of the speaker: three letters (ISO 3166-1) or its Arabic name")
      ->type_name("COUNTRY")
      ->check([](const std::string& name) {
        return country_code(name).empty() ? fmt::format("'{}' is no country known here; for example RUS or روسيا", name)
                                          : std::string();
      });
  const std::string acts = names_up_to(Act::express);
  app.add_option_function<std::string>(
         "--act", [&filter](const std::string& name) { filter.act = act_named(name); }, acts)
      ->type_name("ACT")
      ->check([acts](const std::string& name) {
        return act_named(name) ? std::string() : fmt::format("'{}' is none of {}", name, acts);
      });
  const std::string forms = names_up_to(Form::mixed);
  app.add_option_function<std::string>(
         "--form", [&filter](const std::string& name) { filter.form = form_named(name); }, forms)
      ->type_name("FORM")
      ->check([forms](const std::string& name) {
        return form_named(name) ? std::string() : fmt::format("'{}' is none of {}", name, forms);
      });
  app.add_option("--target", filter.target, "Words of whom the statement is aimed at")->type_name("NAME");
  app.add_option("--outlet", filter.outlet, "The outlet's whole name")->type_name("NAME");
  add_day_options(app, filter.from, filter.to, "of publication");
}

}  // namespace isnad::cli
