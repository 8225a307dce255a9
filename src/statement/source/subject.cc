#include "statement/source/subject.h"

#include "mention/adjunct.h"
#include "mention/bare_relative.h"
#include "mention/counted.h"
#include "mention/second_person.h"
#include "statement/clause/subject_end.h"
#include "statement/clause/topic.h"
#include "statement/phrase_kind.h"
#include "statement/source/described_by_relative.h"
#include "statement/source/headline_subject.h"
#include "text/one_of.h"

namespace isnad::statement::source {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;
using mention::can_speak;

bool is_particle_or_auxiliary(const AnalysedText& text, uint32_t i) {
  return text.is(i, Category::particle) || mention::is_auxiliary(text, i);
}

// «وسبق للوزارة أن أعلنت»: the one of whom it is said, behind ل; empty where nothing of the kind stands before the
// verb.
Range subject_of_precedence(const AnalysedText& text, uint32_t verb, uint32_t first) {
  constexpr uint32_t kReach = 12;
  if (verb < first + 3 || text.word(verb - 1).normal != "ان") return {};
  for (uint32_t i = verb - 2; i > first && i + kReach > verb; --i) {
    const std::string_view n = text.word(i - 1).normal;
    if ((n != "سبق" && n != "وسبق" && n != "يسبق") || text.word(i).preposition != U'ل') continue;
    const Range phrase = mention::noun_phrase(text, i, verb - 1, {.stuck_first = true});
    const bool reaches = phrase.end == verb - 1 || mention::skip_adjuncts(text, phrase.end, verb - 1) == verb - 1;
    return reaches ? phrase : Range{};
  }
  return {};
}

// «تقرير للأمم المتحدة | يتهم», «تقريراً سابقاً للمجلس الاقتصادي | أوصى»: where the indefinite document begins that a
// verb of saying describes, with whose it is; the verb where there is none.
uint32_t document_of_somebody(const Verb& verb) {
  constexpr uint32_t kLongest = 7;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.left.relative || verb.analysis.conjunction != 0) return verb.at;
  for (uint32_t k = verb.at - 1; k > verb.sentence.first && k + kLongest >= verb.at; --k) {
    const auto& word = text.word(k);
    if (!text.is_word(k) || mention::is_finite_verb(word) || word.is(Category::complementizer)) return verb.at;
    const bool document =
        word.is(Category::document) || verb.lexicon.accusative_of(word.normal).has(Category::document);
    if (!document || word.article || word.suffix != lexicon::Pronoun::none || k + 2 >= verb.at) continue;
    uint32_t whose = k + 1;
    if (text.any(whose, {Category::adjective, Category::nationality}) || text.word(whose).tanwin) ++whose;
    if (whose >= verb.at || text.word(whose).preposition != U'ل') return verb.at;
    const bool one = verb.analysis.entry->agreement.number == lexicon::Number::singular;
    return one ? k : verb.at;
  }
  return verb.at;
}

// «لكن», «إلا أن», «قال إن», «وكانت»: the subject of the clause comes before its verb.
bool precedes_subject(const AnalysedText& text, uint32_t i) {
  const std::string_view n = text.word(i).normal;
  if (text::is_one_of(n, {"لكن", "ولكن", "كان", "كانت", "وكان", "وكانت"})) return true;
  return n == "ان" || n == "بان";
}

// «بعد تصريحات للحكومة | قالت فيها إن»: whose the words are, behind ل; empty for «بكلمة أكد فيها أن».
Range owner_of_words_before(const Verb& verb) {
  constexpr uint32_t kLongest = 7;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.left.relative || verb.analysis.conjunction != 0) return {};
  for (uint32_t k = verb.at - 1; k > verb.sentence.first && k + kLongest > verb.at; --k) {
    const auto& word = text.word(k);
    if (!text.is_word(k) || word.any({Category::complementizer, Category::verb, Category::cue_verb})) return {};
    if (word.preposition != U'ل') continue;
    uint32_t words = k - 1;
    while (words > verb.sentence.first && text.any(words, {Category::adjective, Category::nationality})) --words;
    const bool said = text.any(words, {Category::document, Category::medium}) && !text.word(words).article;
    const Range owner = mention::noun_phrase(text, k, verb.at, {.stuck_first = true});
    return said && owner.end == verb.at && agrees(text, owner, verb.analysis.entry->agreement) ? owner : Range{};
  }
  return {};
}

// «تقريرا», «رسميا»: the ending of an indefinite accusative.
bool ends_in_alif(const AnalysedText& text, uint32_t i) {
  constexpr uint8_t kShortest = 4;  // letters
  const auto& word = text.word(i);
  return text.is_word(i) && !word.article && word.preposition == 0 && word.conjunction == 0 &&
         word.letters >= kShortest && (word.accusative || word.normal.ends_with("ا"));
}

