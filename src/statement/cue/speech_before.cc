#include "statement/cue/speech_before.h"

#include "statement/clause/speech.h"
#include "statement/cue/verb_candidate.h"
#include "statement/frame/arguments.h"
#include "statement/frame/target.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::Verb;
using frame::Frame;

std::optional<Candidate> speech_before(const Verb& verb, uint32_t sentence) {
  const AnalysedText& text = verb.text;
  const uint32_t first = verb.sentence.first;
  uint32_t end = verb.at;
  // «…»، بهذه الكلمات لخص س
  const bool pointed = end > first + 2 && text.word(end - 2).normal == "بهذه" &&
                       text::is_one_of(text.word(end - 1).normal, {"الكلمات", "العبارة", "العبارات", "الجملة"});
  if (pointed) end -= 2;
  const bool so = end > first && text.word(end - 1).normal == "هكذا";  // «…»، هكذا تحدث س
  if (verb.analysis.conjunction != 0 || verb.analysis.entry->passive) return std::nullopt;
  if (!verb.cue.clause && !pointed && !so) return std::nullopt;
  while (end > first && (text.is_comma(end - 1) || text.is_dash(end - 1) || text.word(end - 1).normal == "هكذا" ||
                         text.word(end - 1).normal == "كما")) {
    --end;
  }
  if (end == first || text.quotation_in[end - 1] < 0) return std::nullopt;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_in[end - 1])];
  // ««هذا ظلم»، يقول س»: two words are enough where they open the sentence
  const bool short_one = q.open == first && q.close > q.open + 2 && text.is_comma(verb.at - 1) &&
                         text::is_one_of(verb.cue.lemma, {"قال", "أضاف"});
  if (q.close != end - 1 || !(short_one || clause::is_speech(text, q.open))) return std::nullopt;
  Frame frame;
  find_arguments(text, verb.cue, verb.at + 1, verb.sentence.end, frame);
  const bool surname = frame.subject.end == frame.subject.first + 1 && !frame.subject.empty() &&
                       (mention::may_be_surname(text.word(frame.subject.first)) || is_lone_name(text, frame.subject));
  // «"C"، تتابع وهي تحتضن ابنتها», «"C"، يضيف.»: who spoke last
  // and «"C"، أضاف.», a whole sentence
  const bool whole = q.open == first && text.is_comma(verb.at - 1) && verb.cue.clause;
  const bool goes_on = frame.subject.empty() && (verb.present() || whole) && !verb.has_pronoun() &&
                       (!verb.has_next() || text.is_mark(verb.at + 1, U'.') || text.is_comma(verb.at + 1) ||
                        text::is_one_of(text.word(verb.at + 1).normal, {"وهو", "وهي", "وهم"}));
  const bool spoken = !frame.subject.empty() && (surname || mention::can_speak(text, frame.subject));
  if (!goes_on && !spoken) return std::nullopt;
  Candidate c = verb_candidate(verb, sentence);
  c.complement = Complement::before;
  c.act = verb.cue.act;
  c.frame = goes_on ? "«C» V" : "«C» V S";
  c.source = frame.subject;
  if (spoken) c.target = frame::told_behind(text, frame.subject.end, verb.sentence.end);
  c.content_start = q.open;
  c.score = scores::kSpeechBefore;
  return c;
}

}  // namespace isnad::statement::cue
