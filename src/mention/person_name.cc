#include "mention/person_name.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/word_class.h"
#include "text/one_of.h"
#include "text/sentence.h"

namespace isnad::mention {
namespace {

using lexicon::Word;
using text::TokenKind;

constexpr Categories kGiven = {Category::given_name, Category::maybe_name};

// «المتحدث باسم …», «الناطق الرسمي باسم …»: no name.
bool is_on_behalf(const AnalysedText& text, uint32_t i) {
  if (text.word(i).normal != "باسم" || i == 0) return false;
  const auto speaks_for = [&](uint32_t k) {
    const std::string_view stem = text.word(k).stem;
    return stem == "متحدث" || stem == "متحدثة" || stem == "ناطق" || stem == "ناطقة";
  };
  return speaks_for(i - 1) || (i > 1 && text.is(i - 1, Category::adjective) && speaks_for(i - 2));
}

// «الطيب | الحمداني», «الصادق | بلعيد»: a given name with article, in front of what can only be a surname.
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

// «إبراهيم الجار | الله», «حسين نقوي | حسيني»: the last word of a surname, behind two of a name.
bool is_second_part_of_surname(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i < 2 || !text.is_word(i - 1) || !text.is_word(i - 2)) return false;
  const Word& before = text.word(i - 1);
  const auto serves = [](const Word& part) {
    return part.article && text::is_one_of(part.stem, {"جار", "عبد", "ضيف", "خلف", "دخيل", "عطا", "نصر"});
  };
  if (word.normal == "الله") return serves(before);
  if (serves(word) && i + 1 < text.size() && text.word(i + 1).normal == "الله") return true;
  const bool given = text.any(i - 2, kGiven) && !text.word(i - 2).article;
  return given && (!before.known() || before.is(Category::family_name)) && !before.article &&
         word.is(Category::adjective) && word.normal.ends_with("ي") && !word.article && word.preposition == 0 &&
         word.conjunction == 0 && !word.any(kTitle);
}

// «خميس | مشيط»
bool is_inside_place(const AnalysedText& text, uint32_t i) {
  if (i == 0 || text.phrase_at[i - 1] < 0) return false;
  const auto& match = text.phrases[static_cast<size_t>(text.phrase_at[i - 1])];
  return match.end > i && Categories{match.category}.any(kPlace);
}

// «العقيد سفر | بن منصور»: in front of «بن» any noun is a given name.
bool is_given_in_front_of_ben(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return i + 2 < text.size() && text.word(i + 1).normal == "بن" && text.is_word(i + 2) && !word.article &&
         word.conjunction == 0 && word.preposition == 0 && !word.any(kTitle) && word.letters >= 3;
}

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

// Whatever noun stands behind a given name is its surname: «إبراهيم رئيسي».
bool is_surname_by_place(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i == 0 || word.conjunction != 0 || word.preposition != 0) return false;
  if (tells_what_we_do(word)) return false;  // «سالم | سنخاطب»
  if (is_finite_verb(word) && (word.normal.starts_with("سي") || word.normal.starts_with("ست"))) return false;
  const Word& before = text.word(i - 1);
  // «رأفت أبو ليل», «سالم أبو الليل»: also a time, which «أبو» governs
  const bool father_of = text::is_one_of(before.normal, {"ابو", "ابا", "ابي"});
  if (father_of && word.is(Category::time)) return true;
  if (word.any({Category::complementizer, Category::preposition, Category::relative, Category::time})) return false;
  // «عبد الله السبع», «عبد الستار بارز»
  const bool servant = before.article && i > 1 && text.word(i - 2).normal == "عبد";
  const bool definite = before.article && !servant && !(is_given_with_article(before) && word.is(Category::office));
  if (!(before.any(kGiven) || before.is(Category::name_particle) || servant) || definite) return false;
  if (before.normal == "ال" && before.is(Category::name_particle)) return !word.article;  // «آل خليفة»
  // «مستشفى الملك فهد | الدكتور سالم حمدان»: in front of a name it is a title
  const bool titles = i + 1 < text.size() && text.is(i + 1, Category::given_name) && !text.word(i + 1).article &&
                      word.any({Category::honorific, Category::profession}) &&
                      !text::is_one_of(word.stem, {"حاج", "سيد", "شيخ"});  // «ضياء الحاج سالم»
  if (word.article) return (word.any(kTitle) && !titles) || word.is(Category::number);
  if (text::is_one_of(before.normal, {"ابو", "ابا", "ابي"})) return true;  // «أحمد أبو سبعة»
  // «الباجي قائد السبسي»: between a given name and a surname
  if (word.is(Category::office) && i + 1 < text.size() && may_be_surname(text.word(i + 1)) &&
      (!text.word(i + 1).known() || text.is(i + 1, Category::family_name))) {
    return true;
  }
  if (text::is_one_of(word.normal, {"صاحب", "صاحبة", "مالك", "مالكة", "شقيق", "نجل", "والد"})) return false;
  // «عبدالله قائد، إن», «خالد خليفة أن»: without anything that it governs, an office is a surname
  const bool closed = i + 1 < text.size() && (text.is_comma(i + 1) || text.is(i + 1, Category::complementizer));
  // «الوزير سامي شكر إن», «رئيس الحكومة كريم حلاق أن»: in front of a clause any noun behind a given name
  const bool clause = i + 1 < text.size() && text.is(i + 1, Category::complementizer) && i > 1 && text.is_word(i - 2);
  const bool bare = !word.any(kBody) && !word.tanwin && !word.accusative && !word.normal.ends_with("ة") &&
                    word.any({Category::content_noun, Category::common_noun, Category::profession, Category::group}) &&
                    !word.any({Category::quantity, Category::prepositional, Category::time});
  if (clause && bare && !names_many(word) && !ends_like_plural(word) && !before.article) {
    const bool behind_title =
        text.word(i - 2).article || text.any(i - 2, kTitle) || text.word(i - 2).suffix != lexicon::Pronoun::none;
    if (before.is(Category::given_name) || (before.is(Category::maybe_name) && behind_title)) return true;
  }
  if (closed && word.is(Category::office) && !word.any(kBody) && i > 1 && text.any(i - 1, kName)) return true;
  return !word.any(kTitle) && !word.any(kBody) && !word.normal.ends_with("ة") && !word.tanwin &&
         !word.any({Category::content_noun, Category::quantity, Category::prepositional});
}

