#include "mention/entity.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "mention/anonymity.h"
#include "mention/name_in_phrase.h"
#include "mention/person_name.h"
#include "mention/second_person.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Agreement;
using lexicon::Analysis;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Word;

constexpr size_t kMostEntities = 4000;   // of one document; later ones are not remembered, which bounds the time
constexpr size_t kMostDescription = 24;  // words kept of an entity
constexpr size_t kMostTitles = 6;
constexpr uint32_t kLongestCounterpart = 12;

// «نظيره المصري»: the one with the same office
bool is_counterpart(const Word& word) { return text::is_one_of(word.stem, {"نظيره", "نظيرته", "نظيرها", "نظيرتها"}); }

bool holds_office(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (text.is(i, Category::office) && !text.word(i).article && !text.any(i, {Category::organisation})) return true;
  }
  return false;
}

// «الشركة», «الاتحاد», «الهيئة»: what has a name of adjectives and of what it is there for.
bool is_institution(const Word& word) {
  return word.any({Category::organisation, Category::media}) && word.in(WordSet::institution);
}

// «المحكمة الدولية | للرئيس», «الشبكة الهاتفية | لفترة», «الوكالة الدولية | لعدة سنوات»: what stands behind ل is no
// field.
bool ends_before_field(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (word.preposition != U'ل' || word.suffix != lexicon::Pronoun::none) return word.preposition == U'ل';
  if (word.any({Category::time, Category::quantity, Category::number}) || text.any(i, kTitle)) return true;
  return !word.article && !(i + 1 < text.size() && text.is_word(i + 1) && text.word(i + 1).article);
}

// Whether a phrase that introduces somebody may begin with the word: «وزير …», «لمارتن …», «سامي الكيلاني».
bool introduces(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  // «طلب مقدم من النائب س»: no rank
  if (word.stem == "مقدم" && i + 1 < text.size() && text.word(i + 1).normal == "من") return false;
  if (word.any(kTitle) || (word.any({Category::organisation, Category::media}) && !word.article)) return true;
  if (is_verb_before_name(text, i)) return false;
  // «تحدث إلينا س», but «المديرة إلينا فوسكا»
  if (word.is(Category::prepositional) && i > 0 && text.any(i - 1, {Category::verb, Category::cue_verb})) return false;
  // «الأسير …», «والد الضحية …»: one of many, by name
  if (word.is(Category::group) && !ends_like_plural(word)) return true;
  // «المديرية العامة للجوازات», «الاتحاد الآسيوي لكرة القدم», «البنك الأهلي التجاري»
  constexpr Categories kWhich = {Category::adjective, Category::nationality, Category::country};
  if (word.article && is_institution(word) && i + 2 < text.size() && text.is_word(i + 1) &&
      text.word(i + 1).conjunction == 0 && text.any(i + 1, kWhich) &&
      (text.word(i + 1).article || text.is(i + 1, Category::country)) && text.is_word(i + 2)) {
    const Word& third = text.word(i + 2);
    const bool field = third.preposition == U'ل' && !ends_before_field(text, i + 2);
    const bool adjective = third.article && third.preposition == 0 && third.conjunction == 0 && third.any(kWhich);
    if (field || adjective) return true;
  }
  if (word.is(Category::given_name)) return true;
  if (text.phrase_at[i] >= 0 && text.phrases[static_cast<size_t>(text.phrase_at[i])].category == Category::office)
    return true;  // «ولي العهد …»
  if (!word.is(Category::maybe_name) || (word.article && !is_given_with_article(word)) || i + 1 >= text.size() ||
      !text.is_word(i + 1))
    return false;
  const Word& next = text.word(i + 1);
  // «زار نبيل البلوشي»: also an adjective
  const bool acts = i > 0 && text.any(i - 1, {Category::verb, Category::cue_verb}) && !word.article;
  return next.preposition == 0 && next.conjunction == 0 && next.article &&
         (!next.known() || next.is(Category::family_name) || (acts && may_be_surname(next)));
}

