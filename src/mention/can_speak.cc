#include "mention/can_speak.h"

#include "mention/surname.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

constexpr uint32_t kHead = 4;  // tokens in which the head is looked for
constexpr Categories kBeforeHead = {Category::quantity, Category::number, Category::demonstrative,
                                    Category::same_before};

bool name_of_speaker(const AnalysedText& text, uint32_t i) {
  if (text.phrase_at[i] < 0) return false;
  const Categories c = {text.phrases[static_cast<size_t>(text.phrase_at[i])].category};
  return c.any(kPerson) || c.any(kOrganisation) || c.any(kPlace);
}

}  // namespace

bool is_local_branch(const AnalysedText& text, uint32_t i) {
  if (i + 1 >= text.size() || !text.is_word(i) || !text.is_word(i + 1)) return false;
  const lexicon::Word& word = text.word(i);
  if (word.article || word.preposition != 0 || word.conjunction != 0) return false;
  if (!word.in(WordSet::local_service)) return false;
  const lexicon::Word& place = text.word(i + 1);
  if (place.preposition != 0 || place.conjunction != 0) return false;
  return place.any({Category::place, Category::capital}) ||
         (place.article && text::is_one_of(place.stem, {"مدينة", "منطقة", "محافظة", "عاصمة", "شرقية", "ولاية"}));
}

bool can_speak(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i < phrase.end && i < phrase.first + kHead; ++i) {
    const lexicon::Word& word = text.word(i);
    // «مشروع الجسر», but «مشروع «سند»»
    if (word.stem == "مشروع" && !word.article && i + 1 < text.size() && text.quotation_at[i + 1] < 0 &&
        text.phrase_at[i] < 0) {
      return false;
    }
    // «تنظيم المهرجان», «تنظيمها»: a deed, and no organisation
    if (i == phrase.first && word.stem.starts_with("تنظيم") && !word.article &&
        (word.suffix != lexicon::Pronoun::none ||
         (i + 1 < text.size() && text.word(i + 1).is(Category::medium) && !text.word(i + 1).any(kOrganisation)))) {
      return false;
    }
    if (name_of_speaker(text, i) || is_local_branch(text, i) || word.any(kSpeaking) ||
        word.any({Category::document, Category::maybe_name})) {
      return true;
    }
    if ((word.article && word.stem == "بعض") || is_spokesman_or_participle(word)) return true;
    if (word.stem == "بلاده" || word.stem == "بلادها" || word.stem == "بلادنا") return true;
    if (is_unknown_people(word)) return true;
    if (word.any(kBeforeHead) || !text.is_word(i)) continue;
    if (text::is_one_of(word.normal, {"ما", "يسمى", "تسمى", "يسمي", "تسمي"})) continue;  // «ما تسمى مؤسسة …»
    if (i > phrase.first && word.normal == "من" && text.any(i - 1, kBeforeHead)) continue;  // «عدد من النشطاء»
    // behind the head nothing counts, but an unknown word may be the first of a name («بان كي مون»)
    if (word.known() || word.article || (i + 1 < phrase.end && text.word(i + 1).article)) break;
  }
  return phrase.end == phrase.first + 1 && is_surname_met_before(text, phrase.first);  // «وأكد | حرب أن»
}

bool head_can_speak(const AnalysedText& text, const Range& phrase) {
  uint32_t i = phrase.first;
  while (i + 1 < phrase.end && text.any(i, kBeforeHead)) {
    ++i;
    if (i + 1 < phrase.end && text.word(i).normal == "من") ++i;  // «عدد من النشطاء»
  }
  return can_speak(text, {i, i + 1}) || is_local_branch(text, i) || (text.phrase_at[i] >= 0 && can_speak(text, phrase));
}

}  // namespace isnad::mention
