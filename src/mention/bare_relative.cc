#include "mention/bare_relative.h"

#include "mention/time_expression.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::AnalysedText;
using lexicon::Pronoun;
using lexicon::Word;

constexpr Categories kBareAdjective = {Category::adjective, Category::nationality};
constexpr Categories kVerbReading = {Category::verb, Category::cue_verb};

// What may be told of: persons and what they write, without article, name or pronoun.
bool is_indefinite_head(const Word& word) {
  constexpr Categories kHead = {Category::document, Category::unnamed,   Category::group, Category::profession,
                                Category::media,    Category::medium,    Category::norm,  Category::quantity,
                                Category::number,   Category::honorific, Category::office};
  const bool two = word.letters >= 5 && word.normal.ends_with("ان") &&
                   (!word.known() || word.is(Category::adjective));  // «شاهدان», «قياديان»
  return (two || word.accusative || word.any(kHead)) && !word.article && word.suffix == Pronoun::none &&
         !word.any(kPlace) && !word.any({Category::media_name, Category::organisation_name});
}

// «شهادات», «صور», «معطيات»
bool is_indefinite_thing(const Word& word) {
  return !is_indefinite_head(word) && !word.article && word.suffix == Pronoun::none && word.preposition == 0 &&
         word.any({Category::common_noun, Category::content_noun}) && !word.any(kPlace) && !word.any(kName) &&
         (word.stem.ends_with("ات") || text::is_one_of(word.stem, {"صور", "مقاطع", "رسائل", "ارقام"}));
}

// How far the indefinite noun at `first` is described before `i`.
struct HowDescribed {
  bool indefinite = false;
  bool by_adjective = false;  // «تقرير أولي»
  bool by_attribute = false;  // «تقرير للمركز», «مسؤول في الوزارة»
  bool thing = false;         // «شهادات», «معلومات»: told apart only by a pronoun behind
  uint32_t noun = 0;          // that is described: behind a number, what is counted
};

HowDescribed how_described(const AnalysedText& text, uint32_t first, uint32_t i) {
  HowDescribed out;
  out.noun = first;
  if (!text.is_word(first) && text.tokens[first].kind != text::TokenKind::number) return out;
  const bool counts = !text.is_word(first) || text.any(first, {Category::number, Category::quantity});
  out.thing = text.is_word(first) && is_indefinite_thing(text.word(first));
  if (text.is_word(first) && !out.thing && !is_indefinite_head(text.word(first))) return out;
  uint32_t k = first + 1;
  if (text.phrase_at[first] >= 0) k = text.phrases[static_cast<size_t>(text.phrase_at[first])].end;
  if (counts) {
    if (k >= i || !text.is_word(k) || !is_indefinite_head(text.word(k)) || text.word(k).preposition != 0) return out;
    out.noun = k++;
  }
  for (; k < i; ++k) {
    const Word& word = text.word(k);
    if (!text.is_word(k)) return out;
    if (word.preposition != 0 || word.is(Category::preposition) || word.normal == "ل") {
      for (uint32_t n = k; n < i; ++n) {
        if (text.is_comma(n)) return out;
      }
      out.by_attribute = true;
      break;
    }
    const bool unknown =
        !word.known() && (word.normal.ends_with("ة") || word.normal.ends_with("ان") || ends_like_plural(word));
    if (word.article || word.conjunction != 0 || !(word.any(kBareAdjective) || unknown || word.accusative)) return out;
    out.by_adjective = true;
  }
  out.indefinite = true;
  return out;
}

// Whether what stands at `i` can follow a verb: who or what it is about, or where, when, by what.
bool goes_on_behind_verb(const AnalysedText& text, uint32_t i) {
  if (i >= text.size() || !text.is_word(i)) return false;
  const Word& word = text.word(i);
  if (word.conjunction != 0) return false;
  return word.article || word.preposition != 0 || word.any({Category::preposition, Category::prepositional}) ||
         is_time_expression(text, i);
}

// «به», «عليها», «فيه»: the pronoun points back to what is described.
bool points_back(const AnalysedText& text, uint32_t i) {
  return i < text.size() && text.is_word(i) && text.is(i, Category::prepositional) && text.word(i).conjunction == 0 &&
         (text.word(i).normal.ends_with("ه") || text.word(i).normal.ends_with("ها") ||
          text.word(i).normal.ends_with("هم") || text.word(i).normal.ends_with("هما"));
}

// «جمعتها», «أعده»: an unknown word whose pronoun is what is described.
bool has_it_for_object(const AnalysedText& text, uint32_t noun, uint32_t i) {
  const Word& word = text.word(i);
  const bool verb = word.any(kVerbReading) && word.suffix != Pronoun::none;
  if ((word.known() && !word.coarse && !verb) || word.letters < 4 || i + 1 >= text.size() || !text.is_word(i + 1))
    return false;
  const Word& next = text.word(i + 1);
  if (next.conjunction != 0 || next.is(Category::complementizer) || next.any({Category::adjective})) return false;
  if (!next.known() && !next.article) return false;  // «مدير عام شالكه | هورشت»
  const bool feminine = text.word(noun).stem.ends_with("ة") || text.word(noun).stem.ends_with("ات") ||
                        text::is_one_of(text.word(noun).stem, {"وثائق", "تقارير", "صور", "مقاطع", "رسائل", "مصادر"});
  return feminine ? word.normal.ends_with("ها") : word.normal.ends_with("ه") && !word.normal.ends_with("يه");
}