// «استقبل سالم القرني | حمزة الراوي»: a given name with its surname, behind another pair.
bool begins_object(const AnalysedText& text, uint32_t i, const Range& phrase) {
  if (i < phrase.first + 2 || i + 1 >= phrase.end || !text.is_word(i + 1)) return false;
  const Word& surname = text.word(i - 1);
  const Word& given = text.word(i);
  if (!surname.article || surname.any(kTitle) || is_given_with_article(surname) || surname.stem.starts_with("رحمن"))
    return false;
  if (surname.known() && !surname.any(kName) && !surname.any({Category::adjective, Category::maybe_name})) return false;
  const bool before = text.any(i - 2, {Category::given_name, Category::maybe_name}) && !text.word(i - 2).article &&
                      !text.is(i - 2, Category::name_particle);
  return before && given.is(Category::given_name) && !given.article && given.conjunction == 0 &&
         given.preposition == 0 && text.word(i + 1).article && !text.any(i + 1, kTitle);
}

// Whether the range has a given name, or a word that may be one in front of what is none but a surname.
bool names_somebody(const AnalysedText& text, const Range& range) {
  if (has_given_name(text, range)) return true;
  for (uint32_t i = range.first; i + 1 < range.end; ++i) {
    const Word& next = text.word(i + 1);
    if (text.is(i, Category::maybe_name) && !text.word(i).article && text.is_word(i + 1) && next.conjunction == 0 &&
        next.preposition == 0 && (!next.known() || next.is(Category::family_name))) {
      return true;
    }
  }
  return false;
}

// «سالم القرني | وحمزة الراوي»: two persons; the end of the phrase where it names one.
uint32_t before_second_person(const AnalysedText& text, const Range& phrase) {
  if (const uint32_t second = second_person_in(text, phrase); second != phrase.end) return second;
  const bool named = text.any(phrase.first, kName);
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (begins_object(text, i, phrase)) return i;
    // «الوزير سالم القرني | والنائب كريم حمدان», «…، | ومدير الجامعة كريم حمدان»
    const bool titled = text.word(i).conjunction == U'و' && text.any(i, kTitle) && i > phrase.first + 1 &&
                        names_somebody(text, {phrase.first, i}) && names_somebody(text, {i + 1, phrase.end});
    if (titled) return text.is_comma(i - 1) ? i - 1 : i;
    if (!named || text.word(i).conjunction != U'و') continue;
    const bool begins = text.any(i, {Category::given_name, Category::maybe_name, Category::honorific});
    if (begins || (i + 1 < phrase.end && text.any(i + 1, kName))) return i;
  }
  return phrase.end;
}

// Tells of somebody that he holds the office too.
void give_office(const Entity& office, Entity& e) {
  e.head = office.head;
  e.office = true;
  if (e.country < 0) e.country = office.country;
  if (e.gender == Gender::unknown) e.gender = office.gender;
  for (const auto& word : office.description_words) e.description_words.push_back(word);
  sign(e);
}

// … besides the one that he is called by.
void give_second_office(const Entity& office, Entity& e) {
  e.titles.push_back(office.head);
  for (const auto& word : office.description_words) e.description_words.push_back(word);
  sign(e);
}

}  // namespace

// «نظيره المصري، سامح شكري»: has the office of the person before, of another state.
void Entities::introduce_counterpart(uint32_t i, const Entity& office) {
  const AnalysedText& text = *text_;
  const Range phrase = noun_phrase(text, i, std::min(text.size(), i + kLongestCounterpart));
  if (phrase.end < phrase.first + 2) return;
  Description d = describe(*lexicon_, text, phrase);
  if (d.name.empty()) d.name = trailing_name(text, {phrase.first + 1, phrase.end});
  if (d.name.empty()) return;
  d.entity.kind = SpeakerKind::person;
  d.entity.head = office.head;
  d.entity.description_words = office.description_words;
  d.entity.role = written(text, {phrase.first, d.name.first});
  set_name(text, without_quotes(text, d.name), d.entity);
  sign(d.entity);
  introduce(d);
}

