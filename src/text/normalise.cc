#include "text/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

#include "text/utf8.h"

namespace isnad::text {
namespace {

// The Arabic letter that another one is taken for; most stand for themselves.
constexpr char32_t plain_letter(char32_t c) {
  switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case 0x0671:  // alif wasla
    case 0x0672:
    case 0x0673:
      return U'ا';
    case 0x06CC:  // Persian ya
    case 0x06D0:
      return U'ي';
    case 0x06A9:  // Persian kaf
    case 0x06AA:
      return U'ك';
    case 0x06C1:  // heh goal
    case 0x06D5:
      return U'ه';
    case 0x06C3:  // teh marbuta goal
      return U'ة';
    default:
      return c;
  }
}

void append_letter(char32_t c, std::string& out) {
  const bool arabic = c >= 0x590 && c <= 0x8FF;
  if (c >= 0x41 && c < 0x2000 && !arabic) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  append_utf8(out, plain_letter(c));
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

namespace {

constexpr bool diacritic(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x0610 && c <= 0x061A) || (c >= 0x06D6 && c <= 0x06DC) ||
         (c >= 0x06DF && c <= 0x06E8 && c != 0x06E5 && c != 0x06E6) || (c >= 0x06EA && c <= 0x06ED) ||
         (c >= 0x08D3 && c <= 0x08FF && c != 0x08E2);
}

constexpr bool ignorable(char32_t c) {
  return c == 0x0640 || c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x061C || c == 0x034F;
}

// What becomes of U+0600 … U+06FF: as a table, since nearly all letters are there; 0 for what falls away.
constexpr std::array<char16_t, 0x100> make_plain_letters() {
  std::array<char16_t, 0x100> letters{};
  for (char32_t c = 0x600; c < 0x700; ++c) {
    if (!diacritic(c) && !ignorable(c)) letters[c - 0x600] = static_cast<char16_t>(plain_letter(c));
  }
  return letters;
}
constexpr std::array<char16_t, 0x100> kPlainLetters = make_plain_letters();

// Appends what the Arabic letters become that stand at the beginning, and gives the bytes that they take.
size_t normalise_arabic(std::string_view word, std::string& out) {
  size_t end = out.size();
  out.resize(end + word.size());
  size_t at = 0;
  for (; at + 1 < word.size(); at += 2) {
    const auto lead = static_cast<unsigned char>(word[at]);
    if (lead < 0xD8 || lead > 0xDB) break;
    const char16_t letter = kPlainLetters[(lead & 3U) << 6U | (static_cast<unsigned char>(word[at + 1]) & 0x3FU)];
    if (letter == 0) continue;
    out[end] = static_cast<char>(0xC0U | (letter >> 6U));
    out[end + 1] = static_cast<char>(0x80U | (letter & 0x3FU));
    end += 2;
  }
  out.resize(end);
  return at;
}

}  // namespace

bool is_diacritic(char32_t c) { return diacritic(c); }
bool is_ignorable(char32_t c) { return ignorable(c); }

void normalise(std::string_view word, std::string& out) {
  for (size_t at = 0; at < word.size();) {
    at += normalise_arabic(word.substr(at), out);
    if (at == word.size()) break;
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

void maqsura_to_ya(std::string& form) {
  // The two letters differ in their second byte.
  constexpr std::string_view kMaqsura = "ى";
  constexpr std::string_view kYa = "ي";
  for (size_t at = form.find(kMaqsura[1]); at != std::string::npos; at = form.find(kMaqsura[1], at + 1)) {
    if (at > 0 && form[at - 1] == kMaqsura[0]) form[at] = kYa[1];
  }
}

void coarse(std::string_view normal, std::string& out) {
  out = normal;
  maqsura_to_ya(out);
  if (out.ends_with("ة")) out.replace(out.size() - 2, 2, "ه");
}

std::string coarse(std::string_view normal) {
  std::string out;
  coarse(normal, out);
  return out;
}

}  // namespace isnad::text
