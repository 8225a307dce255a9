#include "mention/description.h"

#include <algorithm>

#include "lexicon/hash.h"
#include "mention/governed_name.h"
#include "mention/head.h"
#include "mention/name_in_phrase.h"
#include "mention/person_name.h"
#include "mention/surname.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Analysis;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Word;
using text::TokenKind;

constexpr Categories kMany = {Category::group, Category::quantity};

// The range inside the quotation marks, where a quotation opens at its first token and closes at its last.
Range inside_quotation(const AnalysedText& text, const Range& range) {
  const int32_t q = text.quotation_at[range.first];
  if (q < 0 || text.quotations[static_cast<size_t>(q)].close + 1 != range.end) return {};
  return {range.first + 1, range.end - 1};
}

// «صالح الحمداني» behind a word with the article: a given name that is an adjective too, with a surname.
bool is_likely_name(const AnalysedText& text, const Range& name) {
  if (name.first == 0 || name.end != name.first + 2) return false;
  const Word& surname = text.word(name.first + 1);
  return text.is(name.first, Category::maybe_name) && text.word(name.first - 1).article && surname.normal != "الله" &&
         (!surname.known() || (surname.article && surname.is(Category::family_name)));
}

// One of the segments between commas and dashes: a name behind its title, or all of it a name.
Range name_in_segment(const AnalysedText& text, const Range& segment, const Description& d) {
  // «وأكد | حرب أن»
  if (segment.end == segment.first + 1 && is_surname_met_before(text, segment.first)) return segment;
  if (segment.first > d.phrase.first) {  // «المنسق، «روبير بايبر»»
    const Range quoted = inside_quotation(text, segment);
    if (quoted.end != 0) return quoted;
  }
  Range name = trailing_name(text, segment);
  const Range inner = inner_name(text, segment);
  // «الدكتور سالم حمدان مدير مدينة الملك فهد | الطبية»: right behind his title of respect
  const bool at_once = inner.first == segment.first + 1 && inner.end < name.first && has_given_name(text, inner);
  if (name.empty() || at_once) name = inner;
  // «اللواء منصور التركي المتحدث …»: a name behind a title of respect is sure
  const bool respected = !name.empty() && name.first > segment.first && text.is(name.first - 1, Category::honorific);
  // «أحد سكان الحي صالح الحمداني»: a given name that is an adjective too, with a surname
  const bool likely = name.end == segment.end && name.first > segment.first + 1 && is_likely_name(text, name);
  if (d.entity.kind == SpeakerKind::unnamed && !respected && !likely && !has_given_name(text, name)) return {};
  return name;
}

// «الدكتورة (سالمة حمدان)», «(سالم حمدان) رئيس الرابطة»: the name of a person in brackets; empty where there is none.
Range person_in_brackets(const AnalysedText& text, const Range& phrase) {
  for (uint32_t open = phrase.first; open < phrase.end; ++open) {
    if (!text.is_mark(open, U'(')) continue;
    uint32_t close = open + 1;
    while (close < phrase.end && !text.is_mark(close, U')')) ++close;
    if (close == phrase.end) return {};
    const Range brackets{open, close + 1};
    return is_person_in_brackets(text, brackets) ? quoted_person(text, brackets) : Range{};
  }
  return {};
}

// «بروفيسور "سالم حمدان" | عالم الفلك»: a name in quotation marks right behind a title; empty where there is none.
Range quoted_behind_title(const AnalysedText& text, const Range& phrase) {
  for (uint32_t open = phrase.first + 1; open < phrase.end; ++open) {
    if (text.quotation_at[open] < 0 || !text.any(open - 1, kTitle)) continue;
    const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[open])];
    if (q.close >= phrase.end) return {};
    const Range name = quoted_person(text, {open, q.close + 1});
    return !name.empty() && has_given_name(text, name) ? name : Range{};
  }
  return {};
}

// «مستشفى راشد», «مدينة زايد»: what is called after somebody by one word.
bool bears_given_name(const Word& word) { return !word.article && word.in(WordSet::named_after_somebody); }

