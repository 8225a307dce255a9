#include "statement/clause/own_words.h"

#include "mention/adjunct.h"
#include "text/one_of.h"

namespace isnad::statement::clause {
namespace {

using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;

// «لا يمكن …», «ليس لدينا …», «تعد المرأة …», «ستظل …» at `i`: a sentence of its own, where a verb of saying stands
// before.
bool opens_sentence(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  if (text::is_one_of(word.normal, {"لا", "لم", "لن", "ليس", "ليست", "يجب", "ينبغي", "يمكن"})) return true;
  if (text.is(i + 1, Category::complementizer)) return false;
  if (word.normal == "هناك" || (word.normal == "على" && text.word(i + 1).normal == "الرغم")) return true;
  const std::string_view n = word.normal;
  return mention::is_finite_verb(word) && !word.coarse && word.suffix == lexicon::Pronoun::none &&
         (n.starts_with("ت") || n.starts_with("سي") || n.starts_with("ست") || n.starts_with("سن"));
}

// «ناقشنا», «تميزنا»: what we did.
bool is_we(const lexicon::Word& word) {
  constexpr uint8_t kShortest = 5;  // letters
  return !word.known() && word.letters >= kShortest && word.normal.ends_with("نا") && !word.article &&
         word.preposition == 0 && word.conjunction == 0;
}

// «أعتقد أن», «أتمنى», «آمل»: what only the first person is written so.
bool thinks_in_first_person(const AnalysedText& text, uint32_t i) {
  const std::string_view written = slice(text.text, text.tokens[i]);
  if (written == "أنا" || written == "انا") return true;
  if (written == "أمل") return false;  // the name; «آمل» is written otherwise
  return (written.starts_with("أ") || written.starts_with("آ")) &&
         text.word(i).in(lexicon::WordSet::thinking_in_first_person);
}

// «وقال سالم الحمداني | هذا …», «وتابع | نحن …»: the verb, a name or a title stands right in front of the token.
bool ends_speaker(const AnalysedText& text, uint32_t i) {
  if (i == 0 || !text.is_word(i - 1)) return false;
  const auto& before = text.word(i - 1);
  return before.any(mention::kName) || before.is(Category::cue_verb) || text.quotation_in[i - 1] >= 0 ||
         (before.article && before.any({Category::office, Category::profession, Category::unnamed, Category::group})) ||
         (before.article && !before.known());
}

// Whether a cue stands a little in front of the token, and no stop between them.
bool is_near_cue(const AnalysedText& text, uint32_t i) {
  constexpr uint32_t kReach = 20;  // tokens
  for (uint32_t k = i; k > 0 && k + kReach > i; --k) {
    if (text.is_mark(k - 1, U'.') || text.tokens[k - 1].kind == text::TokenKind::line_break) return false;
    if (text.any(k - 1, {Category::cue_verb, Category::cue_participle})) return true;
  }
  return false;
}

// «وقال | هذه العمليات تستوجب الإغلاق»: what is pointed at says nothing; «هذا الأسبوع» only tells when.
bool points_at_subject(const AnalysedText& text, uint32_t i) {
  if (!text.is(i, Category::demonstrative) || text.word(i).conjunction != 0 || i + 2 >= text.size()) return false;
  const auto& noun = text.word(i + 1);
  return text.is_word(i + 1) && text.is_word(i + 2) && noun.article &&
         noun.any({Category::content_noun, Category::common_noun, Category::document, Category::medium}) &&
         !noun.is(Category::time) && !mention::is_person_noun(noun) && !mention::is_organisation_noun(noun);
}

// «الطريق سيفتح», «الأسعار ارتفعت», «المدرسة جاهزة» at `i`: a definite noun that is nobody's title, and its predicate.
bool opens_nominal_sentence(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const auto& word = text.word(i);
  if (i + 1 >= limit || word.conjunction != 0 || word.preposition != 0 || !text.is_word(i + 1)) return false;
  const bool all = text::is_one_of(word.normal, {"كل", "جميع", "معظم", "اغلب", "غالبية"});
  const auto& head = text.word(all ? i + 1 : i);
  if (!head.article || !head.known() || head.any(mention::kTitle) || head.any(mention::kName)) return false;
  if (head.any({Category::adjective, Category::nationality, Category::time, Category::maybe_name})) return false;
  const Range subject = mention::noun_phrase(text, i, limit, {.bounded = false});
  if (subject.empty() || subject.first != i) return false;
  for (uint32_t k = i + 1; k < subject.end; ++k) {  // «المدرسة | جاهزة»: an adjective that does not agree in article
    const auto& predicate = text.word(k);
    if (predicate.is(Category::adjective) && !predicate.article && text.word(k - 1).article && predicate.letters > 2)
      return true;
  }
  if (subject.end >= limit || !text.is_word(subject.end)) return false;
  const auto& predicate = text.word(subject.end);
  if (predicate.conjunction != 0) return false;
  return mention::is_finite_verb(predicate) || mention::looks_future(predicate) ||
         predicate.any({Category::negation, Category::auxiliary}) ||
         (predicate.is(Category::adjective) && !predicate.article) ||
         (!predicate.known() && predicate.letters >= 4 && predicate.normal.starts_with("ي"));
}

// «عندما ننظر», «إذا»: when, or on what condition.
bool opens_when(const lexicon::Word& word) {
  return text::is_one_of(word.normal, {"عندما", "حينما", "كلما", "اذا", "لو"});
}

// «ما زالت», «عندما وصلنا», «من الضروري» at `i`: what opens a sentence in front of its verb or subject.
bool opens_by_particle(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (i + 2 >= limit || text.word(i).conjunction != 0) return false;
  const std::string_view n = text.word(i).normal;
  const auto& next = text.word(i + 1);
  if (n == "ما") return text::is_one_of(next.normal, {"زال", "زالت", "زالوا", "زلنا", "زلت"});
  if (text::is_one_of(n, {"مازال", "مازالت", "مازلنا", "لايزال", "لاتزال", "لقد"})) return true;
  if (n == "من") {
    return text::is_one_of(next.normal, {"الضروري", "المهم", "الممكن", "المؤكد", "المتوقع", "الصعب", "الطبيعي",
                                         "المفترض", "الواضح", "المستحيل", "الواجب", "المرجح", "المقرر", "الافضل"});
  }
  return opens_when(text.word(i)) &&
         (next.any({Category::verb, Category::cue_verb, Category::auxiliary}) || !next.known()) && !next.article;
}

// «ارتفع عدد المرضى» at `i`: a finite verb that reports nothing itself.
bool opens_verbal_sentence(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return mention::is_finite_verb(word) && !word.coarse && word.suffix == lexicon::Pronoun::none &&
         !word.is(Category::cue_verb) && word.conjunction == 0 && !text.is(i - 1, Category::relative);
}

// «لـ«المنارة»» at `i`: the token behind the outlet that is told; `i` where none stands.
uint32_t behind_told_outlet(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (i + 2 >= limit || text.word(i).normal != "ل" || text.quotation_at[i + 1] < 0) return i;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[i + 1])];
  return q.closed && q.close + 1 < limit && q.close <= i + mention::kLongestQuotedName ? q.close + 1 : i;
}

