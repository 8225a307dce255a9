#include "statement/frame/relative_object.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using clause::Verb;

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

namespace {

// «الحوار الذي دعا إليه س», «احتجاجات دعت إليها س»: behind the verb its preposition with the pronoun.
bool has_governed_pronoun(const Verb& verb) {
  if (!verb.has_next() || verb.has_pronoun()) return false;
  const std::string_view next = verb.text.word(verb.at + 1).normal;
  const auto governs = [&](std::string_view preposition, std::initializer_list<std::string_view> forms) {
    return std::find(verb.cue.prepositions.begin(), verb.cue.prepositions.end(), preposition) !=
               verb.cue.prepositions.end() &&
           text::is_one_of(next, forms);
  };
  const bool calls = verb.cue.act == Act::call || verb.cue.act == Act::commit || verb.cue.act == Act::threaten;
  const bool judges = verb.cue.act == Act::praise || verb.cue.act == Act::condemn;  // «القرار الذي رحب به التجار»
  return (calls || judges) && (governs("الى", {"اليه", "اليها", "اليهما"}) || governs("ب", {"به", "بها", "بهما"}));
}

// Whether the word is a noun of a thing, also in the indefinite accusative («حواراً»).
bool is_thing(const Verb& verb, uint32_t i) {
  constexpr lexicon::Categories kThing = {Category::content_noun, Category::common_noun, Category::norm};
  const lexicon::Word& noun = verb.text.word(i);
  if (noun.any(mention::kSpeaking)) return false;
  return noun.any(kThing) || (!noun.known() && verb.lexicon.accusative_of(noun.normal).any(kThing));
}

// «وقف», «إطلاق», «هدنة»: the first noun of an idafa whose second one is at `i` + 1.
bool governs_next(const AnalysedText& text, uint32_t i) {
  const auto& noun = text.word(i);
  return text.is_word(i) && text.word(i + 1).preposition == 0 && text.word(i + 1).conjunction == 0 && !noun.article &&
         noun.suffix == lexicon::Pronoun::none && noun.any({Category::content_noun, Category::cue_masdar}) &&
         !noun.any({Category::preposition, Category::adjective}) && !noun.any(mention::kSpeaking);
}

}  // namespace

std::optional<Candidate> relative_object(const Verb& verb, Candidate c) {
  const AnalysedText& text = verb.text;
  const bool governed = has_governed_pronoun(verb);
  const bool says = text::is_one_of(verb.cue.lemma, {"أعلن", "اقترح", "تبنى"}) || verb.cue.act == Act::reject ||
                    verb.cue.act == Act::condemn || verb.cue.act == Act::deny || verb.cue.act == Act::support;
  const bool object = says && verb.has_pronoun() && verb.cue.object == Object::content && !verb.cue.has(CueFlag::two);
  if (!object && !governed) return std::nullopt;
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
  const uint32_t described = from;
  if (!is_thing(verb, from) || noun.article != relative) return std::nullopt;
  if (verb.cue.has(CueFlag::claimed) && !noun.in(lexicon::WordSet::attack)) return std::nullopt;
  const uint32_t at = mention::skip_adjuncts(text, verb.at + (governed ? 2 : 1), verb.sentence.end);
  const Range source = mention::noun_phrase(text, at, verb.sentence.end, {.bounded = false});
  if (source.empty() || !mention::can_speak(text, source) || !agrees(text, source, verb.analysis.entry->agreement))
    return std::nullopt;
  c.complement = Complement::object;
  c.frame = "C الذي V S";
  c.relative = true;
  c.source = source;
  c.content_start = from;
  c.score = scores::kObject;
  // «وقف إطلاق | النار الذي أعلنه س»: the nouns that govern a feminine are what «الذي» describes
  constexpr uint32_t kGoverning = 3;  // words
  const bool feminine = noun.stem.ends_with("ة") || noun.stem.ends_with("ات") || noun.stem == "نار";
  const bool of_idafa = relative && feminine && text.word(end).normal == "الذي";
  while (of_idafa && from > first && from + kGoverning > described && governs_next(text, from - 1)) --from;
  c.content_start = from;
  c.add_piece({from, end, text.word(from).conjunction != 0});
  return c;
}

}  // namespace isnad::statement::frame
