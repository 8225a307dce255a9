#include "statement/clause/governed.h"

#include <algorithm>

#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;
using lexicon::Cue;

namespace {

// «شدد علي القرني على أهمية …», «أكد علي القرني نجاح …»: the name, and no «على» without its dots: a surname is right
// behind it, or another name, and that later.
bool is_ali(const AnalysedText& text, uint32_t i) {
  constexpr uint32_t kReach = 12;  // tokens
  if (text.word(i).normal != "علي" || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const auto& next = text.word(i + 1);
  const bool name = next.any(mention::kName) || next.is(Category::maybe_name) || (next.article && !next.known());
  constexpr lexicon::Categories kThings = {Category::content_noun, Category::common_noun, Category::organisation,
                                           Category::document,     Category::norm,        Category::medium};
  const bool surname = mention::may_be_surname(next) && next.stem.ends_with("ي") && !next.any(kThings);
  if (surname) return true;
  if (!name || next.preposition != 0) return false;
  for (uint32_t k = i + 2; k < text.size() && k < i + kReach && !text.is_mark(k, U'.'); ++k) {
    if (text.word(k).normal == "على" || text.is(k, Category::complementizer)) return true;
  }
  return false;
}

// «أشاد | بحفاوة الاستقبال», «مشيداً | بقوة ويقظة الأجهزة»: words that tell how else, here nouns that govern another.
bool is_manner_as_noun(const AnalysedText& text, uint32_t i) {
  if (!text.is(i, Category::adverb) || !text.word(i).normal.starts_with("ب") || !text.is_word(i + 1)) return false;
  const auto& next = text.word(i + 1);
  if (next.preposition != 0 || next.any({Category::complementizer, Category::relative})) return false;
  if (next.conjunction == 0) return next.article || next.suffix != lexicon::Pronoun::none;
  return next.conjunction == U'و' && !next.article && text.is_word(i + 2) && text.word(i + 2).article &&
         text.word(i + 2).preposition == 0 && !next.any({Category::cue_verb, Category::verb});
}

}  // namespace

bool is_preposition(const AnalysedText& text, uint32_t i, std::string_view preposition) {
  const auto& word = text.word(i);
  if (word.conjunction != 0 || mention::is_name_like_clause(text, i) || mention::is_short_name_like_clause(text, i)) {
    return false;
  }
  if (word.is(Category::prepositional)) return false;
  if (preposition == "ب") {
    // «أشاد الوزير | بمن شارك», but «بمن فيهم»
    if (word.normal == "بمن") return i + 1 < text.size() && !text::is_one_of(text.word(i + 1).normal, {"فيهم", "فيهن"});
    return word.preposition == U'ب' || word.normal == "ب" || is_manner_as_noun(text, i) ||
           (!word.known() && !word.article && word.normal.starts_with("ب") && word.letters >= 4 &&
            !(word.normal.starts_with("بو") && word.letters >= 6) &&  // «بوسعادة», «بلعربي»: names
            !(word.normal.starts_with("بل") && word.letters >= 5)) ||
           (word.normal.starts_with("ب") && word.is(Category::complementizer));
  }
  if (preposition == "ل") {
    // «شكر س ص | لما قدموه»
    const bool for_what = word.normal == "لما" && i + 1 < text.size() && text.word(i + 1).normal.ends_with("ه");
    return word.preposition == U'ل' || word.normal == "ل" || for_what;
  }
  // «حذر | من قبل من الجفاف»: before
  if (preposition == "من" && word.normal == "من" && i + 2 < text.size() && text.word(i + 1).normal == "قبل" &&
      text.is(i + 2, Category::preposition)) {
    return false;
  }
  // «أول من أمس»: a day
  if (preposition == "من" && word.normal == "من" && i > 0 && i + 1 < text.size() && text.word(i - 1).normal == "اول" &&
      text.word(i + 1).normal == "امس") {
    return false;
  }
  if (word.normal == preposition) return true;
  if (preposition == "على" && is_ali(text, i)) return false;
  if (preposition == "من") return word.normal == "مما" || word.normal == "ممن";
  if (preposition == "عن") return word.normal == "عما" || word.normal == "عمن";
  return preposition == "الى" ? word.normal == "الي" : preposition == "على" ? word.normal == "علي" : false;
}

bool is_governed(const AnalysedText& text, uint32_t i, const Cue& cue) {
  return std::any_of(cue.prepositions.begin(), cue.prepositions.end(),
                     [&](const std::string& p) { return is_preposition(text, i, p); });
}

bool is_judged_pronoun(const AnalysedText& text, uint32_t i, const Cue& cue) {
  const bool judges = cue.act == Act::praise || cue.act == Act::condemn;
  return judges && !cue.prepositions.empty() && cue.prepositions.front() == "ب" &&
         text::is_one_of(text.word(i).normal, {"به", "بها", "بهم", "بهما"});
}

}  // namespace isnad::statement::clause
