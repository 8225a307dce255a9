#include "export/claim_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "claim/explain.h"
#include "export/find_speaker.h"
#include "export/labels.h"
#include "export/paint.h"
#include "isnad/reader.h"

namespace isnad::output {
namespace {

// What is denied or questioned, and said by nobody.
bool is_only_denied(const Claim& claim) {
  return std::all_of(claim.sides.begin(), claim.sides.end(), [](const Side& side) {
    return side.stance == Stance::denies || side.stance == Stance::questions;
  });
}

class ClaimLines {
 public:
  ClaimLines(const Reading& reading, const WriteOptions& options, Cells& cells, std::string& out)
      : reading_(reading),
        options_(options),
        words_(labels(options.language)),
        width_(std::clamp(options.width, 60, 1000)),
        cells_(cells),
        out_(out) {}

  void write() {
    for (const bool contested : {true, false}) {
      for (const Claim& claim : reading_.claims) {
        if (contested ? claim.contested : !claim.contested && is_only_denied(claim)) one(claim);
      }
    }
  }

 private:
  static constexpr int kIndent = 4;

  void put(Paint paint, std::string_view text) { output::put(out_, options_.colour, paint, text); }

  void one(const Claim& claim) {
    if (!begun_) {
      out_.push_back('\n');
      put(Paint::title, cells_.show(words_.contested, width_).text);
      out_.push_back('\n');
      begun_ = true;
    }
    Shown mark;
    if (!claim.contested) {
      mark = cells_.show(words_.only_denied, 30);
      mark.width += 3;
    }
    put(Paint::quiet, fmt::format("{:>2}", claim.id));
    out_.append("  ");
    out_.append(cells_.show(claim.wording, width_ - kIndent - mark.width - 2).text);
    if (mark.width > 0) put(Paint::quiet, fmt::format(" · {}", mark.text));
    out_.push_back('\n');
    for (const Side& side : claim.sides) sides(side);
    if (options_.explain) why(claim);
  }

  // «نفي  الوزير 2, 5 · المتحدث 7»
  void sides(const Side& side) {
    const Shown stance = cells_.show(label(side.stance, options_.language), 12);
    out_.append(kIndent, ' ');
    put(Paint::act, stance.text);
    out_.append("  ");
    int left = width_ - kIndent - stance.width - 2;
    for (const std::vector<int>& of_one : by_speaker(side)) {
      const std::string numbers = fmt::format(" {}", fmt::join(of_one, ", "));
      const bool first = of_one.front() == side.statements.front();
      const int taken = static_cast<int>(numbers.size()) + (first ? 0 : 3);
      const Speaker* const speaker = find_speaker(reading_, speaker_of(of_one.front()));
      if (left < taken + kShortest) {
        put(Paint::quiet, "…");
        break;
      }
      const Shown name = cells_.show(speaker != nullptr ? std::string_view(speaker->name) : "?", left - taken - 2);
      if (!first) out_.append(" · ");
      put(Paint::speaker, name.text);
      put(Paint::quiet, numbers);
      left -= taken + name.width;
    }
    out_.push_back('\n');
  }

  // The statements of a side, those of each speaker together, as many as a line may name.
  [[nodiscard]] std::vector<std::vector<int>> by_speaker(const Side& side) const {
    constexpr size_t kMost = 16;
    std::vector<std::vector<int>> groups;
    for (const int id : side.statements) {
      const auto same = [&](const auto& group) { return speaker_of(group.front()) == speaker_of(id); };
      const auto group = std::find_if(groups.begin(), groups.end(), same);
      if (group == groups.end()) {
        if (groups.size() < kMost) groups.push_back({id});
      } else if (group->size() < kMost / 2) {
        group->push_back(id);
      }
    }
    return groups;
  }

  // Which words each statement shares with the first, and what made its stance.
  void why(const Claim& claim) {
    if (!explainer_) explainer_.emplace(builtin_lexicon());
    std::vector<int> ids;
    for (const Side& side : claim.sides) ids.insert(ids.end(), side.statements.begin(), side.statements.end());
    std::sort(ids.begin(), ids.end());
    const Statement* const first = statement(ids.front());
    for (const int id : ids) {
      const Statement* const other = statement(id);
      if (first == nullptr || other == nullptr) continue;
      std::string line = fmt::format("{} {}: {}", words_.why, id, label(other->act, options_.language));
      const claim::StanceReason reason = explainer_->reason(reading_, *other);
      if (!reason.turned_by.empty()) line += fmt::format(", {} «{}»", words_.turned_by, reason.turned_by);
      if (reason.about != 0) line += fmt::format(", {} {}", words_.refers_to, reason.about);
      if (id != ids.front() && reason.about == 0) line += agreement(*first, *other);
      out_.append(kIndent, ' ');
      put(Paint::quiet, cells_.show(line, width_ - kIndent).text);
      out_.push_back('\n');
    }
  }

  // «; agree 1: مرتزقة = مقاتلين, ليبيا»
  std::string agreement(const Statement& first, const Statement& other) {
    std::string all;
    for (const claim::SharedWords& words :
         claim::shared_words(explainer_->words_of(reading_, other), explainer_->words_of(reading_, first))) {
      all += all.empty() ? "" : ", ";
      all += words.first == words.second ? words.first : fmt::format("{} = {}", words.first, words.second);
    }
    return all.empty() ? all : fmt::format("; {} {}: {}", words_.agree, first.id, all);
  }

  [[nodiscard]] const Statement* statement(int id) const {
    // Ascending, but not without gaps: people strike statements of an archive.
    const auto& all = reading_.statements;
    const auto found = std::lower_bound(all.begin(), all.end(), id, [](const Statement& s, int n) { return s.id < n; });
    return found != all.end() && found->id == id ? &*found : nullptr;
  }
  [[nodiscard]] int speaker_of(int id) const {
    const Statement* const s = statement(id);
    return s != nullptr ? s->speaker : 0;
  }

  static constexpr int kShortest = 10;  // columns that a name needs

  const Reading& reading_;
  const WriteOptions& options_;
  const Labels& words_;
  int width_;
  Cells& cells_;
  std::string& out_;
  bool begun_ = false;
  std::optional<claim::Explainer> explainer_;
};

}  // namespace

void append_claims(const Reading& reading, const WriteOptions& options, Cells& cells, std::string& out) {
  if (!reading.claims.empty()) ClaimLines(reading, options, cells, out).write();
}

}  // namespace isnad::output
