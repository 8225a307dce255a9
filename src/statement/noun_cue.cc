#include "statement/noun_cue.h"

#include <algorithm>

#include "statement/complement.h"
#include "statement/frame.h"

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

}  // namespace

void propose_noun(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& word = text.word(i);
  if (word.article || text.phrase_at[i] >= 0) return;
  const auto& s = text.sentences[sentence];
  if (is_tag(text, i, s.first)) return;
  if (word.any({Category::office, Category::honorific})) return;
  constexpr uint32_t kReach = 30;
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
      // قوله إن C, تأكيده على أن C, بقوله: «C»
      // «احتجاجها على …», «تشكيكه بـ …»
      const bool speech_act = cue.act == Act::condemn || cue.act == Act::accuse || cue.act == Act::threaten;
      if (speech_act && word.preposition == 0 && i + 1 < limit && is_governed(text, i + 1, cue) &&
          text.word(i + 1).known() && !text.any(i + 1, {Category::medium, Category::time})) {
        c.complement = Complement::preposition;
        c.content_start = i + 1;
        c.frame = "N+pronoun P C";
        c.score = 1;
        out.push_back(c);
        return;
      }
      if (!cue.clause) continue;
      const auto clause = find_clause(text, cue, i + 1, std::min(limit, i + 8));
      if (!clause) continue;
      const bool near = clause->at <= i + 2 || clause->complement == Complement::speech;
      if (!near) continue;
      c.complement = clause->complement;
      c.content_start = clause->at;
      c.frame = "N+pronoun أن C";
      c.score = 2.5;
      out.push_back(c);
      return;
    }
    if (!cue.has(CueFlag::noun) || word.preposition != 0) continue;
    const auto& before = i > s.first ? text.word(i - 1) : text.word(i);
    if (i > s.first && (before.any({Category::demonstrative, Category::quantity}) || before.stem == "حال" ||
                        before.stem == "حالة" || before.stem == "او" || before.stem == "عند")) {
      continue;
    }
    // N S (لـ T) P C; N S أن C; N S C
    mention::PhraseOptions options{.bounded = false,
                                   .stop_at_ba = true,
                                   .stop_at_li = true,
                                   .stop_at_ila = true,
                                   .stop_at_an = true,
                                   .stop_at_ala = true,
                                   .stop_at_min = true};
    const bool from = i + 1 < limit && text.word(i + 1).normal == "من" && word.preposition == 0;  // «مطالبات من س بـ …»
    const Range source = mention::noun_phrase(text, from ? i + 2 : i + 1, limit, options);
    if (!speaks_as_noun_source(text, source) || source.end >= limit) continue;
    c.source = source;
    uint32_t k = source.end;
    while (k < limit && text.any(k, {Category::adverb, Category::time})) ++k;
    if (k >= limit) continue;
    if (text.word(k).preposition == U'ل' && (cue.object == Object::target || cue.act == Act::condemn)) {
      c.target = {k, k + 1};
      const Range target = mention::noun_phrase(text, k + 1, limit, options);
      (void)target;
      uint32_t t = k + 1;
      while (t < limit && t < k + 6 && !is_governed(text, t, cue) && text.is_word(t)) ++t;
      if (t < limit && is_governed(text, t, cue)) {
        c.target.end = t;
        k = t;
      }
    }
    if (cue.object == Object::target && !is_governed(text, k, cue)) {  // «دعوة النقيب الحكومة إلى …»
      const Range target = mention::noun_phrase(text, k, limit, options);
      if (!target.empty() && target.end < limit && is_governed(text, target.end, cue)) {
        c.target = target;
        k = target.end;
      }
    }
    if (text.is(k, Category::complementizer) && text.word(k).conjunction == 0 && cue.clause) {
      c.complement = Complement::clause;
      c.frame = "N S أن C";
      c.score = 2;
    } else if (is_governed(text, k, cue) && (text.word(k).preposition == 0 || text.word(k).normal != "ب")) {
      if (text.word(k).any({Category::medium, Category::capital, Category::country})) continue;
      // «دعوة تركيا إلى الاجتماع»: an invitation
      const uint32_t governed = text.word(k).preposition == 0 ? k + 1 : k;
      if (governed < limit && cue.act == Act::call && text.any(governed, {Category::medium}) &&
          text.word(governed).article)
        continue;
      c.complement = Complement::preposition;
      c.frame = "N S P C";
      c.score = 1;
    } else if (cue.object == Object::content && k < limit && text.is_word(k) && text.word(k).preposition == 0 &&
               text.word(k).conjunction == 0 &&
               (text.is(k, Category::demonstrative) || text.any(k, {Category::content_noun, Category::stance_noun}) ||
                text.word(k).article)) {
      c.complement = Complement::object;
      c.frame = "N S C";
      c.score = 0.6;
    } else {
      continue;
    }
    c.content_start = k;
    out.push_back(c);
    return;
  }
}

}  // namespace isnad::statement
