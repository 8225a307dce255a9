#include "cli/geonames.h"

#include <fmt/format.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <memory>

#include "ingest/byte_stream.h"
#include "ingest/container.h"
#include "ingest/line_buffer.h"
#include "text/code_points.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::cli {
namespace {

constexpr size_t kColumns = 19;
constexpr size_t kLongestLine = 1U << 20U;  // the names of the largest cities take some kilobytes
constexpr uint64_t kLargeCity = 100'000;    // people; so large a place is meant although its name is another word too
constexpr size_t kShortestName = 4;         // letters
constexpr size_t kMostNames = 20;           // of one place

// The feature codes that news names, by class; a class without codes is taken whole.
std::string_view kind_of(std::string_view feature_class, std::string_view code) {
  const auto is = [&](std::initializer_list<std::string_view> codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  if (feature_class == "P") return "city";
  if (feature_class == "A") return code.starts_with("PCL") || code.ends_with("H") ? "" : "region";
  if (feature_class == "H") return is({"LK", "SEA", "GULF", "STRT", "STM", "BAY", "CNL", "RSV", "WAD"}) ? "sea" : "";
  if (feature_class == "T") return is({"MT", "MTS", "ISL", "ISLS", "VAL", "DSRT", "PEN"}) ? "site" : "";
  if (feature_class == "L") return is({"RGN", "CONT", "MILB", "OILF", "GASF", "RESF"}) ? "region" : "";
  if (feature_class == "S") return is({"AIRP", "AIRB", "DAM", "MILB", "CTRB", "PRT", "RFC", "CMPRF"}) ? "site" : "";
  return {};
}

std::string iso3_of(std::string_view iso2) {
  if (iso2 == "XK") return "XKX";  // ICU has a code of its own
  return icu::Locale("", std::string(iso2).c_str()).getISO3Country();
}

template <typename Number>
bool read_number(std::string_view cell, Number& number) {
  const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return fault == std::errc{} && end == cell.data() + cell.size();
}

// Without diacritics and tatweel, which news does not write.
std::string cleaned(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size();) {
    const auto [c, bytes] = text::code_point_at(name, at);
    if (!text::is_diacritic(c) && !text::is_ignorable(c)) text::append_utf8(out, c);
    at += bytes;
  }
  return out;
}

}  // namespace

bool is_arabic_name(std::string_view name) {
  bool letter = false;
  for (size_t at = 0; at < name.size();) {
    const auto [c, bytes] = text::code_point_at(name, at);
    at += bytes;
    const bool arabic = (c >= 0x0621 && c <= 0x063A) || (c >= 0x0641 && c <= 0x064A);
    if (!arabic && c != U' ' && c != U'-' && !text::is_diacritic(c) && !text::is_ignorable(c)) return false;
    letter = letter || arabic;
  }
  return letter;
}

std::optional<Error> GeoNames::add(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.empty()) return std::nullopt;
  std::array<std::string_view, kColumns> cells;
  size_t count = 0;
  for (std::string_view rest = line;; ++count) {
    const size_t tab = rest.find('\t');
    if (count < kColumns) cells[count] = rest.substr(0, tab);
    if (tab == std::string_view::npos) break;
    rest.remove_prefix(tab + 1);
  }
  if (++count != kColumns) {
    return Error{fmt::format("{} columns where a dump of GeoNames has {}", count, kColumns)};
  }
  Place place;
  if (!read_number(cells[0], place.id)) return Error{fmt::format("'{}' is no number of a place", cells[0])};
  if (!read_number(cells[4], place.latitude) || !read_number(cells[5], place.longitude) ||
      !(std::abs(place.latitude) <= 90) || !(std::abs(place.longitude) <= 180)) {
    return Error{fmt::format("'{}', '{}' is no point on the map", cells[4], cells[5])};
  }
  if (!cells[14].empty() && !read_number(cells[14], place.population)) {
    return Error{fmt::format("'{}' is no population", cells[14])};
  }
  ++counts_.lines;
  place.kind = kind_of(cells[6], cells[7]);
  if (place.kind.empty()) {
    ++counts_.other;
    return std::nullopt;
  }
  place.country = iso3_of(cells[8]);
  if (!lexicon_.country_named(place.country)) place.country.clear();
  take_names(cells[3], std::move(place));
  return std::nullopt;
}

// What the built-in tables know otherwise is an everyday word, or a person's name, and stays one.
GeoNames::Verdict GeoNames::judge(std::string_view name, const Place& place) const {
  using lexicon::Category;
  constexpr lexicon::Categories kStates = {Category::country, Category::capital, Category::seat};
  const std::string normal = text::normalised(name);
  const bool words = normal.find(' ') != std::string::npos;
  const bool large = place.population >= kLargeCity;
  if (!words && text::count_code_points(normal) < kShortestName && !large) return Verdict::everyday;
  const auto verdict = [&](const lexicon::Entry& entry) {
    if (lexicon::Categories{entry.category}.any(kStates)) return Verdict::known;
    if (entry.category != Category::place) return large ? Verdict::take : Verdict::everyday;
    const uint16_t held = lexicon_.place(entry.index).country;
    return held != lexicon::no_country && lexicon_.country_code(held) == place.country ? Verdict::take : Verdict::known;
  };
  Verdict worst = Verdict::take;
  const bool article = normal.starts_with("ال") && text::count_code_points(normal) > kShortestName;
  const std::string stem = article ? normal.substr(4) : std::string();
  const auto entries = lexicon_.find(normal);
  for (const auto& entry : entries) worst = std::max(worst, verdict(entry));
  if (article && !words) {
    for (const auto& entry : lexicon_.find(stem)) worst = std::max(worst, verdict(entry));
  }
  return worst;
}

