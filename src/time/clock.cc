#include "time/clock.h"

#include <fmt/format.h>

#include <array>

#include "time/number.h"

namespace isnad::time {
namespace {

// «10:30», «٢٢:٠٥»; with a dot only where `sure`, as «10.30» is a number too.
std::optional<Clock> read_separated(const Words& words, uint32_t i, bool sure) {
  if (!words.is_number(i)) return std::nullopt;
  const auto parts = parse_separated(words.slice(i));
  if (!parts || parts->digits[1] != 2) return std::nullopt;
  if (parts->separator != ':' && !(sure && parts->separator == '.')) return std::nullopt;
  if (parts->parts[0] > 24 || parts->parts[1] > 59 || parts->digits[0] > 2) return std::nullopt;
  return Clock{static_cast<int>(parts->parts[0]), static_cast<int>(parts->parts[1]), {}, i + 1};
}

std::optional<int> fraction_at(const Words& words, uint32_t i, uint32_t& end) {
  if (const Match m = words.any(i, TimeClass::fraction)) {
    end = m.end;
    return m.word->value;
  }
  if (const Match m = words.any(i, TimeClass::half)) {
    end = m.end;
    return 30;
  }
  if (const Match m = words.any(i, TimeClass::quarter)) {
    end = m.end;
    return 15;
  }
  return std::nullopt;
}

// «والنصف», «و45 دقيقة», «إلا ربعا» behind an hour.
void read_minutes(const Words& words, Clock& clock) {
  uint32_t k = clock.end;
  const bool less = words.says(k, "الا");
  if (less) ++k;
  if (!less && !words.conjunction(k)) return;
  uint32_t end = k;
  auto minutes = fraction_at(words, k, end);
  if (!minutes && less && (words.says(k, "ربعا") || words.says(k, "ثلثا"))) {
    minutes = words.says(k, "ربعا") ? 15 : 20;
    end = k + 1;
  }
  if (!minutes) {
    const auto number = read_number(words, k);
    if (!number || number->value > 59) return;
    const Match unit = words.bare(number->end, TimeClass::unit);
    const bool told = unit && unit.word->unit == TimeUnit::minute;
    if (!told && !number->figures) return;
    minutes = static_cast<int>(number->value);
    end = told ? unit.end : number->end;
  }
  clock.minute = less ? 60 - *minutes : *minutes;
  if (less) clock.hour = clock.hour == 0 ? 23 : clock.hour - 1;
  clock.end = end;
}

void read_part(const Words& words, Clock& clock) {
  const Match part = words.bare(clock.end, TimeClass::meridiem);
  if (!part) return;
  clock.part = static_cast<PartOfDay>(part.word->value);
  clock.end = part.end;
}

}  // namespace

std::string_view part_value(PartOfDay part) {
  constexpr std::array<std::string_view, 4> kNames = {"MO", "AF", "EV", "NI"};
  return kNames[static_cast<size_t>(part)];
}

std::string Clock::value(std::optional<PartOfDay> named) const {
  int h = hour;
  const auto told = part ? part : named;
  if (told) {
    switch (*told) {
      case PartOfDay::morning:
        if (h == 12) h = 0;
        break;
      case PartOfDay::afternoon:
        if (h < 11) h += 12;
        break;
      case PartOfDay::evening:
        if (h <= 12) h += 12;
        break;
      case PartOfDay::night:
        if (h >= 6 && h <= 12) h += 12;
        break;
    }
  }
  return fmt::format("T{:02}:{:02}", h, minute);
}

std::optional<Clock> read_clock(const Words& words, uint32_t i) {
  const Match noun = words.any(i, TimeClass::clock);
  uint32_t k = noun ? noun.end : i;
  if (const Match about = words.bare(k, TimeClass::about); noun && about) k = about.end;
  if (noun && words.letters(k) != 0) return std::nullopt;
  if (auto clock = read_separated(words, k, static_cast<bool>(noun))) {
    read_part(words, *clock);
    return clock;
  }
  if (auto clock = read_separated(words, k, true)) {  // «10.30 صباحا»
    read_part(words, *clock);
    return clock->part ? clock : std::nullopt;
  }
  const auto number = read_number(words, k);
  const uint32_t most = number && number->figures ? 24 : 12;
  if (!number || number->value > most || number->value == 0 || (!number->figures && !number->feminine)) {
    return std::nullopt;
  }
  // «الساعات الأولى من الصباح»
  if (!noun && i > words.first() && words.is(i - 1, TimeClass::unit)) return std::nullopt;
  Clock clock{static_cast<int>(number->value), 0, {}, number->end};
  read_minutes(words, clock);
  read_part(words, clock);
  if (noun || clock.part) return clock;
  // «التاسعة من مساء الاثنين»
  const bool of_part = number->feminine && words.says(clock.end, "من") &&
                       (words.bare(clock.end + 1, TimeClass::part) || words.bare(clock.end + 1, TimeClass::hours));
  if (of_part) return clock;
  return std::nullopt;
}

}  // namespace isnad::time
