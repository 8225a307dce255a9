// «سموه», «معاليه», «فضيلته»: who is meant by the courtesy that his rank asks for, where the text has not named him.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// «استقبل أمير المنطقة مدير الدفاع المدني سالم الحمداني، وثمن | سموه C»: the nearest title before the source that asks
// for that courtesy; -1 for any other source, and where there is none.
int holder_of_courtesy(const Resolution& in, const Candidate& c);

}  // namespace isnad::statement::speaker