// «بيان تلقت الصحيفة نسخة منه»: who got it.
bool tells_of_copy(const AnalysedText& text, uint32_t noun, uint32_t i) {
  constexpr uint32_t kReach = 6;  // tokens
  const Word& word = text.word(i);
  if (!text.is(noun, Category::document) || word.any(kNominal) || !(word.past || word.normal.ends_with("ت")))
    return false;
  for (uint32_t k = i + 1; k < text.size() && k < i + kReach; ++k) {
    if (text.any(k, {Category::complementizer, Category::relative}) || text.is_comma(k)) return false;
    if (text.word(k).normal == "نسخة" && text.is(k + 1, Category::prepositional)) return true;
  }
  return false;
}

// «مدونة تدعى «المنارة»»: behind it a name, which is a part of the phrase.
bool gives_name(const Word& word) {
  return text::is_one_of(word.normal, {"يدعى", "تدعى", "يدعي", "تدعي", "يسمى", "تسمى", "يسمي", "تسمي", "سميت"});
}

// «صادر عن», «تابع لـ», «سابق»: a participle that is written like the past of another verb.
bool is_participle_like_past(const Word& word) {
  return is_issued(word) ||
         text::is_one_of(word.normal, {"تابع", "سابق", "حاضر", "قادر", "مقابل", "كامل", "طالب", "كاتب"});
}

// «عُرض», «رُفع»: the vowel of the passive on the first letter.
bool is_written_passive(const AnalysedText& text, uint32_t i) {
  constexpr std::string_view kDamma = "\u064F";
  const std::string_view written = slice(text.text, text.tokens[i]);
  return written.size() > 4 && written.substr(2).starts_with(kDamma);
}

}  // namespace

bool begins_bare_relative(const AnalysedText& text, uint32_t first, uint32_t i) {
  if (i <= first || i + 1 >= text.size() || !text.is_word(i)) return false;
  const Word& word = text.word(i);
  if (word.article || word.conjunction != 0 || word.preposition != 0 || word.tanwin) return false;
  if (word.any({Category::complementizer, Category::preposition, Category::prepositional, Category::relative}))
    return false;
  if (word.is(Category::nationality)) return false;         // «عالما | أميركيا بينهم باحثون»
  if (text.is(i - 1, Category::preposition)) return false;  // «مندوبون في | تحالف المنتجين»
  if (is_participle_like_past(word) || gives_name(word)) return false;
  const bool may_be =
      word.past || word.any(kVerbReading) || !word.known() || word.coarse || word.is(Category::auxiliary);
  if (!may_be) return false;
  const HowDescribed head = how_described(text, first, i);
  if (!head.indefinite) return false;
  const bool described = head.by_adjective || head.by_attribute;
  if (head.thing) return has_it_for_object(text, head.noun, i) || (word.any(kVerbReading) && points_back(text, i + 1));
  if (is_published(word) || is_authoring(word)) {
    return text.any(head.noun, {Category::document, Category::medium, Category::media}) || !word.any(kNominal);
  }
  if (is_finite_verb(word) && (described || text.is(head.noun, Category::document))) return true;
  // «أمرت به», «اطلعت عليه»
  if (points_back(text, i + 1)) {
    return word.past || word.any(kVerbReading) || (!word.known() && (word.normal.ends_with("ت") || described));
  }
  if (has_it_for_object(text, head.noun, i) || tells_of_copy(text, head.noun, i)) return true;
  if (word.past && is_written_passive(text, i)) return true;
  // «شهود فروا», «مسؤولون حضروا»
  const Word& noun = text.word(head.noun);
  if (word.normal.ends_with("وا") && word.letters >= 4 && !text::is_one_of(word.normal, {"عضوا", "نحوا", "عدوا"})) {
    return ends_like_plural(noun) || noun.any({Category::group, Category::profession, Category::unnamed});
  }
  // «قياديان حضرا»
  const bool two = noun.dual || (noun.stem.ends_with("ان") && (!noun.known() || noun.is(Category::adjective)));
  if (word.normal.ends_with("ا") && two && (word.past || !word.known() || word.any(kVerbReading))) return true;
  // «مسؤول أمني حضر الاجتماع», «طبيب عالج المصابين»
  constexpr Categories kThing = {Category::organisation, Category::common_noun, Category::content_noun,
                                 Category::office,       Category::medium,      Category::adjective,
                                 Category::profession,   Category::group,       Category::document,
                                 Category::nationality,  Category::norm,        Category::place};
  if (!word.past || !goes_on_behind_verb(text, i + 1)) return false;
  if (described) return !word.any(kBareAdjective) || text.any(i + 1, {Category::preposition, Category::prepositional});
  return noun.any({Category::profession, Category::unnamed, Category::group, Category::document}) && !word.any(kThing);
}

bool is_indefinite_phrase(const AnalysedText& text, const Range& phrase) {
  return !phrase.empty() && how_described(text, phrase.first, phrase.end).indefinite;
}

}  // namespace isnad::mention
