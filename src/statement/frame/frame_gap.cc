#include "statement/frame/frame_gap.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/can_speak.h"
#include "statement/clause/governed.h"
#include "statement/frame/arguments.h"
#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;
using text::TokenKind;

constexpr mention::PhraseOptions kUpToPreposition{.bounded = false,
                                                  .stop_at_ba = true,
                                                  .stop_at_ila = true,
                                                  .stop_at_an = true,
                                                  .stop_at_ala = true,
                                                  .stop_at_min = true,
                                                  .stuck_first = true};

// «تمسك | البلاد بـ», «إطلاق | حملة»: what no indefinite object with its ending is.
bool governs_genitive(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.tanwin || word.accusative || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const auto& next = text.word(i + 1);
  return next.preposition == 0 && next.conjunction == 0 && !next.is(Category::preposition) &&
         !next.is(Category::adjective);
}

// «يشارك», «تغادر»: verbs that no table needs to have.
bool is_imperfect(const lexicon::Word& word) {
  const std::string_view n = word.normal;
  return !word.known() && !word.article && word.conjunction == 0 && (n.starts_with("ي") || n.starts_with("ت"));
}

// Where a clause ends that describes the subject, from its word at `from` on: at the verbal noun that begins the
// content, behind a word that needs nothing more; `i` where none follows.
uint32_t content_behind_clause(const FrameSearch& in, uint32_t i, uint32_t from, uint32_t limit, bool construct) {
  constexpr uint32_t kLongest = 10;  // tokens
  for (uint32_t k = from; k < limit && k < i + kLongest; ++k) {
    if (in.text.quotation_at[k] >= 0) {  // «استطلاع أجرته مؤسسة «س» | تراجع C»
      k = in.text.quotations[static_cast<size_t>(in.text.quotation_at[k])].close;
      continue;
    }
    const auto& word = in.text.word(k);
    if (!in.text.is_word(k) || word.is(Category::complementizer)) return i;
    const auto& before = in.text.word(k - 1);
    const bool complete = !in.text.is_word(k - 1) || before.article || !before.known() ||
                          before.any(mention::kOrganisation) || before.any(mention::kPlace) ||
                          before.any(mention::kName) ||
                          (construct && before.any({Category::time, Category::prepositional}));
    const bool noun = is_content_noun(word) && !word.article && word.conjunction == 0 && word.preposition == 0;
    if (complete && noun && (!construct || governs_genitive(in.text, k))) return k;
    if (word.is(Category::cue_verb)) return i;
  }
  return i;
}

}  // namespace

bool is_likeliest(const FrameSearch& in, uint32_t k) {
  return !in.cue.prepositions.empty() && clause::is_preposition(in.text, k, in.cue.prepositions.front());
}

uint32_t described_later(const FrameSearch& in, uint32_t i, uint32_t limit) {
  constexpr uint32_t kReach = 16;  // tokens
  const auto describes = [&](uint32_t k) {
    const std::string_view n = in.text.word(k).normal;
    return n.starts_with("ب") && word_lists::is_with_pronoun(n);
  };
  if (!in.cue.has(CueFlag::describe) || describes(i)) return i;
  for (uint32_t k = i + 1; k < limit && k < i + kReach && in.text.is_word(k); ++k) {
    if (describes(k)) return k;
  }
  return i;
}

uint32_t behind_asked(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  const bool asks = in.cue.act == Act::call && (in.cue.object == Object::content || in.cue.lemma == "طالب");
  const bool offers = in.cue.lemma == "اقترح" && text::is_one_of(in.text.word(i).normal, {"على", "علي"});
  if (!asks || !(offers || in.text.word(i).normal == "من")) return i;
  if (frame.subject.empty() && i != in.query.cue + 1) return i;
  const Range asked = mention::noun_phrase(in.text, i + 1, limit, {.bounded = false, .target_follows = true});
  if (asked.empty() || !mention::can_speak(in.text, asked)) return i;
  const uint32_t content = asked.end < limit && in.text.is_comma(asked.end) ? asked.end + 1 : asked.end;
  if (content + 1 >= limit || !in.text.is_word(content)) return i;
  const auto& word = in.text.word(content);
  const bool noun = is_content_noun(word) || (word.article && !word.known());
  return noun && !mention::is_person_noun(word) && !mention::is_organisation_noun(word) ? content : i;
}

