#include "event/clause.h"

#include <algorithm>
#include <array>

#include "mention/adjunct.h"
#include "mention/noun_phrase.h"
#include "mention/time_expression.h"
#include "mention/word_class.h"
#include "text/normalise.h"
#include "text/one_of.h"

namespace isnad::event {
namespace {

using text::is_one_of;

using lexicon::Category;
using lexicon::Word;

// The preposition that the word is or carries: its coarse form, «ب», «ل», or nothing.
bool is_preposition(const Word& word, const std::string& preposition) {
  if (preposition == "ب") return word.preposition == U'ب';
  if (preposition == "ل") return word.preposition == U'ل';
  if (!word.is(Category::preposition) && word.preposition == 0 && word.normal.size() < 4) return false;
  std::string_view bare = word.normal;
  if (word.conjunction != 0) bare = word.stem;
  return text::coarse(std::string(bare)) == preposition;
}

bool is_number(const AnalysedText& text, uint32_t i) {
  return text.tokens[i].kind == text::TokenKind::number || text.is(i, Category::number);
}

// «نحو», «حوالي», «أكثر من», «ما لا يقل عن»: the token behind what rounds a number at `i`, or `i`.
uint32_t skip_rounding(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const std::string_view n = text.word(i).normal;
  if (is_one_of(n, {"نحو", "حوالي", "حوالى", "زهاء", "قرابة"})) {
    const bool counts = i + 1 < limit && (is_number(text, i + 1) || text.is(i + 1, Category::quantity));
    return counts ? i + 1 : i;  // «انسحبوا نحو البساتين»
  }
  const auto next = [&](uint32_t k) -> std::string_view { return text.word(std::min(k, text.size() - 1)).normal; };
  if (i + 1 < limit && is_one_of(n, {"اكثر", "اقل", "ازيد"}) && next(i + 1) == "من") return i + 2;
  if (n != "ما" || i + 1 >= limit) return i;
  if (is_one_of(next(i + 1), {"يقارب", "يناهز", "مجموعه", "يقرب"})) return next(i + 2) == "من" ? i + 3 : i + 2;
  if (next(i + 1) == "يزيد" && i + 2 < limit) return i + 3;
  if (next(i + 1) == "لا" && next(i + 2) == "يقل" && i + 3 < limit) return i + 4;
  return i;
}

// «على الأقل»
uint32_t skip_at_least(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const bool it = i + 1 < limit && is_one_of(text.word(i).normal, {"على", "علي", "في"}) &&
                  is_one_of(text.word(i + 1).normal, {"الاقل", "الاكثر"});
  return it ? i + 2 : i;
}

bool names_event(const Word& word) {
  return std::any_of(word.events.uses.begin(), word.events.uses.end(),
                     [](const TriggerUse& use) { return use.is_noun(); });
}

// «ناشطاً», «موكبا»: an accusative that the phrase parser takes for no subject, with its adjectives.
Range accusative_at(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (i >= limit || !text.is_word(i) || text.word(i).article || text.word(i).preposition != 0) return {};
  const auto& n = text.word(i).normal;
  const bool sound = n.ends_with("ين") && text.word(i).letters >= 5;  // «منزلين», «شابين»
  if (!text.word(i).tanwin && !sound && !(n.ends_with("ا") && !n.ends_with("وا"))) return {};
  if (text.any(i, {Category::adverb, Category::time, Category::cue_participle})) return {};
  if (names_event(text.word(i))) return {};  // «قتل طعنا»: how
  uint32_t end = i + 1;
  while (end < limit && text.is_word(end) &&
         (text.word(end).tanwin || (sound && text.word(end).normal.ends_with("يين")) ||
          (text.any(end, {Category::nationality, Category::adjective}) && !text.word(end).article)) &&
         text.word(end).conjunction == 0) {
    ++end;
  }
  return {i, end};
}

// «في حي الصفصاف», «من سجن»: a place where it happens, unlike «مسؤول في الحكومة». What is not known is one too where
// `unknown` says so.
bool is_where(const AnalysedText& text, uint32_t i, bool unknown) {
  const Word& word = text.word(i);
  if (is_one_of(word.stem,
                {"محيط",  "منطقة", "ضواحي", "ضاحية",   "مدينة", "قرية", "بلدة", "محافظة",   "حي",     "شارع", "ريف",
                 "اطراف", "وسط",   "شمال",  "جنوب",    "شرق",   "غرب",  "كمين", "هجوم",     "انفجار", "غارة", "قصف",
                 "ولاية", "سوق",   "اقليم", "مخيم",    "محلة",  "سجن",  "مركز", "محطة",     "مستشفى", "مسجد", "مطار",
                 "سيناء", "مقر",   "مدرسة", "مواجهات", "حاجز",  "منزل", "مبنى", "اشتباكات", "معارك",  "حادث"})) {
    return true;
  }
  const bool place =
      text.phrase_at[i] >= 0 && text.phrases[static_cast<size_t>(text.phrase_at[i])].category == Category::place;
  return place || (word.any(mention::kPlace) && !word.any(mention::kBody)) || (unknown && !word.known()) ||
         mention::is_time_expression(text, i);
}

// «ناقلة نفط يونانية»: what is attacked, where its name is also a participle, which opens no phrase elsewhere.
Range site_at(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (i >= limit || !text.word(i).events.is(EventWord::site) || text.word(i).preposition != 0) return {};
  uint32_t end = i + 1;
  while (end < limit && text.any(end, {Category::common_noun, Category::nationality}) &&
         text.word(end).preposition == 0 && text.word(end).conjunction == 0) {
    ++end;
  }
  return {i, end};
}

// «مسلحا | من تنظيم القاعدة», «سبعة | من عناصر الشرطة»
Range with_partitive(const AnalysedText& text, const Range& phrase, uint32_t limit) {
  if (phrase.empty() || phrase.end + 1 >= limit || text.word(phrase.end).normal != "من") return phrase;
  if (is_one_of(text.word(phrase.end + 1).normal, {"قبل", "جانب", "اجل", "دون", "خلال", "بين", "بعد", "ضمن"})) {
    return phrase;
  }
  if (is_where(text, phrase.end + 1, false)) return phrase;  // «عشرين موقوفا من سجن»
  const Range of = argument_at(text, phrase.end + 1, limit);
  return of.empty() ? phrase : Range{phrase.first, of.end};
}

bool is_clause_opener(std::string_view word) {
  return is_one_of(word, {"عندما", "بعدما", "حين", "حينما", "كما", "خلال", "اثناء", "اثر"});
}

// «18 متمردا»: a number and what it counts, in the accusative too.
Range counted_at(const AnalysedText& text, uint32_t at, uint32_t limit) {
  Range phrase = argument_at(text, at, limit);
  if (phrase.empty() && at < limit && is_number(text, at)) phrase = {at, at + 1};
  bool only_numbers = !phrase.empty();
  for (uint32_t i = phrase.first; i < phrase.end; ++i) only_numbers = only_numbers && is_number(text, i);
  if (!only_numbers) return phrase;
  Range counted = accusative_at(text, phrase.end, limit);
  if (counted.empty()) counted = argument_at(text, phrase.end, limit);
  if (!counted.empty() && is_clause_opener(text.word(counted.first).normal)) counted = {};  // «سبعة | عندما»
  return counted.empty() ? phrase : Range{phrase.first, counted.end};
}

// «موسكو | الجيش السوري»: the name of a state or capital governs nothing; an adjective may follow («مصر الجديدة»).
bool is_state_before_noun(const AnalysedText& text, uint32_t i) {
  const Word& state = text.word(i);
  const Word& next = text.word(i + 1);
  if (state.article || !state.any({Category::country, Category::capital}) || state.any(mention::kPerson)) return false;
  if (text.phrase_at[i] >= 0) return false;
  return next.article && next.any({Category::organisation, Category::group, Category::office}) &&
         !next.any({Category::adjective, Category::nationality});
}

// The token of a phrase at which something else begins, by signs that the phrase parser does not look for: a verb
// («مقتل براون | بدأت»), a time, a place, an accusative behind a nominative («جنود إسرائيليون | شابين»).
uint32_t first_foreign(const AnalysedText& text, const Range& phrase) {
  bool nominative = text.word(phrase.first).normal.ends_with("ون") && !text.is(phrase.first, Category::given_name);
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (!text.is_word(i)) continue;
    const Word& word = text.word(i);
    const std::string_view n = word.normal;
    if (looks_finite(text, i) && (word.conjunction != 0 || !word.any(mention::kNominal))) return i;
    const bool feminine_past =
        !word.known() && !word.article && word.letters >= 4 && n.ends_with("ت") && !n.ends_with("ات");
    if (feminine_past || mention::is_time_expression(text, i)) return i;
    if (is_one_of(n,
                  {"عام",   "سنة",    "يوم",   "عندما", "بعدما", "حين", "محاولة", "مصرعهم", "حتفهم", "مصرعه", "حتفه",
                   "النار", "الرصاص", "القبض", "سراح",  "خلال",  "قرب", "اثناء",  "اثر",    "جراء",  "بحسب",  "حيز"})) {
      return i;
    }
    if (is_one_of(n, {"في", "فى"}) && i + 1 < phrase.end) {
      const Word& next = text.word(i + 1);
      const bool member = next.any(mention::kOrganisation) || next.any(mention::kPerson) || text.phrase_at[i + 1] >= 0;
      if (!member || is_where(text, i + 1, true)) return i;  // «مسؤول في الحكومة»
    }
    if (i == phrase.first + 1 && is_state_before_noun(text, phrase.first)) return i;
    if (word.tanwin && names_event(word)) return i;  // «سجناء | إضرابا»
    if (n == "من" && i + 1 < phrase.end && !is_where(text, phrase.first, false) && is_where(text, i + 1, false))
      return i;
    if (is_one_of(n, {"من", "في", "فى"}) && i + 1 >= phrase.end) return i;
    if (nominative && word.conjunction == 0 && !n.ends_with("ون") && !word.is(Category::preposition) &&
        text.quotation_at[i] < 0 && !text.is(i - 1, Category::preposition) && word.preposition == 0) {
      return i;
    }
    if (!text.is(i - 1, Category::preposition)) {
      // «جنود إسرائيليون | شابين»: the adjective tells the case of its noun
      const bool adjective = n.ends_with("يون") && !word.article && word.conjunction == 0;
      nominative = (nominative && n.ends_with("ون")) || adjective;
    }
  }
  return phrase.end;
}

// «للمطالبة», «للاشتباه»: why something is done, not what a thing is for.
bool is_purpose(const Word& word) {
  return is_one_of(word.stem, {"مطالبة", "احتجاج", "تنديد", "اشتباه", "تعبير", "ضغط", "حصول", "توصل", "منع", "مشاركة"});
}

bool is_person(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    const Word& word = text.word(i);
    if (word.any(mention::kPerson) || word.any(mention::kName)) return true;
    if (word.events.is(EventWord::crowd) || word.events.is(EventWord::protester)) return true;
  }
  return false;
}