// «أحد العمال، وهو | سالم حمدان،», «أحد العمال، هو الريس | سالم حمدان،»: a full name and no more behind the pronoun at
// `i`; empty where none stands.
Range name_behind_copula(const AnalysedText& text, uint32_t i) {
  if (i + 2 >= text.size() || !text.is_comma(i - 1)) return {};
  if (!text::is_one_of(text.word(i).normal, {"وهو", "وهي", "هو", "هي"})) return {};
  uint32_t first = i + 1;
  if (text.word(first).article && text.word(first).preposition == 0) ++first;
  Range name{first, first};
  while (name.end < text.size() && nameable(text, name.end, name.end > name.first)) ++name.end;
  const bool whole = name.end >= name.first + 2 && has_given_name(text, name);
  return whole && (name.end >= text.size() || text.is_comma(name.end)) ? name : Range{};
}

// «أحد المزارعين، ويدعى | سالم حمدان،», «شاب من المدينة اسمه | سالم حمدان»: the name that the text gives behind a
// phrase without one.
void Entities::add_name_behind(Description& d) const {
  constexpr uint32_t kReach = 9;  // tokens in which it is told what he is
  const AnalysedText& text = *text_;
  const bool one = d.entity.number != Number::plural || text.is(d.phrase.first, Category::quantity);
  if (!d.name.empty() || !one || d.entity.kind == SpeakerKind::organisation || d.entity.kind == SpeakerKind::media ||
      d.entity.kind == SpeakerKind::document)
    return;
  uint32_t called = d.phrase.end;
  for (uint32_t k = d.phrase.first + 1; k + 1 < d.phrase.end; ++k) {  // «شاهد من سكان الحي يدعى سالم حمدان»
    if (text::is_one_of(text.word(k).normal, {"يدعى", "تدعى", "اسمه", "اسمها"})) called = k;
  }
  const bool within = called < d.phrase.end;
  // «أستاذ الجراحة الذي أجرى العملية، | ويدعى س»
  for (uint32_t k = called;
       called < text.size() && text.is(called, Category::relative) && k < text.size() && k < called + kReach + 3; ++k) {
    if (text.is_comma(k)) {
      called = k;
      break;
    }
  }
  if (called + 1 < text.size() && text.is_comma(called)) ++called;
  Range name = name_behind_copula(text, called);
  // «، وهو شاب من المدينة اسمه …»
  if (name.empty() && called < text.size() && text::is_one_of(text.word(called).normal, {"وهو", "وهي"})) {
    const uint32_t end = std::min(text.size(), called + kReach);
    while (called < end && text.is_word(called) && !text::is_one_of(text.word(called).normal, {"اسمه", "اسمها"}))
      ++called;
  }
  if (name.empty()) {
    if (called + 1 >= text.size() || !text.word(called).in(WordSet::is_called)) return;
    name = {called + 1, called + 1};
    while (name.end < text.size() && nameable(text, name.end, name.end > name.first)) ++name.end;
    if (name.empty()) return;
  }
  d.name = name;
  d.entity.kind = SpeakerKind::person;
  d.entity.number = Number::singular;
  d.entity.role = within ? written(text, {d.phrase.first, called}) : d.entity.name;
  set_name(text, name, d.entity);
  d.entity.given = has_given_name(text, name);
  sign(d.entity);
}

// «سالم حمدان، الملقب بـ«أبو صقر»», «المكنى أبو صقر»: by what else somebody is known.
void Entities::add_alias_behind(Description& d) const {
  const AnalysedText& text = *text_;
  uint32_t i = d.phrase.end;
  if (d.name.empty() || i + 2 >= text.size()) return;
  if (text.is_comma(i)) ++i;
  if (!text::is_one_of(text.word(i).stem, {"ملقب", "معروف", "مكنى", "شهير", "ملقبة", "معروفة", "شهيرة"})) return;
  ++i;
  while (i + 1 < text.size() &&
         (text::is_one_of(text.word(i).normal, {"ب", "باسم", "بلقب", "بكنية"}) ||
          text.tokens[i].kind == text::TokenKind::mark) &&
         !text.is_comma(i)) {
    ++i;
  }
  Range alias{i, i};
  while (alias.end < text.size() && text.is_word(alias.end) && (alias.empty() || nameable(text, alias.end, true))) {
    ++alias.end;
  }
  if (alias.empty()) return;
  Entity known;
  set_name(text, alias, known);
  d.entity.alias_words = std::move(known.name_words);
}

