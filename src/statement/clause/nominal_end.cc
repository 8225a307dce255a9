#include "statement/clause/nominal_end.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;

namespace {

// «، خلال زيارته …», «، في ختام …», «، في جلسة خصصت لـ», «، على هامش …»: on what occasion it was said.
bool tells_occasion(const AnalysedText& text, uint32_t k) {
  const std::string_view n = text.word(k).normal;
  const auto& occasion = text.word(k + 1);
  if (n == "على") return occasion.normal == "هامش";
  if (n == "في" && text::is_one_of(occasion.normal, {"ختام", "انتظار", "مستهل"})) return true;
  if (!text::is_one_of(n, {"في", "خلال", "اثناء", "عقب", "اثر"})) return false;
  // «، في مقدمتها …», «، في حملة على»: of what the content names
  if (text::is_one_of(occasion.stem, {"مقدمة", "مقدمتها", "مقدمتهم", "مقدمته", "حملة", "خروج"})) return false;
  return occasion.is(Category::medium) || occasion.in(lexicon::WordSet::occasion);
}

// «، فيما كانت مروحية تلقي المياه», «، فيما حيّا رئيسها ص»: a past verb, and no «، فيما يتعلق بـ», «، فيما يتوقع …».
bool tells_meanwhile(const lexicon::Word& verb) {
  const auto* said = verb.as(Category::cue_verb);
  const bool past = past_verb(verb) != nullptr || text::is_one_of(verb.normal, {"كان", "كانت", "كانوا"}) ||
                    (said != nullptr && said->entry->shape == lexicon::CueShape::past && mention::is_finite_verb(verb));
  return past && !verb.article && verb.preposition == 0 && verb.normal != "بين";
}

}  // namespace

bool is_nominal(const Candidate& c) {
  return c.complement == Complement::preposition || c.complement == Complement::object;
}

bool compatible(Agreement a, Agreement b) {
  if (a.gender != Gender::unknown && b.gender != Gender::unknown && a.gender != b.gender) return false;
  if (a.number == Number::unknown || b.number == Number::unknown) return true;
  return (a.number == Number::plural) == (b.number == Number::plural);
}

const lexicon::Analysis* past_verb(const lexicon::Word& word) {
  const auto* verb = word.as(Category::verb);
  const bool past = verb != nullptr && verb->entry->shape == lexicon::CueShape::past && mention::is_finite_verb(word);
  return past ? verb : nullptr;
}

bool may_be_next_deed(const lexicon::Word& word) {
  if (word.article || word.suffix != lexicon::Pronoun::none) return false;
  const auto readings = word.all();
  return std::any_of(readings.begin(), readings.end(), [](const lexicon::Analysis& a) {
    const bool verb = a.entry->category == Category::verb || a.entry->category == Category::cue_verb;
    return verb && a.conjunction == U'و' && a.entry->shape == lexicon::CueShape::past && !a.entry->passive;
  });
}

bool looks_imperfect(const lexicon::Word& word) {
  const std::string_view n = word.normal;
  return !word.known() && word.letters >= 5 && (n.starts_with("وي") || n.starts_with("وسي") || n.starts_with("وست"));
}

bool goes_on_with_demand(const AnalysedText& text, const Candidate& c, uint32_t k) {
  const std::string_view n = text.word(k).normal;
  if (!n.starts_with("وي") && !n.starts_with("وت")) return false;
  for (uint32_t i = c.content_start + 1; i < c.content_start + 3 && i < k; ++i) {
    if (text.word(i).normal == "ان" || text.word(i).normal == "الا") return true;
  }
  return false;
}

bool goes_on_with_own_deed(const AnalysedText& text, const Candidate& c, uint32_t k) {
  uint32_t that = c.content_start;
  while (that < c.content_start + 2 && !word_lists::is_with_pronoun(text.word(that).normal)) ++that;
  if (that + 1 >= k || !word_lists::is_with_pronoun(text.word(that).normal)) return false;
  const auto& second = text.word(k);
  if (word_lists::is_speaking_of(second.stem)) return false;
  for (const Category category : {Category::verb, Category::cue_verb}) {
    const auto* did = text.word(that + 1).as(category);
    const auto* does = second.as(Category::cue_verb);
    if (did != nullptr && does != nullptr && did->entry->shape == lexicon::CueShape::past &&
        compatible(did->entry->agreement, does->entry->agreement)) {
      return true;
    }
  }
  return false;
}

bool is_next_deed(const AnalysedText& text, const Candidate& c, uint32_t k) {
  const bool then = text.word(k).normal == "ثم";
  const auto& verb = text.word(then ? k + 1 : k);
  const auto* past = past_verb(verb);
  if (past == nullptr || verb.conjunction != (then ? 0 : U'و')) return false;
  return compatible(past->entry->agreement, c.agreement) && !holds_verb(text, c.content_start, k);
}

bool holds_relative(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (text.is(i, Category::relative)) return true;
  }
  return false;
}

