#include "mention/second_person.h"

#include "mention/name_in_phrase.h"
#include "mention/person_name.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

uint32_t second_person_in(const lexicon::AnalysedText& text, const Range& phrase) {
  if (!text.is_word(phrase.first) || !text.any(phrase.first, kTitle)) return phrase.end;
  for (uint32_t i = phrase.first + 3; i + 2 < phrase.end; ++i) {
    if (!text.is_word(i) || !text.is_word(i - 1)) continue;
    const auto& title = text.word(i);
    // «محمد الشيخ علي», «سالم الأمير»: titles that are surnames too
    if (title.conjunction != 0 || title.preposition != 0 || !title.any({Category::office, Category::profession}) ||
        title.any(kName) ||
        text::is_one_of(title.stem, {"شيخ", "سيد", "امير", "حاج", "ملا", "استاذ", "قاضي", "خطيب", "معلم"})) {
      continue;
    }
    if (!title.article && !text.word(i + 1).article) continue;  // «وزير الخارجية كريم بدر»
    const Range first = trailing_name(text, {phrase.first, i});
    const Range second = trailing_name(text, {i, phrase.end});
    const auto names = [&](const Range& name) {  // behind a title «كريم» is a name too
      return name.end >= name.first + 2 && (has_given_name(text, name) || text.is(name.first, Category::maybe_name));
    };
    const bool both = first.end == i && names(first) && second.end == phrase.end && names(second);
    if (both && !is_eponym(text, first.first, phrase.first) && !is_eponym(text, second.first, i)) return i;
  }
  return phrase.end;
}

namespace {

// «حث النائب سالم حمدان | وزير الداخلية على»: where in `phrase` an office of state begins behind the name of one who
// holds none; its end for none.
uint32_t office_behind_deputy(const lexicon::AnalysedText& text, const Range& phrase) {
  constexpr uint32_t kLongestName = 5;  // tokens
  const bool deputy = text::is_one_of(text.word(phrase.first).stem, {"نائب", "نائبة", "سيناتور", "ناشط", "ناشطة",
                                                                     "مواطن", "مواطنة", "محامي", "محامية"});
  if (!deputy || phrase.end < phrase.first + 4) return phrase.end;
  for (uint32_t i = phrase.first + 2; i + 1 < phrase.end && i <= phrase.first + kLongestName; ++i) {
    if (!text.is_word(i) || !text.is_word(i + 1)) return phrase.end;
    const auto& office = text.word(i);
    if (office.article || office.conjunction != 0 || office.preposition != 0) continue;
    const std::string_view governed = text.word(i + 1).stem;
    const bool state =
        text::is_one_of(office.stem, {"وزير", "وزيرة", "محافظ", "مدير", "وكيل"}) ||
        (office.stem == "رئيس" && text::is_one_of(governed, {"وزراء", "حكومة", "جمهورية", "دولة", "بلاد", "مجلس"}));
    if (!state || !text.word(i + 1).article) continue;
    for (uint32_t k = i + 2; k < phrase.end; ++k) {  // «وزير الصحة السابق»: he himself
      if (text::is_one_of(text.word(k).normal, {"السابق", "الاسبق", "السابقة"})) return phrase.end;
    }
    return i;
  }
  return phrase.end;
}

}  // namespace

uint32_t second_office_in(const lexicon::AnalysedText& text, const Range& phrase) {
  constexpr Categories kOffice = {Category::office, Category::profession};
  if (phrase.end < phrase.first + 3 || !text.is_word(phrase.first)) return phrase.end;
  if (const uint32_t office = office_behind_deputy(text, phrase); office != phrase.end) return office;
  const auto& title = text.word(phrase.first);
  // «اللواء مدير الأمن», «الدكتور وزير الصحة»: a rank in front of his office
  const bool rank = title.is(Category::honorific) || title.in(WordSet::title_before_office);
  if (!title.article || !title.any(kOffice) || rank) return phrase.end;
  uint32_t i = phrase.first + 1;
  if (text.is_word(i) && text.word(i).article && text.is(i, Category::adjective)) ++i;  // «الأمين العام»
  if (i + 1 >= phrase.end || !text.is_word(i) || !text.is_word(i + 1)) return phrase.end;
  const auto& office = text.word(i);
  const bool begins = !office.article && office.conjunction == 0 && office.preposition == 0 && office.any(kOffice) &&
                      !office.any(kName) && text.word(i + 1).article;
  if (!begins) return phrase.end;
  for (uint32_t k = i + 2; k < phrase.end; ++k) {
    if (!text.is_word(k) || text.any(k, kName)) return phrase.end;
  }
  return i;
}

}  // namespace isnad::mention
