#include "statement/frame/argument_split.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/can_speak.h"
#include "mention/second_person.h"
#include "mention/time_expression.h"
#include "statement/clause/governed.h"
#include "statement/frame/arguments.h"
#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;
using lexicon::Word;

constexpr uint32_t kLongestPair = 24;  // tokens of both

// Whether the word at `i` describes the one in front of it: an adjective that agrees in article and in gender.
bool describes_word_before(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.any({Category::adjective, Category::nationality, Category::cue_participle}) && word.known()) return false;
  uint32_t noun = i - 1;
  while (noun > 0 && text.is_word(noun) && text.any(noun, {Category::adjective, Category::nationality})) --noun;
  const bool definite = !text.is_word(i - 1) || text.word(i - 1).article || text.phrase_at[i - 1] >= 0 ||
                        text.any(i - 1, mention::kPlace) || text.word(i - 1).suffix != lexicon::Pronoun::none;
  if (word.article != definite) return false;
  return !mention::ends_like_plural(word) || mention::ends_like_plural(text.word(i - 1)) ||
         text.any(noun, {Category::group});
}

// «ويتهم معارضون | نيانداكو بـ», «واتهمت واشنطن | كورتاباي بـ»: a word that no table knows, behind a subject that
// begins at `first` and can bear no such name: many, a state, or a body with the article.
bool is_foreign_name_behind(const AnalysedText& text, uint32_t first, uint32_t i) {
  constexpr uint8_t kShortest = 4;  // letters
  const Word& word = text.word(i);
  const auto all = word.all();
  const bool foreign = std::all_of(all.begin(), all.end(), [](const lexicon::Analysis& a) {
    return a.entry->category == Category::family_name;  // or one that only names know
  });
  if (!foreign || word.article || word.tanwin || word.letters < kShortest || !text.is_word(i - 1)) return false;
  if (word.normal.ends_with("ة") || word.normal.ends_with("ات") || mention::ends_like_plural(word)) return false;
  for (uint32_t k = first; k < i; ++k) {
    const bool one = (k == first || text.word(k).article) && text.any(k, mention::kTitle) &&
                     !mention::names_many(text.word(k)) && !mention::ends_like_plural(text.word(k));
    if (!text.is_word(k) || one || text.any(k, mention::kName)) return false;
  }
  uint32_t noun = i - 1;
  while (noun > first && text.any(noun, {Category::adjective, Category::nationality})) --noun;
  const Word& head = text.word(noun);
  const bool described = noun + 1 < i && (mention::names_many(head) || head.stem.ends_with("ات"));
  const bool many = !head.article && (head.stem.ends_with("ون") || described);
  const bool body = head.article && head.known();
  const bool state = noun == first && i == first + 1 && head.any({Category::country, Category::capital});
  return many || body || state;
}

// How likely the word at `i` begins the target; 0 where it cannot.
int likelihood(const FrameSearch& in, uint32_t i) {
  const AnalysedText& text = in.text;
  if (!text.is_word(i) || text.quotation_in[i] >= 0) return 0;
  const Word& word = text.word(i);
  if (word.conjunction != 0 || word.preposition != 0 || word.is(Category::preposition)) return 0;
  if (is_foreign_name_behind(text, in.query.cue + 1, i)) return 2;
  if (!may_end_phrase(text, i - 1) || text.any(i, mention::kName)) return 0;
  const bool before_oblique = text.is_word(i - 1) && text.word(i - 1).stem.ends_with("ين");
  if ((mention::is_oblique_plural(word) && !before_oblique) || word.tanwin || word.normal == "الجميع") return 3;
  if (describes_word_before(text, i)) return 0;
  // «وصف الحمداني | مروجي الأخبار بأنهم»: no second surname
  const bool governs = !word.known() && !word.article && word.normal.ends_with("ي") && i + 1 < text.size() &&
                       text.is_word(i + 1) && text.word(i + 1).article;
  if (governs && mention::may_be_surname(text.word(i - 1))) return 2;
  if (word.any({Category::quantity, Category::demonstrative})) return 2;
  // «رئيس اللجنة | الأمير سالم»: more likely the same man
  if (word.article && word.any({Category::honorific, Category::office, Category::profession})) return 1;
  if (word.any(mention::kPerson) || word.any(mention::kOrganisation)) return 2;
  const bool described = in.cue.has(lexicon::CueFlag::describe);
  const bool thing = word.article && word.any({Category::content_noun, Category::common_noun, Category::norm});
  return described && thing ? 2 : 0;
}

