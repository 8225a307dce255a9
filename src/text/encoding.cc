// Encodings: a mark or valid UTF-8 says it all; what is left is windows-1256 where ICU's detector reads Arabic in it.
#include "isnad/encoding.h"

#include <fmt/format.h>
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/converter.h"
#include "text/invalid_utf8.h"

namespace isnad {

namespace {

using text::Converter;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

using namespace std::string_view_literals;
// UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, "utf-8"}, Mark{"\xFF\xFE\0\0"sv, "utf-32le"},
                           Mark{"\0\0\xFE\xFF"sv, "utf-32be"}, Mark{"\xFF\xFE"sv, "utf-16le"},
                           Mark{"\xFE\xFF"sv, "utf-16be"}};

// The bytes that cannot be UTF-8: where the first stands, and how many sequences are good and bad.
struct Utf8Count {
  size_t first_bad = std::string_view::npos;
  size_t good = 0;  // of more than one byte
  size_t bad = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  for (size_t at = 0; at < bytes.size();) {
    const size_t start = at;
    UChar32 point = 0;
    // The macro wants a signed index; four bytes from `at` are all that it looks at.
    int32_t step = 0;
    const auto left = static_cast<int32_t>(std::min<size_t>(bytes.size() - at, 4));
    U8_NEXT(data + at, step, left, point);
    at += static_cast<size_t>(step);
    if (point < 0) {
      ++count.bad;
      count.first_bad = std::min(count.first_bad, start);
    } else if (point > 0x7F) {
      ++count.good;
    }
  }
  return count;
}

// `skipped` bytes of a mark stand before `bytes`.
Error invalid(std::string_view bytes, size_t offset, size_t skipped = 0) {
  const auto byte = offset < bytes.size() ? static_cast<unsigned char>(bytes[offset]) : 0U;
  return Error{fmt::format("invalid UTF-8 at byte {} (0x{:02X})", skipped + offset, byte)};
}

Result<std::string> convert(std::string_view bytes, const char* encoding, size_t skipped) {
  Converter from = text::open_converter(encoding);
  if (!from) {
    return Error{fmt::format("unknown encoding '{}'; names are like utf-8, utf-16, windows-1256", encoding)};
  }
  Converter to = text::open_converter("utf-8");
  if (!to) return Error{"ICU has no UTF-8 converter: its data is missing"};

  std::string out;
  std::array<char, 16384> piece{};
  std::array<UChar, 8192> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  for (bool first = true;; first = false) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(to.get(), from.get(), &target, target + piece.size(), &source, end, pivot.data(), &pivot_source,
                   &pivot_target, pivot.data() + pivot.size(), static_cast<UBool>(first ? 1 : 0), UBool{1}, &status);
    out.append(piece.data(), target);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) break;
    std::array<char, 16> wrong{};
    auto length = static_cast<int8_t>(wrong.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(from.get(), wrong.data(), &length, &ignored);
    const auto read = static_cast<size_t>(source - bytes.data());
    const size_t offset = read - std::min(read, static_cast<size_t>(std::max<int8_t>(length, 0)));
    return Error{fmt::format("invalid {} at byte {}", encoding, skipped + offset)};
  }
  if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
  return out;
}

Result<std::string> from_utf8(std::string_view bytes, size_t skipped) {
  const size_t bad = text::first_invalid_utf8(bytes);
  if (bad == std::string_view::npos) return std::string(bytes);
  return invalid(bytes, bad, skipped);
}

// What ICU's detector takes the bytes for (it looks at the first thousands only); empty where it does not know.
std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return {};
  const auto length = static_cast<int32_t>(std::min<size_t>(bytes.size(), 1U << 16U));
  ucsdet_setText(detector.get(), bytes.data(), length, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_FAILURE(status) || name == nullptr ? std::string() : std::string(name);
}

}  // namespace

size_t text::first_invalid_utf8(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string_view::npos;
  return count_utf8(bytes).first_bad;
}

Result<std::string> decode(std::string_view bytes, std::string_view encoding) {
  if (!encoding.empty()) {
    const std::string name(encoding);
    if (ucnv_compareNames(name.c_str(), "utf-8") != 0) return convert(bytes, name.c_str(), 0);
    const size_t skipped = bytes.starts_with(marks[0].bytes) ? marks[0].bytes.size() : 0;
    return from_utf8(bytes.substr(skipped), skipped);
  }
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view rest = bytes.substr(mark.bytes.size());
    if (mark.encoding == "utf-8"sv) return from_utf8(rest, mark.bytes.size());
    return convert(rest, mark.encoding, mark.bytes.size());
  }
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string(bytes);

  // A UTF-8 text with a few broken bytes is broken UTF-8: no other encoding makes so many good sequences.
  const Utf8Count count = count_utf8(bytes);
  if (count.good > count.bad) return invalid(bytes, count.first_bad);
  const std::string name = detected(bytes);
  if (name == "windows-1256") return convert(bytes, "windows-1256", 0);
  Error error = invalid(bytes, count.first_bad);
  error.message += name == "ISO-8859-6" ? "; it looks like iso-8859-6" : "; if it is another encoding, name it";
  return error;
}

}  // namespace isnad
