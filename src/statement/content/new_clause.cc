#include "statement/content/new_clause.h"

#include "mention/can_speak.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "statement/clause/left_context.h"
#include "statement/clause/nominal_end.h"
#include "statement/content/next_speaker.h"
#include "statement/content/reporter_words.h"
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

// «أكد دعمه للاتفاق، | مع رفضه أي تدخل», «إن الاتفاق جيد، | مع رفضه …»: what he who speaks says besides.
bool is_own_stance_beside(const Contents& in, size_t index, uint32_t k) {
  const Candidate& c = in.candidates[index];
  if (in.text.word(k).normal != "مع" || !has_cue(in, k + 1) || !(clause::is_nominal(c) || in.text.is_comma(k - 1)))
    return false;
  const Candidate& next = in.candidates[static_cast<size_t>(in.at[k + 1])];
  if (next.kind != CueKind::noun || !next.source.empty()) return false;
  const bool he = next.pronoun == lexicon::Pronoun::he && c.agreement.gender != Gender::feminine;
  const bool she = next.pronoun == lexicon::Pronoun::she && c.agreement.gender != Gender::masculine;
  return he || she || next.pronoun == lexicon::Pronoun::they;
}

// «C، | لكن تصريحه أثار غضب السكان», «C | إلا أن كلامه لم يقنع أحداً»: the reporter judges what he said.
bool is_remark_on_words(const Contents& in, size_t index, uint32_t k) {
  const Candidate& c = in.candidates[index];
  const std::string_view n = in.text.word(k).normal;
  const bool except = is_adversative(in.text, k) && in.text.word(k + 1).normal == "ان";
  if (!except && n != "لكن" && n != "ولكن") return false;
  const uint32_t noun = except ? k + 2 : k + 1;
  if (noun + 1 >= in.text.size() || enclosing(in.text, k) != enclosing(in.text, c.cue.first)) return false;
  const auto& word = in.text.word(noun);
  if (!word_lists::is_own_words(word.stem)) return false;
  using lexicon::Pronoun;
  if (word.suffix == Pronoun::none)  // «لهجته»: a word that no table has
    return !word.article && word.normal.ends_with(c.agreement.gender == Gender::feminine ? "ها" : "ه");
  return word.suffix == Pronoun::they || (word.suffix == Pronoun::he && c.agreement.gender != Gender::feminine) ||
         (word.suffix == Pronoun::she && c.agreement.gender != Gender::masculine);
}

// «…، | ورد رئيس النادي بقسوة متهماً ص بـ», «…، | وقام النادي بالتصعيد وأعلن أن»: somebody acts who goes on to speak
// himself; behind nominal content whoever acts.
bool is_deed_of_another(const Contents& in, size_t index, uint32_t k) {
  constexpr uint32_t kReach = 16;  // tokens
  const auto& word = in.text.word(k);
  if (has_cue(in, k) || !clause::may_be_next_deed(word)) return false;
  const uint32_t end = in.text.sentences[in.candidates[index].sentence].end;
  const Range subject = mention::noun_phrase(in.text, k + 1, end, {.bounded = false, .stop_at_ba = true});
  if (subject.empty() || !mention::head_can_speak(in.text, subject)) return false;
  const auto& head = in.text.word(subject.first);
  if (!mention::is_person_noun(head) && !mention::is_name_word(head) && !mention::is_organisation_noun(head))
    return false;
  if (clause::is_nominal(in.candidates[index]) && mention::is_finite_verb(word)) return true;
  for (uint32_t i = subject.end; i < end && i < k + kReach && !in.text.is_comma(i); ++i) {
    if (!has_cue(in, i)) continue;
    const Candidate& next = in.candidates[static_cast<size_t>(in.at[i])];
    const bool own = next.kind == CueKind::participle || (next.kind == CueKind::verb && next.conjoined);
    return own && next.source.empty() && agrees(in.text, subject, next.agreement);
  }
  return false;
}

