#include "statement/attribution_cue.h"

#include <algorithm>

#include "statement/complement.h"

namespace isnad::statement {
namespace {

using lexicon::Analysis;
using lexicon::Attribution;
using lexicon::Category;
using lexicon::Lexicon;

constexpr uint32_t kReach = 40;

// The attribution whose words stand at `i`, and the token behind them; nullptr for none. The words of several are tried
// the longest first.
const Attribution* match(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t end, uint32_t& behind) {
  for (const Attribution& attribution : lexicon.attributions()) {
    const auto n = static_cast<uint32_t>(attribution.words.size());
    if (i + n >= end) continue;
    const auto& first = text.word(i);
    const bool whole =
        first.normal == attribution.words[0] || (first.conjunction != 0 && first.stem == attribution.words[0]);
    if (!whole) continue;
    bool same = true;
    for (uint32_t w = 1; w < n && same; ++w) same = text.word(i + w).normal == attribution.words[w];
    if (!same) continue;
    if (attribution.stuck != 0) {
      const auto& next = text.word(i + n);
      // an unknown word behind «وفقاً» that begins with ل can only carry the preposition
      const bool carries = next.preposition == attribution.stuck || next.normal == "لما" ||
                           (!next.known() && next.normal.starts_with(attribution.stuck == U'ل' ? "ل" : "ب"));
      if (!carries) continue;
    }
    behind = i + n;
    return &attribution;
  }
  return nullptr;
}

bool may_speak(const AnalysedText& text, const Range& phrase) {
  if (mention::can_speak(text, phrase)) return true;
  // an unknown name without article, or a name in quotation marks
  for (uint32_t k = phrase.first; k < phrase.end; ++k) {
    if (text.tokens[k].kind == text::TokenKind::mark) return text.quotation_at[k] >= 0;
    const auto& word = text.word(k);
    if (word.known() || word.article) return false;
  }
  return phrase.end - phrase.first <= 4;
}

// «C، كما قال س», «حسبما ذكرت الصحيفة»: the verb is the cue, the clause around it the content.
bool propose_as(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const std::string& n = text.word(i).stem;
  if (n != "كما" && n != "حسبما" && n != "مثلما" && n != "وفقما" && n != "هكذا") return false;
  if (i + 2 >= s.end || (n == "كما" && i == s.first)) return false;
  const Analysis* a = text.word(i + 1).as(Category::cue_verb);
  if (a == nullptr || a->conjunction != 0 || a->entry->passive) return false;
  const lexicon::Cue& cue = lexicon.cue(a->entry->index);
  if (!cue.clause || cue.has(lexicon::CueFlag::weak) || cue.has(lexicon::CueFlag::document)) return false;
  const Range source = mention::noun_phrase(text, i + 2, std::min(s.end, i + kReach), {});
  if (source.empty() || !may_speak(text, source)) return false;
  uint32_t end = mention::skip_adjuncts(text, source.end, s.end);
  if (text.is_comma(source.end)) end = source.end;
  const bool closes = end >= s.end || text.tokens[end].kind == text::TokenKind::mark;
  if (!closes || (end < s.end && text.is_mark(end, U':'))) return false;
  Candidate c;
  c.kind = CueKind::attribution;
  c.complement = Complement::host;
  c.sentence = sentence;
  c.act = cue.act;
  c.lemma = cue.lemma;
  c.entry = &cue;
  c.agreement = a->entry->agreement;
  c.cue = {i + 1, i + 2, false};
  c.source = source;
  c.frame = "C، كما V S";
  c.content_start = i;
  c.score = 2.5;
  out.push_back(c);
  return true;
}

}  // namespace

void propose_attribution(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                         std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  if (propose_as(lexicon, text, i, sentence, out)) return;
  uint32_t at = 0;
  const Attribution* attribution = match(lexicon, text, i, s.end, at);
  if (attribution == nullptr || at >= s.end) return;
  const auto& next = text.word(at);
  if (next.is(Category::hollow)) return;  // «بحسب قوله»
  const uint32_t limit = std::min(s.end, at + kReach);
  if (next.is(Category::cue_masdar) && next.suffix != lexicon::Pronoun::none) return;  // «وفق قوله»
  Candidate c;
  c.kind = CueKind::attribution;
  c.complement = Complement::host;
  c.sentence = sentence;
  c.act = attribution->act;
  c.lemma = attribution->words[0];
  c.cue = {i, at, text.word(i).conjunction != 0};
  if (next.normal == "ما" || next.normal == "لما") {
    // «وفق ما أفاد س»: the verb is the cue
    const uint32_t verb = at + 1;
    if (verb >= limit) return;
    const Analysis* a = text.word(verb).as(Category::cue_verb);
    if (a == nullptr) return;
    c.entry = &lexicon.cue(a->entry->index);
    c.act = c.entry->act;
    c.cue = {i, verb + 1, text.word(i).conjunction != 0};
    c.kind = CueKind::attribution;
    c.agreement = a->entry->agreement;
    c.frame = "وفق ما V S";
    uint32_t k = verb + 1;
    while (k < limit && text.word(k).normal == "به") ++k;
    c.source = mention::noun_phrase(text, mention::skip_adjuncts(text, k, limit), limit, {});
    if (c.source.empty() || !may_speak(text, c.source)) return;
    c.content_start = i;  // where the aside begins
    c.score = 2;
    out.push_back(c);
    return;
  }
  uint32_t begin = at;
  Range source;
  if (attribution->stuck != 0) {
    // the first word carries the preposition; the phrase is parsed from the word behind it where that fails
    source = mention::noun_phrase(text, at + 1, limit, {});
    const auto& head = text.word(at);
    const bool complete = head.article || text.phrase_at[at] >= 0;
    Range rest = source;
    if (text.phrase_at[at] >= 0) {
      const uint32_t end = text.phrases[static_cast<size_t>(text.phrase_at[at])].end;
      rest = mention::noun_phrase(text, end, limit, {.bounded = false});
      source = {at, rest.empty() || text.is_comma(end) ? end : rest.end};
    } else if (!rest.empty() && !(complete && text.any(rest.first, {Category::content_noun, Category::common_noun}) &&
                                  !text.word(rest.first).article)) {
      source = {at, rest.end};
    } else {
      source = {at, at + 1};
    }
  } else {
    source = mention::noun_phrase(text, begin, limit, {});
  }
  if (source.empty()) return;
  if (attribution->strict && !may_speak(text, source)) return;
  // «تسير وفق القضاء»: not set off, it is a manner unless a source of news follows
  const bool set_off = i == s.first || text.tokens[i - 1].kind == text::TokenKind::mark;
  const std::string& first_word = attribution->words[0];
  if (attribution->strict && !set_off && first_word != "بحسب" && first_word != "حسب" &&
      !text.any(source.first, {Category::media, Category::media_name, Category::document, Category::unnamed,
                               Category::group, Category::given_name, Category::office})) {
    return;
  }
  // «حسب عدد الأفراد»
  if (attribution->strict && text.is(source.first, Category::quantity) && source.first + 1 < s.end &&
      text.word(source.first + 1).normal != "من" &&
      !text.any(source.first + 1, {Category::group, Category::document})) {
    return;
  }
  c.source = source;
  c.frame = "P S، C";
  c.content_start = i;
  c.score = attribution->strict ? 1.5 : 2;
  out.push_back(c);
}

}  // namespace isnad::statement
