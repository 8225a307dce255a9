// What inflections of one word share, without a table: its letters less endings, prefixes of verbs and long vowels.
//
// «أرسلوا», «يرسل», «إرسال» all become رسل. Coarser than a root: words of one root that mean different things often
// meet, so it serves to compare whole sentences, never to tell what one word means. In the manner of the light stemmers
// for Arabic (Larkey et al. 2002) and of root extraction without a dictionary (Taghva et al. 2005).
#pragma once

#include <string>
#include <string_view>

namespace isnad::lexicon {

// A normal form without article and stuck particles, less its endings of number, gender and person: the part of `stem`
// in front of them.
std::string_view light_stem(std::string_view stem);

// Of a light stem. Never empty where the stem is not.
std::string skeleton(std::string_view light);

}  // namespace isnad::lexicon
