#include "mention/word_class.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/code_points.h"
#include "text/long_vowel.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Word;

bool is_person_noun(const Word& word) { return word.any(kPerson); }
bool is_organisation_noun(const Word& word) { return word.any(kOrganisation); }
bool is_kind_of_body(const Word& word) {
  return word.is(Category::organisation) && word.suffix == lexicon::Pronoun::none && !word.stem.ends_with("ات") &&
         !text::is_one_of(word.stem, {"محافظة", "منطقة", "مدينة", "بلدة", "دول"});
}

bool is_name_word(const Word& word) { return word.any(kName); }

bool is_phase(const Word& word) { return !word.article && word.preposition == 0 && word.in(lexicon::WordSet::phase); }

bool is_auxiliary(const lexicon::AnalysedText& text, uint32_t i) {
  if (text.is(i, Category::auxiliary)) return true;
  if (!is_phase(text.word(i)) || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const auto readings = text.word(i + 1).all();
  return std::any_of(readings.begin(), readings.end(), [](const lexicon::Analysis& a) {
    return a.entry->category == Category::cue_verb && a.entry->shape == lexicon::CueShape::present &&
           a.conjunction == 0 && !a.future;
  });
}

bool is_finite_verb(const Word& word) {
  return !word.article && word.any({Category::cue_verb, Category::verb}) && !word.any(kNominal);
}

namespace {

bool is_plural_of_persons(const lexicon::Analysis& a) {
  return Categories{a.entry->category}.any(kPerson) && a.entry->agreement.number != lexicon::Number::singular;
}

}  // namespace

bool is_stop_word(const Word& word) {
  return is_finite_verb(word) || (word.any(kStop) && !word.any(kName) && !word.article);
}

bool may_name_many(const Word& word) {
  const auto analyses = word.all();
  return std::any_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
    return Categories{a.entry->category}.any(kPerson) && a.entry->agreement.number == lexicon::Number::plural;
  });
}

bool names_many(const Word& word) {
  const auto analyses = word.all();
  return word.any(kPerson) && std::all_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
           return Categories{a.entry->category}.any(kPerson) && a.entry->agreement.number == lexicon::Number::plural;
         });
}

bool ends_like_plural(const Word& word) { return word.stem.ends_with("ين") || word.stem.ends_with("ون"); }

bool is_unknown_people(const Word& word) {
  constexpr uint8_t kShortest = 7;  // letters, with the article; below it «الدين», «القرون»
  return word.article && !word.known() && ends_like_plural(word) && word.letters >= kShortest;
}

bool is_for_unknown_people(const Word& word) {
  constexpr uint8_t kShortest = 6;  // letters
  const std::string_view n = word.normal;
  const bool plural = n.ends_with("يه") || n.ends_with("يها") || n.ends_with("يهم");
  return plural && !word.known() && word.letters >= kShortest && n.starts_with("ل");
}

bool is_oblique_plural(const Word& word) {
  if (!word.stem.ends_with("ين") || word.any(kName) || word.is(Category::maybe_name)) return false;
  // «المضاربين», «الطرفين»: a participle that no table has, two that face each other
  constexpr uint8_t kShortest = 7;  // letters, with the article
  const bool participle = word.stem.starts_with("م") || word.stem.ends_with("يين");
  if (word.article && !word.known() && word.letters >= kShortest && participle) return true;
  if (word.article && text::is_one_of(word.stem, {"طرفين", "جانبين", "فريقين"})) return true;
  const auto analyses = word.all();
  // «المسؤولين», «المتضررين»: the plural of an adjective is in the same case
  return std::any_of(analyses.begin(), analyses.end(), is_plural_of_persons) &&
         std::all_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& a) {
           return is_plural_of_persons(a) || (word.article && a.entry->category == Category::adjective &&
                                              a.entry->agreement.number == lexicon::Number::plural);
         });
}

bool is_trade(const Word& word) {
  return word.article && word.is(Category::profession) && !ends_like_plural(word) &&
         !word.any({Category::office, Category::honorific, Category::group});
}

bool may_be_surname(const Word& word) {
  return word.preposition == 0 && word.conjunction == 0 && may_be_governed_surname(word);
}

