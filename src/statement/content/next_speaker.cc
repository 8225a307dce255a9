#include "statement/content/next_speaker.h"

#include <algorithm>

#include "statement/clause/nominal_end.h"
#include "statement/content/trim.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
namespace {

// The last verb inside the content of `a` and before `b`, in the same quotation as `b`: somebody quoted there.
const Candidate* verb_between(const Contents& in, size_t a, size_t b) {
  const int32_t quotation = enclosing(in.text, in.candidates[b].cue.first);
  for (size_t k = b; --k > a;) {
    const Candidate& c = in.candidates[k];
    if (c.kind == CueKind::verb && c.cue.first >= in.candidates[a].content_start &&
        enclosing(in.text, c.cue.first) == quotation) {
      return &c;
    }
  }
  return nullptr;
}

// «أضاف المراسل أن الوزير تطرق إلى …، مشدداً على»: somebody else's speech is told inside, and the participle is of that.
bool is_spoken_of_inside(const Contents& in, size_t a, size_t b) {
  const Candidate& outer = in.candidates[a];
  constexpr uint32_t kSubject = 8;  // words in which his verb stands
  if (outer.complement != Complement::clause) return false;
  const uint32_t end = std::min(in.candidates[b].cue.first, outer.content_start + kSubject);
  for (uint32_t k = outer.content_start + 1; k < end; ++k) {
    if (in.text.is_word(k) && !has_cue(in, k) && word_lists::is_speaking_of(in.text.word(k).normal)) return true;
  }
  return false;
}

// «مصدر قضائي», «عضو الوفد», and no «مصادر» and nobody joined to him.
// `verb`: a verb goes on, «، ورفضوا»; a participle may be of others who spoke with him.
bool is_one_source(const Contents& in, const Candidate& c, bool verb) {
  const auto& head = in.text.word(c.source.first);
  const auto* who = head.as(Category::unnamed);
  if (who == nullptr && verb) who = head.as(Category::office);
  if (who == nullptr || head.is(Category::group) || who->entry->agreement.number != Number::singular) return false;
  for (uint32_t k = c.source.first + 1; k < c.source.end; ++k) {
    if (in.text.word(k).conjunction != 0) return false;
  }
  return true;
}

// «أضاف المتحدث باسم الرئاسة أن الرئيس أكد C، مشيراً إلى», «أفاد بيان بأن الوزير أشاد بـ، ودعا إلى»: who speaks for
// another, or a document, reports his speech, and what follows is that speech too.
bool speaks_for_another(const Contents& in, size_t a, size_t b) {
  constexpr uint32_t kSubject = 8;  // tokens in front of his verb
  const Candidate& outer = in.candidates[a];
  if (outer.complement != Complement::clause || outer.kind != CueKind::verb || outer.source.empty()) return false;
  bool for_him =
      is_document(in.text, outer.source) && in.text.any(outer.source.first, {Category::document, Category::medium});
  for (uint32_t k = outer.source.first; k < outer.source.end && !for_him; ++k) {
    for_him = text::is_one_of(in.text.word(k).stem, {"متحدث", "ناطق", "متحدثة", "ناطقة"});
  }
  for (size_t k = a + 1; for_him && k < b && in.candidates[k].cue.first <= outer.content_start + kSubject; ++k) {
    const Candidate& inner = in.candidates[k];
    if (inner.kind != CueKind::verb || inner.relative || inner.conjoined || inner.cue.first <= outer.content_start)
      continue;
    return inner.sentence == outer.sentence && clause::compatible(in.candidates[b].agreement, inner.agreement);
  }
  return false;
}

}  // namespace

