#include "statement/cue/report_cue.h"

#include <algorithm>

#include "statement/clause/complement.h"
#include "statement/clause/governed.h"
#include "statement/clause/subject_end.h"
#include "statement/frame/arguments.h"
#include "statement/frame/frame.h"
#include "statement/frame/medium.h"
#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using frame::Frame;
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Pronoun;

constexpr uint32_t kReachOfReport = 60;

// عن, of «نسب» إلى: the preposition in front of him whose words they are.
uint32_t find_from(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  for (uint32_t i = from; i < limit; ++i) {
    if (text.is(i, Category::complementizer) || text.is_mark(i, U':')) return limit;
    if (text.quotation_at[i] >= 0) {
      i = text.quotations[static_cast<size_t>(text.quotation_at[i])].close;
      continue;
    }
    if (clause::is_preposition(text, i, cue.prepositions.front())) return i;
    const bool mouth = i + 1 < limit && text.word(i).normal == "على" && text.word(i + 1).normal == "لسان";
    if (mouth && cue.prepositions.front() == "عن") return i + 1;  // «نقل البيان على لسان س قوله»
    // «نقلت عنه الوكالة قوله»
    if (cue.prepositions.front() == "عن" && text::is_one_of(text.word(i).normal, {"عنه", "عنها", "عنهم"})) return i;
  }
  return limit;
}

// What the verb itself says of its statement.
Candidate candidate_of(const Cue& cue, const Analysis& verb, uint32_t i, uint32_t sentence,
                       const clause::ClauseStart& clause) {
  Candidate c;
  c.complement = clause.complement;
  c.cue = {i, i + 1, verb.conjunction != 0};
  c.lemma = cue.lemma;
  c.entry = &cue;
  c.act = cue.act;
  c.agreement = verb.entry->agreement;
  c.conjoined = verb.conjunction != 0;
  c.sentence = sentence;
  c.content_start = clause.at;
  return c;
}

// «وكان التلفزيون نقل عن س قوله»: the carrier right in front of the verb at `i`; empty where none stands there.
Range carrier_before(const AnalysedText& text, const Analysis& verb, uint32_t i, uint32_t first) {
  const uint32_t end = verb.conjunction == 0 ? clause::end_of_subject(text, i, first) : first;
  if (end == first) return {};
  const Range phrase = mention::noun_phrase_before(text, end, first, false);
  const bool speaks = !phrase.empty() && phrase.end == end && mention::head_can_speak(text, phrase);
  return speaks && agrees(text, phrase, verb.entry->agreement) ? phrase : Range{};
}

// «نقلت وسائل إعلام أن C»: nobody is named from whom it comes.
void propose_plain(const AnalysedText& text, const Cue& cue, const Analysis& verb, uint32_t i, uint32_t sentence,
                   std::vector<Candidate>& out) {
  const auto clause =
      clause::find_clause(text, cue, i + 1, std::min(text.sentences[sentence].end, i + 1 + kReachOfReport));
  if (!clause || clause->complement != Complement::clause || verb.entry->passive) return;
  Frame frame;
  find_arguments(text, cue, i + 1, clause->at, frame);
  if (frame.subject.empty() || !mention::can_speak(text, frame.subject)) return;
  Candidate c = candidate_of(cue, verb, i, sentence, *clause);
  c.frame = "V S أن C";
  c.imperfect = verb.entry->shape == lexicon::CueShape::present;
  c.source = frame.subject;
  c.score = scores::kClause;
  out.push_back(c);
}

