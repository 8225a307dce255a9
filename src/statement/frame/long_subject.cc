#include "statement/frame/long_subject.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "statement/clause/governed.h"
#include "statement/frame/arguments.h"
#include "statement/frame/nominal_content.h"
#include "statement/scores.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;

constexpr uint32_t kLongest = 45;  // tokens

// Whether what the cue governs at `i` is a deed or a judgement («بجهود», «على ضرورة»), and no place or body.
bool opens_deed(const FrameSearch& in, uint32_t i) {
  const AnalysedText& text = in.text;
  if (!clause::is_governed(text, i, in.cue) || !opens_content(text, in.cue, in.query, i, {})) return false;
  const bool free = text.word(i).preposition == 0;
  const uint32_t noun = free ? i + 1 : i;
  if (noun >= text.size() || text.phrase_at[noun] >= 0 || text.word(i).conjunction != 0) return false;
  const auto& word = text.word(noun);
  if (word.any(mention::kPlace) || mention::is_organisation_noun(word) || mention::is_person_noun(word)) return false;
  return word.any({Category::content_noun, Category::stance_noun, Category::cue_masdar});
}

// Where the subject that begins at `first` ends before the content: at a comma or an adjunct behind its first phrase;
// but «وكيل الوزارة | لشؤون المياه» goes on.
uint32_t end_of_long_subject(const AnalysedText& text, uint32_t first, uint32_t behind_phrase, uint32_t content) {
  uint32_t end = behind_phrase;
  while (end < content && text.is_word(end) &&
         (text.word(end).preposition == U'ل' || mention::skip_adjunct(text, end, content, first) == end)) {
    ++end;
  }
  return end;
}

}  // namespace

std::optional<Frame> behind_long_subject(const FrameSearch& in, uint32_t limit) {
  const AnalysedText& text = in.text;
  const uint32_t first = in.query.cue + 1;
  if (in.query.subjectless || in.query.suffixed || in.cue.prepositions.empty() || first >= limit) return std::nullopt;
  if (!text.is_word(first)) return std::nullopt;
  const bool targeted = in.cue.object == lexicon::Object::target;  // «طالب خطيب المسجد الكبير سالم، | بحماية C»
  if (targeted && in.cue.act != Act::call) return std::nullopt;
  if (in.cue.lemma == "ذكر") return std::nullopt;  // «ذكر المدير اسم الراحل بحزن»
  const Range phrase = mention::noun_phrase(text, first, limit, options_for(in.cue, false));
  if (phrase.empty() || phrase.first != first || !mention::head_can_speak(text, phrase)) return std::nullopt;
  const uint32_t end = std::min(limit, first + kLongest);
  for (uint32_t i = phrase.end; i < end; ++i) {
    if (text.tokens[i].kind == text::TokenKind::line_break || text.is_mark(i, U':') || text.is_mark(i, U'.')) break;
    if (text.any(i, {Category::complementizer, Category::relative, Category::contrast})) break;
    if (mention::is_finite_verb(text.word(i)) || text.quotation_at[i] >= 0) break;
    if (!opens_deed(in, i) || (targeted && !text.is_comma(i - 1))) continue;
    Frame frame;
    frame.complement = Complement::preposition;
    frame.content = i;
    frame.subject = {first, end_of_long_subject(text, first, phrase.end, i)};
    frame.name = "V S … P C";
    frame.score = scores::kPreposition;
    return frame;
  }
  return std::nullopt;
}

}  // namespace isnad::statement::frame