// «ناشدت المنظمة السلطات | السماح بـ», «ناشد الأهالي وزارة الأشغال | صيانة الطريق»: what is asked of whom, a verbal
// noun behind a complete phrase.
bool begins_demand_behind(const FrameSearch& in, uint32_t i) {
  if (in.cue.act != Act::call) return false;
  const Word& word = in.text.word(i);
  return is_content_noun(word) && !mention::is_person_noun(word) && !mention::is_organisation_noun(word) &&
         !word.any({Category::adjective, Category::document, Category::medium}) && may_end_phrase(in.text, i - 1);
}

// «بريطانيا | الأحد», «إدارة النادي | وفق رؤيتها», «الجانبان | خلال اللقاء»: where the subject ends before a time, a
// source of its own, or nothing but adjuncts.
uint32_t subject_end(const AnalysedText& text, const lexicon::Cue& cue, const Range& nouns) {
  const Range phrase = mention::noun_phrase(text, nouns.first, nouns.end, options_for(cue, false));
  if (!phrase.empty() && mention::skip_adjuncts(text, phrase.end, nouns.end) == nouns.end) return phrase.end;
  for (uint32_t i = nouns.first + 1; i < nouns.end; ++i) {
    const bool time = mention::is_time_expression(text, i) && !text.any(i, mention::kOrganisation);
    if (time || text.is(i, Category::attribution_head)) return i;
  }
  return nouns.end;
}

// The last token of the quotation that `i` opens, where it is a name and no speech; `i` where it is not.
uint32_t end_of_quoted_name(const AnalysedText& text, uint32_t i) {
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[i])];
  return q.closed && q.close - q.open <= mention::kLongestQuotedName ? q.close : i;
}

// Where what the cue governs opens the content; `limit` where something else comes first.
uint32_t find_governed(const FrameSearch& in, uint32_t first, uint32_t limit) {
  const AnalysedText& text = in.text;
  const uint32_t end = std::min(limit, first + kLongestPair);
  Frame both;  // as if the nouns were found: «ب» opens a content behind a target
  both.subject = {first, first + 1};
  both.object = {first + 1, first + 2};
  bool target_before = false;
  for (uint32_t i = first + 1; i < end; ++i) {
    if (text.tokens[i].kind == text::TokenKind::line_break || text.is_comma(i) || text.is_mark(i, U':')) return limit;
    if (text.quotation_at[i] >= 0) {
      const uint32_t close = end_of_quoted_name(text, i);
      if (close == i) return limit;
      i = close;
      continue;
    }
    if (text.any(i, {Category::complementizer, Category::contrast, Category::relative})) return limit;
    if (text.is_word(i) && mention::is_finite_verb(text.word(i))) return limit;
    target_before = target_before || likelihood(in, i) > 1;
    if (target_before && begins_demand_behind(in, i)) return i;
    if (!clause::is_governed(text, i, in.cue) || !opens_content(text, in.cue, in.query, i, both)) continue;
    if (const uint32_t later = described_later(in, i, limit); later != i) {
      i = later - 1;
      continue;
    }
    return i;
  }
  return limit;
}

