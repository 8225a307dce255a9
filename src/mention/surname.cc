#include "mention/surname.h"

#include "mention/adjunct.h"
#include "mention/word_class.h"
#include "text/one_of.h"
#include "text/sentence.h"

namespace isnad::mention {

using lexicon::Word;
using text::TokenKind;

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
