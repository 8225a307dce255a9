#include "statement/content/clause_end.h"

#include <algorithm>

#include "mention/can_speak.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "statement/clause/nominal_end.h"
#include "statement/clause/topic.h"
#include "statement/clause/verb.h"
#include "statement/content/contrast.h"
#include "statement/content/headline_end.h"
#include "statement/content/host_clause.h"
#include "statement/content/new_clause.h"
#include "statement/content/next_speaker.h"
#include "statement/content/reporter_words.h"
#include "statement/content/trim.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::content {

namespace {

using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
// «يرفضون»
bool is_plural_present(const lexicon::Word& word) {
  return word.conjunction == 0 && word.normal.starts_with("ي") && word.normal.ends_with("ون") &&
         mention::is_finite_verb(word);
}

}  // namespace

uint32_t cap(const Contents& in, const Candidate& c) {
  const uint32_t end = in.text.sentences[c.sentence].end;
  const int32_t q = enclosing(in.text, c.cue.first);
  return q < 0 ? end : std::min(end, in.text.quotations[static_cast<size_t>(q)].close);
}

namespace {

// «كتب س، بعد أن صرح ص بأن C: «C»»: where the content of one whose cue stands before this one begins behind `start`.
uint32_t before_outer_content(const Contents& in, size_t index, uint32_t start, uint32_t limit) {
  constexpr size_t kReach = 4;  // candidates
  for (size_t k = index;
       k-- > 0 && k + kReach >= index && in.candidates[k].sentence == in.candidates[index].sentence;) {
    const Candidate& outer = in.candidates[k];
    // «وصف س دعوة ص إلى C | بأنها خطيرة»
    const bool describes = outer.entry != nullptr && outer.entry->has(lexicon::CueFlag::describe) &&
                           outer.target.contains(in.candidates[index].cue.first);
    if (outer.kind == CueKind::verb && (clause::is_clause(outer.complement) || describes) &&
        outer.content_start > start) {
      limit = std::min(limit, outer.content_start);
    }
  }
  return limit;
}

uint32_t count_commas(const Contents& in, uint32_t first, uint32_t end) {
  uint32_t commas = 0;
  for (uint32_t k = first; k < end; ++k) commas += in.text.is_comma(k) ? 1U : 0U;
  return commas;
}

// «أعلنت الشركة على لسان س أن C، | وقال: «C»»: whether he by whose mouth `a` speaks goes on in `b`.
bool is_of_voice(const Contents& in, size_t a, size_t b) {
  const Candidate& next = in.candidates[b];
  if (!next.source.empty() || next.complement != Complement::speech) return false;
  for (size_t k = a + 1; k < b && in.candidates[k].cue.first < in.candidates[a].content_start; ++k) {
    const Candidate& voice = in.candidates[k];
    if (voice.kind == CueKind::attribution && !voice.source.empty() && agrees(in.text, voice.source, next.agreement))
      return true;
  }
  return false;
}

// «أشار إلى أن الجيش يقف على تخوم المدينة | التي قال إن …»: whether the clause of `a` has its verb before the relative
// clause of the verb at `k`, so that this one is no part of its subject.
bool leaves_clause(const Contents& in, size_t a, uint32_t k) {
  const Candidate& c = in.candidates[a];
  if (c.complement != Complement::clause || !in.text.is(k - 1, Category::relative)) return false;
  for (uint32_t i = c.content_start + 1; i + 1 < k; ++i) {
    const auto& word = in.text.word(i);
    const bool finite = mention::is_finite_verb(word) || (in.text.is(i, Category::negation) && !word.article);
    if (finite && !in.text.is(i - 1, Category::relative)) return true;
  }
  return false;
}

// «وعن شعار الحزب، | كشف س», «وحول …،»: where the topic begins that stands in front of the verb at `k`, behind `first`;
// `k` where none does.
uint32_t behind_topic(const Contents& in, uint32_t k, uint32_t first) {
  constexpr uint32_t kLongest = 14;  // tokens
  for (uint32_t i = k - 1; i > first + 1 && i + kLongest > k; --i) {
    if (!in.text.is_word(i - 1)) return k;
    if (text::is_one_of(in.text.word(i - 1).normal, {"وعن", "وحول", "وبخصوص", "وبشان", "وفيما", "وعما"})) return i - 1;
  }
  return k;
}

// «بينما ذكرت س أن C | أبلغ ص …»: the clause that opens the sentence, with the main one behind it.
bool is_subordinate(const Contents& in, size_t a) {
  const Candidate& c = in.candidates[a];
  const uint32_t first = in.text.sentences[c.sentence].first;
  // «…، | وبينما ذكرت س أن C أبلغ ص …»
  if (c.kind == CueKind::verb && c.cue.first > first && in.text.word(c.cue.first - 1).normal == "وبينما") return true;
  return first + 1 < in.text.size() && has_cue(in, first + 1) &&
         text::is_one_of(in.text.word(first).stem, {"بينما", "فيما"});
}

// «سألته س إن كان نادما، | فأجاب بالنفي», «… | فهز رأسه»: what follows a question is no part of it.
bool is_answered(const Contents& in, const Candidate& c, uint32_t k) {
  return c.act == Act::ask && c.kind == CueKind::verb && c.complement != Complement::speech &&
         in.text.is_comma(k - 1) && in.text.word(k).conjunction == U'ف' &&
         (mention::is_finite_verb(in.text.word(k)) || in.text.is(k, Category::cue_verb)) &&
         in.text.quotation_in[k] == in.text.quotation_in[c.cue.first];
}

// Where candidate `b`, whose cue stands at `k`, ends the content of `a`; `k` + 1 where it does not.
uint32_t stop_before(const Contents& in, size_t a, size_t b, uint32_t k) {
  const Candidate& next = in.candidates[b];
  switch (next.kind) {
    case CueKind::participle:
      return same_speaker_goes_on(in, a, b) || is_of_another_gender(in, a, b) ? k : k + 1;
    case CueKind::verb: {
      if (next.complement == Complement::commented) return next.content_start;
      if (in.text.is_comma(k - 1) && in.text.word(k).normal == "وقيل") return k;  // nobody knows who
      if (next.aside && (clause::is_nominal(in.candidates[a]) || leaves_clause(in, a, k))) {
        const uint32_t stop = in.text.is(k - 1, Category::relative) ? k - 1 : k;
        // «انتقد الدول التي قال إنها C»: alone the noun says nothing; «عملاً يؤكد C بعمليات زعموا أنها C»: deeper inside
        const bool bare = stop == in.candidates[a].content_start + 1 && in.text.word(stop - 1).article;
        const bool deep = stop == k && clause::holds_verb(in.text, in.candidates[a].content_start, k);
        return bare || deep ? k + 1 : stop;
      }
      // «C، التي توقع لها كثيرون أن C»: what others say of it
      const bool of_others = next.relative && k > 2 && in.text.is(k - 1, Category::relative) &&
                             in.text.is_comma(k - 2) && !next.source.empty() && next.source.first > k &&
                             mention::head_can_speak(in.text, next.source);
      if (of_others) return k - 2;
      if (next.relative) return k + 1;
      // «أقر بوجود نقص | عزاه إلى C»: what he says of it
      const bool of_it =
          clause::is_nominal(in.candidates[a]) && !next.conjoined && (next.source.empty() || next.source.end <= k) &&
          in.text.word(k).suffix == lexicon::Pronoun::he && in.text.is_word(k - 1) &&
          in.candidates[a].kind == CueKind::verb && clause::compatible(next.agreement, in.candidates[a].agreement) &&
          !in.text.any(k - 1, {Category::complementizer, Category::relative, Category::particle});
      if (of_it && !clause::holds_verb(in.text, in.candidates[a].content_start, k)) return k;
      // «سألته س عن C | فقال إن»: he answers
      const bool answers = in.text.word(k).conjunction == U'ف' && clause::is_nominal(in.candidates[a]) &&
                           clause::is_clause(next.complement);
      if (answers && in.candidates[a].kind == CueKind::verb &&
          !clause::holds_relative(in.text, in.candidates[a].content_start, k))
        return k;
      if (is_answered(in, in.candidates[a], k)) return k;
      const auto& before = in.text.word(k - 1);
      if (before.normal == "كما" || before.normal == "وكما") return k - 1;
      // «إن C، | قبل أن يضيف أن»: said later, and no part of it
      if (before.normal == "ان" && k > 3 && in.text.word(k - 2).normal == "قبل" && in.text.is_comma(k - 3))
        return k - 2;
      if (before.stem == "سبق" && next.cue.cut) return k + 1;  // «أنه سبق وطلب …»
      // «الشرطة تقول إن C، | وعائلته تؤكد أن C»: each side has its own word
      const bool sides = in.candidates[a].kind == CueKind::verb && in.candidates[a].imperfect && next.imperfect &&
                         clause::is_clause(in.candidates[a].complement) && clause::is_clause(next.complement) &&
                         in.candidates[a].complement != Complement::speech && k > 2 && in.text.is_comma(k - 2) &&
                         before.conjunction == U'و' && next.source.first == k - 1 && next.source.end == k &&
                         mention::can_speak(in.text, next.source);
      if (sides) return k - 1;
      // «إن الحرب طويلة، | ثم حذر ص من C», «… ثم دعا إلى C»: next he says
      const bool then = before.normal == "ثم" && k > 2 && in.text.is_comma(k - 2) && next.source.empty() &&
                        !next.imperfect && !clause::is_clause(next.complement) && next.complement != Complement::object;
      if (then && same_speaker_goes_on(in, a, b)) return k - 1;
      if (before.normal == "بل" && !next.source.empty() && next.source.first > k) return k - 1;  // «، بل ألمح س إلى»
      if (next.conjoined) {  // «، ولم يستبعد C»: the conjunction stands on the negation
        const bool negated = text::is_one_of(before.normal, {"ولم", "ولن", "ولا"});
        return same_speaker_goes_on(in, a, b) || is_of_voice(in, a, b) ? (negated ? k - 1 : k) : k + 1;
      }
      // «…، | وقد حذرت س من C»: another one speaks
      if (before.normal == "وقد" && k > 2 && in.text.is_comma(k - 2) && !next.source.empty() && next.source.first > k) {
        return k - 1;
      }
      // «… ليستخلص بأن»: he goes on
      if (in.text.word(k).preposition == U'ل' && next.source.empty() && clause::is_clause(next.complement)) {
        return same_speaker_goes_on(in, a, b) ? k : k + 1;
      }
      // «س، الذي أكد C، شدد على»: the main verb behind the relative clause
      const bool main = in.candidates[a].relative && in.text.is_comma(k - 1) &&
                        (next.source.empty() || next.source.end <= in.candidates[a].cue.first);
      if (main) return k;
      // «س الذي رفض C | قال إن»: the main verb of the one whom the relative clause describes
      const Candidate& own = in.candidates[a];
      if (own.relative && !next.relative && !next.conjoined && clause::is_nominal(own) && in.text.is_word(k - 1) &&
          ((next.lemma == "قال" && next.complement == Complement::clause) ||
           (in.text.word(k - 1).article && next.source.empty() && count_commas(in, own.content_start, k) == 0 &&
            clause::compatible(next.agreement, own.agreement)))) {
        return k;
      }
      // «…، أعلن س أن», «بينما ذكرت س أن C أبلغ ص ع أن»: another one speaks
      const bool parted =
          in.text.is_comma(k - 1) || is_subordinate(in, a) || in.unpunctuated[in.candidates[a].sentence];
      // «… وعن شعار الحزب، كشف س عن»: what the next one speaks of
      if (in.text.is_comma(k - 1) && !next.source.empty() && next.source.first > k) {
        const uint32_t topic = behind_topic(in, k, in.candidates[a].content_start);
        if (topic != k) return topic;
      }
      // «مشيرا إلى أن C، | قال إن»: the verb of the sentence that begins with the participle
      const bool fronted = own.kind == CueKind::participle && in.text.is_comma(k - 1) && next.source.empty() &&
                           own.cue.first == in.text.sentences[own.sentence].first &&
                           clause::compatible(next.agreement, own.agreement);
      if (fronted) return k;
      // «كشفت س عن سقوط قذائف، | قالت إن مصدرها …»: she goes on
      const bool same = in.text.is_comma(k - 1) && next.source.empty() && !next.imperfect && clause::is_nominal(own) &&
                        next.complement == Complement::clause && next.kind == own.kind && !own.imperfect &&
                        clause::compatible(next.agreement, own.agreement);
      if (same) return k;
      // «أنه بناء على مقتضيات المصلحة، وجه س بـ»: what he says has only begun
      const bool hangs = own.complement == Complement::clause && own.content_start + 1 < k &&
                         text::is_one_of(in.text.word(own.content_start).normal, {"انه", "بانه", "انها"}) &&
                         text::is_one_of(in.text.word(own.content_start + 1).normal,
                                         {"بناء", "استنادا", "نظرا", "وفقا", "بعد", "عقب", "خلال", "منذ", "عند"});
      if (hangs && !in.text.is_comma(own.content_start + 1) && count_commas(in, own.content_start, k) == 1)
        return k + 1;
      const bool other =
          parted && !next.source.empty() && next.source.first > k && next.complement != Complement::object;
      return other ? k : k + 1;
    }
    case CueKind::noun:
      // «بين نفي س C | وتأكيد ص أن C»
      if ((in.candidates[a].kind == CueKind::noun || in.candidates[a].pair) && next.cue.cut &&
          (!next.source.empty() || (next.pronoun != lexicon::Pronoun::none && !clause::is_clause(next.complement)))) {
        return in.text.is_comma(k - 1) ? k - 1 : k;
      }
      return next.conjoined && next.score > 0 && same_speaker_goes_on(in, a, b) ? k : k + 1;
    case CueKind::attribution:
      return opens_clause(next) && enclosing(in.text, k) == enclosing(in.text, in.candidates[a].cue.first) ? k : k + 1;
    case CueKind::colon:
      return k + 1;
  }
  return k + 1;
}

// What the reporter tells beside it, or explains; in speech without marks it is the speaker who does.
bool is_beside_what_is_said(const Contents& in, size_t index, uint32_t k, uint32_t end) {
  const Candidate& c = in.candidates[index];
  if (c.complement == Complement::speech || k + 2 >= end || !in.text.is_comma(k - 1)) return false;
  if (is_told_beside(in.text, k, end)) return true;
  const std::string_view n = in.text.word(k).normal;
  const auto& next = in.text.word(k + 1);
  // «، في حين أن …», «، في حين بلغت …»: two sides of what is told, two figures
  if (n == "في" && next.normal == "حين") {
    return !in.text.is(k + 2, Category::complementizer) && !in.text.word(k + 2).in(lexicon::WordSet::figures);
  }
  // «، وهو العضو السابق في …», «، وهي الأولى من نوعها»; behind nominal content also «، وهي بلدة تقع …»
  if (!text::is_one_of(n, {"وهو", "وهي", "وهم", "وهما"}) || !in.text.is_word(k + 1)) return false;
  if (next.article && !next.is(Category::relative)) {
    // but «… وتنتج الأنسولين، وهو الهرمون الضروري للجسم»
    return clause::is_nominal(c) || next.any(mention::kPerson) || next.is(Category::number) ||
           text::is_one_of(next.stem, {"اول", "اولى", "ثاني", "ثانية", "ثالث", "ثالثة", "وحيد", "وحيدة", "عضو"});
  }
  return clause::is_nominal(c) && next.preposition == 0 && !mention::is_finite_verb(next) &&
         next.any({Category::common_noun, Category::content_noun, Category::office, Category::profession,
                   Category::group, Category::organisation, Category::document});
}

// «C، وهي تحركات وصفتها س بـ», «C، وهو ما اعتبرته س …», «C، وهي خطوة قد …», «C، وهو الأمر الذي قال إنه»,
// «C وهو ما لم ينفه س»: what another calls it, what the reporter calls it, what is said of it as a whole, and what
// nobody said of it.
bool is_commented(const Contents& in, uint32_t k) {
  if (k == 0 || k + 4 >= in.text.size() || !text::is_one_of(in.text.word(k).normal, {"وهو", "وهي"})) return false;
  if (in.text.word(k + 1).normal == "ما" && in.text.word(k + 2).normal == "لم") {
    const auto* said = in.text.word(k + 3).as(Category::cue_verb);
    return said != nullptr && said->suffix != lexicon::Pronoun::none;
  }
  if (in.text.word(k + 1).normal == "الامر" && in.text.is(k + 2, Category::relative)) return has_cue(in, k + 3);
  // «C وهي خطوة قال منتقدون إنها …»: also without a comma
  const auto is_of_another = [&](int32_t at) {
    if (at < 0) return false;
    const Candidate& verb = in.candidates[static_cast<size_t>(at)];
    return verb.kind == CueKind::verb && !verb.source.empty() && verb.source.first > k + 2;
  };
  if (!in.text.is_comma(k - 1)) return in.text.word(k + 1).normal == "خطوة" && is_of_another(in.at[k + 2]);
  // «C، وهو كلام سارعت س إلى نفيه»
  if (text::is_one_of(in.text.word(k + 1).normal,
                      {"كلام", "تصريح", "تصريحات", "اتهام", "اتهامات", "ادعاءات", "مزاعم", "رواية"}) &&
      mention::is_finite_verb(in.text.word(k + 2))) {
    return true;
  }
  const int32_t opinion = in.text.word(k + 1).normal == "ما" && in.text.quotation_in[k] < 0 ? in.at[k + 2] : -1;
  if (opinion >= 0) {
    const Candidate& verb = in.candidates[static_cast<size_t>(opinion)];
    return verb.kind == CueKind::verb && verb.source.first > k + 2;
  }
  const auto& noun = in.text.word(k + 1);
  if (noun.article || !noun.any({Category::content_noun, Category::common_noun})) return false;
  if (noun.normal == "خطوة") return true;
  return is_of_another(in.at[k + 2]);
}

// «أوضحت الوزارة أن اللجنة اجتمعت، حيث أوصت بـ»: whether the subject of the clause that `index` says goes on to speak,
// by `next`, whose words stand in no marks.
bool speaks_inside(const Contents& in, size_t index, const Candidate& next) {
  const Candidate& c = in.candidates[index];
  if (c.complement != Complement::clause || next.complement == Complement::speech) return false;
  uint32_t that = c.content_start;
  if (in.text.is(that, Category::preposition)) ++that;
  if (!in.text.is(that, Category::complementizer) || that + 2 >= next.cue.first) return false;
  const Range subject = mention::noun_phrase(in.text, that + 1, next.cue.first, {.bounded = true});
  if (subject.empty() || !mention::head_can_speak(in.text, subject)) return false;
  const auto& head = in.text.word(subject.first);
  const bool speaks =
      mention::is_person_noun(head) || mention::is_name_word(head) || mention::is_organisation_noun(head);
  return speaks && head.article && agrees(in.text, subject, next.agreement) &&
         next.agreement.gender == Gender::feminine;
}

// «أكدت س أن C، | حيث قالت: «C»», «أعرب عن رفضه C، | إذ يتهم ص بـ», «أن C، بعدما أفادت تقارير بـ»: the next one; but
// «، حيث أظهرت الإحصاءات أن» goes on with what is said.
bool is_reported_reason(const Contents& in, size_t index, uint32_t k) {
  if (!text::is_one_of(in.text.word(k).normal, {"حيث", "اذ", "بعدما"}) || k == 0 || !in.text.is_comma(k - 1))
    return false;
  if (in.candidates[index].complement == Complement::speech || k + 2 >= in.text.size()) return false;
  const uint32_t verb = in.text.is(k + 1, Category::complementizer) ? k + 2 : k + 1;
  const int32_t at = in.at[verb];
  if (at <= static_cast<int32_t>(index)) return false;
  const Candidate& next = in.candidates[static_cast<size_t>(at)];
  if (next.kind != CueKind::verb) return false;
  if (next.source.empty()) {
    return clause::compatible(next.agreement, in.candidates[index].agreement) && !speaks_inside(in, index, next);
  }
  return in.text.word(k).normal == "بعدما" || !in.text.any(next.source.first, {Category::document, Category::medium});
}

// «، مضيفاً تزيد نسبة البيع …»: he goes on, also where the participle opens no statement.
bool is_participle_of_saying(const Contents& in, size_t index, uint32_t k) {
  const auto& word = in.text.word(k);
  return k > 0 && in.text.is_comma(k - 1) && !has_cue(in, k) && word.conjunction == 0 && !word.article &&
         in.candidates[index].agreement.gender != Gender::feminine &&
         ((word.is(Category::cue_participle) && word.normal.ends_with("ا") &&
           !text::is_one_of(word.normal, {"مهددا", "مجددا", "مقررا"})) ||
          text::is_one_of(word.normal, {"مختتما", "خاتما", "مستطردا", "مستدركا"}));
}

// «C، وحول أدواره قال: «C»», «C، وبخصوص الوضع في البلاد أشار س إلى C», «C، وعن الأسعار قال إنها»: what is spoken of
// next.
bool is_topic_of_next(const Contents& in, size_t index, uint32_t k, uint32_t end) {
  constexpr uint32_t kLongest = 10;  // tokens
  if (k == 0 || k + 2 >= end) return false;
  const bool about = in.text.word(k).normal.starts_with("و") && clause::opens_topic(in.text, k);
  if (!in.text.is_comma(k - 1) && !(about && in.text.word(k).normal != "وعن" && in.text.word(k).normal != "وفي"))
    return false;
  // «C، وفي الوقت نفسه حذر من C»: he himself
  if (in.text.word(k).normal == "وفي" && in.text.word(k + 1).normal == "الوقت" && k + 3 < end &&
      text::is_one_of(in.text.word(k + 2).normal, {"نفسه", "ذاته", "عينه"})) {
    const size_t next = candidate_at(in, k + 3, index);
    return next < in.candidates.size() && in.candidates[next].kind == CueKind::verb && !in.candidates[next].imperfect &&
           clause::compatible(in.candidates[next].agreement, in.candidates[index].agreement);
  }
  // «C، وفي زيارة للمدينة أمس وصف س ص بأنه»: when the next one spoke
  const bool when = !about && text::is_one_of(in.text.word(k).normal, {"وفي", "وخلال", "وعقب"});
  if (!when && !about) return false;
  for (uint32_t i = k + 2; i < end && i < k + kLongest; ++i) {
    const bool closed = about && in.text.is_comma(i) && has_cue(in, i + 1);  // «، وفيما يخص الأسعار، قال إنها»
    if (!in.text.is_word(i) && !closed) break;
    const size_t next = candidate_at(in, i, index);
    if (next == in.candidates.size()) continue;
    const Candidate& verb = in.candidates[next];
    const bool named = !verb.source.empty() && verb.source.first > i;
    if (when) return named && verb.kind == CueKind::verb && !verb.imperfect && !verb.conjoined && !verb.relative;
    if (verb.kind != CueKind::verb || verb.imperfect || verb.conjoined || verb.relative) return false;
    return (named || clause::is_clause(verb.complement)) && !in.text.is(i - 1, Category::relative) &&
           !in.text.is(i - 1, Category::complementizer) &&
           clause::compatible(verb.agreement, in.candidates[index].agreement);
  }
  return false;
}

// «أما س فقال …», and not «إما»: the reporter turns to another; behind nominal content also where he left out the mark
// before it. «إن الشمال يبيع التمر أما الجنوب فيبيع القمح» is one contrast.
bool is_turn(const Contents& in, size_t index, uint32_t k, uint32_t end) {
  constexpr uint32_t kReach = 20;  // words of the one whom it is about
  const auto& word = in.text.word(k);
  if (word.normal != "اما" || word.tanwin || k == 0 || k + 1 >= end || !in.text.is_word(k + 1)) return false;
  if (!slice(in.text.text, in.text.tokens[k]).starts_with("أ") || in.text.is(k + 1, Category::complementizer))
    return false;
  // «أما جرفتهم السيول وإما …»: «إما» without its hamza
  for (uint32_t i = k + 1; i < end && i < k + kReach; ++i) {
    if (text::is_one_of(in.text.word(i).normal, {"واما", "او"}) && !in.text.is_comma(i - 1)) return false;
  }
  // «أما المقاول فقد غادر الموقع»: one person, whom the reporter knows of
  const auto& who = in.text.word(k + 1);
  const bool one = (mention::is_person_noun(who) || mention::is_name_word(who)) && !who.is(Category::group) &&
                   !mention::ends_like_plural(who) && who.article;
  if (in.text.is_word(k - 1) && (one || clause::is_nominal(in.candidates[index]))) return true;
  for (uint32_t i = k + 1; i < end && i < k + kReach; ++i) {
    if (in.text.word(i).conjunction == U'ف' && has_cue(in, i)) return true;
    if (in.text.word(i).normal == "فقد" && i + 1 < end && has_cue(in, i + 1)) return true;
  }
  return false;
}

// «، فيما لم يصدر تعليق»: behind such a word the verb at `verb` tells that nobody has answered.
bool tells_silence(const Contents& in, uint32_t verb) {
  // «، فيما امتنع متحدث عن التعليق»
  constexpr uint32_t kReach = 12;  // tokens
  if (text::is_one_of(in.text.word(verb).normal, {"امتنع", "امتنعت", "رفض", "رفضت", "اعتذر", "اعتذرت"})) {
    for (uint32_t i = verb + 1; i < in.text.size() && i < verb + kReach && !in.text.is_mark(i, U'.'); ++i) {
      if (in.text.word(i).normal == "التعليق") return true;
    }
  }
  // «، فيما لم تعلن أي جهة مسؤوليتها»
  const bool nobody = verb + 2 < in.text.size() && in.text.word(verb + 2).normal == "اي" &&
                      text::is_one_of(in.text.word(verb + 1).normal, {"تعلن", "يعلن", "تتبن", "يتبن", "تتبنى"});
  return in.text.word(verb).normal == "لم" && in.text.quotation_in[verb] < 0 &&
         (nobody ||
          text::is_one_of(in.text.word(verb + 1).normal, {"يصدر", "تصدر", "يتسن", "يرد", "ترد", "يعلق", "تعلق"}));
}

// «فيما», «بينما», «في حين» with another's words behind them; else they go on with what is said.
bool is_cue_contrast(const Contents& in, uint32_t k, uint32_t end) {
  const std::string_view n = in.text.word(k).normal;
  // «فيما بعد»: later; «فيما يتعلق بالطرق»
  if (n == "فيما" && k + 1 < end &&
      text::is_one_of(in.text.word(k + 1).normal, {"بعد", "يتعلق", "يخص", "يتصل", "يختص", "عدا", "بين", "يلي"})) {
    return false;
  }
  const bool during = n == "في" && k + 1 < end && in.text.word(k + 1).normal == "حين";
  const bool although = n == "رغم" && k > 0 && in.text.is_comma(k - 1);  // «، رغم أن س تقول إن …»
  if (n == "مع" && k + 2 < end && in.text.word(k + 1).normal == "ان") {  // «مع أن س تنفي ذلك»
    constexpr uint32_t kSubject = 6;
    for (uint32_t i = k + 3; i < end && i < k + 2 + kSubject; ++i) {
      if (!has_cue(in, i)) continue;
      const Candidate& verb = in.candidates[static_cast<size_t>(in.at[i])];
      return verb.kind == CueKind::verb && !verb.source.empty() && verb.source.first == k + 2;
    }
  }
  if (!during && !although && n != "فيما" && n != "بينما") return false;
  // «، فيما دفع محاميه بـ»: a past verb and its subject
  const uint32_t verb = during ? k + 2 : k + 1;
  if (!although && k > 0 && in.text.is_comma(k - 1) && verb + 1 < end && in.text.is_word(verb + 1)) {
    const auto& subject = in.text.word(verb + 1);
    const bool acts = clause::past_verb(in.text.word(verb)) != nullptr;
    if (acts && (mention::is_person_noun(subject) || mention::is_name_word(subject))) return true;
    // «، بينما أظهرت صور توقف الآليات»: what somebody else has seen
    if (text::is_one_of(in.text.word(verb).normal, {"اظهر", "اظهرت", "وثق", "وثقت", "رصدت", "رصد"})) return true;
  }
  if (!although && k > 0 && in.text.is_comma(k - 1) && verb + 1 < end && tells_silence(in, verb)) return true;
  constexpr uint32_t kNear = 9;
  for (uint32_t i = k + 1; i < end && i < k + kNear; ++i) {
    if (has_cue(in, i) && in.candidates[static_cast<size_t>(in.at[i])].kind == CueKind::verb) return true;
  }
  return false;
}

// Whether the word at `k`, which is no cue's, ends the content.
bool ends_at_word(const Contents& in, size_t index, uint32_t k, uint32_t end) {
  const Candidate& c = in.candidates[index];
  const uint32_t first = in.text.sentences[c.sentence].first;
  // «أنه | في الوقت الذي …»: the clause has only begun
  if (k <= c.content_start + 2 && in.text.is(k - 1, Category::complementizer) && k > c.content_start) return false;
  // «أن الدولة، | في حين تدين الهجوم، تؤكد …»
  if (k > c.content_start + 2 && k <= c.content_start + 4 && in.text.is_comma(k - 1) && in.text.is_word(k - 2) &&
      text::is_one_of(in.text.word(k - 3).normal, {"ان", "بان"}) && !mention::is_finite_verb(in.text.word(k - 2))) {
    return false;
  }
  // «وإذ تدين الوزارة الهجوم | فإنها تؤكد»: her main clause
  const std::string_view main = in.text.word(k).normal;
  if (k > c.content_start && text::is_one_of(main, {"فانه", "فانها", "فانهم", "فاننا"}) && c.cue.first > first &&
      text::is_one_of(in.text.word(c.cue.first - 1).normal, {"اذ", "واذ"})) {
    return true;
  }
  if (k == c.content_start + 2 && in.text.word(c.content_start).normal == "اصابع")
    return true;  // «أصابع الاتهام | إلى س»
  // «الذين دافعوا عن الحرب في البلاد | يرفضون الآن …»: the predicate behind the relative clause
  if (c.relative && clause::is_nominal(c) && c.agreement.number == Number::plural &&
      is_plural_present(in.text.word(k)) && in.text.is_word(k - 1) &&
      (in.text.word(k - 1).article || in.text.any(k - 1, mention::kPlace))) {
    return true;
  }
  if (is_answered(in, c, k)) return true;
  if (is_predicate_behind_relative(in.text, c, k) || is_behind_relative(in.text, c, first, k)) return true;
  if (in.text.sentences[c.sentence].headline && ends_in_headline(in, index, k, end)) return true;
  return is_cue_contrast(in, k, end) || is_contrast(in.text, k, end) || is_turn(in, index, k, end) ||
         is_closing_tag(in.text, k, end) || is_commented(in, k) || is_reported_reason(in, index, k) ||
         returns_to_outer(in, index, k) || is_participle_of_saying(in, index, k) ||
         is_topic_of_next(in, index, k, end) || is_predicate(in.text, c, first, k) ||
         is_main_clause(in.text, c, first, k) || is_governed_by_host(in.text, c, first, k) ||
         is_withheld(in.text, k, end) || is_note(in.text, k, end) || is_beside_what_is_said(in, index, k, end) ||
         is_new_clause(in, index, k);
}

}  // namespace

