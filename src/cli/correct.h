// isnad correct: what a person says of a statement of the archive.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "isnad/archive.h"

namespace isnad::cli {

struct CorrectCommand {
  std::string archive;
  std::string id;
  bool confirm = false;
  bool strike = false;
  bool undo = false;
  std::string act;
  std::string speaker;
  std::string kind;
  std::string source;
  std::string content;
  std::string note;
};

CLI::App* add_correct_command(CLI::App& app, CorrectCommand& command);
int run_correct(const CorrectCommand& command);

}  // namespace isnad::cli
