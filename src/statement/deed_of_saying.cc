#include "statement/deed_of_saying.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "mention/adjunct.h"
#include "statement/complement.h"
#include "statement/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement {
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;

// Verbs that say how somebody comes to do something, in the past and as «لم» has them.
bool is_host(const lexicon::Word& word) {
  if (word.article || word.preposition != 0) return false;
  std::string_view stem = word.stem;
  if (!word.known() && stem.starts_with("و")) stem.remove_prefix(std::string_view("و").size());  // «ودأب»
  constexpr std::string_view kPast[] = {"حرص", "اضطر", "داب",   "سارع",  "عمد",   "تعمد", "اثر", "بادر", "درج",
                                        "عاد", "بدا",  "استهل", "افتتح", "انتهى", "فضل",  "ذهب", "وصل"};
  return std::any_of(std::begin(kPast), std::end(kPast), [&](std::string_view verb) {
    if (!stem.starts_with(verb)) return false;
    const std::string_view ending = stem.substr(verb.size());
    return ending.empty() || ending == "ت" || ending == "وا";
  });
}

// «لم يتردد», «لا يتوانى»: they do it.
bool is_negated_host(std::string_view stem) {
  return text::is_one_of(stem, {"يتردد", "تتردد", "يترددوا", "يتوان", "تتوان", "يتوانى", "تتوانى"});
}

// The verb in front of the noun at `i` that it depends on; `i` where there is none.
uint32_t host_before(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kReach = 12;  // tokens, with its subject
  for (uint32_t k = i; k > first && k + kReach > i; --k) {
    const auto& word = text.word(k - 1);
    if (text.is_mark(k - 1, U'.') || word.any({Category::complementizer, Category::relative})) return i;
    const bool negated = k >= first + 2 && text.is(k - 2, Category::negation);
    if (negated ? is_negated_host(word.stem) : is_host(word)) return k - 1;
    if (word.is(Category::cue_verb) && mention::is_finite_verb(word)) return i;
  }
  return i;
}

// Where the clause begins that the noun takes right behind it: «القول | إن», «التأكيد | على أن»; `i` where none does.
uint32_t clause_of(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t end) {
  if (i + 2 >= end || !cue.clause) return i;
  if (text.is(i + 1, Category::complementizer) && text.word(i + 1).conjunction == 0) return i + 1;
  const bool governed = is_governed(text, i + 1, cue) && text.is(i + 2, Category::complementizer);
  return governed ? i + 1 : i;
}

// Whether the verb and the noun belong together: by a preposition («على | التأكيد», «بالتشديد»), or as its object.
bool is_joined(const AnalysedText& text, uint32_t i, uint32_t host) {
  const auto& before = text.word(i - 1);
  if (text.word(i).preposition != 0) return text.word(i).preposition == U'ب';
  if (before.normal == "حد") return true;  // «ذهب إلى حد القول»
  if (before.is(Category::preposition)) return text::is_one_of(before.normal, {"في", "على", "الى", "عن"});
  return text::is_one_of(text.word(host).stem, {"تعمد", "تعمدت", "وتعمد", "وتعمدت", "اثر", "اثرت", "فضل", "فضلت"});
}

}  // namespace

bool propose_deed(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const auto& word = text.word(i);
  if (i < s.first + 2 || word.conjunction != 0 || word.suffix != lexicon::Pronoun::none) return false;
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_masdar) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    uint32_t content = clause_of(text, cue, i, s.end);
    // «سارع س إلى نفي وجود C»
    const bool denies = !word.article && cue.act == Act::deny && i + 1 < s.end && is_content_noun(text.word(i + 1));
    if (denies) content = i + 1;
    if (content == i || !(word.article || denies)) continue;
    const uint32_t host = host_before(text, i, s.first);
    if (host == i || !is_joined(text, i, host)) continue;
    Candidate c;
    c.kind = CueKind::noun;
    c.complement = denies ? Complement::object : Complement::clause;
    c.cue = {i, i + 1, false};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.act = cue.act;
    c.sentence = sentence;
    c.content_start = content;
    c.frame = "V S N C";
    c.score = scores::kNounClause;
    const uint32_t limit = text.is(i - 1, Category::preposition) ? i - 1 : i;
    const Range subject = mention::noun_phrase(
        text, mention::skip_adjuncts(text, host + 1, limit), limit,
        {.bounded = false, .stop_at_ba = true, .stop_at_ila = true, .stop_at_ala = true, .target_follows = true});
    if (!subject.empty() && mention::can_speak(text, subject)) c.source = subject;
    out.push_back(c);
    return true;
  }
  return false;
}

}  // namespace isnad::statement
