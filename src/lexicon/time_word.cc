#include "lexicon/time_word.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "lexicon/embedded.h"
#include "lexicon/keep.h"
#include "lexicon/table.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

constexpr auto kClasses =
    std::to_array<std::pair<std::string_view, TimeClass>>({{"weekday", TimeClass::weekday},
                                                           {"day", TimeClass::day},
                                                           {"part", TimeClass::part},
                                                           {"hours", TimeClass::hours},
                                                           {"meridiem", TimeClass::meridiem},
                                                           {"midnight", TimeClass::midnight},
                                                           {"tonight", TimeClass::tonight},
                                                           {"clock", TimeClass::clock},
                                                           {"about", TimeClass::about},
                                                           {"same_day", TimeClass::same_day},
                                                           {"era", TimeClass::era},
                                                           {"unit", TimeClass::unit},
                                                           {"some", TimeClass::some},
                                                           {"fraction", TimeClass::fraction},
                                                           {"half", TimeClass::half},
                                                           {"quarter", TimeClass::quarter},
                                                           {"direction", TimeClass::direction},
                                                           {"this", TimeClass::this_},
                                                           {"that", TimeClass::that},
                                                           {"same", TimeClass::same},
                                                           {"vague", TimeClass::vague},
                                                           {"vague_after_in", TimeClass::vague_after_in},
                                                           {"vague_inside", TimeClass::vague_inside},
                                                           {"set", TimeClass::set},
                                                           {"every", TimeClass::every},
                                                           {"season_noun", TimeClass::season_noun},
                                                           {"before", TimeClass::before},
                                                           {"after", TimeClass::after},
                                                           {"season", TimeClass::season},
                                                           {"decade", TimeClass::decade},
                                                           {"extent", TimeClass::extent},
                                                           {"before_year", TimeClass::before_year},
                                                           {"edge", TimeClass::edge},
                                                           {"age", TimeClass::age},
                                                           {"namesake", TimeClass::namesake},
                                                           {"namesake_of_day", TimeClass::namesake_of_day},
                                                           {"tense", TimeClass::tense},
                                                           {"none", TimeClass::none},
                                                           {"cardinal", TimeClass::cardinal},
                                                           {"ordinal", TimeClass::ordinal},
                                                           {"feminine", TimeClass::feminine}});
constexpr auto kUnits = std::to_array<std::pair<std::string_view, TimeUnit>>({{"-", TimeUnit::none},
                                                                              {"S", TimeUnit::second},
                                                                              {"MI", TimeUnit::minute},
                                                                              {"H", TimeUnit::hour},
                                                                              {"D", TimeUnit::day},
                                                                              {"W", TimeUnit::week},
                                                                              {"M", TimeUnit::month},
                                                                              {"Y", TimeUnit::year},
                                                                              {"DE", TimeUnit::decade},
                                                                              {"CE", TimeUnit::century}});
constexpr auto kValues = std::to_array<std::pair<std::string_view, int16_t>>({{"-", 0},
                                                                              {"past", -1},
                                                                              {"present", 0},
                                                                              {"future", 1},
                                                                              {"MO", 0},
                                                                              {"AF", 1},
                                                                              {"EV", 2},
                                                                              {"NI", 3},
                                                                              {"SP", 0},
                                                                              {"SU", 1},
                                                                              {"FA", 2},
                                                                              {"WI", 3}});

template <typename List>
auto named(const List& list, std::string_view name) -> std::optional<decltype(list[0].second)> {
  const auto* it = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.first == name; });
  if (it == list.end()) return std::nullopt;
  return it->second;
}

std::optional<int16_t> value_named(std::string_view cell) {
  int16_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error == std::errc() && end == cell.data() + cell.size()) return number;
  return named(kValues, cell);
}

// What text::coarse() makes of a word, without memory of its own: this is asked for every new word.
std::string_view coarse_form(std::string_view normal, std::span<char> out) {
  std::copy(normal.begin(), normal.end(), out.begin());
  const std::string_view kept(out.data(), normal.size());
  for (size_t at = kept.find("ى"); at != std::string_view::npos; at = kept.find("ى", at + 2)) {
    out[at + 1] = '\x8A';  // ي
  }
  if (kept.ends_with("ة")) {
    out[kept.size() - 2] = '\xD9';  // ه
    out[kept.size() - 1] = '\x87';
  }
  return kept;
}

// Arabic, Persian or European figures only.
bool is_figures(std::string_view stem) {
  if (stem.empty()) return false;
  for (size_t at = 0; at < stem.size(); ++at) {
    const auto byte = static_cast<unsigned char>(stem[at]);
    if (byte >= '0' && byte <= '9') continue;
    const bool lead = (byte == 0xD9 || byte == 0xDB) && at + 1 < stem.size();
    const auto low = lead ? static_cast<unsigned char>(stem[at + 1]) : 0U;
    if (!lead || (byte == 0xD9 ? low < 0xA0 || low > 0xA9 : low < 0xB0 || low > 0xB9)) return false;
    ++at;
  }
  return true;
}

}  // namespace