// «أستاذ التاريخ | بجامعة وهران سالم حمدان»: with his name, which stands behind the body or place where he is that;
// else the phrase as it is.
Range Entities::with_name_behind_seat(const Description& d) const {
  const AnalysedText& text = *text_;
  const uint32_t seat = d.phrase.end;
  const bool person = d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed;
  if (!person || !d.name.empty() || d.entity.head.empty() || d.entity.number == Number::plural) return d.phrase;
  if (seat + 2 >= text.size() || !text.is_word(seat) || text.word(seat).preposition != U'ب') return d.phrase;
  if (!text.any(seat, kBody) && !text.any(seat, kPlace) && text.phrase_at[seat] < 0) return d.phrase;
  PhraseOptions options = kNamePhrase;
  options.stop_at_ba = false;
  const Range whole =
      noun_phrase(text, d.phrase.first, std::min(text.size(), d.phrase.first + kLongestPhrase), options);
  if (whole.end < seat + 2) return d.phrase;
  const Description named = describe(*lexicon_, text, whole);
  if (!named.entity.given || named.name.first <= seat || named.name.end != whole.end) return d.phrase;
  for (uint32_t k = seat + 1; k < named.name.first; ++k) {
    const Word& word = text.word(k);
    const bool tells_where = text.is_word(k) && word.preposition == 0 && (word.article || word.any(kPlace));
    if (!tells_where || text.any(k, kTitle)) return d.phrase;
  }
  return whole;
}

// «ليلى سالم، نائبة برلمانية عن حزب …»: the office or profession behind a bare name.
void Entities::add_office_behind(Description& d) const {
  const AnalysedText& text = *text_;
  uint32_t title = d.phrase.end + 1;
  // «سالم حمدان، | وهو مزارع من القرية»
  if (title + 1 < text.size() && text::is_one_of(text.word(title).normal, {"وهو", "وهي"})) ++title;
  // «المستشار أحمد سالم، رئيس المحكمة»: a title of respect is no office
  const bool respected = d.name.end == d.phrase.end && d.name.first == d.phrase.first + 1 &&
                         text.word(d.phrase.first).article && text.is(d.phrase.first, Category::profession);
  // «النائب جمال سالم، رئيس اللجنة»: the seat that he holds, and his office
  const bool seated = d.name.end == d.phrase.end && d.name.first == d.phrase.first + 1 &&
                      text.word(d.phrase.first).article && text.is(d.phrase.first, Category::office);
  if (!d.entity.head.empty() && !respected && !seated) return;
  if (title >= text.size() || !text.is_comma(d.phrase.end) ||
      !text.any(title, {Category::office, Category::profession}))
    return;
  if (text.word(title).conjunction != 0 || text.word(title).preposition != 0) return;
  const Range phrase = noun_phrase(text, title, std::min(text.size(), title + kLongestPhrase), kNamePhrase);
  if (phrase.empty()) return;
  const Description office = describe(*lexicon_, text, phrase);
  const Entity& e = office.entity;
  if (!office.name.empty() || e.head.empty() || e.number == Number::plural || e.kind == SpeakerKind::organisation)
    return;
  if (d.entity.role.empty()) d.entity.role = e.name;
  if (seated) {
    give_second_office(e, d.entity);
  } else {
    give_office(e, d.entity);
  }
}

// «سالم حمدان القائد العام للقوات | وزير الدفاع»: the second office, right behind the first.
void Entities::add_second_office(Description& d) const {
  const AnalysedText& text = *text_;
  const uint32_t title = d.phrase.end;
  if (d.name.empty() || d.entity.head.empty() || title + 1 >= text.size() || !text.is_word(title)) return;
  const Word& word = text.word(title);
  if (!word.is(Category::office) || word.article || word.conjunction != 0 || word.preposition != 0) return;
  const Range phrase = noun_phrase(text, title, std::min(text.size(), title + kLongestPhrase), kNamePhrase);
  if (phrase.end < title + 2) return;
  const Description second = describe(*lexicon_, text, phrase);
  if (!second.name.empty() || second.entity.head.empty() || second.entity.number == Number::plural) return;
  give_second_office(second.entity, d.entity);
}

