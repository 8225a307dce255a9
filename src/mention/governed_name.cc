#include "mention/governed_name.h"

#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::AnalysedText;
using lexicon::Word;

// «للرئيس السابق | …», «رئيس الوزراء | …», «رجل الأعمال | …»: where the title begins that ends at `end`; `end` where
// none does.
uint32_t title_before(const AnalysedText& text, uint32_t end, uint32_t first) {
  uint32_t k = end;
  while (k > first + 1 && text.is_word(k - 1) && text.word(k - 1).article && text.word(k - 1).conjunction == 0 &&
         text.any(k - 1, {Category::adjective, Category::nationality}) && !text.any(k - 1, kTitle)) {
    --k;
  }
  if (k <= first + 1 || !text.is_word(k - 1)) return end;
  const auto is_title = [&](uint32_t i) {
    const lexicon::Analysis* one = text.word(i).as(Category::group);
    return text.any(i, kTitle) || (one != nullptr && one->entry->agreement.number == lexicon::Number::singular);
  };
  // «رئيس الوزراء», «رجل الأعمال»: the office with what it governs
  const bool governs = k > first + 2 && text.is_word(k - 2) && !text.word(k - 2).article &&
                       (text.any(k - 2, {Category::office, Category::profession}) || text.phrase_at[k - 2] >= 0) &&
                       text.word(k - 1).article && text.word(k - 1).preposition == 0;
  if (governs) return k - 2;
  return is_title(k - 1) && !ends_like_plural(text.word(k - 1)) && !names_many(text.word(k - 1)) &&
                 (text.word(k - 1).article || k == end)
             ? k - 1
             : end;
}

// «قائد عسكري …», «مسؤول مقرب …», «عضو في …», «مستشار للرئيس …»: somebody whom the text does not take as known.
bool is_indefinite(const AnalysedText& text, const Range& phrase) {
  const Word& head = text.word(phrase.first);
  if (head.article || head.suffix != lexicon::Pronoun::none || phrase.end < phrase.first + 3) return false;
  const uint32_t behind = text.phrase_at[phrase.first] < 0
                              ? phrase.first + 1
                              : text.phrases[static_cast<size_t>(text.phrase_at[phrase.first])].end;
  if (behind >= phrase.end || !text.is_word(behind) || text.word(behind - 1).article) return false;
  const Word& next = text.word(behind);
  if (next.conjunction != 0) return false;
  if (next.preposition != 0 || next.is(Category::preposition)) return true;
  return !next.article &&
         (next.tanwin || next.any({Category::adjective, Category::nationality, Category::cue_participle}));
}

// «مقرب من …», «موال ل…», «محسوب على …»: how somebody stands to another.
bool tells_side(const Word& word) { return word.in(WordSet::standing_to_another); }

}  // namespace

bool is_name_of_another(const AnalysedText& text, const Range& phrase, const Range& name) {
  if (name.empty() || name.first < phrase.first + 2 || !text.is_word(name.first - 1)) return false;
  const uint32_t title = title_before(text, name.first, phrase.first);
  if (title == name.first) return false;
  const Word& word = text.word(title);
  const Word& before = text.word(title - 1);
  const bool behind = word.preposition != 0 || before.is(Category::preposition);
  const uint32_t side = word.preposition != 0 ? title - 1 : title - 2;
  if (behind && side > phrase.first && tells_side(text.word(side))) return true;
  // «محامي الدفاع عن المتهم | سليم حمدان»
  if (behind && text::is_one_of(text.word(phrase.first).stem, {"محامي", "محامية", "محام"})) return true;
  const bool one_of = text::is_one_of(text.word(phrase.first).normal, {"احد", "احدى"}) && phrase.end > phrase.first + 3;
  if (!one_of && !is_indefinite(text, phrase)) return false;
  if (behind) return true;
  // «حزب الرئيس …», «أنصار الزعيم …», «باسم رئيس الوزراء …»; but «جامعة الملك سعود» bears it
  const bool genitive = title > phrase.first + 1 && !before.article && before.suffix == lexicon::Pronoun::none &&
                        before.known() && !before.any({Category::adjective, Category::nationality}) &&
                        !before.any(kName) && !before.any(kTitle) && !before.any(kPlace) &&
                        text.phrase_at[title - 1] < 0;
  const bool bears_name = before.in(WordSet::named_after_somebody);
  return genitive && !bears_name;
}

}  // namespace isnad::mention
