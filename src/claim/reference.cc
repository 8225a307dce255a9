#include "claim/reference.h"

#include <algorithm>
#include <optional>

#include "claim/proposition.h"
#include "claim/stance.h"
#include "lexicon/sense.h"

namespace isnad::claim {
namespace {

using lexicon::Category;
using lexicon::ClaimClass;
using statement::Candidate;

constexpr uint32_t kHead = 8;      // tokens of a content in which its noun stands
constexpr uint32_t kShort = 6;     // … of one that only confirms a claim: «أكد صحة هذه الأنباء»
constexpr size_t kReach = 40;      // statements back
constexpr size_t kNear = 20;       // … to an accusation that «هذه الاتهامات» may mean
constexpr uint32_t kLightest = 6;  // total weight up to which the words of a reference may only describe it
// Words between a reference and what it means: of no statement, since they may tell what is meant; and in all.
struct Distance {
  uint32_t unread;
  uint32_t words;
};
constexpr Distance kToThat = {8, 80};           // «نفى ذلك»
constexpr Distance kToClaim = {20, 80};         // «نفى هذه المزاعم»
constexpr Distance kToAccusation = {300, 300};  // «نفى هذه الاتهامات», and somebody accuses

uint32_t total_weight(const Proposition& p) {
  uint32_t sum = 0;
  for (const Concept& c : p.concepts) sum += c.weight;
  return sum;
}

bool has_heavy(const Proposition& p) {
  return std::any_of(p.concepts.begin(), p.concepts.end(), [](const Concept& c) { return c.weight >= 3; });
}

bool is_claim(const AnalysedText& text, uint32_t token) { return text.word(token).sense.role == ClaimClass::claim; }

// «ذلك», «كل هذه الأمور» as all that is denied or confirmed.
bool is_bare_pointer(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kPointer = 4;
  if (c.act != Act::deny && c.act != Act::reject && c.act != Act::affirm && c.act != Act::condemn) return false;
  if (c.extent() > kPointer) return false;
  const uint32_t limit = std::min(c.pieces[0].end, c.pieces[0].first + 2);
  for (uint32_t t = c.pieces[0].first; t < limit; ++t) {
    if (text.is(t, Category::demonstrative)) return text.word(t).conjunction == 0;  // «وهذا بعد …» goes on
  }
  return false;
}

// «ذلك الأثر», «هذا الرقم»: what is meant must name it. 0 for «ذلك», «هذا الأمر», «هذه الاتهامات».
uint32_t described_as(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Candidate& c) {
  const uint32_t limit = std::min(c.pieces[0].end, c.pieces[0].first + 3);
  for (uint32_t t = c.pieces[0].first; t + 1 < limit; ++t) {
    if (!text.is(t, Category::demonstrative) || !text.word(t + 1).article) continue;
    return is_claim(text, t + 1) ? 0 : concept_at(lexicon, text, t + 1, {}).what.key;
  }
  return 0;
}

// «الاتهامات بازدواجية المعايير», «المزاعم بأن …»: what was claimed follows.
bool tells_claim(const AnalysedText& text, uint32_t token, uint32_t end) {
  if (token >= end) return false;
  const lexicon::Word& word = text.word(token);
  return (word.preposition == U'ب' && word.sense.weight > 0) || word.is(Category::complementizer);
}

// «هذه الاتهامات»; «ليس لدينا معلومات» tells of no claim. What is only said of a claim must call it true or false.
bool points_back(const AnalysedText& text, const Candidate& c, const Proposition& p) {
  if (c.piece_count == 0 || total_weight(p) > kLightest || has_heavy(p)) return false;
  const std::optional<Stance> stance = stance_of(text, c);
  if (!stance) return false;
  const bool about_claims = c.act == Act::deny || c.act == Act::reject || c.act == Act::condemn || c.act == Act::ask;
  if (about_claims && !c.target.empty() && is_claim(text, c.target.first)) return true;
  const uint32_t limit = std::min(c.pieces[0].end, c.pieces[0].first + kHead);
  for (uint32_t t = c.pieces[0].first; t < limit; ++t) {
    if (!is_claim(text, t)) {
      if (text.word(t).sense.weight > 0) break;  // «نفى علاقته بالخبر» is about something else
      continue;
    }
    if (tells_claim(text, t + 1, c.pieces[0].end)) return false;
    const bool shown = t > 0 && text.is(t - 1, Category::demonstrative);
    if (about_claims || (c.act == Act::affirm && c.extent() <= kShort) || (shown && *stance == Stance::denies)) {
      return shown || text.word(t).article || text.word(t).suffix != lexicon::Pronoun::none;
    }
    break;
  }
  return is_bare_pointer(text, c);
}

// What a reference calls that which it means. «الاتهامات» are somebody's accusations; «هذه الاتهامات» too, where there
// are any near, but may also call so whatever was said last. «ذلك» means what was said just now.
enum class Called : uint8_t { that, claim, accusation, this_accusation };

Called called(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Candidate& c) {
  if (!c.target.empty() && is_claim(text, c.target.first)) return Called::claim;
  const uint32_t limit = std::min(c.pieces[0].end, c.pieces[0].first + kHead);
  bool shown = false;
  for (uint32_t t = c.pieces[0].first; t < limit; ++t) {
    shown = shown || text.is(t, Category::demonstrative);
    if (!is_claim(text, t)) continue;
    const lexicon::Analysis* const noun = text.word(t).as(Category::cue_masdar);
    if (noun == nullptr || lexicon.cue(noun->entry->index).act != Act::accuse) return Called::claim;
    return shown ? Called::this_accusation : Called::accusation;
  }
  return Called::that;
}

// How many words stand between two places, and how many of these no statement has.
class Distances {
 public:
  Distances(const AnalysedText& text, const std::vector<Candidate>& statements)
      : words_(text.size() + 1, 0), unread_(words_) {
    std::vector<bool> read(text.size(), false);
    const auto mark = [&](uint32_t first, uint32_t end) {
      for (uint32_t t = first; t < std::min(end, text.size()); ++t) read[t] = true;
    };
    for (const Candidate& c : statements) {
      mark(c.cue.first, c.cue.end);
      mark(c.source.first, c.source.end);
      // A content may run over all that follows; nested ones would cost the square of their number.
      for (uint8_t p = 0; p < c.piece_count; ++p)
        mark(c.pieces[p].first, std::min(c.pieces[p].end, c.pieces[p].first + kLongest));
    }
    for (uint32_t t = 0; t < text.size(); ++t) {
      const bool word = text.tokens[t].kind != text::TokenKind::mark;
      words_[t + 1] = words_[t] + (word ? 1 : 0);
      unread_[t + 1] = unread_[t] + (word && !read[t] ? 1 : 0);
    }
  }

