#include "mention/phrase_before.h"

#include <algorithm>
#include <iterator>

#include "mention/adjunct.h"
#include "mention/can_speak.h"
#include "mention/counted.h"
#include "mention/noun_phrase.h"
#include "mention/person_name.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Pronoun;
using lexicon::Word;

constexpr uint32_t kLongestLookBack = 40;  // tokens looked at to the left
constexpr Categories kBounds = {Category::complementizer, Category::conjunction, Category::contrast, Category::particle,
                                Category::auxiliary,      Category::time,        Category::adverb};

// «انتشرت شائعات تشير إلى أن»: an indefinite document that a clause describes; none of its own («تحقيق هذا الهدف»).
bool is_some_document(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.is(Category::document) || word.article || word.suffix != Pronoun::none) return false;
  if (i + 1 >= text.size() || text.phrase_at[i + 1] >= 0) return false;
  const Word& next = text.word(i + 1);
  if (next.is(Category::adjective) && !next.article && next.is(Category::organisation)) return true;  // «تقارير سرية»
  return next.known() && !next.article &&
         !next.any({Category::demonstrative, Category::media_name, Category::organisation, Category::cue_masdar});
}

// A person's noun behind what it cannot continue, or a report or rumour there.
bool speaker_begins(const AnalysedText& text, uint32_t i) {
  const bool document = is_some_document(text, i);
  if (!is_person_noun(text.word(i)) && !document) return false;
  const Word& before = text.word(i - 1);
  if (document && before.any(kPlace)) return true;  // «سرت شائعات»: no city governs them
  // «أوضح ذلك | مدير الشركة»
  const bool behind_that = before.is(Category::demonstrative) && !text.word(i).article;
  return before.article || !before.known() || is_finite_verb(before) || before.suffix != Pronoun::none ||
         before.is(Category::prepositional) || behind_that;
}

// «موقف الاتحاد الأوروبي، الذي …», «تولي الرئيس س، الذي …»: the one whose position or word it is, or the official that
// a verbal noun is about.
bool owner_begins(const AnalysedText& text, uint32_t i) {
  constexpr std::string_view kPositions[] = {"موقف", "مواقف", "رؤية", "راي", "سياسة"};
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  if (before.article || before.suffix != Pronoun::none || word.preposition != 0 || word.conjunction != 0) return false;
  const bool position = before.any({Category::stance_noun, Category::cue_masdar}) ||
                        std::find(std::begin(kPositions), std::end(kPositions), before.stem) != std::end(kPositions);
  if (position) return word.any(kPerson) || word.any(kOrganisation) || word.any(kPlace) || text.phrase_at[i] >= 0;
  return before.is(Category::content_noun) && word.any({Category::office, Category::honorific});
}

// «من إخراج سالم حمدان، الذي …», «ورافقه بايتون ريد الذي …»: a name of two words or more, also an unknown one, behind
// what is none.
bool name_begins(const AnalysedText& text, uint32_t i) {
  const auto may_be_name = [&](uint32_t k) {
    const Word& word = text.word(k);
    return text.is_word(k) && word.preposition == 0 && word.conjunction == 0 &&
           (word.any(kName) || word.is(Category::maybe_name) || !word.known());
  };
  const Word& before = text.word(i - 1);
  const bool with_pronoun = before.normal.ends_with("ه") || before.normal.ends_with("ها");
  return !text.word(i).article && may_be_name(i) && i + 1 < text.size() && may_be_name(i + 1) && !before.any(kName) &&
         (before.known() || with_pronoun);
}

// «نفى الوزير | التقارير التي …», «رفضت الوزارة | الدراسة التي …»: documents are no part of who denies them.
bool is_document_behind_subject(const AnalysedText& text, uint32_t i) {
  if (i == 0 || !text.is_word(i - 1)) return false;
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  return word.article && word.is(Category::document) && word.preposition == 0 && word.conjunction == 0 &&
         before.article && (is_person_noun(before) || is_organisation_noun(before));
}

