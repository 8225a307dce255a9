#include "event/modality.h"

#include "event/clause.h"

namespace isnad::event {

using lexicon::TriggerShape;

void set_modality(const AnalysedText& text, uint32_t i, const text::Sentence& sentence, const TriggerUse& use,
                  Occurrence& out) {
  if (use.future) out.hypothetical = true;
  const bool purpose = use.preposition == U'ل' && use.form->shape != TriggerShape::noun;
  if (purpose) out.hypothetical = true;
  uint32_t seen = 0;
  uint32_t window = 3;
  for (uint32_t k = i; k-- > sentence.first && seen < window;) {
    if (!text.is_word(k)) break;
    const auto& word = text.word(k);
    ++seen;
    const bool governs = seen == 1 || !word.article || word.preposition == U'ل';  // «للتوصل إلى هدنة»
    constexpr uint32_t kVerbOfAttempt = 8;  // «أحبطت أجهزة الأمن محاولة لتفجير»: the verb stands farther off
    if (seen == 1 && word.events.is(EventWord::attempt)) window = kVerbOfAttempt;
    if (word.events.is(EventWord::negated) && seen <= 2) out.negated = true;
    if (word.events.is(EventWord::hypothetical) && governs) out.hypothetical = true;
    if (seen == 1 && !use.is_noun() && use.form->shape == TriggerShape::present &&
        (word.normal == "ان" || word.normal == "بان") && k > sentence.first) {  // «دعا إلى أن تنسحب»
      const auto& governor = text.word(k - 1);
      out.hypothetical |= governor.normal != "قبل" && governor.normal != "بعد";
    }
    if (looks_finite(text, k) && seen > 1) break;
  }
}

}  // namespace isnad::event
