#include "text/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/utf8.h"

namespace isnad::text {
namespace {

void append_letter(char32_t c, std::string& out) {
  switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case 0x0671:  // alif wasla
    case 0x0672:
    case 0x0673:
      c = U'ا';
      break;
    case 0x06CC:  // Persian ya
    case 0x06D0:
      c = U'ي';
      break;
    case 0x06A9:  // Persian kaf
    case 0x06AA:
      c = U'ك';
      break;
    case 0x06C1:  // heh goal
    case 0x06D5:
      c = U'ه';
      break;
    case 0x06C3:  // teh marbuta goal
      c = U'ة';
      break;
    default:
      if (c >= 0x41 && c < 0x2000 && (c < 0x590 || c > 0x8FF)) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  }
  append_utf8(out, c);
}

// Arabic presentation forms and other compatibility characters, one code point at a time (rare, so by ICU).
void append_compatibility(char32_t c, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) {
    append_letter(c, out);
    return;
  }
  const icu::UnicodeString folded = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const auto point = static_cast<char32_t>(folded.char32At(i));
    if (!is_diacritic(point) && !is_ignorable(point) && point != U' ') append_letter(point, out);
  }
}

}  // namespace

bool is_diacritic(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x0610 && c <= 0x061A) || (c >= 0x06D6 && c <= 0x06DC) ||
         (c >= 0x06DF && c <= 0x06E8 && c != 0x06E5 && c != 0x06E6) || (c >= 0x06EA && c <= 0x06ED) ||
         (c >= 0x08D3 && c <= 0x08FF && c != 0x08E2);
}

bool is_ignorable(char32_t c) {
  return c == 0x0640 || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF || c == 0x00AD || c == 0x061C || c == 0x034F;
}

void normalise(std::string_view word, std::string& out) {
  for (size_t at = 0; at < word.size();) {
    const auto [c, bytes] = code_point_at(word, at);
    at += bytes;
    if (is_diacritic(c) || is_ignorable(c)) continue;
    if ((c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)) {
      append_compatibility(c, out);
    } else {
      append_letter(c, out);
    }
  }
}

std::string normalised(std::string_view word) {
  std::string out;
  normalise(word, out);
  return out;
}

std::string coarse(std::string_view normal) {
  std::string out;
  out.reserve(normal.size());
  for (size_t at = 0; at < normal.size();) {
    auto [c, bytes] = code_point_at(normal, at);
    at += bytes;
    if (c == U'ى') c = U'ي';
    if (c == U'ة' && at == normal.size()) c = U'ه';
    append_utf8(out, c);
  }
  return out;
}

}  // namespace isnad::text
