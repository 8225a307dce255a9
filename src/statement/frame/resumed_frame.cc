#include "statement/frame/resumed_frame.h"

#include <algorithm>

#include "statement/clause/finite_cue.h"
#include "statement/clause/speech.h"
#include "statement/frame/arguments.h"
#include "statement/frame/match_frame.h"
#include "statement/frame/said_content.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

constexpr uint32_t kReach = 35;  // tokens behind the first phrase of the subject

// Whether what describes the subject cannot go on over the token.
bool ends_description(const AnalysedText& text, uint32_t i) {
  if (text.tokens[i].kind == text::TokenKind::line_break || text.is_mark(i, U'.') || text.is_mark(i, U':')) return true;
  if (text.is_mark(i, U'؟') || text.is(i, Category::contrast)) return true;
  if (text.quotation_at[i] >= 0 && clause::is_speech(text, i)) return true;
  if (!text.is_word(i)) return false;
  const auto& word = text.word(i);
  // «، مؤكداً أن»: who goes on so says it there
  if (word.is(Category::cue_participle) && (word.accusative || text.is_comma(i - 1))) return true;
  if (word.in(lexicon::WordSet::opening_circumstance)) return true;
  if (text.is(i - 1, Category::relative) && word.conjunction == 0) return false;
  const bool passes_on =
      word.suffix != lexicon::Pronoun::none && clause::tells_of_publication(text, i);  // «بيان نشرته»
  return (clause::is_finite_cue(text, i) || mention::is_finite_verb(word)) && !passes_on;
}

// «معارضته», «توصلها»: what is of him who speaks, by its pronoun.
bool is_of_speaker(const AnalysedText& text, uint32_t i, const Range& who, lexicon::Agreement agreement) {
  const auto& word = text.word(i);
  // «ما | تردده»: a verb; «في | كلمته», «خلال | لقائه»: governed
  if (text.is_word(i - 1) &&
      (text.word(i - 1).normal == "ما" || text.is(i - 1, Category::preposition) || !takes_no_genitive(text, i - 1))) {
    return false;
  }
  if (word.preposition != 0 || word.conjunction != 0 || word.suffix == lexicon::Pronoun::none) return false;
  if (!word.any({Category::content_noun, Category::cue_masdar, Category::stance_noun})) return false;
  const std::string_view n = word.normal;
  if (n.ends_with("هم")) return mention::names_many(text.word(who.first));
  if (mention::names_many(text.word(who.first))) return false;
  if (n.ends_with("ها")) return agreement.gender == lexicon::Gender::feminine;
  return n.ends_with("ه") && agreement.gender == lexicon::Gender::masculine;
}

// Whether the frame that begins behind the token `k` is what the verb says, and nothing that describes its subject.
bool is_sure(const Verb& verb, const Frame& found, uint32_t k, const Range& who) {
  const AnalysedText& text = verb.text;
  const uint32_t next = k + 1;
  const bool behind_comma = text.is_comma(k);
  if (verb.cue.object == Object::target) {
    return behind_comma && !found.object.empty() && found.object.first == next && found.content >= found.object.end &&
           found.content <= found.object.end + 1 && mention::head_can_speak(text, found.object);
  }
  if (found.content != next) return false;
  if (found.complement == Complement::clause) {
    // «حرصه على | أن», «بعد | أن», «ضرورة | أن»: of the word in front of it
    const bool of_word = text.is_word(k) && k >= who.end &&
                         (text.any(k, {Category::preposition, Category::adverb, Category::time, Category::cue_masdar,
                                       Category::content_noun, Category::verb, Category::cue_verb}) ||
                          word_lists::is_noun_of_clause(text.word(k).normal));
    return text.is(next, Category::complementizer) && text.word(next).conjunction == 0 && !of_word;
  }
  if (found.complement == Complement::preposition) {
    const auto& what = text.word(text.word(next).preposition == 0 ? next + 1 : next);
    return text.word(next).conjunction == 0 &&
           what.any({Category::content_noun, Category::cue_masdar, Category::stance_noun}) &&
           !what.any(mention::kSpeaking) && (behind_comma || !text.is(k, Category::relative));
  }
  if (found.complement != Complement::object) return false;
  if (verb.cue.act != Act::call && is_of_speaker(text, next, who, verb.analysis.entry->agreement)) return true;
  const auto& what = text.word(next);
  return behind_comma && what.conjunction == 0 && what.preposition == 0 && !what.any(mention::kSpeaking) &&
         what.any({Category::content_noun, Category::cue_masdar}) && !what.any(mention::kName);
}

}  // namespace

Range speaker_behind(const Verb& verb, bool document) {
  const AnalysedText& text = verb.text;
  Frame frame;
  find_arguments(text, verb.cue, verb.at + 1, verb.sentence.end, frame);
  Range who = frame.subject;
  const auto holds_name = [&] {  // «العقيد نورة»
    for (uint32_t k = who.first + 1; k < who.end; ++k) {
      if (text.is(k, Category::given_name)) return true;
    }
    return false;
  };
  if (who.empty() || mention::is_oblique_plural(text.word(who.first))) return {};
  const bool titled = text.any(who.first, mention::kTitle) && holds_name();
  if (!agrees(text, who, verb.analysis.entry->agreement) && !titled) return {};
  // «وأشار المتحدث | لوجود خطة»
  for (uint32_t k = who.first + 1; k < who.end; ++k) {
    if (is_deed_behind_preposition(text, k)) who.end = k;
  }
  const bool speaks = mention::head_can_speak(text, who) || mention::is_name_word(text.word(who.first)) ||
                      (document && is_document(text, who));
  return speaks ? who : Range{};
}

std::optional<Frame> match_resumed(const Verb& verb) {
  const AnalysedText& text = verb.text;
  if (verb.analysis.entry->passive || verb.has_pronoun() || verb.first_person() || verb.left.relative ||
      verb.left.hypothetical || !verb.has_next() || text.is(verb.at + 1, Category::prepositional) ||
      verb.cue.has(CueFlag::quote) || (verb.cue.has(CueFlag::first) && !verb.cue.has(CueFlag::saying)) ||
      verb.cue.has(CueFlag::document) || verb.cue.has(CueFlag::learned) || verb.cue.has(CueFlag::appears) ||
      verb.cue.has(CueFlag::describe) || verb.cue.has(CueFlag::two)) {
    return std::nullopt;
  }
  // «قوبل | ذكر الأمير بالتصفيق»: the subject of another verb
  const bool subject = verb.at > verb.sentence.first && verb.analysis.conjunction == 0 &&
                       mention::is_finite_verb(text.word(verb.at - 1)) && !text.is(verb.at - 1, Category::auxiliary);
  if (subject) return std::nullopt;
  const Range who = speaker_behind(verb, false);
  if (who.empty() || verb.analysis.future) return std::nullopt;
  const uint32_t limit = std::min(verb.sentence.end, who.end + kReach);
  for (uint32_t k = who.end - 1; k + 2 < limit; ++k) {
    if (k >= who.end && ends_description(text, k)) return std::nullopt;
    if (!text.is_word(k + 1) || !text.is_word(k + 2)) continue;
    auto found = match_frame(
        verb.lexicon, text, verb.cue,
        {.cue = k, .end = verb.sentence.end, .subjectless = true, .agreement = verb.analysis.entry->agreement});
    if (!found || !is_sure(verb, *found, k, who)) continue;
    found->subject = who;
    return found;
  }
  return std::nullopt;
}

}  // namespace isnad::statement::frame