// The name of a person whose title stands in front of it.
Range titled_name(const AnalysedText& text, const Description& d) {
  const Range& phrase = d.phrase;
  if (const int32_t q = phrase.empty() ? -1 : text.quotation_in[phrase.end - 1]; q >= 0) {
    const auto& quotation = text.quotations[static_cast<size_t>(q)];
    const bool closes = quotation.open > phrase.first && quotation.close + 1 == phrase.end;
    // «الناشط سالم حمدان المتابع لنشاط «المنارة»»: what he follows
    const Word& before = text.word(closes ? quotation.open - 1 : phrase.first);
    const bool governs = before.preposition != 0 || before.is(Category::preposition) || before.any(kOrganisation) ||
                         before.any({Category::office, Category::profession, Category::content_noun});
    const bool of_title = closes && !before.article && governs;
    const Range person = closes && !of_title ? quoted_person(text, {quotation.open, phrase.end}) : Range{};
    if (!person.empty()) return person;
  }
  Range unsure{phrase.first, phrase.first};  // words that no table knows, in front of a comma
  uint32_t segment = phrase.first;
  for (uint32_t i = phrase.first; i <= phrase.end; ++i) {
    const bool bracket = i != phrase.end && text.is_mark(i, U'(');  // «محمد حمدان (أبو سالم)»
    // «رئيس النادي سالم حمدان والقيادي في …»
    const bool title = i > segment + 1 && i != phrase.end && text.word(i).conjunction == U'و' && text.any(i, kTitle) &&
                       !text.any(i, kName) && nameable(text, i - 1, true);
    if (i != phrase.end && !bracket && !title && !text.is_comma(i) && !(text.is_dash(i) && text.tokens[i].space_before))
      continue;
    if (i > segment) {
      const Range name = name_in_segment(text, {segment, i}, d);
      // «نائب مدير سكوتلاند يارد، مارك رولي»
      // «استشاري الجراحة في مستشفى راشد، | الدكتور سالم حمدان»: what the hospital is called
      const bool of_body = name.end == name.first + 1 && segment == phrase.first && i + 2 < phrase.end &&
                           text.is_comma(i) && name.first > segment + 1 &&
                           bears_given_name(text.word(name.first - 1)) && text.word(i + 1).article &&
                           text.any(i + 1, kTitle);
      if (!name.empty() && !of_body &&
          (has_given_name(text, name) || i == phrase.end || bracket || title || segment > phrase.first)) {
        return name;
      }
      if (unsure.empty()) unsure = name;
    }
    segment = title ? i : i + 1;
  }
  if (!unsure.empty()) return unsure;
  if (const Range person = person_in_brackets(text, phrase); !person.empty()) return person;
  if (const Range person = quoted_behind_title(text, phrase); !person.empty()) return person;
  // «المدعو «أبو سالم»»: a quotation at the end
  const int32_t last = phrase.empty() ? -1 : text.quotation_in[phrase.end - 1];
  if (last < 0) return {};
  const auto& q = text.quotations[static_cast<size_t>(last)];
  if (q.open <= phrase.first || q.close + 1 != phrase.end) return {};
  // «مراسل إذاعة "…"», «مخرج "…"»: what somebody is of
  const Word& before = text.word(q.open - 1);
  const bool governs = (!before.article && before.any({Category::profession, Category::office})) ||
                       before.is(Category::preposition);  // «عضو في "…"»
  return before.any(kOrganisation) || governs ? Range{} : Range{q.open + 1, phrase.end - 1};
}

// A given name, or what may be one, that no man bears.
bool is_name_of_woman(const Word& given) {
  if (!given.any(kGiven) || given.article || given.coarse) return false;
  const auto all = given.all();
  return std::all_of(all.begin(), all.end(), [](const Analysis& a) {
    return !Categories{a.entry->category}.any(kGiven) || a.entry->agreement.gender == Gender::feminine;
  });
}

// «والد», «شقيقته»
bool is_kin(const Word& word) { return word.in(WordSet::kin); }

// «الوزير | يوفال شتاينسي | المسؤول في الحكومة»: two or three words that no table knows, between a title with the
// article and another one; empty where none stand there.
Range unknown_behind_title(const AnalysedText& text, const Range& phrase) {
  constexpr uint32_t kLongest = 3;
  constexpr uint8_t kShortest = 3;  // letters
  if (!text.word(phrase.first).article || !text.any(phrase.first, kTitle)) return {};
  Range name{phrase.first + 1, phrase.first + 1};
  while (name.end < phrase.end && text.is_word(name.end) && !text.word(name.end).known() &&
         !text.word(name.end).article && text.word(name.end).letters >= kShortest &&
         text.word(name.end).preposition == 0) {
    ++name.end;
  }
  const bool title =
      name.end < phrase.end && text.is_word(name.end) && text.word(name.end).article &&
      text.any(name.end, {Category::office, Category::profession, Category::unnamed, Category::relative});
  const uint32_t length = name.end - name.first;
  return title && length >= 2 && length <= kLongest ? name : Range{};
}