// Where the target most likely begins in `nouns`, the first of which is the subject; their end where it cannot.
uint32_t likeliest_target(const FrameSearch& in, const Range& nouns) {
  uint32_t best = nouns.end;
  int most = 0;
  for (uint32_t i = nouns.first; i < nouns.end;) {
    const int likely = i > nouns.first ? likelihood(in, i) : 0;
    if (likely > most) {
      most = likely;
      best = i;
    }
    const int32_t name = in.text.phrase_at[i];  // none begins within a name
    i = name >= 0 ? std::max(i + 1, in.text.phrases[static_cast<size_t>(name)].end) : i + 1;
  }
  return best;
}

// Whether the noun at `i` may begin what is announced, rejected and so on: an indefinite noun of things behind a
// complete phrase, or behind the comma that ends an apposition.
bool may_begin_object(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i) || text.quotation_in[i] >= 0 || text.phrase_at[i] >= 0) return false;
  const Word& word = text.word(i);
  // «ونفى عيد | التدخل»: behind a lone name
  const bool lone = word.article && text.any(i - 1, {Category::given_name, Category::maybe_name}) &&
                    !text.word(i - 1).article && text.is(i - 2, Category::cue_verb) && word.is(Category::content_noun);
  if ((word.article && !lone) || word.conjunction != 0 || word.preposition != 0 || word.is(Category::preposition))
    return false;
  if (word.any(mention::kSpeaking) || word.any({Category::adjective, Category::time, Category::maybe_name}))
    return false;
  if (!word.any({Category::content_noun, Category::cue_masdar, Category::stance_noun, Category::common_noun}))
    return false;
  // «أظهر تقرير | نشر أمس تراجع C»
  if (text::is_one_of(word.normal, {"نشر", "صدر", "كونه", "كونها", "كونهم"})) return false;
  return lone || text.is_comma(i - 1) || may_end_phrase(text, i - 1);
}

}  // namespace

bool may_end_phrase(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return text.quotation_in[i] >= 0 || text.is_mark(i, U')');
  const Word& word = text.word(i);
  if (word.any({Category::quantity, Category::name_particle, Category::preposition, Category::demonstrative}))
    return false;
  if (word.any({Category::organisation_name, Category::media_name, Category::seat})) return true;  // «حماس»
  return word.article || word.suffix != lexicon::Pronoun::none || !word.known() || word.any(mention::kName) ||
         word.any(mention::kPlace) || word.any({Category::adjective, Category::nationality});
}

std::optional<Frame> split_content(const FrameSearch& in, uint32_t limit) {
  const AnalysedText& text = in.text;
  const uint32_t first = in.query.cue + 1;
  if (in.cue.object != lexicon::Object::content || in.query.subjectless || in.query.suffixed) return std::nullopt;
  if (in.cue.has(lexicon::CueFlag::two) || in.cue.has(lexicon::CueFlag::describe)) return std::nullopt;
  if (first + 2 >= limit || !text.is_word(first)) return std::nullopt;
  const Range head{first, first + 1};
  if (!mention::head_can_speak(text, head) || !agrees(text, head, in.query.agreement)) return std::nullopt;
  const uint32_t end = std::min(limit, first + kLongestPair);
  // «انتقد النائب | رئيس الحكومة»
  const bool judges = in.cue.act == Act::condemn || in.cue.act == Act::praise;
  const Range both = judges ? mention::noun_phrase(text, first, limit, options_for(in.cue, false)) : Range{};
  const uint32_t office = both.first == first ? mention::second_office_in(text, both) : both.end;
  for (uint32_t i = first + 1; i < end; ++i) {
    if (text.tokens[i].kind == text::TokenKind::line_break || text.is_mark(i, U':') || text.is_mark(i, U'.')) break;
    if (text.quotation_at[i] >= 0) {
      const uint32_t close = end_of_quoted_name(text, i);
      if (close == i) break;
      i = close;
      continue;
    }
    if (text.any(i, {Category::complementizer, Category::contrast, Category::relative})) break;
    if (text.is_word(i) && (mention::is_finite_verb(text.word(i)) || clause::is_governed(text, i, in.cue))) break;
    if (!may_begin_object(text, i) && (i != office || office == both.end)) continue;
    Frame frame;
    frame.complement = Complement::object;
    frame.content = i;
    frame.subject = {first, first + 1};
    while (frame.subject.end < i && !text.is_comma(frame.subject.end)) ++frame.subject.end;
    // «انتقد س، نقيب الفلاحين بالمحافظة، | سعر C»
    const Range whole = mention::noun_phrase(text, first, limit, options_for(in.cue, false));
    const bool titled = whole.first == first && whole.end + 1 == i && text.is_comma(whole.end);
    frame.subject.end = titled ? whole.end : subject_end(text, in.cue, frame.subject);
    frame.name = "V S C";
    frame.score = is_content_noun(text.word(i)) ? scores::kContentNoun : scores::kObject;
    return frame;
  }
  return std::nullopt;
}

