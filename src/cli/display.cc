#include "cli/display.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/choice.h"
#include "cli/file.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/terminal_settings.h"

namespace isnad::cli {

void add_display_options(CLI::App& app, Display& display) {
  display.language = environment_language();
  add_choice(app, "--lang", "Language of the labels [from LC_ALL or LANG]", display.language,
             {{"ar", output::Language::arabic}, {"en", output::Language::english}});
  add_choice(app, "--color,--colour", "Colours in text format [auto: on a terminal]", display.colour,
             {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});
  app.add_option("-o,--output", display.output, "File to write to [standard output]")->type_name("FILE");
}

void add_table_options(CLI::App& app, Display& display) {
  add_choice(app, "-f,--format", "How to write the answer [text]", display.format,
             {{"text", output::Format::text}, {"jsonl", output::Format::jsonl}, {"csv", output::Format::csv}});
  app.add_flag("--bom", display.byte_order_mark, "Begin CSV with a byte order mark, for Excel");
  add_display_options(app, display);
}

int show(const Display& display, const Write& write) {
  if (display.byte_order_mark && display.format != output::Format::csv) {
    print_error("--bom goes with --format csv alone; no other format begins with a byte order mark");
    return 2;
  }
  Result<File> opened = File::open_to_write(display.output);
  if (!opened) {
    print_error(fmt::format("{}: {}", display.output, opened.error().message));
    return 1;
  }
  File file = std::move(opened).value();
  output::WriteOptions options;
  options.format = display.format;
  options.byte_order_mark = display.byte_order_mark;
  options.language = display.language;
  options.width = terminal_width(file.descriptor());
  options.colour = display.colour == Colour::always ||
                   (display.colour == Colour::automatic && file.is_terminal() && environment_allows_colour());
  OutputFile out(std::move(file));
  const int code = write(options, out.buffer(), [&] { return out.flush_if(false); });
  out.close();
  if (out.failed()) {
    print_error(
        fmt::format("cannot write {}: {}", display.output == "-" ? "standard output" : display.output, out.error()));
    return 1;
  }
  return code;
}

}  // namespace isnad::cli