// «يذكر أن تقريراً صادراً عن الوزارة | أشار إلى»: the indefinite subject of the clause that «أن» or «لكن» opens, all up
// to the verb; empty where there is none.
Range indefinite_behind_particle(const Verb& verb, uint32_t end) {
  constexpr uint32_t kLongest = 14;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.left.relative || verb.analysis.conjunction != 0 || verb.analysis.entry->passive) return {};
  // «أن تقريرا | رسميا أكد»: behind an accusative its adjective, else an adverb
  const auto behind_accusatives = [&](uint32_t i) {
    while (i < verb.at && ends_in_alif(text, i)) ++i;
    return i;
  };
  if (ends_in_alif(text, end - 1)) end = behind_accusatives(end);
  for (uint32_t k = end; k > verb.sentence.first && k + kLongest > end; --k) {
    const uint32_t opening = k - 1;
    if (!text.is_word(opening) && text.quotation_in[opening] < 0) return {};
    if (text.any(opening, {Category::relative, Category::cue_verb})) return {};
    if (!mention::follows_particle(text, k) && !precedes_subject(text, opening)) continue;
    Range phrase = mention::noun_phrase(text, k, end, {.object = true});
    if (phrase.empty()) return {};
    const uint32_t plain = phrase.end;
    if (ends_in_alif(text, phrase.first)) phrase.end = behind_accusatives(plain);
    const bool indefinite = phrase.end > plain || mention::is_indefinite_phrase(text, phrase);
    const bool whole = phrase.end == end && end > k + 1 && indefinite;
    if (!whole || !agrees(text, phrase, verb.analysis.entry->agreement)) return {};
    const bool speaks =
        mention::head_can_speak(text, phrase) || is_document_noun(verb.lexicon, text.word(phrase.first));
    return speaks ? phrase : Range{};
  }
  return {};
}

// «الوزير بعد لقاء مع وفد | أكد أن», «الوزارة في بيان | قالت إن»: whether the clause opens with a subject of the verb,
// with nothing but adjuncts in between.
bool opens_with_own_subject(const Verb& verb) {
  const AnalysedText& text = verb.text;
  if (verb.left.relative || verb.present() || verb.analysis.conjunction != 0) return false;
  const uint32_t first = verb.sentence.first;
  const Range phrase = mention::noun_phrase(text, first, verb.at, {});
  if (phrase.empty() || phrase.end >= verb.at || !text.is_word(phrase.end)) return false;
  const auto& head = text.word(phrase.first);
  const bool definite = head.article || head.any(mention::kName) || head.any(mention::kPlace) ||
                        (phrase.end > phrase.first + 1 && text.word(phrase.first + 1).article);
  if (!definite || !can_speak(text, phrase) || !agrees(text, phrase, verb.analysis.entry->agreement)) return false;
  if (!text.is(phrase.end, Category::preposition)) return false;
  for (uint32_t k = phrase.end; k < verb.at; ++k) {
    if (!text.is_word(k) || mention::is_finite_verb(text.word(k)) || text.is(k, Category::relative)) return false;
  }
  return true;
}

// «وسط تقارير تتحدث عن …», «غضب محتجين طالبوا بـ …»: a relative clause without pronoun, of the indefinite noun right
// before the verb; empty where the noun cannot speak.
Range indefinite_before(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (verb.at <= verb.sentence.first + 1 || c.conjoined || verb.left.relative || verb.left.negated) return {};
  if (verb.has_next() && is_within_it(verb.text, verb.at + 1)) return owner_of_words_before(verb);
  constexpr lexicon::Categories kWho = {Category::group, Category::document, Category::media, Category::unnamed};
  uint32_t noun = verb.at - 1;
  const auto describes = [&](uint32_t k) {
    const auto& word = text.word(k);
    const bool unknown = !word.known() && word.normal.ends_with("ة");  // «تقارير غريبة»
    return !word.article && (unknown || word.any({Category::adjective, Category::nationality}));
  };
  while (noun > verb.sentence.first && describes(noun)) --noun;
  if (noun <= verb.sentence.first) return {};
  if (const uint32_t whose = document_of_somebody(verb); whose != verb.at) {
    uint32_t end = verb.at;  // «تقرير للمجلس | قد نبه»
    while (end > whose + 2 && is_particle_or_auxiliary(text, end - 1)) --end;
    return {whose, end};
  }
  // «وسائل إعلام محلية», «وكالات أنباء»: the noun in front of it is the head
  const auto& head = text.word(noun - 1);
  const bool media = text.is_word(noun - 1) && !head.article && head.preposition == 0 &&
                     text::is_one_of(head.stem, {"وسائل", "وكالات", "محطات", "قنوات", "مواقع"});
  if (media && !text.word(noun).article) return {};
  const auto& word = text.word(noun);
  if (!text.is_word(noun) || word.article || word.conjunction != 0 || word.suffix != lexicon::Pronoun::none) return {};
  const bool informant = word.any({Category::honorific, Category::profession}) && text.word(noun - 1).normal == "من";
  const bool bodies = word.is(Category::organisation) &&
                      (word.stem.ends_with("ات") || text::is_one_of(word.stem, {"احزاب", "فصائل", "دول", "قنوات"}));
  const bool words = word.is(Category::medium) && word.preposition != 0;  // «مرفقة بتعليقات تشيد بـ»
  if (!word.any(kWho) && !informant && !bodies && !words && !is_document_noun(verb.lexicon, word)) return {};
  if (word.any(mention::kName) || text.phrase_at[noun] >= 0) return {};
  const bool governed = word.preposition != 0 || text.is(noun - 1, Category::preposition) ||
                        (text.is_word(noun - 1) && !text.word(noun - 1).article && text.word(noun - 1).known() &&
                         !text.is(noun - 1, Category::cue_verb)) ||
                        word.normal.ends_with("ا");  // «نشرت الوزارة تقريرا يشير إلى»
  const Range phrase{noun, verb.at};
  return governed && agrees(text, phrase, c.agreement) ? phrase : Range{};
}

