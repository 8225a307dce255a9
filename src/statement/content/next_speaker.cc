// Whether a verb or participle behind what somebody said goes on with him, or with one whose speech is told in it: the
// part of ClauseEnds that asks who speaks.
#include <algorithm>

#include "statement/clause/nominal_end.h"
#include "statement/content/clause_end.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;

// The last verb inside the content of `a` and before `b`, in the same quotation as `b`: somebody quoted there.
const Candidate* ClauseEnds::verb_between(size_t a, size_t b) const {
  const int32_t quotation = enclosing(text_, candidates_[b].cue.first);
  for (size_t k = b; --k > a;) {
    const Candidate& c = candidates_[k];
    if (c.kind == CueKind::verb && c.cue.first >= candidates_[a].content_start &&
        enclosing(text_, c.cue.first) == quotation) {
      return &c;
    }
  }
  return nullptr;
}

// «أضاف المراسل أن الوزير تطرق إلى …، مشدداً على»: somebody else's speech is told inside, and the participle is of that.
bool ClauseEnds::is_spoken_of_inside(size_t a, size_t b) const {
  const Candidate& outer = candidates_[a];
  constexpr uint32_t kSubject = 8;  // words in which his verb stands
  if (outer.complement != Complement::clause) return false;
  const uint32_t end = std::min(candidates_[b].cue.first, outer.content_start + kSubject);
  for (uint32_t k = outer.content_start + 1; k < end; ++k) {
    if (text_.is_word(k) && !has_cue(k) && word_lists::is_speaking_of(text_.word(k).normal)) return true;
  }
  return false;
}

// «مصدر قضائي», «عضو الوفد», and no «مصادر» and nobody joined to him.
// `verb`: a verb goes on, «، ورفضوا»; a participle may be of others who spoke with him.
bool ClauseEnds::is_one_source(const Candidate& c, bool verb) const {
  const auto& head = text_.word(c.source.first);
  const auto* who = head.as(Category::unnamed);
  if (who == nullptr && verb) who = head.as(Category::office);
  if (who == nullptr || head.is(Category::group) || who->entry->agreement.number != Number::singular) return false;
  for (uint32_t k = c.source.first + 1; k < c.source.end; ++k) {
    if (text_.word(k).conjunction != 0) return false;
  }
  return true;
}

// «أضاف المتحدث باسم الرئاسة أن الرئيس أكد C، مشيراً إلى», «أفاد بيان بأن الوزير أشاد بـ، ودعا إلى»: who speaks for
// another, or a document, reports his speech, and what follows is that speech too.
bool ClauseEnds::speaks_for_another(size_t a, size_t b) const {
  constexpr uint32_t kSubject = 8;  // tokens in front of his verb
  const Candidate& outer = candidates_[a];
  if (outer.complement != Complement::clause || outer.kind != CueKind::verb || outer.source.empty()) return false;
  bool for_him =
      is_document(text_, outer.source) && text_.any(outer.source.first, {Category::document, Category::medium});
  for (uint32_t k = outer.source.first; k < outer.source.end && !for_him; ++k) {
    for_him = text::is_one_of(text_.word(k).stem, {"متحدث", "ناطق", "متحدثة", "ناطقة"});
  }
  for (size_t k = a + 1; for_him && k < b && candidates_[k].cue.first <= outer.content_start + kSubject; ++k) {
    const Candidate& inner = candidates_[k];
    if (inner.kind != CueKind::verb || inner.relative || inner.conjoined || inner.cue.first <= outer.content_start)
      continue;
    return inner.sentence == outer.sentence && clause::compatible(candidates_[b].agreement, inner.agreement);
  }
  return false;
}