bool may_be_governed_surname(const Word& word) {
  constexpr uint8_t kShortest = 6;  // letters, with the article
  if (!word.article || word.letters < kShortest) return false;
  constexpr Categories kDescent = {Category::adjective, Category::family_name, Category::maybe_name};
  const auto analyses = word.all();
  return word.stem.ends_with("ي") && std::all_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& a) {
           return Categories{a.entry->category}.any(kDescent);
         });
}

bool stands_to(const Word& word) {
  return text::is_one_of(word.normal, {"صلة", "اطلاع", "علم", "دراية", "معرفة", "اتصال", "تواصل"});
}

bool is_whose(const Word& word) { return text::is_one_of(word.normal, {"له", "لها", "لهم", "لهما"}); }

bool is_published(const Word& word) {
  return text::is_one_of(word.normal, {"صدر", "صدرت", "نشر", "نشرت", "اجري", "اجريت", "اعد", "اعدت"});
}

bool is_authoring(const Word& word) {
  constexpr std::string_view kMakes[] = {"اعد",  "اجرا", "اجر", "اصدر", "نشر", "وقع", "كتب",
                                         "انجز", "وضع",  "صاغ", "قدم",  "بث",  "نفذ", "وجه"};
  constexpr std::string_view kEndings[] = {"ه", "ها", "ته", "تها", "وه", "وها"};
  return std::any_of(std::begin(kMakes), std::end(kMakes), [&](std::string_view verb) {
    if (!word.normal.starts_with(verb)) return false;
    const std::string_view ending = std::string_view(word.normal).substr(verb.size());
    return std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings);
  });
}

bool swallows_article(const Word& word) {
  if (word.preposition != U'ل') return false;
  const std::string_view behind_waw = std::string_view(word.normal).substr(word.conjunction != 0 ? 2 : 0);
  return word.article || (word.stem.starts_with("ال") && behind_waw.starts_with("لل"));
}

bool is_envoy(const Word& word) {
  constexpr std::string_view kStems[] = {"مبعوث", "مبعوثة", "موفد", "سفير", "سفيرة", "مندوب", "مندوبة"};
  return std::find(std::begin(kStems), std::end(kStems), word.stem) != std::end(kStems);
}

bool adds_to_words(const Word& verb) {
  return text::is_one_of(verb.stem, {"اضاف", "اضافت", "تابع", "تابعت", "اردف", "اردفت", "واصل", "واصلت"});
}

bool is_many_spoken_for(const Word& word) {
  if (word.is(Category::quantity)) return true;
  if (word.article || word.any(kNameOrMaybe) || word.preposition != 0 || word.conjunction != 0) return false;
  const bool theirs = word.suffix != lexicon::Pronoun::none && is_organisation_noun(word);
  return theirs || word.is(Category::group) || (names_many(word) && is_person_noun(word)) ||
         word.in(lexicon::WordSet::kin);
}

bool is_in_own_name(const Word& word) {
  return text::is_one_of(word.normal, {"باسمه", "باسمها", "باسمهم", "باسمنا", "باسمي"});
}

bool is_spokesman_or_participle(const Word& word) { return word.conjunction == 0 && word.normal == "متحدثا"; }

bool tells_circumstance(const Word& word) {
  return word.article && word.conjunction == 0 && word.in(WordSet::circumstance_of_somebody);
}

bool opposes_clause(const lexicon::Word& word) {
  return word.is(Category::contrast) || text::is_one_of(word.normal, {"لكن", "ولكن"});
}

bool follows_particle(const lexicon::AnalysedText& text, uint32_t i) {
  return i > 0 && (text.is(i - 1, Category::complementizer) || opposes_clause(text.word(i - 1)));
}

bool is_in_front_of(const lexicon::AnalysedText& text, uint32_t i) {
  return text.word(i).stem == "امام" && slice(text.text, text.tokens[i]).find("إ") == std::string_view::npos;
}

bool is_accusative(const lexicon::AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.accusative || (word.known() && !word.case_ending) || text.phrase_at[i] >= 0) return false;
  const bool governs = i + 1 < text.size() && text.word(i + 1).normal.starts_with("ال");
  return word.tanwin || word.normal.ends_with("يا") || !governs;
}

bool is_province(const Word& word) {
  return text::is_one_of(word.stem, {"منطقة", "محافظة", "ولاية", "امارة", "اقليم"}) && word.preposition == 0;
}