// «أصدرت الوزارة بيانا جاء فيه أن», «بيان للخارجية جاء فيه»
Range document_before(const Verb& verb) {
  constexpr uint32_t kLongest = 5;  // tokens
  const AnalysedText& text = verb.text;
  const uint32_t end = verb.at > 0 && text.is_comma(verb.at - 1) ? verb.at - 1 : verb.at;
  for (uint32_t k = end; k > verb.sentence.first && k + kLongest > end;) {
    --k;
    if (!text.is_word(k)) return {};
    if (is_document_noun(verb.lexicon, text.word(k))) return {k, end};
  }
  return {};
}

// «… بين البلدين | قال س»: behind its subject the verb has its number, and this one is of one person.
bool are_more_than_verb_says(const lexicon::Word& head, lexicon::Agreement verb) {
  if (verb.number != lexicon::Number::singular || !head.any({Category::group, Category::profession})) return false;
  const bool one = verb.gender == lexicon::Gender::masculine;  // «بلدان أوضحت»: things
  return head.stem.ends_with("ين") || head.stem.ends_with("ون") || (one && head.stem.ends_with("ان"));
}

// «أما «المنارة» فقد أعلنت أن», «وكانت «المنارة» تزعم أن»: a name in quotation marks that ends at `end`, with its
// marks, and with its nationality: ««الداخلية» الكويتية تعلن».
Range quoted_name_before(const AnalysedText& text, uint32_t end, uint32_t first) {
  constexpr uint32_t kLongest = 6;  // tokens with the marks
  const uint32_t whole = end;
  if (end > first + 3 && text.word(end - 1).normal.starts_with("ال") && text.quotation_in[end - 1] < 0 &&
      text.any(end - 1, {Category::nationality, Category::country})) {
    --end;
  }
  if (end < first + 3 || text.is_word(end - 1) || text.quotation_in[end - 1] < 0) return {};
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_in[end - 1])];
  if (q.close != end - 1 || q.open < first || end > q.open + kLongest) return {};
  for (uint32_t i = q.open + 1; i < q.close; ++i) {
    if (!text.is_word(i) || mention::is_stop_word(text.word(i)) || text.is(i, Category::cue_verb)) return {};
  }
  const bool opens = q.open == first || !text.is_word(q.open - 1) ||
                     text.any(q.open - 1, {Category::auxiliary, Category::particle, Category::contrast}) ||
                     text.word(q.open - 1).stem == "اما";
  return opens ? Range{q.open, whole} : Range{};
}

// «أما س فقال», «أما س، الذي …، فقال»: of whom «أما» in front of the verb speaks; empty where none does.
Range topic_before(const Verb& verb) {
  constexpr uint32_t kReach = 25;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.analysis.conjunction != U'ف') return {};
  for (uint32_t i = verb.at; i > verb.sentence.first && i + kReach > verb.at; --i) {
    if (text.word(i - 1).stem != "اما" || !text.is_word(i - 1)) continue;
    const Range phrase = mention::noun_phrase(text, i, verb.at, {.object = true});
    const bool set_off = phrase.end < verb.at && text.is_comma(phrase.end) && text.is_comma(verb.at - 1);
    const bool right_before = phrase.end == verb.at;
    if (phrase.empty() || !(set_off || right_before) || !mention::head_can_speak(text, phrase)) return {};
    return agrees(text, phrase, verb.analysis.entry->agreement) ? phrase : Range{};
  }
  return {};
}

