#include "time/day_phrase.h"

#include <algorithm>

#include "time/clock.h"
#include "time/date.h"
#include "time/tense.h"

namespace isnad::time {
namespace {

using std::chrono::days;

class DayPhrase {
 public:
  DayPhrase(const Words& words, uint32_t first, const Context& context)
      : words_(words), context_(context), first_(first), end_(first) {}

  std::optional<Expression> read() {
    if (!read_part_of_phrase(first_)) return std::nullopt;
    constexpr int kMost = 6;  // parts
    for (int part = 0; part < kMost && read_next(); ++part) {
    }
    if (!has_day() && !stands_alone()) return std::nullopt;
    if (is_name()) return Expression{.end = end_, .value = {}, .day = {}, .name = true};
    return expression();
  }

 private:
  [[nodiscard]] bool has_day() const { return offset_ || weekday_ || date_; }

  // What may stand between two parts, and the part behind it.
  bool read_next() {
    if (end_ >= words_.end()) return false;
    if (words_.letters(end_) == 0 && read_part_of_phrase(end_)) return true;
    if (words_.is_mark(end_, U'(')) return read_in_brackets();
    const bool of = words_.says(end_, "من");
    if (of && (clock_ || hours_)) return words_.letters(end_ + 1) == 0 && read_part_of_phrase(end_ + 1);
    if (of && part_ && !weekday_ && !offset_) return words_.letters(end_ + 1) == 0 && read_day(end_ + 1);
    const bool at =
        words_.says(end_, "في") || words_.says(end_, "عند") || words_.says(end_, "على") || words_.is_mark(end_, U'،');
    if (at && has_day() && !clock_ && words_.is(end_ + 1, TimeClass::clock)) return read_hour(end_ + 1);
    if (at && clock_ && !has_day() && !words_.is_mark(end_, U'،')) return read_day(end_ + 1);
    const bool comma = words_.is_mark(end_, U'،') || words_.is_mark(end_, U',') || words_.is_mark(end_, U'-');
    if ((comma || words_.is(end_, TimeClass::same_day)) && has_day() && !date_) {
      uint32_t k = comma ? end_ + 1 : end_;
      const bool same = words_.is(k, TimeClass::same_day);
      if (same) ++k;
      if (same && words_.says(k, "ل")) ++k;
      return (same || words_.letters(k) == 0) && read_date_at(k, same);
    }
    return false;
  }

  // «أمس (الأحد)»
  bool read_in_brackets() {
    const uint32_t before = end_;
    if (!has_day()) return false;
    const auto kept = *this;
    if (words_.letters(end_ + 1) == 0 && read_day(end_ + 1) && words_.is_mark(end_, U')')) {
      ++end_;
      return true;
    }
    offset_ = kept.offset_;
    weekday_ = kept.weekday_;
    direction_ = kept.direction_;
    date_ = kept.date_;
    end_ = before;
    return false;
  }

  bool read_part_of_phrase(uint32_t i) { return read_hour(i) || read_part(i) || read_day(i); }

  bool read_hour(uint32_t i) {
    if (clock_ || midnight_) return false;
    const auto clock = read_clock(words_, i);
    if (!clock) return false;
    clock_ = clock;
    end_ = clock->end;
    return true;
  }

  bool read_part(uint32_t i) {
    if (const Match m = words_.any(i, TimeClass::midnight); m && !midnight_ && !part_ && !clock_) {
      midnight_ = true;
      definite_ = words_.text().word(m.end - 1).normal.starts_with("ال");
      end_ = m.end;
      return true;
    }
    if (part_ || midnight_) return false;
    if (const Match m = words_.any(i, TimeClass::tonight); m && !has_day()) {
      part_ = PartOfDay::night;
      offset_ = 0;
      end_ = m.end;
      if (const Match d = words_.bare(end_, TimeClass::direction); d && d.word->value < 0) {  // «الليلة الماضية»
        offset_ = -1;
        end_ = d.end;
      }
      return true;
    }
    if (const Match m = words_.any(i, TimeClass::hours)) {
      hours_ = true;
      part_ = static_cast<PartOfDay>(m.word->value);
      end_ = m.end;
      return true;
    }
    const Match m = words_.any(i, TimeClass::part);
    if (!m) return false;
    definite_ = words_.text().word(m.end - 1).normal.starts_with("ال");
    adverb_ = words_.text().word(i).tanwin || words_.text().word(i).normal.ends_with("ا");
    if (definite_ && i != first_ && !clock_) return false;
    part_ = static_cast<PartOfDay>(m.word->value);
    end_ = m.end;
    return true;
  }

