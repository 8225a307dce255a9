#include "claim/proposition.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "claim/opposition.h"
#include "claim/stance.h"
#include "statement/speaker/scripture.h"
#include "text/one_of.h"
#include "text/utf8.h"

namespace isnad::claim {
namespace {

using lexicon::Category;
using lexicon::ClaimClass;
using lexicon::PhraseMatch;
using lexicon::Sense;
using statement::Candidate;
using statement::Piece;

constexpr uint32_t kLongest = 60;  // tokens of a content that are looked at: what comes later is detail
constexpr size_t kMost = 24;       // concepts

// Where the sentence ends that the token stands in.
uint32_t sentence_end(const AnalysedText& text, uint32_t token) {
  const auto after = std::upper_bound(text.sentences.begin(), text.sentences.end(), token,
                                      [](uint32_t t, const text::Sentence& s) { return t < s.end; });
  return after == text.sentences.end() ? text.size() : after->end;
}

// «٣٠٠», «300» → 300; without separators.
std::string ascii_digits(std::string_view written) {
  std::string digits;
  for (size_t at = 0; at < written.size();) {
    const text::CodePoint c = text::code_point_at(written, at);
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) {
      if (c.value >= zero && c.value <= zero + 9) digits.push_back(static_cast<char>('0' + (c.value - zero)));
    }
    at += c.bytes;
  }
  return digits;
}

void add(const Concept& found, std::vector<Concept>& out) {
  if (found.key == 0 || found.weight == 0 || out.size() >= kMost) return;
  const auto same = std::find_if(out.begin(), out.end(), [&](const Concept& c) { return c.key == found.key; });
  if (same == out.end()) {
    out.push_back(found);
  } else {
    same->weight = std::max(same->weight, found.weight);
    same->aside = same->aside && found.aside;
  }
}

// «إذا استقال …»: what follows is not said to be so; «عما إذا» asks.
bool is_condition(const AnalysedText& text, uint32_t token) {
  return text::is_one_of(text.word(token).stem, {"اذا", "لو", "لولا"}) &&
         !text::is_one_of(text.word(token - 1).stem, {"ما", "عما"});
}

Stance opposite(Stance stance) {
  if (stance == Stance::questions) return stance;
  return stance == Stance::denies ? Stance::asserts : Stance::denies;
}

// «لا يتوقع هبوط الأسعار»: that they fall is what is denied, not that he expects.
bool is_thought(const lexicon::Lexicon& lexicon, const lexicon::Word& word) {
  const lexicon::Analysis* const verb = word.as(Category::cue_verb);
  if (verb == nullptr) return false;
  const Act act = lexicon.cue(verb->entry->index).act;
  return act == Act::opine || act == Act::predict;
}

// «للتوصل إلى اتفاق»; what is given to somebody («للمتمردين») is no noun of action.
bool is_aim(const AnalysedText& text, uint32_t token) {
  const lexicon::Word& word = text.word(token);
  return word.preposition == U'ل' && word.suffix == lexicon::Pronoun::none;
}

bool denies(const Candidate& c) { return c.act == Act::deny || c.act == Act::reject; }

// «حول وفاة س», «عن إرسال مقاتلين»: behind what was claimed, what it is
bool tells_about(const AnalysedText& text, uint32_t token, uint32_t end) {
  while (token < end && text.tokens[token].kind == text::TokenKind::mark) ++token;  // «"الشائعات" حول …»
  return token < end && text::is_one_of(text.word(token).stem, {"حول", "عن", "بشان", "بخصوص"});
}

// Where a denial has named its matter and goes on to describe who or what takes part: «نفى وجود قتلى في المعسكر الذي
// قررت الحكومة إغلاقه» does not deny that it decided; «نفى الأنباء التي تحدثت عن …» does deny that.
uint32_t description_begins(const AnalysedText& text, uint32_t first, uint32_t end) {
  constexpr uint32_t kNamedEnough = 4;
  uint32_t named = 0;
  for (uint32_t i = first; i < end; ++i) {
    const lexicon::Word& word = text.word(i);
    if (word.sense.role == ClaimClass::claim) return end;
    if (named >= kNamedEnough && word.is(Category::relative) && word.letters >= 4) return i;
    named += word.sense.weight > 0 ? 1 : 0;
  }
  return end;
}

// «أنباء وفاة س»: what the news is of, where «اتهامات س» tells whose.
bool is_news_of(const AnalysedText& text, uint32_t token, uint32_t end) {
  const lexicon::Word& word = text.word(token);
  if (word.article || word.suffix != lexicon::Pronoun::none || token + 1 >= end) return false;
  if (!text::is_one_of(word.stem, {"نبا", "انباء", "خبر", "اخبار", "شائعه", "شائعة", "شائعات"})) return false;
  const lexicon::Word& next = text.word(token + 1);
  return next.sense.weight > 0 && !next.article && !next.is(Category::cue_verb) && next.preposition == 0;
}

Concept country(std::string_view code) { return {lexicon::country_key(code), 2}; }

}  // namespace

