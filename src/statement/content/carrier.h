// Statements that carry another one: «أفادت الوكالة، نقلاً عن س، بأن C».
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// Where the content ends in which the attribution stands; `end` for none.
uint32_t end_of_carrier(const Contents& in, size_t index, uint32_t end);

// «تشير الدراسة إلى أن C، وفق ما صرحت به س | لصحيفة «ص»»: what describes the source or says to whom he spoke, up to
// `rest`, is no part either of what stands in the clause.
void leave_out_of_carriers(Contents& in, size_t index, uint32_t rest);

// «ذكرت وكالة س، نقلاً عن ص، أن C»: carrier and speaker share the content.
bool share_carrier(Contents& in, size_t index);

// «قال س إن عدد القتلى، بحسب ص، بلغ …»: inside the clause that another says, the attribution belongs to that clause,
// and is nested. At the end of it, after a comma, it is said of the whole sentence («قال س إن …، بحسب وكالة ص»).
bool nest_in_carrier(Contents& in, size_t index);

}  // namespace isnad::statement::content
