#include "time/duration.h"

#include <algorithm>

#include "time/amount.h"
#include "time/tense.h"

namespace isnad::time {
namespace {

using lexicon::Category;
using std::chrono::days;

// «(51 عاما)», «البالغ من العمر 51 عاما», «، 51 عاما،»: how old somebody is.
bool is_age(const Words& words, uint32_t i, const Amount& amount) {
  if (amount.unit != TimeUnit::year || amount.count == 0) return false;
  if (i == words.first()) return false;
  const bool brackets = words.is_mark(i - 1, U'(') && words.is_mark(amount.end, U')');
  const auto comma = [&](uint32_t k) { return words.has(k) && words.text().is_comma(k); };
  const bool commas = comma(i - 1) && comma(amount.end);
  if (brackets || (commas && amount.count > 5 && !amount.article)) return true;
  constexpr uint32_t kNear = 5;  // «يبلغ من العمر نحو 51 عاما», «للأطفال من 4 إلى 5 سنوات»
  const uint32_t from = i - std::min(i - words.first(), kNear);
  for (uint32_t k = from; k < i; ++k) {
    if (words.is(k, TimeClass::age)) return true;
  }
  return words.is(amount.end, TimeClass::age);  // «51 عاما عمره»
}

// Whether what stands before `i` makes a period of «عام», «أيام».
bool is_governed(const Words& words, uint32_t i) {
  if (words.preposition(i) == U'ل') return true;
  if (i == words.first()) return false;
  uint32_t k = i - 1;
  if (words.is_any(k, {Category::preposition}) && k > words.first()) {  // «أقل من»
    const Match two = words.any(k - 1, TimeClass::extent);
    if (two && two.end == i) return true;
  }
  const Match one = words.any(k, TimeClass::extent);
  if (one && one.end == i) return true;
  return words.is(k, TimeClass::before) || words.is(k, TimeClass::after);
}

// «عام واحد», «يوم كامل», «سنة على الأقل»; but not «عام الحزن», «يوم الافتتاح», «عام دراسي».
bool stands_free(const Words& words, uint32_t k) {
  if (!words.is_word(k)) return true;
  const lexicon::Word& next = words.text().word(k);
  if (words.says(k, "واحد") || words.says(k, "واحدة") || next.normal.starts_with("كامل")) return true;
  if (next.conjunction != 0 || next.preposition != 0) return true;
  return next.any({Category::preposition, Category::prepositional, Category::conjunction, Category::relative,
                   Category::adverb, Category::contrast, Category::complementizer, Category::cue_verb,
                   Category::auxiliary, Category::negation}) ||
         words.is(k, TimeClass::before) || words.is(k, TimeClass::after) || words.is(k, TimeClass::extent);
}

bool is_period(const Words& words, uint32_t i, const Amount& amount) {
  if (amount.numbered || amount.part) return !is_age(words, i, amount);
  const bool definite_dual = amount.count == 2 && amount.article;  // «المديرين العامين» are no years
  if (amount.count == 2 && !definite_dual) return true;
  if (amount.count == 0 && amount.article && words.preposition(i) == U'ب') return true;  // «المواعيد بالشهور»
  if ((amount.article && !definite_dual) || !is_governed(words, i)) return false;
  if (!words.is_word(amount.end)) return true;
  const lexicon::Word& next = words.text().word(amount.end);
  const bool definite = next.article && next.conjunction == 0 && next.preposition == 0;
  const bool noun =
      !next.any({Category::adjective, Category::adverb, Category::preposition, Category::prepositional}) &&
      next.any({Category::common_noun, Category::content_noun, Category::medium, Category::place}) &&
      next.conjunction == 0 && next.preposition == 0;
  if (!amount.singular) return !definite && !noun;  // «أيام العيد», «أيام عيد الفطر»
  if (words.text().word(i).normal.ends_with("ه")) return false;  // «سنّه», his age
  const bool loose = words.preposition(i) == U'ل' || amount.unit == TimeUnit::day || words.is(i - 1, TimeClass::before);
  return loose ? stands_free(words, amount.end) : !definite && !words.is_number(amount.end);
}

// The day, month, week or year that lies so far off.
void set_point(const Amount& amount, int sign, Day now, Expression& out) {
  const CalendarDate date = gregorian(now);
  const int count = amount.count * sign;
  switch (amount.unit) {
    case TimeUnit::day:
      out.day = now + days(count);
      out.value = day_value(*out.day);
      break;
    case TimeUnit::week:
      out.value = week_value(now + days(7 * count));
      break;
    case TimeUnit::month: {
      const CalendarDate month = months_later(date, count);
      out.value = month_value(month.year, month.month);
      break;
    }
    case TimeUnit::year:
      out.value = year_value(date.year + count);
      break;
    case TimeUnit::decade:
      out.value = decade_value(date.year + 10 * count);
      break;
    case TimeUnit::century:
      out.value = century_value(date.year + 100 * count);
      break;
    default:
      out.value = reference(sign);
  }
}

}  // namespace

std::optional<Expression> read_duration(const Words& words, uint32_t i) {
  const auto amount = read_amount(words, i);
  if (!amount) return std::nullopt;
  Expression out{.end = amount->end, .type = TimeType::duration, .value = {}, .day = {}};
  const bool plural = amount->count == 0 && amount->article;
  const Match direction = words.bare(plural ? behind_definite(words, amount->end) : amount->end, TimeClass::direction);
  const bool pointed = direction && !amount->singular && !amount->part;
  if (pointed && (amount->article || amount->numbered)) {
    out.end = direction.end;
    if (amount->count == 0 && !amount->numbered) {  // «السنوات الأخيرة»
      out.type = TimeType::date;
      out.value = reference(direction.word->value);
    } else {
      out.value = amount->value();
    }
    return out;
  }
  if (!is_period(words, i, *amount)) return std::nullopt;
  if (amount->article && amount->numbered && words.is(out.end, TimeClass::feminine)) ++out.end;  // «العشر الأولى»
  out.value = amount->value();
  return out;
}

std::optional<Expression> read_counted(const Words& words, uint32_t i, const Context& context) {
  const Match before = words.any(i, TimeClass::before);
  const Match after = words.any(i, TimeClass::after);
  if (!before && !after) return std::nullopt;
  uint32_t k = before ? before.end : after.end;
  if (const Match about = words.bare(k, TimeClass::about)) k = about.end;  // «قبل نحو عامين», «قبل أكثر من عام»
  const auto amount = read_amount(words, k);
  if (!amount || words.letters(k) != 0 || amount->article) return std::nullopt;
  if (amount->singular && !amount->numbered && !stands_free(words, amount->end)) return std::nullopt;
  // «قبل ساعتين من الإغلاق», «بعد عام على الحادث»: counted from something else, a mere period
  const bool tied = words.says(amount->end, "من") || words.says(amount->end, "على");
  if (tied || words.is_mark(k, U'(')) return std::nullopt;
  Expression out{.end = amount->end, .type = TimeType::date, .value = {}, .day = {}};
  const int sign = before ? -1 : 1;
  const bool again = amount->singular && i > words.first() && words.is(i - 1, TimeClass::unit);  // «يوما بعد يوم»
  if (again) return std::nullopt;
  if (after && tense_around(words, i, amount->end) != Tense::future) return std::nullopt;
  if (amount->count == 0 || amount->half || amount->part || !context.published) {
    out.value = reference(sign);
  } else {
    set_point(*amount, sign, *context.published, out);
  }
  return out;
}

std::optional<Expression> read_set(const Words& words, uint32_t i) {
  Expression out{.end = 0, .type = TimeType::set, .value = {}, .day = {}};
  if (const Match set = words.any(i, TimeClass::set)) {
    const bool dual = words.is(set.end, TimeClass::weekday) || words.is(set.end, TimeClass::month);  // «شهري يناير …»
    if (dual || words.preposition(i) != 0) return std::nullopt;
    out.end = set.end;
    out.value = Amount{.count = set.word->value, .unit = set.word->unit, .end = 0}.value();
    return out;
  }
  const Match every = words.any(i, TimeClass::every);
  if (!every || words.letters(every.end) != 0 || words.article(every.end)) {
    const bool weekday = every && words.bare(every.end, TimeClass::weekday);
    if (!weekday) return std::nullopt;
  }
  if (const Match day = words.bare(every.end, TimeClass::weekday)) {
    out.end = day.end;
    out.value = "P1W";
    return out;
  }
  if (const Match part = words.bare(every.end, TimeClass::part)) {
    out.end = part.end;
    out.value = "P1D";
    return out;
  }
  const auto amount = read_amount(words, every.end);
  if (!amount || amount->count == 0) return std::nullopt;
  out.end = amount->end;
  out.value = amount->value();
  const Match day = words.bare(out.end, TimeClass::weekday);  // «كل يوم جمعة» is written with ال too
  if (day && amount->unit == TimeUnit::day && amount->singular) {
    out.end = day.end;
    out.value = "P1W";
  }
  return out;
}

}  // namespace isnad::time