uint32_t behind_relative_of_object(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 20;  // tokens
  if (frame.object.empty() || frame.object.end != i || !in.text.is(i, Category::relative)) return i;
  for (uint32_t k = i + 1; k < limit && k < i + kLongest; ++k) {
    const bool another = k > i + 1 && in.text.is(k, Category::cue_verb);  // not «التي أقرتها الحكومة»
    if (in.text.tokens[k].kind == TokenKind::mark || another) return i;
    if (in.text.is(k, Category::complementizer)) return clause::is_governed(in.text, k, in.cue) ? k : i;
    // «دعا س المستثمرين الذين لم يستوفوا المتطلبات إلى سرعة …»
    const bool noun = k + 1 < limit && is_content_noun(in.text.word(k + 1)) && in.text.word(k).preposition == 0;
    if (noun && clause::is_governed(in.text, k, in.cue) && is_likeliest(in, k)) return k;
  }
  return i;
}

uint32_t behind_lasting_relative(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 20;  // tokens
  if (frame.subject.empty() || frame.subject.end != i || !in.text.is(i, Category::relative)) return i;
  if (i > 0 && !in.text.is_word(i - 1)) return i;
  const bool who = mention::head_can_speak(in.text, frame.subject);
  uint32_t object = i;  // where nothing that the cue governs follows
  for (uint32_t k = i + 2; k < limit && k < i + kLongest; ++k) {
    if (!in.text.is_word(k) && in.text.tokens[k].kind != TokenKind::number) return object;
    if (in.text.any(k, {Category::complementizer, Category::cue_verb})) return object;
    const bool noun = k + 1 < limit && in.text.any(k + 1, {Category::content_noun, Category::cue_masdar}) &&
                      in.text.word(k).preposition == 0;
    // «أوصت الدراسة التي أعدتها الوزارة | بضرورة C»
    const bool stuck = in.text.word(k).preposition != 0 &&
                       in.text.any(k, {Category::content_noun, Category::cue_masdar}) && !in.text.word(k).article;
    if ((noun || (stuck && who)) && clause::is_governed(in.text, k, in.cue) && is_likeliest(in, k)) return k;
    // «أعلن الوزير الذي يزور القاهرة | توصله لاتفاق»
    const auto& word = in.text.word(k);
    if (in.cue.object == Object::content && word.suffix != lexicon::Pronoun::none && word.conjunction == 0 &&
        word.preposition == 0 && word.is(Category::content_noun) && object == i && who) {
      const auto& before = in.text.word(k - 1);  // «… | نبأ وفاته»
      const bool construct = !before.article && before.preposition == 0 && before.suffix == lexicon::Pronoun::none &&
                             before.any({Category::content_noun, Category::document}) &&
                             !in.text.is(k - 2, Category::preposition);
      object = construct ? k - 1 : k;
    }
  }
  return object;
}

bool describes_target(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  if (in.cue.object != Object::target || frame.object.empty() || frame.object.end != i || i + 1 >= limit) return false;
  const auto& word = in.text.word(i);
  if (!word.article || word.conjunction != 0 || word.preposition != 0 || !in.text.word(i - 1).article) return false;
  const bool agrees = mention::ends_like_plural(word) || word.normal.ends_with("ة") || word.normal.ends_with("ات");
  return agrees && !mention::is_organisation_noun(word) && clause::is_governed(in.text, i + 1, in.cue);
}

