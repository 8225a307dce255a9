#include "cli/add.h"

#include <fmt/format.h>

#include "cli/input.h"
#include "isnad/archive.h"

namespace isnad::cli {

CLI::App* add_add_command(CLI::App& app, AddCommand& command) {
  CLI::App* const add = app.add_subcommand("add", "Put articles into an archive");
  add->add_option("PATH", command.inputs, "")->required();
  add->add_option("-a,--archive", command.archive, "");
  return add;
}

int run_add(const AddCommand& command) {
  Inputs inputs(command.inputs, {}, [&](std::string_view m) { fmt::print(stderr, "isnad: {}\n", m); });
  const auto r = archive::add(command.archive, [&] { return inputs.next(); });
  if (!r) {
    fmt::print(stderr, "isnad: {}\n", r.error().message);
    return 1;
  }
  fmt::print(stderr, "{} added {} known {} statements\n", r.value().added, r.value().known, r.value().statements);
  return 0;
}

}  // namespace isnad::cli
