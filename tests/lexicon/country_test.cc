// The names of states: every one that ICU has in Arabic is in knowledge/countries.tsv.
#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <set>
#include <string>

#include "isnad/reader.h"
#include "lexicon/analysed_text.h"

namespace isnad::lexicon {
namespace {

// Regions of ICU that are no ISO country, or nobody's.
bool is_no_state(const std::string& iso3) {
  return iso3.empty() || iso3.starts_with('X') || iso3 == "DGA" || iso3 == "ATA" || iso3 == "BVT" || iso3 == "HMD";
}

// As news writes it: without what stands in parentheses, without the dash of «الكونغو - كينشاسا».
std::string plain(std::string name) {
  if (const size_t open = name.find(" ("); open != std::string::npos) name.erase(open);
  if (const size_t dash = name.find(" - "); dash != std::string::npos) name.replace(dash, 3, " ");
  return name;
}

// Whether the text is the name of that country, and nothing else.
bool names(std::string_view name, std::string_view iso3) {
  WordCache cache(builtin_lexicon());
  AnalysedText text;
  analyse_text(name, cache, text);
  for (const PhraseMatch& match : text.phrases) {
    if (match.category == Category::country && match.first == 0 && match.end == text.size() &&
        builtin_lexicon().country_code(match.index) == iso3) {
      return true;
    }
  }
  if (text.size() != 1) return false;
  for (const Analysis& a : text.word(0).all()) {
    if (a.entry->category == Category::country && builtin_lexicon().country_code(a.entry->index) == iso3) return true;
  }
  return false;
}

TEST(Countries, TheTableHasTheNamesOfIcu) {
  std::string missing;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale country("", *code);
    const std::string iso3 = country.getISO3Country();
    if (is_no_state(iso3)) continue;
    icu::UnicodeString written;
    std::string name;
    country.getDisplayCountry(icu::Locale("ar"), written).toUTF8String(name);
    if (!names(plain(name), iso3)) missing += iso3 + '\t' + name + '\n';
  }
  EXPECT_EQ(missing, "") << "not in knowledge/countries.tsv";
}

}  // namespace
}  // namespace isnad::lexicon
