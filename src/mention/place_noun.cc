#include "mention/place_noun.h"
#include "text/one_of.h"

#include <algorithm>
#include <array>

namespace isnad::mention {
namespace {

using text::is_one_of;

using lexicon::AnalysedText;
using lexicon::PlaceKind;
using lexicon::Word;

constexpr std::array kPlaceNouns = {PlaceNoun{"محافظة", PlaceKind::region},
                                    PlaceNoun{"مدينة", PlaceKind::city},
                                    PlaceNoun{"بلدة", PlaceKind::city},
                                    PlaceNoun{"قرية", PlaceKind::city},
                                    PlaceNoun{"ضيعة", PlaceKind::city},
                                    PlaceNoun{"حي", PlaceKind::city},
                                    PlaceNoun{"ضاحية", PlaceKind::city},
                                    PlaceNoun{"ناحية", PlaceKind::city},
                                    PlaceNoun{"مستوطنة", PlaceKind::city},
                                    PlaceNoun{"دوار", PlaceKind::city, AfterPlaceNoun::unknown},
                                    PlaceNoun{"منطقة", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"قضاء", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"ولاية", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"اقليم", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"مديرية", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"مقاطعة", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"عمالة", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"صحراء", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"مرتفعات", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"قطاع", PlaceKind::region, AfterPlaceNoun::unknown},
                                    PlaceNoun{"مخيم", PlaceKind::site},
                                    PlaceNoun{"معبر", PlaceKind::site},
                                    PlaceNoun{"جزيرة", PlaceKind::site},
                                    PlaceNoun{"جبل", PlaceKind::site},
                                    PlaceNoun{"جبال", PlaceKind::site},
                                    PlaceNoun{"وادي", PlaceKind::site},
                                    PlaceNoun{"مطار", PlaceKind::site, AfterPlaceNoun::unknown},
                                    PlaceNoun{"ميناء", PlaceKind::site, AfterPlaceNoun::unknown},
                                    PlaceNoun{"سهل", PlaceKind::site, AfterPlaceNoun::definite},
                                    PlaceNoun{"قاعدة", PlaceKind::site, AfterPlaceNoun::definite},
                                    PlaceNoun{"سجن", PlaceKind::site, AfterPlaceNoun::definite},
                                    PlaceNoun{"ساحة", PlaceKind::site, AfterPlaceNoun::definite},
                                    PlaceNoun{"ميدان", PlaceKind::site, AfterPlaceNoun::definite},
                                    PlaceNoun{"حقل", PlaceKind::site, AfterPlaceNoun::definite},
                                    PlaceNoun{"نهر", PlaceKind::sea, AfterPlaceNoun::unknown},
                                    PlaceNoun{"بحيرة", PlaceKind::sea, AfterPlaceNoun::unknown},
                                    PlaceNoun{"مضيق", PlaceKind::sea, AfterPlaceNoun::unknown}};

// By size the first letters that a noun of that size has, a bit each: most words are told apart without a comparison.
constexpr size_t kSizes = 16;  // bytes
constexpr uint64_t bit_of_first(std::string_view word) {
  return uint64_t{1} << (static_cast<unsigned char>(word[1]) & 0x3FU);
}
constexpr std::array<uint64_t, kSizes> kFirstLetters = [] {
  std::array<uint64_t, kSizes> letters{};
  for (const PlaceNoun& noun : kPlaceNouns) letters[noun.stem.size()] |= bit_of_first(noun.stem);
  return letters;
}();

bool may_be_place_noun(std::string_view stem) {
  return stem.size() > 1 && stem.size() < kSizes && (kFirstLetters[stem.size()] & bit_of_first(stem)) != 0;
}

}  // namespace

const PlaceNoun* place_noun(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i) || text.word(i).article || text.phrase_at[i] >= 0) return nullptr;
  const Word& word = text.word(i);
  if (!may_be_place_noun(word.stem)) return nullptr;
  const auto* const found = std::find_if(kPlaceNouns.begin(), kPlaceNouns.end(),
                                         [&](const PlaceNoun& h) { return text::is_same(h.stem, word.stem); });
  return found == kPlaceNouns.end() ? nullptr : found;
}

bool opens_place_name(const Word& word) { return !word.article && word.in(lexicon::WordSet::opening_place_name); }

bool is_direction(const Word& word) {
  return !word.article && is_one_of(word.stem, {"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"});
}

}  // namespace isnad::mention