  // [يوم|هذا] and a day of some kind.
  bool read_day(uint32_t i) {
    uint32_t k = i;
    const Match noun = words_.any(k, TimeClass::unit);
    const bool named = (noun && noun.word->unit == TimeUnit::day && noun.word->value != 0 && !words_.article(k)) ||
                       words_.says(k, "نهار");
    if (named) k = noun ? noun.end : k + 1;
    if (named && words_.letters(k) != 0) return false;
    if (!named && words_.is(k, TimeClass::this_) && words_.is(k + 1, TimeClass::day)) {
      ++k;
      this_day_ = true;
    }
    return read_date_at(k, named) || read_counted_day(k) || read_weekday(k);
  }

  bool read_date_at(uint32_t i, bool named) {
    if (date_) return false;
    auto date = read_date(words_, i, context_);
    if (!date) return false;
    date_ = date;
    end_ = date->end;
    (void)named;
    return true;
  }

  bool read_counted_day(uint32_t i) {
    if (offset_ || date_) return false;
    const Match day = words_.any(i, TimeClass::day);
    if (!day) return false;
    if (day.word->value == 0 && !this_day_ && !part_ && !is_today(day.end)) return false;
    offset_ = day.word->value;
    end_ = day.end;
    return true;
  }

  // «اليوم», but not «اليوم التالي», «اليوم السابع», «اليوم الوطني»; the token behind it is `k`.
  [[nodiscard]] bool is_today(uint32_t k) const {
    using lexicon::Category;
    if (words_.is(k, TimeClass::same) || words_.is(k, TimeClass::ordinal) || words_.is(k, TimeClass::direction)) {
      return false;
    }
    if (k >= 2 && words_.is(k - 2, TimeClass::that)) return false;
    if (!words_.is_word(k)) return true;
    const lexicon::Word& next = words_.text().word(k);
    const bool only_adjective =
        next.is(Category::adjective) &&
        !next.any({Category::office, Category::profession, Category::honorific, Category::nationality,
                   Category::family_name, Category::given_name, Category::group, Category::organisation});
    return !(next.article && next.conjunction == 0 && next.preposition == 0 && only_adjective);
  }

  bool read_weekday(uint32_t i) {
    if (date_ && weekday_) return false;
    const Match day = words_.any(i, TimeClass::weekday);
    if (!day) return false;
    if (weekday_) {  // «ليل السبت الأحد», «ليل السبت/الأحد»: the night belongs to the first
      if (part_ != PartOfDay::night) return false;
      end_ = day.end;
      return true;
    }
    weekday_ = day.word->value;
    end_ = day.end;
    if (words_.is_mark(end_, U'/') || words_.is_mark(end_, U'-') || words_.is_mark(end_, U'–')) {
      const Match next = words_.bare(end_ + 1, TimeClass::weekday);
      if (next && part_ == PartOfDay::night) end_ = next.end;
    }
    const Match direction = words_.bare(end_, TimeClass::direction);
    if (direction) {
      direction_ = direction.word->value;
      end_ = direction.end;
    } else if (words_.says(end_, "قبل") && words_.bare(end_ + 1, TimeClass::direction)) {  // «الأحد قبل الماضي»
      direction_ = -2;
      end_ += 2;
    }
    return true;
  }

  // A time of the day without a day: an hour, «مساءً», «منتصف الليل», «طوال الليل».
  [[nodiscard]] bool stands_alone() const {
    if (clock_ || hours_ || midnight_) return true;
    if (adverb_) return !words_.is(end_, TimeClass::part);  // «ليلا ونهارا»
    const bool governed = first_ > words_.first() &&
                          (words_.is(first_ - 1, TimeClass::extent) || words_.is(first_ - 1, TimeClass::edge) ||
                           words_.says(first_ - 1, "في") || words_.says(first_ - 1, "حتى"));
    return definite_ && governed;
  }