// Whether the candidate `b` goes on with the speaker of `a` and not with somebody quoted inside a's content.
bool ClauseEnds::same_speaker_goes_on(size_t a, size_t b) const {
  const Candidate& outer = candidates_[a];
  const Candidate& next = candidates_[b];
  // a verb in front of its named subject says nothing of its number
  Agreement whose = outer.agreement;
  const bool one = !outer.source.empty() && outer.agreement.number == Number::singular &&
                   is_one_source(outer, next.kind == CueKind::verb);
  if (!outer.source.empty() && !one) whose.number = Number::unknown;
  if (next.source.empty() && !clause::compatible(next.agreement, whose)) return false;
  const bool comma = next.cue.first > 0 && text_.is_comma(next.cue.first - 1);
  // «نقلت س عن ص قوله إن C، نافياً …»: it is ص who goes on
  const bool carried = a + 1 < candidates_.size() && candidates_[a + 1].pair && !candidates_[a + 1].source.empty();
  if (carried && comma && next.kind == CueKind::participle && agrees(text_, candidates_[a + 1].source, next.agreement))
    return false;
  if (next.source.empty() && speaks_for_another(a, b)) return false;
  // «كشفت تقارير أن الفتيات …، وطلبن C»: persons, and no documents
  const bool thing = !outer.source.empty() && next.source.empty() && next.kind == CueKind::verb &&
                     next.agreement.number == Number::plural &&
                     text_.any(outer.source.first, {Category::document, Category::media, Category::media_name}) &&
                     !text_.any(outer.source.first, mention::kPerson);
  if (thing) return false;
  // «ذكر موقع س أن الوزير …، متعهداً»: an outlet reports; it does not promise, accuse or call
  const bool outlet = !outer.source.empty() && text_.any(outer.source.first, {Category::media, Category::media_name});
  if (outlet && next.kind == CueKind::participle && next.act != Act::assert_ && next.act != Act::affirm) return false;
  // «… ويقول: «C»»: his own words follow
  const bool speech = next.kind == CueKind::verb && next.source.empty() && next.complement == Complement::speech &&
                      text_.is_mark(next.cue.end, U':') && outer.kind == CueKind::verb;
  // «قال … ويقول»: the tense changes with the speaker
  const bool past = next.cue.first > 0 && text::is_one_of(text_.word(next.cue.first - 1).normal, {"لم", "ولم"});
  const bool turns =
      next.kind == CueKind::verb && next.imperfect && !past && !outer.imperfect && next.source.empty() && !speech;
  if (next.kind == CueKind::participle && is_spoken_of_inside(a, b)) return false;
  const Candidate* inner = verb_between(a, b);
  if (inner == nullptr) return !turns || outer.kind != CueKind::verb || comma;
  if (turns) return false;
  const bool fits_inner = clause::compatible(next.agreement, inner->agreement);
  const bool fits_outer = clause::compatible(next.agreement, whose);
  if (fits_inner != fits_outer) return fits_outer;
  if (next.kind == CueKind::participle || !next.source.empty()) return true;
  return next.complement == Complement::clause || next.complement == Complement::speech || comma;
}

// «أجرت س دراسات تؤكد أهمية القناة، | مضيفا أن», «أشار س إلى تقارير تفيد أن C، | مضيفا أن»: behind a comma, what who is
// the source of `a` cannot have said, but somebody in front of him can.
bool ClauseEnds::is_of_another_gender(size_t a, size_t b) const {
  const Candidate& inner = candidates_[a];
  const Candidate& next = candidates_[b];
  // «إن الهيئة تدعو الأهالي إلى C | مبينا أن»: … without a comma, where nouns stand before and a clause behind
  const bool parted =
      text_.is_comma(next.cue.first - 1) || (clause::is_nominal(inner) && next.complement == Complement::clause);
  const bool other = inner.kind == CueKind::verb && parted && inner.agreement.gender != Gender::unknown &&
                     next.agreement.gender != Gender::unknown && inner.agreement.gender != next.agreement.gender;
  if (!other || clause::is_nominal(inner)) return other;
  if (inner.source.empty()) return false;
  for (size_t k = a; k-- > 0 && candidates_[k].sentence == inner.sentence;) {
    const Candidate& outer = candidates_[k];
    if (outer.kind == CueKind::verb && outer.agreement.gender == next.agreement.gender &&
        outer.agreement.number == next.agreement.number) {
      return true;
    }
  }
  return false;
}

// «قال س إن ص أكد أن C، | وإنه نفى C», «ذكرت س أن ص اعتبر أن C، | وأنه قال إن»: behind speech that is told in speech
// the clause of the outer one goes on. «إن» only stands behind «قال»; «أن» where another verb of saying follows.
bool ClauseEnds::returns_to_outer(size_t index, uint32_t k) const {
  constexpr size_t kReach = 6;  // candidates
  const Candidate& c = candidates_[index];
  const auto& word = text_.word(k);
  if (c.complement != Complement::clause || word.conjunction != U'و' || !word.is(Category::complementizer))
    return false;
  const auto raw = [&](uint32_t i) { return slice(text_.text, text_.tokens[i]); };
  if (k == 0 || !text_.is_comma(k - 1) || word.normal == "وانما") return false;
  const bool inna = raw(k).starts_with("وإن");
  const bool says = k + 1 < text_.size() && at_[k + 1] > static_cast<int32_t>(index) &&
                    candidates_[static_cast<size_t>(at_[k + 1])].kind == CueKind::verb &&
                    candidates_[static_cast<size_t>(at_[k + 1])].source.empty();
  if (!inna && !says) return false;
  for (size_t j = index; j-- > 0 && j + kReach >= index && candidates_[j].sentence == c.sentence;) {
    const Candidate& outer = candidates_[j];
    if (outer.kind != CueKind::verb || outer.complement != Complement::clause || outer.content_start >= c.cue.first ||
        enclosing(text_, outer.cue.first) != enclosing(text_, c.cue.first) || outer.pair) {
      continue;
    }
    const bool outer_inna = raw(outer.content_start).starts_with("إن");
    const bool own_inna = raw(c.content_start).starts_with("إن");
    return inna ? outer_inna && !own_inna : !outer_inna && !own_inna;
  }
  return false;
}

}  // namespace isnad::statement::content
