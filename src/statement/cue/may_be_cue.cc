#include "statement/cue/may_be_cue.h"

#include "mention/adjunct.h"
#include "mention/anonymity.h"
#include "statement/clause/byline.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/speech.h"
#include "statement/frame/prayer.h"
#include "statement/phrase_kind.h"
#include "statement/source/passive.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::CueShape;
using lexicon::Object;

// «أعتقد», «أقترح»: written with a hamza they are the first person of a verb that begins with a plain alif. In
// quotation marks «اعتقد» is that too, and «أن أوضح», where nothing tells that it is past.
bool is_first_person(const Verb& verb) {
  const AnalysedText& text = verb.text;
  std::string_view written = slice(text.text, text.tokens[verb.at]);
  if (written.starts_with("و") || written.starts_with("ف")) written.remove_prefix(2);
  if (written.starts_with(" ")) written.remove_prefix(1);  // «و أعتقد»
  if (written.starts_with("أ") && verb.cue.lemma.starts_with("ا")) return true;
  if (written.starts_with("آ") && verb.cue.lemma == "أمل") return true;  // «آمل أن»
  const lexicon::Entry& entry = *verb.analysis.entry;
  const bool he = entry.shape == CueShape::past && entry.agreement.gender == lexicon::Gender::masculine &&
                  entry.agreement.number == lexicon::Number::singular;
  if (!he || text.quotation_in[verb.at] < 0 || !verb.has_next()) return false;
  if (verb.cue.lemma == "اعتقد") return text.is(verb.at + 1, Category::complementizer);
  if (!verb.left.subjunctive || !verb.cue.lemma.starts_with("أ") || verb.at < verb.sentence.first + 2) return false;
  return !text::is_one_of(text.word(verb.at - 2).stem, {"بعد", "سبق", "منذ", "قبل", "يسبق"});
}

// «"طالبنا الحكومة بـ …"»: what the one quoted said before. Without quotation marks the author speaks; and with a
// person for its object the ending may be that («أبلغنا الوزير أن»).
bool tells_of_own_words(const Verb& verb) {
  const AnalysedText& text = verb.text;
  if (verb.cue.object == Object::target && verb.cue.clause && !verb.has_pronoun()) return false;
  if (verb.left.relative || verb.left.hypothetical || verb.cue.lemma == "لاحظ") return false;
  if (text.quotation_in[verb.at] >= 0) return true;
  constexpr uint32_t kReach = 40;  // «(… طالبنا …)»
  for (uint32_t i = verb.at; i > verb.sentence.first && i + kReach > verb.at; --i) {
    if (text.is_mark(i - 1, U')')) return false;
    if (text.is_mark(i - 1, U'(')) return true;
  }
  return false;
}

// «يُعتبر», «يُتهم»: of these verbs only the passive has ـُ on its first letter.
bool is_written_passive(const Verb& verb) {
  const uint32_t next = mention::skip_adjuncts(verb.text, verb.at + 1, verb.sentence.end);  // «يُعتقد على نطاق واسع أن»
  const bool clause = next < verb.sentence.end && verb.text.is(next, Category::complementizer);  // by nobody
  const bool tells = verb.cue.lemma.starts_with("ا") || text::is_one_of(verb.cue.lemma, {"عد", "وعد"});
  return verb.present() && !clause && tells && source::is_marked_passive(verb.text, verb.at);
}

// «أنها رد …», «أنهم وعد …»: behind a complementizer with its pronoun only a verb that agrees with it can stand.
bool is_predicate_noun(const Verb& verb) {
  if (verb.at == verb.sentence.first || !verb.text.is(verb.at - 1, Category::complementizer)) return false;
  const std::string_view n = verb.text.word(verb.at - 1).normal;
  const lexicon::Agreement& own = verb.analysis.entry->agreement;
  const bool he = own.gender == lexicon::Gender::masculine && own.number == lexicon::Number::singular;
  return he && (n.ends_with("ها") || n.ends_with("هم"));
}

// «السبب الذي …», «ما …» right in front of the verb.
bool is_cause_before(const Verb& verb) {
  uint32_t i = verb.at;
  while (i > verb.sentence.first && verb.text.any(i - 1, {Category::relative, Category::particle, Category::auxiliary}))
    --i;
  if (i == verb.at || i == verb.sentence.first) return false;
  return text::is_one_of(verb.text.word(i - 1).stem, {"سبب", "اسباب", "امر", "دافع", "دوافع", "ظروف", "عوامل"});
}