// «لكن الذين يسكنون المدينة | قالوا إن», «أما الذين حضروا | فأكدوا أن»: a relative clause that is the subject itself;
// empty where none opens the clause.
Range headless_before(const Verb& verb) {
  constexpr uint32_t kLongest = 14;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.analysis.entry->agreement.number != lexicon::Number::plural || verb.analysis.conjunction == U'و') return {};
  for (uint32_t k = verb.at; k > verb.sentence.first && k + kLongest > verb.at;) {
    --k;
    const auto& word = text.word(k);
    if (!text.is_word(k) || word.is(Category::complementizer)) return {};
    if (!text::is_one_of(word.normal, {"الذين", "والذين", "اللواتي", "واللواتي", "اللاتي", "واللاتي"})) continue;
    const bool opens = k == verb.sentence.first || precedes_subject(text, k - 1) || text.word(k - 1).stem == "اما" ||
                       text.is(k - 1, Category::contrast);
    const auto& did = text.word(k + 1);
    const bool does = did.any({Category::verb, Category::cue_verb}) || mention::is_finite_verb(did) ||
                      (!did.known() && (did.normal.ends_with("ن") || did.normal.ends_with("وا")));
    return opens && does && k + 1 < verb.at ? Range{k, verb.at} : Range{};
  }
  return {};
}

// «إن مقاتلاً أجنبياً | في صفوف التنظيم تعهد», «المادة السادسة | من اللائحة تنص على»: whether all up to the verb
// describes the phrase in front.
bool belongs_up_to(const AnalysedText& text, const Range& phrase, uint32_t end) {
  constexpr uint32_t kLongest = 6;  // tokens
  const uint32_t of = phrase.end;
  if (of + 1 >= end || end > of + kLongest || text.word(of).conjunction != 0) return false;
  for (uint32_t k = of; k < end; ++k) {
    if (!text.is_word(k)) return false;
  }
  const auto& head = text.word(phrase.first);
  const auto& next = text.word(of + 1);
  if (next.any({Category::medium, Category::time}) || next.suffix != lexicon::Pronoun::none) return false;
  const std::string_view preposition = text.word(of).normal;
  if (preposition == "من") return text::is_one_of(head.stem, {"مادة", "بند", "فقرة", "فصل", "مواد", "بنود"});
  // «الإحصاءات الصادرة عن الوزارة | بشأن المشاركة أشارت»
  if (text::is_one_of(preposition, {"بشان", "حول", "بخصوص"})) return head.is(Category::document);
  return preposition == "في" && !head.article && head.tanwin && mention::is_person_noun(head) &&
         !next.any({Category::capital, Category::country});
}

}  // namespace

bool is_document_noun(const lexicon::Lexicon& lexicon, const lexicon::Word& word) {
  if (word.preposition != 0) return false;
  return word.is(Category::document) || lexicon.accusative_of(word.normal).has(Category::document);
}

namespace {

// «التحرك | الدبلوماسي السوري يؤكد»: the adjective of a deed, and no diplomat.
bool describes_deed_before(const AnalysedText& text, const Range& phrase, uint32_t first) {
  if (phrase.empty() || phrase.first <= first || !text.is_word(phrase.first - 1)) return false;
  for (uint32_t k = phrase.first + 1; k < phrase.end; ++k) {
    if (text.any(k, {Category::honorific, Category::given_name})) return false;
  }
  const auto& word = text.word(phrase.first);
  uint32_t noun = phrase.first - 1;  // «الجهد | الأمني الكبير»
  while (noun > first && text.word(noun).article && text.is(noun, Category::adjective) &&
         !text.any(noun, {Category::content_noun, Category::common_noun})) {
    --noun;
  }
  const auto& deed = text.word(noun);
  return word.article && word.conjunction == 0 && word.preposition == 0 && deed.article &&
         word.any({Category::adjective, Category::nationality, Category::office, Category::profession}) &&
         (word.stem.ends_with("ي") || word.is(Category::adjective)) &&
         deed.any({Category::content_noun, Category::common_noun}) && !deed.any(mention::kSpeaking) &&
         !deed.any({Category::document, Category::adjective});
}

// «إن المدينة آمنة، وحول موعد الافتتاح | قالت إنه»: whether the verb stands behind a topic that begins with و.
bool follows_topic(const AnalysedText& text, uint32_t verb, uint32_t first) {
  constexpr uint32_t kLongest = 10;  // tokens
  for (uint32_t i = verb; i > first + 1 && i + kLongest > verb; --i) {
    if (text.is_comma(i - 1) && i == verb) continue;
    if (!text.is_word(i - 1)) return false;
    const auto& word = text.word(i - 1);
    if (word.normal.starts_with("و") && clause::opens_topic(text, i - 1)) return true;
    if (word.normal == "وردا" && text.word(i).normal == "على") return true;
    if (mention::is_finite_verb(word) && !text::is_one_of(word.normal, {"يخص", "يتعلق"})) return false;
  }
  return false;
}

// «كان قد | أشار»: nobody stands between it and the verb.
bool is_in_front_of_particle(const AnalysedText& text, uint32_t aux, uint32_t verb) {
  for (uint32_t i = aux + 1; i < verb; ++i) {
    if (!is_particle_or_auxiliary(text, i)) return false;
  }
  return true;
}

// «يعملون», «التقوا»: verbs of many, which no table needs to have.
bool is_verb_of_many(const lexicon::Word& word) {
  const std::string_view n = word.normal;
  constexpr size_t kShortest = 8;  // bytes
  if (word.article || n.size() < kShortest || word.any(mention::kPerson)) return false;
  return n.ends_with("وا") || (n.starts_with("ي") && n.ends_with("ون"));
}

}  // namespace

