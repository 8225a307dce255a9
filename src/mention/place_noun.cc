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
                                    PlaceNoun{"دوار", PlaceKind::city, Governed::unknown},
                                    PlaceNoun{"منطقة", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"قضاء", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"ولاية", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"اقليم", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"مديرية", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"مقاطعة", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"عمالة", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"صحراء", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"مرتفعات", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"قطاع", PlaceKind::region, Governed::unknown},
                                    PlaceNoun{"مخيم", PlaceKind::site},
                                    PlaceNoun{"معبر", PlaceKind::site},
                                    PlaceNoun{"جزيرة", PlaceKind::site},
                                    PlaceNoun{"جبل", PlaceKind::site},
                                    PlaceNoun{"جبال", PlaceKind::site},
                                    PlaceNoun{"وادي", PlaceKind::site},
                                    PlaceNoun{"مطار", PlaceKind::site, Governed::unknown},
                                    PlaceNoun{"ميناء", PlaceKind::site, Governed::unknown},
                                    PlaceNoun{"سهل", PlaceKind::site, Governed::definite},
                                    PlaceNoun{"قاعدة", PlaceKind::site, Governed::definite},
                                    PlaceNoun{"سجن", PlaceKind::site, Governed::definite},
                                    PlaceNoun{"ساحة", PlaceKind::site, Governed::definite},
                                    PlaceNoun{"ميدان", PlaceKind::site, Governed::definite},
                                    PlaceNoun{"حقل", PlaceKind::site, Governed::definite},
                                    PlaceNoun{"نهر", PlaceKind::sea, Governed::unknown},
                                    PlaceNoun{"بحيرة", PlaceKind::sea, Governed::unknown},
                                    PlaceNoun{"مضيق", PlaceKind::sea, Governed::unknown}};

}  // namespace

const PlaceNoun* place_noun(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i) || text.word(i).article || text.phrase_at[i] >= 0) return nullptr;
  const Word& word = text.word(i);
  const auto* const found =
      std::find_if(kPlaceNouns.begin(), kPlaceNouns.end(), [&](const PlaceNoun& h) { return h.stem == word.stem; });
  return found == kPlaceNouns.end() ? nullptr : found;
}

bool opens_place_name(const Word& word) {
  return !word.article &&
         is_one_of(word.stem, {"كفر", "دير",  "بيت", "عين",  "تل",  "خان", "وادي",  "جبل",  "رأس", "راس",
                               "ام",  "خربة", "حوش", "مجدل", "برج", "بني", "اولاد", "سيدي", "قصر", "باب"});
}

bool is_direction(const Word& word) {
  return !word.article && is_one_of(word.stem, {"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"});
}

}  // namespace isnad::mention
