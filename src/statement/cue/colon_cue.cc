#include "statement/cue/colon_cue.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "statement/clause/byline.h"
#include "statement/clause/headline_name.h"
#include "statement/frame/medium.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr uint32_t kReachOfColon = 40;   // tokens of the sentence in which the colon stands
constexpr uint32_t kLongestSource = 16;  // tokens
constexpr uint32_t kShortestSpeech = 3;
constexpr uint32_t kShortestHeadline = 2;  // «رباح: لن أتراجع»

// Words of the first person: «موقفنا», «نعمل», «لن نسمح».
bool speaks_in_first_person(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const auto& n = text.word(i).normal;
    if (text.word(i).article) continue;
    if (mention::tells_what_we_do(text.word(i))) return true;  // «نحتفظ»
    if (n == "نحن" || n == "لدينا" || n == "لنا" ||
        (n.ends_with("نا") && text.word(i).letters > 4 && text.word(i).known()))
      return true;
    if (text.is(i, Category::negation) && i + 1 < end && text.word(i + 1).normal.starts_with("ن")) return true;
    if (n.starts_with("سن") && text.word(i).letters >= 4 && !text.word(i).known()) return true;
  }
  return false;
}

// The colon of the sentence, among its first words; its end for none. `first` becomes the token behind a stop before
// it: «تحدث عن الراحلة.. أمير قطر: نعمل», «عاجل | المتحدث باسم الجيش: …».
uint32_t find_colon(const AnalysedText& text, const text::Sentence& s, uint32_t& first) {
  const uint32_t limit = std::min(s.end, s.first + kReachOfColon);
  for (uint32_t i = s.first; i < limit; ++i) {
    if (text.quotation_at[i] >= 0 && i > s.first + kLongestSource) return s.end;
    if (text.is_mark(i, U'.') || text.is_mark(i, U'…') || text.is_mark(i, U'|')) first = i + 1;
    // «رياضة / رئيس النادي : …»: the section of an agency
    if (s.headline && i == s.first + 1 && text.is_mark(i, U'/') && text.tokens[i].space_before) first = i + 1;
    // «اقرأ أيضا: …»: a link, with its own speaker behind it
    const bool link = text.is_mark(i, U':') && text.word(i - (i > 0 ? 1 : 0)).normal == "ايضا" && i <= s.first + 4;
    if (link) first = i + 1;
    if (text.is_mark(i, U':') && !link) return i;
  }
  return s.end;
}

// «بوغدانوف:», «الحمداني:»: all words are unknown, and none has an article but the only one.
bool is_unknown_name(const AnalysedText& text, const Range& source) {
  constexpr uint32_t kLongestName = 3;
  if (source.end - source.first > kLongestName) return false;
  for (uint32_t i = source.first; i < source.end; ++i) {
    if (!text.is_word(i) || text.word(i).known()) return false;
    if (text.word(i).article && source.end != source.first + 1) return false;
  }
  // «فاجعة:», «المهدية :»: an event, a town
  if (source.end == source.first + 1 && text.word(source.first).stem.ends_with("ة")) return false;
  return true;
}

// «سالم المرزوقي (62 عاماً): …»: a profile, with the age before the colon.
bool is_profile(const AnalysedText& text, uint32_t first, uint32_t colon) {
  if (!text.is_mark(colon - 1, U')')) return false;
  for (uint32_t i = colon - 1; i > first && !text.is_mark(i, U'('); --i) {
    if (text.tokens[i].kind == TokenKind::number) return true;
  }
  return false;
}

// Whether a verb or a clause stands in [first, colon), so that the colon belongs to it.
bool holds_clause(const AnalysedText& text, uint32_t first, uint32_t colon) {
  for (uint32_t i = first; i < colon; ++i) {
    if (text.quotation_in[i] >= 0) continue;  // «منظمة "انهضوا": …»
    if (mention::is_finite_verb(text.word(i)) || text.is(i, Category::complementizer)) return true;
  }
  return false;
}

// «طهران: لا تفاوض تحت التهديد», «الجزائر: الاتهامات «هراء»»: a capital that contradicts or is quoted in a headline.
bool is_government_heard(const AnalysedText& text, const Range& source, uint32_t colon, uint32_t line_end) {
  if (!text.is(source.first, Category::capital)) return false;
  if (text.is(colon + 1, Category::negation)) return true;
  for (uint32_t i = colon + 1; i < line_end; ++i) {
    if (text.quotation_at[i] < 0) continue;
    const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[i])];
    return q.close > q.open + 2 && q.close + 1 >= line_end;  // more than a name
  }
  return false;
}

// «روسيا: …» is a dateline or a topic unless it speaks of itself up to the end of the line.
bool is_topic(const AnalysedText& text, const Range& source, uint32_t colon, bool headline) {
  if (!is_bare_name(text, source, {Category::country, Category::capital, Category::place})) return false;
  uint32_t line_end = colon + 1;
  while (line_end < text.size() && text.tokens[line_end].kind != TokenKind::line_break) ++line_end;
  if (headline && is_government_heard(text, source, colon, line_end)) return false;
  return !speaks_in_first_person(text, colon + 1, line_end);
}