uint32_t behind_aside(const FrameSearch& in, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 12;  // tokens
  if (!in.text.is_comma(i)) return i;
  for (uint32_t k = i + 1; k + 1 < limit && k < i + kLongest; ++k) {
    if (!in.text.is_comma(k)) continue;
    const bool goes_on = clause::is_preposition(in.text, k + 1, "على") || in.text.is(k + 1, Category::complementizer);
    return goes_on ? k + 1 : i;
  }
  return i;
}

uint32_t behind_set_off_clause(const AnalysedText& text, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 12;  // tokens
  if (!text.is_comma(i) || frame.subject.empty() || frame.subject.end != i || i + 2 >= limit) return i;
  if (!mention::is_finite_verb(text.word(i + 1)) || text.word(i + 1).conjunction != 0) return i;
  if (text.word(frame.subject.first).article) return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongest; ++k) {
    if (text.is_comma(k)) return k + 1;
    if (text.is(k, Category::complementizer)) break;
  }
  return i;
}

Range target_behind_relative(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 18;  // tokens
  const AnalysedText& text = in.text;
  const bool needed = in.cue.object == Object::target && !in.query.suffixed && !in.query.subjectless;
  if (!needed || frame.subject.empty() || frame.subject.end != i || !frame.object.empty()) return {};
  if (!text.is(i, Category::relative) || !mention::head_can_speak(text, frame.subject)) return {};
  if (!agrees(text, frame.subject, in.query.agreement)) return {};
  for (uint32_t k = i + 4; k < limit && k < i + kLongest; ++k) {
    if (!text.is_word(k) || text.any(k, {Category::complementizer, Category::cue_verb})) {
      if (!text.is(k, Category::complementizer) || text.word(k).preposition == 0) return {};
    }
    if (!clause::is_governed(text, k, in.cue) || !opens_content(text, in.cue, in.query, k, frame)) continue;
    uint32_t whom = k - 1;
    while (whom > i + 2 && text.any(whom, {Category::adjective, Category::nationality}) && text.word(whom).article)
      --whom;
    const auto& noun = text.word(whom);
    const auto& before = text.word(whom - 1);
    const bool who =
        mention::is_organisation_noun(noun) || mention::is_person_noun(noun) || in.cue.has(CueFlag::describe);
    const bool complete = before.article || before.any(mention::kName) || before.any(mention::kPlace);
    if (whom < i + 3 || !noun.article || noun.preposition != 0 || noun.conjunction != 0 || !who || !complete) return {};
    return {whom, k};
  }
  return {};
}

uint32_t behind_described_apposition(const AnalysedText& text, uint32_t i, uint32_t limit, Range& subject) {
  constexpr uint32_t kLongest = 20;  // tokens of the relative clause
  if (subject.empty() || i + 3 >= limit) return i;
  uint32_t relative = i;
  if (subject.end == i && text.is_comma(i)) {
    const auto& title = text.word(i + 1);
    if (!title.any({Category::office, Category::profession}) || title.conjunction != 0 || title.preposition != 0)
      return i;
    const Range who = mention::noun_phrase(text, i + 1, limit, {.bounded = false});
    if (who.first != i + 1) return i;
    relative = who.end;
  } else if (subject.end != i || !holds_comma(text, subject)) {
    return i;
  }
  if (relative + 2 >= limit || !text.is(relative, Category::relative)) return i;
  for (uint32_t k = relative + 1; k < limit && k < relative + kLongest; ++k) {
    if (text.is(k, Category::complementizer) || text.is_mark(k, U'.') || text.is_mark(k, U':')) return i;
    if (!text.is_comma(k)) continue;
    subject.end = relative;
    return k + 1;
  }
  return i;
}

