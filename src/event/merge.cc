#include "event/merge.h"

#include <algorithm>

namespace isnad::event {
namespace {

bool names_means(const Occurrence& o) { return o.row->has(TriggerFlag::means); }
bool is_attack(const Occurrence& o) { return o.row->has(TriggerFlag::attack); }

// What stands between two words of one happening: «في هجوم», «أسفر عن», «ما أدى إلى», «إثر».
bool is_bound(const AnalysedText& text, uint32_t from, uint32_t to) {
  constexpr std::string_view kCauses[] = {"في",    "اثر",    "جراء", "نتيجة", "خلال",  "بسبب", "ادى",   "ادت", "اسفر",
                                          "اسفرت", "اودى",   "اودت", "خلف",   "خلفت",  "اوقع", "اوقعت", "ما",  "مما",
                                          "عندما", "بعدما",  "حين",  "تسبب",  "تسببت", "وادى", "وادت",  "عقب", "لدى",
                                          "واسفر", "واسفرت", "بعد",  "منها",  "بينها", "اي",   "وقع",   "وقعت"};
  constexpr uint32_t kFar = 40;
  if (to <= from || to - from > kFar) return to <= from;
  if (to - from <= 2) return true;
  constexpr uint32_t kBefore = 3;  // «أدى انفجار … إلى مقتل»
  for (uint32_t i = from > kBefore ? from - kBefore : 0; i < to; ++i) {
    const auto& word = text.word(i);
    if (std::find(std::begin(kCauses), std::end(kCauses), word.normal) != std::end(kCauses)) return true;
  }
  return text.word(to).preposition != 0;  // «بانفجار»
}

bool belong_together(const AnalysedText& text, const Occurrence& a, const Occurrence& b) {
  if (a.type != b.type || a.type != EventType::assault) return false;
  if (a.says >= 0 || b.says >= 0 || a.negated != b.negated) return false;
  const uint32_t from = a.trigger.end;
  const uint32_t to = b.trigger.first;
  if (names_means(a)) return false;
  constexpr uint32_t kNearMeans = 10;
  if (names_means(b)) return to <= from + kNearMeans;  // «قتل شاب برصاص جنود»
  if (a.casualty && b.casualty) {
    constexpr uint32_t kNear = 16;
    return to <= from + kNear && !(a.row->has(TriggerFlag::dead) && b.row->has(TriggerFlag::dead));
  }
  if (!is_attack(a) && !is_attack(b)) return false;
  return is_bound(text, from, to);
}

// «ضربت غارتان معسكرا»: the noun is the subject of the verb and names the event.
bool is_subject_of(const Occurrence& verb, const Occurrence& noun) {
  return !verb.noun && !verb.casualty && noun.noun && is_attack(noun) && verb.arguments.source.empty() &&
         noun.trigger.first == verb.trigger.end;
}

void take_over(Occurrence& kept, const Occurrence& other) {
  if (!kept.casualty && other.casualty) {  // the outcome names the event, the attack how it came
    kept.trigger = other.trigger;
    kept.noun = other.noun;
    kept.casualty = true;
    Phrases targets = other.arguments.target;
    targets.add(kept.arguments.target);
    kept.arguments.target = targets;
  } else {
    if (is_subject_of(kept, other)) {
      kept.trigger = other.trigger;
      kept.noun = true;
      kept.mode = other.mode;
      kept.cameo = other.cameo;
    }
    kept.arguments.target.add(other.arguments.target);
  }
  if (kept.mode.empty() && !other.mode.empty()) {
    kept.mode = other.mode;
    kept.cameo = other.cameo;
  }
  if (kept.arguments.source.empty()) kept.arguments.source = other.arguments.source;
  if (!kept.toll.dead) kept.toll.dead = other.toll.dead;
  if (!kept.toll.wounded) kept.toll.wounded = other.toll.wounded;
}

// «خرج … احتجاجا على», «تجمع المتظاهرون … في وقفة احتجاجية», «بحث س في اتصال هاتفي مع ص»: one protest, one talk.
bool is_told_again(const Occurrence& a, const Occurrence& b) {
  if (a.type != b.type || !b.noun || !b.arguments.source.empty() || a.negated != b.negated) return false;
  constexpr uint32_t kNear = 10;
  return a.type == EventType::protest ||
         (a.type == EventType::consult && !a.noun && b.trigger.first <= a.trigger.end + kNear);
}

}  // namespace

void merge_occurrences(const AnalysedText& text, size_t from, std::vector<Occurrence>& out) {
  constexpr size_t kWindow = 4;  // occurrences looked back
  size_t kept = from;
  for (size_t i = from; i < out.size(); ++i) {
    bool merged = false;
    for (size_t k = kept; k-- > from && k + kWindow >= kept;) {
      if (out[k].trigger.first == out[i].trigger.first && out[k].type == out[i].type) {
        merged = true;  // a verb of demonstrators that is a trigger itself
        if (out[k].arguments.source.empty()) out[k].arguments.source = out[i].arguments.source;
        if (out[k].arguments.target.empty()) out[k].arguments.target = out[i].arguments.target;
        break;
      }
      if (!belong_together(text, out[k], out[i]) && !is_told_again(out[k], out[i])) continue;
      take_over(out[k], out[i]);
      merged = true;
      break;
    }
    if (!merged && !names_means(out[i])) {
      if (kept != i) out[kept] = out[i];
      ++kept;
    }
  }
  out.resize(kept);
}

}  // namespace isnad::event
