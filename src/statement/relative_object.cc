#include "statement/relative_object.h"

#include "mention/adjunct.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

std::optional<Candidate> relative_object(const Verb& verb, Candidate c) {
  const AnalysedText& text = verb.text;
  const bool says = text::is_one_of(verb.cue.lemma, {"أعلن", "اقترح", "تبنى"}) || verb.cue.act == Act::reject ||
                    verb.cue.act == Act::condemn || verb.cue.act == Act::deny || verb.cue.act == Act::support;
  if (!says || !verb.has_pronoun() || verb.cue.object != Object::content || verb.cue.has(CueFlag::two))
    return std::nullopt;
  if (verb.left.negated || verb.analysis.entry->passive || verb.analysis.conjunction != 0 || !verb.has_next())
    return std::nullopt;
  const uint32_t first = verb.sentence.first;
  uint32_t end = verb.at;
  while (end > first && text.any(end - 1, {Category::particle, Category::auxiliary})) --end;
  if (end >= first + 2 && text.word(end - 1).stem == "ان" && text.word(end - 2).stem == "سبق") end -= 2;  // «سبق وأن»
  const bool relative =
      end > first && text.is(end - 1, Category::relative) && !text.word(end - 1).normal.ends_with("ما");
  if (relative) --end;
  constexpr uint32_t kLongest = 4;  // words described
  uint32_t from = end;
  while (from > first && from + kLongest > end && text.is_word(from - 1) && text.word(from - 1).article == relative &&
         text.word(from - 1).known() &&
         text.any(from - 1, {Category::adjective, Category::nationality, Category::cue_participle}) &&
         !text.is(from - 1, Category::content_noun)) {
    --from;
  }
  if (from == first || !text.is_word(from - 1)) return std::nullopt;
  --from;
  const auto& noun = text.word(from);
  const bool thing =
      noun.any({Category::content_noun, Category::common_noun, Category::norm}) && !noun.any(mention::kSpeaking);
  if (!thing || noun.article != relative) return std::nullopt;
  if (verb.cue.has(CueFlag::claimed) && !word_lists::is_attack(noun.stem)) return std::nullopt;
  const uint32_t at = mention::skip_adjuncts(text, verb.at + 1, verb.sentence.end);
  const Range source = mention::noun_phrase(text, at, verb.sentence.end, {.bounded = false});
  if (source.empty() || !mention::can_speak(text, source) || !agrees(text, source, verb.analysis.entry->agreement))
    return std::nullopt;
  c.complement = Complement::object;
  c.frame = "C الذي V S";
  c.relative = true;
  c.source = source;
  c.content_start = from;
  c.score = scores::kObject;
  c.add_piece({from, end, noun.conjunction != 0});
  return c;
}

}  // namespace isnad::statement
