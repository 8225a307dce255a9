#include "mention/person_name.h"

#include <algorithm>

#include "mention/surname.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Word;
using text::TokenKind;

namespace {

// «المتحدث باسم …», «الناطق الرسمي باسم …», «سالم حمدان باسم أهالي المدينة»: no name.
bool is_on_behalf(const AnalysedText& text, uint32_t i) {
  if (text.word(i).normal != "باسم" || i == 0) return false;
  if (text.is_word(i + 1) && is_many_spoken_for(text.word(i + 1))) return true;
  const auto speaks_for = [&](uint32_t k) {
    const std::string_view stem = text.word(k).stem;
    return stem == "متحدث" || stem == "متحدثة" || stem == "ناطق" || stem == "ناطقة";
  };
  return speaks_for(i - 1) || (i > 1 && text.is(i - 1, Category::adjective) && speaks_for(i - 2));
}

}  // namespace

bool is_given_before_surname(const AnalysedText& text, uint32_t i) {
  if (!is_given_with_article(text.word(i)) || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  if (text.word(i).stem == "سابق") return false;  // «مدرب الفريق السابق هاري حمدان»
  const Word& next = text.word(i + 1);
  if (next.preposition != 0 || next.conjunction != 0 || text.phrase_at[i + 1] >= 0) return false;
  if (next.normal == "ولد" && i + 2 < text.size() && text.is_word(i + 2)) return true;  // «الأمين ولد سيدي»
  // «الأمين سالم القرني», «المختار أبو نضال»: a title; «الدفاع المدني عوني شاهين»: an adjective
  const bool other_name = next.any({Category::given_name, Category::name_particle}) && !next.article;
  const bool described = i > 0 && text.word(i - 1).article && text.word(i).is(Category::adjective) &&
                         !text.word(i - 1).stem.ends_with("ة");
  if (other_name && (described || text.word(i).any(kTitle))) return false;
  // … and the last word of the name of a body
  if (i > 0 && text.phrase_at[i - 1] >= 0 && text.phrases[static_cast<size_t>(text.phrase_at[i - 1])].end > i)
    return false;
  // «الحبيب الصيد، رئيس الحكومة»
  const bool set_off = i + 3 < text.size() && text.is_comma(i + 2) && text.is(i + 3, Category::office) &&
                       !text.word(i + 3).article && next.article && !next.any(kTitle);
  const bool office = next.is(Category::office) && !next.article && i + 2 < text.size() &&
                      text.is(i + 2, Category::family_name);  // «الباجي قائد السبسي»
  // «رئيس الحكومة التونسية الحبيب الصيد أن»: in front of a clause
  if (next.article && i + 2 < text.size() && text.is(i + 2, Category::complementizer) && i > 0 && text.is_word(i - 1) &&
      text.any(i - 1, {Category::nationality, Category::organisation, Category::content_noun, Category::common_noun}) &&
      next.any({Category::common_noun, Category::content_noun}) && !next.any(kTitle)) {
    return true;
  }
  return !next.known() || next.any(kName) || set_off || office || (next.is(Category::maybe_name) && !next.any(kTitle));
}

namespace {

// «خميس | مشيط»
bool is_inside_place(const AnalysedText& text, uint32_t i) {
  if (i == 0 || text.phrase_at[i - 1] < 0) return false;
  const auto& match = text.phrases[static_cast<size_t>(text.phrase_at[i - 1])];
  return match.end > i && Categories{match.category}.any(kPlace);
}

}  // namespace

bool is_given_in_front_of_ben(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return i + 2 < text.size() && text.word(i + 1).normal == "بن" && text.is_word(i + 2) && !word.article &&
         word.conjunction == 0 && word.preposition == 0 && !word.any(kTitle) && word.letters >= 3;
}

namespace {

// A known name that is a title too: «أمين», «خطيب».
bool is_name_not_title(const AnalysedText& text, uint32_t i, bool inside) {
  const Word& word = text.word(i);
  const bool title = word.any(kTitle);
  const bool compound = i + 1 < text.size() && text.is(i + 1, Category::name_particle);  // «جراح بن مبارك»
  // «سلطان القرشي»
  const bool family = i + 1 < text.size() && may_be_surname(text.word(i + 1));
  if (!inside) return is_given_before_surname(text, i) || (!word.article && (!title || compound || family));
  // «زاهي حواس الأمين العام»
  if (word.article && word.is(Category::office) && i > 1 && i + 1 < text.size() && text.word(i + 1).article &&
      text.is_word(i - 1) && text.is_word(i - 2) && !text.any(i - 1, kTitle)) {
    return false;
  }
  if (word.article || !title || compound) return true;
  // «الأسير رائد القرني»: a rank has the article behind a word for a person
  constexpr Categories kCalling = {Category::group, Category::profession, Category::unnamed};
  if (i > 0 && i + 1 < text.size() && text.word(i - 1).article && text.any(i - 1, kCalling) && text.is_word(i + 1)) {
    const Word& next = text.word(i + 1);
    const bool surname = !next.known() || next.is(Category::family_name) || may_be_surname(next);
    if (surname && next.preposition == 0 && next.conjunction == 0) return true;
  }
  // «… آل معن أمير منطقة …»: behind a name the noun is an office again; «معالي أمين العاصمة»
  if (i == 0 || (i + 1 < text.size() && text.word(i + 1).article)) return false;
  // «… بن مشعل أمير منطقة القصيم»
  if (i + 1 < text.size() && text.any(i + 1, {Category::common_noun, Category::organisation}) &&
      !text.any(i + 1, kName))
    return false;
  // «سعيد خطيب زاده»: right behind the first name it belongs to it
  const bool second = text.any(i - 1, kGiven) && !(i > 1 && text.any(i - 2, kName));
  return second || text.any(i - 1, {Category::name_particle, Category::honorific});
}

}  // namespace

bool is_pair_behind_title(const AnalysedText& text, uint32_t i) {
  constexpr uint8_t kShortest = 4;  // letters
  if (i == 0 || i + 1 >= text.size() || !text.is_word(i) || !text.is_word(i - 1) || !text.is_word(i + 1)) return false;
  const Word& title = text.word(i - 1);
  if (!title.article || !title.any({Category::office, Category::honorific}) || ends_like_plural(title) ||
      names_many(title))
    return false;
  const Word& word = text.word(i);
  if (word.article || word.conjunction != 0 || word.preposition != 0 || word.accusative) return false;
  if (word.known() && !word.any({Category::common_noun, Category::maybe_name})) return false;
  if (text::is_one_of(word.normal, {"ركن", "طيار", "بحري", "حقوقي"})) return false;  // «العميد ركن …»
  constexpr Categories kObject = {Category::content_noun,  Category::cue_masdar, Category::document,
                                  Category::medium,        Category::verb,       Category::cue_verb,
                                  Category::cue_participle};
  if (word.any(kObject) || word.any(kOrganisation) || word.any(kPerson) || is_stop_word(word)) return false;
  const Word& next = text.word(i + 1);
  const bool surname = !next.known() || (next.is(Category::family_name) && !word.any(kName));
  return surname && !next.article && next.conjunction == 0 && next.letters >= kShortest && !next.accusative &&
         !ends_like_plural(next) && !next.normal.ends_with("ة") && !next.normal.ends_with("ات");
}

namespace {

// «صرح | ممتاز حسين», «قال | عظيم خان إن»: right behind a verb of saying and in front of a name, a word that is an
// adjective else is the name of him who says it.
bool is_given_like_adjective(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i == 0 || i + 2 >= text.size() || !text.is_word(i - 1) || !text.is_word(i + 1)) return false;
  if (!text.is(i - 1, Category::cue_verb) || text.word(i - 1).article || text.word(i - 1).is(Category::preposition))
    return false;
  if (!word.is(Category::adjective) || word.article || word.conjunction != 0 || word.preposition != 0 || word.tanwin ||
      word.accusative || word.normal.ends_with("ة") || word.any(kTitle) || word.any(kPerson))
    return false;
  const Word& next = text.word(i + 1);
  return next.is(Category::given_name) && !next.article && next.conjunction == 0 && next.preposition == 0 &&
         !next.any(kTitle) && !text.any(i + 2, kName);
}

}  // namespace

