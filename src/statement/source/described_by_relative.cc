#include "statement/source/described_by_relative.h"

#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::source {

using lexicon::Category;

namespace {

// What a relative pronoun may describe by its form: «الذي» no feminine and no many, «الذين» many.
class Antecedent {
 public:
  Antecedent(const AnalysedText& text, uint32_t end, std::string_view relative)
      : text_(text),
        end_(end),
        he_(text::is_one_of(relative, {"الذي", "الذى", "والذي"})),
        she_(text::is_one_of(relative, {"التي", "التى", "والتي"})),
        they_(text::is_one_of(relative, {"الذين", "والذين"})) {}

  [[nodiscard]] bool told() const { return he_ || she_ || they_; }

  // Whether the noun at `i` is a person or a body by itself.
  [[nodiscard]] bool is_who(uint32_t i) const {
    const auto& word = text_.word(i);
    const bool adjective = word.article && word.any({Category::adjective, Category::nationality});
    return text_.is_word(i) && word.conjunction == 0 && text_.quotation_in[i] < 0 && !adjective &&
           (mention::is_person_noun(word) || mention::is_organisation_noun(word)) && !mention::is_name_word(word) &&
           !word.is(Category::maybe_name);
  }

  [[nodiscard]] bool fits(uint32_t i) const {
    using lexicon::Gender;
    using lexicon::Number;
    const auto& word = text_.word(i);
    const auto all = word.all();
    if (they_) {
      return std::any_of(all.begin(), all.end(), [](const lexicon::Analysis& a) {
        return a.entry->agreement.number == Number::plural || a.entry->category == Category::organisation;
      });
    }
    if (he_ && (word.stem.ends_with("ات") || (word.stem.ends_with("ة") && !mention::is_person_noun(word))))
      return false;
    const bool many = mention::names_many(word) || mention::ends_like_plural(word);
    return agrees(text_, {i, end_}, {3, he_ ? Gender::masculine : Gender::feminine, Number::singular}) &&
           (she_ || !many);
  }

 private:
  const AnalysedText& text_;
  uint32_t end_;
  bool he_;
  bool she_;
  bool they_;
};

}  // namespace

Range described_by_relative(const AnalysedText& text, const Range& phrase, std::string_view relative) {
  const Antecedent antecedent(text, phrase.end, relative);
  if (!antecedent.told() || !text.is_word(phrase.first)) return phrase;
  // «عدد من الخبراء الذين», «وسائل الإعلام التي»
  if (text.any(phrase.first, {Category::quantity, Category::number}) || text.word(phrase.first).stem == "وسائل")
    return phrase;
  // «استقبل المدير | وفد الطلاب الذين»: behind a verb, a complete noun and an indefinite one that begins the object
  const bool verb_first = phrase.first > 0 && text.is_word(phrase.first - 1) &&
                          text.any(phrase.first - 1, {Category::verb, Category::cue_verb}) &&
                          !text.word(phrase.first - 1).article;
  const int32_t name = text.phrase_at[phrase.first];
  const uint32_t behind = name < 0 ? phrase.first + 1 : text.phrases[static_cast<size_t>(name)].end;
  const auto may_begin = [&](uint32_t i) {
    return text.word(i).preposition == 0 && antecedent.is_who(i) && antecedent.fits(i);
  };
  for (uint32_t i = behind; i < phrase.end && verb_first; ++i) {
    if (text.any(i, mention::kName) || text.is_comma(i)) break;
    if (i + 1 < phrase.end && text.word(i - 1).article && !text.word(i).article && may_begin(i)) return {i, phrase.end};
    // «استقبل الوزير | الطالب الذي أعلن», «أوقفت الشرطة | المرأة التي اتهمت»: side by side two definite nouns
    const bool object = i == behind && name < 0 && text.word(phrase.first).article && text.word(i).article &&
                        antecedent.is_who(phrase.first) && may_begin(i) && !text.is(i, Category::honorific) &&
                        i + 1 == phrase.end;
    if (object) return {i, phrase.end};
  }
  if (antecedent.fits(phrase.first) && mention::head_can_speak(text, phrase)) return phrase;
  // «تصريحات | وزير الخارجية س الذي», «حساب | المستخدم الذي»: what belongs to somebody speaks no more than he does
  for (uint32_t i = behind; i < phrase.end; ++i) {
    if (text.any(i, mention::kName) || text.is_comma(i)) break;
    if (text.word(i - 1).article && !text.word(i).article) break;
    const int32_t whole = text.phrase_at[i];
    const bool body = whole >= 0 && lexicon::Categories{text.phrases[static_cast<size_t>(whole)].category}.any(
                                        mention::kOrganisation);
    if (body || may_begin(i)) return {i, phrase.end};
  }
  return phrase;
}

Range right_before_relative(const AnalysedText& text, uint32_t first, uint32_t end, std::string_view relative) {
  constexpr uint32_t kMostAdjectives = 2;
  uint32_t noun = end;
  const auto describes = [&](uint32_t i) {
    return text.is_word(i) && text.word(i).article && text.word(i).conjunction == 0 &&
           text.any(i, {Category::adjective, Category::nationality});
  };
  while (noun > first + 1 && noun + kMostAdjectives > end && describes(noun - 1)) --noun;
  if (noun == first) return {};
  --noun;
  const auto& word = text.word(noun);
  // «نشر البنك | تقريره الذي يؤكد»
  const bool own_document = text.is_word(noun) && noun + 1 == end && word.is(Category::document) &&
                            word.suffix != lexicon::Pronoun::none && word.preposition == 0;
  if (own_document && Antecedent(text, end, relative).fits(noun)) return {noun, end};
  // «ارتفع السعر، الأمر الذي يؤكد»: what was told
  if (!text.is_word(noun) || !word.article || text::is_one_of(word.stem, {"امر", "حكم", "شان"})) return {};
  const Antecedent antecedent(text, end, relative);
  if (!antecedent.told()) return {};
  // «حركة | الشباب التي», «وسائل | الإعلام التي»
  for (uint32_t k = noun; k > first && k + 3 > noun; --k) {
    const int32_t name = text.phrase_at[k - 1];
    const bool whole = name >= 0 && text.phrases[static_cast<size_t>(name)].end > noun;
    const bool governs = k == noun && text.is_word(k - 1) && !text.word(k - 1).article && antecedent.is_who(k - 1) &&
                         (text.any(k - 1, mention::kPerson) || text.any(k - 1, mention::kBody));
    if (!whole && !governs) continue;
    const bool fits = text.word(k - 1).preposition == 0 && (whole || antecedent.fits(k - 1));
    return fits ? Range{k - 1, end} : Range{};
  }
  const bool who = word.preposition == 0 && antecedent.is_who(noun) && antecedent.fits(noun);
  return who ? Range{noun, end} : Range{};
}

}  // namespace isnad::statement::source
