#include "export/paint.h"

#include <fmt/format.h>

namespace isnad::output {

std::string_view code(Paint paint) {
  switch (paint) {
    case Paint::title:
      return "\033[1;4m";
    case Paint::speaker:
      return "\033[1m";
    case Paint::act:
      return "\033[36m";
    case Paint::mark:
      return "\033[1;33m";
    case Paint::quiet:
      return "\033[2m";
  }
  return {};
}

void put(std::string& out, bool colour, Paint paint, std::string_view text) {
  if (text.empty()) return;
  if (colour) out.append(code(paint));
  out.append(text);
  if (colour) out.append(kPlain);
}

std::string grouped(double number) {
  std::string digits = fmt::format("{:.0f}", number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<size_t>(at), ",");
  }
  return digits;
}

}  // namespace isnad::output