Range described_subject(const Verb& verb) {
  constexpr uint32_t kLongest = 20;  // tokens from the opening to the verb
  const AnalysedText& text = verb.text;
  if (verb.analysis.conjunction != 0 || verb.left.relative || verb.analysis.entry->passive) return {};
  // «اللجنة التي يرأسها المستشار عزت حمدان»
  if (text.any(verb.at, {Category::given_name, Category::maybe_name})) return {};
  uint32_t open = verb.at;  // «لكن», «إلا أن», «وكان»
  while (open > verb.sentence.first && open + kLongest > verb.at) {
    --open;
    if (precedes_subject(text, open) && !is_in_front_of_particle(text, open, verb.at)) break;
  }
  const bool topic = precedes_subject(text, open);
  if (!topic && open != verb.sentence.first) return {};
  const Range phrase = mention::noun_phrase(text, topic ? open + 1 : open, verb.at, {.object = topic});
  if (phrase.empty() || phrase.end + 1 >= verb.at) return {};
  if (!mention::head_can_speak(text, phrase) && !is_document_noun(verb.lexicon, text.word(phrase.first)) &&
      !is_lone_name(text, phrase)) {
    return {};
  }
  if (!agrees(text, phrase, verb.analysis.entry->agreement)) return {};
  uint32_t clause = phrase.end;
  const bool dashed = text.is_dash(clause);  // «مصدرا -فضل عدم الكشف عن اسمه- قال»
  const bool set_off = dashed || text.is_comma(clause);
  if (set_off) ++clause;
  const auto& first = text.word(clause);
  const bool who = first.is(Category::relative) || (set_off && text::is_one_of(first.normal, {"وهو", "وهي", "وهم"}));
  const bool does =
      topic && mention::is_indefinite_phrase(text, phrase) &&
      (mention::is_finite_verb(first) || first.any({Category::cue_verb, Category::verb}) || is_verb_of_many(first) ||
       text::is_one_of(first.normal, {"صادرا", "صادرة", "منشورا", "منشورة", "معنيا", "مقربا"}) ||
       mention::is_authoring(first) || mention::is_published(first) ||
       mention::begins_bare_relative(text, phrase.first, clause));
  if (!(who || does)) return {};
  uint32_t end = verb.at;
  while (end > clause && is_particle_or_auxiliary(text, end - 1)) --end;
  const bool closes = dashed ? text.is_dash(end - 1) : text.is_comma(end - 1);
  if (closes) --end;
  // «أن بلاغاً ورد أمس، | يفيد بـ»: only the second comma
  if ((closes != set_off && !(closes && does)) || end <= clause + 1) return {};
  // «إن مواقع أوردت تقارير | تفيد بـ»: these tell it
  const auto& last = text.word(end - 1);
  if (does && !closes && last.is(Category::document) && !last.article && last.conjunction == 0 &&
      last.preposition == 0 && last.suffix == lexicon::Pronoun::none) {
    return {};
  }
  for (uint32_t i = clause + 1; i < end; ++i) {
    const bool verb_of_clause = i == clause + 1 && who;
    if (text.is_comma(i) || text.any(i, {Category::complementizer, Category::contrast, Category::relative})) return {};
    const bool says_besides = text.is(i, Category::cue_participle);  // «تحدث إلينا طالبا عدم ذكر اسمه»
    if (!verb_of_clause && !says_besides && mention::is_finite_verb(text.word(i))) return {};
  }
  return phrase;
}

bool may_be_of_relative(std::string_view relative, lexicon::Agreement verb) {
  using lexicon::Gender;
  using lexicon::Number;
  if (text::is_one_of(relative, {"الذي", "الذى", "والذي"}))
    return verb.gender != Gender::feminine && verb.number != Number::plural;
  if (text::is_one_of(relative, {"التي", "التى", "والتي"})) return verb.gender != Gender::masculine;
  if (text::is_one_of(relative, {"الذين", "والذين"})) return verb.number != Number::singular;
  return true;
}