bool governs_by_preposition(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.article || i + 1 >= text.size()) return false;
  if (text.word(i + 1).preposition == 0 && !text.is(i + 1, Category::preposition)) return false;
  return word.in(WordSet::described_by_preposition);
}

bool is_eponym(const AnalysedText& text, uint32_t i, uint32_t first) {
  uint32_t k = i;
  while (k > first && (text.word(k - 1).any(kName) || text.is(k - 1, Category::maybe_name))) --k;
  // «رئيس نادي الهلال | سامي حمدان»: the body bears the first word, and no man's name
  if (k < i && text.word(k).article && !text.any(k, {Category::honorific, Category::office})) return false;
  if (k > first && text.is(k - 1, Category::honorific) && text.word(k - 1).article) --k;
  // «شارع الرئيس | سالم حمدان», but «مجلس النواب | سالم حمدان»
  const auto* office = k > first ? text.word(k - 1).as(Category::office) : nullptr;
  if (office != nullptr && text.word(k - 1).article && office->entry->agreement.number != lexicon::Number::plural) --k;
  // «جامع ابن حمدان», «مركز حمدان | بن سالم»
  const bool descends =
      k == i && (text.is(i, Category::name_particle) || (i + 1 < text.size() && text.word(i + 1).normal == "بن"));
  if ((k == i && !descends) || k <= first) return false;
  const Word& head = text.word(k - 1);
  if (is_given_in_front_of_ben(text, k - 1)) return false;
  // «العميد ركن أحمد الحمداني»: a rank of two words
  const bool rank = text::is_one_of(head.normal, {"ركن", "طيار", "بحري", "حقوقي"}) && k > first + 1;
  if (rank && text.is(k - 2, Category::honorific)) return false;
  if (head.conjunction != 0) return false;
  return !head.article && !head.any(kPerson) && head.suffix == lexicon::Pronoun::none &&
         head.any({Category::organisation, Category::common_noun, Category::medium});
}

