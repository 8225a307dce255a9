#include "cli/knowledge.h"

#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <cerrno>
#include <utility>

#include "cli/file.h"
#include "cli/geonames.h"
#include "cli/message.h"
#include "cli/progress.h"
#include "cli/user_knowledge.h"
#include "ingest/name.h"
#include "lexicon/embedded.h"
#include "lexicon/table.h"

namespace isnad::cli {
namespace {

void add_source(CLI::App& app, KnowledgeCommand& command) {
  app.add_option("SOURCE", command.source, "Where the places come from: geonames")
      ->required()
      ->check(CLI::IsMember({"geonames"}).description(""));
}

int show() {
  for (const lexicon::EmbeddedTable& source : lexicon::embedded_tables()) {
    const auto table = lexicon::parse_table(source.name, source.text);
    if (table) fmt::print("built-in  {:<16} {:>6} rows\n", source.name, table.value().rows.size());
  }
  const auto places = read_user_places();
  if (!places) {
    print_error(places.error().message);
    return 1;
  }
  const std::string path = user_places_path();
  if (!places.value()) {
    fmt::print("yours     none; 'isnad knowledge import geonames FILE' makes {}\n", path.empty() ? "it" : path);
    return 0;
  }
  const auto loaded = lexicon::Lexicon::load(*places.value(), path);
  if (!loaded) {
    print_error(loaded.error().message);
    return 1;
  }
  const auto table = lexicon::parse_table("places", *places.value(), path);
  fmt::print("yours     {:<16} {:>6} rows  {}\n", "places", table.value().rows.size(), path);
  return 0;
}

void report(const GeoNamesCounts& counts, const std::string& path) {
  print_error(fmt::format("{} of {} places are in {} now", counts.taken, counts.lines, path));
  const auto line = [](uint64_t count, std::string_view why) {
    if (count != 0) fmt::print(stderr, "  {:>9} {}\n", count, why);
  };
  line(counts.no_arabic, "places left out: no name in Arabic letters");
  line(counts.other, "places left out: schools, hotels, farms and what else news does not name");
  line(counts.everyday, "names left out: everyday words or names of persons too, or very short");
  line(counts.known, "names left out: built-in names of states, capitals or places elsewhere");
  line(counts.smaller, "names given to the largest of several places");
}

int import_geonames(const std::string& file) {
  const std::string shown = ingest::shown_name(file);
  GeoNames places(builtin_lexicon());
  Progress progress(true, "places");
  const auto error = read_geonames(
      file, places, [&](uint64_t lines, uint64_t bytes, uint64_t total) { progress.update(lines, bytes, total); });
  progress.clear();
  if (error) {
    print_error(error->message);
    return 1;
  }
  const std::string table = places.table(shown);
  if (places.counts().taken == 0) {
    print_error(fmt::format("{}: no place of it can be used; your table stays as it was", shown));
    report(places.counts(), user_places_path());
    return 1;
  }
  // What is written will be read: a table that cannot be is a fault here, not at the next article.
  if (const auto loaded = lexicon::Lexicon::load(table, user_places_path()); !loaded) {
    print_error(loaded.error().message);
    return 1;
  }
  if (const auto failed = write_user_places(table)) {
    print_error(failed->message);
    return 1;
  }
  report(places.counts(), user_places_path());
  return 0;
}

int remove_places() {
  const std::string path = user_places_path();
  if (::unlink(path.c_str()) == 0) {
    print_error(fmt::format("{} is removed; the built-in places stay", path));
    return 0;
  }
  if (errno == ENOENT) {
    print_error(fmt::format("there is no {}; nothing to remove", path));
    return 0;
  }
  print_error(fmt::format("{}: {}", path, system_error_text(errno)));
  return 1;
}

}  // namespace

CLI::App* add_knowledge_command(CLI::App& app, KnowledgeCommand& command) {
  CLI::App* const knowledge = app.add_subcommand("knowledge", "Show what is known, and add places of GeoNames");
  CLI::App* const import = knowledge->add_subcommand("import", "Add the places of a file that you have downloaded");
  add_source(*import, command);
  import->add_option("FILE", command.file, "A dump of GeoNames, as .txt or in its .zip")->required();
  import->footer(
      "Examples:\n"
      "  isnad knowledge import geonames SY.zip           all places of one country\n"
      "  isnad knowledge import geonames cities500.zip    the cities of the world\n"
      "\n"
      "Dumps lie at https://download.geonames.org/export/dump/. What has an Arabic name is taken;\n"
      "everyday words that are also names of villages are left out. A new import replaces the last one.\n"
      "Exit code: 0 done, 1 the file cannot be read or used, or the table not written, 2 wrong usage.");
  CLI::App* const remove = knowledge->add_subcommand("remove", "Drop the places that were imported");
  add_source(*remove, command);
  knowledge->require_subcommand(0, 1);
  knowledge->footer(
      "Examples:\n"
      "  isnad knowledge                                  the tables in use, with their rows\n"
      "  isnad knowledge import geonames SY.zip           places with their points on the map\n"
      "  isnad knowledge remove geonames                  back to the built-in places\n"
      "\n"
      "Your table is places.tsv in ~/.local/share/isnad ($XDG_DATA_HOME/isnad, or the folder that\n"
      "ISNAD_KNOWLEDGE names). isnad read uses it when it is there.\n"
      "Exit code: 0 done, 1 a table cannot be read or written, 2 wrong usage.");
  command.import = import;
  command.remove = remove;
  return knowledge;
}

int run_knowledge(const KnowledgeCommand& command) {
  if (command.import->parsed()) return import_geonames(command.file);
  if (command.remove->parsed()) return remove_places();
  return show();
}

}  // namespace isnad::cli