uint32_t behind_author(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  if (frame.subject.empty() || frame.subject.end != i || i + 1 >= limit || !mention::is_authoring(in.text.word(i)))
    return i;
  const auto& head = in.text.word(frame.subject.first);
  if (head.article || !head.any({Category::document, Category::medium})) return i;
  Range author = mention::noun_phrase(in.text, i + 1, limit, options_for(in.cue, false));
  if (author.empty()) return i;
  if (author.end < limit && in.text.quotation_at[author.end] >= 0) {  // «أجرته مؤسسة «نبض الشارع»»
    const auto& q = in.text.quotations[static_cast<size_t>(in.text.quotation_at[author.end])];
    if (q.close < limit && q.close - q.open <= mention::kLongestQuotedName) author.end = q.close + 1;
  }
  // «أعدها باحثون من الجامعة | من C»
  constexpr uint32_t kNear = 7;  // tokens
  if (in.text.is(author.end, Category::preposition)) {
    for (uint32_t k = author.end + 1; k < limit && k < author.end + kNear; ++k) {
      if (in.text.word(k).normal == in.text.word(author.end).normal) return k;
    }
  }
  return in.text.is(author.end, Category::time) ? author.end + 1 : author.end;  // «نشرته الصحيفة أمس»
}

uint32_t behind_relative_of_subject(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  if (in.cue.object != Object::content || frame.subject.empty() || frame.subject.end != i) return i;
  const auto& head = in.text.word(frame.subject.first);
  const bool speaks = head.any(mention::kPerson) || head.any({Category::medium, Category::document}) ||
                      (head.stem.ends_with("ون") && head.letters >= 5);  // «مهنيون»
  if (head.article || head.any(mention::kName) || !speaks) return i;
  if (!in.text.is_word(i) || in.text.word(i).conjunction != 0) return i;
  // «خبراء تحدثت إليهم الصحيفة | وقوف C»
  const bool asked = i + 1 < limit && in.text.is(i + 1, Category::prepositional);
  if (in.text.is(i, Category::cue_verb) && !asked) return i;
  if (!asked && !mention::is_finite_verb(in.text.word(i)) && !is_imperfect(in.text.word(i))) return i;
  return content_behind_clause(in, i, i + 2, limit, false);
}

uint32_t behind_definite_clause(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  if (in.cue.object == Object::none && in.cue.prepositions.empty()) return i;
  if (frame.subject.empty() || frame.subject.end != i || !mention::head_can_speak(in.text, frame.subject)) return i;
  if (i + 3 >= limit || !in.text.is_word(i + 1)) return i;
  const bool meanwhile = text::is_one_of(in.text.word(i).normal, {"وهو", "وهي", "وهم"});
  if (!meanwhile && !in.text.is(i, Category::relative)) return i;
  const auto& verb = in.text.word(i + 1);
  if (verb.is(Category::cue_verb) || !(mention::is_finite_verb(verb) || is_imperfect(verb))) return i;
  if (in.cue.object == Object::content) return content_behind_clause(in, i, i + 2, limit, true);
  constexpr uint32_t kLongest = 10;  // tokens
  for (uint32_t k = i + 2; meanwhile && k < limit && k < i + kLongest && in.text.is_word(k); ++k) {
    if (in.text.any(k, {Category::complementizer, Category::cue_verb})) return i;
    if (clause::is_governed(in.text, k, in.cue) && is_likeliest(in, k) &&
        opens_content(in.text, in.cue, in.query, k, frame)) {
      return k;
    }
  }
  return i;
}

uint32_t target_behind_medium(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  const bool needed = in.cue.object == Object::target && !in.query.suffixed && !in.query.subjectless;
  if (!needed || frame.subject.empty() || !frame.object.empty() || i + 3 >= limit) return i;
  if (!in.text.is(i, Category::preposition) || !mention::is_bare_medium(in.text, i + 1)) return i;
  const auto& who = in.text.word(i + 2);
  if (!in.text.is_word(i + 2) || who.preposition != 0 || who.conjunction != 0) return i;
  const Range target = mention::noun_phrase(in.text, i + 2, limit, kUpToPreposition);
  if (target.empty() || target.end >= limit || !mention::can_speak(in.text, target)) return i;
  const bool governed = clause::is_governed(in.text, target.end, in.cue);
  return governed && opens_content(in.text, in.cue, in.query, target.end, frame) ? i + 2 : i;
}

