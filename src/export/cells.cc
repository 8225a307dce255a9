#include "export/cells.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace isnad::output {
namespace {

constexpr UChar32 right_to_left_isolate = 0x2067;
constexpr UChar32 first_strong_isolate = 0x2068;
constexpr UChar32 pop_isolate = 0x2069;
constexpr UChar32 ellipsis = 0x2026;

bool is_left_out(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

// A control character as something that can be seen.
UChar32 picture(UChar32 c) {
  if (c < 0x20) return 0x2400 + c;
  if (c == 0x7F) return 0x2421;
  if (c >= 0x80 && c < 0xA0) return 0xFFFD;
  return c;
}

int width_of(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int32_t east = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east == U_EA_WIDE || east == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_right_to_left(UChar32 c) {
  const UCharDirection direction = u_charDirection(c);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

}  // namespace

struct Cells::Impl {
  std::unique_ptr<icu::BreakIterator> clusters;
  icu::UnicodeString shown;

  // Fills `shown`; true where the end of `text` was not reached.
  bool clean(std::string_view text, int columns) {
    shown.remove();
    // Enough for clusters of many marks; a cluster that is longer still is cut.
    const int32_t most = columns * 16 + 64;
    bool space = false;
    const auto* data = reinterpret_cast<const uint8_t*>(text.data());
    size_t at = 0;
    while (at < text.size() && shown.length() < most) {
      UChar32 c = 0;
      int32_t step = 0;
      const auto left = static_cast<int32_t>(std::min<size_t>(text.size() - at, 4));
      U8_NEXT_OR_FFFD(data + at, step, left, c);
      at += static_cast<size_t>(step);
      if (is_left_out(c)) continue;
      if (u_isUWhiteSpace(c) != 0) {
        space = true;
        continue;
      }
      if (space && !shown.isEmpty()) shown.append(UChar32{' '});
      space = false;
      shown.append(picture(c));
    }
    return at < text.size();
  }
};

Cells::Cells() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->clusters.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) impl_->clusters.reset();
}

Cells::~Cells() = default;

Shown Cells::show(std::string_view text, int columns) {
  Shown result;
  if (columns <= 0) return result;
  bool cut = impl_->clean(text, columns);
  const icu::UnicodeString& shown = impl_->shown;

  int32_t keep = 0;  // UTF-16 units that surely fit
  int kept_width = 0;
  int32_t keep_cut = 0;  // the same with room for the ellipsis
  int cut_width = 0;
  if (impl_->clusters) {
    impl_->clusters->setText(shown);
    impl_->clusters->first();
  }
  while (keep < shown.length()) {
    const int32_t next = impl_->clusters ? impl_->clusters->next() : shown.moveIndex32(keep, 1);
    const int32_t end = next == icu::BreakIterator::DONE ? shown.length() : next;
    int width = 0;
    for (int32_t i = keep; i < end; i = shown.moveIndex32(i, 1)) width = std::max(width, width_of(shown.char32At(i)));
    if (kept_width + width > columns) {
      cut = true;
      break;
    }
    keep = end;
    kept_width += width;
    if (kept_width < columns) {
      keep_cut = keep;
      cut_width = kept_width;
    }
  }
  icu::UnicodeString out = shown.tempSubString(0, cut ? keep_cut : keep);
  result.width = cut ? cut_width : kept_width;
  if (cut) {
    out.trim();
    // Trimming takes spaces of one column each; only one can stand at the end.
    if (out.length() < keep_cut) --result.width;
    out.append(ellipsis);
    ++result.width;
  }

  UChar32 isolate = 0;
  bool strong_seen = false;
  for (int32_t i = 0; i < out.length(); i = out.moveIndex32(i, 1)) {
    const UChar32 c = out.char32At(i);
    if (is_right_to_left(c)) {
      isolate = strong_seen ? first_strong_isolate : right_to_left_isolate;
      break;
    }
    strong_seen = strong_seen || u_charDirection(c) == U_LEFT_TO_RIGHT;
  }
  if (isolate != 0) {
    out.insert(0, isolate);
    out.append(pop_isolate);
  }
  out.toUTF8String(result.text);
  return result;
}

}  // namespace isnad::output
