#include "lexicon/country.h"

#include <algorithm>

#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

std::string_view code_of_one_word(const Lexicon& lexicon, std::string_view normal) {
  for (const Entry& entry : lexicon.find(normal)) {
    if (entry.category == Category::country) return lexicon.country_code(entry.index);
  }
  return {};
}

std::string_view code_of_words(const Lexicon& lexicon, std::string_view normal) {
  for (const Phrase& phrase : lexicon.phrases_from(normal.substr(0, normal.find(' ')))) {
    if (phrase.category != Category::country) continue;
    std::string whole;
    for (const std::string_view word : phrase.words) whole += (whole.empty() ? "" : " ") + std::string(word);
    if (whole == normal) return lexicon.country_code(phrase.index);
  }
  return {};
}

}  // namespace

bool is_country_code(std::string_view name) {
  return name.size() == 3 &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

std::string country_code_of(const Lexicon& lexicon, std::string_view name) {
  if (is_country_code(name)) {
    std::string code(name);
    for (char& c : code) c = static_cast<char>(c & ~0x20);
    return code;
  }
  const std::string written = text::normalised(name);
  const std::string_view normal = written;
  for (const std::string_view tried : {normal, normal.starts_with("ال") ? normal.substr(4) : normal}) {
    if (const std::string_view code = code_of_one_word(lexicon, tried); !code.empty()) return std::string(code);
    if (const std::string_view code = code_of_words(lexicon, tried); !code.empty()) return std::string(code);
  }
  return {};
}

}  // namespace isnad::lexicon