uint32_t end_of_attribute(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 8;  // tokens
  constexpr lexicon::Categories kWhere = {Category::organisation, Category::organisation_name, Category::place,
                                          Category::capital,      Category::country,           Category::seat};
  if (frame.subject.empty() || frame.subject.end != i || !frame.object.empty() || in.text.word(i).conjunction != 0)
    return i;
  const auto& head = in.text.word(frame.subject.first);
  bool titled = head.any(mention::kPerson);  // also «سالم حمدان مدير الفريق | في نادي المنارة»
  for (uint32_t k = frame.subject.first; !titled && head.any(mention::kGiven) && k < i; ++k) {
    titled = in.text.any(k, {Category::office, Category::profession});
  }
  if (!titled && !mention::is_organisation_noun(head)) return i;
  const bool free = in.text.word(i).preposition == 0;
  const uint32_t noun = free ? i + 1 : i;
  const bool named = noun < limit && in.text.phrase_at[noun] >= 0;
  // «المسؤول | عن ملف النازحين س | عن C»
  const bool charge = free && in.text.word(i).normal == "عن" && i == frame.subject.end && frame.subject.end > 0 &&
                      in.text.word(i - 1).governs(lexicon::Governed::about) && head.any(mention::kPerson);
  if (noun >= limit || !in.text.is_word(noun) || (!named && !charge && !in.text.any(noun, kWhere))) return i;
  const bool known_place = in.text.any(noun, mention::kPlace);
  if (in.text.is(noun, Category::content_noun) && !known_place && !charge) return i;
  mention::PhraseOptions up_to_preposition = kUpToPreposition;
  up_to_preposition.stop_at_fi = in.text.word(i).normal == "في";
  Range where = mention::noun_phrase(in.text, noun, std::min(limit, i + kLongest), up_to_preposition);
  if (where.empty()) return i;
  // «عضو اللجنة بالغرفة التجارية | بجدة سالم حمدان | بتوفير C»: and in which town
  if (!free && where.end < limit && in.text.word(where.end).preposition == in.text.word(i).preposition &&
      in.text.any(where.end, mention::kPlace) && !in.text.is(where.end, Category::content_noun)) {
    ++where.end;
  }
  if (where.end < limit &&
      in.text.any(where.end,
                  {Category::given_name, Category::maybe_name})) {  // «النائب عن حزب س | سالم حمدان | عن قلقه»
    const Range name = mention::noun_phrase(in.text, where.end, limit, kUpToPreposition);
    if (!name.empty()) where.end = name.end;
  }
  const uint32_t again = mention::skip_adjuncts(in.text, where.end, limit);
  for (const uint32_t k : {where.end, again}) {
    const bool same = k < limit && in.text.is_word(k) && in.text.word(k).preposition == in.text.word(i).preposition &&
                      (!free || in.text.word(k).normal == in.text.word(i).normal);
    if (same && clause::is_governed(in.text, k, in.cue) && opens_content(in.text, in.cue, in.query, k, frame))
      return where.end;
  }
  return i;
}

uint32_t behind_who_he_is(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 12;  // tokens
  if (frame.subject.empty() || frame.subject.end != i || !frame.object.empty()) return i;
  if (!text::is_one_of(in.text.word(i).normal, {"وهو", "وهي", "وهم"}) || i + 2 >= limit) return i;
  if (!mention::is_person_noun(in.text.word(i + 1)) && !mention::is_organisation_noun(in.text.word(i + 1)) &&
      in.text.word(i + 1).normal != "احد") {
    return i;
  }
  for (uint32_t k = i + 2; k < limit && k < i + kLongest && in.text.is_word(k); ++k) {
    const auto& word = in.text.word(k);
    if (word.any({Category::complementizer, Category::relative}) || mention::is_finite_verb(word)) return i;
    if (clause::is_governed(in.text, k, in.cue) && opens_content(in.text, in.cue, in.query, k, frame)) return k;
  }
  return i;
}