// «ما قاله س في …: «C»», «ما ذكره س من أن C»: the pronoun is what stands behind the colon or the preposition.
bool is_quoted_below(const Verb& verb) {
  constexpr uint32_t kReach = 30;  // tokens
  constexpr uint32_t kNear = 10;
  for (uint32_t k = verb.at + 1; verb.left.bare_relative && k + 1 < verb.sentence.end && k < verb.at + kNear; ++k) {
    if (!verb.text.is_word(k)) break;
    if (verb.text.word(k).normal == "من" && verb.text.is(k + 1, Category::complementizer)) return true;
  }
  if (verb.cue.lemma != "قال" || !verb.left.relative) return false;
  for (uint32_t k = verb.at + 1; k + 1 < verb.sentence.end && k < verb.at + kReach; ++k) {
    if (verb.text.is(k, Category::complementizer) || verb.text.quotation_at[k] >= 0) return false;
    if (verb.text.is_mark(k, U':')) return verb.text.quotation_at[k + 1] >= 0;
  }
  return false;
}

// «حجز | المواعيد», «مخاطبة | المقاول»: a verbal noun that governs the next word.
bool is_deed(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  const auto& next = text.word(i + 1);
  return text.is_word(i) && text.is_word(i + 1) && !word.article && word.suffix == lexicon::Pronoun::none &&
         word.any({Category::content_noun, Category::cue_masdar}) && !word.any(mention::kSpeaking) &&
         next.preposition == 0 && next.conjunction == 0 && (next.article || next.suffix != lexicon::Pronoun::none);
}

// «أن إيضاح الحقائق | وكشف الخطط»: behind the complementizer so far stands a subject that is a deed, and nothing of it.
bool is_joined_to_subject(const Verb& verb) {
  const AnalysedText& text = verb.text;
  if (verb.has_pronoun() || !text.any(verb.at, {Category::cue_masdar, Category::content_noun})) return false;
  for (uint32_t k = verb.at; k > verb.sentence.first; --k) {
    if (!text.is_word(k - 1)) return false;
    if (text.is(k - 1, Category::complementizer)) return false;
    if (k >= 2 && text.is(k - 2, Category::complementizer)) {
      return text.word(k - 2).suffix == lexicon::Pronoun::none && k < verb.at && is_deed(text, k - 1);
    }
    if (!text.word(k - 1).article || text.word(k - 1).preposition != 0) return false;
  }
  return false;
}

// «تشمل الخدمة حجز المواعيد | وطلب استشارة الطبيب», «إلى توعية الطلاب | وحثهم على»: joined to a verbal noun, the word
// is one itself.
bool is_joined_to_deed(const Verb& verb) {
  constexpr uint32_t kReach = 12;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.analysis.conjunction != U'و' || verb.present() || !verb.has_next()) return false;
  if (is_joined_to_subject(verb)) return true;
  const bool his = verb.has_pronoun() && text::is_one_of(verb.cue.lemma, {"حث", "حض", "نصح", "وعد", "شكر", "رد"});
  const bool noun = !verb.has_pronoun() && text.any(verb.at, {Category::cue_masdar, Category::content_noun}) &&
                    text.any(verb.at + 1, {Category::cue_masdar, Category::content_noun}) &&
                    !text.word(verb.at + 1).article;
  if (!his && !noun) return false;
  bool deed = false;
  for (uint32_t k = verb.at; k > verb.sentence.first && k + kReach > verb.at; --k) {
    const uint32_t at = k - 1;
    if (!text.is_word(at) || text.is(at, Category::complementizer)) return false;
    deed = deed || is_deed(text, at);
    // «إلى توعية الطلاب», «لزيارة السكان»
    const bool governed =
        text.word(at).preposition == U'ل' || (at > verb.sentence.first && text.word(at - 1).normal == "الى");
    if (his && governed && is_deed(text, at)) return true;
    if (!text.any(at, {Category::verb, Category::cue_verb}) || text.any(at, mention::kNominal)) continue;
    const std::string_view n = text.word(at).normal;
    const std::string_view verb_form = text.word(at).stem;
    const bool present = verb_form.starts_with("ي") || verb_form.starts_with("ت");
    return deed && (present || (his && text::is_one_of(verb_form, {"قرر", "قررت", "تقرر"}))) && !n.ends_with("ت");
  }
  return false;
}