bool same_speaker_goes_on(const Contents& in, size_t a, size_t b) {
  const Candidate& outer = in.candidates[a];
  const Candidate& next = in.candidates[b];
  // a verb in front of its named subject says nothing of its number
  Agreement whose = outer.agreement;
  const bool one = !outer.source.empty() && outer.agreement.number == Number::singular &&
                   is_one_source(in, outer, next.kind == CueKind::verb);
  if (!outer.source.empty() && !one) whose.number = Number::unknown;
  if (next.source.empty() && !clause::compatible(next.agreement, whose)) return false;
  const bool comma = next.cue.first > 0 && in.text.is_comma(next.cue.first - 1);
  // «نقلت س عن ص قوله إن C، نافياً …»: it is ص who goes on
  const bool carried =
      a + 1 < in.candidates.size() && in.candidates[a + 1].pair && !in.candidates[a + 1].source.empty();
  if (carried && comma && next.kind == CueKind::participle &&
      agrees(in.text, in.candidates[a + 1].source, next.agreement))
    return false;
  if (next.source.empty() && speaks_for_another(in, a, b)) return false;
  // «كشفت تقارير أن الفتيات …، وطلبن C»: persons, and no documents
  const bool thing = !outer.source.empty() && next.source.empty() && next.kind == CueKind::verb &&
                     next.agreement.number == Number::plural &&
                     in.text.any(outer.source.first, {Category::document, Category::media, Category::media_name}) &&
                     !in.text.any(outer.source.first, mention::kPerson);
  if (thing) return false;
  // «ذكر موقع س أن الوزير …، متعهداً»: an outlet reports; it does not promise, accuse or call
  const bool outlet = !outer.source.empty() && in.text.any(outer.source.first, {Category::media, Category::media_name});
  const bool may_judge = next.act == Act::assert_ || next.act == Act::affirm || next.act == Act::opine ||
                         next.act == Act::predict;  // «صحيفة س: …، معتبرة أن»
  if (outlet && next.kind == CueKind::participle && !may_judge) return false;
  // «… ويقول: «C»»: his own words follow
  const bool speech = next.kind == CueKind::verb && next.source.empty() && next.complement == Complement::speech &&
                      in.text.is_mark(next.cue.end, U':') && outer.kind == CueKind::verb;
  // «قال … ويقول»: the tense changes with the speaker
  const bool past = next.cue.first > 0 && text::is_one_of(in.text.word(next.cue.first - 1).normal, {"لم", "ولم"});
  const bool turns =
      next.kind == CueKind::verb && next.imperfect && !past && !outer.imperfect && next.source.empty() && !speech;
  if (next.kind == CueKind::participle && is_spoken_of_inside(in, a, b)) return false;
  const Candidate* inner = verb_between(in, a, b);
  if (inner == nullptr) return !turns || outer.kind != CueKind::verb || comma;
  if (turns) return false;
  const bool fits_inner = clause::compatible(next.agreement, inner->agreement);
  const bool fits_outer = clause::compatible(next.agreement, whose);
  if (fits_inner != fits_outer) return fits_outer;
  if (next.kind == CueKind::participle || !next.source.empty()) return true;
  return next.complement == Complement::clause || next.complement == Complement::speech || comma;
}

bool is_of_another_gender(const Contents& in, size_t a, size_t b) {
  const Candidate& inner = in.candidates[a];
  const Candidate& next = in.candidates[b];
  // «إن الهيئة تدعو الأهالي إلى C | مبينا أن»: … without a comma, where nouns stand before and a clause behind
  const bool parted =
      in.text.is_comma(next.cue.first - 1) || (clause::is_nominal(inner) && next.complement == Complement::clause);
  const bool other = inner.kind == CueKind::verb && parted && inner.agreement.gender != Gender::unknown &&
                     next.agreement.gender != Gender::unknown && inner.agreement.gender != next.agreement.gender;
  if (!other || clause::is_nominal(inner)) return other;
  if (inner.source.empty()) return false;
  for (size_t k = a; k-- > 0 && in.candidates[k].sentence == inner.sentence;) {
    const Candidate& outer = in.candidates[k];
    if (outer.kind == CueKind::verb && outer.agreement.gender == next.agreement.gender &&
        outer.agreement.number == next.agreement.number) {
      return true;
    }
  }
  return false;
}

bool returns_to_outer(const Contents& in, size_t index, uint32_t k) {
  constexpr size_t kReach = 6;  // candidates
  const Candidate& c = in.candidates[index];
  const auto& word = in.text.word(k);
  // «إن س تعهدت بدفع C، | وإنها ستبدأ»: behind a noun no «أن» of its own
  const bool nominal =
      c.kind == CueKind::verb && clause::is_nominal(c) && !clause::holds_verb(in.text, c.content_start, k);
  if ((c.complement != Complement::clause && !nominal) || word.conjunction != U'و' ||
      !word.is(Category::complementizer))
    return false;
  const auto raw = [&](uint32_t i) { return slice(in.text.text, in.text.tokens[i]); };
  if (k == 0 || !in.text.is_comma(k - 1) || word.normal == "وانما") return false;
  const bool inna = raw(k).starts_with("وإن");
  const bool says = k + 1 < in.text.size() && in.at[k + 1] > static_cast<int32_t>(index) &&
                    in.candidates[static_cast<size_t>(in.at[k + 1])].kind == CueKind::verb &&
                    in.candidates[static_cast<size_t>(in.at[k + 1])].source.empty();
  if (!inna && !says) return false;
  for (size_t j = index; j-- > 0 && j + kReach >= index && in.candidates[j].sentence == c.sentence;) {
    const Candidate& outer = in.candidates[j];
    if (outer.kind != CueKind::verb || outer.complement != Complement::clause || outer.content_start >= c.cue.first ||
        enclosing(in.text, outer.cue.first) != enclosing(in.text, c.cue.first) || outer.pair) {
      continue;
    }
    const bool outer_inna = raw(outer.content_start).starts_with("إن");
    if (nominal) return inna && outer_inna;
    const bool own_inna = raw(c.content_start).starts_with("إن");
    return inna ? outer_inna && !own_inna : !outer_inna && !own_inna;
  }
  return false;
}

bool is_next_of_outer(const Contents& in, size_t index, uint32_t k) {
  const Candidate& c = in.candidates[index];
  const auto& word = in.text.word(k);
  if (c.kind != CueKind::noun || word.conjunction != U'و' || !word.is(Category::complementizer)) return false;
  return in.text.is_comma(k - 1) && !clause::holds_verb(in.text, c.content_start, k);
}

}  // namespace isnad::statement::content