// «د. المبارك», «أ. د. الصالح»: the surname, whatever it is else, behind a title of one letter; empty for none.
Range behind_short_title(const AnalysedText& text, const Range& phrase) {
  uint32_t i = phrase.first;
  while (i + 2 < phrase.end && text.is_word(i) && text::is_one_of(text.word(i).normal, {"د", "م", "ا"}) &&
         (text.is_mark(i + 1, U'.') || text.is_mark(i + 1, U'/'))) {
    i += 2;
  }
  const bool lone = i > phrase.first && i + 1 == phrase.end && text.word(i).article && !text.any(i, kTitle);
  return lone ? Range{i, phrase.end} : Range{};
}

Range find_name(const AnalysedText& text, const Description& d) {
  if (const Range surname = behind_short_title(text, d.phrase); !surname.empty()) return surname;
  const Word& head = text.word(d.phrase.first);
  if (text.is_mark(d.phrase.first, U'(')) return person_in_brackets(text, d.phrase);
  const bool thing = head.any({Category::organisation, Category::media, Category::document}) || d.entity.state;
  const bool title = head.any(kTitle) && !(head.is(Category::maybe_name) && d.phrase.first + 1 < d.phrase.end &&
                                           may_be_surname(text.word(d.phrase.first + 1)));  // «سلطان القرشي»
  if (nameable(text, d.phrase.first, false) && !title && !thing) return leading_name(text, d.phrase);
  // «البرتغالي مورينيو»: where he comes from, and his name
  const Analysis* from = head.as(Category::nationality);
  if (from != nullptr && head.article && from->entry->agreement.number == Number::singular && !thing) {
    constexpr uint32_t kLongest = 4;  // tokens
    uint32_t end = d.phrase.first + 1;
    while (end < d.phrase.end && nameable(text, end, true) && !text.word(end).article) ++end;
    if (end == d.phrase.end && end > d.phrase.first + 1 && end <= d.phrase.first + kLongest) {
      return {d.phrase.first + 1, end};
    }
  }
  // «الرحاوي ضيف برنامج «…»»: a surname with what he is behind it
  if (!head.known() && head.article && d.phrase.end > d.phrase.first + 2) {
    const Word& title = text.word(d.phrase.first + 1);
    const bool guest = title.stem == "ضيف" && !title.article;
    if ((guest || title.any({Category::profession, Category::office})) && title.conjunction == 0) {
      return {d.phrase.first, d.phrase.first + 1};
    }
  }
  const bool one = d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed;
  if (const Range behind = unknown_behind_title(text, d.phrase); one && !behind.empty()) return behind;
  const Range name = titled_name(text, d);
  if (is_name_of_another(text, d.phrase, name)) return {};
  // «نجم برشلينا», «مدرب أرسنيل»: without the article the noun governs a club that no table knows
  const bool governs_club = one && !head.article && head.suffix == lexicon::Pronoun::none &&
                            head.is(Category::profession) && !head.is(Category::honorific) &&
                            name.first == d.phrase.first + 1 && name.end == name.first + 1 &&
                            !text.word(name.first).any(kName) && text.phrase_at[d.phrase.first] < 0;
  if (governs_club) return {};
  if (one) return name;
  // «المواطن إبراهيم سالم», «النازحة أم خالد»: one of the many, by name
  const lexicon::Analysis* group = head.as(Category::group);
  const bool single = (head.article || head.suffix != lexicon::Pronoun::none) && group != nullptr &&
                      group->entry->agreement.number == Number::singular && !ends_like_plural(head);
  uint32_t behind = d.phrase.first + 1;  // «المعارض الأرمني نيكول حمدان»
  while (behind < name.first && text.word(behind).article &&
         text.any(behind, {Category::adjective, Category::nationality})) {
    ++behind;
  }
  if (single && name.first == behind && (has_given_name(text, name) || is_likely_name(text, name))) return name;
  // «الطالب «سالم حمدان»»
  if (single && behind < d.phrase.end && text.quotation_at[behind] >= 0) {
    const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[behind])];
    const Range quoted = q.close < d.phrase.end ? quoted_person(text, {behind, q.close + 1}) : Range{};
    if (quoted.end >= quoted.first + 2) return quoted;
  }
  // «عمه، الأستاذ سالم حمدان», «والدته الحاجة فاطمة»
  const bool of_his = head.suffix != lexicon::Pronoun::none && name.first == d.phrase.first + 2;
  const bool titled =
      name.first > d.phrase.first + 1 && text.any(name.first - 1, kTitle) && (of_his || text.is_comma(name.first - 2));
  if (single && titled && has_given_name(text, name)) return name;
  // «شقيقه رئيس حكومة الإقليم شهباد شريفي»: of his kin one, whatever his name
  const bool closed = name.end == d.phrase.end || (name.end < d.phrase.end && text.word(name.end).article);
  const bool his_kin = head.suffix != lexicon::Pronoun::none && head.suffix != lexicon::Pronoun::me && is_kin(head) &&
                       closed && name.end >= name.first + 2;
  if (single && his_kin) return name;
  // «والد الطالب سالم قاسم», «عم الطفلة المواطن سالم قاسم»: he, where the noun in front of the name is of his gender
  const bool kin = is_kin(head) && !head.article && head.suffix == lexicon::Pronoun::none;
  if (kin && name.first >= d.phrase.first + 2 && name.end >= name.first + 2 && has_given_name(text, name)) {
    // «والدة الأسير، الحاجة فاطمة القاسم»: who is set off is the one in front
    const bool set_off =
        text.is_comma(name.first - 1) ||
        (name.first > d.phrase.first + 2 && text.is_comma(name.first - 2) && text.word(name.first - 1).article);
    if (set_off) return name;
    const Word& whose = text.word(name.first - 1);
    const bool of_woman = whose.stem.ends_with("ة");
    const bool known_by =
        text::is_one_of(head.stem, {"قريب", "قريبة", "صديق", "صديقة", "زميل", "زميلة", "جار", "جارة"});
    if (!known_by && whose.article && is_person_noun(whose) && of_woman == head.stem.ends_with("ة")) return name;
    // «والدة الأسير | فاطمة القاسم»: a woman, so not he
    const bool hers = head.stem.ends_with("ة") && whose.article && !of_woman && is_person_noun(whose);
    if (hers && is_name_of_woman(text.word(name.first))) return name;
  }
  // «صاحب المبادرة سالم قاسم»: one of something, by name
  const bool governs =
      !head.article && !thing && !head.any(kBody) && !head.any(kMany) && text.phrase_at[d.phrase.first] < 0;
  const bool behind_noun = name.first > d.phrase.first + 1 && name.end >= name.first + 2;
  const bool named =
      behind_noun && (has_given_name(text, name) || is_likely_name(text, name)) && text.word(name.first - 1).article;
  const bool one_of_many = group != nullptr && group->entry->agreement.number == Number::singular;
  const bool set_off = behind_noun && text.is_comma(name.first - 1) && one_of_many;  // «مالك السفينة، سالم قاسم»
  return governs && (named || set_off) ? name : Range{};
}