  // «ثورة 25 يناير», «صلاة الجمعة», «حزب الغد»
  [[nodiscard]] bool is_name() const {
    if (first_ == words_.first() || clock_) return false;
    uint32_t before = first_ - 1;
    const bool quoted = words_.text().tokens[before].kind == text::TokenKind::mark &&
                        text::is_quotation_mark(words_.text().tokens[before].mark);
    if (quoted && before > words_.first()) --before;
    // «ميدان 6 أكتوبر», but not «غادر المدينة يوم الأحد»
    const bool named =
        words_.is(before, TimeClass::namesake) && !words_.article(before) && !words_.is(first_, TimeClass::unit);
    if (named && (offset_ == 1 || (date_ && date_->date.year == 0))) return true;
    return weekday_ && !date_ && !offset_ && !direction_ && words_.is(before, TimeClass::namesake_of_day);
  }

  [[nodiscard]] std::optional<Day> day_of_week(Tense tense) const {
    if (!context_.published) return std::nullopt;
    const int behind = (weekday_of(*context_.published) - *weekday_ + 7) % 7;  // days since that weekday
    const Day past = *context_.published - days(behind);
    if (direction_) {
      if (*direction_ < -1) return past - days(behind == 0 ? 14 : 7);
      if (*direction_ < 0) return behind == 0 ? past - days(7) : past;
      if (*direction_ > 0) return past + days(7);
    }
    return tense == Tense::future && behind != 0 ? past + days(7) : past;
  }

  [[nodiscard]] std::optional<Day> day() const {
    const Tense tense = tense_around(words_, first_, end_);
    if (date_) return resolve(*date_, tense, context_);
    if (offset_) {
      if (!context_.published) return std::nullopt;
      return *context_.published + days(*offset_);
    }
    if (weekday_) return day_of_week(tense);
    return context_.spoken_of ? context_.spoken_of : context_.published;
  }

  [[nodiscard]] bool is_time() const { return clock_ || part_ || midnight_; }

  // What stays of it without day of publication.
  [[nodiscard]] std::string unresolved() const {
    if (is_time()) {
      if (!clock_ || has_day()) return {};
      return "XXXX-XX-XX" + clock_->value(part_);
    }
    if (offset_) return reference(*offset_);
    if (date_ && !date_->hijri && date_->date.month != 0) {
      return "XXXX-" + month_value(0, date_->date.month).substr(5) + "-" + month_value(0, date_->date.day).substr(5);
    }
    return direction_ ? reference(*direction_) : std::string();
  }

  [[nodiscard]] std::optional<Expression> expression() const {
    Expression out{.end = end_, .type = is_time() ? TimeType::time : TimeType::date, .value = {}, .day = day()};
    out.hijri = date_ && (date_->hijri || both_calendars());
    const bool bare_today = offset_ == 0 && !weekday_ && !date_ && !is_time() && !this_day_;
    if (bare_today && is_nowadays()) {
      out.value = reference(0);
      out.day.reset();
      return out;
    }
    if (!out.day) {
      out.value = unresolved();
      return out;
    }
    if (clock_) {
      out.value = day_value(*out.day) + clock_->value(part_);
    } else if (midnight_) {
      out.value = day_value(*out.day) + (has_day() ? "T24:00" : "T00:00");
    } else if (part_) {
      out.value = day_value(*out.day) + "T" + std::string(part_value(*part_));
    } else {
      out.value = day_value(*out.day);
    }
    return out;
  }

  // «لم نعد اليوم كما كنا»: in somebody's mouth the word means these days more often than this day.
  [[nodiscard]] bool is_nowadays() const { return words_.text().quotation_in[first_] >= 0; }

  [[nodiscard]] bool both_calendars() const {
    for (uint32_t i = first_; i < end_; ++i) {
      if (words_.says(i, "ه") || words_.is(i, TimeClass::month)) {
        const Match month = words_.any(i, TimeClass::month);
        if (!month || month.word->hijri) return true;
      }
    }
    return false;
  }

  const Words& words_;
  const Context& context_;
  uint32_t first_;
  uint32_t end_;
  std::optional<int> offset_;
  std::optional<int> weekday_;
  std::optional<int> direction_;
  std::optional<Date> date_;
  std::optional<PartOfDay> part_;
  std::optional<Clock> clock_;
  bool midnight_ = false;
  bool hours_ = false;
  bool definite_ = false;
  bool adverb_ = false;
  bool this_day_ = false;
};

}  // namespace

std::optional<Expression> read_day_phrase(const Words& words, uint32_t i, const Context& context) {
  return DayPhrase(words, i, context).read();
}

}  // namespace isnad::time