// «الطبيب المناوب: ت 2216 665»: what stands behind the colon up to the end of the line says something.
bool holds_words(const AnalysedText& text, uint32_t first) {
  for (uint32_t i = first; i < text.size() && text.tokens[i].kind != text::TokenKind::line_break; ++i) {
    if (text.is_word(i) && text.word(i).letters > 1) return true;
  }
  return false;
}

// «أكتب تعليقك: …»: what a page says to who reads it.
bool addresses_reader(const AnalysedText& text, const Range& source) {
  for (uint32_t i = source.first; i < source.end; ++i) {
    if (text.word(i).suffix == lexicon::Pronoun::you) return true;
  }
  return false;
}

// «المصدر: المنارة + وكالات»: whose report the article is, in a line without a verb.
bool is_credit(const AnalysedText& text, const Range& source, uint32_t colon) {
  constexpr uint32_t kLongest = 8;  // tokens of the line
  if (source.end != source.first + 1) return false;
  if (!text::is_one_of(text.word(source.first).normal, {"المصدر", "المصادر", "مصدر", "مصادر"})) return false;
  uint32_t end = colon + 1;
  while (end < text.size() && text.tokens[end].kind != TokenKind::line_break) ++end;
  return end <= colon + kLongest && !holds_clause(text, colon + 1, end);
}

// «روما أ ش أ:», «القاهرة رويترز:», «غزة «المنارة»، وكالات:»: a town and an outlet.
bool is_dateline(const AnalysedText& text, const Range& source, bool headline) {
  if (!text.any(source.first, {Category::capital, Category::place})) return false;
  // «القاهرة الوطن: …», but «بيروت الغربية: …»
  const uint32_t second = source.first + 1;
  if (!headline && source.end == second + 1 && text.word(second).article &&
      text.any(second, {Category::content_noun, Category::common_noun}) &&
      !text.any(second, {Category::adjective, Category::nationality})) {
    return true;
  }
  for (uint32_t i = source.first + 1; i < source.end; ++i) {
    const bool quoted = (text.quotation_at[i] >= 0 || text.is_mark(i, U'(')) && i == source.first + 1;
    if (text.any(i, {Category::media_name, Category::media}) || quoted ||
        (text.is_word(i) && text.word(i).letters == 1)) {
      return true;
    }
  }
  return false;
}

// «رباح لمنتقديه: …», «الوزير لـ«المنارة»: …»: to whom he speaks, up to the colon; empty where that is nobody.
Range addressee(const AnalysedText& text, const Range& source, uint32_t colon) {
  const auto& word = text.word(source.end);
  if (source.end >= colon || !text.is_word(source.end)) return {};
  const bool stuck = (word.preposition == U'ل' && word.letters > 4) ||
                     (!word.known() && word.normal.starts_with("ل") && word.letters > 3);
  const bool apart = word.normal == "ل" && source.end + 1 < colon;
  if (!stuck && !apart) return {};
  const uint32_t first = apart ? source.end + 1 : source.end;
  if (apart && text.quotation_at[first] >= 0) {
    const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[first])];
    return q.close + 1 == colon ? Range{first, colon} : Range{};
  }
  const Range whom = mention::noun_phrase(text, first, colon, {.stuck_first = true});
  if (whom.end == colon) return whom;
  return first + 1 == colon ? Range{first, colon} : Range{};
}

// ««الجوازات» السعودية: …»: behind the nationality of a quoted name.
uint32_t behind_nationality(const AnalysedText& text, const Range& source, uint32_t colon) {
  if (source.empty() || text.quotation_at[source.first] < 0 || source.end + 1 != colon) return source.end;
  const bool closes = text.quotations[static_cast<size_t>(text.quotation_at[source.first])].close + 1 == source.end;
  const bool national = text.is_word(source.end) && text.word(source.end).normal.starts_with("ال") &&
                        text.any(source.end, {Category::nationality, Category::country});
  return closes && national ? colon : source.end;
}

// «النقابة تلوح بالإضراب | والحمداني: C»: whom a headline joins with و to the clause in front, where he is named below;
// `first` where none stands before the colon.
uint32_t next_speaker(const AnalysedText& text, uint32_t first, uint32_t colon) {
  constexpr uint32_t kLongest = 4;  // tokens
  for (uint32_t k = colon - 1; k > first + 1 && k + kLongest >= colon; --k) {
    if (!text.is_word(k)) return first;
    const auto& word = text.word(k);
    const std::string_view n = word.normal;
    if (!n.starts_with("و") || word.preposition != 0 || word.letters < 4) continue;
    const bool who = word.conjunction == U'و' || !word.known();
    if (who && !mention::is_finite_verb(word)) return k;
  }
  return first;
}

}  // namespace