// «التقى بالوزير الذي …», «بحسب الوزارة التي …»: what a relative clause describes depends on something itself.
bool antecedent_begins(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const Word& before = text.word(i - 1);
  // «وانتقد القرار | حزب الوفاق المعارض الذي …»
  const bool body = is_organisation_noun(word) && !word.article && text.phrase_at[i] < 0 && text.is_word(i - 1) &&
                    (before.article || is_finite_verb(before) || before.suffix != Pronoun::none) &&
                    !before.any({Category::organisation, Category::adjective});
  if (body) return true;
  // «من جانب | وزارة الصحة التي …», «إلى جانب | الوزير الذي …»
  if (i > 1 && text::is_one_of(before.normal, {"جانب", "طرف"}) && text.is(i - 2, Category::preposition)) return true;
  return before.any({Category::preposition, Category::attribution_head}) || word.preposition != 0 ||
         is_document_behind_subject(text, i) || owner_begins(text, i) || name_begins(text, i) ||
         (word.article && (is_finite_verb(before) || !before.known()));
}

bool is_bounded_left(const AnalysedText& text, uint32_t i, uint32_t first, bool relative) {
  if (i == first || !text.is_word(i - 1)) return true;
  const Word& before = text.word(i - 1);
  return speaker_begins(text, i) || (relative && antecedent_begins(text, i)) || before.any(kBounds) ||
         (!relative && is_phase(before)) || (before.is(Category::preposition) && before.normal == "حيث") ||
         text.word(i).conjunction != 0;
}

// «المعهد في الرباط، الذي …», «المصلحة في المطار، التي …»: the place at `i`, where somebody is, has not the gender of
// the relative pronoun at `end` or behind its comma, so that it describes whom the preposition goes with.
bool is_place_of_antecedent(const AnalysedText& text, uint32_t i, uint32_t end) {
  const uint32_t relative = end < text.size() && text.is_comma(end) ? end + 1 : end;
  if (relative >= text.size() || text.word(i - 1).normal != "في") return false;
  const std::string_view who = text.word(relative).normal;
  const lexicon::Analysis* site = text.word(i).as(Category::organisation);
  if (who == "الذي") {  // cities are feminine
    return text.is(i, Category::capital) || text.is(i, Category::place) ||
           (site != nullptr && site->entry->agreement.gender == lexicon::Gender::feminine);
  }
  return who == "التي" && site != nullptr && site->entry->agreement.gender == lexicon::Gender::masculine;
}

// «س» in quotation marks that fill [first, end); empty where they do not.
Range quoted_name(const AnalysedText& text, uint32_t first, uint32_t end) {
  if (first >= end || text.quotation_at[first] < 0) return {};
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[first])];
  return q.close + 1 == end ? Range{first, end} : Range{};
}

// Whether `best`, behind the definite noun at `i`, begins with an office, and with another than that noun may bear.
bool begins_office_behind_definite(const AnalysedText& text, uint32_t i, const Range& best, uint32_t end) {
  if (best.empty() || best.first != i + 1 || best.end != end || !text.is_word(i)) return false;
  const Word& noun = text.word(i);
  const Word& office = text.word(best.first);
  if (!noun.article || !office.any({Category::office, Category::profession}) || office.conjunction != 0) return false;
  if (noun.any({Category::honorific, Category::adjective, Category::nationality}) || noun.preposition != 0)
    return false;
  if (office.article && office.any({Category::adjective, Category::nationality})) return false;
  // «نائب رئيس الوزراء وزير المالية», «عضو المكتب السياسي»: what is governed belongs to a longer phrase
  const bool governed = i > 0 && text.is_word(i - 1) && !text.word(i - 1).article && text.any(i - 1, kNominal) &&
                        !is_finite_verb(text.word(i - 1));
  if (governed) return false;
  return !office.article || is_organisation_noun(noun);
}

// «أشار المتحدث إلى أن | الحكومة رفضت C»: who acts stands right behind «أن», and nobody in front of it does.
bool acts_behind_that(const AnalysedText& text, const Range& best, uint32_t end) {
  return !best.empty() && best.first > 0 && best.end == end && text.is(best.first - 1, Category::complementizer) &&
         head_can_speak(text, best);
}