Named concept_at(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t token,
                 std::string_view own_country) {
  if (text.tokens[token].kind == text::TokenKind::number) {
    const std::string digits = ascii_digits(text::slice(text.text, text.tokens[token]));
    if (digits.empty()) return {{}, token + 1};
    return {{lexicon::number_key(digits), static_cast<uint8_t>(digits.size() > 1 ? 2 : 1)}, token + 1};
  }
  if (text.phrase_at[token] >= 0) {
    const PhraseMatch& phrase = text.phrases[static_cast<size_t>(text.phrase_at[token])];
    if (phrase.category == Category::country || phrase.category == Category::capital) {
      return {country(lexicon.country_code(phrase.index)), phrase.end};
    }
  }
  const Sense& sense = text.word(token).sense;
  if (sense.role == ClaimClass::own && !own_country.empty()) return {country(own_country), token + 1};
  return {{sense.key, sense.weight}, token + 1};
}

Proposer::Proposer(const lexicon::Lexicon& lexicon, const AnalysedText& text, const std::vector<Candidate>& statements)
    : lexicon_(&lexicon), text_(&text), statements_(&statements), said_(text.size(), false) {
  first_child_.assign(statements.size(), -1);
  of_others_.assign(statements.size(), 0);
  for (size_t i = 0; i < statements.size(); ++i) {
    const Candidate& c = statements[i];
    for (uint32_t t = c.cue.first; t < c.cue.end; ++t) said_[t] = true;
    for (uint32_t t = c.source.first; t < c.source.end; ++t) said_[t] = true;
    if (c.parent < 0) continue;
    const auto parent = static_cast<size_t>(c.parent);
    if (first_child_[parent] < 0) first_child_[parent] = static_cast<int>(i);
    of_others_[parent] += shared_tokens(c, statements[parent]);
  }
  find_owners();
}

// Inner statements over outer ones. What follows the looked at part of a content is nobody's, so that the time stays
// linear however deep they nest.
void Proposer::find_owners() {
  owner_.assign(text_->size(), -1);
  std::vector<uint32_t> order(statements_->size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return (*statements_)[a].extent() > (*statements_)[b].extent(); });
  for (const uint32_t s : order) {
    const Candidate& c = (*statements_)[s];
    // «…، وهو ما نفاه س»: what stands before it is said by others
    if (c.complement == statement::Complement::commented) continue;
    for (uint8_t p = 0; p < c.piece_count; ++p) {
      const uint32_t end = std::min(c.pieces[p].end, c.pieces[p].first + kLongest);
      for (uint32_t t = c.pieces[p].first; t < end; ++t) owner_[t] = static_cast<int>(s);
    }
  }
}

void Proposer::add_words(uint32_t first, uint32_t end, int owner, std::string_view own_country, bool asserted,
                         std::vector<Concept>& out) const {
  bool negated = false;
  for (uint32_t i = first; i < end; ++i) {
    if (said_[i] || (owner >= 0 && owner_[i] >= 0 && owner_[i] != owner)) continue;
    if (i > first && is_condition(*text_, i)) break;
    negated = negated || negates_there(*text_, i, end);
    Named named = concept_at(*lexicon_, *text_, i, own_country);
    if (asserted && named.what.weight > 0) {
      named.what.aside = negated || (i > first && is_aim(*text_, i));
      negated = false;
    }
    add(named.what, out);
    i = std::max(i, named.end - 1);
  }
}

// Tokens that stand in the contents of both.
uint32_t Proposer::shared_tokens(const Candidate& inner, const Candidate& outer) {
  uint32_t shared = 0;
  for (uint8_t p = 0; p < inner.piece_count; ++p) {
    for (uint8_t q = 0; q < outer.piece_count; ++q) {
      const uint32_t first = std::max(inner.pieces[p].first, outer.pieces[q].first);
      const uint32_t end = std::min(inner.pieces[p].end, outer.pieces[q].end);
      if (first < end) shared += end - first;
    }
  }
  return shared;
}