// «الذي» describes no feminine, and is no subject of one («الذي اعتبرت أنه»).
bool agrees_with_relative(const Verb& verb, uint32_t end, const Range& phrase) {
  const AnalysedText& text = verb.text;
  uint32_t who = end;
  while (who < verb.at && !text.is(who, Category::relative)) ++who;
  if (phrase.end != end) return true;
  // where it was said is told apart later («تصريحات الوزير التي أكد فيها C»)
  const bool within = verb.has_next() && is_within_it(text, verb.at + 1);
  if (!within && !may_be_of_relative(text.word(who).normal, verb.analysis.entry->agreement)) return false;
  if (!text::is_one_of(text.word(who).normal, {"الذي", "الذى", "والذي"})) return true;
  constexpr lexicon::Agreement kHe{3, lexicon::Gender::masculine, lexicon::Number::singular};
  const auto& head = text.word(phrase.first);
  const bool feminine = head.article && head.stem.ends_with("ة") && !head.any(mention::kPerson);
  return !feminine && agrees(text, phrase, kHe);
}

// «صحيفة «المنارة»، | التي قالت إن», «بحسب «المنارة»، | والتي أشارت إلى»: a body whose name in quotation marks ends
// right in front of the relative; empty for none.
Range quoted_body_of_relative(const Verb& verb) {
  constexpr uint32_t kLongest = 6;  // tokens with the marks
  const AnalysedText& text = verb.text;
  const uint32_t first = verb.sentence.first;
  const uint32_t relative = verb.at - 1;
  if (verb.at < first + 4 || verb.has_pronoun() || !text.is(relative, Category::relative)) return {};
  const uint32_t end = text.is_comma(relative - 1) ? relative - 1 : relative;
  if (end < first + 3 || text.is_word(end - 1) || text.quotation_in[end - 1] < 0) return {};
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_in[end - 1])];
  if (q.close != end - 1 || q.open <= first || end > q.open + kLongest) return {};
  const auto& noun = text.word(q.open - 1);
  const bool body = noun.any(mention::kOrganisation) || noun.any({Category::media, Category::document});
  if (body && !noun.article) return {q.open - 1, end};
  const bool alone = end < relative && text.any(q.open - 1, {Category::attribution_head, Category::preposition});
  return alone ? Range{q.open, end} : Range{};
}