bool holds_verb(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (text.is(i, Category::relative) || mention::is_finite_verb(text.word(i))) return true;
  }
  return false;
}

namespace {

// «يسهم», «سينعكس», «تهدد»
bool is_present(const lexicon::Word& word) {
  const std::string_view n = word.normal;
  if (n.starts_with("ي") || n.starts_with("سي") || n.starts_with("ست")) return true;
  for (const Category category : {Category::verb, Category::cue_verb}) {
    const auto* verb = word.as(category);
    if (verb != nullptr && verb->entry->shape == lexicon::CueShape::present) return true;
  }
  return false;
}

// «طالب بتأجيل المشروع، لأن المدينة …»: the reason is his who states or demands; why somebody rejoices, praises or
// refuses the reporter may tell.
bool gives_reasons(Act act) {
  switch (act) {
    case Act::assert_:
    case Act::affirm:
    case Act::call:
    case Act::warn:
    case Act::predict:
    case Act::opine:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool ends_nominal(const AnalysedText& text, const Candidate& c, uint32_t k, bool cue_behind) {
  const auto& word = text.word(k);
  const std::string_view n = word.normal;
  const std::string_view next = text.word(k + 1).normal;
  if (tells_occasion(text, k)) return true;
  if (n == "مع") return next == "العلم";
  if (n == "كما") return next != "ان";
  if (n == "من") return next == "دون" || next == "غير";
  if (n == "خلافا" || n == "عقب") return true;        // «، خلافاً لما تداولته …»
  if (n == "دون" || n == "قبل") return next == "ان";  // «، قبل أن يتدخل …»
  if (n == "لا") return next == "سيما";
  if (n == "ثم") return mention::is_finite_verb(text.word(k + 1));
  if (n == "ومن") return text::is_one_of(next, {"المرجح", "المتوقع", "المنتظر", "المقرر"});
  // «، ما دعم الرأي …», not «، ما سينعكس على الأسعار», which is what he fears
  if (n == "ما" || n == "مما")
    return text.any(k + 1, {Category::verb, Category::cue_verb}) && !is_present(text.word(k + 1));
  if (n == "اذ") return cue_behind;
  if (n == "فيما") return tells_meanwhile(text.word(k + 1));
  if (n == "الامر") return text.is(k + 1, Category::relative) && !is_present(text.word(k + 2));  // «، الأمر الذي دفع …»
  if (n == "علما") return next == "بان" || next == "ان";  // «، علماً بأنها كانت …»
  if (text::is_one_of(n, {"لان", "لانه", "لانها", "لانهم"}) ||
      (n.starts_with("لان") && word.is(Category::conjunction))) {
    return !gives_reasons(c.act);
  }
  // «، وهي النقاط التي …»
  if (n == "وهو" || n == "وهي")
    return next == "ما" || (text.word(k + 1).article && k + 2 < text.size() && text.is(k + 2, Category::relative));
  if (n == "فهو" || n == "فهي" || n == "فهم") return true;
  if (n == "وقد") return mention::is_finite_verb(text.word(k + 1));
  if (n == "بعد") {  // «، بعد أن …», «، بعد ادعائها أن», «، بعد تصريحات أفادت بـ»
    const auto& word_behind = text.word(k + 1);
    const bool own = word_behind.is(Category::cue_masdar) && word_behind.suffix != lexicon::Pronoun::none;
    // «تشغيل المرحلة، بعد أن تم تجهيزها»: of what is announced
    if (next == "ان" && k + 3 < text.size() && text::is_one_of(text.word(k + 2).normal, {"تم", "تمت", "جرى", "جرت"}))
      return text.word(k + 3).suffix == lexicon::Pronoun::none;
    // «، بعد عشرة أيام من اقتحام …», «، بعد يومين من …»
    const auto is_span = [&](uint32_t i) {
      return i + 1 < text.size() && text::is_one_of(text.word(i + 1).normal, {"من", "على"}) &&
             text.word(i).in(lexicon::WordSet::span_of_time);
    };
    const bool later = is_span(k + 1) || is_span(k + 2);
    return next == "ان" || next == "ما" || next == "ذلك" || own || later || word_behind.is(Category::document);
  }
  return n == "بعدما" || (word.conjunction == U'ف' && (word.article || word.any(mention::kPlace)));
}

namespace {

// «حمّل مسؤولية C | إلى ص», «وجه اتهامات بالفساد | إلى ص», «وجه «تهانيه» | إلى ص»: who is addressed, where what is said
// is complete; not «وجه انتقادات إلى ص».
bool is_addressee(const AnalysedText& text, const Candidate& c, uint32_t k) {
  if (!text::is_one_of(text.word(k).normal, {"الى", "الي"}) || k + 1 >= text.size()) return false;
  const auto& who = text.word(k + 1);
  if (c.lemma == "حمل") return who.any(mention::kSpeaking) || mention::is_organisation_noun(who);
  if (c.lemma != "وجه" || c.complement != Complement::object) return false;
  bool complete = text.quotation_in[k - 1] >= 0;
  for (uint32_t i = c.content_start + 1; i < k; ++i) complete = complete || text.word(i).preposition == U'ب';
  return complete;
}

// «عبر تغريدات», and right behind the one word that is said «تبنى الهجوم | عبر منصة»
bool is_published_in(const AnalysedText& text, uint32_t k, bool lone) {
  if (text.word(k).normal != "عبر" || k + 1 >= text.size() || text.word(k + 1).article) return false;
  return text::is_one_of(text.word(k + 1).normal, {"تغريدة", "تغريدات", "تدوينة", "تدوينات", "بيان", "رسالة"}) ||
         (lone && text::is_one_of(text.word(k + 1).normal, {"منصة", "قناة", "موقع", "صفحة", "حساب"}));
}

// «في بيان», «في رسالة إلى البرلمان»: no «في بيان الوزارة», and nothing that stands there («الواردة في بيان»).
bool is_in_medium(const AnalysedText& text, uint32_t k, uint32_t first) {
  if (text.word(k).normal != "في" || k + 1 >= text.size() || k <= first) return false;
  if (!text::is_one_of(text.word(k + 1).normal,
                       {"بيان", "تغريدة", "تغريدات", "تدوينة", "رسالة", "تصريح", "تصريحات", "منشور"})) {
    return false;
  }
  if (k + 2 < text.size() && text.is_word(k + 2) && text.word(k + 2).article) return false;
  const auto& before = text.word(k - 1);
  return !before.in(lexicon::WordSet::published_in);
}

// «، رافعين لافتات», «، مرددين هتافات»: what those who say it do besides.
bool is_state_of_many(const AnalysedText& text, uint32_t k) {
  constexpr uint8_t kShortest = 5;  // letters
  const auto& word = text.word(k);
  return text.is_comma(k - 1) && word.normal.ends_with("ين") && word.letters >= kShortest && !word.article &&
         word.conjunction == 0 && word.preposition == 0 && text.is_word(k + 1) &&
         !word.any({Category::number, Category::time, Category::adjective, Category::content_noun,
                    Category::common_noun, Category::group, Category::nationality, Category::relative,
                    Category::place});
}

}  // namespace

bool tells_how_said(const AnalysedText& text, const Candidate& c, uint32_t k) {
  if (k <= c.content_start || k + 1 >= text.size()) return false;
  const std::string_view n = text.word(k).normal;
  if (text::is_one_of(n, {"علنا", "علانية"}) || (n == "في" && text.word(k + 1).normal == "العلن")) return true;
  // «اتهامات س له بالفساد | بالقول إنها كاذبة»
  const bool told =
      text.is(k + 1, Category::complementizer) || text.quotation_at[k + 1] >= 0 || text.is_mark(k + 1, U':');
  if (told && text::is_one_of(n, {"بالقول", "بقوله", "بقولها", "بقولهم"})) return true;
  if (k == c.content_start + 1) return is_published_in(text, k, true);
  const bool after = (n == "بعد" && text.word(k + 1).normal == "ان") || n == "بعدما";
  const bool feels = c.act == Act::express || c.act == Act::praise;  // «عن شكره بعد أن تقدم …»: for what
  if (after && !text.is_comma(k - 1)) return !feels && !holds_verb(text, c.content_start, k);
  // «كشفت دراسة عن C، | نشرت نتائجها مجلة»: who made it known
  if (text.is_comma(k - 1) && text::is_one_of(n, {"نشرت", "نشر", "اعدها", "اعدتها", "اجراها", "اجرتها"})) return true;
  // «، وعلى الرغم من …», «، ورغم …»
  if (text.is_comma(k - 1) && (n == "ورغم" || (n == "وعلى" && text.word(k + 1).normal == "الرغم"))) return true;
  if (is_addressee(text, c, k)) return true;
  if (holds_verb(text, c.content_start, k)) return false;
  // «وعد بتعزيز الأمن | غداة هجوم», «أصر على الفطور معه | فوافقت», «مسؤولية العطل، | وهذا …»
  const auto& before = text.word(k - 1);
  const bool issued = text::is_one_of(before.stem, {"صادر", "صادرة", "منعقد", "منعقدة", "موقع", "معلن"});
  if (text::is_one_of(n, {"غداة", "عقب"}) && !issued && !text.is(k + 1, Category::time)) return true;
  const bool complete = before.article || before.tanwin || before.suffix != lexicon::Pronoun::none ||
                        before.any({Category::demonstrative, Category::prepositional}) || before.any(mention::kPlace);
  if (complete && text.word(k).conjunction == U'ف' && past_verb(text.word(k)) != nullptr) return true;
  if (text.is_comma(k - 1) && (text::is_one_of(n, {"وهذا", "وهذه", "وها", "ولعل"}) ||
                               (n == "وحتى" && text.is(k + 1, Category::demonstrative)))) {
    return true;
  }
  return is_published_in(text, k, false) || is_in_medium(text, k, c.content_start + 1) || is_state_of_many(text, k);
}

}  // namespace isnad::statement::clause