// «وقال سالم الحمداني»: whether the phrase ends with a name, which no common noun goes on.
bool is_whole_speaker(const AnalysedText& text, const Range& who) {
  const auto& last = text.word(who.end - 1);
  const bool named = last.any(mention::kName) || mention::may_be_surname(last) || text.quotation_in[who.end - 1] >= 0;
  return named && (text.word(who.first).article || mention::can_speak(text, who));  // «الصراف سالم الحمداني»
}

}  // namespace

uint32_t first_of_own_words(const AnalysedText& text, uint32_t i, uint32_t from) {
  while (i > from && text.any(i - 1, {Category::negation, Category::particle}) && text.word(i - 1).conjunction == 0)
    --i;
  if (i > from && opens_when(text.word(i - 1))) --i;
  return i;
}

bool begins_own_words(const AnalysedText& text, const Cue& cue, uint32_t i) {
  if (!cue.clause || cue.object != lexicon::Object::none || cue.act != Act::assert_) return false;
  const auto& word = text.word(i);
  const bool goes_on = cue.has(CueFlag::continues) && ends_speaker(text, i);
  if (text::is_one_of(word.normal, {"نحن", "كنا", "كنت", "لسنا"})) return !cue.has(CueFlag::quote) || goes_on;
  if (text::is_one_of(word.normal, {"لدينا", "عندنا"})) return !cue.has(CueFlag::quote) || goes_on;
  // «، مضيفاً | تزيد النسبة عن النصف»
  const bool adds = i > 1 && text.is(i - 1, Category::cue_participle) && text.is_comma(i - 2) &&
                    cue.has(CueFlag::continues) && !cue.has(CueFlag::quote);
  const bool right_behind = i > 0 && (text.is(i - 1, Category::cue_verb) || adds);
  const bool unknown_deed =
      adds && !word.known() && word.letters >= 4 && i + 1 < text.size() && text.is_word(i + 1) &&
      (word.normal.starts_with("ت") || word.normal.starts_with("ي") || mention::looks_future(word));
  if (unknown_deed) return true;
  if (thinks_in_first_person(text, i)) {
    return !cue.has(CueFlag::quote) || (cue.has(CueFlag::continues) && right_behind);  // «وتابع | أعتقد أن»
  }
  if (mention::tells_what_we_do(word) && word.conjunction == 0 && is_near_cue(text, i)) {
    return (goes_on && cue.lemma != "واصل") ||
           (!cue.has(CueFlag::quote) && text::is_one_of(cue.lemma, {"قال", "أضاف", "صرح", "علق"}));
  }
  if (right_behind && !cue.has(CueFlag::quote) && word.conjunction == 0 && opens_sentence(text, i)) return true;
  // «وقال | هذه العمليات تستوجب الإغلاق»: what is pointed at says nothing
  const bool said = right_behind && text::is_one_of(text.word(i - 1).stem, {"قال", "قالت", "يقول", "تقول"});
  const bool behind_speaker = !right_behind && !cue.has(CueFlag::quote) && ends_speaker(text, i) &&
                              (cue.lemma == "قال" || cue.has(CueFlag::continues));
  if (((said && cue.lemma == "قال") || behind_speaker) && points_at_subject(text, i)) return true;
  if (word.normal == "لكن") return cue.has(CueFlag::continues) && right_behind;
  if (mention::is_first_plural_future(text, i)) return !cue.has(CueFlag::quote);  // «وقال سالم | سنخاطب التلفزيون»
  return !word.known() && word.letters >= 5 && slice(text.text, text.tokens[i]).starts_with("سأ");
}