SubjectBefore subject_before(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  const uint32_t first = verb.sentence.first;
  SubjectBefore out;
  out.phrase = headless_before(verb);
  out.sure = !out.phrase.empty();
  if (out.sure) return out;
  out.phrase = speaker_in_headline(verb);
  out.sure = !out.phrase.empty();
  if (out.sure) return out;
  out.phrase = subject_of_precedence(text, verb.at, first);
  out.sure = !out.phrase.empty();
  if (out.sure) return out;
  // «في بيان بما وصفته», «انتقد س ما اعتبره …»: what the relative clause stands for is nobody
  const bool names = verb.cue.has(CueFlag::describe) || (verb.cue.has(CueFlag::two) && verb.has_pronoun());
  if (verb.left.bare_relative && names) return out;
  // «لكن الأخيرة | قالت إن»
  if (verb.at > first + 1 && text::is_one_of(text.word(verb.at - 1).normal, {"الاخير", "الاخيرة"}) &&
      (precedes_subject(text, verb.at - 2) || text.is(verb.at - 2, Category::contrast))) {
    out.phrase = {verb.at - 1, verb.at};
    out.sure = true;
    return out;
  }
  if (const Range topic = topic_before(verb); !topic.empty()) {
    out.phrase = topic;
    out.sure = true;
    return out;
  }
  const bool topic = verb.analysis.conjunction == U'ف' && text.word(first).stem == "اما";  // «أما س فقال»
  if (c.conjoined && !verb.left.relative && !topic) return out;
  // «… التلاميذ، قبل أن تختم حديثها بأن»: what another did first
  if (verb.at >= first + 2 && text.word(verb.at - 1).normal == "ان" &&
      text::is_one_of(text.word(verb.at - 2).normal, {"قبل", "بعد", "دون", "منذ"})) {
    return out;
  }
  // «أرسلت اللجنة خطاباً إلى النادي لكنه طالب بـ»: the pronoun is the subject
  if (verb.at > first && text::is_one_of(text.word(verb.at - 1).normal, {"لكنه", "لكنها", "ولكنه", "ولكنها"}))
    return out;
  // «س …، بينما حذر ص من»: another clause begins
  if (verb.at > first && text::is_one_of(text.word(verb.at - 1).normal, {"بينما", "فيما", "حين"})) return out;
  // «وتابع «طلبوا منا …»»: who tells it is no subject in it
  if (verb.at >= first + 2 && text.quotation_at[verb.at - 1] >= 0 && text.is(verb.at - 2, Category::cue_verb))
    return out;
  const uint32_t end = clause::end_of_subject(text, verb.at, first);
  if (end == first) return out;
  // «وحول الأثر الاقتصادي، قال إن»
  if (!verb.left.relative && !verb.present() &&
      (clause::opens_topic(text, first) || follows_topic(text, verb.at, first)))
    return out;
  if (!opens_with_own_subject(verb)) out.phrase = indefinite_before(verb, c);
  if (out.phrase.empty()) out.phrase = indefinite_behind_particle(verb, end);
  if (!out.phrase.empty()) return out;
  if (verb.left.relative) out.phrase = quoted_body_of_relative(verb);
  if (!out.phrase.empty()) return out;
  // ««الداخلية» الكويتية تعلن C»: an organisation in the quotation marks of a headline
  if (verb.present() && !verb.left.relative && text.quotation_at[first] >= 0) {
    const Range quoted = quoted_name_before(text, end, first);
    if (quoted.first == first && quoted.end == verb.at && !quoted.empty()) {
      out.phrase = quoted;
      return out;
    }
  }
  Range phrase = mention::noun_phrase_before(text, end, first, verb.left.relative);
  // «كان سالم حمدان قد | أقيل عندما قال»: a verb
  if (phrase.first > first && mention::is_qad(text.word(phrase.first - 1))) return out;
  if (!verb.left.relative && describes_deed_before(text, phrase, first)) return out;
  // «استقبل الرئيس س | السفير ص الذي أكد»
  const uint32_t other = verb.left.relative && phrase.end == end ? mention::second_person_in(text, phrase) : phrase.end;
  if (other < phrase.end) phrase.first = other;
  if (verb.left.relative) {
    uint32_t who = end;
    while (who < verb.at && !text.is(who, Category::relative)) ++who;
    const std::string_view relative = text.word(who).normal;
    if (!phrase.empty() && phrase.end == end) phrase = described_by_relative(text, phrase, relative);
    if (phrase.empty() || phrase.end != end || !can_speak(text, phrase)) {
      const Range alone = right_before_relative(text, first, end, relative);
      if (!alone.empty()) phrase = alone;
    }
  }
  // «ورد | بلاغ يفيد بـ», «رفعت | دعوى تتهم …»: the verb of the document is no part of it
  if (phrase.first + 2 == phrase.end && text.any(phrase.first, {Category::verb, Category::cue_verb}) &&
      text.is(phrase.first + 1, Category::document) && !text.word(phrase.first + 1).article) {
    ++phrase.first;
  }
  // «تقدم النائب س بطلب إحاطة إلى الوزير، | اتهم فيه الوزارة بـ»: he who wrote it, and not who is named in between
  if (!verb.left.relative && verb.has_next() && text.is_comma(verb.at - 1) && is_within_it(text, verb.at + 1) &&
      phrase.end != end) {
    return out;
  }
  // «"الصحة" تحذر من …»: also in front of what the verb governs
  const bool opens = verb.present() && text.quotation_at[first] >= 0 && text.is_word(verb.at) && end > first &&
                     text.quotations[static_cast<size_t>(text.quotation_at[first])].close + 2 >= verb.at;
  const bool pluperfect = text.word(verb.at - 1).normal == "قد";  // «وكانت «المنارة» قد كشفت عن»
  if (((phrase.empty() && (clause::is_clause(c.complement) || pluperfect)) || opens) && !verb.left.relative)
    out.phrase = quoted_name_before(text, end, first);
  if (opens && !out.phrase.empty()) return out;
  const bool surname = phrase.end == phrase.first + 1 && phrase.end == end &&
                       mention::may_be_surname(text.word(phrase.first)) && clause::is_clause(c.complement);
  if (phrase.empty() || !(surname || agrees(text, phrase, c.agreement))) return out;
  if (mention::is_in_front_of(text, phrase.first)) return out;
  // «الفساد في الدولة الذي قال إنه …»: whom the relative does not agree with
  if (verb.left.relative && !agrees_with_relative(verb, end, phrase)) return out;
  if (are_more_than_verb_says(text.word(phrase.first), c.agreement)) return out;
  // «20 في المائة اقترحوا», but «ارتفع السهم 20 في المائة، قال س»
  const bool share = !text.is_word(phrase.first) && mention::share_end(text, phrase.first, phrase.end) != 0;
  if (share && c.agreement.number != lexicon::Number::plural) return out;
  const bool written = verb.cue.has(CueFlag::document) && is_document(text, phrase);
  if (!verb.left.relative && belongs_up_to(text, phrase, end)) {
    const bool pluperfect_end =
        end > phrase.first + 1 && text.word(end - 1).normal == "قد";  // «وكان بيان لها | قد أكد»
    out.phrase = {phrase.first, pluperfect_end ? end - 1 : end};
    return out;
  }
  if (written || surname || can_speak(text, phrase) || !text.word(phrase.first).known()) {
    out.phrase = phrase;
    return out;
  }
  const bool pointed = text.is(phrase.first, Category::demonstrative) && phrase.first + 1 < phrase.end;
  out.mute = phrase.end == end && text.any(pointed ? phrase.first + 1 : phrase.first,
                                           {Category::content_noun, Category::common_noun, Category::medium});
  return out;
}

