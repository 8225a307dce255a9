#include "statement/selection/find.h"

#include <algorithm>

#include "statement/chain.h"
#include "statement/content/content.h"
#include "statement/cue/attribution_cue.h"
#include "statement/cue/carrier_cue.h"
#include "statement/cue/colon_cue.h"
#include "statement/cue/comment_cue.h"
#include "statement/cue/noun_cue.h"
#include "statement/cue/participle_cue.h"
#include "statement/cue/report_cue.h"
#include "statement/cue/verb_cue.h"
#include "statement/frame/frame.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::selection {
namespace {

using lexicon::Category;

constexpr size_t kDeepest = 8;  // prose nests two or three deep; the limit bounds what a text of nothing but cues gives
constexpr size_t kNeighbours = 64;  // how far off, in candidates, a parent is looked for

void propose(const lexicon::Lexicon& lexicon, const AnalysedText& text, std::vector<Candidate>& out) {
  for (uint32_t n = 0; n < text.sentences.size(); ++n) {
    const auto& s = text.sentences[n];
    cue::propose_colon(text, n, out);
    for (uint32_t i = s.first; i < s.end; ++i) {
      const auto& word = text.word(i);
      cue::propose_comment(lexicon, text, i, n, out);
      cue::propose_carrier(lexicon, text, i, n, out);
      if (word.is(Category::cue_verb)) {
        cue::propose_report(lexicon, text, i, n, out);
        cue::propose_verb(lexicon, text, i, n, out);
      }
      if (word.is(Category::cue_participle)) cue::propose_participle(lexicon, text, i, n, out);
      if (!word.known()) cue::propose_participle_of_many(lexicon, text, i, n, out);
      if (word.is(Category::cue_masdar)) cue::propose_noun(lexicon, text, i, n, out);
      if (word.any({Category::attribution_head, Category::conjunction, Category::adverb, Category::cue_verb})) {
        cue::propose_attribution(lexicon, text, i, n, out);
      }
    }
  }
}

// «رفض اقتراح النقابة بتأجيل …», «رحب بدعوة س إلى …»: one can only welcome, reject, condemn, support or deny what
// another has said; behind other verbs the noun is the speaker's own («أكد رفض بلاده …»).
bool is_reaction(const Candidate& verb, const Candidate& noun) {
  const bool reacts = verb.act == Act::reject || verb.act == Act::condemn || verb.act == Act::praise ||
                      verb.act == Act::support || verb.act == Act::deny;
  return reacts && verb.frame != frame::kLightVerbFrame && noun.kind == CueKind::noun && !noun.source.empty();
}

// «أكد س أنه يأمل في …»: who speaks says it of himself, and reports no speech; in the past it is another one.
bool is_own_performative(const AnalysedText& text, const Candidate& outer, const Candidate& c) {
  if (c.kind != CueKind::verb || !c.imperfect || !c.source.empty() || c.relative || c.cue.first == 0) return false;
  uint32_t before = c.cue.first - 1;
  if (before > 0 && text.quotation_at[before] >= 0) --before;  // «إنه «يرفض …»»
  if (!text.is(before, Category::complementizer) || text.word(before).normal.ends_with("ن")) return false;
  if (outer.complement != Complement::clause && outer.complement != Complement::speech) return false;
  if (before != outer.content_start && before != outer.content_start + 1) return false;
  return c.agreement.gender == outer.agreement.gender || outer.agreement.gender == lexicon::Gender::unknown;
}

// «رد س على قول ص | إن C»: what another one said; «نشر س تغريدة كتب فيها | «C»»: of two cues of one content, the verb
// in front and `c`, the second one has it.
bool is_nearer(const AnalysedText& text, const Candidate& verb, const Candidate& c) {
  if (verb.kind != CueKind::verb || c.cue.first <= verb.cue.first) return false;
  // «قال س ردا على تصريحات ص | إن C»: what he answers stands aside
  const bool occasion =
      c.cue.first > 1 && text::is_one_of(text.word(c.cue.first - 2).normal, {"ردا", "تعليقا", "تعقيبا"});
  // «فضل س البقاء مع ناديه، وتابع | «C»»: the verb right in front of it
  const bool goes_on = c.kind == CueKind::verb && c.conjoined && c.cue.first > verb.cue.first + 1;
  if (goes_on && c.score > verb.score) return true;
  if (c.kind == CueKind::noun) return !c.source.empty() && text.word(c.cue.first - 1).normal == "على" && !occasion;
  return c.kind == CueKind::verb && !c.conjoined && is_within_it(text, c.cue.end);
}

// One candidate a cue word, one cue a content («تابع قائلاً إن»): the finite verb wins, else the higher score.
void drop_doubles(const AnalysedText& text, std::vector<Candidate>& candidates, std::vector<Candidate>& rejected) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.cue.first < b.cue.first; });
  std::vector<Candidate> kept;
  kept.reserve(candidates.size());
  for (const Candidate& c : candidates) {
    bool lost = false;
    bool reaction = false;
    for (size_t k = kept.size(); k-- > 0 && kept[k].sentence == c.sentence;) {
      Candidate& other = kept[k];
      const bool same_cue = other.cue.first == c.cue.first;
      const bool shared =
          c.conjoined && other.cue.first + 1 == c.cue.first && other.kind == CueKind::verb && c.kind == CueKind::verb;
      // «رحب س بالهدنة | التي دعت إليها ص»: what the one welcomes and the other called for
      const bool described = c.relative && c.complement == Complement::object && c.content_start < c.cue.first &&
                             other.cue.first < c.content_start &&
                             text.word(c.cue.first).suffix == lexicon::Pronoun::none;
      const bool same_content = !shared && !described && other.complement != Complement::before &&
                                c.complement != Complement::before && other.content_start == c.content_start &&
                                c.complement != Complement::host && other.complement != Complement::host && !c.pair;
      const bool opens_content =
          !c.pair && !c.conjoined && other.kind != CueKind::attribution && !is_reaction(other, c) &&
          (c.cue.first == other.content_start ||
           (c.cue.first == other.content_start + 1 && text.is(other.content_start, Category::preposition))) &&
          (other.complement == Complement::object || other.complement == Complement::preposition);
      if (c.governed && c.cue.first == other.content_start && is_reaction(other, c)) reaction = true;
      const bool inside_source =
          other.source.contains(c.cue.first) &&
          (c.kind != CueKind::verb || (other.kind == CueKind::verb && c.cue.first > other.cue.first));
      // «وفق ما صرح به س»: the verb is a part of the attribution
      const bool inside_cue = other.kind == CueKind::attribution && c.cue.first < other.cue.end;
      // «شجب س …»: a sentence that is no headline begins with the verb, not with the noun of the same letters
      const auto& sentence = text.sentences[c.sentence];
      const bool verb_first = other.kind == CueKind::verb && c.kind == CueKind::noun && !sentence.headline &&
                              c.cue.first == sentence.first && !other.source.empty();
      if (same_content && is_nearer(text, other, c)) {
        rejected.push_back(other);
        other = c;
        lost = true;
        break;
      }
      if (same_cue && c.score > other.score && !verb_first && !other.pair && !c.pair) {
        rejected.push_back(other);
        other = c;
        lost = true;
        break;
      }
      if (same_cue || inside_cue || same_content || inside_source || opens_content ||
          is_own_performative(text, other, c)) {
        rejected.push_back(c);
        lost = true;
        break;
      }
    }
    if (!lost && (reaction || !c.governed)) kept.push_back(c);
  }
  candidates = std::move(kept);
}

