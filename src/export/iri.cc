#include "export/iri.h"

#include <algorithm>

#include "text/utf8.h"

namespace isnad::output {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_unreserved(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

// '[' and ']' are for IPv6 addresses alone, which no article has.
bool is_reserved(char c) { return std::string_view(":/?#@!$&'()*+,;=").find(c) != std::string_view::npos; }

// RFC 3987, ucschar: neither private use nor noncharacters.
bool may_stand_in_iri(char32_t c) {
  if (c < 0x10000) return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
  return (c & 0xFFFFU) <= 0xFFFD && c < 0xF0000 && !(c >= 0xE0000 && c < 0xE1000);
}

void append_escaped(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(digits[byte >> 4U]);
    out.push_back(digits[byte & 0xFU]);
  }
}

bool has_scheme(std::string_view url) {
  const size_t colon = url.find(':');
  // One letter is a drive of Windows.
  if (colon == std::string_view::npos || colon < 2 || colon + 1 == url.size() || !is_letter(url.front())) return false;
  return std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
}

}  // namespace

void append_percent_encoded(std::string& out, std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (is_unreserved(text[at])) {
      out.push_back(text[at]);
    } else {
      append_escaped(out, text.substr(at, 1));
    }
  }
}

bool append_iri(std::string& out, std::string_view url) {
  if (!has_scheme(url)) return false;
  bool in_fragment = false;
  for (size_t at = 0; at < url.size();) {
    const auto [value, bytes] = text::code_point_at(url, at);
    const std::string_view piece = url.substr(at, bytes);
    const char c = piece.front();
    bool plain = false;
    if (bytes > 1) {
      plain = may_stand_in_iri(value);
    } else if (c == '%') {
      plain = at + 2 < url.size() && is_hex(url[at + 1]) && is_hex(url[at + 2]);
    } else if (c == '#') {
      plain = !in_fragment;
      in_fragment = true;
    } else {
      plain = is_unreserved(c) || is_reserved(c);
    }
    if (plain) {
      out.append(piece);
    } else {
      append_escaped(out, piece);
    }
    at += bytes;
  }
  return true;
}

}  // namespace isnad::output