bool nameable(const AnalysedText& text, uint32_t i, bool inside) {
  if (text.tokens[i].kind == TokenKind::mark) return inside && (text.is_dash(i) || text.is_mark(i, U'.'));
  if (!text.is_word(i)) return false;
  if (is_name_like_clause(text, i) || is_short_name_like_clause(text, i)) return true;
  const Word& word = text.word(i);
  // «وليد بن على الجلال»: علي, with its last letter undotted
  if (inside && i > 0 && word.normal == "على" && text.word(i - 1).normal == "بن") return true;
  // «بندر بن | فهم العتيبي»: behind «بن» any word is a name
  if (inside && i > 1 && text.word(i - 1).normal == "بن" && text.is_word(i - 2) && word.conjunction == 0 &&
      word.preposition == 0) {
    return true;
  }
  if (inside && (is_initial(text, i) || is_weekday_as_surname(text, i) || is_month_as_surname(text, i))) return true;
  if (inside && (is_second_part_of_surname(text, i) || is_foreign_article(text, i))) return true;
  if (inside && is_inside_place(text, i)) return false;
  if (inside && i > 1 && governs_by_preposition(text, i)) return false;
  // «الباحثة | مستعيدة اليوم الذي …»: how she says it, a participle of the tenth form
  if (!word.known() && word.letters >= 6 && word.normal.starts_with("مست") && word.normal.ends_with("ة")) return false;
  // «سالم حمدان كبير | الخبراء»
  if (inside && text::is_one_of(word.normal, {"كبير", "كبيرة"}) && i + 1 < text.size() && text.any(i + 1, kPerson))
    return false;
  if (!inside && (is_given_in_front_of_ben(text, i) || is_pair_behind_title(text, i))) return true;
  if (!inside && is_given_like_adjective(text, i)) return true;
  // «عبد الأمير», «ولد الشيخ»
  if (inside && i > 0 && text::is_one_of(text.word(i - 1).normal, {"عبد", "ولد"}) && word.normal.starts_with("ال")) {
    return true;
  }
  // «فضيلة الشيخ | سالم»: a title behind another
  if (inside && i > 0 && word.article && word.is(Category::honorific) && text.is(i - 1, Category::honorific) &&
      !text.is(i - 1, Category::given_name)) {
    return false;
  }
  if (is_on_behalf(text, i) || is_in_own_name(word) || word.normal == "ل") return false;  // «لـ المنارة»
  // «مستشفى الملك فهد | بالهفوف سالم حمدان»: where what bears a name lies
  constexpr uint32_t kBodyReach = 5;  // tokens
  if (inside && i > 1 && word.normal.starts_with("بال") && text.is_word(i - 1) &&
      is_eponym(text, i - 1, i - std::min(i, kBodyReach))) {
    return false;
  }
  // «مدرب المنارة السابق | هاري حمدان», «سألت سعاد الحمداني | الله»
  if (word.article && text::is_one_of(word.stem, {"سابق", "حالي", "اسبق", "راحل"})) return false;
  if (inside && word.normal == "الله" && i > 0 && text.word(i - 1).article) return false;
  // «أم القيوين», «سيدي بوزيد»: a place by its whole name
  if (text.phrase_at[i] >= 0) {
    const auto& match = text.phrases[static_cast<size_t>(text.phrase_at[i])];
    if (match.end > i + 1 && Categories{match.category}.any(kPlace)) return false;
  }
  // «… التركي الأمين العام», «… حمدان المتحدث الأمني»: an office with its adjective, also where it is a name too
  // and «مساعد الأحمد المشرف على …»
  if (inside && word.article && word.is(Category::office) && i > 0 && i + 1 < text.size() &&
      (text.word(i + 1).article || (text.word(i + 1).normal == "على" && word.governs(lexicon::Governed::on))) &&
      text.is_word(i - 1) && (!text.any(i - 1, kTitle) || (i > 1 && text.word(i - 2).normal == "بن"))) {
    return false;
  }
  // «مالك السفينة»: a noun of persons that governs the next
  const bool governs = !inside && word.any(kPerson) && !word.article && i + 1 < text.size() && text.is_word(i + 1) &&
                       ((text.word(i + 1).article && text.word(i + 1).known()) || text.any(i + 1, kPlace)) &&
                       !text.any(i + 1, kName) && !text.any(i + 1, {Category::maybe_name, Category::adjective});
  if (governs) return false;
  // «سالم حمدان مالك شركة النور»: a noun that governs the next
  if (inside && word.is(Category::maybe_name) && word.any({Category::group, Category::profession}) && !word.article &&
      i > 1 && i + 1 < text.size() && text.is_word(i + 1) &&
      text.any(i + 1, {Category::organisation, Category::media, Category::common_noun}) &&
      text.word(i + 1).preposition == 0 && text.word(i + 1).conjunction == 0 && !text.any(i + 1, kName)) {
    return false;
  }
  // «عبدالله بن الحسين | ملك المملكة»: what he is
  if (inside && word.normal == "ملك" && i + 1 < text.size() && (text.word(i + 1).article || text.any(i + 1, kPlace)))
    return false;
  // «أكبر شبكة تواصل»: the biggest one
  const bool biggest = word.normal == "اكبر" && i + 1 < text.size() && !text.word(i + 1).article &&
                       text.any(i + 1, {Category::organisation, Category::media, Category::common_noun});
  if (biggest) return false;
  if (word.any(kName)) return is_name_not_title(text, i, inside);
  if (inside && (is_surname_of_ben(text, i) || is_surname_in_front_of_clause(text, i))) return true;
  if (word.preposition != 0 && word.known()) return false;
  if (text.phrase_at[i] >= 0) return false;
  // «السيد لوح»: behind a title even what is a verb else
  const bool titled = i > 0 && text.is(i - 1, Category::honorific) && text.word(i - 1).article;
  if (titled && is_finite_verb(word) && word.conjunction == 0 && word.suffix == lexicon::Pronoun::none) return true;
  // «… بن مشعل أمير منطقة القصيم»: an office that is a name too
  if (inside && word.is(Category::office) && !word.article && i + 1 < text.size() && is_province(text.word(i + 1)))
    return false;
  // «محمد فريد الشيوخ»: behind two given names a plural with the article is a surname
  if (inside && i > 1 && word.article && word.is(Category::group) && text.any(i - 1, kGiven) &&
      text.any(i - 2, kGiven) && !text.word(i - 1).article && !text.word(i - 2).article && text.is_word(i - 1)) {
    const auto analyses = word.all();
    const bool many = std::all_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
      return a.entry->agreement.number == lexicon::Number::plural;
    });
    if (many) return true;
  }
  if (word.is(Category::maybe_name) || !word.known())
    return !word.article || inside || is_given_before_surname(text, i);
  if (!inside) return false;
  // «الأسد», «العثماني» behind a given name; adjectives and nouns that are surnames too
  // but «قدرة الرئيس السبسي | الصحية»
  if (word.article && word.any({Category::adjective, Category::nationality}) && !word.any(kBody)) {
    return !word.normal.ends_with("ة");
  }
  return is_surname_by_place(text, i);
}

}  // namespace isnad::mention