class TimeCompiler {
 public:
  Result<TimeWords> run() {
    for (const std::string_view name : {"time_words", "time_months", "time_numbers"}) {
      const auto table = parse_table(name, embedded_table(name));
      if (!table) return table.error();
      for (size_t row = 0; row < table.value().rows.size(); ++row) {
        auto word = name == "time_months" ? month(table.value().rows[row]) : other(name, table.value().rows[row]);
        if (!word) {
          return Error{"knowledge/" + std::string(name) + ".tsv:" + std::to_string(table.value().lines[row]) +
                       ": a class, value or unit is not known"};
        }
        for (const auto form : list_cell(table.value().rows[row][0])) add(form, *word);
      }
    }
    words_.words_.pack();
    return std::move(words_);
  }

 private:
  static std::optional<TimeWord> month(const Row& row) {
    if (row.size() != 4) return std::nullopt;
    const auto value = value_named(row[2]);
    if (!value) return std::nullopt;
    return TimeWord{
        .time_class = TimeClass::month, .value = *value, .hijri = row[1] == "hijri", .certain = row[3] == "yes"};
  }

  static std::optional<TimeWord> other(std::string_view table, const Row& row) {
    if (row.size() != (table == "time_words" ? 4 : 3)) return std::nullopt;
    const auto time_class = named(kClasses, row[1]);
    const auto value = value_named(row[2]);
    const auto unit = row.size() == 4 ? named(kUnits, row[3]) : TimeUnit::none;
    if (!time_class || !value || !unit) return std::nullopt;
    return TimeWord{.time_class = *time_class, .unit = *unit, .value = *value};
  }

  [[nodiscard]] std::string_view keep(std::string_view characters) const {
    return lexicon::keep(characters, *words_.characters_);
  }

  void add(std::string_view form, TimeWord word) {
    const std::string normal = text::normalised(form);
    const std::string_view phrase = normal;
    const size_t first = std::min(phrase.find(' '), phrase.size());
    const auto count = static_cast<size_t>(std::count(phrase.begin(), phrase.end(), ' '));
    if (count > 0) {
      const std::span<std::string_view> rest(static_cast<std::string_view*>(words_.characters_->allocate(
                                                 count * sizeof(std::string_view), alignof(std::string_view))),
                                             count);
      size_t at = first;
      for (std::string_view& part : rest) {
        const size_t next = std::min(phrase.find(' ', at + 1), phrase.size());
        new (&part) std::string_view(keep(phrase.substr(at + 1, next - at - 1)));
        at = next;
      }
      word.rest = rest;
    }
    words_.words_.add(text::coarse(std::string(phrase.substr(0, first))), word);
  }

  TimeWords words_;
};

Result<TimeWords> TimeWords::load() { return TimeCompiler().run(); }

void TimeWords::transfer(Image& image) {
  words_.transfer(image, [this](Image& in, TimeWord& word) {
    in.texts(word.rest, *characters_);
    in.value(word.time_class);
    in.value(word.unit);
    in.value(word.value);
    in.value(word.hijri);
    in.value(word.certain);
  });
}

bool TimeWords::read_stem(std::string_view stem, TimeReading& out) const {
  static constexpr std::array kFigures = {TimeWord{.time_class = TimeClass::digits}};
  out.words = words_.find(stem);
  out.article = stem.starts_with("ال");
  if (!out.words.empty() && out.words[0].time_class == TimeClass::cardinal) out.article = false;  // «ألف»
  if (out.words.empty() && out.article) out.words = words_.find(stem.substr(4));
  if (out.words.empty() && is_figures(out.article ? stem.substr(4) : stem)) out.words = kFigures;
  for (const TimeWord& word : out.words) out.classes |= uint64_t{1} << static_cast<unsigned>(word.time_class);
  return !out.words.empty();
}

TimeReading TimeWords::read(std::string_view normal) const {
  constexpr size_t kLongest = 40;  // bytes
  if (normal.size() > kLongest) return {};
  std::array<char, kLongest> letters{};
  const std::string_view coarse = coarse_form(normal, letters);
  TimeReading out;
  for (const bool conjunction : {false, true}) {
    std::string_view rest = coarse;
    if (conjunction) {
      if (!(rest.starts_with("و") || rest.starts_with("ف"))) break;
      rest.remove_prefix(2);
    }
    out.conjunction = conjunction;
    out.letters = conjunction ? 1 : 0;
    if (read_stem(rest, out)) return out;
    const std::string_view behind = rest.size() > 2 ? rest.substr(2) : std::string_view();
    out.preposition = rest.starts_with("ب") ? U'ب' : rest.starts_with("ل") ? U'ل' : rest.starts_with("ك") ? U'ك' : 0;
    if (out.preposition != 0) {
      ++out.letters;
      // «باب» is no August: what is left must be a word of three letters, or figures
      if ((behind.size() >= 6 || is_figures(behind)) && read_stem(behind, out)) return out;
      if (rest.starts_with("لل") && rest.size() >= 8) {
        ++out.letters;
        const bool found = read_stem("ال" + std::string(behind.substr(2)), out);
        out.article = true;
        if (found) return out;
      }
    }
    out = {};
  }
  return {};
}

}  // namespace isnad::lexicon
