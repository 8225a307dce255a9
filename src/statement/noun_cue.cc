#include "statement/noun_cue.h"

#include <algorithm>

#include "statement/complement.h"
#include "statement/scores.h"

namespace isnad::statement {
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Object;
using lexicon::Pronoun;

// «على حد قوله», «وفق تعبيره»: a tag of the same speaker, no statement of its own.
bool is_tag(const AnalysedText& text, uint32_t i, uint32_t first) {
  for (uint32_t k = i; k > first && k + 3 > i; --k) {
    const auto& word = text.word(k - 1);
    if (word.is(Category::attribution_head) && !word.is(Category::preposition)) return true;
    if (word.normal == "حد") return true;
  }
  return false;
}

bool speaks_as_noun_source(const AnalysedText& text, const Range& phrase) {
  if (phrase.empty() || !mention::can_speak(text, phrase)) return false;
  const auto& head = text.word(phrase.first);
  if (mention::is_organisation_noun(head) || mention::is_person_noun(head)) return true;
  return !head.any({Category::document, Category::content_noun, Category::common_noun}) || head.article;
}

constexpr uint32_t kReach = 30;  // tokens behind the noun in which its content must begin
constexpr uint32_t kNear = 7;    // the same for a noun with its pronoun
constexpr uint32_t kTarget = 6;  // tokens of a target behind ل

constexpr mention::PhraseOptions kOptions{.bounded = false,
                                          .stop_at_ba = true,
                                          .stop_at_li = true,
                                          .stop_at_ila = true,
                                          .stop_at_an = true,
                                          .stop_at_ala = true,
                                          .stop_at_min = true};

// «قوله إن C», «تأكيده على أن C», «بقوله: «C»», «احتجاجها على C»: the pronoun is the speaker. False where no content
// follows.
bool fill_with_pronoun(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit, Candidate& c) {
  const bool speech_act = cue.act == Act::condemn || cue.act == Act::accuse || cue.act == Act::threaten;
  if (speech_act && text.word(i).preposition == 0 && i + 1 < limit && is_governed(text, i + 1, cue) &&
      text.word(i + 1).known() && !text.any(i + 1, {Category::medium, Category::time})) {
    c.complement = Complement::preposition;
    c.content_start = i + 1;
    c.frame = "N+pronoun P C";
    c.score = scores::kNounPreposition;
    return true;
  }
  if (!cue.clause) return false;
  const auto clause = find_clause(text, cue, i + 1, std::min(limit, i + 1 + kNear));
  if (!clause || (clause->at > i + 2 && clause->complement != Complement::speech)) return false;
  c.complement = clause->complement;
  c.content_start = clause->at;
  c.frame = "N+pronoun أن C";
  c.score = scores::kPronounClause;
  return true;
}

// «هذا النفي», «في حال رفض س», «عند إعلان س»: what stands before it makes it a thing or a condition.
bool is_no_report(const AnalysedText& text, uint32_t i, uint32_t first) {
  if (i == first) return false;
  const auto& before = text.word(i - 1);
  return before.any({Category::demonstrative, Category::quantity}) || before.stem == "حال" || before.stem == "حالة" ||
         before.stem == "او" || before.stem == "عند";
}

// Fills the target that may stand at `at`, behind the source: «اتهامات س لـ ص بـ C», «دعوة النقيب الحكومة إلى C». The
// token behind it.
uint32_t take_target(const AnalysedText& text, const Cue& cue, uint32_t at, uint32_t limit, Candidate& c) {
  uint32_t k = at;
  if (text.word(k).preposition == U'ل' && (cue.object == Object::target || cue.act == Act::condemn)) {
    c.target = {k, k + 1};
    uint32_t end = k + 1;
    while (end < limit && end < k + kTarget && !is_governed(text, end, cue) && text.is_word(end)) ++end;
    if (end < limit && is_governed(text, end, cue)) {
      c.target.end = end;
      k = end;
    }
  }
  if (cue.object != Object::target || is_governed(text, k, cue)) return k;
  const Range target = mention::noun_phrase(text, k, limit, kOptions);
  if (target.empty() || target.end >= limit || !is_governed(text, target.end, cue)) return k;
  c.target = target;
  return target.end;
}

// «دعوة تركيا إلى الاجتماع», «مطالبة س في مؤتمر»: an invitation, an occasion or a place behind the preposition at `k`.
bool is_occasion(const AnalysedText& text, const Cue& cue, uint32_t k, uint32_t limit) {
  if (text.any(k, {Category::medium, Category::capital, Category::country})) return true;
  const uint32_t governed = text.word(k).preposition == 0 ? k + 1 : k;
  return governed < limit && cue.act == Act::call && text.is(governed, Category::medium) && text.word(governed).article;
}

// The content that begins at `k`, behind source and target: N S أن C; N S P C; N S C. False where none does.
bool fill_content(const AnalysedText& text, const Cue& cue, uint32_t k, uint32_t limit, Candidate& c) {
  const auto& word = text.word(k);
  c.content_start = k;
  if (cue.clause && word.is(Category::complementizer) && word.conjunction == 0) {
    c.complement = Complement::clause;
    c.frame = "N S أن C";
    c.score = scores::kNounClause;
    return true;
  }
  if (is_governed(text, k, cue) && (word.preposition == 0 || word.normal != "ب")) {
    if (is_occasion(text, cue, k, limit)) return false;
    c.complement = Complement::preposition;
    c.frame = "N S P C";
    c.score = scores::kNounPreposition;
    return true;
  }
  if (cue.object != Object::content || !text.is_word(k) || word.preposition != 0 || word.conjunction != 0) return false;
  if (!word.article && !word.any({Category::demonstrative, Category::content_noun, Category::stance_noun})) {
    return false;
  }
  c.complement = Complement::object;
  c.frame = "N S C";
  c.score = scores::kNounObject;
  return true;
}

// N S (لـ T) … C: the source is a noun phrase behind the noun. False where no source or no content follows.
bool fill_with_source(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit, Candidate& c) {
  const bool from = i + 1 < limit && text.word(i + 1).normal == "من";  // «مطالبات من س بـ …»
  c.source = mention::noun_phrase(text, from ? i + 2 : i + 1, limit, kOptions);
  if (!speaks_as_noun_source(text, c.source)) return false;
  uint32_t k = c.source.end;
  while (k < limit && text.any(k, {Category::adverb, Category::time})) ++k;
  if (k >= limit) return false;
  k = take_target(text, cue, k, limit, c);
  return fill_content(text, cue, k, limit, c);
}

}  // namespace

void propose_noun(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& word = text.word(i);
  if (word.article || text.phrase_at[i] >= 0 || word.any({Category::office, Category::honorific})) return;
  const auto& s = text.sentences[sentence];
  if (is_tag(text, i, s.first)) return;
  const uint32_t limit = std::min(s.end, i + 1 + kReach);
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_masdar) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    Candidate c;
    c.kind = CueKind::noun;
    c.cue = {i, i + 1, a.conjunction != 0};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.act = cue.act;
    c.sentence = sentence;
    c.pronoun = a.suffix;
    if (a.suffix != Pronoun::none) {
      if (!fill_with_pronoun(text, cue, i, limit, c)) continue;
    } else {
      if (!cue.has(CueFlag::noun) || word.preposition != 0 || is_no_report(text, i, s.first)) continue;
      if (!fill_with_source(text, cue, i, limit, c)) continue;
    }
    out.push_back(c);
    return;
  }
}

}  // namespace isnad::statement
