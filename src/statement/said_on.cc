#include "statement/said_on.h"

#include <algorithm>

namespace isnad::statement {
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using time::Found;

constexpr uint32_t kFarthest = 30;       // tokens between a cue and its day
constexpr uint32_t kBefore = 3;          // «وأمس الأحد، قال»: tokens between a day and the cue behind it
constexpr size_t kNeighboursOfDay = 64;  // statements that are asked whose content a day stands in

class Days {
 public:
  Days(const AnalysedText& text, std::span<const Found> times, std::optional<time::Day> published,
       const std::vector<Candidate>& statements)
      : text_(text), times_(times), published_(published), statements_(statements) {}

  [[nodiscard]] std::optional<time::Day> own_day(size_t index) const {
    const Candidate& c = statements_[index];
    const text::Sentence& sentence = text_.sentences[c.sentence];
    const auto* const from = std::lower_bound(times_.data(), times_.data() + times_.size(), sentence.first,
                                              [](const Found& found, uint32_t token) { return found.first < token; });
    std::optional<time::Day> best;
    uint32_t nearest = UINT32_MAX;
    for (const auto* found = from; found != times_.data() + times_.size() && found->first < sentence.end; ++found) {
      const uint32_t distance = distance_to(c, *found);
      if (distance >= nearest || !found->day || !may_be_said_on(index, *found)) continue;
      nearest = distance;
      best = found->day;
    }
    return best;
  }

 private:
  static uint32_t distance_to(const Candidate& c, const Found& found) {
    if (found.first >= c.cue.end) return found.first - c.cue.end;
    return found.end <= c.cue.first ? c.cue.first - found.end : UINT32_MAX;
  }

  [[nodiscard]] bool may_be_said_on(size_t index, const Found& found) const {
    const Candidate& c = statements_[index];
    const bool before = found.end <= c.cue.first;
    if (distance_to(c, found) > (before ? kBefore : kFarthest)) return false;
    if (published_ && *found.day > *published_) return false;
    if (before && joined(found.end, c.cue.first)) return false;
    if (c.contains(found.first) || innermost(index, found.first) != c.parent) return false;
    if (is_bound(found.first)) return false;
    return before ? is_open(found.end, c.cue.first, index) : is_open(c.cue.end, found.first, index);
  }

  // «وصل أمس وقال»: a conjunction up to the cue begins another clause.
  [[nodiscard]] bool joined(uint32_t first, uint32_t cue) const {
    for (uint32_t i = first; i <= cue; ++i) {
      if (text_.is_word(i) && text_.word(i).conjunction != 0) return true;
    }
    return false;
  }

  // «منذ أمس», «قبل الأحد», «إلى الثلاثاء»: an end of something else
  [[nodiscard]] bool is_bound(uint32_t first) const {
    if (first == 0 || !text_.is_word(first - 1)) return false;
    for (const auto c : {lexicon::TimeClass::before, lexicon::TimeClass::after}) {
      if (!text_.word(first - 1).of_time) break;
      for (const auto& word : text_.word(first - 1).time->words) {
        if (word.time_class == c && word.rest.empty()) return true;
      }
    }
    const std::string_view n = text_.word(first - 1).normal;
    return n == "منذ" || n == "حتى" || n == "الى" || n == "حول" || n == "عن" || n == "لغاية";
  }

  // The statement that holds the token in the smallest content, or -1.
  [[nodiscard]] int innermost(size_t index, uint32_t token) const {
    int best = -1;
    uint32_t smallest = UINT32_MAX;
    const size_t from = index > kNeighboursOfDay ? index - kNeighboursOfDay : 0;
    const size_t to = std::min(statements_.size(), index + kNeighboursOfDay);
    for (size_t k = from; k < to; ++k) {
      if (!statements_[k].contains(token) || statements_[k].extent() >= smallest) continue;
      smallest = statements_[k].extent();
      best = static_cast<int>(k);
    }
    return best;
  }

  // Whether nothing between cue and day begins another clause: another cue, a relative clause that is not about the
  // statement itself («الوزير الذي وصل أمس», but «البيان الذي نشر أمس»).
  [[nodiscard]] bool is_open(uint32_t first, uint32_t end, size_t index) const {
    for (uint32_t i = first; i < end; ++i) {
      if (text_.is_mark(i, U'؛') || text_.is_mark(i, U':')) return false;
      if (!text_.is_word(i)) continue;
      const lexicon::Word& word = text_.word(i);
      if (word.is(Category::complementizer) || word.is(Category::contrast)) return false;
      const bool about_words =
          i > 0 && text_.any(i - 1, {Category::medium, Category::document, Category::content_noun, Category::norm});
      if (word.is(Category::relative) && !about_words) return false;
    }
    const auto is_between = [&](const Candidate& c) { return c.cue.first >= first && c.cue.first < end; };
    const bool after = index + 1 < statements_.size() && is_between(statements_[index + 1]);
    return !after && !(index > 0 && is_between(statements_[index - 1]));
  }

  const AnalysedText& text_;
  std::span<const Found> times_;
  std::optional<time::Day> published_;
  const std::vector<Candidate>& statements_;
};

// «وأضاف», «مشيرا إلى»: more of what the same speaker said before.
bool goes_on(const Candidate& c) {
  return c.kind == CueKind::participle || (c.entry != nullptr && c.entry->has(CueFlag::continues));
}

}  // namespace

void find_days(const AnalysedText& text, std::span<const time::Found> times, std::optional<time::Day> published,
               const std::vector<Candidate>& statements, const std::vector<int>& speakers,
               std::vector<std::optional<time::Day>>& out) {
  out.assign(statements.size(), std::nullopt);
  const Days days(text, times, published, statements);
  for (size_t i = 0; i < statements.size(); ++i) {
    out[i] = days.own_day(i);
    if (out[i] || !goes_on(statements[i])) continue;
    // the one before it in the same chain
    const size_t from = i > kNeighboursOfDay ? i - kNeighboursOfDay : 0;
    for (size_t k = i; k-- > from;) {
      if (statements[k].parent != statements[i].parent) continue;
      if (speakers[k] == speakers[i]) out[i] = out[k];
      break;
    }
  }
}

}  // namespace isnad::statement
