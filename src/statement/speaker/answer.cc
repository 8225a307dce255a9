#include "statement/speaker/answer.h"

#include "statement/speaker/clause_subject.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Pronoun;

bool answers(const Resolution& in, size_t i) {
  if (i == 0 || in.statements[i].entry == nullptr) return false;
  const auto& cue = in.text.word(in.statements[i].cue.first);
  const Candidate& before = in.statements[i - 1];
  // «فأجابه», «سأل القاضي المتهم …. فأجاب», «سأله عما نسب إليه فأنكر»
  const bool then = cue.conjunction == U'ف' && !before.target.empty();
  const bool answer = in.statements[i].entry->lemma == "أجاب";
  if (!answer && !(then && in.statements[i].source.empty())) return false;
  const bool him = then || cue.suffix != lexicon::Pronoun::none;
  constexpr uint32_t kNear = 4;  // tokens
  const uint32_t end = before.pieces[before.piece_count - 1].end;
  return him && before.act == Act::ask && !before.source.empty() && in.statements[i].cue.first <= end + kNear;
}

int who_was_asked(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  if (i == 0 || c.kind != CueKind::verb || !c.source.empty()) return -1;
  const auto& cue = in.text.word(c.cue.first);
  const Candidate& before = in.statements[i - 1];
  if (cue.conjunction != U'ف' || before.sentence != c.sentence || before.target.empty() || in.speakers[i - 1] < 0)
    return -1;
  if (before.act != Act::call && before.act != Act::assert_ && before.act != Act::ask && before.act != Act::accuse)
    return -1;
  const bool him = cue.suffix != Pronoun::none && cue.suffix != Pronoun::we;
  if (!him && mention::agrees(in.entities.at(in.speakers[i - 1]), agreement)) return -1;
  const int asked = in.entities.resolve(before.target);
  return asked != in.speakers[i - 1] && mention::agrees(in.entities.at(asked), agreement) ? asked : -1;
}

int answers_question(const Resolution& in, size_t i, Agreement agreement) {
  if (i == 0 || in.statements[i - 1].lemma != "سئل" || !in.statements[i].source.empty()) return -1;
  const Candidate& asked = in.statements[i - 1];
  if (asked.sentence + 1 < in.statements[i].sentence) return -1;
  const auto& s = in.text.sentences[asked.sentence];
  const Range who = mention::noun_phrase(in.text, asked.cue.end, s.end, kPlainSubject);
  if (who.first != asked.cue.end || who.empty() || !mention::head_can_speak(in.text, who)) return -1;
  const int entity = in.entities.resolve(who);
  return mention::agrees(in.entities.at(entity), agreement) ? entity : -1;
}

}  // namespace isnad::statement::speaker
