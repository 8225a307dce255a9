// Numbers at the beginning of a noun phrase: how many about, and which share.
#pragma once

#include <cstdint>

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// «نحو | 30 نائباً», «أكثر من | مئة», «ما لا يقل عن | عشرة»: the token of the number behind such words at `at`; `at`
// where none stand.
uint32_t skip_approximation(const AnalysedText& text, uint32_t at, uint32_t limit);

// «51 في المائة | من المديرين», «51% | من …»: one past the share of something that begins with the number at `number`;
// 0 where none does.
uint32_t share_end(const AnalysedText& text, uint32_t number, uint32_t limit);

}  // namespace isnad::mention