// A name that only women bear: sure, or of a word that is more than a name behind a verb in the feminine.
bool is_woman(const AnalysedText& text, const Description& d) {
  const Word& given = text.word(d.name.first);
  if (!is_name_of_woman(given)) return false;
  const Analysis* verb = d.phrase.first > 0 ? text.word(d.phrase.first - 1).as(Category::cue_verb) : nullptr;
  // «أكد قائد الجيش راحيل شريف»: the verb knows better
  if (given.is(Category::given_name)) {
    return d.name.first == d.phrase.first || verb == nullptr || verb->entry->agreement.gender != Gender::masculine;
  }
  return verb != nullptr && verb->entry->agreement.gender == Gender::feminine;
}

// «المندوب الدائم السفيرة لوهيدا حمدان»: by the title right in front of a name that no man bears; but «رئيس اللجنة
// الإعلامية سالم حمدان».
bool has_title_of_woman(const AnalysedText& text, const Description& d) {
  if (d.name.first == d.phrase.first || is_kin(text.word(d.phrase.first))) return false;
  const uint32_t i = d.name.first - 1;
  const Word& title = text.word(i);
  if (!text.is_word(i) || !title.article || !title.any(kTitle) || !title.stem.ends_with("ة")) return false;
  if (title.stem.ends_with("ية") && i > d.phrase.first) return false;  // an adjective
  const auto all = text.word(d.name.first).all();
  return std::none_of(all.begin(), all.end(), [](const Analysis& a) {
    return a.entry->category == Category::given_name && a.entry->agreement.gender == Gender::masculine;
  });
}

