#include "statement/cue/comment_cue.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "statement/frame/medium.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Pronoun;

constexpr uint32_t kReachOfSource = 40;  // tokens of the source

// «اتهامات», «ادعاء», «خبر»: an indefinite noun for what somebody said.
bool names_words(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (!text.is_word(i) || word.article || word.suffix != Pronoun::none || word.preposition != 0) return false;
  return word.any({Category::cue_masdar, Category::stance_noun}) || word.in(lexicon::WordSet::named_words);
}

// The token behind «وهو ما», «هذا ما», «الأمر الذي», «وهو الأمر الذي»; `i` where none of them stands there.
uint32_t behind_opening(const AnalysedText& text, uint32_t i, uint32_t end) {
  if (i + 3 >= end) return i;
  const std::string_view n = text.word(i).normal;
  const bool pronoun = text::is_one_of(n, {"وهو", "وهي", "هذا", "وهذا", "ذلك", "وذلك"});
  if (pronoun && text.word(i + 1).normal == "ما") return i + 2;
  if ((n == "وهو" || n == "وهي") && names_words(text, i + 1)) {  // «وهي اتهامات تنفيها س»
    const uint32_t adjective = text.is(i + 2, Category::adjective) ? 1 : 0;
    return i + 2 + adjective;
  }
  const uint32_t matter = pronoun ? i + 1 : i;
  const bool names = text.word(matter).normal == "الامر" && text.word(matter + 1).normal == "الذي";
  return names ? matter + 2 : i;
}

// A comment stands behind a comma or behind a quotation, joins with و, or opens the next sentence («C. هذا ما يقوله
// س»).
bool follows_content(const AnalysedText& text, uint32_t i, const text::Sentence& s, uint32_t sentence) {
  const std::string_view n = text.word(i).normal;
  // «C ذلك ما أفاد به س»: where no other clause has it
  const bool that = n == "ذلك" && i > s.first && i + 1 < s.end && text.word(i + 1).normal == "ما" &&
                    text.is_word(i - 1) &&
                    !text.any(i - 1, {Category::complementizer, Category::preposition, Category::verb,
                                      Category::cue_verb, Category::conjunction, Category::contrast});
  const bool pronoun = that || text::is_one_of(n, {"وهو", "وهي", "وذلك"});
  if (i == s.first) {
    const bool matter = pronoun && text.word(i + 1).normal == "ما";
    return sentence > 0 && !text.sentences[sentence - 1].headline && (text::is_one_of(n, {"هذا", "وهذا"}) || matter);
  }
  return pronoun || text.is_comma(i - 1) || text.is_dash(i - 1) || text.quotation_in[i - 1] >= 0;
}

// Whether the verb takes what is said as its object, «أكده», «ألمح إليه», and not something else besides («تعتبره س
// C»).
bool takes_content(const AnalysedText& text, uint32_t verb, const Analysis& a, const Cue& cue) {
  if (a.entry->passive || a.conjunction != 0) return false;
  for (const CueFlag flag : {CueFlag::weak, CueFlag::participle, CueFlag::two, CueFlag::describe, CueFlag::by_noun,
                             CueFlag::report, CueFlag::appears, CueFlag::pronoun, CueFlag::document}) {
    if (cue.has(flag)) return false;
  }
  if (a.suffix == Pronoun::he || a.suffix == Pronoun::she) {
    return cue.object != lexicon::Object::target && !cue.has(CueFlag::quote);
  }
  if (!text.is(verb + 1, Category::prepositional)) return false;
  const std::string_view p = text.word(verb + 1).normal;
  return std::any_of(cue.prepositions.begin(), cue.prepositions.end(), [&](const std::string& own) {
    return (own == "الى" && p == "اليه") || (own == "عن" && p == "عنه") || (own == "على" && p == "عليه") ||
           (own == "من" && p == "منه") || (own == "ب" && p == "به");
  });
}

}  // namespace

void propose_comment(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                     std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const uint8_t letters = text.word(i).letters;
  if (letters < 3 || letters > 5) return;  // «وهو» … «الأمر»: asked of every word
  uint32_t verb = behind_opening(text, i, s.end);
  if (verb == i || !follows_content(text, i, s, sentence)) return;
  while (verb + 1 < s.end && text.any(verb, {Category::particle, Category::auxiliary})) ++verb;  // «كان قد أكده»
  if (verb + 2 >= s.end) return;
  for (const Analysis& a : text.word(verb).all()) {
    if (a.entry->category != Category::cue_verb) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    if (!takes_content(text, verb, a, cue)) continue;
    const uint32_t limit = std::min(s.end, verb + kReachOfSource);
    uint32_t behind = a.suffix == Pronoun::none ? verb + 2 : verb + 1;
    if (text::is_one_of(text.word(behind).normal, {"بشدة", "بقوة", "مرارا", "دائما", "تماما"})) ++behind;
    const Range source = mention::noun_phrase(text, mention::skip_adjuncts(text, behind, limit), limit, {});
    const bool unknown = !source.empty() && !text.word(source.first).known() && !text.word(source.first).article;
    // «وهو ما تنفيه الأخيرة»: who was named last
    const bool latter = !source.empty() && text::is_one_of(text.word(source.first).normal, {"الاخير", "الاخيرة"});
    if (source.empty() || !(unknown || latter || mention::can_speak(text, source)) ||
        !agrees(text, source, a.entry->agreement))
      continue;
    Candidate c;
    c.complement = Complement::commented;
    c.cue = {verb, verb + 1, false};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.frame = "C، وهو ما V S";
    c.act = cue.act;
    c.agreement = a.entry->agreement;
    c.sentence = sentence;
    c.source = source;
    c.medium = frame::find_medium(text, source.end, limit);
    c.content_start = i;
    c.score = scores::kComment;
    out.push_back(c);
    return;
  }
}

}  // namespace isnad::statement::cue
