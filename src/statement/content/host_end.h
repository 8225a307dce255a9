// Where the clause ends that stands around an attribution, and whether it goes on behind its source.
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// «في نظر س», «من وجهة نظر س», «في رأي س»: an opinion is of its own clause, and not of who reports it.
bool is_view(const AnalysedText& text, const Candidate& c);

uint32_t first_comma(const Contents& in, uint32_t first, uint32_t end);

// «المعارضة، بحسب س، | ما زالت …», «أوقع، بحسب س، | ما لا يقل عن 20 قتيلاً»: no relative «ما» of the source.
bool goes_on_negated(const Contents& in, uint32_t k);

// Where the part behind the attribution ends: before a conjoined verb of saying, unless the attribution opens the
// sentence, and before a contrast.
uint32_t end_of_host(const Contents& in, size_t index, uint32_t after, uint32_t end, bool opens);

// The part of the clause behind the attribution; empty where that closes it, and then at the token where another could
// go on.
Piece rest_of_host(const Contents& in, size_t index, uint32_t end);

// Whether the clause goes on with `rest` behind the attribution: behind a comma, or with more than an adverbial that
// may belong to the source («، وفق ما قال س | للصحافيين»).
bool goes_on(const Contents& in, const Candidate& c, const Piece& rest);

// «حسب «س» (…) للملاحة، فإن C»: at the start of its sentence the attribution runs to the comma.
uint32_t behind_long_source(const Contents& in, const Range& source, uint32_t end);

// «رفضت س، على لسان أمينها، C»: the attribution stands between a verb and what it says.
bool is_in_frame(const Contents& in, size_t index);

}  // namespace isnad::statement::content