void describe_person(const AnalysedText& text, Description& d) {
  Entity& e = d.entity;
  const bool who = e.kind == SpeakerKind::person || e.kind == SpeakerKind::unnamed || e.kind == SpeakerKind::group;
  if (!who) e.head.clear();  // «وجه الأمير سالم»: a thing in front of him is not what he is
  e.kind = SpeakerKind::person;
  e.number = Number::singular;
  set_name(text, d.name, e);
  e.given = has_given_name(text, d.name) || is_likely_name(text, d.name);
  if (e.gender == Gender::unknown) {
    for (const Analysis& a : text.word(d.name.first).all()) {
      if (a.entry->category == Category::given_name) e.gender = a.entry->agreement.gender;
    }
  }
  // «وقالت | دانيلي بيل»: the verb tells, whatever the name is like
  const Analysis* said = d.phrase.first > 0 ? text.word(d.phrase.first - 1).as(Category::cue_verb) : nullptr;
  if (said != nullptr && said->entry->shape == lexicon::CueShape::past &&
      said->entry->agreement.number == Number::singular && said->entry->agreement.person == 3 &&
      said->suffix == lexicon::Pronoun::none && said->entry->agreement.gender == Gender::feminine) {
    e.gender = Gender::feminine;
  }
  if (has_title_of_woman(text, d)) e.gender = Gender::feminine;
  // «سامية حمدان، مدير الإدارة»: a woman whose title is in the masculine
  if (e.gender == Gender::masculine && is_woman(text, d)) e.gender = Gender::feminine;
  // what stands before the name, or behind it between commas, is the role
  if (d.name.first > d.phrase.first) {
    e.role = written(text, without_quotes(text, {d.phrase.first, d.name.first}));
  } else if (d.name.end < d.phrase.end) {
    e.role = written(text, without_quotes(text, {d.name.end, d.phrase.end}));
  }
}

// «سالم حمدان، رئيس البلدية، | ومصدران بالشرطة», «حمدان | ووسائل إعلام عدة»: whether many without the article are
// joined to who stands in front of `rest`; but «مدرب | لاعبي وحكام الناشئين».
bool joins_many(const AnalysedText& text, const Range& rest) {
  for (uint32_t i = rest.first; i < rest.end; ++i) {
    const Word& word = text.word(i);
    if (word.conjunction != U'و' || word.article || word.suffix != lexicon::Pronoun::none || !text.is_word(i)) continue;
    const Word& before = text.word(i - 1);
    const bool shared =
        i + 1 < rest.end && text.word(i + 1).article && !is_name_word(before);  // «جمعية | آباء وأمهات التلاميذ»
    const bool construct =
        text.is_word(i - 1) && !before.article && (shared || before.any({Category::group, Category::unnamed}));
    const bool outlets = word.stem == "وسائل" && i + 1 < rest.end && text.word(i + 1).stem == "اعلام";
    const auto all = word.all();
    const bool plural = std::any_of(all.begin(), all.end(), [](const Analysis& a) {
      return Categories{a.entry->category}.any(kPerson) && a.entry->agreement.number == Number::plural;
    });
    const bool many = word.any({Category::group, Category::unnamed}) && (word.dual || plural);
    if ((many && !construct) || outlets) return true;
  }
  return false;
}

