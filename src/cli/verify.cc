#include "cli/verify.h"

#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cerrno>
#include <optional>

#include "cli/archive_options.h"
#include "cli/file.h"
#include "cli/message.h"
#include "export/verification.h"

namespace isnad::cli {
namespace {

// All of standard input, or as much as shows that it is too long. False where it cannot be read.
bool read_quotation(std::string& quotation) {
  std::string bytes(archive::kLongestQuotation + 1, '\0');
  size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t read = ::read(STDIN_FILENO, bytes.data() + size, bytes.size() - size);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) {
      print_error(fmt::format("standard input: {}", system_error_text(errno)));
      return false;
    }
    if (read == 0) break;
    size += static_cast<size_t>(read);
  }
  bytes.resize(size);
  quotation = std::move(bytes);
  return true;
}

}  // namespace

CLI::App* add_verify_command(CLI::App& app, VerifyCommand& command) {
  CLI::App* const verify =
      app.add_subcommand("verify", "Check a quotation: where it stands, what was changed, who said it");
  verify->add_option("QUOTATION", command.options.quotation, "The words, in any spelling; - for standard input")
      ->required();
  add_archive_option(*verify, command.archive);
  verify->add_option("--speaker", command.options.speaker, "Words of the name or role of whom it should be given to")
      ->type_name("NAME");
  verify->add_option("-n,--limit", command.options.limit, "How many stories to show, the earliest first [20]")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000).description(""));
  add_table_options(*verify, command.display);
  verify->footer(
      "Found are the words although some were changed, left out, added or moved; each such word is named. Copies of\n"
      "one story are one witness. A quotation of one or two words is looked for as it stands.\n"
      "\n"
      "Examples:\n"
      "  isnad verify 'لن نتخلى عن أهلنا في القرى الحدودية'\n"
      "  isnad verify 'لن نتخلى عن أهلنا في القرى الحدودية' --speaker بوغدانوف\n"
      "  isnad verify - --format jsonl < quotation.txt\n"
      "\n"
      "Exit code: 0 done (also when nothing is found), 1 the archive cannot be read, 2 wrong usage (also a quotation\n"
      "without a word, or one of more than 1,000).");
  return verify;
}

int run_verify(const VerifyCommand& command) {
  archive::VerifyOptions options = command.options;
  if (options.quotation == "-" && !read_quotation(options.quotation)) return 1;
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  const Result<archive::Verification> found = archive->verify(options);
  if (!found) {
    print_error(found.error().message);
    return 2;
  }
  return show(command.display, [&](const output::WriteOptions& display, std::string& out, const Flush&) {
    output::append_verification(found.value(), display, out);
    return 0;
  });
}

}  // namespace isnad::cli