uint32_t end_of_name_like_content(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kReach = 9;        // tokens up to what the cue governs
  constexpr uint8_t kShortestName = 4;  // letters
  const auto unknown = [&](uint32_t k) {
    const auto& word = in.text.word(k);
    return in.text.is_word(k) && !word.known() && !word.article && word.conjunction == 0 && word.preposition == 0 &&
           in.text.quotation_in[k] < 0;
  };
  if (i != in.query.cue + 1 || in.query.subjectless || in.query.suffixed || !frame.subject.empty()) return i;
  if (!unknown(i) || in.text.word(i).letters < kShortestName || !clause::is_governed(in.text, i, in.cue)) return i;
  const std::string_view n = in.text.word(i).normal;
  if (!n.starts_with("ب") || n.ends_with("ه") || n.ends_with("ها") || n.ends_with("هم")) return i;  // «بحسبه»
  uint32_t end = i + 1;
  while (end < limit && end < i + 3 && (unknown(end) || in.text.is(end, Category::given_name))) ++end;
  for (uint32_t k = end; k < limit && k < i + kReach; ++k) {
    if (in.text.is_comma(k) || in.text.is_mark(k, U'.') || in.text.is_mark(k, U':')) return i;
    const auto& word = in.text.word(k);
    if (!in.text.is_word(k) || !(word.known() || word.article || word.letters == 1)) continue;
    if (word.is(Category::complementizer) || mention::is_finite_verb(word)) return i;
    if (clause::is_preposition(in.text, k, "ب") && opens_content(in.text, in.cue, in.query, k, frame)) return end;
  }
  return i;
}

std::optional<uint32_t> clause_behind_party(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  // «رفض س | أن يتم نقله»; but «رفض أن يعلق»
  if (in.cue.act == Act::reject && in.cue.object == Object::content && !in.cue.clause && i + 1 < limit) {
    const bool behind = (frame.subject.end == i && !frame.subject.empty()) || i == in.query.cue + 1;
    const auto& deed = in.text.word(i + 1);
    const bool present = deed.normal.starts_with("ي") || deed.normal.starts_with("ت");
    const bool silent = deed.in(lexicon::WordSet::withholding) ||
                        text::is_one_of(deed.stem, {"يعلق", "تعلق", "يعلقوا", "يدلي", "تدلي", "يجيب", "تجيب"});
    return behind && in.text.word(i).normal == "ان" && present && !silent ? std::optional(i) : std::nullopt;
  }
  const bool threatens = in.cue.lemma == "هدد";    // «هدد المدير، | أنه سيستقيل»
  if (in.cue.lemma == "أمر") return std::nullopt;  // «أمر محفز أن C»: a matter
  if ((in.cue.act != Act::call && !threatens) || in.cue.object != Object::target || in.cue.clause) return std::nullopt;
  const uint32_t k = threatens && in.text.is_comma(i) ? i + 1 : i;
  if (k + 1 >= limit || !in.text.is_word(k + 1)) return std::nullopt;
  const auto& word = in.text.word(k);
  if (!word.is(Category::complementizer) || word.conjunction != 0 || word.preposition != 0) return std::nullopt;
  const bool behind_target = !frame.object.empty() && frame.object.end == i;
  const bool behind_subject = !frame.subject.empty() && frame.object.empty() && frame.subject.end == i;
  const bool right_behind = (in.query.suffixed || threatens) && i == in.query.cue + 1;
  if (!behind_target && !behind_subject && !right_behind) return std::nullopt;
  if (threatens) return text::is_one_of(word.normal, {"ان", "انه", "انها", "انهم"}) ? std::optional(k) : std::nullopt;
  const std::string_view deed = in.text.word(k + 1).normal;
  const bool to_do = deed.starts_with("ي") || deed.starts_with("ت") || deed.starts_with("لا");
  return word.normal == "ان" && to_do ? std::optional(k) : std::nullopt;
}

