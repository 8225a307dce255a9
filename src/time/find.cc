#include "time/find.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

#include "time/day_phrase.h"
#include "time/duration.h"
#include "time/period.h"
#include "time/vague.h"

namespace isnad::time {
namespace {

using lexicon::Category;

constexpr int kNear = 10;  // days from the publication: an older day is no context for an hour

constexpr uint64_t bits(std::initializer_list<TimeClass> classes) {
  uint64_t all = 0;
  for (const TimeClass c : classes) all |= uint64_t{1} << static_cast<unsigned>(c);
  return all;
}

// What the expressions of each rule can begin with. Most words of time that a text has begin none («في», «من»), and few
// begin those of many rules; figures are asked of as digits.
constexpr uint64_t kDay =
    bits({TimeClass::weekday, TimeClass::day, TimeClass::part, TimeClass::hours, TimeClass::midnight,
          TimeClass::tonight, TimeClass::clock, TimeClass::unit, TimeClass::this_, TimeClass::month,
          TimeClass::cardinal, TimeClass::ordinal, TimeClass::feminine, TimeClass::digits});
constexpr uint64_t kMonth = bits({TimeClass::month, TimeClass::unit});
constexpr uint64_t kCounted = bits({TimeClass::before, TimeClass::after});
constexpr uint64_t kYear = bits({TimeClass::unit, TimeClass::this_, TimeClass::cardinal, TimeClass::digits});
constexpr uint64_t kPeriod = bits({TimeClass::unit, TimeClass::this_, TimeClass::decade, TimeClass::half,
                                   TimeClass::quarter, TimeClass::season, TimeClass::season_noun});
constexpr uint64_t kDuration =
    bits({TimeClass::unit, TimeClass::some, TimeClass::fraction, TimeClass::cardinal, TimeClass::digits});
constexpr uint64_t kVague =
    bits({TimeClass::vague, TimeClass::vague_after_in, TimeClass::vague_inside, TimeClass::clock});
constexpr uint64_t kSet = bits({TimeClass::set, TimeClass::every});
constexpr uint64_t kNone = bits({TimeClass::none});
constexpr uint64_t kBegins = kDay | kMonth | kCounted | kYear | kPeriod | kDuration | kVague | kSet | kNone;

uint64_t classes_at(const Words& words, uint32_t i) {
  if (words.is_of_time(i)) return words.text().word(i).time->classes;
  const bool figures = words.is_number(i) || (words.is_number(i + 1) && words.says(i, "ال"));  // «الـ 24 ساعة»
  return figures ? bits({TimeClass::digits}) : 0;
}

// «المصري اليوم», «روسيا اليوم»: a name of several words.
uint32_t name_end(const AnalysedText& text, uint32_t i) {
  const int32_t at = text.phrase_at[i];
  if (at < 0) return i;
  const auto& phrase = text.phrases[static_cast<size_t>(at)];
  const bool name = phrase.category == Category::organisation_name || phrase.category == Category::media_name;
  return name ? phrase.end : i;
}

std::optional<Expression> longest(const Words& words, uint32_t i, uint64_t classes, const Context& context) {
  std::optional<Expression> best;
  const auto offer = [&](std::optional<Expression> other) {
    if (other && (!best || other->end > best->end)) best = std::move(other);
  };
  if ((classes & kDay) != 0) offer(read_day_phrase(words, i, context));
  if ((classes & kMonth) != 0) offer(read_month_phrase(words, i, context));
  if ((classes & kCounted) != 0) offer(read_counted(words, i, context));
  if ((classes & kYear) != 0) offer(read_year_phrase(words, i, context));
  if ((classes & kPeriod) != 0) offer(read_period(words, i, context));
  if ((classes & kDuration) != 0) offer(read_duration(words, i));
  if ((classes & kVague) != 0) offer(read_vague(words, i));
  if ((classes & kSet) != 0) offer(read_set(words, i));
  return best;
}

void add_range(const Words& words, uint32_t i, const YearRange& range, std::vector<Found>& out) {
  constexpr uint8_t kRest = 5;  // a year and the mark between
  const Match noun = i > words.first() ? words.any(i - 1, TimeClass::unit) : Match{};
  const bool named = noun && noun.word->unit == TimeUnit::year && (out.empty() || out.back().end < i);
  const uint32_t first = named ? i - 1 : i;
  out.push_back({first, i + 1, words.letters(first), kRest, TimeType::date, year_value(range.first), false, {}});
  out.push_back({i, i + 1, kRest, 0, TimeType::date, year_value(range.second), false, {}});
}

void find_in_sentence(const Words& words, Context& context, std::vector<Found>& out) {
  const AnalysedText& text = words.text();
  for (uint32_t i = words.first(); i < words.end();) {
    const uint64_t classes = classes_at(words, i);
    const uint32_t behind_name = name_end(text, i);
    if ((classes & kBegins) == 0 || behind_name > i) {
      i = std::max(i + 1, behind_name);
      continue;
    }
    if (const Match none = words.any(i, TimeClass::none)) {
      i = none.end;
      continue;
    }
    auto found = longest(words, i, classes, context);
    if (!found) {
      if (const auto range = read_year_range(words, i)) add_range(words, i, *range, out);
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
