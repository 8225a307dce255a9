#include "export/quote_context.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "text/code_points.h"

namespace isnad::output {
namespace {

constexpr int kLength = 32;
constexpr int kSurroundings = 32;  // what stands beyond a cut decides whether it parts a cluster

size_t back(std::string_view text, size_t at, int code_points) {
  for (; code_points > 0 && at > 0; --code_points) {
    do {
      --at;
    } while (at > 0 && !text::begins_code_point(text[at]));
  }
  return at;
}

size_t forth(std::string_view text, size_t at, int code_points) {
  for (; code_points > 0 && at < text.size(); --code_points) {
    do {
      ++at;
    } while (at < text.size() && !text::begins_code_point(text[at]));
  }
  return at;
}

}  // namespace

struct QuoteContext::Impl {
  std::unique_ptr<icu::BreakIterator> clusters;
  UText opened = UTEXT_INITIALIZER;

  Impl() {
    UErrorCode status = U_ZERO_ERROR;
    clusters.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) clusters.reset();
  }
  ~Impl() { utext_close(&opened); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  bool open(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &status);
    if (!clusters || U_FAILURE(status)) return false;
    clusters->setText(&opened, status);
    return U_SUCCESS(status);
  }
};

QuoteContext::QuoteContext() : impl_(std::make_unique<Impl>()) {}
QuoteContext::~QuoteContext() = default;

std::string_view QuoteContext::before(std::string_view text, size_t at) {
  size_t cut = back(text, at, kLength);
  const size_t from = back(text, cut, kSurroundings);
  if (from < cut && impl_->open(text.substr(from, at - from))) {
    const auto place = static_cast<int32_t>(cut - from);
    if (!impl_->clusters->isBoundary(place)) {
      const int32_t next = impl_->clusters->following(place);
      cut = next == icu::BreakIterator::DONE ? at : from + static_cast<size_t>(next);
    }
  }
  return text.substr(cut, at - cut);
}

std::string_view QuoteContext::after(std::string_view text, size_t at) {
  size_t cut = forth(text, at, kLength);
  const size_t to = forth(text, cut, kSurroundings);
  if (cut < to && impl_->open(text.substr(at, to - at))) {
    const auto place = static_cast<int32_t>(cut - at);
    if (!impl_->clusters->isBoundary(place)) {
      const int32_t previous = impl_->clusters->preceding(place);
      cut = previous == icu::BreakIterator::DONE ? at : at + static_cast<size_t>(previous);
    }
  }
  return text.substr(at, cut - at);
}

}  // namespace isnad::output