// «استقبل ولي العهد | الأمير سالم بن …»: the office in front of a rank and name, which another verb than one of saying
// may have told apart.
void Entities::add_office_in_front(const Description& office, Description& d) const {
  const AnalysedText& text = *text_;
  if (office.phrase.empty() || office.phrase.end != d.phrase.first || !office.name.empty()) return;
  const Word& rank = text.word(d.phrase.first);
  const std::string& head = office.entity.head;
  if (!is_royal_rank(rank) || !text::is_one_of(head, {"ولي", "خادم", "امير", "وزير", "نائب", "محافظ"})) return;
  d.entity.titles.emplace_back(rank.stem);
  give_office(office.entity, d.entity);
}

void Entities::introduce(const Description& d) {
  const int found = find(d);
  if (found >= 0) {
    merge(found, d);
  } else {
    add(d.entity);
  }
}

namespace {

// «وأيد الحمداني فكرة …», «وأمل الحمداني أن …»: what he does, and no given name.
bool is_verb_and_surname(const AnalysedText& text, const Range& phrase) {
  const Word& verb = text.word(phrase.first);
  if (phrase.end != phrase.first + 2 || !verb.is(Category::cue_verb) || !text.word(phrase.first + 1).article)
    return false;
  const bool clause = text.is(phrase.end, Category::complementizer);
  const bool opens = phrase.first == 0 || !text.is_word(phrase.first - 1);
  const bool named =
      phrase.end < text.size() && (text.is_mark(phrase.end, U':') || is_finite_verb(text.word(phrase.end)));
  return (clause || opens) && (clause || verb.conjunction != 0) && !named;
}

}  // namespace

void Entities::introduce_all() {
  const AnalysedText& text = *text_;
  std::optional<Entity> office;  // the latest person with one
  Description nameless;          // the latest office without a name
  for (uint32_t i = 0; i < text.size() && entities_.size() < kMostEntities; ++i) {
    const Word& word = text.word(i);
    if (is_counterpart(word)) {
      if (office) introduce_counterpart(i, *office);
      continue;
    }
    if (!introduces(text, i)) continue;
    const uint32_t limit = std::min(text.size(), i + kLongestPhrase);
    PhraseOptions title_and_name = kNamePhrase;
    title_and_name.stuck_first = word.is(Category::given_name);
    Range phrase = noun_phrase(text, i, limit, title_and_name);
    phrase.end = before_second_person(text, phrase);
    for (uint32_t k = phrase.first + 1; k < phrase.end && word.article && is_institution(word); ++k) {
      const bool goes_on =
          text.is(k, Category::preposition) || text::is_one_of(text.word(k).normal, {"الصادرة", "المزمع"});
      if (text.is_word(k) && (ends_before_field(text, k) || goes_on)) phrase.end = k;
    }
    if (phrase.end < phrase.first + 2) continue;
    Description d = describe(*lexicon_, text, phrase);
    if (const Range whole = with_name_behind_seat(d); whole.end > phrase.end) {
      phrase = whole;
      d = describe(*lexicon_, text, phrase);
    }
    add_name_behind(d);
    // «خطيب مسجد النور، | الشيخ سالم حمدان»: a person is no other name of a body
    for (uint32_t k = phrase.first + 1; d.entity.kind == SpeakerKind::organisation && k + 1 < phrase.end; ++k) {
      if (!text.is_comma(k) || !text.any(k + 1, kTitle)) continue;
      phrase.end = k;
      d = describe(*lexicon_, text, phrase);
    }
    const bool person = d.entity.kind == SpeakerKind::person;
    if (person) add_office_behind(d);
    if (person) add_second_office(d);
    if (person) add_alias_behind(d);
    if (person) add_office_in_front(nameless, d);
    if (person && d.name.empty()) nameless = d;
    if (person && !d.entity.head.empty()) {
      const int held = find_person(d);
      office = held >= 0 ? at(held) : d.entity;
    }
    if (!d.entity.named || d.same || d.entity.kind == SpeakerKind::group) continue;
    if (word.is(Category::group) && !d.entity.given && person) continue;  // «ابنة معلمة» is no name
    // «المسؤول السياسي», «رجل الدين» point back, and introduce nobody
    const bool definite = word.article || text.word(i + 1).article;
    if (d.entity.kind == SpeakerKind::unnamed && d.name.empty() && definite) continue;
    if (person && (d.entity.name_words.size() < 2 || is_verb_and_surname(text, phrase))) continue;
    if (is_wished_for(text, d.phrase)) continue;
    if (!person && holds_office(text, d.phrase)) continue;  // «(نائب رئيس) مجلس الوزراء وزير الداخلية»
    introduce(d);
    i = std::max(i, phrase.end - 1);
  }
}

