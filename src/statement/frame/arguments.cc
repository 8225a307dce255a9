#include "statement/frame/arguments.h"

#include "mention/adjunct.h"
#include "statement/clause/complement.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;
using lexicon::Cue;
using lexicon::Object;
using mention::PhraseOptions;

// «ختم حديثه بأن», «لفت النظر إلى أن»: what belongs to the verb.
bool is_no_subject(const AnalysedText& text, uint32_t i, const Cue& cue) {
  const auto& word = text.word(i);
  if (belongs_to_verb(cue, word.normal)) return true;
  return word.suffix != lexicon::Pronoun::none && word.any({Category::medium, Category::hollow}) &&
         !mention::is_person_noun(word) && !mention::is_organisation_noun(word);
}

// «أبلغ «المنارة» مدير المرور أن», «أخبر الوكالة | مصدر مطلع أن», «أبلغ صحيفة «المنارة» | س أن»: one past the outlet
// that is told right behind the verb, where who tells it follows; `i` where that is no target.
uint32_t told_first(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t at, uint32_t limit) {
  constexpr uint32_t kLongest = 5;  // tokens with the marks
  if (cue.object != Object::target || i != at) return i;
  const auto quoted_end = [&](uint32_t k) {
    if (text.quotation_at[k] < 0) return k;
    const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[k])];
    return q.closed && q.close <= k + kLongest ? q.close + 1 : k;
  };
  uint32_t end = quoted_end(i);
  if (end != i && is_quoted_surname(text, i)) return i;
  if (end == i && text::is_one_of(cue.lemma, {"أبلغ", "أخبر"}) && text.is_word(i)) {
    const auto& outlet = text.word(i);
    const auto* media = outlet.as(Category::media);
    const auto* verb = at > 0 ? text.word(at - 1).as(Category::cue_verb) : nullptr;
    const bool him = verb != nullptr && verb->suffix == lexicon::Pronoun::none &&
                     verb->entry->agreement.gender == lexicon::Gender::masculine;
    const bool feminine = media != nullptr && media->entry->agreement.gender == lexicon::Gender::feminine;
    const bool ours =
        outlet.normal.ends_with("نا") && (media != nullptr || outlet.normal == "مراسلنا" || outlet.normal == "مندوبنا");
    if (outlet.preposition != 0 || outlet.conjunction != 0) return i;
    if (ours) {
      end = i + 1;
    } else if (him && feminine) {  // no subject of his verb
      end = i + 1;
      if (!outlet.article && quoted_end(end) == end) return i;
      end = quoted_end(end);
      if (end < limit && text.word(end).article && text.is(end, Category::nationality)) ++end;
    }
  }
  if (end == i || end + 1 >= limit) return i;
  const uint32_t behind = mention::skip_adjuncts(text, text.is_comma(end) ? end + 1 : end, limit);
  if (behind + 1 >= limit || !text.is_word(behind)) return i;
  const auto& who = text.word(behind);
  const bool titles =
      who.article && text.any(behind + 1, {Category::given_name, Category::maybe_name});  // «الشريف سالم حمدان»
  const bool person =
      titles || mention::is_person_noun(who) || mention::is_name_word(who) || who.is(Category::quantity);
  const bool adjective =
      !titles && who.is(Category::adjective) && !who.any({Category::office, Category::unnamed, Category::given_name});
  const bool tells = person && who.conjunction == 0 && who.preposition == 0 && !adjective &&
                     !(who.article && who.is(Category::nationality));
  return tells ? end : i;
}

