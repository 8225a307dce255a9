#include "event/setting.h"

#include <algorithm>

namespace isnad::event {
namespace {

// How far `first` is from the trigger, in tokens; what stands behind it is nearer than what stands before.
uint32_t distance(const Occurrence& o, uint32_t first) {
  constexpr uint32_t kBefore = 4;  // «وفي بغداد، قتل …» is as good as four words later
  return first >= o.trigger.end ? first - o.trigger.end : o.trigger.first - first + kBefore;
}

bool is_argument(const Occurrence& o, const Range& range) {
  const auto overlaps = [&](const Range& phrase) { return phrase.first < range.end && range.first < phrase.end; };
  return std::any_of(o.arguments.source.begin(), o.arguments.source.end(), overlaps) ||
         std::any_of(o.arguments.target.begin(), o.arguments.target.end(), overlaps);
}

// «في X», «قرب X», «بـX», «شمال X»: what stands before the name of a place makes it one of the event.
bool is_placed(const AnalysedText& text, const Range& range) {
  using lexicon::Category;
  const auto& word = text.word(range.first);
  if (word.preposition == U'ب') return true;
  if (range.first == 0) return false;
  const auto& before = text.word(range.first - 1);
  constexpr std::string_view kWhere[] = {"في",   "فى",    "قرب",   "داخل",  "خارج", "شمال", "جنوب",  "شرق",
                                         "غرب",  "وسط",   "شمالي", "جنوبي", "شرقي", "غربي", "ضاحية", "ريف",
                                         "محيط", "بمحيط", "بريف",  "بوسط",  "عبر",  "فوق",  "حدود",  "انحاء"};
  std::string_view n = before.normal;
  if (n.starts_with("و") && n.size() > 4) n.remove_prefix(2);
  // «في مستشفى مدينة س»
  if (before.events.is(EventWord::site) && range.first > 1) {
    const std::string_view governor = text.word(range.first - 2).normal;
    if (governor == "في" || governor == "داخل" || governor == "قرب") return true;
  }
  return before.is(Category::preposition)
             ? std::find(std::begin(kWhere), std::end(kWhere), n) != std::end(kWhere) || n == "بين"
             : std::find(std::begin(kWhere), std::end(kWhere), n) != std::end(kWhere);
}

}  // namespace

Setting setting_of(const AnalysedText& text, const Occurrence& o, const std::vector<time::Found>& times,
                   const std::vector<mention::PlaceMention>& places) {
  const text::Sentence& s = text.sentences[o.sentence];
  Setting out;
  uint32_t nearest = UINT32_MAX;
  auto first_time = std::partition_point(times.begin(), times.end(), [&](const auto& t) { return t.first < s.first; });
  for (auto it = first_time; it != times.end() && it->first < s.end; ++it) {
    const bool point = it->type == TimeType::date || it->type == TimeType::time;
    if (!point || it->value.empty() || it->value.ends_with("_REF")) continue;
    if (it->value.starts_with("0")) continue;  // a year of three digits or less: a number misread
    const uint32_t far = distance(o, it->first);
    if (far >= nearest) continue;
    nearest = far;
    out.time = static_cast<int>(it - times.begin());
  }
  nearest = UINT32_MAX;
  auto first_place =
      std::partition_point(places.begin(), places.end(), [&](const auto& p) { return p.range.first < s.first; });
  for (auto it = first_place; it != places.end() && it->range.first < s.end; ++it) {
    if (is_argument(o, it->range) || !is_placed(text, it->range)) continue;
    const uint32_t far = distance(o, it->range.first);
    if (far >= nearest) continue;
    nearest = far;
    out.place = static_cast<int>(it - places.begin());
  }
  return out;
}

}  // namespace isnad::event
