#include "mention/adjunct.h"

#include <algorithm>

#include "mention/anonymity.h"
#include "mention/aside.h"
#include "mention/counted.h"
#include "mention/name_in_phrase.h"
#include "mention/noun_phrase.h"
#include "mention/time_expression.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Pronoun;
using lexicon::Word;
using text::TokenKind;

bool opens_adjunct(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  // «إمام المسجد» is not «أمام»
  if (word.is(Category::office) && slice(text.text, text.tokens[i]).starts_with("إ")) return false;
  if (word.normal == "بناء" && i + 1 < text.size() && text.word(i + 1).normal == "على") return true;
  return word.any({Category::preposition, Category::attribution_head}) && !word.any(kName);
}

namespace {

// Whether a noun needs nothing behind it: it is definite, a name, or has its adjective.
bool is_complete(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  // «خلال استنطاقها»: an unknown noun with a pronoun
  if (!word.known() && word.letters >= 6 && (word.normal.ends_with("ها") || word.normal.ends_with("هم"))) return true;
  return word.article || text.phrase_at[i] >= 0 || word.suffix != Pronoun::none || word.any(kPlace) ||
         word.any(kName) || word.any({Category::adjective, Category::nationality, Category::media_name});
}

// «في بيان تعطيل …», «للجزيرة نت وجود …», «في بلاغ لها تسجيل …»: a noun that the content may begin with. Behind a
// medium it is no second one.
bool begins_content(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const bool behind_medium = text.any(i - 1, {Category::document, Category::prepositional});
  // «مشاركة قواته»: an occasion else, but with what it governs a verbal noun
  const bool next = i + 1 < text.size() && text.is_word(i + 1) && text.word(i + 1).preposition == 0 &&
                    text.word(i + 1).conjunction == 0;
  const bool of_its_own =
      next && word.normal == "مشاركة" &&
      (text.word(i + 1).article || text.word(i + 1).suffix != Pronoun::none || text.any(i + 1, kName));
  if ((of_its_own || is_opening(text, i)) && !word.article && word.conjunction == 0 && word.preposition == 0)
    return true;
  return word.any({Category::content_noun, Category::cue_masdar}) && !word.article && word.preposition == 0 &&
         word.conjunction == 0 && !word.is(Category::adjective) &&
         (behind_medium || (!word.is(Category::medium) && !word.any(kOrganisation)));
}

// «في بيان صحفي | الاتهامات», «أمام البرلمان | المقترح الأخير»: what no adjective is does not describe what is
// complete.
bool begins_definite_content(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  if (text.phrase_at[i - 1] >= 0) return false;  // «وسائل التواصل»
  const bool governs = !before.article && before.suffix == Pronoun::none && !before.is(Category::media_name) &&
                       (before.any(kOrganisation) || before.preposition != 0) && !before.any(kName);
  if (governs) return false;  // «لوكالة الأنباء», «لمرافق الإيواء»
  return word.article && word.preposition == 0 && word.conjunction == 0 &&
         word.any({Category::content_noun, Category::cue_masdar}) &&
         !word.any({Category::adjective, Category::nationality, Category::time, Category::medium}) &&
         !word.any(kPerson) && !word.any(kOrganisation) && !word.any(kName) && text.quotation_in[i] < 0;
}

// «لـ«المنارة» | مسؤول في …», «لوكالة المنارة | مختصون»: what is indefinite behind a definite noun describes it not.
bool is_indefinite_person(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const bool definite = i > 0 && (text.word(i - 1).article || text.quotation_in[i - 1] >= 0);
  const bool person = word.any({Category::office, Category::profession, Category::unnamed}) ||
                      (word.is(Category::group) && word.normal.ends_with("ون"));
  return definite && !word.article && person;
}

// «في مؤتمر صحافي | المتحدث باسم …», «قبل يومين | الأمين العام», «في مؤتمر صحافي | منظمة أطباء …»: a word for who
// speaks that could be an adjective, but does not agree with what stands before it.
bool is_no_adjective_here(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  if (!text.is_word(i - 1)) return false;
  // «في وقت سابق | نائب وزير الدفاع»: it governs the next, which no adjective does
  const bool construct = word.is(Category::office) && !word.article && i + 1 < text.size() && text.is_word(i + 1) &&
                         text.word(i + 1).preposition == 0 && text.word(i + 1).conjunction == 0 &&
                         text.any(i + 1, {Category::office, Category::organisation}) &&
                         (before.is(Category::adjective) || before.article);
  if (construct) return true;
  // «في وقت سابق | سالم الحمداني»
  const bool name = word.is(Category::given_name) && !word.article && i + 1 < text.size() && text.is_word(i + 1) &&
                    text.word(i + 1).article && may_be_surname(text.word(i + 1)) && !before.article &&
                    before.any({Category::adjective, Category::media_name});
  if (name) return true;
  if (word.any({Category::office, Category::profession, Category::organisation}) && word.article) {
    const bool indefinite = !before.article && before.known() && before.suffix == Pronoun::none &&
                            (text.phrase_at[i - 1] < 0 || before.is(Category::media_name)) &&
                            before.any({Category::adjective, Category::time, Category::media_name});
    const bool speaks = i + 1 < text.size() && text::is_one_of(text.word(i + 1).normal, {"باسم", "بلسان", "الرسمي"}) &&
                        text::is_one_of(word.stem, {"متحدث", "متحدثة", "ناطق", "ناطقة"});
    return speaks || indefinite;
  }
  return word.is(Category::organisation) && !word.article && before.any({Category::adjective, Category::media_name}) &&
         word.normal.ends_with("ة") && !before.normal.ends_with("ة") && before.known();
}

// «في وقت سابق | عدد من السكان», «في مؤتمر صحافي | مسؤول في الوزارة»: how many, or one whom nobody names, behind what
// has its adjective.
bool is_counted_or_unnamed(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  if (word.article || word.suffix != Pronoun::none || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const bool complete = before.article || before.suffix != Pronoun::none || before.is(Category::media_name) ||
                        (before.is(Category::adjective) && before.known() && text.is_word(i - 1));
  if (!complete) return false;
  const std::string_view next = text.word(i + 1).normal;
  if (text::is_one_of(word.normal, {"عدد", "مجموعة", "عشرات", "مئات"})) return next == "من" || text.word(i + 1).article;
  const bool described = text.is(i + 1, Category::adjective) && !text.word(i + 1).article && i + 2 < text.size();
  const std::string_view then = described ? text.word(i + 2).normal : next;  // «مسؤول كبير في الوزارة»
  return word.any({Category::office, Category::unnamed}) && before.is(Category::adjective) && !before.article &&
         text::is_one_of(then, {"في", "من", "ب"});
}

bool begins_subject(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i > 0 && word.preposition == 0 && word.conjunction == 0 &&
      (is_no_adjective_here(text, i) || is_counted_or_unnamed(text, i))) {
    return true;
  }
  // «عبر صفحتها الرسمية | منظمة العفو الدولية»: a name of several words
  if (text.phrase_at[i] >= 0) {
    const Categories name = {text.phrases[static_cast<size_t>(text.phrase_at[i])].category};
    if (name.any(kOrganisation) || name.any(kPerson)) return word.preposition == 0 && word.conjunction == 0;
  }
  const bool subject = word.any(kPerson) || word.any(kName) || word.any({Category::organisation, Category::media}) ||
                       text.phrase_at[i] >= 0;
  return subject && word.preposition == 0 && word.conjunction == 0 &&
         (!word.any({Category::adjective, Category::nationality}) || is_indefinite_person(text, i));
}

// «خلال اتصال هاتفي بنظيره …»: with whom.
bool is_called(const AnalysedText& text, uint32_t first, uint32_t i) {
  const Word& word = text.word(i);
  if (word.preposition != U'ب' || word.conjunction != 0 || !(word.any(kPerson) || word.stem == "نظيره")) return false;
  const uint32_t noun = first + 1 < i && text.is(i - 1, Category::adjective) ? i - 2 : i - 1;
  const std::string_view stem = text.word(noun).stem;
  if (noun <= first) return false;
  // «عقب لقائه برئيس الحكومة», «بعد اجتماعها بالوزير»
  const bool met = text.word(noun).suffix != Pronoun::none && (stem.starts_with("لقائ") || stem.starts_with("اجتماع"));
  return met || stem == "اتصال" || stem == "مكالمة" || stem == "اتصالات";
}

// «بعد لقائه الرئيس», «خلال زيارته المدينة»: the verbal noun with its pronoun at `i` has an object behind it.
bool takes_object(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return word.suffix != Pronoun::none && word.conjunction == 0 && word.in(WordSet::meeting_of_somebody);
}

// «عادل | الملطاني», «أمل | الزهراني»: what is a name only beside another one.
bool begins_two_names(const AnalysedText& text, uint32_t i) {
  if (!text.is(i, Category::maybe_name) || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const Word& next = text.word(i + 1);
  return (!next.known() || next.any(kName)) && next.preposition == 0 && next.conjunction == 0;
}

// Whether the word at `k` completes the phrase that begins at `i`: «في بيان نشر | اليوم», «خلال اجتماع عقد | في موسكو»,
// «في تصريح صحفي له | الحكومة», «في بيان تلقت «المنارة» نسخة منه | بالقرار».
bool completes_medium(const AnalysedText& text, uint32_t i, uint32_t k) {
  const Word& word = text.word(k);
  if (word.in(WordSet::making_public)) {
    return i + 1 < k && text.is(i + 1, Category::medium) && !text.word(i + 1).article;
  }
  if (is_whose(word)) return text.any(k - 1, {Category::medium, Category::document, Category::adjective});
  return word.is(Category::prepositional) && text.word(k - 1).stem == "نسخة";
}

// «ضمن بلاغ | توصلت الجريدة بنسخة منه، أن»: behind the clause, from `k` on, of who got the document that the
// preposition at `i` governs; `k` where none stands.
uint32_t behind_receipt(const AnalysedText& text, uint32_t i, uint32_t k, uint32_t limit) {
  constexpr uint32_t kLongest = 12;  // tokens
  if (!text::is_one_of(text.word(k).normal, {"توصل", "توصلت"})) return k;
  if (!text.any(i, {Category::medium, Category::document}) && !text.any(i + 1, {Category::medium, Category::document}))
    return k;
  for (uint32_t j = k + 1; j < limit && j < k + kLongest; ++j) {
    if (text.is_comma(j) || text.is(j, Category::complementizer)) return j;
    if (text::is_one_of(text.word(j).normal, {"منه", "منها"})) return j + 1;
  }
  return k;
}

// «خلال ورشة عمل | استضافتها الغرفة أن», «خلال لقاء | جمعه بالوزير أن»: what looks like a noun with its pronoun is the
// verb of a relative clause, where the pronoun agrees with an indefinite noun and a clause is still to come.
bool begins_relative_clause(const AnalysedText& text, uint32_t k, uint32_t limit) {
  constexpr uint32_t kLongest = 16;  // tokens
  if (k < 2 || k + 1 >= limit || !text.is_word(k + 1)) return false;
  const Word& word = text.word(k);
  const bool masculine = word.suffix == Pronoun::he;
  if (!(masculine || word.suffix == Pronoun::she) || word.conjunction != 0 || word.preposition != 0) return false;
  if (!word.is(Category::content_noun) || word.is(Category::cue_masdar)) return false;
  const Word& subject = text.word(k + 1);
  // «عقب لقاء | جمعه بوفد أممي»
  const bool brought = text::is_one_of(word.normal, {"جمعه", "جمعها", "جمعهم"}) && subject.preposition == U'ب' &&
                       (subject.any(kPerson) || subject.any(kOrganisation));
  if (brought && !text.word(k - 1).article && text.any(k - 1, {Category::content_noun, Category::adjective}))
    return true;
  if (!subject.article && !subject.any(kOrganisation) && !subject.any(kName)) return false;
  // «ورشة عمل», «لقاء خاص»
  const bool two = !text.any(k - 1, {Category::medium, Category::document}) && k > 2;
  const Word& noun = text.word(two ? k - 2 : k - 1);
  if (noun.article || text.word(k - 1).article || noun.suffix != Pronoun::none || !noun.known()) return false;
  if (noun.stem.ends_with("ة") == masculine || !noun.any({Category::medium, Category::document})) return false;
  if (word.is(Category::cue_verb)) return true;  // «في كلمة بثها التلفزيون | بما …»
  for (uint32_t j = k + 1; j < text.size() && j < k + kLongest; ++j) {
    if (text.is(j, Category::complementizer)) return true;
    if (!text.is_word(j) || text.is(j, Category::cue_verb)) return false;
  }
  return false;
}

// «لـ«المنارة»», and «ال«المنارة»» as some papers write it; but «الـ«إيكونوميست»» is the article.
bool is_to(const AnalysedText& text, uint32_t i) {
  return text.word(i).normal == "ل" || slice(text.text, text.tokens[i]) == "ال";
}

// The token behind the name of several words that begins at `i`; `i` + 1 where none does.
uint32_t behind_name(const AnalysedText& text, uint32_t i) {
  const int32_t name = text.phrase_at[i];
  return name >= 0 ? std::max(i + 1, text.phrases[static_cast<size_t>(name)].end) : i + 1;
}

// «في وقت متأخر | من مساء السبت», «في الثالث | من الشهر الجاري»: behind the time that the preposition at `i` governs,
// the day or month of it; `k` where none begins there.
uint32_t behind_part_of_day(const AnalysedText& text, uint32_t i, uint32_t k, uint32_t limit) {
  if (text.word(k).normal != "من" || k + 1 >= limit || k < i + 2) return k;
  const Word& of = text.word(k + 1);
  if (!(of.is(Category::time) || is_unit_of_time(of)) || of.conjunction != 0) return k;
  const Word& when = text.word(i + 1);
  const bool moment =
      text::is_one_of(when.stem, {"وقت", "ساعة"}) || is_ordinal(when) || text.tokens[i + 1].kind == TokenKind::number;
  if (!moment) return k;
  uint32_t end = k + 2;
  while (end < limit && text.is_word(end) &&
         (text.is(end, Category::time) || (text.word(end).article && text.is(end, Category::adjective))) &&
         text.word(end).conjunction == 0 && text.word(end).preposition == 0) {
    ++end;
  }
  return end;
}

}  // namespace

bool is_bare_medium(const AnalysedText& text, uint32_t i) {
  return text::is_one_of(text.word(i).normal, {"بيان", "تصريح", "تغريدة", "مقابلة", "تدوينة", "بلاغ", "تصريحات"});
}

namespace {

// «بلهجة حادة», «بطريقة غير مباشرة», «على نحو مفاجئ»: the token behind a manner and its adjective; `i` for none.
uint32_t behind_manner(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const bool way = text.word(i).normal == "على" && i + 1 < limit && text.word(i + 1).normal == "نحو";
  if (!way && !text::is_one_of(text.word(i).normal,
                               {"بشكل", "بصورة", "بطريقة", "بنبرة", "بلهجة", "باسلوب", "بعبارات", "بكلمات"})) {
    return i;
  }
  uint32_t how = way ? i + 2 : i + 1;
  if (how < limit && text.word(how).normal == "غير") ++how;
  if (how >= limit || !text.is_word(how)) return i;
  const Word& word = text.word(how);
  const bool plain = !word.article && word.conjunction == 0 && word.preposition == 0 && word.suffix == Pronoun::none;
  const bool described = word.is(Category::adjective) || !word.known() || word.is(Category::cue_participle);
  return plain && described && !is_finite_verb(word) && !word.is(Category::preposition) ? how + 1 : i;
}

}  // namespace

uint32_t skip_fixed_adverbial(const AnalysedText& text, uint32_t i, uint32_t limit) {
  limit = std::min(limit, text.size());
  uint32_t longest = i < limit ? behind_manner(text, i, limit) : i;
  const lexicon::PhrasesFrom* const from = text.word(i).phrases;
  if (from == nullptr) return longest;
  for (const lexicon::Phrase& adverbial : from->adverbials) {
    longest = std::max(longest, i + lexicon::match_length(text, i, limit, adverbial));
  }
  return longest;
}

namespace {

// The words of a prepositional phrase up to where it is complete: a comma, or a person or organisation behind its noun.
uint32_t skip_prepositional_phrase(const AnalysedText& text, uint32_t i, uint32_t limit) {
  uint32_t k = i + 1;
  if (opens_adjunct(text, i) && k < limit && text.quotation_at[k] < 0) ++k;
  bool closed = is_complete(text, k - 1) || is_span_of_time(text, k - 1);
  k = behind_name(text, k - 1);  // «لوكالة الصحافة الفرنسية»
  while (k < limit) {
    if (text.is_comma(k) || text.tokens[k].kind == TokenKind::line_break || text.is_dash(k)) break;
    if (text.quotation_at[k] >= 0) {
      const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[k])];
      if (q.close >= limit || (closed && q.close - q.open > kLongestQuotedName)) break;
      if (closed && is_whose(text.word(k - 1))) break;  // «في بيان له | "سياسة الترقيع"»
      // «ندد س في كلمته | «بالعدوان»»: no name
      if (closed && k + 1 < limit && text.word(k + 1).preposition == U'ب' && text.word(k + 1).known()) break;
      k = q.close + 1;
      closed = true;
      continue;
    }
    const Word& word = text.word(k);
    // «في بعض | وسائل الإعلام»: a name of several words behind what counts it
    if (k == i + 2 && text.phrase_at[k] >= 0 && text.is(k - 1, Category::quantity) && word.conjunction == 0) {
      k = std::min(limit, behind_name(text, k));
      closed = true;
      continue;
    }
    if (skip_fixed_adverbial(text, k, limit) != k) break;
    if (closed && (word.normal == "بمثل" || (is_span_of_time(text, k - 1) && word.any(kPlace)))) break;
    // «لـ«المنارة» | مشوح الحوشاني وكيل …»: behind whom he spoke to, a name that no table knows
    const bool to = text.word(i).preposition == U'ل' || is_to(text, i);
    const bool to_outlet = to && text.quotation_in[k - 1] >= 0;
    const bool name = !word.known() || word.is(Category::given_name) || begins_two_names(text, k);
    if (closed && to_outlet && name && !word.article && !word.accusative && word.letters >= 3 &&
        !word.normal.starts_with("ب") && !word.normal.starts_with("و")) {
      break;
    }
    // «لـ«المنارة» | الناطق باسم الشرطة»: an office, also where it could be an adjective
    if (closed && to_outlet && word.article && word.is(Category::office) && word.preposition == 0 &&
        word.conjunction == 0) {
      break;
    }
    if (begins_relative_clause(text, k, limit)) {
      closed = false;
      ++k;
      continue;
    }
    if (is_called(text, i, k)) {
      const Range who = noun_phrase(text, k, limit, {.bounded = false, .stuck_first = true});
      k = std::max(k + 1, who.end);
      closed = true;
      continue;
    }
    if (closed && word.preposition != 0 && word.conjunction == 0 && (word.known() || word.article))
      break;  // another phrase
    if (const uint32_t behind = behind_part_of_day(text, i, k, limit); behind != k) {
      k = behind;
      closed = true;
      continue;
    }
    if (const uint32_t received = behind_receipt(text, i, k, limit); received != k) return received;
    if (completes_medium(text, i, k)) {
      closed = true;
      ++k;
      continue;
    }
    // «عبر محاميه | كل التهم»
    if ((closed || is_bare_medium(text, k - 1)) && text::is_one_of(word.normal, {"كل", "جميع", "اي", "كافة"}) &&
        k + 1 < limit && text.is_word(k + 1)) {
      break;
    }
    // «قبل يومين | سيطرتها على …»
    const bool behind_time = k > i + 1 && (is_span_of_time(text, k - 1) || text.is(k - 1, Category::time));
    if (behind_time && word.suffix != Pronoun::none && word.is(Category::content_noun)) break;
    const bool programme = text.word(k - 1).stem == "برنامج" && !text.word(k - 1).article;  // «ضمن برنامج تنمية المدن»
    if ((closed || text.any(k - 1, {Category::medium, Category::prepositional})) && !programme &&
        begins_content(text, k)) {
      break;
    }
    if ((closed || is_bare_medium(text, k - 1)) && begins_definite_content(text, k)) break;
    if (closed && is_plural_behind_singular(text, k)) break;
    if (closed && word.normal == "ذلك" && (k + 1 >= limit || !text.word(k + 1).article)) break;  // «لـ«المنارة» | ذلك»
    if (word.is(Category::complementizer) || (closed && word.normal == "ما")) break;  // «لـ«المنارة» | ما تردد»
    if (word.preposition == U'ب' && text.any(k - 1, {Category::medium, Category::document}))
      break;  // «في بيان | بالقرار»
    if (text.is_mark(k, U'(')) {
      const uint32_t behind = skip_parenthesis(text, k, limit);
      if (behind == k) break;
      k = behind;
      closed = true;
      continue;
    }
    if (opens_adjunct(text, k) && is_bare_medium(text, k - 1)) break;  // «في بيان | عن قلقه»
    // «حذر في ندوة | من C»
    const bool lone = k == i + 2 && text.is(k - 1, Category::medium) && !text.word(k - 1).article;
    if (lone && word.normal == "من" && k + 1 < limit &&
        text.any(k + 1, {Category::content_noun, Category::common_noun}))
      break;
    // «في ختام زيارته إلى موسكو | إلى وقف القتال»
    if ((word.normal == "الى" || word.normal == "الي") && k + 1 < limit && text.any(k + 1, kPlace) &&
        text.word(k - 1).stem.starts_with("زيارت") && text.word(k - 1).suffix != Pronoun::none) {
      k += 2;
      continue;
    }
    if (word.is(Category::same) || word.normal == "العاصمة") {  // «في الوقت نفسه | على …», «بالجزائر العاصمة»
      ++k;
      continue;
    }
    if (opens_adjunct(text, k)) {
      if (closed || text.is(k - 1, Category::prepositional)) break;  // «مقابلة أجريت معه | عن …»
      k = std::min(k + 2, limit);
      closed = is_complete(text, k - 1);
      k = behind_name(text, k - 1);  // «عبر وسائل التواصل الاجتماعي»
      continue;
    }
    if (word.any({Category::time, Category::adverb}) && !word.any(kName)) break;
    if (word.any({Category::verb, Category::relative}) || (word.is(Category::cue_verb) && !word.any(kNominal))) {
      closed = false;
    } else {
      if (closed && begins_subject(text, k) && takes_object(text, k - 1)) {
        Range whom = noun_phrase(text, k, limit,
                                 {.stop_at_ba = true, .stop_at_ila = true, .stop_at_an = true, .stop_at_ala = true});
        for (uint32_t j = k + 1; j < whom.end; ++j) {
          if (begins_definite_content(text, j)) whom.end = j;
        }
        k = std::max(k + 1, whom.end);
        continue;
      }
      const bool same_name = word.any(kName) && !word.article && text.any(k - 1, kName) && k > i + 1;
      if (closed && begins_subject(text, k) && !same_name) break;
      closed = is_complete(text, k) || (closed && !word.known());
    }
    ++k;
  }
  return std::min(k, limit);
}