  [[nodiscard]] bool are_within(const Distance& most, const Candidate& meant, const Candidate& reference) const {
    uint32_t end = meant.cue.end;
    for (uint8_t p = 0; p < meant.piece_count; ++p) end = std::max(end, meant.pieces[p].end);
    const uint32_t first = reference.cue.first;
    if (end >= first) return true;
    return unread_[first] - unread_[end] <= most.unread && words_[first] - words_[end] <= most.words;
  }

 private:
  static constexpr uint32_t kLongest = 200;
  std::vector<uint32_t> words_;  // before each token
  std::vector<uint32_t> unread_;
};

class Resolver {
 public:
  Resolver(const AnalysedText& text, const std::vector<Candidate>& candidates, const std::vector<Speaker>& speakers,
           std::vector<Statement>& statements)
      : candidates_(candidates), speakers_(speakers), statements_(statements), distances_(text, candidates) {}

  // `described`: a concept that what is meant must name; 0 for none.
  void resolve(size_t i, Called called, uint32_t described) {
    Statement& statement = statements_[i];
    const Statement* meant = find_by_country(i);
    if (meant == nullptr && called == Called::that) {
      meant = find_last(i);
    } else {
      if (meant == nullptr && called != Called::claim) {
        meant = find_latest(i, true, called == Called::accusation ? kReach : kNear);
      }
      if (meant == nullptr && called != Called::accusation) meant = find_latest(i, false, kReach);
    }
    statement.proposition.concepts.clear();
    statement.proposition.core = 0;
    if (meant == nullptr || (described != 0 && !names(*meant, described))) return;
    statement.proposition.concepts = meant->proposition.concepts;
    statement.proposition.about = meant->proposition.about != 0 ? meant->proposition.about : meant->id;
  }

