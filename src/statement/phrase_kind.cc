#include "statement/phrase_kind.h"

#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement {

using lexicon::Agreement;
using lexicon::Analysis;
using lexicon::Categories;
using lexicon::Category;
using lexicon::Gender;

bool is_bare_name(const AnalysedText& text, const Range& phrase, Categories categories) {
  if (phrase.empty()) return false;
  if (text.phrase_at[phrase.first] >= 0) {
    const auto& name = text.phrases[static_cast<size_t>(text.phrase_at[phrase.first])];
    return name.end == phrase.end && categories.has(name.category);
  }
  return phrase.end == phrase.first + 1 && text.any(phrase.first, categories);
}

bool is_document(const AnalysedText& text, const Range& phrase) {
  for (uint32_t k = phrase.first; k < phrase.end && k < phrase.first + 2; ++k) {
    if (text.any(k, {Category::document, Category::norm, Category::media})) return true;
  }
  return false;
}

bool is_lone_name(const AnalysedText& text, const Range& phrase) {
  const auto& word = text.word(phrase.first);
  return phrase.end == phrase.first + 1 && !word.known() && !word.article && text.is_word(phrase.first);
}

bool is_within_it(const AnalysedText& text, uint32_t i) {
  if (i + 1 < text.size() && text::is_one_of(text.word(i).normal, {"من", "عبر"})) ++i;
  return i < text.size() &&
         text::is_one_of(text.word(i).normal, {"فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها"});
}

bool holds_comma(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (text.is_comma(i)) return true;
  }
  return false;
}

namespace {

// «عضو المجلس الدكتورة منى», «النائب ليلى الحمداني»: a title in the masculine that a woman holds, by her own title or
// her name behind it.
bool is_held_by_woman(const AnalysedText& text, const Range& phrase) {
  const auto& title = text.word(phrase.first);
  const int32_t office = text.phrase_at[phrase.first];  // «نائب رئيس»
  const bool held = title.any({Category::office, Category::profession}) ||
                    (office >= 0 && Categories{text.phrases[static_cast<size_t>(office)].category}.any(
                                        {Category::office, Category::profession}));
  if (!held) return false;
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    const auto& word = text.word(i);
    if (!text.is_word(i) || word.preposition != 0 || word.conjunction != 0) continue;
    if (word.article && word.stem.ends_with("ة") && word.is(Category::honorific)) return true;
    const Analysis* given = word.as(Category::given_name);
    if (word.article || given == nullptr || given->entry->agreement.gender != Gender::feminine) continue;
    if (!text.is_word(i - 1) || !text.any(i - 1, {Category::given_name, Category::name_particle})) return true;
  }
  return false;
}

}  // namespace

bool agrees(const AnalysedText& text, const Range& phrase, Agreement verb) {
  // «بعض الدراسات أشارت», «عدداً من العناصر اعترفت»: what is counted
  const std::string_view quantity = text.word(phrase.first).stem;
  const bool counts = quantity == "بعض" && phrase.first + 1 < phrase.end;
  const bool counts_of = text::is_one_of(quantity, {"عدد", "عددا"}) && phrase.first + 2 < phrase.end &&
                         text.word(phrase.first + 1).normal == "من";
  if (counts_of && agrees(text, {phrase.first + 2, phrase.end}, verb)) return true;
  const auto& head = text.word(counts ? phrase.first + 1 : phrase.first);
  if (head.count == 0) return true;
  if (verb.gender == Gender::unknown) return true;
  // «الوزارة والبرلمان أكدا»: two together are masculine where one of them is
  const auto is_joined = [&](uint32_t k) { return text.is_word(k) && text.word(k).conjunction == U'و'; };
  if (verb.number == lexicon::Number::dual) {
    for (uint32_t k = phrase.first + 1; k < phrase.end; ++k) {
      if (is_joined(k)) return true;
    }
  }
  // «تونس التي وصفها»: a state or capital is feminine, but «العراق»
  const bool state = is_bare_name(text, phrase, {Category::country, Category::capital}) &&
                     !word_lists::is_masculine_country(head.normal) &&
                     !head.any({Category::given_name, Category::organisation});
  if (state) return verb.gender == Gender::feminine;
  // «العفو الدولية تقول»: the name of a body without the word for its kind, which has the gender
  const int32_t name = text.phrase_at[phrase.first];
  if (name >= 0 && lexicon::Categories{text.phrases[static_cast<size_t>(name)].category}.any(mention::kOrganisation) &&
      !head.any(mention::kOrganisation)) {
    return true;
  }
  for (const Analysis& a : head.all()) {
    const Gender gender = a.entry->agreement.gender;
    if (gender == Gender::unknown || gender == verb.gender) return true;
  }
  return verb.gender == Gender::feminine && is_held_by_woman(text, phrase);
}

bool takes_no_genitive(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return word.article || word.accusative || word.suffix != lexicon::Pronoun::none || word.any(mention::kName) ||
         word.any(mention::kPlace) || word.normal.starts_with("ال") || !word.known() ||
         (word.any({Category::adjective, Category::nationality}) &&
          !word.any({Category::content_noun, Category::office}));
}

}  // namespace isnad::statement