// «وأبلغت مصادر | «المنارة» أن»: who is not named, and the outlet that is told; the end of the phrase where it holds
// none.
uint32_t before_told_outlet(const AnalysedText& text, const Cue& cue, const Range& phrase) {
  if (cue.lemma != "أبلغ" && cue.lemma != "أخبر") return phrase.end;
  if (phrase.end >= text.size() || !text.is(phrase.end, Category::complementizer)) return phrase.end;
  if (phrase.end < phrase.first + 4 || text.is_word(phrase.end - 1) || text.quotation_in[phrase.end - 1] < 0)
    return phrase.end;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_in[phrase.end - 1])];
  const auto& who = text.word(phrase.first);
  const bool unnamed = !who.article && who.any({Category::unnamed, Category::group});
  return unnamed && q.close == phrase.end - 1 && q.open > phrase.first ? q.open : phrase.end;
}

// «أكد مصدر مطلع على المفاوضات | ، أن C», «صرح المسؤول عن الملف | بأن C»: the clause needs no preposition or has its
// own, so that none in front of it is the verb's.
bool begins_own_clause(const AnalysedText& text, uint32_t i) {
  while (i < text.size() && (text.is_comma(i) || text.is_mark(i, U':'))) ++i;
  if (i < text.size() && text.is(i, Category::preposition)) ++i;
  if (i >= text.size() || !text.is(i, Category::complementizer) || text.word(i).conjunction != 0) return false;
  return text.word(i).normal.starts_with("ان") || text.word(i).normal.starts_with("بان");
}

}  // namespace

bool is_quoted_surname(const AnalysedText& text, uint32_t open) {
  if (open + 3 >= text.size() || text.quotation_at[open] < 0) return false;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[open])];
  const auto& word = text.word(open + 1);
  const bool descends = !word.known() && word.normal.ends_with("ي");  // but «أبلغ "المنارة" سالم حمدان»
  const bool surname = descends || word.is(Category::family_name) || mention::may_be_surname(word);
  return q.close == open + 2 && word.article && surname && text.is_word(q.close + 1) &&
         text.word(q.close + 1).preposition == 0 && !text.is(q.close + 1, Category::preposition);
}

PhraseOptions options_for(const Cue& cue, bool bounded) {
  PhraseOptions o;
  o.bounded = bounded;
  for (const std::string& p : cue.prepositions) {
    if (p == "ب") o.stop_at_ba = true;
    if (p == "ل") o.stop_at_li = true;
    if (p == "الى") o.stop_at_ila = true;
    if (p == "عن") o.stop_at_an = true;
    if (p == "على") o.stop_at_ala = true;
    if (p == "من") o.stop_at_min = true;
    if (p == "في") o.stop_at_fi = true;
  }
  if (cue.lemma == "طلب") o.stop_at_min = true;   // «طلب س من T C»
  if (cue.lemma == "أوعز") o.stop_at_ila = true;  // «أوعز س إلى T بـ C»
  // «دعا الأمين العام للأمم المتحدة إلى …»: ل only opens the content where no likelier preposition is left
  if (o.stop_at_ila) o.stop_at_li = false;
  if (!cue.prepositions.empty() && cue.prepositions.front() != "ل") o.stop_at_li = false;
  o.target_follows = o.object = cue.object == Object::target;
  return o;
}

bool belongs_to_verb(const Cue& cue, std::string_view normal) {
  if (cue.lemma == "كشف" || cue.lemma == "أماط") return text::is_one_of(normal, {"النقاب", "الستار", "اللثام"});
  return cue.lemma == "لفت" && text::is_one_of(normal, {"الانتباه", "النظر", "الانظار", "انتباه"});
}

bool names_subject(const AnalysedText& text, const Range& phrase, const Frame& frame) {
  constexpr lexicon::Categories kTitled = {Category::office, Category::profession};
  if (frame.subject.empty() || !frame.object.empty() || phrase.first == 0 || text.is_comma(phrase.first - 1))
    return false;
  const auto& title = text.word(phrase.first);
  if (!title.is(Category::honorific) || !title.article || title.conjunction != 0 || title.preposition != 0)
    return false;
  if (phrase.end < phrase.first + 2 || !text.any(frame.subject.first, kTitled)) return false;
  for (uint32_t i = frame.subject.first; i < frame.subject.end; ++i) {
    if (text.any(i, {Category::given_name, Category::honorific}) && text.word(i).preposition == 0) return false;
  }
  return true;
}