// «وتابع لـ«المنارة» أن», «وتابع لموقع النادي «…»»: a sentence that begins with the verb, and soon what is said.
bool goes_on_to_somebody(const Verb& verb) {
  constexpr uint32_t kReach = 9;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.at != verb.sentence.first || verb.analysis.conjunction != U'و') return false;
  for (uint32_t k = verb.at + 2; k < verb.sentence.end && k < verb.at + kReach; ++k) {
    if (text.is(k, Category::complementizer) || text.is_mark(k, U':')) return true;
    if (text.quotation_at[k] >= 0 && k > verb.at + 2 && clause::is_speech(text, k)) return true;
    if (text.is_comma(k) || mention::is_finite_verb(text.word(k))) return false;
  }
  return false;
}

// «لم توقع أو | تعلن الاتفاق»: the negation in front of the first verb is of both.
bool is_negated_in_pair(const Verb& verb) {
  constexpr uint32_t kReach = 8;  // tokens
  const AnalysedText& text = verb.text;
  if (!verb.present() || verb.at < verb.sentence.first + 3 || text.word(verb.at - 1).normal != "او") return false;
  for (uint32_t k = verb.at - 1; k > verb.sentence.first && k + kReach > verb.at; --k) {
    if (!text.is_word(k - 1) || text.is(k - 1, Category::complementizer)) return false;
    if (text.is(k - 1, Category::negation)) return true;
  }
  return false;
}

// By its form and what governs it, whatever its lemma.
bool has_form_of_cue(const Verb& verb) {
  const auto& [lexicon, text, sentence, i, analysis, cue, left] = verb;
  if (cue.has(CueFlag::weak) || cue.has(CueFlag::participle)) return false;
  if (cue.has(CueFlag::report)) return false;  // report_cue.h
  if (left.background || source::is_background(verb) || is_first_person(verb)) return false;
  if (left.negated && !cue.negated) return false;
  if (is_joined_to_deed(verb) || is_negated_in_pair(verb)) return false;
  if (is_written_passive(verb) || is_predicate_noun(verb) || clause::tells_of_publication(text, i)) return false;
  // «سيطروا», not «س + يطروا»; «سيري», not «سيرى»
  if (analysis.future && (text.word(i).normal.ends_with("وا") || analysis.coarse)) return false;
  if (verb.first_person() && !tells_of_own_words(verb)) return false;
  if (analysis.entry->jussive && !left.negated && analysis.preposition != U'ل') return false;
  // «روكو فيري»: of an unknown name, and no «فيرى»
  if (analysis.coarse && analysis.conjunction == U'ف' && i > sentence.first &&
      mention::is_behind_unknown_name(text, i)) {
    return false;
  }
  // the pronoun behind the verb: some cues have an object only so, others have none
  if (cue.has(CueFlag::pronoun) && !verb.has_pronoun()) return false;
  const bool objectless = (cue.object == Object::none && cue.lemma != "أجاب" && !cue.has(CueFlag::pronoun)) ||
                          (cue.has(CueFlag::quote) && cue.object != Object::target);
  if (verb.has_pronoun() && objectless && !is_quoted_below(verb)) return false;
  // «لا يشكل أمراً بسيطاً»: the accusative of a noun, and no dual
  if (analysis.entry->agreement.number == lexicon::Number::dual && !verb.present() && analysis.conjunction == 0 &&
      text.word(i).normal == "امرا") {
    return false;
  }
  // «، كاشفاً أن»: the participle, and no two who did it
  if (analysis.entry->agreement.number == lexicon::Number::dual && !verb.present() && i > sentence.first &&
      analysis.conjunction == 0 && text.is(i, Category::cue_participle) && !text.word(i - 1).normal.ends_with("ان")) {
    return false;
  }
  if (cue.lemma == "أمل" && cue.prepositions.empty() && verb.has_pronoun()) return false;  // «ما يؤملونه»
  // «120 طالباً»: counted, and no dual of «طالب»
  if (analysis.entry->agreement.number == lexicon::Number::dual && i > sentence.first &&
      text.tokens[i - 1].kind == text::TokenKind::number) {
    return false;
  }
  // «بحسب نص القرار، … بأنها …»: governed by the attribution
  if (i > sentence.first && text.is(i - 1, Category::attribution_head) &&
      text.any(i, {Category::content_noun, Category::common_noun, Category::document, Category::medium}) &&
      analysis.conjunction == 0) {
    return false;
  }
  return true;
}

