// File names for document ids: safe on every file system, and each leads back to one id.
#include <algorithm>
#include <array>

#include "isnad/output.h"

namespace isnad::output {
namespace {

constexpr size_t kLongest = 120;  // far below the 255 bytes of file systems, and the 143 of encrypted ones
constexpr std::string_view kDigits = "0123456789ABCDEF";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_plain(char c) {
  const char small = lower(c);
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

std::string in_lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

// A device of Windows, whatever stands behind its first full stop.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  const std::string stem = in_lower_case(name.substr(0, std::min(name.find('.'), size_t{5})));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

// FNV-1a, 64 bits: it must be the same everywhere and for ever, and need not withstand an enemy (see BratFileNames).
uint64_t hash_of(std::string_view bytes) {
  uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace

std::string brat_file_name(std::string_view document_id) {
  // No id is the same as no other: an escape never begins so.
  if (document_id.empty()) return "=-none";
  std::string name;
  const bool device = is_device(document_id);
  size_t kept = 0;  // of a name that is too long: up to here, between two characters
  constexpr size_t kHash = 2 + 16;
  for (size_t at = 0; at < document_id.size(); ++at) {
    const char c = document_id[at];
    // In front, '.' would hide the file and '-' look like an option.
    const bool plain = is_plain(c) && (at > 0 || (c != '.' && c != '-' && !device));
    if (plain) {
      name.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      name.append({'=', kDigits[byte >> 4U], kDigits[byte & 0xFU]});
    }
    if (name.size() + kHash <= kLongest) kept = name.size();
    if (name.size() > kLongest) {
      name.resize(kept);
      name.append("=-");
      const uint64_t hash = hash_of(document_id);
      for (unsigned shift = 64; shift > 0;) {
        shift -= 4;
        name.push_back(kDigits[(hash >> shift) & 0xFU]);
      }
      break;
    }
  }
  return name;
}

std::string BratFileNames::next(std::string_view document_id) {
  std::string name = brat_file_name(document_id);
  const uint32_t times = ++given_[in_lower_case(name)];
  if (times > 1) name += "=-" + std::to_string(times);
  return name;
}

}  // namespace isnad::output
