#include "claim/explain.h"

#include <algorithm>

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

std::string_view country_of(const Reading& reading, int speaker) {
  const auto is_it = [&](const Speaker& s) { return s.id == speaker; };
  const auto found = std::find_if(reading.speakers.begin(), reading.speakers.end(), is_it);
  return found == reading.speakers.end() ? std::string_view() : std::string_view(found->country);
}

WordKind kind_of(const AnalysedText& text, uint32_t token, const Concept& found) {
  if (text.tokens[token].kind == text::TokenKind::number) return WordKind::number;
  const bool is_phrase = text.phrase_at[token] >= 0;
  const Category phrase = is_phrase ? text.phrases[static_cast<size_t>(text.phrase_at[token])].category : Category{};
  const lexicon::Word& word = text.word(token);
  for (const Category country : {Category::country, Category::capital, Category::nationality}) {
    if ((is_phrase && phrase == country) || word.is(country)) return WordKind::country;
  }
  if (word.sense.role == ClaimClass::own) return WordKind::country;
  if (found.weight >= 3) return WordKind::synonym;
  return found.weight == 2 ? WordKind::name : WordKind::word;
}

}  // namespace

std::vector<KeyWord> Explainer::words_of(const Reading& reading, const Statement& statement) {
  std::vector<KeyWord> words;
  std::vector<std::string_view> spans;
  if (statement.target) spans.push_back(head_of(reading, *statement.target));
  for (const Span& piece : statement.content) spans.push_back(head_of(reading, piece));
  const std::string_view country = country_of(reading, statement.speaker);
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
        words.push_back(
            {named.what.key, kind_of(text, i, named.what), std::string(from.data(), last.data() + last.size())});
      }
      i = named.end;
    }
  }
  return words;
}

std::vector<SharedWords> shared_words(const std::vector<KeyWord>& first, const std::vector<KeyWord>& second) {
  std::vector<SharedWords> shared;
  std::vector<uint32_t> told;
  for (const KeyWord& word : first) {
    if (std::find(told.begin(), told.end(), word.key) != told.end()) continue;
    const auto other = std::find_if(second.begin(), second.end(), [&](const KeyWord& w) { return w.key == word.key; });
    if (other == second.end()) continue;
    told.push_back(word.key);
    shared.push_back({word.text, other->text, word.kind});
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