uint32_t sentence_behind_speaker(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  if ((cue.lemma != "قال" && !cue.has(CueFlag::continues)) || cue.has(CueFlag::quote) || from == 0) return limit;
  // «"C"، قال س …»: his words stand in front
  const bool opens = from == 1 || text.word(from - 1).conjunction != 0 || text.is_mark(from - 2, U'.') ||
                     text.tokens[from - 2].kind == text::TokenKind::line_break;
  if (!opens) return limit;
  const uint32_t first = behind_told_outlet(text, mention::skip_adjuncts(text, from, limit), limit);
  const Range who =
      first < limit ? mention::noun_phrase(text, first, limit, {.bounded = false, .stop_at_ba = true}) : Range{};
  if (who.empty() || who.first != first || who.end >= limit || !is_whole_speaker(text, who)) return limit;
  if (opens_by_particle(text, who.end, limit)) return who.end;
  const uint32_t told = behind_told_outlet(text, who.end, limit);
  const uint32_t i = mention::skip_adjuncts(text, told, limit);
  if (i + 1 >= limit || !text.is_word(i)) return limit;
  if (opens_by_particle(text, i, limit) || opens_nominal_sentence(text, i, limit)) return i;
  // «وقال لـ«المنارة» الطبيب سالم الحمداني | ارتفع عدد المرضى»
  const bool parted = first > from || told > who.end;
  return parted && (opens_verbal_sentence(text, i) || text.is(i, Category::negation)) ? i : limit;
}