// «عضو هيئة التدريس بجامعة الملك سعود | مشعل الحمداني»: behind the king a place is called after, a name of two words or
// more up to the end of the phrase; empty where none stands.
Range name_behind_eponym(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i + 3 < phrase.end; ++i) {
    if (!text::is_one_of(text.word(i).normal, {"الملك", "الامير"}) || !text.any(i + 1, kName) || i == 0) continue;
    const Word& place = text.word(i - 1);
    if (place.article || !place.any({Category::organisation, Category::common_noun, Category::medium})) continue;
    uint32_t own = i + 2;
    while (own + 1 < phrase.end && text.word(own).normal == "بن") own += 2;
    if (own + 2 > phrase.end || !text.is_word(own) || !text.any(own, kGiven) || text.word(own).article) return {};
    for (uint32_t k = own + 1; k < phrase.end; ++k) {
      if (!nameable(text, k, true)) return {};
    }
    return {own, phrase.end};
  }
  return {};
}

// «الوزير الجبير», «الشيخ الكتاني», «د. المشيقح»: a title and one unknown word with article.
bool is_title_and_surname(const AnalysedText& text, const Range& phrase) {
  const uint32_t mark = phrase.first + 1;
  const bool shortened = phrase.end == mark + 2 && (text.is_mark(mark, U'.') || text.is_mark(mark, U'/'));
  if (!(shortened || phrase.end == mark + 1) || !text.any(phrase.first, kTitle)) return false;
  if (!text.word(phrase.first).article && !text.is(phrase.first, Category::honorific)) return false;
  if (text.word(phrase.first).normal == "فريق") return false;  // «فريق الصقور»: a team
  const Word& last = text.word(phrase.end - 1);
  return last.article && (!last.known() || last.is(Category::maybe_name) || last.any(kName)) && !last.any(kBody) &&
         !last.any({Category::nationality, Category::adjective});
}

// Whether the word at `i` governs the one behind it: a descriptive noun without article.
bool governs_next(const AnalysedText& text, uint32_t i) {
  constexpr Categories kNever = {Category::honorific,   Category::country, Category::capital,
                                 Category::nationality, Category::same,    Category::unnamed};
  const Word& word = text.word(i);
  return text.is_word(i) && !word.article && word.any(kDescriptive) && !word.any(kNever) && text.phrase_at[i] < 0;
}

}  // namespace

