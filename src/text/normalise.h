// The normal form of a word: what stays of it when spelling habits are taken away. Used for look-ups only; the text
// itself is never changed.
#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

// Appends the normal form of `word` to `out`: no diacritics, tatweel, joiners or bidi controls; presentation forms
// to letters; أ إ آ ٱ to ا; Persian ی ک to ي ك; Latin to lower case. Keeps ى/ي and ة/ه apart.
void normalise(std::string_view word, std::string& out);
std::string normalised(std::string_view word);

void maqsura_to_ya(std::string& form);  // every ى becomes ي

// The coarser form, for a second look-up: also ى to ي and a final ة to ه (Egyptian and hasty spelling).
std::string coarse(std::string_view normal);
void coarse(std::string_view normal, std::string& out);  // what was in `out` is lost

bool is_diacritic(char32_t c);  // short vowels, tanwin, shadda, dagger alif, Koranic marks
bool is_ignorable(char32_t c);  // tatweel, soft hyphens, joiners, bidi controls and the like inside words

}  // namespace isnad::text
