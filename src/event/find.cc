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
    if (!cue || o.type == EventType::protest) continue;
    return o.type != EventType::agree || s.act != Act::support;  // «وافق على» is more than praise
  }
  return false;
}

// «اتهم س دولة ص بإرسال مقاتلين»: the accused did it; «تعهد س بتقديم مساعدات»: who promises will. They may be the
// states that the sentence of the event does not name itself.
void take_doer_from_statement(const std::vector<statement::Candidate>& statements, Occurrence& o) {
  if (!o.arguments.source.empty() || o.statement < 0) return;
  const statement::Candidate& s = statements[static_cast<size_t>(o.statement)];
  if (s.act != Act::accuse && s.act != Act::commit) return;
  o.arguments.source.add(s.act == Act::accuse ? s.target : s.source);
  if (!o.arguments.source.empty() && o.type != EventType::consult) o.civil = false;
}

// «استنكر س التفجيرات»: who condemns, regrets or denies an event did not do it; nor is a phrase its source that holds
// the word for the event.
void drop_reacting(const std::vector<statement::Candidate>& statements, Occurrence& o) {
  if (!o.noun || o.arguments.source.empty()) return;
  const statement::Candidate* s = o.statement < 0 ? nullptr : &statements[static_cast<size_t>(o.statement)];
  const bool reacts = s != nullptr && (s->act == Act::condemn || s->act == Act::express || s->act == Act::deny ||
                                       s->act == Act::praise || s->act == Act::reject);
  Phrases kept;
  for (const Range& phrase : o.arguments.source) {
    const bool itself = phrase.contains(o.trigger.first);
    const bool speaker = reacts && phrase.first < s->source.end && s->source.first < phrase.end;
    if (!itself && !speaker) kept.add(phrase);
  }
  o.arguments.source = kept;
}

// Whether one of the first `found` occurrences, in order of their triggers, has the trigger of this one.
bool is_told(const std::vector<Occurrence>& out, size_t found, const Occurrence& own) {
  const auto end = out.begin() + static_cast<std::ptrdiff_t>(found);
  const auto at =
      std::partition_point(out.begin(), end, [&](const Occurrence& o) { return o.trigger.first < own.trigger.first; });
  return at != end && at->trigger.first == own.trigger.first && at->type == EventType::agree &&
         own.type == EventType::support;
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
  for (Occurrence& o : out) {
    drop_reacting(statements, o);
    take_doer_from_statement(statements, o);
  }
  std::erase_if(out, [](const Occurrence& o) { return o.civil; });
  const size_t found = out.size();
  for (size_t i = 0; i < statements.size(); ++i) {
    auto own = event_of(statements, i);
    if (own && is_told(out, found, *own)) continue;
    if (own && set_status(text, statements, *own)) out.push_back(*own);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Occurrence& a, const Occurrence& b) { return a.trigger.first < b.trigger.first; });
}

}  // namespace isnad::event