// «سالم حمدان | المقيم في المدينة»: what somebody is begins at his name.
Range with_name_in_front(const AnalysedText& text, const Range& phrase, uint32_t first) {
  constexpr uint32_t kReach = 6;  // tokens
  if (phrase.empty() || !governs_by_preposition(text, phrase.first)) return phrase;
  Range whole = phrase;
  for (uint32_t i = phrase.first; i-- > first && i + kReach > phrase.first && text.is_word(i);) {
    const Range name = noun_phrase(text, i, phrase.first, {});
    if (name.first == i && name.end == phrase.first && name_begins(text, i)) whole.first = i;
  }
  return whole;
}

// «لكن | كيروزا، مدير الشركة، قال»: a word that no table knows in front of the title at `title` that is set off behind
// it.
bool is_name_in_front_of_title(const AnalysedText& text, uint32_t i, const Range& title) {
  constexpr uint8_t kShortest = 4;  // letters
  const Word& word = text.word(i);
  return !title.empty() && title.first == i + 2 && text.is_comma(i + 1) && is_person_noun(text.word(title.first)) &&
         text.is_word(i) && !word.known() && !word.article && word.preposition == 0 && word.conjunction == 0 &&
         word.letters >= kShortest && !word.normal.ends_with("ة") && !word.normal.ends_with("ات") && !word.tanwin;
}

}  // namespace

Range noun_phrase_before(const AnalysedText& text, uint32_t end, uint32_t first, bool relative) {
  const uint32_t from = end > first + kLongestLookBack ? end - kLongestLookBack : first;
  Range best{end, end};
  for (uint32_t i = end; i-- > from;) {
    if (text.tokens[i].kind == text::TokenKind::line_break) break;
    if (!best.empty() && opposes_clause(text.word(i))) break;  // «… لكن س شكك»
    // «منظمات أجنبية، من بينها «س» التي …»: of the many, the one that is named
    const bool singles = relative && text::is_one_of(text.word(i).normal, {"بينها", "بينهم", "منها", "ومنها", "ومنهم"});
    if (singles) {
      const Range one = quoted_name(text, i + 1, end);
      if (!one.empty()) best = one;
      if (!best.empty()) break;
    }
    // «التقى الوفد | وزير الصحة سالم حمدان الذي …»: what is definite governs no office, and the office begins the
    // phrase
    if (relative && begins_office_behind_definite(text, i, best, end)) break;
    const bool share = !relative && text.tokens[i].kind == text::TokenKind::number && share_end(text, i, end) != 0;
    if (!(text.is_word(i) || share) || !is_bounded_left(text, i, first, relative)) continue;
    const Range phrase = noun_phrase(
        text, i, end,
        {.stuck_first = relative, .object = (i > first && follows_particle(text, i)) || is_some_document(text, i)});
    if (phrase.empty()) continue;
    const bool reaches = phrase.end == end || (phrase.end < end && skip_adjuncts(text, phrase.end, end) == end);
    if (!reaches || (!relative && acts_behind_that(text, best, end))) continue;
    // «تنصلت شركات النقل من التهمة ورمتها على الحكومة التي …»: nearer by far
    if (relative && !best.empty() && phrase.end != end && is_organisation_noun(text.word(i))) continue;
    const bool speaks = head_can_speak(text, phrase);
    const bool named = relative && best.first > first && best.end > best.first && name_begins(text, best.first);
    if (is_name_in_front_of_title(text, i, best) && phrase.end == end) {
      best = phrase;
      continue;
    }
    if (!best.empty() && !speaks && (named || head_can_speak(text, best))) continue;
    best = phrase;
    if (relative && phrase.end == end && is_document_behind_subject(text, i)) break;
    // «حفيظة الآلاف | من رواد الشبكات الذين …»
    const bool people = is_person_noun(text.word(i)) || is_name_word(text.word(i));
    if (relative && people && i > first + 1 && text.word(i - 1).normal == "من" && text.is(i - 2, Category::quantity)) {
      best.first = i - 2;
      break;
    }
    if (relative && speaks && i > 0 && text.any(i - 1, {Category::preposition, Category::attribution_head}) &&
        !is_place_of_antecedent(text, i, end)) {
      break;
    }
    // «بحسب «المنارة»، التي …»
    if (relative && speaks && i > 1 && text.quotation_at[i - 1] >= 0 && text.is(i - 2, Category::attribution_head))
      break;
  }
  return with_name_in_front(text, best, first);
}

}  // namespace isnad::mention