// The first of the statements that make up most of this one's content; -1 where it says most itself.
int Proposer::inner_statement(size_t statement) const {
  return 2 * of_others_[statement] >= (*statements_)[statement].extent() ? first_child_[statement] : -1;
}

// The first word behind what denies that says something: countries and numbers take part in what is denied, they are
// not it. «نفى هذه الاتهامات», «نفى اتهامات س بأن …» deny all that was claimed.
Concept Proposer::core_of(const Candidate& c, std::string_view own_country) const {
  if (c.complement == statement::Complement::commented) return {};
  if (!c.target.empty() && text_->word(c.target.first).sense.role == ClaimClass::claim) return {};
  const std::optional<uint32_t> negation = find_negation(*text_, c.pieces[0].first, c.pieces[0].end);
  if (!negation && !denies(c) && c.act != Act::ask && c.act != Act::condemn) return {};
  constexpr uint32_t kReach = 12;  // «اليوم (السبت)، «الشائعات» حول وفاة»
  const uint32_t first = negation ? *negation + 1 : c.pieces[0].first;
  const uint32_t end = std::min(c.pieces[0].end, first + kReach);
  for (uint32_t i = first; i < end; ++i) {
    if (says_truth(*text_, i)) return {};
    if (text_->word(i).sense.role == ClaimClass::claim) {
      // «الشائعات حول وفاة س»
      if (!tells_about(*text_, i + 1, end) && !is_news_of(*text_, i, end)) return {};
      continue;
    }
    if (negation && is_thought(*lexicon_, text_->word(i))) continue;
    const Named named = concept_at(*lexicon_, *text_, i, own_country);
    const bool takes_part = text_->tokens[i].kind == text::TokenKind::number || named.end > i + 1 ||
                            text_->word(i).any({Category::country, Category::capital, Category::nationality});
    if (named.what.weight > 0 && !takes_part) return named.what;
    i = named.end - 1;
  }
  return {};
}

Proposition Proposer::of(size_t statement, const Speaker& speaker) const {
  Proposition out;
  if (statement::speaker::is_scripture(speaker.name)) return out;
  const std::string_view own_country = speaker.country;
  const Candidate& c = (*statements_)[statement];
  const auto stance = stance_of(*text_, c);
  if (!stance) return out;
  out.stance = *stance;
  if (c.parent >= 0) {
    const Candidate& parent = (*statements_)[static_cast<size_t>(c.parent)];
    // «نفى أن يكون قد نفى»: the inner one was never said
    if (c.source.empty() && parent.act == Act::deny) return out;
    // «نفى أن تكون الشركة، بحسب بيانها، أفلست»: told by the way, it is not said to be so
    if (denies(parent) && c.cue.first > c.pieces[0].first && c.pieces[0].first == parent.pieces[0].first) return out;
  }
  if (const int inner = inner_statement(statement); inner >= 0) {
    if (!denies(c)) return out;  // whose statement it is says it
    const auto said = stance_of(*text_, (*statements_)[static_cast<size_t>(inner)]);
    if (said == Stance::denies) out.stance = opposite(out.stance);
  }
  if (is_against(out.stance)) {
    const Concept core = core_of(c, own_country);
    out.core = core.key;
    add(core, out.concepts);  // it may be a cue itself: «نفى أنه رفض لقاء …»
  }
  if (c.act == Act::accuse) add_words(c.target.first, c.target.end, -1, own_country, false, out.concepts);
  const bool commented = c.complement == statement::Complement::commented;
  const bool asserted = !denies(c) && !is_against(out.stance);
  uint32_t left = kLongest;
  for (uint8_t p = 0; p < c.piece_count && left > 0; ++p) {
    const Piece& piece = c.pieces[p];
    const uint32_t most = std::min({piece.end, sentence_end(*text_, piece.first), piece.first + left});
    const uint32_t end = denies(c) && !commented ? description_begins(*text_, piece.first, most) : most;
    add_words(piece.first, end, denies(c) || commented ? -1 : static_cast<int>(statement), own_country, asserted,
              out.concepts);
    left -= std::min(left, end - piece.first);
    if (end < piece.end) break;
  }
  std::sort(out.concepts.begin(), out.concepts.end(), [](const Concept& a, const Concept& b) { return a.key < b.key; });
  return out;
}

}  // namespace isnad::claim