void propose_colon(const AnalysedText& text, uint32_t sentence, std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const bool line_start = s.first == 0 || text.tokens[s.first - 1].kind == TokenKind::line_break;
  uint32_t first = s.first;
  const uint32_t colon = find_colon(text, s, first);
  if (colon >= s.end || (!line_start && !s.headline && first == s.first)) return;
  while (first < colon && text.tokens[first].kind == TokenKind::mark && text.quotation_at[first] < 0) ++first;
  const uint32_t shortest = s.headline ? kShortestHeadline : kShortestSpeech;
  if (first >= colon || colon - first > kLongestSource || s.end - colon - 1 < shortest) return;
  // «القاهرة تطالب بآلية.. | وطهران: C»
  bool joined = s.headline && first > 0 && text.tokens[first - 1].kind == TokenKind::mark &&
                text.word(first).normal.starts_with("و");
  if (s.headline && holds_clause(text, first, colon)) {
    const uint32_t next = next_speaker(text, first, colon);
    joined = joined || next != first;
    first = next;
  }
  Range source = mention::noun_phrase(text, first, colon, {});
  bool occasion = false;
  for (uint32_t i = source.first + 1; i < source.end;
       ++i) {  // «نائب الوزير | لـ المنارة: …», «أمير البلاد | بمنتدى …: …»
    const bool where = text.word(i).preposition == U'ب' && text.is(i, Category::medium);
    // «سالم الحمداني | لشقيقه الراحل: …», ««المرور» | لسائقي الحافلات: …»
    const bool named = text.quotation_at[source.first] >= 0 || mention::is_name_word(text.word(i - 1));
    const bool to =
        s.headline && named && text.word(i).preposition == U'ل' && text.word(i).letters > 3 && text.quotation_in[i] < 0;
    if (text.word(i).normal == "ل" || where || to) source.end = i;
    occasion = occasion || where;
  }
  source.end = behind_nationality(text, source, colon);
  if (source.empty() || holds_clause(text, first, colon) || is_profile(text, first, colon)) return;
  const Range whom = addressee(text, source, colon);
  if (source.end != colon && whom.empty() && !occasion && mention::skip_adjuncts(text, source.end, colon) != colon)
    return;
  const uint32_t close = text.quotation_at[source.first] < 0
                             ? source.end
                             : text.quotations[static_cast<size_t>(text.quotation_at[source.first])].close;
  const bool quoted = close < source.end && (close + 1 == source.end || source.end == colon);
  const bool department = s.headline && source.end == colon && clause::is_department(text, source);
  const bool surname = s.headline && (source.end == colon || !whom.empty()) &&
                       (clause::is_surname_below(text, source) || clause::is_body_below(text, source));
  const bool speaks = mention::head_can_speak(text, source) || quoted || department || surname;
  // «المظهر: …» under a headline is what it is about
  const bool topic = !s.headline && text.word(source.first).article && !clause::is_surname_below(text, source);
  if (!speaks && (topic || !((source.end == colon || !whom.empty()) && is_unknown_name(text, source)))) return;
  // «سالم الحمداني-المنارة-الرياض: …»: whose report it is
  const bool byline = text.any(colon - 1, mention::kPlace) && colon > first + 2 && text.is_dash(colon - 2);
  if (byline && !text.is(first, Category::country)) return;
  const auto& head = text.word(source.first);
  if (text.is_word(source.first) && head.letters == 1) return;  // «… - د.ب.أ: …»
  if (head.normal.starts_with("http")) return;
  // «أقول: …», «المجموعة الأولى: …»
  if (text::is_one_of(head.normal,
                      {"اقول", "قلت", "نقول", "قلنا", "اكتب", "ادخل", "اترك", "شارك", "ارسل", "اضف", "اشترك"}) ||
      head.stem == "مجموعة")
    return;
  const bool study = s.headline && text::is_one_of(head.normal, {"دراسة", "دراسات", "استطلاع", "ابحاث"});
  if (head.is(Category::document) && !head.article && source.end == source.first + 1 && !study) return;
  const bool capital = joined && text.is(source.first, Category::capital);  // it answers another one
  if ((!capital && is_topic(text, source, colon, s.headline)) || is_dateline(text, source, s.headline)) return;
  if (addresses_reader(text, source) || text::is_one_of(head.normal, {"السابق", "التالي", "السابقة", "التالية"}))
    return;
  if (!holds_words(text, colon + 1) || is_credit(text, source, colon)) return;
  if (!s.headline && clause::names_author_or_day(text, colon + 1, s.end)) return;  // «مراسلنا: سالم حمدان»
  Candidate c;
  c.kind = CueKind::colon;
  c.complement = Complement::speech;
  c.cue = {colon, colon + 1, false};
  c.lemma = ":";
  c.frame = "S: C";
  c.sentence = sentence;
  c.source = source;
  c.target = whom;
  c.medium = whom.empty() ? frame::find_medium(text, source.end, colon) : Range{};
  c.content_start = colon + 1;
  c.score = speaks ? scores::kColon : scores::kColonUnknown;
  out.push_back(c);
}

}  // namespace isnad::statement::cue
