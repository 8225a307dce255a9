#include "event/status.h"

#include <algorithm>

namespace isnad::event {
namespace {

// The innermost statement whose content holds the token; -1 for none.
int statement_around(const std::vector<statement::Candidate>& statements, uint32_t token) {
  constexpr size_t kNeighbours = 64;
  const auto behind =
      std::partition_point(statements.begin(), statements.end(), [&](const auto& s) { return s.cue.first <= token; });
  const auto place = static_cast<size_t>(behind - statements.begin());
  const size_t from = place > kNeighbours ? place - kNeighbours : 0;
  const size_t to = std::min(statements.size(), place + kNeighbours);
  int best = -1;
  uint32_t smallest = UINT32_MAX;
  for (size_t i = from; i < to; ++i) {
    if (!statements[i].contains(token) || statements[i].extent() >= smallest) continue;
    smallest = statements[i].extent();
    best = static_cast<int>(i);
  }
  return best;
}

// What is called for, threatened, foretold, promised or asked has not happened yet.
bool speaks_of_what_may_be(const statement::Candidate& s) {
  switch (s.act) {
    case Act::call:
    case Act::warn:
    case Act::threaten:
    case Act::commit:
    case Act::ask:
    case Act::predict:
      return true;
    case Act::reject:
      return s.complement != statement::Complement::clause;
    default:
      return false;
  }
}

// «التحقيق في مقتل», «منفذي الهجوم», «بعد مقتل»: what is spoken of as having happened, in a call too.
bool is_presupposed(const AnalysedText& text, uint32_t trigger) {
  constexpr std::string_view kBefore[] = {"تحقيق",   "منفذي",   "مرتكبي", "ضحايا", "ملابسات", "بعد",   "اثر",   "عقب",
                                          "مسؤولين", "متورطين", "ذوي",    "اسر",   "جريمة",   "حادث",  "حادثة", "وراء",
                                          "منذ",     "مسؤول",   "مدبري",  "جراء",  "مسؤولية", "نتيجة", "عائلات"};
  constexpr uint32_t kNear = 3;
  for (uint32_t k = trigger; k > 0 && k + kNear > trigger; --k) {
    const auto& word = text.word(k - 1);
    if (std::find(std::begin(kBefore), std::end(kBefore), word.stem) != std::end(kBefore)) return true;
  }
  return false;
}

}  // namespace

bool set_status(const AnalysedText& text, const std::vector<statement::Candidate>& statements, Occurrence& o) {
  o.statement = statement_around(statements, o.trigger.first);
  if (o.says >= 0 && o.statement == o.says) o.statement = statements[static_cast<size_t>(o.says)].parent;
  if (o.statement < 0) {
    o.status = o.hypothetical ? EventStatus::hypothetical : EventStatus::reported;
    return o.hypothetical || !o.negated;
  }
  const statement::Candidate& s = statements[static_cast<size_t>(o.statement)];
  const bool denial = s.act == Act::deny;
  if (o.hypothetical || (speaks_of_what_may_be(s) && !is_presupposed(text, o.trigger.first))) {
    o.status = EventStatus::hypothetical;
  } else {
    o.status = denial != o.negated ? EventStatus::denied : EventStatus::claimed;
  }
  return true;
}

}  // namespace isnad::event