void build_chain(std::vector<Candidate>& candidates) {
  // the smallest content that holds the cue
  for (size_t i = 0; i < candidates.size(); ++i) {
    Candidate& c = candidates[i];
    if (c.pair && i > 0) {
      c.parent = static_cast<int>(i) - 1;
      continue;
    }
    uint32_t smallest = UINT32_MAX;
    const size_t from = i > kNeighbours ? i - kNeighbours : 0;
    const size_t to = std::min(candidates.size(), i + kNeighbours);
    for (size_t k = from; k < to; ++k) {
      if (k == i || !candidates[k].contains(c.cue.first)) continue;
      const uint32_t extent = candidates[k].extent();
      const bool nearer = extent == smallest && candidates[k].pair;  // the child of a pair
      if (extent < smallest || nearer) {
        smallest = extent;
        c.parent = static_cast<int>(k);
      }
    }
  }
  // a chain ends: cut a parent that leads back to its child
  for (size_t i = 0; i < candidates.size(); ++i) {
    int at = candidates[i].parent;
    size_t steps = 0;
    while (at >= 0 && steps <= 2 * kNeighbours) {
      at = candidates[static_cast<size_t>(at)].parent;
      ++steps;
    }
    if (at >= 0) candidates[i].parent = -1;
  }
}

// Drops what is nested too deep, and what has no parent and must have one.
void limit_depth(std::vector<Candidate>& candidates) {
  std::vector<bool> dropped(candidates.size(), false);
  for (size_t i = 0; i < candidates.size(); ++i) {
    size_t depth = 0;
    for (int at = candidates[i].parent; at >= 0 && depth <= kDeepest; at = candidates[static_cast<size_t>(at)].parent) {
      ++depth;
    }
    dropped[i] = depth > kDeepest || (candidates[i].nested && candidates[i].parent < 0);
  }
  drop_statements(candidates, dropped);
}

}  // namespace

void find_statements(const lexicon::Lexicon& lexicon, const AnalysedText& text, Found& out) {
  out.statements.clear();
  out.rejected.clear();
  propose(lexicon, text, out.statements);
  drop_doubles(text, out.statements, out.rejected);
  content::set_contents(text, out.statements);
  std::erase_if(out.statements, [](const Candidate& c) { return c.piece_count == 0; });
  build_chain(out.statements);
  limit_depth(out.statements);
}

}  // namespace isnad::statement::selection
