// What stands before a trigger and takes its reality from it: «لم تقع», «خشية هجوم», «محاولة اغتيال», «سيزور».
#pragma once

#include "event/occurrence.h"
#include "text/sentence.h"

namespace isnad::event {

// Sets what the occurrence is, for its trigger at token `i`, read as `use`.
void set_modality(const AnalysedText& text, uint32_t i, const text::Sentence& sentence, const TriggerUse& use,
                  Occurrence& out);

}  // namespace isnad::event