int Entities::add(Entity entity) {
  const int place = static_cast<int>(entities_.size());
  if (entity.kind == SpeakerKind::person && entity.named && !entity.name_words.empty()) {
    names_.insert(entity.name_words.back());
    if (entity.name_words.size() > 1) surnames_.insert(entity.name_words.back());
  }
  if (entity.state && entity.country >= 0) states_.try_emplace(entity.country, place);
  entities_.push_back(std::move(entity));
  return place;
}

int Entities::find_or_add(Description d) {
  const int known = find(d);
  return known >= 0 ? known : add(std::move(d.entity));
}

void Entities::merge(int into, const Description& d) {
  Entity& e = entities_[static_cast<size_t>(into)];
  const Entity& other = d.entity;
  const bool person = e.kind == SpeakerKind::person;
  // «عبدالقادر نور» and «عبد القادر نور» are one spelling
  const auto spaces = [](const std::string& name) { return std::count(name.begin(), name.end(), ' '); };
  const bool fuller =
      other.name_words.size() > e.name_words.size() ||
      (other.name_words == e.name_words && other.name.size() > e.name.size() && spaces(other.name) == spaces(e.name));
  if (person && fuller) {
    e.name = other.name;
    e.name_words = other.name_words;
    e.named = true;
  } else if (e.kind == SpeakerKind::group && e.description_words.size() == 1 && e.name.ends_with("ين") &&
             other.name.ends_with("ون")) {
    e.name = other.name;  // «وفقاً للباحثين … . وقال الباحثون»
  } else if (e.kind == SpeakerKind::unnamed && text_->word(d.phrase.first).article) {
    // «مسؤول محلي … . المسؤول في المدينة»: as he was introduced
  } else if (!person && other.description_words.size() > e.description_words.size()) {
    e.name = other.name;
  } else if (!person && other.description_words.size() == e.description_words.size() &&
             other.name.size() > e.name.size() && other.country >= 0 && (e.country < 0 || e.country == other.country)) {
    e.name = other.name;
  }
  if (e.role.size() < other.role.size() && person) e.role = other.role;
  for (const auto& title : other.titles) {
    if (e.titles.size() < kMostTitles && std::find(e.titles.begin(), e.titles.end(), title) == e.titles.end())
      e.titles.push_back(title);
  }
  if (e.country < 0) e.country = other.country;
  // «المهندس سالم حمدان», whom the text calls «مدير الشركة» too: the office tells more than the respect
  if (person && other.office && !e.office && !e.head.empty() && !other.head.empty() && e.head != other.head) {
    if (e.titles.size() < kMostTitles) e.titles.push_back(e.head);
    e.head = other.head;
  }
  if (e.head.empty()) e.head = other.head;
  e.office = e.office || other.office;
  if (e.alias_words.empty()) e.alias_words = other.alias_words;
  if (e.gender == Gender::unknown) e.gender = other.gender;
  for (const auto& w : other.description_words) {
    if (e.description_words.size() < kMostDescription &&
        std::find(e.description_words.begin(), e.description_words.end(), w) == e.description_words.end()) {
      e.description_words.push_back(w);
    }
  }
  sign(e);
}