uint32_t end_of(const Contents& in, size_t index, uint32_t start, uint32_t limit) {
  uint32_t end = before_outer_content(in, index, start, limit);
  uint32_t k = start;
  while (k < end) {
    if (in.text.quotation_at[k] >= 0) {
      const uint32_t behind = in.text.quotations[static_cast<size_t>(in.text.quotation_at[k])].close + 1;
      if (behind > end) {
        // the quotation runs on over the end of the sentence: so does the content
        const bool goes_on =
            behind < in.text.size() && in.text.is_word(behind) && in.text.word(behind).conjunction == 0;
        if (!goes_on) return trimmed(in.text, start, behind);
        const auto s = std::find_if(in.text.sentences.begin() + in.candidates[index].sentence, in.text.sentences.end(),
                                    [&](const text::Sentence& x) { return behind < x.end; });
        end = s == in.text.sentences.end() ? behind : s->end;
      }
      k = behind;
      continue;
    }
    if (k > start) {
      if (is_where_said(in.text, k, end)) return trimmed(in.text, start, k);
      const size_t at = candidate_at(in, k, index);
      if (at < in.candidates.size()) {
        const uint32_t stop = stop_before(in, index, at, k);
        if (stop <= k) return trimmed(in.text, start, stop);
      }
      if (in.text.is_word(k) && ends_at_word(in, index, k, end)) return trimmed(in.text, start, k);
    }
    ++k;
  }
  return trimmed(in.text, start, end);
}

