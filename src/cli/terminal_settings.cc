#include "cli/terminal_settings.h"

#include <sys/ioctl.h>

#include <cstdlib>
#include <string_view>

namespace isnad::cli {
namespace {

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here writes the environment
  return value != nullptr ? value : "";
}

}  // namespace

int terminal_width(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

bool environment_allows_colour() { return variable("NO_COLOR").empty() && variable("TERM") != "dumb"; }

output::Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    const bool arabic = value == "ar" || value.starts_with("ar_") || value.starts_with("ar.");
    return arabic ? output::Language::arabic : output::Language::english;
  }
  return output::Language::english;
}

}  // namespace isnad::cli