std::string Entities::fullest_name_of_state(int country) const {
  const std::string name = name_of_state(country, false);
  return name.empty() ? name_of_state(country, true) : name;  // «لفرنسا», where no other name of it stands
}

std::string Entities::name_of_state(int country, bool stuck) const {
  std::vector<std::pair<std::string, int>> names;  // and how often the text has them
  for (uint32_t i = 0; i < text_->size(); ++i) {
    if (!stuck && (text_->word(i).conjunction != 0 || text_->word(i).preposition != 0)) continue;
    // «مواقع عسكرية سورية»: the adjective
    if (i > 0 && text_->is(i, Category::nationality) && text_->is_word(i - 1) && !text_->word(i - 1).article &&
        text_->any(i - 1, {Category::adjective, Category::common_noun, Category::content_noun, Category::group})) {
      continue;
    }
    Range name;
    if (text_->phrase_at[i] >= 0) {
      const auto& m = text_->phrases[static_cast<size_t>(text_->phrase_at[i])];
      if (m.category == Category::country && m.country == country) name = {m.first, m.end};
    } else if (const Analysis* a = text_->word(i).as(Category::country);
               a != nullptr && a->entry->country == country &&
               (stuck || (a->conjunction == 0 && a->preposition == 0))) {
      name = {i, i + 1};
    }
    if (name.empty()) continue;
    std::string wording = written(*text_, name);
    const auto held = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == wording; });
    if (held == names.end()) {
      names.emplace_back(std::move(wording), 1);
    } else {
      ++held->second;
    }
  }
  if (names.empty()) return {};
  const auto common = std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.second, a.first.size()) < std::tuple(b.second, b.first.size());
  });
  // «سوريا», «الجمهورية العربية السورية»: another name; «السودان», «جنوب السودان»: the longer one
  const auto fullest = std::max_element(names.begin(), names.end(), [&](const auto& a, const auto& b) {
    const bool of_a = a.first.find(common->first) != std::string::npos;
    const bool of_b = b.first.find(common->first) != std::string::npos;
    return std::tuple(of_a, a.first.size()) < std::tuple(of_b, b.first.size());
  });
  return fullest->first;
}

int Entities::state(int country, const Description& d) {
  if (const auto held = states_.find(country); held != states_.end()) return held->second;
  Entity e = d.entity;
  e.country = country;
  e.state = true;
  e.kind = SpeakerKind::organisation;
  e.gender = Gender::feminine;
  std::string name = fullest_name_of_state(country);
  if (!name.empty()) e.name = std::move(name);
  // «وزير الخارجية التركي … بلاده»: a state that the text never names
  if (e.name.empty()) e.name = lexicon_->country_name(static_cast<uint32_t>(country));
  return add(std::move(e));
}

// «دعوة | أميركية إلى C», «تحذير | أممي من C»: the state or the body of states whose adjective stands behind a noun of
// saying.
int Entities::find_by_adjective(Description& d) {
  const uint32_t i = d.phrase.first;
  const Word& word = text_->word(i);
  if (d.phrase.end != i + 1 || i == 0 || !text_->is(i - 1, Category::cue_masdar)) return -1;
  if (word.article && !text_->word(i - 1).article) return -1;  // but «الدعوة | الأميركية إلى C»
  if (const Analysis* whose = word.as(Category::nationality); whose != nullptr && !word.is(Category::group)) {
    d.entity.country = whose->entry->country;
    return d.entity.country >= 0 ? state(d.entity.country, d) : -1;
  }
  const bool of_all = is_of_united_nations(word);
  if (!of_all && !is_of_european_union(word)) return -1;
  d.entity.kind = SpeakerKind::organisation;
  d.entity.head.clear();
  d.entity.name = of_all ? "الأمم المتحدة" : "الاتحاد الأوروبي";
  d.entity.description_words.clear();
  d.entity.named = true;
  const auto held =
      std::find_if(entities_.begin(), entities_.end(), [&](const Entity& e) { return e.name == d.entity.name; });
  return held != entities_.end() ? static_cast<int>(held - entities_.begin()) : add(d.entity);
}