std::optional<Frame> split_arguments(const FrameSearch& in, uint32_t limit) {
  const AnalysedText& text = in.text;
  const uint32_t first = in.query.cue + 1;
  if (in.cue.object != lexicon::Object::target || in.query.subjectless || in.query.suffixed) return std::nullopt;
  if (first + 2 >= limit || !text.is_word(first)) return std::nullopt;
  const uint32_t content = find_governed(in, first, limit);
  if (content == limit) return std::nullopt;
  const uint32_t best = likeliest_target(in, {first, content});
  if (best == content) return std::nullopt;
  const Range subject{first, subject_end(text, in.cue, {first, best})};
  if (!mention::head_can_speak(text, subject) || !agrees(text, subject, in.query.agreement)) return std::nullopt;
  Frame frame;
  const bool demand = !clause::is_governed(text, content, in.cue);
  frame.complement = demand ? Complement::object : Complement::preposition;
  frame.content = content;
  frame.subject = subject;
  frame.object = {best, content};
  frame.name = demand ? "V S T C" : "V S T P C";
  frame.score = demand ? scores::kContentNoun : scores::kPreposition;
  return frame;
}

bool holds_target(const FrameSearch& in, const Range& nouns) {
  for (uint32_t i = nouns.first; i < nouns.end; ++i) {
    if (likelihood(in, i) > 1) return true;
  }
  return false;
}

void split_foreign_name(const FrameSearch& in, Frame& frame) {
  if (in.cue.object != lexicon::Object::target || in.query.suffixed || !frame.object.empty()) return;
  if (frame.subject.first != in.query.cue + 1 || frame.subject.end < frame.subject.first + 2) return;
  const uint32_t whom = frame.subject.end - 1;
  if (!is_foreign_name_behind(in.text, frame.subject.first, whom)) return;
  frame.object = {whom, frame.subject.end};
  frame.subject.end = whom;
}

void split_blamed(const FrameSearch& in, Frame& frame) {
  if (frame.subject.first != in.query.cue + 1 || !frame.object.empty() || in.query.suffixed) return;
  const uint32_t whom = likeliest_target(in, frame.subject);
  if (whom == frame.subject.end) return;
  frame.object = {whom, frame.subject.end};
  frame.subject.end = whom;
}

std::optional<Frame> split_demand(const FrameSearch& in, uint32_t limit) {
  const AnalysedText& text = in.text;
  const uint32_t first = in.query.cue + 1;
  if (in.cue.lemma != "ناشد" || in.query.subjectless || in.query.suffixed) return std::nullopt;
  if (text.word(in.query.cue).conjunction != U'و' || first + 1 >= limit || !text.is_word(first)) return std::nullopt;
  const Range asked = mention::noun_phrase(text, first, limit, options_for(in.cue, false));
  if (asked.empty() || asked.end >= limit || !text.is_word(asked.end)) return std::nullopt;
  if (!mention::head_can_speak(text, asked) || !begins_demand_behind(in, asked.end)) return std::nullopt;
  Frame frame;
  frame.complement = Complement::object;
  frame.content = asked.end;
  frame.object = asked;
  frame.name = "V T C";
  frame.score = scores::kContentNoun;
  return frame;
}

}  // namespace isnad::statement::frame