// «أجمع عدد من النشطاء على أن س كان …، ورفض الخروج»: many have spoken, and the verb behind و is of one.
bool is_deed_of_one(const Contents& in, const Candidate& c, uint32_t k) {
  const Agreement& verb = in.text.word(k).as(Category::cue_verb)->entry->agreement;
  if (c.source.empty() || verb.number != Number::singular || verb.gender != Gender::masculine) return false;
  // «، وبيّن سالم القرني …»: somebody else
  const auto& next = in.text.word(k + 1);
  if (mention::is_person_noun(next) || mention::is_name_word(next) || next.is(Category::maybe_name)) return false;
  const auto& head = in.text.word(c.source.first);
  return head.is(Category::quantity) || (head.is(Category::group) && mention::ends_like_plural(head));
}

// «، إلا أنه رفض الإفصاح عن …», «، لكنه استدرك» at `k`: the pronoun is the one who speaks, also where his verb opens no
// statement.
bool is_own_reservation(const Contents& in, size_t index, uint32_t k) {
  const std::string_view n = in.text.word(k).normal;
  const bool except =
      text::is_one_of(n, {"الا", "غير", "مع", "رغم"}) && word_lists::is_with_pronoun(in.text.word(k + 1).normal);
  const bool but = n == "لكنه" || n == "لكنها" || n == "لكنهم" || n == "ولكنه" || n == "ولكنها";
  const uint32_t verb = except ? k + 2 : k + 1;
  if ((!except && !but) || verb >= in.text.size()) return false;
  // «، لكنه لم يستبعد C»
  const bool excludes = in.text.word(verb).normal == "لم" && verb + 1 < in.text.size() &&
                        text::is_one_of(in.text.word(verb + 1).normal, {"يستبعد", "تستبعد", "يستبعدوا", "ينف", "تنف"});
  // «، غير أنه لم يحدد موعداً»
  const bool withholds = in.text.word(verb).normal == "لم" && verb + 1 < in.text.size() &&
                         in.text.word(verb + 1).in(lexicon::WordSet::withholding);
  if (withholds) return true;
  const auto& word = in.text.word(excludes ? verb + 1 : verb);
  const auto* said = word.as(Category::cue_verb);
  Agreement whose = in.candidates[index].agreement;
  if (!in.candidates[index].source.empty()) whose.number = Number::unknown;  // «أشار باحثون إلى C، إلا أنهم حذروا»
  if (said == nullptr || word.article || said->entry->passive) return false;
  return (excludes || said->entry->shape == lexicon::CueShape::past) &&
         clause::compatible(said->entry->agreement, whose);
}

// «، لكن س قال», «، إلا أن س أكد», «، لكنه شدد» at `k`: a verb with its subject right behind.
bool is_adversative_clause(const Contents& in, size_t index, uint32_t k) {
  constexpr uint32_t kReach = 12;   // in which the verb stands
  constexpr uint32_t kSubject = 3;  // in which its subject begins
  for (size_t b = index + 1; b < in.candidates.size() && in.candidates[b].cue.first < k + kReach; ++b) {
    const Candidate& next = in.candidates[b];
    if (next.kind != CueKind::verb) continue;
    if (!next.source.empty() && next.source.first > k && next.source.first <= k + kSubject) return true;
    if (next.cue.first == k + 1) return true;
  }
  return false;
}

// «، وتطرق إلى»: a verb of saying that has no content of its own.
bool is_verb_of_saying(const Contents& in, uint32_t k) {
  const auto& word = in.text.word(k);
  const auto* verb = word.as(Category::cue_verb);
  return verb != nullptr && verb->conjunction == U'و' && verb->entry->shape == lexicon::CueShape::past &&
         !has_cue(in, k) && !word.any({Category::content_noun, Category::common_noun, Category::office}) &&
         word.stem != "مضى" &&  // «، ومضى يبني المصنع»
         slice(in.text.text, in.text.tokens[k]).find("هنا") == std::string_view::npos &&  // «، وهنا تكمن المشكلة»
         !word.any(mention::kPlace);  // «تعز، وأبين، ولحج»
}

}  // namespace