// «نقلت س عن ص تحذيره من C», «… نفيه C»: what the verbal noun governs right behind it, where that is no clause.
std::optional<clause::ClauseStart> nominal_content(const lexicon::Lexicon& lexicon, const AnalysedText& text,
                                                   uint32_t said, uint32_t limit) {
  const auto* masdar = text.word(said).as(Category::cue_masdar);
  const uint32_t next = said + 1;
  if (masdar == nullptr || next + 1 >= limit || !text.is_word(next)) return std::nullopt;
  const Cue& cue = lexicon.cue(masdar->entry->index);
  if (cue.has(CueFlag::describe)) return std::nullopt;  // «عن مصادر وصفها بالمطلعة قولها»
  const bool preposition = clause::is_governed(text, next, cue);
  if (preposition && !text.is(next + 1, Category::complementizer))
    return clause::ClauseStart{next, Complement::preposition};
  const auto& word = text.word(next);
  // «نقلت س عن ص دعوته الأطراف | إلى C»
  if (cue.object == lexicon::Object::target && word.preposition == 0 && word.conjunction == 0) {
    const mention::Range whom = mention::noun_phrase(
        text, next, limit, {.bounded = false, .stop_at_ba = true, .stop_at_ila = true, .stop_at_ala = true});
    if (whom.end > next && whom.end + 1 < limit && clause::is_governed(text, whom.end, cue)) {
      return clause::ClauseStart{whom.end, Complement::preposition};
    }
  }
  const bool object = cue.object == lexicon::Object::content && word.preposition == 0 && word.conjunction == 0 &&
                      (frame::is_content_noun(word) || word.any({Category::quantity, Category::demonstrative}) ||
                       text::is_one_of(word.normal, {"اي", "ما", "وجود"}));
  if (object) return clause::ClauseStart{next, Complement::object};
  return std::nullopt;
}

}  // namespace

void propose_report(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                    std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const uint32_t limit = std::min(s.end, i + 1 + kReachOfReport);
  for (const Analysis& a : text.word(i).all()) {
    if (a.entry->category != Category::cue_verb) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    if (!cue.has(CueFlag::report)) continue;
    const uint32_t from = find_from(text, cue, i + 1, limit);
    if (from + 1 >= limit) {
      propose_plain(text, cue, a, i, sentence, out);
      return;
    }
    // the verbal noun with its pronoun («قوله», «تأكيدها»), or the complementizer right behind the speaker
    uint32_t said = 0;
    for (uint32_t k = from + 1; k < limit; ++k) {
      // «عن مصدر وصفته بأنه مطلع قوله»: of the source
      if (text.is(k, Category::complementizer) && text.word(k - 1).stem.starts_with("وصفت")) continue;
      if (text.is(k, Category::complementizer) || text.is_mark(k, U':') || text.quotation_at[k] >= 0) break;
      if ((text.is(k, Category::cue_masdar) && text.word(k).suffix != Pronoun::none) ||
          text.word(k).normal == "القول") {
        said = k;
        break;
      }
    }
    if (said == 0 && cue.prepositions.front() != "عن") return;  // «نسب إلى س أنه»: of him, not by him
    auto clause = said != 0 ? nominal_content(lexicon, text, said, limit) : std::nullopt;
    if (!clause) clause = clause::find_clause(text, cue, said != 0 ? said + 1 : from + 1, limit);
    if (!clause) return;
    Candidate parent = candidate_of(cue, a, i, sentence, *clause);
    parent.frame = "V S عن S أن C";
    parent.score = scores::kReport;
    // «نقلت عنه الوكالة قوله»: of him who was named before
    const bool of_him = text.word(from).normal != "عن" && text.word(from).normal.starts_with("عن");
    if (of_him && said == 0) return;
    Frame frame;
    find_arguments(text, cue, i + 1, from, frame);
    if (of_him && frame.subject.empty()) find_arguments(text, cue, from + 1, said, frame);
    parent.source = frame.subject.empty() ? carrier_before(text, a, i, s.first) : frame.subject;
    Candidate child = parent;
    child.pair = true;
    child.kind = CueKind::noun;
    child.cue = said != 0 ? Piece{said, said + 1, text.word(said).conjunction != 0} : Piece{from, from + 1, false};
    child.frame = "عن S قوله C";
    if (said != 0) {
      const auto* masdar = text.word(said).as(Category::cue_masdar);
      if (masdar != nullptr) {  // «القول» may be a plain noun too
        child.act = lexicon.cue(masdar->entry->index).act;
        child.lemma = lexicon.cue(masdar->entry->index).lemma;
      }
    }
    Frame inner;
    if (!of_him) find_arguments(text, cue, from + 1, said != 0 ? said : clause->at, inner);
    child.source = inner.subject;
    if (of_him) {
      child.pronoun = text.word(said).suffix;
      child.agreement = {};
    }
    child.medium = frame::find_medium(text, from + 1, clause->at);
    if (parent.source.empty() && a.entry->agreement.gender == lexicon::Gender::masculine) {
      child.pair = false;  // «نُقل عن س قوله»: nobody carries it
      out.push_back(child);
      return;
    }
    out.push_back(parent);
    out.push_back(child);
    return;
  }
}

}  // namespace isnad::statement::cue