bool is_initial(const AnalysedText& text, uint32_t i) {
  return i > 0 && i + 2 < text.size() && text.is_mark(i + 1, U'.') && text.is_word(i - 1) &&
         (text.any(i - 1, kName) || !text.word(i - 1).known()) &&
         text::names_foreign_letter(slice(text.text, text.tokens[i]));
}

bool is_foreign_article(const AnalysedText& text, uint32_t i) {
  if (text.word(i).normal != "لو" || i == 0 || i + 1 >= text.size()) return false;
  const Word& before = text.word(i - 1);
  const Word& next = text.word(i + 1);
  const bool name = before.any(kName) || before.is(Category::maybe_name) || !before.known();
  return text.is_word(i - 1) && name && !before.article && text.is_word(i + 1) && (!next.known() || next.any(kName)) &&
         !next.article && next.letters >= 3;
}

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

bool is_weekday_as_surname(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i == 0 ||
      !text::is_one_of(word.normal, {"السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة"}))
    return false;
  const Word& given = text.word(i - 1);
  if (!given.is(Category::given_name) || given.article || given.preposition != 0) return false;
  if (i > 1 && text.any(i - 2, {Category::given_name, Category::name_particle})) return false;
  if (i + 2 < text.size() && text.is_word(i + 1)) {
    const Word& next = text.word(i + 1);
    if (text.is(i + 1, Category::time) || text::is_one_of(next.stem, {"ماضي", "مقبل", "جاري"})) return false;
    if (next.any({Category::office, Category::profession}) && !next.article && next.preposition == 0 &&
        next.conjunction == 0 && text.word(i + 2).article) {
      return true;
    }
  }
  if (i < 2 || !text.word(i - 2).article) return false;
  return (text.is(i - 2, Category::profession) && !text.is(i - 2, Category::office)) ||
         text::is_one_of(text.word(i - 2).stem, {"مهندس", "كاتب", "صحافي", "صحفي", "محامي", "مواطن", "اعلامي"});
}

bool is_month_as_surname(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i == 0 || !word.is(Category::time) || !word.is(Category::maybe_name) || word.article || word.preposition != 0 ||
      word.conjunction != 0 || !text.is_word(i - 1)) {
    return false;
  }
  const Word& given = text.word(i - 1);
  const bool called = given.is(Category::given_name) && !given.any(kDescriptive);
  const bool foreign = !given.known() && i > 1 && text.any(i - 2, {Category::cue_verb, Category::office});
  if (!(called || foreign) || given.article || given.preposition != 0) return false;
  const Word& next = text.word(i + 1);
  return text.tokens[i + 1].kind != TokenKind::number && !text.is_mark(i + 1, U'/') &&
         !next.any({Category::time, Category::number}) &&
         !text::is_one_of(next.stem, {"ماضي", "مقبل", "جاري", "حالي", "مبارك", "قادم", "كريم"});
}

bool governs_by_preposition(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.article || i + 1 >= text.size()) return false;
  if (text.word(i + 1).preposition == 0 && !text.is(i + 1, Category::preposition)) return false;
  return word.in(WordSet::described_by_preposition);
}