uint32_t verb_behind_speaker(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  if (cue.lemma != "قال" && !cue.has(CueFlag::continues)) return limit;
  const Range who = mention::noun_phrase(text, from, limit, {.bounded = false, .stop_at_ba = true});
  if (who.empty() || who.first != from || who.end >= limit) return limit;
  const bool titled = text.word(from).article && !text.word(from).known() && is_whole_speaker(text, who);  // «الصراف س»
  if (!titled && !mention::head_can_speak(text, who)) return limit;
  const auto& head = text.word(who.first);
  if (!head.article && !head.any(mention::kName) && head.known() && !text.word(who.end - 1).article &&
      !text.any(who.end - 1, mention::kName)) {
    return limit;
  }
  // «وقال سالم الحمداني | هناك خطة»: no adverb of place
  const bool there = text.word(who.end).normal == "هناك";
  uint32_t verb = there ? who.end : mention::skip_adjuncts(text, who.end, limit);
  const bool set_off = verb < limit && text.is_comma(verb);
  if (set_off) ++verb;
  if (verb + 1 >= limit || !text.is_word(verb) || text.tokens[verb + 1].kind == text::TokenKind::mark) return limit;
  const auto& word = text.word(verb);
  if (is_we(word)) return verb;
  if (set_off) return limit;
  const bool opens = opens_verbal_sentence(text, verb) || word.normal == "لقد" ||
                     opens_sentence(text, verb);  // «وقال سالم الحمداني | هناك خطة»
  return opens && word.conjunction == 0 && !text.is(verb - 1, Category::relative) ? verb : limit;
}

uint32_t sentence_behind_saying(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  if ((cue.lemma != "قال" && cue.lemma != "أضاف") || from == 0 || from >= limit) return limit;
  const auto* verb = text.word(from - 1).as(Category::cue_verb);
  if (verb == nullptr || verb->entry->passive) return limit;                     // «ما يقال عنه ينطبق»
  if (text::is_one_of(text.word(from).normal, {"لدينا", "عندنا"})) return from;  // «وأضاف | لدينا كميات كبيرة»
  uint32_t at = mention::skip_adjuncts(text, from, limit);
  if (at < limit && text.is_comma(at)) ++at;
  if (at + 1 >= limit || !text.is_word(at) || !text.is_word(at + 1)) return limit;
  const auto& word = text.word(at);
  if (word.normal == "لقد") return at;
  // «وقال في تصريحات صحافية | الإنجاز الذي تحقق سيأتي مردوده»: no one who speaks
  const bool stated = at > from && text::is_one_of(text.word(from).normal, {"في", "خلال", "عبر"});
  const Range thing = stated && word.article && word.is(Category::content_noun)
                          ? mention::noun_phrase(text, at, limit, {.bounded = false, .stop_at_ba = true})
                          : Range{};
  if (!thing.empty() && word.conjunction == 0 && word.preposition == 0 && !mention::can_speak(text, thing) &&
      !word.any(mention::kName) && !word.is(Category::maybe_name)) {
    return at;
  }
  if (word.conjunction != 0 || word.preposition != 0 || word.article) return limit;
  if (at == from && cue.lemma != "قال") return limit;  // «وأضاف أوضح»
  const bool finite = mention::is_finite_verb(word) && !word.coarse && !word.any(mention::kNominal) &&
                      !word.any(mention::kName) && text.phrase_at[at] < 0;
  return finite ? at : limit;
}

}  // namespace isnad::statement::clause
