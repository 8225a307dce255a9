#include "archive/mend.h"

#include <algorithm>

#include "isnad/reader.h"
#include "reader/revise.h"

namespace isnad::archive {
namespace {

Statement* find_id(Reading& reading, int id) {
  const auto found = std::find_if(reading.statements.begin(), reading.statements.end(),
                                  [&](const Statement& s) { return s.id == id; });
  return found == reading.statements.end() ? nullptr : &*found;
}

// The number of the speaker of this name and kind, who is introduced where the document has none.
int speaker_of(const CorrectionRow& row, Reading& reading) {
  int last = 0;
  for (const Speaker& speaker : reading.speakers) {
    if (speaker.name == row.speaker.name && speaker.kind == row.speaker.kind) return speaker.id;
    last = std::max(last, speaker.id);
  }
  Speaker& speaker = reading.speakers.emplace_back(row.speaker);
  speaker.id = last + 1;
  speaker.mentions.clear();
  if (row.statement.source) speaker.mentions.push_back(*row.statement.source);
  return speaker.id;
}

// Gives the statement what the correction says, but for its parent; whether it claims something else now.
bool put(const CorrectionRow& row, Statement& to, Reading& reading) {
  const Statement& from = row.statement;
  const int speaker = speaker_of(row, reading);
  const bool changed = to.act != from.act || to.content != from.content;
  to.cue = from.cue;
  to.source = from.source;
  to.speaker = speaker;
  to.content = from.content;
  to.form = from.form;
  to.act = from.act;
  to.target = from.target;
  to.medium = from.medium;
  to.said_on = from.said_on;
  return changed;
}

// What belonged to a struck statement belongs to what that stands inside.
class Struck {
 public:
  Struck(const Reading& reading, std::vector<int> ids) : ids_(std::move(ids)) {
    for (const Statement& s : reading.statements) {
      if (has(s.id)) outer_.emplace_back(s.id, s.parent);
    }
  }
  [[nodiscard]] bool has(int id) const { return std::find(ids_.begin(), ids_.end(), id) != ids_.end(); }
  void lift(std::optional<int>& id) const {
    for (size_t steps = 0; id && has(*id); ++steps) {
      const auto found =
          std::find_if(outer_.begin(), outer_.end(), [&](const auto& pair) { return pair.first == *id; });
      id = found == outer_.end() || steps > outer_.size() ? std::nullopt : found->second;
    }
  }

 private:
  std::vector<int> ids_;
  std::vector<std::pair<int, std::optional<int>>> outer_;
};

void remove(const Struck& struck, Reading& reading) {
  for (Statement& s : reading.statements) {
    struck.lift(s.parent);
    if (s.parent == s.id) s.parent.reset();
    if (struck.has(s.proposition.about)) s.proposition.about = 0;
  }
  for (Event& event : reading.events) struck.lift(event.statement);
  std::erase_if(reading.statements, [&](const Statement& s) { return struck.has(s.id); });
}

}  // namespace

const Statement* statement_at(const Reading& reading, const Span& cue) {
  const Statement* overlapping = nullptr;
  for (const Statement& s : reading.statements) {
    if (s.cue == cue) return &s;
    if (overlapping == nullptr && s.cue.start < cue.end && cue.start < s.cue.end) overlapping = &s;
  }
  return overlapping;
}

void mend(const std::vector<CorrectionRow>& corrections, Reading& reading) {
  std::vector<int> changed;
  std::vector<int> struck;
  std::vector<std::pair<int, const CorrectionRow*>> placed;  // by number of the statement
  // All are looked up in what the program answered: a correction gives its statement the cue that it was made for.
  std::vector<int> numbers;
  for (const CorrectionRow& row : corrections) {
    const Statement* const found = statement_at(reading, row.statement.cue);
    const bool taken = found != nullptr && std::find(numbers.begin(), numbers.end(), found->id) != numbers.end();
    numbers.push_back(found == nullptr || taken ? 0 : found->id);
  }
  int last = reading.statements.empty() ? 0 : reading.statements.back().id;
  for (size_t i = 0; i < corrections.size(); ++i) {
    const CorrectionRow& row = corrections[i];
    int id = numbers[i];
    if (row.verdict == Judgement::struck) {
      if (id != 0) struck.push_back(id);
      continue;
    }
    const bool missing = id == 0;
    if (missing) {
      id = ++last;
      reading.statements.emplace_back().id = id;
    }
    if (put(row, *find_id(reading, id), reading) || missing) changed.push_back(id);
    placed.emplace_back(id, &row);
  }
  for (const auto& [id, row] : placed) {
    Statement& s = *find_id(reading, id);
    const Statement* const parent = row->parent_cue ? statement_at(reading, *row->parent_cue) : nullptr;
    s.parent = parent == nullptr || parent->id == id ? std::nullopt : std::optional(parent->id);
  }
  remove(Struck(reading, std::move(struck)), reading);
  std::sort(changed.begin(), changed.end());
  reader::revise(builtin_lexicon(), changed, reading);
}

}  // namespace isnad::archive