Behind behind_quotation(const Contents& in, size_t index, uint32_t k, uint32_t limit) {
  const size_t next = candidate_at(in, k, index);
  if (next < in.candidates.size() &&
      (in.candidates[next].kind == CueKind::attribution || stop_before(in, index, next, k) == k)) {
    return Behind::ends;
  }
  const std::string_view n = in.text.word(k).normal;
  if (n == "و" && k + 1 < limit && in.text.quotation_at[k + 1] >= 0) return Behind::goes_on;  // «أن «C» و«C»»
  // «… «C» وأن «C»»
  const bool goes_on = in.text.word(k).conjunction == U'و' && in.text.is(k, Category::complementizer) &&
                       in.text.quotation_in[k - 1] >= 0;
  if (goes_on) return Behind::goes_on;
  // «أنها «C» | وستنشر النتائج», «إنه «C» | ولن يتأخر»: what is still to come nobody but he tells
  const bool to_come = n == "ولن" || n.starts_with("وسي") || n.starts_with("وست") || n == "وسوف";
  const bool behind_clause = in.candidates[index].complement == Complement::clause;
  if (to_come && behind_clause && in.text.is(in.candidates[index].content_start, Category::complementizer))
    return Behind::goes_on;
  const bool joins = n == "كما" || n == "مما" || in.text.word(k).conjunction != 0;  // «… «C» مما أثار …»
  return joins || is_contrast(in.text, k, limit) ? Behind::ends : Behind::goes_on;
}

}  // namespace isnad::statement::content
