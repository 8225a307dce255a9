#include "statement/speaker/speaker.h"

#include "statement/chain.h"
#include "statement/clause/nominal_end.h"
#include "statement/phrase_kind.h"
#include "statement/speaker/answer.h"
#include "statement/speaker/antecedent.h"
#include "statement/speaker/clause_subject.h"
#include "statement/speaker/courtesy.h"
#include "statement/speaker/lead_speaker.h"
#include "statement/speaker/part_source.h"
#include "statement/speaker/relative_speaker.h"
#include "statement/speaker/resolution.h"
#include "statement/speaker/sentence_subject.h"
#include "statement/speaker/told_by_another.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {
namespace {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Pronoun;

Agreement agreement_of(const Candidate& c) {
  if (c.kind != CueKind::noun) return c.agreement;
  switch (c.pronoun) {
    case Pronoun::he:
      return {3, Gender::masculine, Number::singular};
    case Pronoun::she:
      return {3, Gender::feminine, Number::singular};
    case Pronoun::they:
      return {3, Gender::unknown, Number::plural};
    default:
      return {};
  }
}

// «تصريحات | المدير», «أقوال | شهود»: where the one begins whose words the source is; its begin for any other.
uint32_t whose_words(const AnalysedText& text, const Range& source) {
  const uint32_t whose = source.first + 1;
  if (whose >= source.end || !text.is_word(whose) || text.word(source.first).article) return source.first;
  if (!text::is_one_of(text.word(source.first).stem, {"تصريحات", "تصريح", "اقوال", "كلام"})) return source.first;
  const auto& word = text.word(whose);
  const bool adjective = word.any({Category::adjective, Category::nationality}) && !mention::is_person_noun(word) &&
                         !mention::is_name_word(word);
  const bool speaks = word.preposition == 0 && word.conjunction == 0 && !adjective &&
                      mention::head_can_speak(text, {whose, source.end});
  return speaks ? whose : source.first;
}

int speaker_of(const Resolution& in, size_t i) {
  const Candidate& c = in.statements[i];
  if (c.unattributed && c.source.empty()) return in.entities.unknown();
  if (!c.source.empty()) {
    const auto& head = in.text.word(c.source.first);
    if (c.source.end == c.source.first + 1 && (head.normal == "بلاده" || head.normal == "بلادها")) {
      if (c.parent >= 0 && in.speakers[static_cast<size_t>(c.parent)] >= 0) {
        const int state = in.entities.state_of(in.speakers[static_cast<size_t>(c.parent)]);
        if (state >= 0) return state;
      }
    }
    if (const int called = latter_party(in, i); called >= 0) return called;
    if (const int holder = holder_of_courtesy(in, c); holder >= 0) return holder;
    const uint32_t whose = whose_words(in.text, c.source);
    if (const int outer = who_tells_of_another(in, c); outer >= 0) return in.entities.resolve_beside(c.source, outer);
    return in.entities.resolve({whose, c.source.end});
  }
  const Agreement agreement = agreement_of(c);
  if (c.parent >= 0 && in.text.word(c.cue.first).suffix == Pronoun::we) return who_told_us(in, i, agreement);
  if (c.of_parent && c.parent >= 0 && in.speakers[static_cast<size_t>(c.parent)] >= 0) {
    return in.speakers[static_cast<size_t>(c.parent)];
  }
  if (!c.described.empty()) {
    const int who = in.entities.resolve(c.described);
    if (mention::agrees(in.entities.at(who), agreement)) return who;
  }
  if (const Range sender = sender_before(in.text, c); !sender.empty()) {
    const int whose = in.entities.resolve(sender);
    if (mention::agrees(in.entities.at(whose), agreement)) return whose;
  }
  // «نشر الموقع شريطا لـ س | قالت فيه»
  if (const uint32_t owner = owner_before(in.text, in.entities, c); owner != c.cue.first) {
    const int whose = in.entities.resolve({owner, c.cue.first});
    if (mention::agrees(in.entities.at(whose), agreement)) return whose;
  }
  if (const Range author = author_before(in.text, c); !author.empty()) {
    const int whose = in.entities.resolve(author);
    if (mention::agrees(in.entities.at(whose), agreement)) return whose;
  }
  // «قال س إنه بعث رسالة يدعو فيها»: what stands in it is of him who sent it
  if (c.kind == CueKind::verb && c.parent >= 0 && c.cue.end < in.text.size() && is_within_it(in.text, c.cue.end)) {
    const int sender = in.speakers[static_cast<size_t>(c.parent)];
    if (sender >= 0 && mention::agrees(in.entities.at(sender), agreement)) return sender;
  }
  if (const int outer = outer_speaker(in, i, agreement); outer >= 0) return outer;
  if (const int acts = subject_of_inner_clause(in, i, agreement); acts >= 0) return acts;
  if (const int acts = subject_of_clause(in, i, agreement); acts >= 0) return acts;
  if (const int goes_on = told_by_document(in, i, agreement); goes_on >= 0) return goes_on;
  if (const int doubts = subject_of_relative(in, i, agreement); doubts >= 0) return doubts;
  if (c.kind == CueKind::participle) {
    const int own = governing(in, i, agreement);
    if (own >= 0) return own;
  }
  if (const int asked = who_was_asked(in, i, agreement); asked >= 0) return asked;
  if (const int asked = answers_question(in, i, agreement); asked >= 0) return asked;
  if (answers(in, i)) {
    const Range& asked = in.statements[i - 1].target;
    return asked.empty() ? in.entities.unknown() : in.entities.resolve(asked);
  }
  if (const int quoted = transmitted_from(in, i); quoted >= 0) return quoted;
  return antecedent(in, i, agreement);
}

// Whether statement `tag` only names again who makes statement `other`, which stands in it or around it.
bool names_own_speaker(const std::vector<Candidate>& statements, const std::vector<int>& speakers, size_t tag,
                       size_t other) {
  return statements[tag].kind == CueKind::attribution && statements[tag].complement == Complement::host &&
         statements[other].kind != CueKind::attribution && speakers[tag] == speakers[other];
}

// Whether the attribution `tag` attributes a clause that ends before the statement `inner` in it begins.
bool attributes_more(const AnalysedText& text, const Candidate& tag, const Candidate& inner) {
  const uint32_t first = tag.pieces[0].first;
  if (first >= inner.cue.first || first < tag.cue.first) return false;
  uint32_t comma = inner.cue.first;
  while (comma > first && !text.is_comma(comma)) --comma;
  return comma > first && clause::holds_verb(text, first, comma);
}

}  // namespace