bool is_plural_behind_singular(const lexicon::AnalysedText& text, uint32_t i) {
  if (i == 0) return false;
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  const bool things = word.is(Category::content_noun) && !word.is(Category::adjective);
  // «وصف الوزير | المفاوضات»: what takes no adjective of many
  const bool talks = text::is_one_of(word.stem, {"مفاوضات", "مشاورات", "محادثات", "مباحثات"});
  return word.article && word.conjunction == 0 && word.stem.ends_with("ات") && before.article &&
         ((things && before.stem.ends_with("ة")) || (talks && !before.stem.ends_with("ات")));
}

bool is_royal_rank(const Word& word) {
  return word.article && text::is_one_of(word.stem, {"امير", "اميرة", "ملك", "ملكة"});
}

bool is_given_with_article(const Word& word) {
  const auto analyses = word.all();
  return word.article && word.preposition == 0 &&
         std::any_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
           return !a.article && Categories{a.entry->category}.any({Category::given_name, Category::maybe_name});
         });
}

bool looks_future(const Word& word) {
  constexpr uint8_t kShortest = 5;
  const bool prefixed = word.normal.starts_with("سي") || word.normal.starts_with("ست");
  return !word.article && word.letters >= kShortest && prefixed && (!word.known() || is_finite_verb(word));
}

bool is_name_like_imperfect(const Word& word) {
  constexpr uint8_t kShortest = 5;  // letters
  constexpr int kManyVowels = 3;
  const std::string_view n = word.normal;
  if (word.known() || word.article || word.letters < kShortest || !n.starts_with("ي")) return false;
  for (const std::string_view ending : {"نا", "ها", "هم", "ه", "ك", "وا", "ني"}) {  // «يجمعنا», «يضعها»
    if (n.ends_with(ending)) return false;
  }
  if (n.starts_with("يو") || n.starts_with("يا")) {  // «يومياً», «يوازن»
    return !word.accusative && !word.tanwin && !text::is_one_of(n, {"يوميا", "يوازن", "يوائم", "يوافي", "يوالي"});
  }
  return text::long_vowels(n.substr(text::kArabicLetter)) >= kManyVowels && !n.ends_with("ون");
}

bool tells_what_we_do(const Word& word) {
  const auto* verb = word.as(Category::verb);
  return verb != nullptr && verb->entry->agreement.person == 1;
}

bool is_first_plural_future(const lexicon::AnalysedText& text, uint32_t i) {
  constexpr uint8_t kShortest = 6;
  const Word& word = text.word(i);
  if (word.normal.starts_with("س") && tells_what_we_do(word)) return true;
  if (word.known() || word.letters < kShortest || !word.normal.starts_with("سن") || i + 1 >= text.size()) return false;
  const Word& next = text.word(i + 1);
  return next.article || next.preposition != 0 || next.is(Category::preposition);
}

uint32_t abbreviation_end(const lexicon::AnalysedText& text, uint32_t i) {
  constexpr uint8_t kLongestPart = 4;  // letters
  uint32_t end = i;
  while (end + 2 < text.size() && text.is_word(end) && text.is_word(end + 2) && text.is_mark(end + 1, U'.') &&
         !text.tokens[end + 1].space_before && !text.tokens[end + 2].space_before && text.word(end).letters > 1 &&
         text.word(end).letters <= kLongestPart && text.word(end + 2).letters > 1 &&
         text.word(end + 2).letters <= kLongestPart) {
    end += 2;
  }
  return end == i ? i : end + 1;
}

bool is_verb_before_name(const lexicon::AnalysedText& text, uint32_t i) {
  const bool born = text.word(i).normal == "ولد" && (i == 0 || !text.is_word(i - 1));  // in front of nothing no «ولد»
  if (!(born || text.any(i, {Category::verb, Category::cue_verb})) || text.word(i).article) return false;
  if (i + 1 >= text.size()) return false;
  return text.is_word(i + 1) && text.is(i + 1, Category::given_name) && !text.is(i + 1, Category::name_particle);
}

bool is_first_person_future(const lexicon::AnalysedText& text, uint32_t i) {
  constexpr uint8_t kShortest = 5;
  return text.word(i).letters >= kShortest && slice(text.text, text.tokens[i]).starts_with("سأ");
}

