#include "event/find.h"

#include <algorithm>

#include "event/merge.h"
#include "event/occurrences.h"
#include "event/statement_event.h"
#include "event/status.h"
#include "event/toll.h"

namespace isnad::event {
namespace {

// The cue of a statement's own event is none of another («رفض», «طالب»), and no word of a source is a trigger.
bool is_taken(const std::vector<statement::Candidate>& statements, const Occurrence& o) {
  constexpr size_t kNeighbours = 8;
  const auto behind = std::partition_point(statements.begin(), statements.end(),
                                           [&](const auto& s) { return s.cue.first <= o.trigger.first; });
  const auto place = static_cast<size_t>(behind - statements.begin());
  for (size_t i = place > kNeighbours ? place - kNeighbours : 0; i < std::min(statements.size(), place + kNeighbours);
       ++i) {
    const statement::Candidate& s = statements[i];
    if (o.noun && s.source.contains(o.trigger.first)) return true;
    const bool cue = o.trigger.first >= s.cue.first && o.trigger.first < s.cue.end;
    if (cue && o.type != EventType::protest) return true;
  }
  return false;
}

}  // namespace

void find_events(const lexicon::Lexicon& lexicon, const AnalysedText& text,
                 const std::vector<statement::Candidate>& statements, std::vector<Occurrence>& out) {
  out.clear();
  const Report report = report_of(text);
  for (uint32_t n = 0; n < text.sentences.size(); ++n) {
    const size_t from = out.size();
    find_occurrences(lexicon, text, n, report, out);
    for (size_t i = from; i < out.size(); ++i) count_toll(text, out[i]);
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.trigger.first < b.trigger.first; });
    merge_occurrences(text, from, out);
  }
  std::erase_if(out, [&](Occurrence& o) { return is_taken(statements, o) || !set_status(text, statements, o); });
  for (Occurrence& o : out) {  // «اتهم س دولة ص بإرسال مقاتلين»: the accused did it
    if (!o.arguments.source.empty() || o.statement < 0) continue;
    const statement::Candidate& s = statements[static_cast<size_t>(o.statement)];
    if (s.act == Act::accuse) o.arguments.source.add(s.target);
  }
  for (size_t i = 0; i < statements.size(); ++i) {
    auto own = event_of(statements, i);
    if (own && set_status(text, statements, *own)) out.push_back(*own);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Occurrence& a, const Occurrence& b) { return a.trigger.first < b.trigger.first; });
}

}  // namespace isnad::event