// «، خلال لقائه الوزير في بروكسل،»: set off by commas, it ends at the second one; `i` where it is not.
uint32_t skip_set_off(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 24;  // tokens
  if (i == 0 || !text.is_comma(i - 1) ||
      !text::is_one_of(text.word(i).normal,
                       {"خلال", "اثناء", "عقب", "لدى", "اثر", "بعد", "بمناسبة", "امام", "في", "عبر"})) {
    return i;
  }
  for (uint32_t k = i + 1; k < limit && k < i + kLongest; ++k) {
    if (text.is_comma(k)) return k;
    const Word& word = text.word(k);
    // «في بلاغ توصلت به الجريدة،»: it got it
    const bool got = text::is_one_of(word.normal, {"توصلت", "توصل"}) && k + 1 < limit;
    const bool said = word.is(Category::cue_verb) && !word.article && !word.any(kNominal) && !got;
    if (said || word.is(Category::complementizer) || text.quotation_at[k] >= 0 || !text.is_word(k)) return i;
  }
  return i;
}

// A phrase that ends in front of what a verb governs.
constexpr PhraseOptions kWhole = {
    .bounded = false, .stop_at_ba = true, .stop_at_ila = true, .stop_at_an = true, .stop_at_ala = true};

// «باسمه واسم شعب المملكة»: for whom else; `i` where nothing of the kind stands there.
uint32_t skip_on_behalf(const AnalysedText& text, uint32_t i, uint32_t limit) {
  // «وبارك له باسم جميع المنسوبين», «رحب س باسم أهالي المدينة بـ»: no man called باسم
  const bool name = text.word(i).normal == "باسم";
  if (name && i + 1 < limit && is_many_spoken_for(text.word(i + 1))) {
    const Range who = noun_phrase(text, i + 1, limit, kWhole);
    return std::max(i + 1, who.end);
  }
  // «وأعرب وزير الصحة سالم حمدان باسم الحكومة | عن»
  const bool instead_of = text.word(i).normal == "نيابة" && i + 2 < limit && text.word(i + 1).normal == "عن";
  const uint32_t body = instead_of ? i + 2 : i + 1;
  if ((instead_of || name) && body < limit && text.word(body).article &&
      (is_organisation_noun(text.word(body)) || is_person_noun(text.word(body))) &&
      (instead_of || !is_trade(text.word(body)))) {
    const Range who = noun_phrase(text, body, limit, {.bounded = false});
    if (!who.empty()) return who.end;
  }
  // «، باسم الحاضرين،»
  if (text.word(i).normal == "باسم" && i > 0 && text.is_comma(i - 1) && i + 1 < limit && text.word(i + 1).article) {
    const Range who = noun_phrase(text, i + 1, limit, {.bounded = false});
    if (!who.empty() && who.end < limit && text.is_comma(who.end)) return who.end;
  }
  if (!is_in_own_name(text.word(i))) return i;
  uint32_t k = i + 1;
  while (k + 1 < limit) {
    const bool instead = text.word(k).normal == "ونيابة" && text.word(k + 1).normal == "عن";
    if (!instead && !text::is_one_of(text.word(k).normal, {"واسم", "وباسم"})) break;
    const uint32_t whose = instead ? k + 2 : k + 1;
    const Range who = noun_phrase(text, whose, limit, kWhole);
    k = std::max(whose, who.end);
  }
  return k;
}

}  // namespace

