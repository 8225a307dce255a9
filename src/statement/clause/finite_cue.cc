#include "statement/clause/finite_cue.h"

#include <algorithm>

#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Categories;
using lexicon::Category;

namespace {

constexpr Categories kNounReading = {
    Category::office,       Category::profession, Category::honorific,  Category::unnamed,    Category::group,
    Category::organisation, Category::media,      Category::document,   Category::medium,     Category::content_noun,
    Category::common_noun,  Category::adjective,  Category::given_name, Category::maybe_name, Category::family_name,
    Category::preposition,  Category::cue_masdar, Category::place,      Category::country,    Category::capital,
    Category::number};

}  // namespace

bool came_in(const AnalysedText& text, uint32_t i) {
  return text.word(i).normal == "وردت" && i + 1 < text.size() &&
         text.any(i + 1, {Category::document, Category::medium});
}

bool is_of_eulogy(const AnalysedText& text, uint32_t i) {
  constexpr uint32_t kReach = 6;  // tokens
  if (text.word(i).normal != "وسلم") return false;
  for (uint32_t k = i; k > 0 && k + kReach > i; --k) {
    if (text::is_one_of(text.word(k - 1).normal, {"صلى", "صلي"})) return true;
  }
  return false;
}

bool is_finite_cue(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (!word.is(Category::cue_verb) || word.article || came_in(text, i) || is_of_eulogy(text, i)) return false;
  if (word.stem == "يدعى" || word.stem == "تدعى") return false;  // what somebody is called
  // «أكد الوزير هنا أن»: here, and no «هنأ»
  if (word.stem == "هنا" && slice(text.text, text.tokens[i]).find("أ") == std::string_view::npos) return false;
  // «سالم حمدان طالب ورئيس اتحاد الطلاب»: what he is
  const bool student = word.normal == "طالب" && i + 1 < text.size();
  if (student && text.word(i + 1).conjunction == U'و' && mention::is_person_noun(text.word(i + 1))) return false;
  // «محافظ تعز»: without its last letter a verb only stands behind a negation
  const auto analyses = word.all();
  const bool jussive = std::all_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
    return a.entry->category != Category::cue_verb || a.entry->jussive;
  });
  if (jussive && word.any(mention::kPlace) && !(i > 0 && text.is(i - 1, Category::negation))) return false;
  // «تعز، وأبين، ولحج»: a place among others
  if (i > 0 && i + 1 < text.size() && word.any(mention::kPlace) && text.is_comma(i - 1) && text.is_comma(i + 1))
    return false;
  // «روكو فيري»: of an unknown name, and no «فيرى»
  if (word.coarse && word.conjunction == U'ف' && mention::is_behind_unknown_name(text, i)) return false;
  if (i > 0 && word.conjunction == 0 && (text.word(i - 1).normal == "عدم" || text.word(i - 1).normal == "اي"))
    return false;
  // «موفق أبو طالب»: of a name
  if (i > 0 && word.conjunction == 0 &&
      (text.is(i - 1, Category::name_particle) || text::is_one_of(text.word(i - 1).normal, {"ابو", "ابي", "ابا"}))) {
    return false;
  }
  // «مطار عدن»: no finite form; «في تعز»: a place behind its preposition
  if ((word.conjunction == 0 && word.normal == "عدن") || mention::is_place_behind_kind(text, i)) return false;
  if (i > 0 && word.conjunction == 0 && text.is(i - 1, Category::preposition) && text.word(i - 1).normal == "في") {
    return false;
  }
  if (!word.any(kNounReading)) return true;
  // «رئيس نادي النور»: what an office or a body governs is a noun
  const bool governed = i > 0 && word.conjunction == 0 && text.is_word(i - 1) && !text.word(i - 1).article &&
                        text.word(i - 1).suffix == lexicon::Pronoun::none &&
                        text.any(i - 1, {Category::office, Category::organisation, Category::quantity});
  if (governed && mention::is_organisation_noun(word)) return false;
  // «وزعم النائب»: with its conjunction and a subject behind it, it is the verb
  if (i + 1 >= text.size()) return false;
  if (word.conjunction == 0 && word.any({Category::given_name, Category::maybe_name})) return false;  // «زيد الحسين»
  const auto& next = text.word(i + 1);
  return next.any({Category::office, Category::honorific, Category::given_name, Category::family_name}) &&
         next.preposition == 0;
}

namespace {

// «بلاغ توصلت به الجريدة», «بيان توصل الموقع بنسخة منه»: got, as papers of the Maghreb say it.
bool tells_of_receipt(const AnalysedText& text, uint32_t i) {
  constexpr uint32_t kReach = 9;  // tokens
  if (!text::is_one_of(text.word(i).stem, {"توصل", "توصلت", "توصلنا", "يتوصل"})) return false;
  for (uint32_t k = i + 1; k < text.size() && k < i + kReach; ++k) {
    const auto& word = text.word(k);
    if (text::is_one_of(word.normal, {"به", "بها", "بهما", "بنسخة", "بنسخ", "بمراسلة", "برسالة"})) return true;
    if (text.is_comma(k) || text.is_mark(k, U'.') || word.is(Category::complementizer) ||
        text::is_one_of(word.normal, {"الى", "الي"})) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool tells_of_publication(const AnalysedText& text, uint32_t i) {
  const auto& verb = text.word(i);
  if (tells_of_receipt(text, i)) return true;
  if (verb.conjunction != 0 || i < 2) return false;
  if (!text::is_one_of(verb.normal, {"نشر", "نشرت", "بث", "بثت", "ينشر", "تنشر", "يبث", "تبث"})) return false;
  uint32_t noun = i - 1;
  if (text.any(noun, {Category::adjective, Category::nationality}) && !text.word(noun).article) --noun;
  const bool document = text.any(noun, {Category::document, Category::medium});
  if (!document && text.word(noun).preposition != 0 && noun > 0) --noun;  // «استطلاع للرأي نشر أمس»
  return text.any(noun, {Category::document, Category::medium}) && !text.word(noun).article &&
         text.word(noun).suffix == lexicon::Pronoun::none;
}

}  // namespace isnad::statement::clause