// Of places with one name, the table has the largest: that is the one of which news tells without its state.
void GeoNames::take_names(std::string_view names, Place place) {
  bool arabic = false;
  std::vector<std::string> kept;
  while (!names.empty() && kept.size() < kMostNames) {
    const size_t comma = names.find(',');
    const std::string_view written = names.substr(0, comma);
    names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
    if (!is_arabic_name(written)) continue;
    arabic = true;
    std::string name = cleaned(written);
    if (std::find(kept.begin(), kept.end(), name) != kept.end()) continue;
    const Verdict verdict = judge(name, place);
    if (verdict == Verdict::everyday) ++counts_.everyday;
    if (verdict == Verdict::known) ++counts_.known;
    if (verdict == Verdict::take) kept.push_back(std::move(name));
  }
  if (!arabic) ++counts_.no_arabic;
  if (kept.empty()) return;
  const size_t number = places_.size();
  for (std::string& name : kept) {
    const auto [held, fresh] = holder_.emplace(name, number);
    if (!fresh) {
      ++counts_.smaller;
      const Place& other = places_[held->second];
      if (std::pair(other.population, place.id) >= std::pair(place.population, other.id)) continue;
      held->second = number;
    }
    place.names.push_back(std::move(name));
  }
  if (!place.names.empty()) places_.push_back(std::move(place));
}

std::string GeoNames::table(std::string_view from) {
  std::string out = fmt::format(
      "# Places of GeoNames (https://www.geonames.org, CC BY 4.0), made by isnad knowledge import geonames from {}.\n"
      "# The columns are those of knowledge/places.tsv.\nname\tkind\tcountry\tlat\tlon\n",
      from);
  counts_.taken = 0;
  for (size_t p = 0; p < places_.size(); ++p) {
    std::string names;
    for (const std::string& name : places_[p].names) {
      if (holder_.at(name) != p) continue;  // a larger place came later
      if (!names.empty()) names += '|';
      names += name;
    }
    if (names.empty()) continue;
    ++counts_.taken;
    const Place& place = places_[p];
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{:.5f}\t{:.5f}\n", names, place.kind, place.country,
                   place.latitude, place.longitude);
  }
  return out;
}

namespace {

std::optional<Error> read_lines(ingest::ByteStream& bytes, const std::string& shown, GeoNames& to,
                                const std::function<void(uint64_t)>& progress) {
  ingest::LineBuffer lines(0, kLongestLine);
  uint64_t number = 0;
  for (bool more = true; more;) {
    const Result<bool> got = lines.fill(bytes);
    if (!got) return Error{fmt::format("{}:{}: {}", shown, number + 1, got.error().message)};
    more = got.value();
    while (const std::optional<ingest::Line> line = lines.next_line(!more)) {
      ++number;
      const auto error =
          line->too_long ? std::optional(Error{"the line is too long for a dump of GeoNames"}) : to.add(line->text);
      if (error) return Error{fmt::format("{}:{}: {}", shown, number, error->message)};
    }
    progress(number);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> read_geonames(const std::string& file, GeoNames& to,
                                   const std::function<void(uint64_t, uint64_t, uint64_t)>& progress) {
  std::atomic<uint64_t> taken = 0;
  const ingest::Expansion expansion(taken);
  auto opened = ingest::FileStream::open(file, taken);
  if (!opened) return Error{fmt::format("{}: {}", file, opened.error().message)};
  const uint64_t total = opened.value()->seekable_size().value_or(0);
  auto buffered = std::make_unique<ingest::BufferedStream>(std::move(opened).value());
  const auto tell = [&](uint64_t lines) { progress(lines, taken.load(), total); };
  if (!buffered->peek(4).starts_with("PK")) return read_lines(*buffered, file, to, tell);

  ingest::Container container(std::move(buffered), expansion);
  bool found = false;
  while (true) {
    auto next = container.next();
    if (!next) return Error{fmt::format("{}: {}", file, next.error().message)};
    if (!next.value()) break;
    const auto& entry = *next.value();
    if (!entry.name.ends_with(".txt") || entry.name.ends_with("readme.txt")) continue;
    found = true;
    if (auto error = read_lines(*entry.bytes, file + "/" + entry.name, to, tell)) return error;
  }
  if (!found) return Error{fmt::format("{}: no dump of GeoNames (a .txt) is in this zip", file)};
  return std::nullopt;
}

}  // namespace isnad::cli