void take_antecedent(const Verb& verb, const Range& before, Candidate& c) {
  if (!verb.left.relative || before.empty() || c.source.empty() || verb.has_pronoun()) return;
  // «الخبير، الذي عزا التراجع إلى C»
  const bool attributes = verb.cue.has(CueFlag::two) && c.complement == Complement::preposition &&
                          c.source.first == verb.at + 1 && !can_speak(verb.text, c.source);
  if ((c.complement != Complement::object && !attributes) || !can_speak(verb.text, before)) return;
  if (verb.text.any(c.source.first, mention::kPlace)) return;  // «نتائجه التي رفضت بغداد الاعتراف بها»
  c.content_start = c.source.first;
  c.source = before;
}

void take_subject_before(const Verb& verb, const Range& before, Candidate& c) {
  if (before.empty()) return;
  const bool target = verb.cue.object == Object::target;
  if (before.end == verb.at && !c.source.empty() && !target && !can_speak(verb.text, c.source) &&
      (can_speak(verb.text, before) || is_lone_name(verb.text, before))) {
    // «لكن س اعتبر | القرار خطأ كبيراً»: both objects
    const bool both = verb.cue.has(CueFlag::two) && c.complement == Complement::object &&
                      c.source.first == verb.at + 1 && c.source.end == c.content_start;
    if (both) c.content_start = c.source.first;
    c.source = {};
  }
  if (c.source.empty()) {
    c.source = before;
  } else if (target && c.target.empty() && !c.conjoined && !verb.has_pronoun()) {
    c.target = c.source;
    c.source = before;
  }
}

void give_back_object(const Verb& verb, const Range& before, Candidate& c) {
  if (c.complement != Complement::object || c.source.empty() || can_speak(verb.text, c.source)) return;
  if (c.source.first == before.first && c.source.first < verb.at) return;  // «الصحة تعلن C»
  const auto& head = verb.text.word(c.source.first);
  if (head.article && head.is(Category::medium) && c.content_start == c.source.end) return;  // «أكد الاجتماع ضرورة C»
  if (!verb.text.any(c.source.first, {Category::content_noun, Category::common_noun})) return;
  // «اقترحت الخطة الحكومية إعداد قانون»: a plan, and what it asks for
  const bool plans = verb.cue.act == Act::call || verb.cue.act == Act::predict;
  if (plans && head.article && head.is(Category::norm) && c.content_start == c.source.end &&
      verb.text.any(c.content_start, {Category::content_noun, Category::cue_masdar}) &&
      !verb.text.word(c.content_start).article) {
    return;
  }
  c.content_start = c.source.first;
  c.source = before;
}

bool take_informant(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  uint32_t from = verb.at + 1;
  while (from < c.content_start && text.word(from).normal != "من") ++from;
  if (from + 1 < c.content_start) {
    c.source = mention::noun_phrase(text, from + 1, c.content_start, {});
  } else if (!c.source.empty() && !text.any(c.source.first, {Category::unnamed, Category::group, Category::media})) {
    c.source = {};  // only «علمت مصادر أن» goes without من
  }
  return !c.source.empty() && can_speak(text, c.source);
}

bool take_document(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  const uint32_t in = verb.at + 1;
  if (in < c.content_start && (text.word(in).normal == "فيه" || text.word(in).normal == "فيها")) {
    c.source = document_before(verb);
    return !c.source.empty();
  }
  if (in + 1 >= c.content_start || (text.word(in).normal != "في" && text.word(in).normal != "فى")) return false;
  c.source = mention::noun_phrase(text, in + 1, c.content_start, {});
  if (c.source.empty()) return false;
  constexpr lexicon::Categories kDocument = {Category::document, Category::norm, Category::media, Category::media_name};
  const int32_t name = text.phrase_at[c.source.first];  // «أمر الإحالة»
  return text.any(c.source.first, kDocument) ||
         (name >= 0 && lexicon::Categories{text.phrases[static_cast<size_t>(name)].category}.any(kDocument));
}

bool take_relative_object(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  const uint32_t first = verb.sentence.first;
  constexpr uint32_t kLongest = 4;  // words that the relative clause describes
  uint32_t relative = verb.at;
  while (relative > first && !text.is(relative, Category::relative)) --relative;
  uint32_t from = relative;
  while (from > first && from + kLongest > relative && text.word(from - 1).article) --from;
  const Range who = mention::noun_phrase(text, verb.at + 2, verb.sentence.end, {.bounded = false});
  if (from == relative || who.empty() || !can_speak(text, who)) return false;
  c.source = who;
  c.content_start = from;
  c.add_piece({from, relative, text.word(from).conjunction != 0});
  return true;
}

}  // namespace isnad::statement::source