 private:
  [[nodiscard]] const Speaker& speaker_of(const Statement& s) const {
    return speakers_[static_cast<size_t>(s.speaker) - 1];
  }
  [[nodiscard]] bool one_side(const Statement& a, const Statement& b) const {
    if (a.speaker == b.speaker) return true;
    const std::string& country = speaker_of(a).country;
    return !country.empty() && country == speaker_of(b).country;
  }
  static bool names(const Statement& s, uint32_t key) {
    const auto& named = s.proposition.concepts;
    return std::any_of(named.begin(), named.end(), [&](const Concept& c) { return c.key == key; });
  }
  static bool is_claimed(const Statement& s) {
    return !s.proposition.concepts.empty() &&
           (s.proposition.stance == Stance::asserts || s.proposition.stance == Stance::reports);
  }

  // «الاتهامات الإيرانية»: what somebody of the country that it names has said.
  [[nodiscard]] const Statement* find_by_country(size_t i) const {
    const Statement& statement = statements_[i];
    for (size_t back = 1; back <= std::min(i, kReach); ++back) {
      const Statement& earlier = statements_[i - back];
      const std::string& country = speaker_of(earlier).country;
      if (country.empty() || !is_claimed(earlier) || one_side(statement, earlier)) continue;
      if (names(statement, lexicon::country_key(country))) return &earlier;
    }
    return nullptr;
  }

  // The latest claim of another side, or what this side has denied last; where an accusation is meant, one that was
  // made.
  [[nodiscard]] const Statement* find_latest(size_t i, bool accusation, size_t reach) const {
    const Statement& statement = statements_[i];
    for (size_t back = 1; back <= std::min(i, reach); ++back) {
      const Statement& earlier = statements_[i - back];
      if (earlier.proposition.concepts.empty() || (accusation && earlier.act != Act::accuse)) continue;
      const bool denied = earlier.proposition.stance == Stance::denies;
      const bool own = one_side(statement, earlier);
      if (own != denied) continue;
      // Who denied it before denies it again, however far that is.
      const Distance most = accusation ? kToAccusation : kToClaim;
      if (own || distances_.are_within(most, candidates_[i - back], candidates_[i])) return &earlier;
    }
    return nullptr;
  }

  // What was claimed just before; nothing where that is the speaker's own, or another's denial.
  [[nodiscard]] const Statement* find_last(size_t i) const {
    const Statement& statement = statements_[i];
    for (size_t back = 1; back <= std::min(i, kReach); ++back) {
      const Statement& earlier = statements_[i - back];
      if (earlier.proposition.concepts.empty()) continue;
      if (!distances_.are_within(kToThat, candidates_[i - back], candidates_[i])) continue;
      const bool denied = earlier.proposition.stance == Stance::denies;
      return (statement.speaker == earlier.speaker) == denied ? &earlier : nullptr;
    }
    return nullptr;
  }

  const std::vector<Candidate>& candidates_;
  const std::vector<Speaker>& speakers_;
  std::vector<Statement>& statements_;
  Distances distances_;
};

}  // namespace

void resolve_references(const lexicon::Lexicon& lexicon, const AnalysedText& text,
                        const std::vector<Candidate>& candidates, const std::vector<Speaker>& speakers,
                        std::vector<Statement>& statements) {
  std::optional<Resolver> resolver;  // made where there is anything to resolve
  for (size_t i = 0; i < statements.size(); ++i) {
    if (!points_back(text, candidates[i], statements[i].proposition)) continue;
    if (!resolver) resolver.emplace(text, candidates, speakers, statements);
    resolver->resolve(i, called(lexicon, text, candidates[i]), described_as(lexicon, text, candidates[i]));
  }
}

}  // namespace isnad::claim