bool nameable(const AnalysedText& text, uint32_t i, bool inside) {
  if (text.tokens[i].kind == TokenKind::mark) return inside && (text.is_dash(i) || text.is_mark(i, U'.'));
  if (!text.is_word(i)) return false;
  if (is_name_like_clause(text, i) || is_short_name_like_clause(text, i)) return true;
  const Word& word = text.word(i);
  // «وليد بن على الجلال»: علي, with its last letter undotted
  if (inside && i > 0 && word.normal == "على" && text.word(i - 1).normal == "بن") return true;
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
  constexpr Categories kGivenName = {Category::given_name, Category::maybe_name};
  if (inside && i > 1 && word.article && word.is(Category::group) && text.any(i - 1, kGivenName) &&
      text.any(i - 2, kGivenName) && !text.word(i - 1).article && !text.word(i - 2).article && text.is_word(i - 1)) {
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

namespace {

// «… في جامعة الملك سالم | الدكتور صالح الحمداني»: behind another name, the title of the one that follows.
bool is_title_of_next(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return word.article && i + 1 < text.size() && text.is(i + 1, Category::given_name) && !text.word(i + 1).article &&
         word.in(WordSet::title_before_name);
}

}  // namespace

Range trailing_name(const AnalysedText& text, const Range& phrase) {
  // «المواطن سالم حمدان | من سكان الحي»
  for (uint32_t k = phrase.first + 2; k + 1 < phrase.end; ++k) {
    if (text.word(k).normal == "من" && is_of_whom(text.word(k + 1))) {
      const Range name = trailing_name(text, {phrase.first, k});
      if (!name.empty()) return name;
      break;
    }
  }
  const auto [first, end] = phrase;
  const Range none{end, end};
  uint32_t last = end;  // where the words at the end of the phrase begin
  while (last > first && text.is_word(last - 1)) --last;
  const bool set_off = last > first + 1 && text.any(first, kPerson);
  // the same, where the phrase begins behind the comma: «البرتغالي روي حمدان»
  const bool national = last == first && first > 0 && text.word(first).article && text.is(first, Category::nationality);
  if ((set_off || national) && text.is_comma(last - 1)) {
    if (const Range name = set_off_name(text, last - 1, end); name.end == end && name != phrase) return name;
  }
  if (const Range own = name_behind_eponym(text, phrase); !own.empty()) return own;
  if (is_eponym(text, end - 1, first)) return none;
  uint32_t i = end;
  while (i > first && nameable(text, i - 1, true) && !is_title_of_next(text, i - 1)) --i;
  if (i > first && i < end && (is_given_in_front_of_ben(text, i - 1) || is_pair_behind_title(text, i - 1))) --i;
  // a name begins with a word that can begin one: no article, no dash; adjectives with article belong to the title
  while (i < end && !nameable(text, i, false)) ++i;
  if (i >= end) return is_title_and_surname(text, phrase) ? Range{end - 1, end} : none;
  // «خطيب مسجد النور | مهند الحمداني»
  if (i > first && i + 2 < end && text.word(i).article && !text.word(i - 1).article &&
      text.any(i - 1, {Category::organisation, Category::common_noun}) && text.is(i + 1, Category::given_name)) {
    ++i;
  }
  // «رئيس أذربيجانستان خكمت جادجي»: behind an office or a preposition, the first unknown word belongs to that
  constexpr uint32_t kWithGoverned = 3;                                          // tokens: one governed, two of a name
  const bool descends = i + 1 < end && text.is(i + 1, Category::name_particle);  // «دكتور عاطي بن عطية»
  if (i > first && governs_next(text, i - 1) && !text.any(i, kName) && !descends) {
    if (end - i >= kWithGoverned) {
      ++i;
    } else if (end - i <= 1) {
      return none;
    }
  }
  if (i > first && text.is(i - 1, Category::preposition) && !text.any(i, kName)) {
    if (end - i < kWithGoverned) return none;
    ++i;
  }
  // «دونالد ترامب الخصم الألد لممداني»: behind a name and what is said of him, whose
  if (end - i == 1 && i > first && !text.word(i).known() && text.word(i).normal.starts_with("ل") &&
      text.word(i - 1).article && has_given_name(text, {first, i})) {
    return none;
  }
  // «وزير روسي»: of another state, not of that name
  if (end - i == 1 && text.is(i, Category::nationality) && !text.is(i, Category::given_name)) return none;
  return {i, end};
}

namespace {

// «محمد القاضي», «أحمد خليفة», «محمد القاضي رئيس …»: behind one given name a title that governs nothing is a surname.
bool is_title_as_surname(const AnalysedText& text, uint32_t i, const Range& phrase) {
  const Word& word = text.word(i);
  if (i != phrase.first + 1 || word.conjunction != 0 || word.preposition != 0) return false;
  if (!text.any(phrase.first, kGiven) || text.word(phrase.first).article) return false;
  if (i + 1 >= phrase.end || text.is_comma(i + 1)) return true;
  return word.article && text.is_word(i + 1) && !text.word(i + 1).article &&
         text.any(i + 1, {Category::office, Category::profession});
}

}  // namespace

Range leading_name(const AnalysedText& text, const Range& phrase) {
  const Range none{phrase.first, phrase.first};
  if (!nameable(text, phrase.first, false)) return none;
  // «ابن عم القتيل»: whose he is
  constexpr std::string_view kKin[] = {"عم", "عمة", "خال", "خالة", "شقيق", "شقيقة", "اخ", "اخت", "اخي"};
  if (phrase.first + 1 < phrase.end && text::is_one_of(text.word(phrase.first).normal, {"ابن", "ابنة"}) &&
      std::find(std::begin(kKin), std::end(kKin), text.word(phrase.first + 1).normal) != std::end(kKin)) {
    return none;
  }
  Range name{phrase.first, phrase.first + 1};
  while (name.end < phrase.end && nameable(text, name.end, true) &&
         (!text.any(name.end, kTitle) || text.any(name.end, kName) || is_title_as_surname(text, name.end, phrase) ||
          text::is_one_of(text.word(name.end - 1).normal, {"عبد", "ولد", "بن"}))) {  // «أحمد ولد الشيخ سيدي»
    ++name.end;
  }
  while (!name.empty() && text.tokens[name.end - 1].kind == TokenKind::mark) --name.end;
  // unknown words in front of known ones that are no names: «استقبله جمهور …» is no name
  bool known_name = false;
  for (uint32_t k = name.first; k < name.end; ++k) {
    known_name = known_name || text.any(k, kName) || text.is(k, Category::maybe_name);
  }
  const bool chief = name.end < phrase.end && text::is_one_of(text.word(name.end).normal, {"كبير", "كبيرة", "احد"});
  if (!known_name && !chief && name.end < phrase.end && text.is_word(name.end) && !text.any(name.end, kTitle))
    return none;
  return name;
}

namespace {

// «المستشار | سالم حمدان», «الإعلامي السعودي | سالم حمدان», «الأميركية | سالمة حمدان»: behind who or whence he is, with
// the article.
bool is_one_with_article(const AnalysedText& text, uint32_t first, uint32_t name) {
  constexpr Categories kWho = {Category::office, Category::profession, Category::nationality};
  const bool who = text.any(first, kWho) || (name > first + 1 && text.is(first, Category::honorific));
  if (!text.word(first).article || !who || text.phrase_at[first] >= 0) return false;
  constexpr uint32_t kMostAdjectives = 3;  // «الناقد المسرحي المصري البارز | سالم حمدان»
  if (name > first + 1 + kMostAdjectives) return false;
  for (uint32_t i = first + 1; i < name; ++i) {
    const Word& word = text.word(i);
    if (!word.article || word.conjunction != 0 || word.preposition != 0 ||
        !word.any({Category::nationality, Category::adjective})) {
      return false;
    }
  }
  return true;
}

}  // namespace

namespace {

// «الفريق أول | سالم حمدان وزير الدفاع»: whether a rank of several words ends in front of the word at `i`.
bool is_behind_rank(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kLongest = 4;  // words
  for (uint32_t k = i; k > first && k + kLongest > i; --k) {
    const int32_t name = text.phrase_at[k - 1];
    if (name < 0) continue;
    const auto& match = text.phrases[static_cast<size_t>(name)];
    return match.end == i && match.end > match.first + 1 && match.category == Category::honorific;
  }
  return false;
}

}  // namespace

Range inner_name(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    // «الدكتور صالح بن حسين وكيل الوزارة»: a title with the article, as one addresses people
    const bool shortened = i > phrase.first + 1 && text.is_mark(i - 1, U'.') && text.is(i - 2, Category::honorific);
    const bool introduced = is_one_with_article(text, phrase.first, i);
    const bool respected = shortened || introduced ||
                           (text.is(i - 1, Category::honorific) && text.word(i - 1).normal != "فريق") ||
                           is_behind_rank(text, i, phrase.first) || is_royal_rank(text.word(i - 1));
    const Word& first = text.word(i);
    const bool titled =
        respected &&
        (first.any({Category::maybe_name, Category::family_name, Category::name_particle}) || !first.known());
    if (!(first.is(Category::given_name) || titled) || !nameable(text, i, false)) continue;
    if (!respected && !text.any(i - 1, kTitle)) continue;
    uint32_t k = i + 1;
    // «… العمري مساعد | مدير …»: a title that is a name too
    const auto is_title = [&](uint32_t at) {
      return at > i + 1 && at + 1 < phrase.end && text.any(at, kTitle) && text.any(at + 1, kTitle) &&
             !text.is(at - 1, Category::name_particle);  // «راشد بن عبدالله آل خليفة وزير الداخلية»
    };
    while (k < phrase.end && nameable(text, k, true) && !is_title(k)) ++k;
    if (k >= phrase.end) continue;
    // «د. عبدالرحمن الحمداني | عميد شؤون المكتبات»: a rank that is a name too, in front of what it governs
    const bool rank = k > i + 2 && text.any(k - 1, {Category::honorific, Category::office}) &&
                      !text.word(k - 1).article && !text.is(k - 2, Category::name_particle) && text.is_word(k) &&
                      !text.any(k, kName) && text.word(k).known() && text.word(k).conjunction == 0 &&
                      text.word(k).preposition == 0;
    if (rank) --k;
    const Word& behind = text.word(k);
    const int32_t office = text.phrase_at[k];  // «ولي ولي العهد»
    const bool title = behind.any(kTitle) ||
                       (office >= 0 && Categories{text.phrases[static_cast<size_t>(office)].category}.any(kTitle));
    // «سالمة حمدان | المصنفة أولى»
    const bool charged = text::is_one_of(behind.stem, {"مكلف", "مكلفة", "معني", "مختص", "متخصص"});
    const bool ranked = introduced && behind.article && (behind.known() || charged) && !behind.any(kName);
    // «السويسري غروس | مدرب …»
    // … and «الدكتورة ماينن | مديرة …»
    const bool one = introduced && title &&
                     (!first.known() || (text.is(i - 1, Category::nationality) && first.is(Category::family_name)));
    if ((title || ranked) && (one || k > i + 1)) return {i, k};
  }
  return {phrase.end, phrase.end};
}

bool has_given_name(const AnalysedText& text, const Range& name) {
  for (uint32_t i = name.first; i < name.end; ++i) {
    if (text.any(i, {Category::given_name, Category::name_particle}) && !text.word(i).article) return true;
    if (i + 1 < name.end && is_given_before_surname(text, i)) return true;
  }
  return false;
}

Range quoted_person(const AnalysedText& text, const Range& quoted) {
  constexpr uint32_t kShortest = 2;  // words
  Range name{quoted.first + 1, quoted.end - 1};
  if (name.end <= name.first) return {};
  if (text.word(name.first).article && text.any(name.first, {Category::honorific, Category::profession})) ++name.first;
  if (name.end < name.first + kShortest || text.word(name.first).article) return {};
  const bool given = has_given_name(text, name);
  for (uint32_t i = name.first; i < name.end; ++i) {
    const Word& word = text.word(i);
    const bool last = given && i + 1 == name.end && word.article;  // «سالم المخرج»
    const bool part = !word.known() || word.any(kName) || word.is(Category::maybe_name) || last;
    if (!text.is_word(i) || !part || word.conjunction != 0 || (word.preposition != 0 && word.known())) return {};
  }
  return name;
}

namespace {

// «سالم حرب | إلى المدينة», «سالم نصر.»: a short noun that governs nothing; as an object it would have its alif.
bool governs_nothing(const AnalysedText& text, uint32_t i) {
  constexpr uint8_t kShort = 4;  // letters
  constexpr Categories kOther = {Category::preposition,   Category::adverb,           Category::time,
                                 Category::number,        Category::quantity,         Category::medium,
                                 Category::document,      Category::attribution_head, Category::adjective,
                                 Category::cue_participle};
  const Word& word = text.word(i);
  if (word.letters > kShort || word.suffix != lexicon::Pronoun::none || word.any(kOther)) return false;
  if (word.normal.ends_with("ة") || word.normal.ends_with("ات") || word.normal.ends_with("ا")) return false;
  const Word& next = text.word(i + 1);
  if (!text.is_word(i + 1)) return text.is_comma(i + 1) || text.is_mark(i + 1, U'.') || text.is_mark(i + 1, U':');
  if (next.conjunction != 0 || next.article) return false;
  return next.preposition != 0 || next.any({Category::preposition, Category::complementizer, Category::time}) ||
         is_finite_verb(next);
}

// «سالم حق إن», «سالم حق، نائب المدير»: behind a given name also a noun without article, where no object can follow.
bool is_bare_surname_in_front_of_clause(const AnalysedText& text, uint32_t i) {
  if (i == 0 || i + 2 >= text.size() || !text.is_word(i - 1) || !text.is(i - 1, Category::given_name)) return false;
  const Word& word = text.word(i);
  if (word.article || word.conjunction != 0 || word.preposition != 0 || word.tanwin) return false;
  if (!word.any({Category::content_noun, Category::common_noun})) return false;
  if (text.word(i - 1).article || text.word(i - 1).preposition != 0) return false;
  const Word& next = text.word(i + 1);
  const bool clause = next.is(Category::complementizer) && next.conjunction == 0 && next.preposition == 0 &&
                      slice(text.text, text.tokens[i + 1]).starts_with("إ");
  const Word& office = text.word(i + 2);
  const bool set_off = (text.is_comma(i + 1) || text.is_dash(i + 1)) && !office.article &&
                       office.any({Category::office, Category::profession}) && office.conjunction == 0;
  return clause || set_off || governs_nothing(text, i);
}

}  // namespace

bool is_person_in_brackets(const AnalysedText& text, const Range& range) {
  if (range.end < range.first + 2 || !text.is_mark(range.first, U'(') || !text.is_mark(range.end - 1, U')'))
    return false;
  const Range name = quoted_person(text, range);
  if (name.empty()) return false;
  // «الدكتورة (سلمه الرافد)», «(رافيو حمدانو) رئيس الرابطة»: beside a title any two words are a name
  const bool titled = range.first > 0 && text.word(range.first - 1).article && text.any(range.first - 1, kTitle);
  const bool office = range.end < text.size() && text.any(range.end, {Category::office, Category::profession}) &&
                      !text.word(range.end).article;
  return titled || office || has_given_name(text, name);
}

bool is_surname_in_front_of_clause(const AnalysedText& text, uint32_t i) {
  if (is_bare_surname_in_front_of_clause(text, i)) return true;
  if (i == 0 || i + 1 >= text.size() || !text.word(i).article || text.word(i).conjunction != 0) return false;
  if (text.word(i).preposition != 0 || text.word(i).any(kTitle) || text.word(i).any(kBody)) return false;
  if (text.word(i).any({Category::cue_masdar, Category::stance_noun})) return false;  // «جدد سالم | التأكيد أن»
  const Word& before = text.word(i - 1);
  const bool given = text.any(i - 1, kGiven) && before.preposition == 0 &&
                     (!before.article || (is_given_with_article(before) && text.is_comma(i + 1)));
  // «كشف سالم الدخان، المدير التنفيذي للجمعية، عن», «أوضح سالم الدخان، أن»
  if (text.is_comma(i + 1) && i + 2 < text.size()) {
    const Word& office = text.word(i + 2);
    const bool clause = office.is(Category::complementizer) && !office.normal.starts_with("ب");
    return given && (clause || office.any({Category::office, Category::profession})) && office.conjunction == 0 &&
           office.preposition == 0;
  }
  const Word& clause = text.word(i + 1);
  // «أعرب المهاجم سالم الدخان عن», «أضاف المهاجم سالم الدخان: »
  const bool titled = i > 1 && text.word(i - 2).article && text.any(i - 2, kTitle);
  if (given && titled && (clause.normal == "عن" || text.is_mark(i + 1, U':'))) return true;
  // «قال سالم الدخان مدير المستشفى»
  const bool office = clause.any({Category::office, Category::profession}) && !clause.any(kName) && i + 2 < text.size();
  if (given && office && !clause.article && clause.conjunction == 0 && clause.preposition == 0 &&
      (text.word(i + 2).article || (titled && text.is_word(i + 2)))) {
    return true;
  }
  // «وصف سالم | الأزمة بأنها»; but «أفاد سالم العودات بأن»
  if (clause.normal.starts_with("ب") && (clause.normal != "بان" || text.word(i).any(kPerson))) return false;
  return clause.is(Category::complementizer) && clause.conjunction == 0 && given;
}

Range set_off_name(const AnalysedText& text, uint32_t comma, uint32_t limit) {
  constexpr uint32_t kShortest = 2;  // words
  constexpr uint32_t kLongest = 4;
  uint32_t first = comma + 1;
  if (first + 1 < limit && text.word(first).article && text.is(first, Category::nationality) &&
      text.word(first).conjunction == 0 && !text.word(first + 1).article) {
    ++first;  // «، البرتغالي روي حمدان،»
  }
  if (first >= limit || !text.is_word(first)) return {};
  const Word& given = text.word(first);
  const bool national = first > comma + 1;
  const bool begins = given.any({Category::given_name, Category::maybe_name, Category::name_particle}) ||
                      !given.known() || national || (given.article && may_be_surname(given));
  if (!begins || given.preposition != 0 || given.conjunction != 0 || given.any(kPlace)) return {};
  uint32_t end = first + 1;
  while (end < limit && text.is_word(end)) {
    const Word& word = text.word(end);
    if (word.conjunction != 0 || word.any({Category::complementizer, Category::relative, Category::time}) ||
        (word.preposition != 0 && word.known()) || (word.is(Category::preposition) && !word.any(kName)) ||
        word.any(kPlace) || (word.any(kTitle) && !word.any(kName)) || (word.any(kBody) && !word.any(kName))) {
      return {};
    }
    ++end;
  }
  if (end < first + kShortest || end > first + kLongest) return {};
  return end >= limit || text.is_comma(end) ? Range{first, end} : Range{};
}

bool is_surname_of_ben(const AnalysedText& text, uint32_t i) {
  constexpr uint8_t kShortest = 5;
  const Word& word = text.word(i);
  if (i == 0 || i + 1 >= text.size() || word.letters < kShortest || word.conjunction != 0) return false;
  // «بنعيسى», «بلحسن», «باناعمة»
  const bool opens = word.normal.starts_with("بل") || word.normal.starts_with("با");
  // «لحسن» is a name too, and «كريم بلحسن» has one of his own
  const bool own = !word.known() || (word.normal.starts_with("بل") && word.preposition == U'ب' && word.any(kGiven));
  const bool descent = word.normal.starts_with("بن") || (opens && own);
  if (!descent || !text.any(i - 1, kGiven) || text.word(i - 1).article) return false;
  return text.word(i + 1).preposition != 0 || text.any(i + 1, {Category::preposition, Category::time}) ||
         text.is_comma(i + 1) || text.is_dash(i + 1) || text.is_mark(i + 1, U':') ||
         text.is(i + 1, Category::complementizer) || text.quotation_at[i + 1] >= 0;
}

bool is_surname_like_verb(const AnalysedText& text, uint32_t i, uint32_t first) {
  if (i <= first || first == 0 || i + 1 >= text.size()) return false;
  const Word& word = text.word(i);
  if (!is_finite_verb(word) || word.is(Category::preposition) || word.conjunction != 0 || word.preposition != 0 ||
      word.suffix != lexicon::Pronoun::none || skip_fixed_adverbial(text, i, text.size()) != i) {
    return false;
  }
  const bool titled = i == first + 1 && text.is(i - 1, Category::honorific) && text.word(i - 1).article;  // «السيد لوح»
  // «قال كياري ساندا»: right behind the verb an unknown word is a given name
  const Word& given = text.word(i - 1);
  const bool foreign = i == first + 1 && !given.known() && !given.article && given.preposition == 0;
  if (!(titled || foreign || given.any(kGiven)) || given.conjunction != 0) return false;
  const lexicon::Analysis* verb = text.word(first - 1).as(Category::cue_verb);
  const bool said = verb != nullptr && !text.word(first - 1).article && verb->suffix == lexicon::Pronoun::none;
  // a verb with a clause of its own is one: «قال محمد أكد أن» is no Arabic, but «… محمد، أكد أن» may have lost its
  // comma
  // «مقالا للكاتب كريم جبر قال فيه»
  const bool clause =
      text.is(i + 1, Category::complementizer) || text::is_one_of(text.word(i + 1).normal, {"فيه", "فيها"});
  return said && (titled || !clause) && text.quotation_at[i + 1] < 0;
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

bool is_surname_met_before(const AnalysedText& text, uint32_t i) {
  constexpr uint32_t kReach = 600;  // tokens
  constexpr uint8_t kLongest = 6;   // letters
  const Word& word = text.word(i);
  if (!text.is_word(i) || word.article || word.letters > kLongest || word.suffix != lexicon::Pronoun::none)
    return false;
  if (word.conjunction != 0 || word.preposition != 0 || word.tanwin || word.any(kTitle)) return false;
  if (!word.any({Category::content_noun, Category::common_noun, Category::maybe_name})) return false;
  for (uint32_t k = i; k-- > 1 && k + kReach > i;) {
    if (text.word(k).normal != word.normal || !text.is_word(k - 1)) continue;
    const Word& given = text.word(k - 1);
    const bool titled = k > 1 && given.is(Category::maybe_name) && text.word(k - 2).article && text.any(k - 2, kTitle);
    if ((given.is(Category::given_name) || titled) && !given.article && given.preposition == 0 &&
        (is_bare_surname_in_front_of_clause(text, k) || word.is(Category::maybe_name))) {
      return true;
    }
  }
  return false;
}

}  // namespace isnad::mention