uint32_t behind_place_of_object(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 14;  // tokens
  if (frame.object.empty() || frame.object.end != i) return i;
  if (!text::is_one_of(in.text.word(i).normal, {"في", "شمال", "جنوب", "شرق", "غرب", "وسط", "قرب", "شمالي", "جنوبي"}))
    return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongest && in.text.is_word(k); ++k) {
    const auto& word = in.text.word(k);
    if (word.any({Category::complementizer, Category::cue_verb, Category::verb, Category::relative})) return i;
    if (clause::is_governed(in.text, k, in.cue) && opens_content(in.text, in.cue, in.query, k, frame)) return k;
  }
  return i;
}

Range target_clause(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 14;  // tokens
  if (in.cue.object != Object::target || !frame.object.empty() || in.query.suffixed) return {};
  const bool right_behind = i == in.query.cue + 1 && i + 2 < limit && in.text.word(i).normal == "كل" &&
                            mention::is_finite_verb(in.text.word(i + 2));  // «وطالب كل من استخدم الدواء بـ»
  if (frame.subject.empty() && !right_behind) return {};
  const uint32_t who = in.text.word(i).normal == "كل" ? i + 1 : i;  // «كل من يستغل …»
  if (who + 1 >= limit || in.text.word(who).normal != "من" || in.text.word(who + 1).article) return {};
  if (in.text.word(who + 1).known() && !mention::is_finite_verb(in.text.word(who + 1))) return {};
  for (uint32_t k = who + 2; k < limit && k < i + kLongest; ++k) {
    if (clause::is_governed(in.text, k, in.cue)) return {i, k};
    // «ناشدت س كل من يملك معلومة | الاتصال بـ»
    const auto& word = in.text.word(k);
    const bool demand = in.cue.act == Act::call && who != i && k > who + 2 && word.article && is_content_noun(word) &&
                        k + 1 < limit &&
                        (in.text.word(k + 1).preposition != 0 || in.text.is(k + 1, Category::preposition));
    if (demand) return {i, k};
  }
  return {};
}

Range free_relative(const FrameSearch& in, uint32_t at, uint32_t clause) {
  constexpr uint32_t kLongest = 8;  // tokens
  const AnalysedText& text = in.text;
  // «أحد | من حضروا», «عدد | ممن حضروا», «63 في المئة من | الذين حضروا»
  uint32_t relative = at;
  const auto counts = [&](uint32_t k) {
    return (text.is(k, Category::quantity) && !text.word(k).article) || text.tokens[k].kind == TokenKind::number ||
           text::is_one_of(text.word(k).normal, {"المئة", "المائة", "نصف", "ثلث", "ثلثي", "ربع", "كثير", "بعض"});
  };
  constexpr uint32_t kCount = 6;  // tokens
  while (relative + 1 < clause && relative < at + kCount &&
         (counts(relative) || (relative > at && text::is_one_of(text.word(relative).normal, {"من", "في"}) &&
                               (counts(relative + 1) || text.is(relative + 1, Category::relative))))) {
    ++relative;
  }
  if (relative + 1 >= clause || clause > relative + kLongest || in.query.suffixed || in.query.subjectless) return {};
  const std::string_view n = text.word(relative).normal;
  const bool who = (n == "من" || n == "ممن") && !clause::is_governed(text, relative, in.cue);
  if (!who && !text::is_one_of(n, {"الذين", "الذي", "التي", "اللواتي", "اللاتي"})) return {};
  const auto& verb = text.word(relative + 1);
  const bool does = verb.any({Category::verb, Category::cue_verb}) ||
                    (!verb.known() && (verb.normal.ends_with("وا") || verb.normal.ends_with("هم")));
  if (!does || verb.article || verb.preposition != 0) return {};
  for (uint32_t k = at; k < clause; ++k) {
    if (!text.is_word(k) && text.tokens[k].kind != TokenKind::number) return {};
  }
  return {at, clause};
}

}  // namespace isnad::statement::frame