// Whether the phrase names somebody, by its head.
bool is_doer(const AnalysedText& text, const Range& phrase) {
  const Word& head = text.word(phrase.first);
  return head.any(mention::kPerson) || head.any(mention::kOrganisation) || head.any(mention::kPlace) ||
         head.any(mention::kName) || head.is(Category::nationality) || text.phrase_at[phrase.first] >= 0 ||
         head.events.is(EventWord::violence) || head.events.is(EventWord::crowd);
}

}  // namespace

Range next_argument(const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + 2 * kReach);
  for (uint32_t i = at; i < limit;) {
    const uint32_t rounded = skip_rounding(text, i, limit);
    if (rounded != i || is_number(text, i)) return with_partitive(text, counted_at(text, rounded, limit), limit);
    uint32_t next = skip_at_least(text, i, limit);
    if (i + 2 < limit && text.word(i).normal == "اول" && text.word(i + 2).normal == "امس")
      next = i + 3;  // «أول من أمس»
    if (next == i) next = mention::skip_adjunct(text, i, limit, at);
    if (next == i) {
      Range phrase = argument_at(text, i, limit);
      if (phrase.empty()) phrase = accusative_at(text, i, limit);
      if (phrase.empty()) phrase = site_at(text, i, limit);
      return with_partitive(text, phrase, limit);
    }
    i = next;
  }
  return {};
}