uint32_t behind_issue(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const uint32_t when = i + 1;
  if (when >= limit || !is_issued(text.word(i)) || !text.is_word(when)) return i;
  if (text::is_one_of(text.word(when).normal, {"مؤخرا", "اخيرا", "حديثا"})) return when + 1;
  const bool year = text::is_one_of(text.word(when).normal, {"عام", "سنة"}) && when + 1 < limit &&
                    text.tokens[when + 1].kind == TokenKind::number;
  if (year) return when + 2;
  return is_time_expression(text, when) || text.is(when, Category::time) ? skip_time(text, when, limit) : i;
}

bool is_quoted_outlet(const AnalysedText& text, uint32_t i) {
  if (text.quotation_at[i] < 0) return false;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[i])];
  if (!q.closed || q.close < i + 2) return false;
  const int32_t name = text.phrase_at[i + 1];
  if (name < 0) return q.close == i + 2 && text.is(i + 1, Category::media_name);
  const auto& phrase = text.phrases[static_cast<size_t>(name)];
  return phrase.category == Category::media_name && phrase.end == q.close;
}

uint32_t skip_adjunct(const AnalysedText& text, uint32_t i, uint32_t limit, uint32_t verb_end) {
  limit = std::min(limit, text.size());
  if (i > verb_end) {
    if (const uint32_t behind = skip_meanwhile(text, i, limit); behind != i) return behind;
  }
  if (i >= limit || text.tokens[i].kind == TokenKind::line_break || is_name_like_clause(text, i)) return i;
  if (const uint32_t behind = skip_explanation(text, i, limit); behind != i) return behind;
  if (text.is_comma(i)) return i + 1;
  // «أعلن | من قبل شراكته», «دعا | من قبل إلى الحوار»: before, and by nobody
  if (i + 2 < limit && text.word(i).normal == "من" && text.word(i + 1).normal == "قبل" && text.is_word(i + 2)) {
    const Word& next = text.word(i + 2);
    const bool noun = next.any({Category::content_noun, Category::cue_masdar}) && !next.any(kSpeaking);
    if (noun || next.is(Category::complementizer) || (next.is(Category::preposition) && !next.any(kNominal)))
      return i + 2;
  }
  if (const uint32_t behind = skip_fixed_adverbial(text, i, limit); behind != i) return behind;
  if (i == verb_end && skip_approximation(text, i, limit) != i) return i;  // «قال نحو 30 نائباً» is a subject
  if (text.is_dash(i)) return skip_dashed_aside(text, i, limit);
  if (text.is_mark(i, U'(')) {
    const uint32_t behind = skip_parenthesis(text, i, limit);
    // «وقال (سالم حمدان) رئيس الرابطة» is a subject
    return i == verb_end && is_person_in_brackets(text, {i, behind}) ? i : behind;
  }
  // «وافق المجلس | «شفهياً» على»: how
  if (i > verb_end && i + 2 < limit && text.quotation_at[i] >= 0 && text.word(i + 1).tanwin &&
      text.quotations[static_cast<size_t>(text.quotation_at[i])].close == i + 2) {
    return i + 3;
  }
  const Word& word = text.word(i);
  if (const uint32_t behind = i > verb_end ? behind_without(text, i, limit) : i; behind != i) return behind;
  // «التقرير السنوي | الصادر أمس»: when it came out
  if (const uint32_t behind = i > verb_end ? behind_issue(text, i, limit) : i; behind != i) return behind;
  // «ردا على سؤال», «تعليقا على القرار»: on what occasion
  if (i + 2 < limit && is_answer_to(text, i)) {
    return skip_prepositional_phrase(text, i + 1, limit);
  }
  if (const uint32_t behind = skip_anonymity(text, i, limit); behind != i) return behind;
  // «قال لي المدير», but «قال لي كه تشيانغ»
  const bool to_me = word.normal == "لي" && i + 1 < limit && text.word(i + 1).known();
  if (word.is(Category::prepositional) || to_me) return i + 1;
  // «كما لاحظ ذلك الباحث سالم حمدان»
  if (word.normal == "ذلك" && i == verb_end && i > 1 && text::is_one_of(text.word(i - 2).normal, {"كما", "وكما"}))
    return i + 1;
  if (text.is_mark(i, U'/') && i > verb_end && text.is(i - 1, Category::time)) return i + 1;  // «أكتوبر/تشرين الأول»
  if (word.normal == "عدة" && i + 1 < limit && text.word(i + 1).normal == "مرات") return i + 2;
  if (is_seat_of(word) && i + 2 < limit) {  // «ومقره بريطانيا», «ومقرها في جنيف»
    return behind_name(text, text.word(i + 1).normal == "في" ? i + 2 : i + 1);
  }
  // «دعا الرئيس | بصفته القائد العام | إلى», «باعتباره رئيس المجلس»: as what he does it
  if (i > verb_end && i + 1 < limit &&
      text::is_one_of(word.normal, {"باعتباره", "باعتبارها", "بصفته", "بصفتها", "بوصفه", "بوصفها"})) {
    const Range role = noun_phrase(text, i + 1, limit, {.bounded = false, .stop_at_ba = true, .stop_at_ila = true});
    return role.empty() ? i : role.end;
  }
  const bool number = text.tokens[i].kind == TokenKind::number || word.is(Category::number);
  if (number && i == verb_end && !is_time_expression(text, i)) return i;  // «وقال 30 عالماً» is a subject
  // «رسمياً», «هاتفياً»
  if (i > verb_end && word.tanwin && word.normal.ends_with("يا") && !word.any(kPerson)) return i + 1;
  if (number || is_time_expression(text, i) || (word.any({Category::adverb, Category::contrast}) && !word.any(kName))) {
    return skip_time(text, i, limit);
  }
  // «أفادت مصادر محلية «المنارة» | بـ»: to whom
  if (i > verb_end && is_quoted_outlet(text, i)) {
    const uint32_t close = text.quotations[static_cast<size_t>(text.quotation_at[i])].close;
    if (close < limit) return close + 1;
  }
  const bool alone = is_to(text, i) && i + 1 < limit && text.quotation_at[i + 1] >= 0;
  if (const uint32_t behind = skip_set_off(text, i, limit); behind != i) return behind;
  if (const uint32_t behind = skip_on_behalf(text, i, limit); behind != i) return behind;
  if (opens_adjunct(text, i) || word.preposition != 0 || alone) return skip_prepositional_phrase(text, i, limit);
  // «شمالي القطاع», «جنوب شرقي البلاد»: where
  if (i > verb_end && text.is_word(i) && word.conjunction == 0 && word.in(WordSet::direction_or_near)) {
    uint32_t k = i + 1;
    while (k < limit && text::is_one_of(text.word(k).normal, {"شرق", "غرب", "شرقي", "غربي"})) ++k;
    const bool place =
        k < limit && text.is_word(k) &&
        (text.word(k).article || text.any(k, kPlace) || (!text.word(k).known() && text.word(k).letters >= 4)) &&
        text.word(k).preposition == 0;
    if (place) return behind_name(text, k);
  }
  // «الأربعاء بمراكش،»: an unknown place behind a time
  if (!word.known() && word.normal.starts_with("ب") && word.letters >= 5 && i > verb_end &&
      is_time_expression(text, i - 1) && i + 1 < limit && !text.is_word(i + 1)) {
    return i + 1;
  }
  return i;
}

uint32_t skip_adjuncts(const AnalysedText& text, uint32_t at, uint32_t limit) {
  uint32_t i = at;
  while (true) {
    const uint32_t next = skip_adjunct(text, i, limit, at);
    if (next == i) return i;
    i = next;
  }
}

}  // namespace isnad::mention
