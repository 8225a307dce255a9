#include "ingest/name.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>

namespace isnad::ingest {
namespace {

std::string escaped(std::string_view name) {
  std::string out;
  const auto* bytes = reinterpret_cast<const uint8_t*>(name.data());
  for (size_t at = 0; at < name.size();) {
    int32_t step = 0;
    UChar32 point = 0;
    const auto left = static_cast<int32_t>(std::min<size_t>(name.size() - at, 4));
    U8_NEXT(bytes + at, step, left, point);
    if (point < 0) {
      // Byte by byte, so that the escape tells all of them.
      fmt::format_to(std::back_inserter(out), "\\x{:02X}", bytes[at]);
      ++at;
      continue;
    }
    const int8_t type = u_charType(point);
    if (point == '\n') {
      out += "\\n";
    } else if (point == '\t') {
      out += "\\t";
    } else if (point < 0x20 || point == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\x{:02X}", point);
    } else if (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR ||
               type == U_PARAGRAPH_SEPARATOR) {
      fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", point);
    } else {
      out.append(name.substr(at, static_cast<size_t>(step)));
    }
    at += static_cast<size_t>(step);
  }
  return out;
}

}  // namespace

std::string shown_name(std::string_view name) { return name == "-" ? "standard input" : escaped(name); }

std::string_view base_name(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string ending_of(std::string_view path) {
  const std::string_view base = base_name(path);
  const size_t dot = base.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string ending(base.substr(dot + 1));
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending;
}

std::string id_of(std::string_view path) {
  const std::string ending = ending_of(path);
  if (!ending.empty()) path.remove_suffix(ending.size() + 1);
  return escaped(path);
}

}  // namespace isnad::ingest