Range next_object(const AnalysedText& text, uint32_t at, uint32_t limit) {
  uint32_t i = at;
  const auto skip_times = [&] {
    while (i < limit && (mention::is_time_expression(text, i) || text.is(i, Category::adverb) ||
                         (text.is_comma(i) && i + 1 < limit && mention::is_time_expression(text, i + 1)) ||
                         (text.is_comma(i) && i > at && mention::is_time_expression(text, i - 1)))) {
      ++i;
    }
  };
  skip_times();
  i = skip_at_least(text, i, limit);
  skip_times();
  if (i >= limit || (text.is_word(i) && (text.word(i).conjunction != 0 || text.word(i).preposition != 0))) return {};
  if (!text.is_word(i) && !is_number(text, i)) return {};
  if (text.any(i, {Category::prepositional, Category::preposition}) && skip_rounding(text, i, limit) == i) return {};
  return next_argument(text, i, limit);
}

bool is_means(const lexicon::Triggers& triggers, const AnalysedText& text, const Range& phrase) {
  if (phrase.empty()) return false;
  const auto& head = text.word(phrase.first);
  for (const TriggerUse& use : head.events.uses) {
    if (use.is_noun() && triggers[use.form->trigger].has(TriggerFlag::attack)) return true;
  }
  return is_one_of(head.stem, {"سيارة", "عبوة", "عبوات", "قنبلة", "لغم", "قذيفة", "قذائف", "صواريخ", "شاحنة", "دراجة",
                               "سيارتين", "سيارتان", "قنابل", "متفجرات", "حزام", "رصاص", "رصاصة"}) ||
         is_one_of(head.normal, {"سيارة", "عبوة", "قنبلة", "لغم", "قذيفة", "قذائف", "صواريخ", "الرصاص", "رصاص"});
}