void describe_nameless(const AnalysedText& text, Description& d) {
  Entity& e = d.entity;
  const Range& phrase = d.phrase;
  const Word& head = text.word(phrase.first);
  const int32_t q = text.quotation_at[phrase.first];  // «حزب س» المتطرف
  if (q >= 0 && text.quotations[static_cast<size_t>(q)].close < phrase.end) {
    e.name = written(text, {phrase.first + 1, text.quotations[static_cast<size_t>(q)].close});
  } else {
    // «هذه التسريبات»: without what points
    const bool points = text.is(phrase.first, Category::demonstrative) && phrase.end > phrase.first + 1;
    // «المجلس الوطني، الهيئة غير الدستورية»: without what is said of it
    uint32_t end = phrase.end;
    for (uint32_t k = phrase.first + 1; k + 1 < phrase.end && e.kind == SpeakerKind::organisation; ++k) {
      if (!text.is_comma(k) || text.quotation_in[k] != text.quotation_in[phrase.first]) continue;
      if (text.is_word(k + 1) && text.word(k + 1).article && text.word(k + 1).conjunction == 0) end = k;
      break;
    }
    e.name = written(text, without_quotes(text, {points ? phrase.first + 1 : phrase.first, end}));
  }
  const bool expert =
      e.kind == SpeakerKind::person && head.is(Category::profession) && !head.article && !head.is(Category::office);
  if (expert) e.kind = SpeakerKind::unnamed;  // «خبير أثري»
  if (e.kind == SpeakerKind::unnamed && e.head.empty() && head.article) {
    d.surname = phrase.end == phrase.first + 1 && !head.any(kTitle) && !head.any(kBody);
    const bool people = is_unknown_people(head);
    e.kind = people ? SpeakerKind::group : SpeakerKind::organisation;  // an unknown noun with article
    if (people) e.number = Number::plural;
  }
  // «الذين حضروا الحفل», «من شاهدوا الفيلم»
  const bool they = phrase.end > phrase.first + 1 && text.word(phrase.first + 1).normal.ends_with("وا");
  if (head.normal == "الذين" || (head.normal == "من" && they)) {
    e.kind = SpeakerKind::group;
    e.number = Number::plural;
  }
  if (e.kind == SpeakerKind::person) e.role = e.name;
  // «مسؤول كبير ومصدران آخران»
  for (uint32_t i = phrase.first + 1; i < phrase.end && e.kind == SpeakerKind::unnamed; ++i) {
    if (text.word(i).conjunction == U'و' && text.any(i, {Category::unnamed, Category::group}))
      e.number = Number::plural;
  }
  if (joins_many(text, {phrase.first + 1, phrase.end})) e.number = Number::plural;  // «الشرطة وشهود عيان»
}

// All that describes the entity beside its name.
void add_description_words(const AnalysedText& text, Description& d) {
  constexpr Categories kSaysNothing = {Category::nationality, Category::country, Category::honorific,
                                       Category::preposition, Category::same,    Category::demonstrative};
  Entity& e = d.entity;
  for (uint32_t i = d.phrase.first; i < d.phrase.end; ++i) {
    // «مبعوث الأمم المتحدة» is «المبعوث الأممي»
    if (i > d.phrase.first && text.phrase_at[i] >= 0 && text.word(i).stem == "امم" && i + 1 < d.phrase.end) {
      e.description_words.emplace_back("اممي");
      ++i;
      continue;
    }
    // «ولي العهد الأمير سالم»: the rank too
    const bool rank = i > d.phrase.first && is_royal_rank(text.word(i));
    if ((rank || text.is(i, Category::honorific)) && !d.name.contains(i)) e.titles.emplace_back(text.word(i).stem);
    // «النائب جمال سالم، رئيس اللجنة»: the office behind the name is his too, but of «نائب رئيس المجلس» only the first
    const Word& behind_name = text.word(i);
    const bool begins = i == d.name.end || (i > 0 && (text.is_comma(i - 1) || text.word(i - 1).article));
    const bool office = begins && !d.name.empty() && i >= d.name.end && !e.head.empty() &&
                        behind_name.conjunction == 0 && behind_name.preposition == 0 && !behind_name.article &&
                        text.is_word(i) && behind_name.any({Category::office, Category::profession}) &&
                        behind_name.stem != e.head;
    if (office) e.titles.emplace_back(behind_name.stem);
    if (text.tokens[i].kind == TokenKind::number) {  // «المادة (28)»
      e.description_words.emplace_back(slice(text.text, text.tokens[i]));
    } else if (text.is_word(i) && !d.name.contains(i) && !text.any(i, kSaysNothing)) {
      std::string word = comparable(text.word(i));
      // «رئيس الحكومة» is «رئيس الوزراء»; «المتحدث الرسمي» is the spokesman
      const bool chairs = i > d.phrase.first && text.is_word(i - 1) && text.word(i - 1).stem == "رئيس";
      if (word == "حكوم" && e.head == "رئيس" && chairs) word = "وزراء";
      // «رئيس الدبلوماسية الروسية» is «وزير الخارجية الروسي»
      if (word == "دبلوماسي" && e.head == "رئيس" && i == d.phrase.first + 1) {
        e.head = "وزير";
        word = "خارجي";
        e.description_words.emplace_back("وزير");
      }
      if (word == "مسئول") word = "مسؤول";
      // «رئيس مجلس النواب» is «رئيس البرلمان»
      const bool chamber = i > d.phrase.first && text::is_one_of(word, {"نواب", "ام", "شعب"}) && text.word(i).article &&
                           text.word(i - 1).stem == "مجلس";
      if (chamber) e.description_words.emplace_back("برلمان");
      if (word == "رسمي" && is_spokesman(e.head)) continue;
      if (word == "ناطق" && e.head == "متحدث") word = "متحدث";
      e.description_words.push_back(std::move(word));
    }
  }
}