int Entities::resolve(const Range& phrase) {
  Description d = describe(*lexicon_, *text_, phrase);
  add_name_behind(d);
  // «تاجر في السوق طلب عدم كشف اسمه»: who stays without a name is nobody whom the text names
  if (d.name.empty() && !text_->word(phrase.first).article && is_person_noun(text_->word(phrase.first)) &&
      skip_anonymity(*text_, phrase.end, text_->size()) != phrase.end) {
    const int hidden = add(d.entity);
    seen(hidden, phrase.first);
    return hidden;
  }
  int found = find_by_adjective(d);
  if (found < 0 && (d.capital || d.entity.state) && d.entity.country >= 0) found = state(d.entity.country, d);
  if (found < 0) found = find_source_again(d);
  if (found < 0) {
    // what only points back is no mention of its own
    const int pointed = find_pointed_at(d);
    if (pointed >= 0) return pointed;
    found = find_by_surname(d);
  }
  if (found < 0) {
    const int respected = find_respected(d);
    if (respected >= 0) return respected;
    found = find_many_before(d);
    if (found < 0) found = find_two_states(d);
    if (found >= 0) {  // «عدد منهم» tells nothing of them
      seen(found, phrase.first);
      return found;
    }
    found = find_body_in_full(d);
    if (found < 0) found = find_body_told_of(d);
    if (found < 0) found = find_body_nearby(d);
    if (found < 0) found = find_body_by_words(d);
    if (found < 0) found = find(d);
    if (found < 0) found = find_body_by_charge(d);
    if (found < 0) found = find_by_short_name(d);
    if (found < 0) found = find_by_office(d);
    if (found < 0) found = find_relative(d);
    if (found < 0) found = find_titled(d);
    if (found < 0) found = find_by_epithet(d);
    if (found < 0) found = find_body_named_since(d);
    if (found < 0) found = find_body_by_kind(d);
    if (found < 0) found = find_document_again(d);
    if (found < 0) found = find_described_body(d);
    if (found < 0) found = find_body_in_text(d);
    if (found < 0) found = find_company_told_of(d);
    if (found < 0) found = find_only_person(d);
    if (found < 0) found = find_named_later(d);
    if (found < 0) found = find_many_told_of(d);
    // who goes on by another word is not described by it
    const int last = found < 0 ? find_last_described(d) : -1;
    if (found >= 0) {
      merge(found, d);
    } else {
      found = last >= 0 ? last : add(d.entity);
    }
  }
  seen(found, phrase.first);
  return found;
}

int Entities::resolve_beside(const Range& phrase, int outer) {
  const Entity before = at(outer);
  const int found = resolve(phrase);
  if (found != outer) return found;
  entities_[static_cast<size_t>(outer)] = before;
  const int made = add(describe(*lexicon_, *text_, phrase).entity);
  seen(made, phrase.first);
  return made;
}

int Entities::latest(Agreement agreement, uint32_t token, bool persons_only) const {
  return latest_where([&](const Entity& e) {
    return e.last_seen != 0 && e.last_seen <= token && (!persons_only || e.kind == SpeakerKind::person) &&
           agrees(e, agreement);
  });
}

bool Entities::is_surname_here(const lexicon::Word& word) const {
  return !word.known() && word.preposition == 0 && names_.count(name_key(word)) != 0;
}

bool Entities::is_surname_of_another(const lexicon::Word& word) const {
  if (word.preposition != 0 || word.conjunction != 0 || word.is(lexicon::Category::given_name)) return false;
  return (!word.known() || word.any(kName)) && surnames_.count(name_key(word)) != 0;
}

int Entities::state_of(int entity) {
  const int country = at(entity).country;
  return country < 0 ? -1 : state(country, {});
}

int Entities::unknown() {
  const int held = index_where([](const Entity& e) { return e.name == "?"; });
  if (held >= 0) return held;
  Entity e;
  e.name = "?";
  return add(std::move(e));
}

}  // namespace isnad::mention