Range argument_at(const AnalysedText& text, uint32_t at, uint32_t limit, bool stuck) {
  Range phrase = mention::noun_phrase(text, at, limit,
                                      {.bounded = false,
                                       .stop_at_ba = true,
                                       .stop_at_li = true,
                                       .stop_at_ila = true,
                                       .stop_at_an = true,
                                       .stop_at_ala = true,
                                       .stuck_first = stuck,
                                       .object = at < text.size() && !text.word(at).tanwin,
                                       .target_follows = true});
  if (!phrase.empty()) phrase.end = first_foreign(text, phrase);
  return phrase;
}

bool looks_finite(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return false;
  const Word& word = text.word(i);
  if (word.article || word.preposition != 0 || word.tanwin) return false;
  if (mention::is_finite_verb(word) || word.is(Category::verb)) return true;
  for (const TriggerUse& use : word.events.uses) {
    if (!use.is_noun()) return true;
  }
  if (word.known()) return word.is(Category::cue_verb) && !word.any(mention::kNominal);
  std::string_view n = word.normal;
  if (n.starts_with("و") && n.size() > 8) n.remove_prefix(2);
  // «رفعوا», «يهتفون», «يستخدمها», «تستخدم»
  return n.ends_with("وا") || (n.starts_with("ي") && n.size() >= 8) || (n.starts_with("ست") && n.size() > 8) ||
         (n.starts_with("سي") && n.size() > 8);
}

Range behind_preposition(const AnalysedText& text, uint32_t at, uint32_t limit,
                         const std::vector<std::string>& prepositions) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    if (text.tokens[i].kind == text::TokenKind::line_break) break;
    if (!text.is_word(i)) continue;
    const Word& word = text.word(i);
    if (i > at && (looks_finite(text, i) || word.any({Category::relative, Category::complementizer}))) break;
    for (const std::string& preposition : prepositions) {
      if (!is_preposition(word, preposition)) continue;
      const bool stuck = preposition == "ب" || preposition == "ل";
      const Range phrase = argument_at(text, stuck ? i : i + 1, limit, stuck);
      if (!phrase.empty()) return phrase;
    }
  }
  return {};
}