// A country or a capital, of one word or of several.
bool is_state_name(const AnalysedText& text, uint32_t i) {
  constexpr Categories kState = {Category::country, Category::capital};
  if (text.phrase_at[i] < 0) return text.any(i, kState);
  return Categories{text.phrases[static_cast<size_t>(text.phrase_at[i])].category}.any(kState);
}

}  // namespace

bool is_spokesman(std::string_view head) { return text::is_one_of(head, {"متحدث", "متحدثة", "ناطق", "ناطقة"}); }

void sign(Entity& entity) {
  const auto bits = [](const std::vector<std::string>& words) {
    uint64_t all = 0;
    for (const std::string& word : words) all |= uint64_t{1} << (lexicon::hash_of(word) & 63U);
    return all;
  };
  entity.name_bits = bits(entity.name_words);
  entity.description_bits = bits(entity.description_words);
}

void set_name(const AnalysedText& text, const Range& name, Entity& entity) {
  Range whole = name;
  // «طلال آل الشيخ»: a house is named by what stands behind its particle, a title or not
  if (!whole.empty() && text.word(whole.end - 1).normal == "ال" && text.is(whole.end - 1, Category::name_particle) &&
      whole.end < text.size() && text.word(whole.end).article) {
    ++whole.end;
  }
  entity.named = true;
  entity.name = written(text, whole);
  entity.name_words.clear();
  for (uint32_t i = whole.first; i < whole.end; ++i) {
    if (!text.is_word(i)) continue;
    const bool another = i > whole.first && text.word(i).conjunction == U'و';  // «كامل ولؤي», no «كامل والمتخرج»
    if (another && (!text.word(i).article || i + 1 < whole.end)) entity.number = Number::plural;
    const std::string_view first = text.word(i).normal;
    if (text::is_one_of(first, {"عبد", "بو", "ابو", "ابي", "ابا"}) && i + 1 < whole.end && text.is_word(i + 1)) {
      // «عبد القادر» is «عبدالقادر», «بو ريطة» is «بوريطة»
      ++i;
      std::string joined = std::string(first.starts_with("اب") ? "ابو" : first) + comparable(text.word(i));
      entity.name_words.push_back(first == "بو" ? fold_foreign(joined) : std::move(joined));
      continue;
    }
    entity.name_words.push_back(first == "ابن" ? "بن" : name_key(text.word(i)));
  }
}