// «ثمن هذه الحرب», «رجل يدعى سالماً», «بشكل شبه كامل»: another word or use of the same letters, by what stands in front.
bool is_no_homonym(const Verb& verb) {
  const auto& [lexicon, text, sentence, i, analysis, cue, left] = verb;
  // «ما نُشر «كذب»»: what was published is that
  if (cue.lemma == "نشر" && analysis.entry->passive) return false;
  // «رجل يدعى سالماً»
  if ((cue.lemma == "دعا" || cue.lemma == "ادعى") && verb.present() && analysis.entry->passive) return false;
  // «وعدّ س القرار بأنه»: no promise; without its shadda no judgement with ب
  const bool doubled = slice(text.text, text.tokens[i]).find("دّ") != std::string_view::npos;
  if ((cue.lemma == "وعد" && doubled) || (cue.lemma == "عد" && cue.has(CueFlag::describe) && !doubled)) return false;
  // «وهو ما دعا الوزير إلى C»: what led him to it
  if (cue.lemma == "دعا" && left.bare_relative && !verb.present() && i > sentence.first + 1 && verb.has_next() &&
      !text.is(i + 1, Category::prepositional) &&
      text::is_one_of(text.word(i - 2).normal, {"وهو", "هو", "وهذا", "هذا", "وذلك"})) {
    return false;
  }
  // «عدن», «عده طلقات» for «عدة طلقات»
  if (cue.lemma == "عد" && (text.any(i, mention::kPlace) || text.word(i).normal == "عده")) return false;
  // «ما تردد عن …»: what was rumoured, of تردد
  if (cue.lemma == "ردد" && left.bare_relative && verb.has_next() && text.is(i + 1, Category::preposition))
    return false;
  // «أبرزهم», «ثمنها», «أمره»: nouns
  if (verb.has_pronoun() && (text::is_one_of(cue.lemma, {"أبرز", "ثمن"}) || (cue.lemma == "أمر" && !verb.present())))
    return false;
  // «السبب الذي دعا السفير إلى …»: what made him do it
  if (cue.lemma == "دعا" && left.relative && is_cause_before(verb)) return false;
  // «شبه المرشد البلاد بـ», «شبهه س بـ», and not «بشكل شبه كامل»
  const bool opens = i == sentence.first || analysis.conjunction != 0 || !text.is_word(i - 1);
  if (cue.lemma == "شبه" && !verb.has_pronoun() && !opens) return false;
  // «حساب ثمن هذه الحرب»: its price
  // … and «يصل ثمن الجهاز إلى»
  if (cue.lemma == "ثمن" && !verb.present() && !opens) {
    const auto& before = text.word(i - 1);
    const bool counted =
        before.any({Category::content_noun, Category::common_noun, Category::medium}) && !before.article;
    const bool done = mention::is_qad(before);
    if (!done && (counted || (mention::is_finite_verb(before) && !before.is(Category::auxiliary)))) return false;
  }
  // «نادي كوينز بارك رينجرز»: inside a foreign name
  if (cue.lemma == "بارك" && !verb.present() && !opens && verb.has_next() && text.is_word(i + 1)) {
    const auto foreign = [](const lexicon::Word& word) { return !word.known() && !word.article; };
    if (foreign(text.word(i - 1)) && foreign(text.word(i + 1))) return false;
  }
  return true;
}

