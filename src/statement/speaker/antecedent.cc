#include "statement/speaker/antecedent.h"

#include "statement/speaker/clause_subject.h"
#include "statement/speaker/earlier_subject.h"
#include "statement/speaker/relative_speaker.h"
#include "statement/speaker/scripture.h"
#include "statement/speaker/sentence_subject.h"
#include "statement/speaker/told_of.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Pronoun;

namespace {

// «وبحسب س: «C». | ويضيف»: the speech of him whom the sentence in front begins with.
bool opens_speech(const Resolution& in, size_t k, size_t i) {
  const Candidate& c = in.statements[i];
  const Candidate& other = in.statements[k];
  const bool goes_on = c.kind == CueKind::verb && c.entry != nullptr && c.entry->has(lexicon::CueFlag::continues);
  const auto& s = in.text.sentences[other.sentence];
  return goes_on && k + 1 == i && other.kind == CueKind::attribution && other.cue.first <= s.first + 1 &&
         other.parent < 0 && other.pieces[0].first >= other.source.end && in.text.is_mark(other.source.end, U':');
}

// The statement inside which another stands, over those that only tell whose words they are: «قال س «C»، حسب
// الوكالة».
int rank_of(const Resolution& in, size_t i) {
  int parent = in.statements[i].parent;
  if (in.statements[i].pair && parent >= 0) parent = in.statements[static_cast<size_t>(parent)].parent;
  while (parent >= 0 && tells_whose(in.statements[static_cast<size_t>(parent)])) {
    parent = in.statements[static_cast<size_t>(parent)].parent;
  }
  return parent;
}

bool may_go_on(const Resolution& in, int speaker, const Candidate& c) {
  return c.parent >= 0 || !is_scripture(in.entities.at(speaker).name);
}

}  // namespace

int governing(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  const uint32_t first = in.text.sentences[c.sentence].first;
  for (size_t k = i; k-- > 0 && k + 16 > i;) {
    // of this sentence, or with a quotation that runs into it
    const Candidate& other = in.statements[k];
    if (other.sentence != c.sentence && other.pieces[other.piece_count - 1].end <= first) continue;
    if (other.kind == CueKind::attribution || rank_of(in, k) != rank_of(in, i)) continue;
    const auto& e = in.entities.at(in.speakers[k]);
    // «أنكر المتهم ذلك، مصرحا»: one of a group, right before it
    const bool one = k + 1 == i && other.sentence == c.sentence && e.kind == SpeakerKind::group &&
                     e.number == Number::singular && e.gender == agreement.gender;
    if (one || mention::agrees(e, agreement)) return in.speakers[k];
  }
  if (const int document = document_of_sentence(in, i, agreement); document >= 0) return document;
  const int subject = subject_before_cue(in, i, agreement);
  if (subject >= 0) return subject;
  for (size_t k = i + 1; k < in.statements.size() && in.statements[k].sentence == c.sentence; ++k) {
    if (in.statements[k].kind != CueKind::verb || in.statements[k].parent != c.parent) continue;
    if (in.statements[k].source.empty()) continue;
    in.speakers[k] = in.entities.resolve(in.statements[k].source);
    return in.speakers[k];
  }
  return -1;
}

int antecedent(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  if (c.kind == CueKind::verb) {
    const bool first = i == 0 || in.statements[i - 1].sentence != c.sentence;
    const Range described = first && c.parent < 0 ? described_by_coordinated(in.text, c) : Range{};
    const int antecedent = described.empty() ? -1 : in.entities.resolve(described);
    if (antecedent >= 0 && mention::agrees(in.entities.at(antecedent), agreement)) return antecedent;
    if (const int party = party_behind_but(in, i, agreement); party >= 0) return party;
    if (const int concedes = subject_of_concession(in, i, agreement); concedes >= 0) return concedes;
    const int own = subject_of_sentence(in, i, agreement);
    if (own >= 0) return own;
  }
  const int subject_between = c.parent < 0 && c.kind == CueKind::verb ? subject_since_last(in, i, agreement) : -1;
  if (subject_between >= 0) return subject_between;
  constexpr size_t kReach = 40;
  const size_t from = i > kReach ? i - kReach : 0;
  if (c.kind == CueKind::noun && c.pronoun != Pronoun::none) {
    // «أما س فيختصر تجربته بقوله»: of the subject, where nobody has spoken in the sentence
    const bool first = i == 0 || in.statements[i - 1].sentence != c.sentence;
    const int own = first && c.parent < 0 ? subject_before_cue(in, i, agreement) : -1;
    if (own >= 0 && in.entities.at(own).kind == SpeakerKind::person && in.entities.at(own).named) return own;
    for (size_t k = i; k-- > from;) {
      if (in.statements[k].contains(c.cue.first) || tells_whose(in.statements[k])) continue;
      if (mention::agrees(in.entities.at(in.speakers[k]), agreement)) return in.speakers[k];
    }
  }
  for (size_t k = i; k-- > from;) {
    const Candidate& other = in.statements[k];
    if (rank_of(in, k) != rank_of(in, i) || (tells_whose(other) && !opens_speech(in, k, i))) continue;
    // «وسأله س عن C، | فأجاب بأن»: not he who asked
    if (c.lemma == "أجاب" && other.act == Act::ask && other.sentence == c.sentence) continue;
    if (c.parent >= 0 && static_cast<int>(k) <= c.parent) continue;
    if (in.speakers[k] >= 0 && may_go_on(in, in.speakers[k], c) &&
        mention::agrees(in.entities.at(in.speakers[k]), agreement)) {
      return in.speakers[k];
    }
  }
  if (c.parent >= 0) {
    const int subject = subject_before_cue(in, i, agreement);
    if (subject >= 0) return subject;
  }
  for (size_t k = i; k-- > from;) {
    if (in.statements[k].contains(c.cue.first) && in.statements[k].kind == CueKind::attribution) continue;
    if (in.speakers[k] >= 0 && may_go_on(in, in.speakers[k], c) &&
        mention::agrees(in.entities.at(in.speakers[k]), agreement))
      return in.speakers[k];
  }
  const int subject = subject_before_cue(in, i, agreement);
  if (subject >= 0) return subject;
  const int group = agreement.number == Number::plural ? group_before(in, i) : -1;
  if (group >= 0) return group;
  if (const int body = body_of_document(in, i, agreement); body >= 0) return body;
  // «اجتمع الوزير س مع السفيرة ص. وأعرب عن شكره. | وأكدت»: of the other gender one who is told of by name
  if (c.parent < 0 && c.kind == CueKind::verb && agreement.number == Number::singular && i > 0 &&
      in.speakers[i - 1] >= 0) {
    const auto& last = in.entities.at(in.speakers[i - 1]);
    const bool other =
        last.kind == SpeakerKind::person && last.gender != Gender::unknown && last.gender != agreement.gender;
    const int told = other ? told_of(in, i, agreement) : -1;
    const bool sure = told >= 0 && in.entities.at(told).kind == SpeakerKind::person &&
                      in.entities.at(told).gender == agreement.gender &&
                      (in.entities.at(told).given || !in.entities.at(told).head.empty());
    if (sure) return told;
  }
  // «أضاف س «أكدوا أنهم سيحضرون»»: many, of whom the text tells nothing
  const bool others = c.parent >= 0 && agreement.number == Number::plural && c.kind == CueKind::verb;
  for (size_t k = i; k-- > from && !others;) {
    if (in.speakers[k] >= 0) return in.speakers[k];
  }
  return subject_in_front(in, i, agreement);
}

}  // namespace isnad::statement::speaker