bool is_new_clause(const Contents& in, size_t index, uint32_t k) {
  if (k == 0 || k + 1 >= in.text.size()) return false;
  const Candidate& c = in.candidates[index];
  const auto& word = in.text.word(k);
  const std::string_view n = word.normal;
  const bool nominal = clause::is_nominal(c);
  if (has_cue(in, k + 1) && (n == "لكنه" || n == "لكنها" || n == "ولكنه" || n == "ولكنها" || (nominal && n == "حيث"))) {
    return true;
  }
  if (is_own_stance_beside(in, index, k) || is_remark_on_words(in, index, k)) return true;
  // «، ومضى للقول: …», «، ومضى قائلاً …», «، وإن سجلت تأخر …»
  const std::string_view behind = in.text.word(k + 1).normal;
  if (in.text.is_comma(k - 1) && text::is_one_of(n, {"وارفق", "وارفقت"})) return true;  // «، وأرفق تغريدته بصورة»
  if (word.stem == "مضى" && word.conjunction == U'و' && text::is_one_of(behind, {"للقول", "يقول", "قائلا"}))
    return true;
  if (n == "وان" && in.text.is_comma(k - 1) && slice(in.text.text, in.text.tokens[k]) == "وإن" && has_cue(in, k + 1)) {
    const Candidate& next = in.candidates[static_cast<size_t>(in.at[k + 1])];
    if (next.kind == CueKind::verb && next.source.empty() && clause::compatible(next.agreement, c.agreement))
      return true;
  }
  // «اقترحت عقد الجولة في أيلول | وإن الحكومة تدرس المقترح»: it goes on with the clause around it
  if (nominal && n == "وان" && slice(in.text.text, in.text.tokens[k]) == "وإن" &&
      clause::past_verb(in.text.word(k + 1)) == nullptr && !in.text.is(k + 1, Category::auxiliary) &&
      !clause::holds_verb(in.text, c.content_start, k)) {
    return true;
  }
  if (n == "فقد" && in.text.is_comma(k - 1) && has_cue(in, k + 1))
    return true;  // «وفيما أشار س إلى أن C، | فقد أعلن ص»
  if (n == "وذلك" &&
      (nominal ? !is_purpose(in.text, k + 1) || is_circumstance(in.text, k + 1) : is_time_of_saying(in.text, k + 1))) {
    return true;
  }
  // «أعلنت الوزارة رفضها للخطة | كما رفعت دعوى»
  if (nominal && n == "كما" && clause::past_verb(in.text.word(k + 1)) != nullptr &&
      !clause::holds_relative(in.text, c.content_start, k))
    return true;
  // «أيد الانسحاب، | بينما عارضه منافسه»
  const bool acts =
      mention::is_finite_verb(in.text.word(k + 1)) || (!in.text.word(k + 1).known() && behind.ends_with("ه"));
  if (nominal && n == "بينما" && in.text.is_comma(k - 1) && acts &&
      !clause::holds_relative(in.text, c.content_start, k)) {
    return true;
  }
  // «طلبت فرنسا عقد اجتماع | فيما أرسلت الحكومة»
  if (nominal && n == "فيما" && clause::past_verb(in.text.word(k + 1)) != nullptr) return true;
  // «تعهد س ببذل جهده، | فيما الحكومة …», not «فيما يتعلق بـ»
  if (nominal && n == "فيما" && in.text.is_comma(k - 1) && !behind.starts_with("س") &&
      !text::is_one_of(behind, {"بعد", "يتعلق", "يخص", "يتصل", "يختص", "يلي", "بينهم", "بينها", "بينهما"})) {
    return true;
  }
  // «تعهد س ببذل جهده، | في حين تستعد …»
  const bool while_two = n == "في" && in.text.word(k + 1).normal == "حين" && k + 2 < in.text.size();
  if (nominal && while_two && in.text.is_comma(k - 1) && mention::is_finite_verb(in.text.word(k + 2)) &&
      !clause::holds_verb(in.text, c.content_start, k)) {
    return true;
  }
  // «أعلنت الحركة تعيين س، | في الوقت الذي …»
  if (nominal && n == "في" && behind == "الوقت" && in.text.is_comma(k - 1) && in.text.is(k + 2, Category::relative)) {
    return true;
  }
  // «يفيد بانقطاع الكهرباء، | حيث باشرت الفرق …», «، مكتفياً بابتسامة»: what is told beside it
  if (nominal && in.text.is_comma(k - 1) && !clause::holds_verb(in.text, c.content_start, k)) {
    if (n == "حيث" && clause::past_verb(in.text.word(k + 1)) != nullptr &&
        !in.text.word(k + 1).in(lexicon::WordSet::figures))
      return true;
    const bool state =
        word.tanwin && word.conjunction == 0 && n.starts_with("م") && !has_cue(in, k) &&
        !word.any(
            {Category::content_noun, Category::common_noun, Category::number, Category::time, Category::adverb}) &&
        !text::is_one_of(n, {"مجددا", "مؤخرا", "مرارا", "معا", "مثلا"}) &&
        (c.agreement.gender == Gender::unknown || word.stem.ends_with("ة") == (c.agreement.gender == Gender::feminine));
    if (state) return true;
  }
  // «باختلاس هذا المبلغ | وهي من كانت تدير …»
  if (nominal && text::is_one_of(n, {"وهو", "وهي", "وهم"}) && behind == "من" && k + 2 < in.text.size() &&
      (mention::is_finite_verb(in.text.word(k + 2)) || in.text.is(k + 2, Category::auxiliary))) {
    return true;
  }
  if (nominal && is_adversative(in.text, k) && !clause::holds_relative(in.text, c.content_start, k)) return true;
  if (nominal && (n == "على" || n == "عبر") && word_lists::is_channel(in.text.word(k + 1).normal)) return true;
  if (nominal && (clause::tells_how_said(in.text, c, k) || is_next_of_outer(in, index, k))) return true;
  // «التي أعلنت ولاءها لـ س | والتي …»: the next relative clause of what the cue describes
  if (nominal && c.relative && word.conjunction == U'و' && word.is(Category::relative) && n != "وما" && n != "ومن")
    return true;
  // «بين س التي تتهم النظام بـ C | وص التي تنفي C»: another, with her own word
  if (nominal && c.relative && word.conjunction == U'و' && k + 2 < in.text.size() &&
      in.text.is(k + 1, Category::relative) && has_cue(in, k + 2) &&
      (word.any(mention::kPlace) || word.any(mention::kOrganisation))) {
    return true;
  }
  // «يعتبر س ص حليفاً | ولا يريد …»
  if (nominal && text::is_one_of(n, {"ولا", "ولم", "ولن"}) && mention::is_finite_verb(in.text.word(k + 1)) &&
      !clause::holds_relative(in.text, c.content_start, k)) {
    return true;
  }
  if (nominal && clause::is_next_deed(in.text, c, k)) return true;
  // «لقيت دعوة س إلى عقد جلسة استثنائية | تجاوباً محدوداً»: the object of the verb in front of the noun
  const bool of_verb = c.kind == CueKind::noun && nominal && word.tanwin && word.conjunction == 0 &&
                       word.is(Category::content_noun) && !word.is(Category::adverb) && c.cue.first > 0 &&
                       mention::is_finite_verb(in.text.word(c.cue.first - 1)) &&
                       in.text.any(k - 1, {Category::adjective, Category::nationality, Category::time});
  if (of_verb) return true;
  // «لكن إصرار النادي على اللعب | قد يؤجل الحسم»: the verb of which the noun is the subject
  const auto holds_clause = [&] {  // «إصرار س على أن الجسر ليس للبيع»
    for (uint32_t i = c.content_start; i < k; ++i) {
      if (in.text.is(i, Category::complementizer)) return true;
    }
    return false;
  };
  if (c.kind == CueKind::noun && nominal && text::is_one_of(n, {"قد", "سوف", "ليس", "ليست", "لم", "لن"}) &&
      !holds_clause() && !clause::holds_relative(in.text, c.content_start, k)) {
    return true;
  }
  // «ورغم وعود س بخفض الأسعار | بقيت الأسواق راكدة», «اتهامات س لـ ص بالتسييس | لا أساس لها»
  const auto& before = in.text.word(k - 1);
  const bool definite = in.text.is_word(k - 1) && (before.article || before.suffix != lexicon::Pronoun::none ||
                                                   in.text.phrase_at[k - 1] >= 0 || before.any(mention::kPlace));
  const bool predicate = (mention::is_finite_verb(word) || word.is(Category::auxiliary)) && word.conjunction == 0 &&
                         word.suffix == lexicon::Pronoun::none && !word.any(mention::kNominal) &&
                         !word.any({Category::preposition, Category::time, Category::particle}) &&
                         !text::is_one_of(n, {"عقب", "صلى", "صلي", "رضي", "حفظه", "رحمه"}) &&
                         in.text.word(k - 2).normal != "من";  // «موجة من الاحتجاجات | اجتاحت العاصمة»
  const bool groundless = n == "لا" && text::is_one_of(behind, {"اساس", "صحة", "معنى", "مبرر"});
  if (c.kind == CueKind::noun && nominal && ((definite && predicate) || groundless) && !holds_clause() &&
      !clause::holds_relative(in.text, c.content_start, k)) {
    return true;
  }
  const bool but = word.stem.starts_with("لكن") || n.starts_with("ولكن");
  if (!in.text.is_comma(k - 1)) return (but || is_adversative(in.text, k)) && is_adversative_clause(in, index, k);
  if (is_deed_of_another(in, index, k)) return true;
  // nominal content goes on with nouns, not with a finite verb unless it is in a relative clause
  if (nominal && (clause::looks_imperfect(word) || (word.conjunction == U'و' && mention::is_finite_verb(word)))) {
    if (word.preposition == U'ل') return false;  // «، وليتمكن أبناء المنطقة من …»: what for
    return !clause::holds_relative(in.text, c.content_start, k) && !clause::goes_on_with_demand(in.text, c, k);
  }
  if (is_own_reservation(in, index, k)) return true;
  if (nominal && but && !clause::holds_verb(in.text, c.content_start, k)) return true;  // «انتقد تعامل الشرطة، لكن …»
  if (but || n == "غير" || n == "الا" || n == "بيد") return is_adversative_clause(in, index, k);
  if (is_verb_of_saying(in, k) && !clause::is_second_between(in.text, k, in.text.sentences[c.sentence].first))
    return !clause::goes_on_with_own_deed(in.text, c, k) && !is_deed_of_one(in, c, k) &&
           clause::compatible(word.as(Category::cue_verb)->entry->agreement, c.agreement);
  // «تجاهلوا دعوات س إلى C، | فتوقفت المباراة», «مطالبة س بـ C، | وهي مطالبة وقعها …»
  const bool then = word.conjunction == U'ف' && mention::is_finite_verb(word);
  const bool noun_again =
      c.kind == CueKind::noun && text::is_one_of(n, {"وهو", "وهي", "وهما"}) && in.text.is(k + 1, Category::cue_masdar);
  return nominal && (then || noun_again || clause::ends_nominal(in.text, c, k, has_cue(in, k + 1)));
}

}  // namespace isnad::statement::content