Range agent(const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    if (!text.is_word(i)) continue;
    const Word& word = text.word(i);
    const std::string_view n = word.normal;
    const bool two =
        i + 1 < limit &&
        (((n == "من") && is_one_of(text.word(i + 1).normal, {"قبل", "جانب"})) ||
         (is_one_of(n, {"على", "علي"}) && is_one_of(text.word(i + 1).normal, {"يد", "ايدي", "يدي", "ايادي"})));
    const bool one = is_one_of(n, {"بيد", "بايدي", "برصاص", "بنيران", "بايادي", "برصاصات"});
    if (!two && !one) continue;
    const Range phrase = argument_at(text, i + (two ? 2 : 1), limit);
    if (phrase.empty()) continue;
    const bool shots = !two && !is_one_of(n, {"بيد", "بايدي", "بايادي"});
    if (!shots || is_doer(text, phrase)) return phrase;  // «برصاص كاتم للصوت»
  }
  return {};
}

Range with_complement(const AnalysedText& text, Range phrase, uint32_t limit) {
  if (phrase.empty()) return phrase;
  const auto indefinite = [&](const Word& word) { return !word.article && word.suffix == lexicon::Pronoun::none; };
  // «عشرين لاجئا أفغانيا», «ثلاثة دبلوماسيين روس»: adjectives that the phrase parser does not look for
  while (phrase.end < limit && text.is_word(phrase.end) && indefinite(text.word(phrase.end - 1))) {
    const Word& next = text.word(phrase.end);
    const Word& before = text.word(phrase.end - 1);
    const bool accusative = before.tanwin && next.tanwin && next.normal.ends_with("يا");
    const bool people = next.is(Category::group) && before.normal.ends_with("ين");  // «دبلوماسيين روس»
    const bool adjective = (next.is(Category::nationality) && !next.any(mention::kPlace)) || accusative || people;
    if (!adjective || next.article || next.conjunction != 0 || next.preposition != 0) break;
    ++phrase.end;
  }
  const Word& last = text.word(phrase.end - 1);
  if (phrase.end + 1 < limit && last.stem.starts_with("مجهول") && text.word(phrase.end).stem == "هوية") ++phrase.end;
  if (phrase.end + 1 < limit && text.word(phrase.end).normal == "قيد") phrase.end += 2;  // «منزلين قيد الإنشاء»
  if (phrase.end >= limit || !text.is_word(phrase.end) || !indefinite(last)) return phrase;
  const Word& owner = text.word(phrase.end);
  const bool li = owner.preposition == U'ل' || owner.normal.starts_with("لل");
  const bool belongs = last.normal.starts_with("تابع");  // «قافلة تابعة للأمم المتحدة»
  if (!li || (!belongs && (is_person(text, phrase) || is_purpose(owner)))) return phrase;
  const Range of = argument_at(text, phrase.end, limit, true);
  return of.empty() ? phrase : Range{phrase.first, of.end};
}

bool has_kind(const AnalysedText& text, const Range& range, EventWord kind) {
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (text.word(i).events.is(kind)) return true;
  }
  return false;
}

namespace {

// «واعتقلت», «وخطفوا»: also a verb that only the words of events know, whose conjunction the lexicon does not take off.
bool is_joined_verb(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i) || !looks_finite(text, i)) return false;
  const auto& word = text.word(i);
  return word.conjunction == U'و' ||
         std::any_of(word.events.uses.begin(), word.events.uses.end(),
                     [](const TriggerUse& use) { return !use.is_noun() && use.conjunction == U'و'; });
}

}  // namespace

uint32_t clause_end(const AnalysedText& text, uint32_t at, const text::Sentence& sentence) {
  for (uint32_t i = at; i < sentence.end; ++i) {
    if (text.is(i, Category::contrast) || text.word(i).stem == "فيما" || text.word(i).stem == "بينما") return i;
    if (text.is_mark(i, U'؛')) return i;
    if (i > at && is_joined_verb(text, i)) return i;
  }
  return sentence.end;
}

}  // namespace isnad::event
