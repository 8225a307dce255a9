#include "cli/correct.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "archive/point_ranges.h"
#include "cli/archive_options.h"
#include "cli/choice.h"
#include "cli/message.h"
#include "cli/statement_id.h"

namespace isnad::cli {
namespace {

std::string check_ranges(const std::string& text) {
  const auto ranges = archive::parse_point_ranges(text);
  return ranges ? std::string() : ranges.error().message;
}

std::string check_source(const std::string& text) {
  if (text == "none") return {};
  const auto ranges = archive::parse_point_ranges(text);
  return ranges && ranges.value().size() == 1 ? std::string()
                                              : "'" + text + "' is neither a place (START-END) nor none";
}

// What is wrong with how it was asked; empty for nothing.
std::string fault_of(const CorrectCommand& c) {
  const bool corrects = !(c.act + c.speaker + c.kind + c.source + c.content).empty();
  const int verdicts = (c.confirm ? 1 : 0) + (c.strike ? 1 : 0) + (c.undo ? 1 : 0) + (corrects ? 1 : 0);
  if (verdicts == 0)
    return "nothing is said of the statement; give --confirm, --strike, --undo, or what is to be corrected";
  if (verdicts > 1) return "--confirm, --strike, --undo and corrections exclude each other";
  if (c.undo && !c.note.empty()) return "what is taken back has no note";
  return {};
}

archive::Correction correction_of(const CorrectCommand& c, const Id& id) {
  archive::Correction correction;
  correction.document = id.document;
  correction.statement = *id.statement;
  correction.verdict = c.confirm ? Judgement::confirmed : c.strike ? Judgement::struck : Judgement::corrected;
  correction.note = c.note;
  if (!c.act.empty()) correction.act = act_named(c.act);
  if (!c.kind.empty()) correction.kind = speaker_kind_named(c.kind);
  if (!c.speaker.empty()) correction.speaker = c.speaker;
  if (c.source == "none") correction.source.emplace();
  if (!c.source.empty() && c.source != "none")
    correction.source = archive::parse_point_ranges(c.source).value().front();
  if (!c.content.empty()) correction.content = archive::parse_point_ranges(c.content).value();
  return correction;
}

void add_fields(CLI::App& correct, CorrectCommand& command) {
  correct.add_option("--act", command.act, "What the speaker does")
      ->type_name(names_up_to(Act::express))
      ->check([](const std::string& act) {
        return act_named(act) ? std::string() : fmt::format("'{}' is none of {}", act, names_up_to(Act::express));
      });
  correct.add_option("--speaker", command.speaker, "Who says it: a name, or ? for an unknown one")->type_name("NAME");
  correct.add_option("--kind", command.kind, "What the speaker is [as in the article, or as the one before]")
      ->type_name(names_up_to(SpeakerKind::unnamed))
      ->check([](const std::string& kind) {
        return speaker_kind_named(kind) ? std::string()
                                        : fmt::format("'{}' is none of {}", kind, names_up_to(SpeakerKind::unnamed));
      });
  correct.add_option("--source", command.source, "The words that name the speaker: START-END in code points, or none")
      ->type_name("PLACE")
      ->check(check_source);
  correct.add_option("--content", command.content, "What is said: START-END, several pieces with commas between")
      ->type_name("PLACES")
      ->check(check_ranges);
}

}  // namespace

CLI::App* add_correct_command(CLI::App& app, CorrectCommand& command) {
  CLI::App* const correct = app.add_subcommand("correct", "Confirm, correct or strike a statement of an archive");
  correct->add_option("ID", command.id, "A statement (12.3), as isnad search gives it")
      ->required()
      ->check([](const std::string& id) {
        const std::optional<Id> parsed = parse_id(id);
        return parsed && parsed->statement ? std::string() : "'" + id + "' is no number of a statement (12.3)";
      });
  add_archive_option(*correct, command.archive);
  correct->add_flag("--confirm", command.confirm, "It is right as it stands");
  correct->add_flag("--strike", command.strike, "It is no statement: it is found no more");
  correct->add_flag("--undo", command.undo, "Take back what was said of it; the program's answer returns");
  add_fields(*correct, command);
  correct->add_option("--note", command.note, "Why, for who reads it later")->type_name("TEXT");
  correct->footer(
      "A correction is kept beside the program's answer, with its time, and stays when the article is read again.\n"
      "Places are as isnad show --format jsonl gives them.\n"
      "\n"
      "Examples:\n"
      "  isnad correct 12.3 --confirm\n"
      "  isnad correct 12.3 --act deny --speaker 'ليلى النجار' --note 'she denies it in the next line'\n"
      "  isnad correct 12.3 --content 120-164,170-181\n"
      "  isnad correct 12.4 --strike\n"
      "  isnad correct 12.4 --undo\n"
      "  isnad export --format gold -o FOLDER      what was corrected, to measure programs with\n"
      "\n"
      "Exit code: 0 done, 1 there is no such statement or the archive cannot be written, 2 wrong usage.");
  return correct;
}

int run_correct(const CorrectCommand& command) {
  if (const std::string fault = fault_of(command); !fault.empty()) {
    print_error(fault);
    return 2;
  }
  const Id id = *parse_id(command.id);
  const Result<int> done = command.undo ? archive::take_back(command.archive, id.document, *id.statement)
                                        : archive::correct(command.archive, correction_of(command, id));
  if (!done) {
    print_error(done.error().message);
    return 1;
  }
  fmt::print(stderr, "{}: statement {}.{} {}\n", command.archive, id.document, done.value(),
             command.undo      ? "is the program's answer again"
             : command.confirm ? "confirmed"
             : command.strike  ? "struck"
                               : "corrected");
  return 0;
}

}  // namespace isnad::cli
