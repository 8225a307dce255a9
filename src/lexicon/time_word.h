// The words that time expressions are made of: knowledge/time_*.tsv, indexed beside the other tables. They are no
// meaning of a word (Entry), so that what «قبل» or «مارس» is to the other rooms does not depend on them.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>

#include "isnad/result.h"
#include "lexicon/index.h"

namespace isnad::lexicon {

enum class TimeClass : uint8_t {
  weekday,  // the classes of knowledge/time_words.tsv, in its order
  day,
  part,
  hours,
  meridiem,
  midnight,
  tonight,
  clock,
  about,
  same_day,
  era,
  unit,
  some,
  fraction,
  half,
  quarter,
  direction,
  this_,
  that,
  same,
  vague,
  vague_after_in,
  vague_inside,
  set,
  every,
  season_noun,
  before,
  after,
  season,
  decade,
  extent,
  before_year,
  edge,
  age,
  namesake,
  namesake_of_day,
  tense,
  none,
  month,     // knowledge/time_months.tsv
  cardinal,  // knowledge/time_numbers.tsv
  ordinal,
  feminine,
  digits  // figures behind stuck letters («ال24», «و45»); in no table
};

enum class TimeUnit : uint8_t { none, second, minute, hour, day, week, month, year, decade, century };

struct TimeWord {
  std::span<const std::string_view> rest = {};  // the words behind the first one of a phrase, normal forms
  TimeClass time_class = TimeClass::none;
  TimeUnit unit = TimeUnit::none;  // units and sets
  int16_t value = 0;     // see the tables; past, present, future are -1, 0, 1; parts of the day and seasons 0 to 3
  bool hijri = false;    // months
  bool certain = false;  // months: nothing else is called so
};

// What a written word is in a time expression, and the letters that are stuck to it.
struct TimeReading {
  std::span<const TimeWord> words;
  bool conjunction = false;
  char32_t preposition = 0;
  bool article = false;
  uint8_t letters = 0;   // of conjunction and preposition; of «لل» both, as the article has none left
  uint64_t classes = 0;  // of the words, a bit each

  [[nodiscard]] bool has(TimeClass c) const { return (classes >> static_cast<unsigned>(c) & 1U) != 0; }
};

class TimeWords {
 public:
  // Compiles the embedded tables. Errors name table and line.
  static Result<TimeWords> load();
  void transfer(Image& image);

  // Looks up a normal form with its prefixes, the plainest reading first.
  [[nodiscard]] TimeReading read(std::string_view normal) const;

 private:
  friend class TimeCompiler;
  [[nodiscard]] bool read_stem(std::string_view stem, TimeReading& out) const;

  // Of the words behind the first.
  std::unique_ptr<std::pmr::monotonic_buffer_resource> characters_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>();
  Index<TimeWord> words_;  // by coarse form
};

}  // namespace isnad::lexicon
