#include "time/find.h"

#include <cstdlib>

#include "time/day_phrase.h"
#include "time/duration.h"
#include "time/period.h"
#include "time/vague.h"

namespace isnad::time {
namespace {

using lexicon::Category;

constexpr int kNear = 10;  // days from the publication: an older day is no context for an hour

// «المصري اليوم», «روسيا اليوم»: a name of several words.
uint32_t name_end(const AnalysedText& text, uint32_t i) {
  const int32_t at = text.phrase_at[i];
  if (at < 0) return i;
  const auto& phrase = text.phrases[static_cast<size_t>(at)];
  const bool name = phrase.category == Category::organisation_name || phrase.category == Category::media_name;
  return name ? phrase.end : i;
}

std::optional<Expression> longest(const Words& words, uint32_t i, const Context& context) {
  std::optional<Expression> best;
  const auto offer = [&](std::optional<Expression> other) {
    if (other && (!best || other->end > best->end)) best = std::move(other);
  };
  offer(read_day_phrase(words, i, context));
  offer(read_month_phrase(words, i, context));
  offer(read_counted(words, i, context));
  offer(read_year_phrase(words, i, context));
  offer(read_period(words, i, context));
  offer(read_duration(words, i));
  offer(read_vague(words, i));
  offer(read_set(words, i));
  return best;
}

void add_range(uint32_t i, const YearRange& range, std::vector<Found>& out) {
  constexpr uint8_t kRest = 5;  // a year and the mark between
  out.push_back({i, i + 1, 0, kRest, TimeType::date, year_value(range.first), false, {}});
  out.push_back({i, i + 1, kRest, 0, TimeType::date, year_value(range.second), false, {}});
}

void find_in_sentence(const Words& words, Context& context, std::vector<Found>& out) {
  const AnalysedText& text = words.text();
  for (uint32_t i = words.first(); i < words.end();) {
    const uint32_t behind_name = name_end(text, i);
    if (behind_name > i) {
      i = behind_name;
      continue;
    }
    if (!words.is_number(i) && !(words.is_word(i) && text.word(i).of_time)) {
      ++i;
      continue;
    }
    if (const Match none = words.any(i, TimeClass::none)) {
      i = none.end;
      continue;
    }
    auto found = longest(words, i, context);
    if (!found) {
      if (const auto range = read_year_range(words, i)) add_range(i, *range, out);
      ++i;
      continue;
    }
    if (found->name) {
      i = found->end;
      continue;
    }
    if (found->day && context.published && std::abs((*found->day - *context.published).count()) <= kNear) {
      context.spoken_of = found->day;
    }
    out.push_back({i, found->end, words.letters(i), 0, found->type, std::move(found->value), found->hijri, found->day});
    i = found->end;
  }
}

}  // namespace

void Finder::find(const AnalysedText& text, std::string_view published, std::vector<Found>& out) {
  out.clear();
  Context context{.published = parse_day(published), .spoken_of = {}, .hijri = &hijri_};
  for (const text::Sentence& sentence : text.sentences) find_in_sentence(Words(text, sentence), context, out);
}

}  // namespace isnad::time
