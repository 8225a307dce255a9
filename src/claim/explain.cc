#include "claim/explain.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claim/proposition.h"
#include "text/one_of.h"

namespace isnad::claim {
namespace {

using lexicon::Category;
using lexicon::ClaimClass;

// What the act alone says of the content.
Stance stance_by_act(Act act) {
  if (act == Act::deny || act == Act::reject) return Stance::denies;
  return act == Act::ask || act == Act::condemn ? Stance::questions : Stance::asserts;
}

bool is_turning(const lexicon::Word& word, bool first) {
  const ClaimClass role = word.sense.role;
  if (role == ClaimClass::negator || role == ClaimClass::untrue || (first && word.normal == "الا")) return true;
  return word.is(Category::negation) || text::is_one_of(word.stem, {"مجرد", "غير"});
}

// An article may be long, and the claim stands at the head.
std::string_view head_of(const Reading& reading, const Span& piece) {
  constexpr size_t kMost = 2000;
  return slice(reading.document.text, piece).substr(0, kMost);
}

}  // namespace

std::vector<std::pair<uint32_t, std::string>> Explainer::words_of(const Reading& reading, const Statement& statement) {
  std::vector<std::pair<uint32_t, std::string>> words;
  std::vector<std::string_view> spans;
  if (statement.target) spans.push_back(head_of(reading, *statement.target));
  for (const Span& piece : statement.content) spans.push_back(head_of(reading, piece));
  const auto speaker = static_cast<size_t>(statement.speaker) - 1;
  const std::string_view country =
      speaker < reading.speakers.size() ? std::string_view(reading.speakers[speaker].country) : std::string_view();
  for (const std::string_view span : spans) {
    AnalysedText text;
    analyse_text(span, cache_, text);
    for (uint32_t i = 0; i < text.size();) {
      const Named named = concept_at(*lexicon_, text, i, country);
      const auto& has = statement.proposition.concepts;
      const auto same = [&](const Concept& c) { return c.key == named.what.key; };
      if (named.what.key != 0 && std::any_of(has.begin(), has.end(), same)) {
        const std::string_view from = text::slice(span, text.tokens[i]);
        const std::string_view last = text::slice(span, text.tokens[named.end - 1]);
        words.emplace_back(named.what.key, std::string(from.data(), last.data() + last.size()));
      }
      i = named.end;
    }
  }
  return words;
}

std::vector<SharedWords> Explainer::shared_words(const Reading& reading, const Statement& first,
                                                 const Statement& second) {
  std::vector<SharedWords> shared;
  const auto theirs = words_of(reading, second);
  std::vector<uint32_t> told;
  for (auto& [key, word] : words_of(reading, first)) {
    if (std::find(told.begin(), told.end(), key) != told.end()) continue;
    const auto other = std::find_if(theirs.begin(), theirs.end(), [&, k = key](const auto& t) { return t.first == k; });
    if (other == theirs.end()) continue;
    told.push_back(key);
    shared.push_back({std::move(word), other->second});
  }
  return shared;
}

StanceReason Explainer::reason(const Reading& reading, const Statement& statement) {
  StanceReason reason;
  reason.about = statement.proposition.about;
  const Stance stance = statement.proposition.stance;
  if (stance == stance_by_act(statement.act) || stance == Stance::reports || statement.content.empty()) return reason;
  const std::string_view head = head_of(reading, statement.content[0]);
  AnalysedText text;
  analyse_text(head, cache_, text);
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!is_turning(text.word(i), i == 0)) continue;
    reason.turned_by = text::slice(head, text.tokens[i]);
    break;
  }
  return reason;
}

}  // namespace isnad::claim