Description describe(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Range& phrase) {
  Description d;
  d.phrase = phrase;
  d.entity.first = phrase.first;
  if (phrase.end > phrase.first + 2) {  // a name in quotation marks is described without them
    const Range inside = inside_quotation(text, phrase);
    if (inside.end != 0) d.phrase = inside;
  }
  // «بيرو، | الدولة المضيفة»
  const uint32_t behind = text.phrase_at[d.phrase.first] < 0
                              ? d.phrase.first + 1
                              : text.phrases[static_cast<size_t>(text.phrase_at[d.phrase.first])].end;
  if (behind + 1 < d.phrase.end && text.is_comma(behind) && text.word(behind + 1).conjunction == 0 &&
      is_state_name(text, d.phrase.first))
    d.phrase.end = behind;
  for (uint32_t i = d.phrase.first + 1; i < d.phrase.end; ++i) {  // «الأمانة | ممثلة في البلدية»
    // but «الناطق بقيادة الحرس»
    const bool led = text::is_one_of(text.word(i).normal, {"بقيادة", "بزعامة"}) &&
                     !(text.any(d.phrase.first, kTitle) && i + 1 < d.phrase.end && text.any(i + 1, kOrganisation));
    if (led || text::is_one_of(text.word(i).normal, {"ممثلة", "ممثلا", "متمثلة"})) d.phrase.end = i;
    const bool lives = text::is_one_of(text.word(i).normal, {"المقيم", "المقيمة", "القاطن", "القاطنة"});
    if (lives && i > d.phrase.first + 1) d.phrase.end = i;  // «منصف الحمداني | المقيم في البلدة»
    // «سالم حمدان | الملقب بأبي ماهر», «سالم حمدان | المعروف بأبي ماهر»
    const bool known_as = text.word(i).article && i > d.phrase.first + 1 && i + 1 < d.phrase.end &&
                          (text::is_one_of(text.word(i).stem, {"ملقب", "ملقبة", "مكنى", "مكناة"}) ||
                           (text::is_one_of(text.word(i).stem, {"معروف", "معروفة", "شهير", "شهيرة"}) &&
                            text.word(i + 1).normal.starts_with("ب")));
    if (known_as) d.phrase.end = i;
    // «سالم حمدان | المنضم حديثا إلى الفريق»: what has become of him
    const bool became = text.word(i).article && i > d.phrase.first + 2 && i + 1 < text.size() &&
                        (text.word(i + 1).preposition != 0 || text.is(i + 1, Category::preposition) ||
                         text::is_one_of(text.word(i + 1).normal, {"حديثا", "مؤخرا", "اخيرا", "سابقا", "حاليا"})) &&
                        text.word(i).in(WordSet::become);
    if (became) d.phrase.end = i;
    const bool aged = text::is_one_of(text.word(i).normal, {"البالغ", "البالغة"}) && i + 2 < d.phrase.end &&
                      text.word(i + 2).normal == "العمر";
    if (aged) d.phrase.end = i;  // «اللاعب | البالغ من العمر 34 عاماً»
    // «كولومبيا، | الدولة المضيفة», «موسكو، | الوسيطة في النزاع»: a state and what it is here
    if (i == d.phrase.first + 1 && text.is_comma(i) && i + 1 < d.phrase.end && text.word(i + 1).article &&
        text.any(d.phrase.first, {Category::country, Category::capital})) {
      d.phrase.end = i;
    }
    // «الزائر سالم بن حمدان | من ينبع», «الدكتور سالم حمدان | من جامعة النور»
    const bool hails =
        text.word(i).normal == "من" && i >= d.phrase.first + 2 && i + 1 < d.phrase.end &&
        (text.any(i + 1, kPlace) || is_kind_of_body(text.word(i + 1))) && nameable(text, i - 1, true) &&
        (text.word(d.phrase.first).article ? i > d.phrase.first + 2 : nameable(text, d.phrase.first, false));
    if (hails) d.phrase.end = i;
    // «النائبة، | ضيفة البرنامج»: what one is for a day tells nobody apart
    if (text.is_comma(i) && i + 1 < d.phrase.end && text::is_one_of(text.word(i + 1).normal, {"ضيف", "ضيفة"})) {
      d.phrase.end = i;
    }
  }
  if (d.phrase.end > d.phrase.first + 1 && is_same_in_front(text, d.phrase.first)) {  // «نفس المصدر»
    ++d.phrase.first;
    d.same = true;
  }
  // «مواطنه المدرب س», «شقيقه رئيس الحكومة س»: what he is stands behind what he is to another
  const bool of_another = text.word(d.phrase.first).suffix != lexicon::Pronoun::none &&
                          is_kin(text.word(d.phrase.first)) && d.phrase.end > d.phrase.first + 2 &&
                          text.any(d.phrase.first + 1, kTitle) && text.word(d.phrase.first + 1).conjunction == 0;
  describe_head(lexicon, text, of_another ? Range{d.phrase.first + 1, d.phrase.end} : d.phrase, d);
  if (d.entity.head == "ناطق") d.entity.head = "متحدث";   // one office by two words
  if (d.entity.head == "مسئول") d.entity.head = "مسؤول";  // … in two spellings
  // «الذين يعرفون سالم حمدان»: many, and not he
  const bool headless = text.is(d.phrase.first, Category::relative);
  if (!headless) d.name = without_quotes(text, find_name(text, d));
  if (!d.name.empty() && joins_many(text, {d.name.end, d.phrase.end})) {  // they all
    d.name = {};
    d.entity.kind = SpeakerKind::group;
    d.entity.head.clear();
    d.entity.gender = Gender::unknown;
    d.entity.country = -1;
  }
  if (d.name.empty()) {
    describe_nameless(text, d);
  } else {
    describe_person(text, d);
  }
  add_description_words(text, d);
  Entity& e = d.entity;
  if (e.name.empty()) {  // nothing but marks and particles: as it stands
    const Range whole = phrase.empty() ? d.phrase : phrase;
    const size_t from = text.tokens[whole.first].byte_start;
    e.name = text.text.substr(from, text.tokens[whole.end - 1].byte_end - from);
  }
  if (!e.named && e.kind != SpeakerKind::person) e.named = e.description_words.size() + e.name_words.size() > 1;
  sign(e);
  return d;
}

}  // namespace isnad::mention