// «علق به», «توصل إلى اتفاق», «ذكر اسمه»: another use of the verb, by what stands behind it.
bool is_used_for_saying(const Verb& verb) {
  const auto& [lexicon, text, sentence, i, analysis, cue, left] = verb;
  const bool opens = i == sentence.first || analysis.conjunction != 0 || !text.is_word(i - 1);
  if (mention::skip_anonymity(text, i, sentence.end) != i) return false;  // «تحفظ على ذكر اسمه»
  // «حبل علقت به», «لافتة كتب عليها»
  const std::string_view beside = text.word(i + 1).normal;
  if (cue.lemma == "علق" && (beside == "به" || beside == "بها")) return false;
  if (cue.lemma == "كتب" && text::is_one_of(beside, {"عليه", "عليها", "عليهما"})) return false;
  if (cue.lemma == "تحفظ" && text::is_one_of(beside, {"في", "فى"})) return false;  // «تُحفظ في الثلاجة على»
  // «استعرض س مع ص سير العمل»: they met
  constexpr uint32_t kNear = 7;  // tokens
  for (uint32_t k = i + 1; cue.lemma == "استعرض" && k < sentence.end && k < i + kNear; ++k) {
    if (text.word(k).normal == "مع") return false;
  }
  // «توصلنا إلى اتفاق»: they agreed
  if (cue.lemma == "توصل" && i + 2 < sentence.end &&
      text::is_one_of(text.word(i + 2).stem, {"اتفاق", "حل", "تسوية", "هدنة", "تفاهم", "صيغة", "قرار", "صفقة"})) {
    return false;
  }
  // «قضت المحكمة بأن», and no «قضى أسبوعاً»
  if (cue.lemma == "قضى" && !cue.has(CueFlag::document) &&
      !text::is_one_of(text.word(i + 1).stem, {"محكمة", "محاكم", "قاضي", "قاض", "قضاة", "دائرة"})) {
    return false;
  }
  // «تواصل مع رئيس النادي»: he got in touch, and nobody goes on
  if (cue.lemma == "واصل" && text.word(i + 1).normal == "مع") return false;
  // «رفضت الوزارة تأكيد الخبر أو نفيه»: no comment
  if (cue.lemma == "رفض") {
    constexpr uint32_t kReach = 10;  // tokens
    for (uint32_t k = i + 1; k + 1 < sentence.end && k < i + kReach; ++k) {
      if (text.word(k).normal == "او" && text::is_one_of(text.word(k + 1).stem, {"نفي", "نفيه", "نفيها", "تاكيد"}))
        return false;
    }
  }
  // «ليعلم الشباب أن»: may they know
  if (cue.has(CueFlag::learned) && analysis.preposition == U'ل') return false;
  // «نقلت عن مصدر وصفته بأنه مطلع قوله»: what kind of source it is
  if (cue.has(CueFlag::describe) && verb.has_pronoun() && i > sentence.first + 1 && text.is(i - 1, Category::unnamed) &&
      !text.word(i - 1).article && text.word(i - 2).normal == "عن") {
    return false;
  }
  // «ضرورة رفع مساهمة الصناعة»: raising it
  if (cue.lemma == "رفع" && !opens && !verb.present() && !text.word(i - 1).article &&
      text.any(i - 1, {Category::content_noun, Category::common_noun, Category::preposition}) &&
      !is_within_it(text, i + 1)) {
    return false;
  }
  // «دافع عن ألوان النادي»: played for it
  if (cue.lemma == "دافع" && i + 2 < sentence.end && text.word(i + 1).normal == "عن" &&
      text::is_one_of(text.word(i + 2).stem, {"الوان", "الوانه", "الوانها", "شعار", "شعاره", "قميص", "قميصه"})) {
    return false;
  }
  // «8000 طالب وطالبة»: students
  if (cue.lemma == "طالب" && text.word(i + 1).normal == "وطالبة") return false;
  // «أمر مهم»: a matter
  if (cue.lemma == "أمر" && !verb.present() &&
      ((text.is(i + 1, Category::adjective) && !text.word(i + 1).article) ||
       (!opens && text.any(i - 1, {Category::pronoun, Category::adverb}) && !text.word(i + 1).article))) {
    return false;
  }
  if (cue.lemma == "أخذ" && i + 2 < sentence.end && text.word(i + 2).stem.starts_with("عاتق")) return false;
  // «وبين من لم يتلق الخبر»: the preposition
  if (cue.lemma == "بين" && !verb.present() && text.word(i + 1).normal == "من" && i + 2 < sentence.end &&
      !word_lists::is_side(text.word(i + 2).stem)) {
    return false;
  }
  // «زعيم الحركة وأبرز المطلوبين»: the superlative
  if (cue.lemma == "أبرز" && !verb.present() && mention::is_oblique_plural(text.word(i + 1))) return false;
  // «بين فترة وأخرى»: from time to time
  if (cue.lemma == "بين" && i + 2 < sentence.end && text::is_one_of(text.word(i + 2).stem, {"اخرى", "اخر"}) &&
      text.word(i + 2).conjunction == U'و') {
    return false;
  }
  // «كما يقال»
  if (analysis.entry->passive && i > sentence.first && text.word(i - 1).normal == "كما") return false;
  if (lexicon.is_idiom(cue, text.word(i + 1).normal) && frame::behind_prayer(text, i + 1, sentence.end) == 0)
    return false;
  // «عقب أن احتجزته», «، عقب تهديده الموظفة»: after
  if (cue.lemma == "عقب" && text.any(i + 1, {Category::complementizer, Category::content_noun, Category::cue_masdar}))
    return false;
  // «بيان تابع للمكتب», but «وتابع لـ«المنارة» أن»
  return !(cue.lemma == "تابع" && text.word(i + 1).preposition == U'ل') || goes_on_to_somebody(verb);
}

}  // namespace

// Whether this reading of the word can be a cue at all, before anything behind it is looked at.
bool may_be_cue(const Verb& verb) {
  return has_form_of_cue(verb) && is_no_homonym(verb) && !clause::is_byline(verb.text, verb.at, verb.sentence.end) &&
         (!verb.has_next() || is_used_for_saying(verb));
}

}  // namespace isnad::statement::cue
