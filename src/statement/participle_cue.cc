#include "statement/participle_cue.h"

#include "statement/frame.h"
#include "statement/medium.h"

namespace isnad::statement {

using lexicon::Analysis;
using lexicon::Categories;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;

void propose_participle(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                        std::vector<Candidate>& out) {
  const auto& word = text.word(i);
  if (word.article || word.preposition != 0 || text.phrase_at[i] >= 0) return;
  const auto& s = text.sentences[sentence];
  const bool accusative = word.normal.ends_with("ا");
  if (!accusative && i > s.first) {
    // «في مذكرة إلى …»: a noun, or an adjective of the noun before it
    const auto& before = text.word(i - 1);
    if (before.is(Category::preposition) || word.any({Category::office, Category::document, Category::organisation})) {
      return;
    }
  }
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_participle) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    if (cue.has(CueFlag::verbal) || cue.has(CueFlag::weak) || cue.has(CueFlag::report)) continue;
    const auto frame = match_frame(lexicon, text, cue, {.cue = i, .end = s.end, .subjectless = true});
    if (!frame) continue;
    if (!accusative && frame->complement == Complement::object) continue;
    // «لا تزال متمسكة بـ»: an adjective unless a comma or conjunction sets it off or a clause follows
    const bool set_off = i == s.first || text.is_comma(i - 1) || text.is_dash(i - 1) || a.conjunction != 0;
    const bool follows_noun = i > s.first && text.is_word(i - 1) && text.word(i - 1).normal.ends_with("ة") &&
                              !text.word(i - 1).article;  // «حراسة مشددة»
    if (!accusative && !set_off && (!cue.clause || follows_noun) && frame->complement == Complement::preposition)
      continue;
    if (i > s.first && text.any(i - 1, {Category::auxiliary, Category::negation})) continue;
    // «: مرحباً بـ …»: an exclamation
    if (i > s.first && (text.is_mark(i - 1, U':') || text.quotation_at[i - 1] >= 0)) continue;
    if (i > s.first && text.word(i - 1).tanwin) continue;         // «حضوراً لافتاً»
    if (i > s.first && text.word(i - 1).stem == "كان") continue;  // «كما كان متوقعاً»
    Candidate c;
    c.kind = CueKind::participle;
    c.complement = frame->complement;
    c.cue = {i, i + 1, a.conjunction != 0};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.frame = frame->name;
    c.act = frame->act.value_or(cue.act);
    c.agreement = a.entry->agreement;
    c.conjoined = a.conjunction != 0;
    c.sentence = sentence;
    c.content_start = frame->content;
    c.target = frame->object;
    c.medium = find_medium(text, i + 1, frame->content);
    c.score = frame->score - (a.coarse ? 0.5 : 0);
    if (c.score > 0) {
      out.push_back(c);
      return;
    }
  }
}

}  // namespace isnad::statement
