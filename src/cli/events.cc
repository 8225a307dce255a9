#include "cli/events.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <limits>

#include "cli/archive_options.h"
#include "cli/choice.h"
#include "cli/message.h"
#include "export/event_list.h"

namespace isnad::cli {
namespace {

using archive::EventFilter;
using archive::EventPart;

// Options that may be given more than once; one of the values is enough.
CLI::Option* add_names(CLI::App& app, const std::string& option, std::vector<std::string>& names,
                       const std::string& help, const std::string& type) {
  return app.add_option(option, names, help)->type_name(type)->take_all()->allow_extra_args(false);
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// Values of an enumeration by their names in any case, with commas between.
template <typename Value, typename Named>
void add_named(CLI::App& app, const std::string& option, std::vector<Value>& values, const std::string& all,
               const std::string& type, Named named) {
  app.add_option_function<std::vector<std::string>>(
         option,
         [&values, named](const std::vector<std::string>& given) {
           values.clear();
           for (const std::string& name : given) values.push_back(*named(name));
         },
         all)
      ->type_name(type)
      ->take_all()
      ->allow_extra_args(false)
      ->delimiter(',')
      ->check([all, named](const std::string& name) {
        return named(name) ? std::string() : fmt::format("'{}' is none of {}", name, all);
      });
}

void add_event_filter(CLI::App& app, EventFilter& filter) {
  add_names(app, "--source", filter.source,
            "Who does it: a country (RUS, روسيا) or words of a name; several with commas", "WHO")
      ->delimiter(',');
  add_names(app, "--target", filter.target, "To whom it is done, as --source", "WHO")->delimiter(',');
  add_names(app, "--source-role", filter.source_role, "Sector of the source in PLOVER: GOV, MIL, REB, COP, CVL …",
            "ROLE")
      ->delimiter(',');
  add_names(app, "--target-role", filter.target_role, "Sector of the target", "ROLE")->delimiter(',');
  add_named(app, "--type", filter.type, names_up_to(EventType::assault), "TYPE",
            [](const std::string& name) { return event_type_named(upper(name)); });
  add_names(app, "--mode", filter.mode, "Mode in PLOVER: kidnap, demo …", "MODE")->delimiter(',');
  add_named(app, "--status", filter.status, names_up_to(EventStatus::hypothetical), "STATUS",
            [](const std::string& name) { return event_status_named(lower(name)); });
  add_names(app, "--place", filter.place, "Where: a country or words of a name", "PLACE")->delimiter(',');
  app.add_option("--outlet", filter.outlet, "The outlet's whole name")->type_name("NAME");
  add_day_options(app, filter.from, filter.to, "of the event, or of publication where its date is not told");
}

}  // namespace

CLI::App* add_events_command(CLI::App& app, EventsCommand& command) {
  CLI::App* const events = app.add_subcommand("events", "Who did what to whom, when and where, with the evidence");
  add_archive_option(*events, command.archive);
  add_event_filter(*events, command.options.filter);
  add_choice(*events, "--sort", "Newest or oldest first, or what most articles print [date]", command.options.sort,
             {{"date", archive::EventSort::newest},
              {"oldest", archive::EventSort::oldest},
              {"copies", archive::EventSort::copies}});
  events->add_option("-n,--limit", command.limit, "How many to show [20; all as jsonl and csv]")
      ->type_name("N")
      ->check(CLI::Range(1, 100'000'000).description(""));
  events->add_option("--offset", command.options.offset, "How many to leave out before [0]")
      ->type_name("N")
      ->check(CLI::Range(0, 100'000'000).description(""));
  events->add_flag("--count", command.count, "Only say how many there are");
  add_choice(*events, "--by", "Count them by this", command.by,
             {{"type", std::optional(EventPart::type)},
              {"mode", std::optional(EventPart::mode)},
              {"status", std::optional(EventPart::status)},
              {"source", std::optional(EventPart::source)},
              {"target", std::optional(EventPart::target)},
              {"place", std::optional(EventPart::place)},
              {"outlet", std::optional(EventPart::outlet)},
              {"month", std::optional(EventPart::month)}});
  add_table_options(*events, command.display);
  events->footer(
      "An event printed in the copies of a story is shown once, with who printed it. Options that may be repeated\n"
      "ask for one of their values: --source RUS --source UKR. A day goes by the event's own date.\n"
      "\n"
      "Examples:\n"
      "  isnad events --source RUS --target TUR --type ACCUSE\n"
      "  isnad events --type ASSAULT,COERCE --place سوريا --from 2020-10-01 --to 2020-10-31\n"
      "  isnad events --status claimed,denied --source 'وزارة الدفاع'\n"
      "  isnad events --by month --type PROTEST\n"
      "  isnad events --format csv -o events.csv          a row for each pair of source and target\n"
      "\n"
      "Exit code: 0 done (also when nothing is found), 1 the archive cannot be read, 2 wrong usage.");
  return events;
}

std::string hint_of_unread(uint64_t articles) {
  if (articles == 0) return {};
  return fmt::format(
      "{} {} added by an older isnad, which knew fewer things; add the same files again to have {} events and claims",
      articles, articles == 1 ? "article was" : "articles were", articles == 1 ? "its" : "their");
}

namespace {

int list_events(archive::Archive& archive, const EventsCommand& command, archive::EventTotals& totals) {
  return show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush& flush) {
    archive::EventOptions asked = command.options;
    asked.limit =
        command.limit.value_or(options.format == output::Format::text ? 20 : std::numeric_limits<size_t>::max());
    const auto list = output::make_event_list(options);
    list->opening(out);
    size_t shown = 0;
    const Result<archive::EventTotals> found = archive.events(asked, [&](const archive::EventHit& hit) {
      list->event(hit, out);
      ++shown;
      return flush();
    });
    if (!found) {
      print_error(found.error().message);
      return 2;
    }
    totals = found.value();
    list->closing(totals, asked.offset, shown, out);
    return 0;
  });
}

int count_by(archive::Archive& archive, const EventsCommand& command) {
  const auto counts = archive.count_events(command.options.filter, *command.by,
                                           command.limit.value_or(std::numeric_limits<size_t>::max()));
  if (!counts) {
    print_error(counts.error().message);
    return 2;
  }
  return show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush&) {
    output::append_event_counts(counts.value(), *command.by, options, out);
    return 0;
  });
}

int count_all(archive::Archive& archive, const EventsCommand& command, archive::EventTotals& totals) {
  archive::EventOptions asked = command.options;
  asked.limit = 0;
  const auto found = archive.events(asked, [](const archive::EventHit&) { return false; });
  if (!found) {
    print_error(found.error().message);
    return 2;
  }
  totals = found.value();
  return show(command.display, [&](const output::WriteOptions&, std::string& out, const Flush&) {
    out += fmt::format("{}\n", totals.events);
    return 0;
  });
}

}  // namespace

int run_events(const EventsCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  if (command.by) return count_by(*archive, command);
  archive::EventTotals totals;
  const int code = command.count ? count_all(*archive, command, totals) : list_events(*archive, command, totals);
  if (const std::string hint = hint_of_unread(totals.unread); !hint.empty()) print_error(hint);
  return code;
}

}  // namespace isnad::cli