void find_arguments(const AnalysedText& text, const Cue& cue, uint32_t at, uint32_t limit, Frame& frame) {
  uint32_t i = at;
  PhraseOptions options = options_for(cue, cue.object != Object::target);
  options.clause_follows = begins_own_clause(text, limit);
  while (i < limit) {
    const uint32_t inserted = clause::inserted_attribution(text, i, limit);
    const uint32_t next = inserted != i ? inserted : mention::skip_adjunct(text, i, limit, at);
    if (next != i) {
      i = next;
      continue;
    }
    if (frame.subject.empty() && is_no_subject(text, i, cue)) {
      ++i;
      continue;
    }
    if (const uint32_t told = told_first(text, cue, i, at, limit); told != i) {
      frame.object = {i, told};
      i = mention::skip_adjuncts(text, text.is_comma(told) ? told + 1 : told, limit);
      options = options_for(cue, true);  // all that is left is who tells it
      options.target_follows = options.object = false;
      options.stop_at_ba = options.stop_at_an = options.stop_at_fi = false;
      continue;
    }
    Range phrase = mention::noun_phrase(text, i, limit, options);
    if (phrase.empty()) return;
    // «بررت الوزارة | الإغلاق بأن C»: what is explained
    const bool explains = text::is_one_of(cue.lemma, {"برر", "علل", "فسر"}) && frame.subject.empty();
    for (uint32_t k = phrase.first + 1; explains && k < phrase.end; ++k) {
      const auto& what = text.word(k);
      const bool behind = text.word(k - 1).article || text.any(k - 1, mention::kName);
      if (behind && what.article && what.any({Category::content_noun, Category::norm, Category::common_noun}) &&
          !what.any(mention::kSpeaking) && what.preposition == 0 && what.conjunction == 0) {
        phrase.end = k;
      }
    }
    if (const uint32_t told = before_told_outlet(text, cue, phrase); told != phrase.end && frame.subject.empty()) {
      frame.subject = {phrase.first, told};
      frame.object = {told, phrase.end};
      return;
    }
    // «لفت الوزير | الانتباه إلى أن»
    if (phrase.end > phrase.first + 1 && belongs_to_verb(cue, text.word(phrase.end - 1).normal)) {
      --phrase.end;
      if (text.is_comma(phrase.end - 1)) --phrase.end;  // «لفت الوزير، الانتباه إلى أن»
    }
    // «قال في كلمة افتتح بها ملتقى دولياً إن»: an accusative is no subject
    const bool ends_accusative = phrase.end > phrase.first + 1 && text.word(phrase.end - 1).tanwin;
    const bool occasion =
        text.is(phrase.first, Category::medium) && phrase.end < limit && mention::is_accusative(text, phrase.end);
    if (frame.subject.empty() && (ends_accusative || occasion)) {
      i = phrase.end;
      continue;
    }
    if (frame.subject.empty()) {
      frame.subject = phrase;
      if (cue.object != Object::target && phrase.end < limit && !text.is_comma(phrase.end)) {
        const uint32_t behind = mention::skip_adjuncts(text, phrase.end, limit);
        const Range name = behind < limit ? mention::noun_phrase(text, behind, limit, options) : Range{};
        if (!name.empty() && names_subject(text, name, frame)) frame.subject.end = name.end;
      }
      if (cue.object != Object::target) return;
    } else {
      frame.object = phrase;
      return;
    }
    // «أخبر المحققين بأن»: who is told
    if (frame.object.empty() && phrase.first == at && mention::is_oblique_plural(text.word(phrase.first))) {
      frame.object = phrase;
      frame.subject = {};
      return;
    }
    i = phrase.end;
  }
}

}  // namespace isnad::statement::frame
