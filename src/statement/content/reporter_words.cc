#include "statement/content/reporter_words.h"

#include "mention/time_expression.h"
#include "text/one_of.h"
#include "text/quotation.h"

namespace isnad::statement::content {

using lexicon::Category;

namespace {

// «تعليقاً على …», «رداً على سؤال», but not «رداً على القصف», which may be part of what is said.
bool is_answer(const AnalysedText& text, uint32_t k) {
  if (k + 2 >= text.size() || text.word(k + 1).normal != "على") return false;
  if (text::is_one_of(text.word(k).stem, {"تعليقا", "تعقيبا"})) return true;
  return text.word(k).stem == "ردا" &&
         (text.word(k + 2).in(lexicon::WordSet::prompting) || text.word(k + 2).stem == "ما");
}

}  // namespace

namespace {

bool is_moment(std::string_view normal) {
  return text::is_one_of(normal, {"بعد", "خلال", "عقب", "اثر", "اثناء", "قبيل", "غداة", "عشية"});
}

}  // namespace

bool is_circumstance(const AnalysedText& text, uint32_t k) {
  const std::string_view n = text.word(k).normal;
  // «، وذلك في أول تعليق له»
  if (n == "في" && k + 2 < text.size() && text::is_one_of(text.word(k + 1).normal, {"اول", "احدث", "اخر"})) return true;
  if (n == "في" || n == "على") return k + 1 < text.size() && text.is(k + 1, Category::medium);
  // «وذلك خلال الأسابيع القادمة»: of what is announced
  if (n == "خلال" && k + 1 < text.size() && mention::is_time_expression(text, k + 1)) return false;
  return is_moment(n) || is_answer(text, k);
}

bool is_time_of_saying(const AnalysedText& text, uint32_t k) {
  if (!is_moment(text.word(k).normal)) return is_circumstance(text, k);
  return k + 1 < text.size() && (text.is(k + 1, Category::medium) || text.word(k + 1).in(lexicon::WordSet::occasion));
}

bool is_purpose(const AnalysedText& text, uint32_t k) {
  if (text.word(k).in(lexicon::WordSet::purpose) || text::is_one_of(text.word(k).normal, {"لكي", "كي"})) return true;
  // «وذلك ابتداء من الأحد», «وذلك وفق اللائحة»: from when, and by what rule
  if (text::is_one_of(text.word(k).normal, {"ابتداء", "اعتبارا", "بدءا", "بدء", "خلال", "وفق", "وفقا", "حسب", "طبقا",
                                            "لمدة", "حتى", "ضمن"})) {
    return true;
  }
  // «وذلك عبر المحاكم», not «وذلك عبر حسابه», «عبر مقطع مصور»
  if (text.word(k).normal == "عبر")
    return k + 1 < text.size() && text.word(k + 1).article && !text.is(k + 1, Category::medium);
  // «وذلك من خلال …», «وذلك بإجمالي …»: the means, and how much
  const std::string_view next = k + 1 < text.size() ? text.word(k + 1).normal : std::string_view{};
  if (text.word(k).normal == "من") return next == "اجل" || next == "خلال";
  if (text.word(k).normal == "عن") return next == "طريق";
  if (text.word(k).preposition == U'ب' && text.word(k).known()) return true;
  return text.word(k).preposition == U'ل' && text.is(k, Category::content_noun);
}

namespace {

bool is_but_with_pronoun(std::string_view normal) {
  return text::is_one_of(normal, {"لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"});
}

// «تحدد», «يوضح»: a present, without the letter of its person, of telling what the speaker keeps back.
bool discloses(std::string_view verb) {
  constexpr size_t kPerson = 2;  // bytes
  return verb.size() > kPerson &&
         text::is_one_of(verb.substr(kPerson), {"حدد", "حددوا", "سمي", "سم", "سموا", "فصح", "وضح", "وضحوا", "ذكر",
                                                "ذكروا", "كشف", "كشفوا", "دلي", "دل", "دلوا", "تطرق", "بين", "بينوا"});
}

// «لكنه لم يذكر اسمه», «ولم يحدد أين»
bool is_left_open(const AnalysedText& text, uint32_t k, uint32_t end) {
  const std::string_view n = text.word(k).normal;
  const bool but = is_but_with_pronoun(n);
  const uint32_t verb = but ? k + 2 : k + 1;
  if (verb >= end || text.word(but ? k + 1 : k).normal != (but ? "لم" : "ولم")) return false;
  return discloses(text.word(verb).normal);
}

// «الكشف», «الخوض», «الإفصاح»: to tell more.
bool is_telling(const lexicon::Word& word) { return word.in(lexicon::WordSet::telling_more); }

}  // namespace

bool is_adversative(const AnalysedText& text, uint32_t k) {
  const std::string_view n = text.word(k).normal;
  if (is_but_with_pronoun(n)) return true;
  return text::is_one_of(n, {"بيد", "غير", "الا"}) && text.word(k + 1).normal.starts_with("ان") &&
         text.is(k + 1, Category::complementizer);
}

namespace {

// «ولم يتسن التحقق من …», «وتعذر الحصول على تعليق», «وهي حصيلة تعذر التأكد منها» at `k`: what the reporter could not
// find out.
bool is_unverified(const AnalysedText& text, uint32_t k, uint32_t end) {
  const std::string_view n = text.word(k).normal;
  // «، لكن لم يتسن التحقق», «، غير أنه تعذر التأكد», «، وهي حصيلة لم يتسن التأكد منها»
  const bool but = text::is_one_of(n, {"لكن", "ولكن"}) && k + 1 < end &&
                   text::is_one_of(text.word(k + 1).normal, {"لم", "تعذر", "يتعذر"});
  const bool comment = text::is_one_of(n, {"وهو", "وهي", "لكن", "ولكن", "غير", "الا"});
  const uint32_t verb = but ? k + 1 : comment ? k + 2 : k;
  if (verb + 1 >= end) return false;
  const std::string_view fails = text.word(verb).normal;
  if (text::is_one_of(fails, {"وتعذر", "تعذر", "ويتعذر", "يتعذر"})) return comment || fails.starts_with("و");
  return text::is_one_of(fails, {"ولم", "لم"}) && (comment || fails == "ولم") &&
         text::is_one_of(text.word(verb + 1).normal, {"يتسن", "يتسنى", "تتمكن", "يتمكن", "يمكن"});
}

// «، لكن الشركة لم تعلق على ذلك», «، ولم ترد الوزارة على طلب للتعليق» at `k`: who is asked keeps silent.
bool is_unanswered(const AnalysedText& text, uint32_t k, uint32_t end) {
  constexpr uint32_t kReach = 6;   // tokens of who is asked
  constexpr uint32_t kAnswer = 9;  // … up to what they were asked for
  const std::string_view n = text.word(k).normal;
  uint32_t denied = k;
  if (text::is_one_of(n, {"لكن", "ولكن"})) {
    while (denied < end && denied < k + kReach && text.is_word(denied) && text.word(denied).normal != "لم") ++denied;
  } else if (n != "ولم") {
    return false;
  }
  if (denied + 2 >= end || !text.word(denied).normal.ends_with("لم")) return false;
  const std::string_view verb = text.word(denied + 1).normal;
  if (text::is_one_of(verb, {"يعلق", "تعلق", "يعلقوا"})) return true;
  if (!text::is_one_of(verb, {"ترد", "يرد", "يردوا", "ترد", "تستجب", "يستجب", "يجب", "تجب"})) return false;
  for (uint32_t i = denied + 2; i < end && i < denied + kAnswer; ++i) {
    if (text::is_one_of(text.word(i).stem, {"تعليق", "استفسار", "استفسارات", "طلب", "طلبات", "اسئلة", "اتصالات"}))
      return true;
  }
  return false;
}

// «وسط تصفيق الحاضرين»
bool is_noise(const AnalysedText& text, uint32_t k) {
  return text.word(k).normal == "وسط" && text.word(k + 1).in(lexicon::WordSet::noise);
}

// «ما أثار جدلاً», «الأمر الذي أثار غضب النقابات»
bool is_stir(const AnalysedText& text, uint32_t k, uint32_t end) {
  const std::string_view n = text.word(k).normal;
  const bool matter = n == "الامر" && text.is(k + 1, Category::relative);
  if (!matter && n != "ما" && n != "مما") return false;
  const uint32_t verb = matter ? k + 2 : k + 1;
  if (verb + 1 >= end || !text::is_one_of(text.word(verb).normal, {"اثار", "فجر", "اشعل"})) return false;
  return text.word(verb + 1).in(lexicon::WordSet::stir);
}

// «وكانت المدينة شهدت …», «وكان الرئيس قد أقال …»: with a subject of its own; not «وكان طرفاً في …», which goes on.
bool is_earlier_event(const AnalysedText& text, uint32_t k, uint32_t end) {
  constexpr uint32_t kReach = 8;  // tokens of the subject
  if (!text::is_one_of(text.word(k).normal, {"وكان", "وكانت"}) || !text.is_word(k + 1)) return false;
  const auto& subject = text.word(k + 1);
  if (subject.preposition != 0 || subject.conjunction != 0) return false;
  for (uint32_t i = k + 2; i < end && i < k + kReach && text.is_word(i); ++i) {
    if (text.word(i).normal == "قد") return true;
  }
  return subject.normal != "قد" &&
         (subject.article || subject.any(mention::kOrganisation) || subject.any(mention::kPlace)) &&
         mention::is_finite_verb(text.word(k + 2));
}

}  // namespace

bool is_told_beside(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (k == 0 || k + 2 >= end || !text.is_comma(k - 1)) return false;
  if (text::is_one_of(text.word(k).normal, {"غداة", "عشية"})) return true;
  return is_answer(text, k) || is_noise(text, k) || is_stir(text, k, end) || is_earlier_event(text, k, end);
}

bool is_note(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (k == 0 || k + 2 >= end || !text.is_comma(k - 1)) return false;
  const std::string_view n = text.word(k).normal;
  const auto& next = text.word(k + 1);
  if (is_unverified(text, k, end) || is_unanswered(text, k, end)) return true;
  if (text::is_one_of(n, {"يذكر", "ويذكر", "يتردد", "ويتردد"})) return next.normal == "ان" || next.normal == "انه";
  if (text::is_one_of(n, {"يشار", "ويشار"})) return next.normal == "الى";
  // «، ولم يصدر تعليق من …»
  if (n == "ولم" && text::is_one_of(next.normal, {"يصدر", "تصدر"})) {
    return text::is_one_of(text.word(k + 2).stem, {"اي", "تعليق", "رد", "بيان", "تاكيد", "توضيح", "نفي", "موقف"});
  }
  if (text::is_one_of(n, {"تجدر", "وتجدر"})) return next.normal == "الاشارة";
  if (text::is_one_of(n, {"الجدير", "والجدير", "جدير", "وجدير"})) return next.normal == "بالذكر";
  return n == "هذا" && next.conjunction == U'و' && (mention::is_finite_verb(next) || next.normal == "وقد");
}

namespace {

// «لكنه رفض التعليق», «لكنها امتنعت عن ذكر قيمته», «ورفض ذكر تفاصيل»
bool is_refused(const AnalysedText& text, uint32_t k, uint32_t end) {
  std::string_view verb = text.word(k).normal;
  uint32_t what = k + 1;
  if (is_but_with_pronoun(verb)) {
    verb = text.word(what++).normal;
  } else if (verb.starts_with("و")) {
    verb.remove_prefix(std::string_view("و").size());
  } else {
    return false;
  }
  if (!text::is_one_of(verb, {"رفض", "رفضت", "رفضوا", "امتنع", "امتنعت", "امتنعوا", "احجم", "احجمت", "تحفظ"}))
    return false;
  if (what < end && text.word(what).normal == "عن") ++what;
  return what < end && is_telling(text.word(what));
}

}  // namespace

bool is_withheld(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (is_left_open(text, k, end) || is_refused(text, k, end)) return true;
  if (k == 0) return false;
  if (!text.is_comma(k - 1)) {  // «… من دون أن يوضح أسماءهم»
    const bool without = text.word(k).normal == "من" && k + 3 < end && text.word(k + 1).normal == "دون";
    return without && text.word(k + 2).normal == "ان" && discloses(text.word(k + 3).normal);
  }
  // «، رافضا الخوض في التفاصيل», «، ورفضت الإدلاء بتفاصيل»
  if (text::is_one_of(text.word(k).normal, {"رافضا", "رافضة", "رافضين", "ورفض", "ورفضت", "ورفضوا"}) && k + 1 < end) {
    return is_telling(text.word(k + 1));
  }
  const uint32_t without = text.word(k).normal == "من" ? k + 1 : k;
  if (without + 1 >= end) return false;
  const bool other = without > k && text.word(without).normal == "غير";  // «من غير أن»
  if (!other && text.word(without).normal != "دون") return false;
  const bool that = text.word(without + 1).normal == "ان";
  const uint32_t what = that ? without + 2 : without + 1;
  if (what >= end) return false;
  if (that) {
    const std::string_view verb = text.word(what).normal;
    const bool wages = verb.ends_with("شن");  // «دون أن تشن غارات» goes on
    return (text.is(what, Category::cue_verb) && !wages) || discloses(verb) ||
           (verb.size() > 2 && text::is_one_of(verb.substr(2), {"قدم", "قدموا", "عطي", "خوض"}));
  }
  const auto& noun = text.word(what);
  return is_telling(noun) || text::is_one_of(noun.stem, {"تفاصيل", "صدور", "اشارة", "مزيد"});
}

bool is_where_said(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (k == 0 || k + 2 >= end) return false;
  // «شدد على "C" في بيان …»: behind a quotation also without a comma
  if (!text.is_comma(k - 1) && !(text.tokens[k - 1].kind == text::TokenKind::mark && text.quotation_in[k] < 0 &&
                                 text::is_quotation_mark(text.tokens[k - 1].mark))) {
    return false;
  }
  const std::string_view next = text.word(k + 1).normal;
  if (text::is_one_of(text.word(k).stem, {"جاء", "جاءت", "ياتي", "تاتي"})) {
    return text::is_one_of(next, {"ذلك", "هذا", "هذه", "تلك"});
  }
  if (text.word(k).normal != "في") return false;
  if (!text.word(k + 1).in(lexicon::WordSet::given_words)) return false;
  for (uint32_t i = k + 2; i < end; ++i) {
    if (text.is_comma(i) || text.is(i, Category::complementizer)) return false;
  }
  return true;
}

bool is_closing_tag(const AnalysedText& text, uint32_t k, uint32_t end) {
  const auto is_set_off = [&](uint32_t i) { return text.is_comma(i) || text.is_dash(i); };
  // «شريط يوثق، حسبه، أربعة أخطاء», «تستنزف، وفق تقديراته، نحو الثلث»: between its commas, where the clause goes on
  const auto goes_on = [&](uint32_t last) {
    return is_set_off(k - 1) && last + 2 < end && is_set_off(last + 1) && text.is_word(last + 2) &&
           text.word(last + 2).conjunction == 0 &&
           !text.any(last + 2, {Category::contrast, Category::cue_participle}) &&
           (text::is_one_of(text.word(last + 2).normal, {"نحو", "قرابة", "الى", "عن"}) ||
            (text.word(last + 2).normal == "في" && last + 3 < end && !text.is(last + 3, Category::medium)) ||
            !text.any(last + 2, {Category::preposition, Category::cue_verb}));
  };
  // «اختياره -وفق قولهم- تجاهل …»: dashes only set it off inside the clause
  const auto dashed = [&](uint32_t last) {
    return text.is_dash(k - 1) && last + 2 < end && text.is_dash(last + 1) && text.is_word(last + 2) &&
           text.word(last + 2).conjunction == 0;
  };
  if (text::is_one_of(text.word(k).normal, {"حسبه", "حسبها", "حسبهم"})) return !goes_on(k);
  if (!text.is(k, Category::attribution_head) && text.word(k).normal != "على") return false;
  for (uint32_t i = k + 1; i < end && i <= k + 2; ++i) {
    const auto& word = text.word(i);
    // «(الذي يأتي، حسب رأيه، مع الاستقلال) سيجذب …»: not where the clause goes on
    // … and not «، على حد تعبيره، لا تحتمل …»
    const bool inserted = is_set_off(k - 1) && i + 2 < end && is_set_off(i + 1) && text.is_word(i + 2) &&
                          text.word(i + 2).conjunction == 0 &&
                          (mention::is_finite_verb(text.word(i + 2)) || text.is(i + 2, Category::negation));
    const bool closes = !inserted && (i + 1 >= end || !text.is_word(i + 1) || text.word(i + 1).conjunction != 0);
    if (dashed(i) && (word.is(Category::hollow) || word.is(Category::cue_masdar))) return false;
    if (word.is(Category::hollow)) return closes && !goes_on(i);
    // but «بالتنصل من تعهداتها»
    const bool words = word.is(Category::cue_masdar) && word.suffix != lexicon::Pronoun::none;
    // … and «على دعمه»
    const bool on = text.word(k).normal == "على" && i == k + 1 && !word.stem.starts_with("زعم");
    if (words && word.preposition == 0 && !on && text.word(k).normal != "من") return closes && !goes_on(i);
    // «حسب ما قال في حديث صحافي»: he himself
    if (word.normal == "ما" && i + 2 < end && text.is(i + 1, Category::cue_verb)) {
      return text.is(i + 2, Category::preposition) && i + 3 < end && text.is(i + 3, Category::medium);
    }
    if (word.normal != "حد") return false;
  }
  return false;
}

bool is_inserted_tag(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (k == 0 || k + 3 >= end || !text.is(k, Category::attribution_head) || is_closing_tag(text, k, end)) return false;
  const uint32_t own =
      text.is(k + 1, Category::hollow) || text.word(k + 1).suffix != lexicon::Pronoun::none ? k + 1 : k + 2;
  const bool hollow = text.is(own, Category::hollow) ||
                      (text.is(own, Category::cue_masdar) && text.word(own).suffix != lexicon::Pronoun::none);
  return hollow && own + 2 < end && text.is_comma(own + 1) && text.is_word(own + 2) &&
         text.word(own + 2).conjunction == 0;
}

}  // namespace isnad::statement::content
