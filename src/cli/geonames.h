// Places from a dump of GeoNames: one place a line, nineteen columns separated by tabs, all its names in the fourth.
// https://download.geonames.org/export/dump/readme.txt
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "lexicon/lexicon.h"

namespace isnad::cli {

struct GeoNamesCounts {
  uint64_t lines = 0;      // places in the dump
  uint64_t taken = 0;      // rows of the table
  uint64_t no_arabic = 0;  // without a name in Arabic letters
  uint64_t other = 0;      // of no kind that news names: schools, hotels, streets
  uint64_t everyday = 0;   // names left out because they are other words too, or very short
  uint64_t known = 0;      // names of states, or of a built-in place in another state
  uint64_t smaller = 0;    // names that a larger place has too
};

// Collects the lines of a dump and makes the user's table of them: the same lines give the same table.
class GeoNames {
 public:
  explicit GeoNames(const lexicon::Lexicon& builtin) : lexicon_(builtin) {}

  // One line without its line feed. An error says what is wrong with it.
  std::optional<Error> add(std::string_view line);

  // The table, with the columns of knowledge/places.tsv; `from` is the name of the dump.
  [[nodiscard]] std::string table(std::string_view from);
  [[nodiscard]] const GeoNamesCounts& counts() const { return counts_; }

 private:
  struct Place {
    uint64_t id = 0;
    uint64_t population = 0;
    std::string_view kind;
    std::string country;
    float latitude = 0;
    float longitude = 0;
    std::vector<std::string> names;
  };
  enum class Verdict : uint8_t { take, everyday, known };

  [[nodiscard]] Verdict judge(std::string_view name, const Place& place) const;
  void take_names(std::string_view names, Place place);

  const lexicon::Lexicon& lexicon_;
  std::vector<Place> places_;
  std::unordered_map<std::string, size_t> holder_;  // name → the place that has it
  GeoNamesCounts counts_;
};

// Whether a name is written in letters of Arabic alone: no ک, گ, ی of Persian and Urdu.
bool is_arabic_name(std::string_view name);

// Reads a dump, as it is or in the zip in which it comes. `progress` is told the lines, the bytes read and of how many.
std::optional<Error> read_geonames(const std::string& file, GeoNames& to,
                                   const std::function<void(uint64_t, uint64_t, uint64_t)>& progress);

}  // namespace isnad::cli