bool is_short_name_like_clause(const lexicon::AnalysedText& text, uint32_t i) {
  if (i + 1 >= text.size() || !text.is_word(i)) return false;
  const std::string_view n = text.word(i).normal;
  if (n == "كي") return text.word(i + 1).normal == "مون";
  // «قال فان جال», «لويس فان جال», «فان جال: …»: no «فإن», which stands behind no verb and no name
  if (n != "فان" || slice(text.text, text.tokens[i]) != "فان" || !text.is_word(i + 1)) return false;
  const Word& surname = text.word(i + 1);
  // «قال المدرب فان غال», but «أما المدرب فان فريقه»
  if (i > 1 && text.word(i - 1).article && is_person_noun(text.word(i - 1)) && text.is(i - 2, Category::cue_verb)) {
    return !surname.article && surname.suffix == lexicon::Pronoun::none && surname.preposition == 0;
  }
  const bool particle = text::is_one_of(surname.normal, {"دير", "دن", "دان", "در", "دي", "دام"});  // «فان دير ميرش»
  const bool known =
      surname.known() && !particle && !surname.any({Category::maybe_name, Category::family_name, Category::given_name});
  if (known || surname.article || surname.preposition != 0 || (surname.letters < 3 && !particle)) return false;
  if (i == 0 || !text.is_word(i - 1)) return i == 0 || !text.is_mark(i - 1, U'،');
  const Word& before = text.word(i - 1);
  return !before.article && (is_finite_verb(before) || !before.known() || before.any(kName) ||
                             before.any({Category::cue_verb, Category::maybe_name, Category::preposition}));
}

bool is_name_like_clause(const lexicon::AnalysedText& text, uint32_t i) {
  return i + 2 < text.size() && text.word(i).normal == "بان" && text.word(i + 1).normal == "كي" &&
         text.word(i + 2).normal == "مون";
}

bool is_same_in_front(const lexicon::AnalysedText& text, uint32_t i) {
  return text.is(i, Category::same_before) && i + 1 < text.size() && text.word(i + 1).article;
}

bool is_behind_unknown_name(const lexicon::AnalysedText& text, uint32_t i) {
  return i > 0 && text.is_word(i - 1) && (!text.word(i - 1).known() || text.any(i - 1, kName));
}

bool is_place_behind_kind(const lexicon::AnalysedText& text, uint32_t i) {
  if (i == 0 || !text.is(i, Category::place) || text.word(i).conjunction != 0 || !text.is_word(i - 1)) return false;
  const Word& kind = text.word(i - 1);
  return !kind.article &&
         text::is_one_of(kind.stem, {"محافظة", "مدينة", "منطقة", "بلدة", "قرية", "جبهة", "ولاية", "محور", "مدن"});
}

bool is_seat_of(const Word& word) { return text::is_one_of(word.normal, {"ومقره", "ومقرها", "ومقرهم"}); }

bool is_ordinal(const Word& word) { return word.article && word.in(WordSet::ordinal); }

bool is_of_united_nations(const Word& word) { return text::is_one_of(word.stem, {"اممي", "اممية"}); }

bool is_of_european_union(const Word& word) { return text::is_one_of(word.stem, {"اوروبي", "اوروبية"}); }

bool is_qad(const Word& word) { return text::is_one_of(word.normal, {"قد", "وقد", "فقد", "لقد"}); }

bool names_title(const Word& word) {
  return text::is_one_of(word.normal, {"بعنوان", "عنوان", "عنوانه", "عنوانها", "المعنون", "المعنونة"});
}

bool is_answer_to(const lexicon::AnalysedText& text, uint32_t i) {
  return text::is_one_of(text.word(i).normal, {"ردا", "تعليقا", "تعقيبا"}) && i + 1 < text.size() &&
         text::is_one_of(text.word(i + 1).normal, {"على", "علي"});
}

bool is_opening(const lexicon::AnalysedText& text, uint32_t i) {
  if (text.word(i).normal != "فتح" || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const Word& next = text.word(i + 1);
  return next.preposition == 0 && next.conjunction == 0 &&
         (next.normal == "باب" || (!next.article && next.any({Category::common_noun, Category::content_noun})) ||
          (next.article && next.is(Category::common_noun) && !next.any({Category::adjective, Category::nationality})));
}

bool is_of_whom(const lexicon::Word& word) {
  return !word.article && word.suffix == lexicon::Pronoun::none && word.in(WordSet::people_of);
}

bool is_issued(const Word& word) {
  return text::is_one_of(word.normal, {"الصادر", "الصادرة", "المنشور", "المنشورة", "صادر", "صادرة", "صادرا"});
}

}  // namespace isnad::mention