void drop_tags(const AnalysedText& text, std::vector<Candidate>& statements, std::vector<int>& speakers) {
  std::vector<bool> dropped(statements.size(), false);
  for (size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].parent < 0) continue;
    const auto parent = static_cast<size_t>(statements[i].parent);
    if (names_own_speaker(statements, speakers, i, parent)) dropped[i] = true;
    // but «بحسب س، فإن الشركة أوقفت الحملات التي وصفها بـ»: what he calls a part of it
    if (names_own_speaker(statements, speakers, parent, i) && !statements[i].relative &&
        !attributes_more(text, statements[parent], statements[i])) {
      dropped[parent] = true;
    }
  }
  drop_statements(statements, dropped);
  size_t at = 0;
  std::erase_if(speakers, [&](int) { return dropped[at++]; });
}

std::vector<int> resolve_speakers(const AnalysedText& text, std::vector<Candidate>& statements,
                                  mention::Entities& entities) {
  std::vector<int> speakers(statements.size(), -1);
  const Resolution in{text, statements, speakers, entities};
  for (size_t i = 0; i < statements.size(); ++i) {
    part_surnames(in, statements[i]);
    part_author(in, statements[i]);
    // «تشير الدراسات، يضيف المصدر ذاته، إلى C»: the one around it points back over it
    const int around = statements[i].parent;
    if (around > static_cast<int>(i) && statements[static_cast<size_t>(around)].kind == CueKind::attribution) {
      auto& speaker = speakers[static_cast<size_t>(around)];
      if (speaker < 0) speaker = speaker_of(in, static_cast<size_t>(around));
    }
    if (speakers[i] < 0) speakers[i] = speaker_of(in, i);
    if (speakers[i] >= 0) entities.seen(speakers[i], statements[i].cue.first + 1);
  }
  name_lead(text, statements, entities, speakers);
  return speakers;
}

}  // namespace isnad::statement::speaker
