#include "statement/cue/deed_of_saying.h"

#include <string_view>

#include "mention/adjunct.h"
#include "statement/clause/governed.h"
#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;

// Verbs that say how somebody comes to do something, in the past and as «لم» has them.
bool is_host(const lexicon::Word& word) {
  return !word.article && word.preposition == 0 && word.in(lexicon::WordSet::coming_to_speak);
}

// «لم يتردد», «لا يتوانى»: they do it.
bool is_negated_host(std::string_view stem) {
  return text::is_one_of(stem, {"يتردد", "تتردد", "يترددوا", "يتوان", "تتوان", "يتوانى", "تتوانى"});
}

// The verb in front of the noun at `i` that it depends on; `i` where there is none.
uint32_t host_before(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kReach = 12;  // tokens, with its subject
  for (uint32_t k = i; k > first && k + kReach > i; --k) {
    const auto& word = text.word(k - 1);
    if (text.is_mark(k - 1, U'.') || word.any({Category::complementizer, Category::relative})) return i;
    const bool negated = k >= first + 2 && text.is(k - 2, Category::negation);
    if (negated ? is_negated_host(word.stem) : is_host(word)) return k - 1;
    if (word.is(Category::cue_verb) && mention::is_finite_verb(word)) return i;
  }
  return i;
}

// Where the clause begins that the noun takes right behind it: «القول | إن», «التأكيد | على أن»; `i` where none does.
uint32_t clause_of(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t end) {
  if (i + 2 >= end || !cue.clause) return i;
  if (text.is(i + 1, Category::complementizer) && text.word(i + 1).conjunction == 0) return i + 1;
  const bool governed = clause::is_governed(text, i + 1, cue) && text.is(i + 2, Category::complementizer);
  return governed ? i + 1 : i;
}

// Whether the verb and the noun belong together: by a preposition («على | التأكيد», «بالتشديد»), or as its object.
bool is_joined(const AnalysedText& text, uint32_t i, uint32_t host) {
  const auto& before = text.word(i - 1);
  if (text.word(i).preposition != 0) return text.word(i).preposition == U'ب';
  if (before.normal == "حد") return true;  // «ذهب إلى حد القول»
  if (before.is(Category::preposition)) return text::is_one_of(before.normal, {"في", "على", "الى", "عن"});
  return text::is_one_of(text.word(host).stem,
                         {"تعمد", "تعمدت", "وتعمد", "وتعمدت", "اثر", "اثرت", "فضل", "فضلت", "واصل", "واصلت", "واصلوا",
                          "تابع", "تابعت", "تابعوا", "اعتاد", "اعتادت", "بدا", "بدات"});
}

// What the noun takes behind it.
struct Taken {
  uint32_t content = 0;  // its token; 0 for none
  Complement complement = Complement::clause;
  Range target;
};

// Without article: «نفي | وجود C», «انتقاد | القرار», «اتهام ص | بـ C», «وصف الصفقة | بأنها C».
Taken object_of(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t end) {
  if (i + 2 >= end || !text.is_word(i + 1)) return {};
  const auto& next = text.word(i + 1);
  if (next.preposition != 0 || next.conjunction != 0) return {};
  if (cue.object == lexicon::Object::target) {
    constexpr mention::PhraseOptions kTarget{
        .bounded = false, .stop_at_ba = true, .stop_at_ila = true, .stop_at_ala = true};
    const Range target = mention::noun_phrase(text, i + 1, end, kTarget);
    if (target.empty() || target.end >= end || !clause::is_governed(text, target.end, cue)) return {};
    return {target.end, Complement::preposition, target};
  }
  const bool takes = cue.act == Act::deny || cue.act == Act::condemn || cue.act == Act::reject;
  const bool thing = next.article || next.is(Category::demonstrative) || frame::is_content_noun(next);
  if (!takes || cue.object != lexicon::Object::content || !thing) return {};
  return {i + 1, Complement::object, {}};
}

Taken taken_by(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t end, uint32_t host) {
  if (!text.word(i).article) return object_of(text, cue, i, end);
  const uint32_t clause = clause_of(text, cue, i, end);
  // «اختتم حديثه بالتأكيد على أن C»: the verb itself says that
  const std::string_view how = text.word(host).stem;
  const bool closes = text::is_one_of(
      how, {"ختم", "ختمت", "ختموا", "اختتم", "اختتمت", "اختتموا", "انهى", "انهي", "انهت", "رد", "ردت", "ردوا"});
  if (closes && (clause != i || text.word(i).preposition != U'ب')) return {};
  if (clause != i) return {clause, Complement::clause, {}};
  const bool opens = text::is_one_of(how, {"استهل", "استهلت", "افتتح", "افتتحت"});
  const bool confines = text.word(i).preposition == U'ب' &&
                        (closes || opens || text::is_one_of(how, {"اكتفى", "اكتفي", "اكتفت", "اكتفوا"}));
  // «سارع س إلى التنديد | بالقرار», «اكتفى س بالتأكيد | على أهمية C»
  const bool governs = i + 2 < end && cue.object != lexicon::Object::target &&
                       (text.word(i - 1).is(Category::preposition) || confines) &&
                       clause::is_governed(text, i + 1, cue) && !text.is(i + 2, Category::complementizer);
  return governs ? Taken{i + 1, Complement::preposition, {}} : Taken{};
}

}  // namespace

bool propose_deed(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const auto& word = text.word(i);
  if (i < s.first + 2 || word.conjunction != 0 || word.suffix != lexicon::Pronoun::none) return false;
  // «سارع إلى نفي»; without article no other preposition than its own joins it
  const bool accuses = word.stem == "اتهام";  // «واصلت الصحف | اتهام الوزير بـ»: also as its object
  if (!word.article && (word.preposition != 0 || !text.is_word(i - 1) || !(accuses || is_joined(text, i, i))))
    return false;
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_masdar) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    const uint32_t host = host_before(text, i, s.first);
    const Taken taken = taken_by(text, cue, i, s.end, host);
    if (taken.content == 0) continue;
    if (host == i || !is_joined(text, i, host)) continue;
    const uint32_t limit = text.is(i - 1, Category::preposition) ? i - 1 : i;
    Range subject = mention::noun_phrase(
        text, mention::skip_adjuncts(text, host + 1, limit), limit,
        {.bounded = false, .stop_at_ba = true, .stop_at_ila = true, .stop_at_ala = true, .target_follows = true});
    bool speaks = !subject.empty() && mention::can_speak(text, subject);
    const bool negated = host > s.first && text.is(host - 1, Category::negation);
    // «وسارع إلى نفي الخبر», «ولم يتردد في اتهام س بـ»
    const bool pronoun = subject.empty() && text.word(negated ? host - 1 : host).conjunction != 0;
    if (!speaks && !pronoun && subject.empty()) {  // «غير أن منظمات سارعت إلى التنديد بـ»
      const uint32_t end = negated ? host - 1 : host;
      subject = mention::noun_phrase_before(text, end, s.first, false);
      speaks = !subject.empty() && subject.end == end && mention::can_speak(text, subject);
    }
    if (!word.article && !speaks && !pronoun) continue;
    Candidate c;
    c.kind = CueKind::noun;
    c.complement = taken.complement;
    c.cue = {i, i + 1, false};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.act = cue.act;
    c.sentence = sentence;
    c.content_start = taken.content;
    c.target = taken.target;
    c.frame = "V S N C";
    c.score = scores::kNounClause;
    if (speaks) c.source = subject;
    out.push_back(c);
    return true;
  }
  return false;
}

}  // namespace isnad::statement::cue
