#include "mention/entity.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "mention/person_name.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/normalise.h"
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
constexpr uint32_t kLongestPhrase = 24;  // tokens in which somebody is introduced
constexpr uint32_t kLongestCounterpart = 12;

// Offices of which a person holds one at a time; a «مسؤول», «قيادي» or «دبلوماسي» may be anybody.
bool says_which_office(std::string_view head) {
  return text::is_one_of(head, {"نائب", "وزير", "سفير", "محافظ", "عمدة", "أمير", "ملك"});
}

// «المسؤول الوزاري السابق»: the adjectives of any official tell not which one.
bool tells_who(const std::string& word) {
  return !text::is_one_of(word, {"سياسي", "وزاري", "حكومي", "سابق", "اسبق", "رفيع", "كبير", "بارز", "حالي", "مذكور"});
}

// «نظيره المصري»: the one with the same office
bool is_counterpart(const Word& word) {
  return word.stem == "نظيره" || word.stem == "نظيرته" || word.stem == "نظيرها" || word.stem == "نظيرتها";
}

constexpr PhraseOptions kBodyName = {.bounded = false,
                                     .stop_at_ba = true,
                                     .stop_at_ila = true,
                                     .stop_at_an = true,
                                     .stop_at_ala = true,
                                     .stuck_first = true,
                                     .target_follows = true};

// «منظمة»: of a body known by its whole name («منظمة العفو الدولية») the first word.
bool is_of_kind(const Entity& e, const std::string& head) {
  if (!e.head.empty()) return e.head == head;
  return e.kind == SpeakerKind::organisation && !e.description_words.empty() && !head.empty() &&
         (head == e.description_words.front() || head == e.description_words.front() + "ة");
}

// «المصدر», «للمصدر»
bool is_the_source(const Word& word) { return word.article && word.stem == "مصدر"; }

bool holds_office(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (text.is(i, Category::office) && !text.word(i).article && !text.any(i, {Category::organisation})) return true;
  }
  return false;
}

// Whether a phrase that introduces somebody may begin with the word: «وزير …», «لمارتن …», «سامي الكيلاني».
bool introduces(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (word.any(kTitle) || (word.any({Category::organisation, Category::media}) && !word.article)) return true;
  if (word.is(Category::given_name)) return true;
  if (!word.is(Category::maybe_name) || word.article || i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  const Word& next = text.word(i + 1);
  return next.preposition == 0 && next.conjunction == 0 && next.article &&
         (!next.known() || next.is(Category::family_name));
}

// «سالم القرني | وحمزة الراوي»: two persons; the end of the phrase where it names one.
uint32_t before_second_person(const AnalysedText& text, const Range& phrase) {
  if (!text.any(phrase.first, kName)) return phrase.end;
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (text.word(i).conjunction != U'و') continue;
    const bool begins = text.any(i, {Category::given_name, Category::maybe_name, Category::honorific});
    if (begins || (i + 1 < phrase.end && text.any(i + 1, kName))) return i;
  }
  return phrase.end;
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

// «ليلى سالم، نائبة برلمانية عن حزب …»: the office or profession behind a bare name.
void Entities::add_office_behind(Description& d) const {
  const AnalysedText& text = *text_;
  const uint32_t title = d.phrase.end + 1;
  // «المستشار أحمد سالم، رئيس المحكمة»: a title of respect is no office
  const bool respected = d.name.end == d.phrase.end && d.name.first == d.phrase.first + 1 &&
                         text.word(d.phrase.first).article && text.is(d.phrase.first, Category::profession);
  if (!d.entity.head.empty() && !respected) return;
  if (title >= text.size() || !text.is_comma(d.phrase.end) ||
      !text.any(title, {Category::office, Category::profession}))
    return;
  if (text.word(title).conjunction != 0 || text.word(title).preposition != 0) return;
  const Range phrase = noun_phrase(text, title, std::min(text.size(), title + kLongestPhrase), kBodyName);
  if (phrase.empty()) return;
  const Description office = describe(*lexicon_, text, phrase);
  const Entity& e = office.entity;
  if (!office.name.empty() || e.head.empty() || e.number == Number::plural || e.kind == SpeakerKind::organisation)
    return;
  d.entity.head = e.head;
  if (d.entity.country < 0) d.entity.country = e.country;
  if (d.entity.gender == Gender::unknown) d.entity.gender = e.gender;
  if (d.entity.role.empty()) d.entity.role = e.name;
  for (const auto& word : e.description_words) d.entity.description_words.push_back(word);
  sign(d.entity);
}

void Entities::introduce(const Description& d) {
  const int found = find(d);
  if (found >= 0) {
    merge(found, d);
  } else {
    add(d.entity);
  }
}

void Entities::introduce_all() {
  const AnalysedText& text = *text_;
  std::optional<Entity> office;  // the latest person with one
  for (uint32_t i = 0; i < text.size() && entities_.size() < kMostEntities; ++i) {
    const Word& word = text.word(i);
    if (is_counterpart(word)) {
      if (office) introduce_counterpart(i, *office);
      continue;
    }
    if (!introduces(text, i)) continue;
    const uint32_t limit = std::min(text.size(), i + kLongestPhrase);
    Range phrase = noun_phrase(text, i, limit,
                               {.bounded = false,
                                .stop_at_ba = true,
                                .stop_at_ila = true,
                                .stop_at_an = true,
                                .stop_at_ala = true,
                                .stuck_first = word.is(Category::given_name),
                                .target_follows = true});
    phrase.end = before_second_person(text, phrase);
    if (phrase.end < phrase.first + 2) continue;
    Description d = describe(*lexicon_, text, phrase);
    const bool person = d.entity.kind == SpeakerKind::person;
    if (person) add_office_behind(d);
    if (person && !d.entity.head.empty()) {
      const int held = find_person(d);
      office = held >= 0 ? at(held) : d.entity;
    }
    if (!d.entity.named || d.same || d.entity.kind == SpeakerKind::group) continue;
    // «المسؤول السياسي» points back, and introduces nobody
    if (d.entity.kind == SpeakerKind::unnamed && d.name.empty() && word.article) continue;
    if (person && d.entity.name_words.size() < 2) continue;
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

void Entities::merge(int into, const Description& d) {
  Entity& e = entities_[static_cast<size_t>(into)];
  const Entity& other = d.entity;
  const bool person = e.kind == SpeakerKind::person;
  const bool fuller = other.name_words.size() > e.name_words.size() ||
                      (other.name_words == e.name_words && other.name.size() > e.name.size());
  if (person && fuller) {
    e.name = other.name;
    e.name_words = other.name_words;
    e.named = true;
  } else if (!person && other.description_words.size() > e.description_words.size()) {
    e.name = other.name;
  } else if (!person && other.description_words.size() == e.description_words.size() &&
             other.name.size() > e.name.size() && other.country >= 0 && e.country < 0) {
    e.name = other.name;
  }
  if (e.role.size() < other.role.size() && person) e.role = other.role;
  for (const auto& title : other.titles) {
    if (e.titles.size() < kMostTitles && std::find(e.titles.begin(), e.titles.end(), title) == e.titles.end())
      e.titles.push_back(title);
  }
  if (e.country < 0) e.country = other.country;
  if (e.head.empty()) e.head = other.head;
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
  std::string fullest;
  for (uint32_t i = 0; i < text_->size(); ++i) {
    if (text_->word(i).conjunction != 0 || text_->word(i).preposition != 0) continue;
    Range name;
    if (text_->phrase_at[i] >= 0) {
      const auto& m = text_->phrases[static_cast<size_t>(text_->phrase_at[i])];
      if (m.category == Category::country && m.country == country) name = {m.first, m.end};
    } else if (const Analysis* a = text_->word(i).as(Category::country);
               a != nullptr && a->entry->country == country && a->conjunction == 0 && a->preposition == 0) {
      name = {i, i + 1};
    }
    std::string wording = written(*text_, name);
    if (wording.size() > fullest.size()) fullest = std::move(wording);
  }
  return fullest;
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
  return add(std::move(e));
}

// «المصدر», «المصادر»: the latest source, single or plural.
int Entities::find_source_again(const Description& d) const {
  const Word& head = text_->word(d.phrase.first);
  const bool plural = head.article && head.stem == "مصادر" && d.phrase.end == d.phrase.first + 1;
  if (!is_the_source(head) && !plural) return -1;
  return latest_where(
      [&](const Entity& e) { return e.last_seen != 0 && (e.head == "مصدر" || (plural && e.head == "مصادر")); });
}

// «المتحدث نفسه», and «المصدر» where the text had no source: whoever spoke last.
int Entities::find_pointed_at(const Description& d) const {
  const std::string& head = text_->word(d.phrase.first).normal;
  // «وأضاف الأخير»
  const bool last = d.phrase.end == d.phrase.first + 1 && (head == "الاخير" || head == "الاخيرة");
  if (last) {
    return latest({3, head == "الاخيرة" ? Gender::feminine : Gender::masculine, Number::singular}, d.phrase.first,
                  false);
  }
  if (is_the_source(text_->word(d.phrase.first))) {  // a ministry is one too, but not the many
    const int one = latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.kind != SpeakerKind::group;
    });
    return one >= 0 ? one : latest({}, d.phrase.first, false);
  }
  if (head == "هؤلاء" && d.phrase.end == d.phrase.first + 1) {
    return latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen < d.phrase.first && e.number == Number::plural;
    });
  }
  if (!d.same) return -1;
  // «الحزب ذاته», «المسؤول المغربي نفسه»: the latest of that kind and country
  if (!d.entity.head.empty()) {
    const int own = latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && is_of_kind(e, d.entity.head) &&
             e.number == d.entity.number && (d.entity.country < 0 || e.country == d.entity.country);
    });
    if (own >= 0) return own;
  }
  // «المسؤول ذاته»: no document or body, where there is a person
  if (d.same && (d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed)) {
    const int person = latest({3, d.entity.gender, Number::unknown}, d.phrase.first, true);
    if (person >= 0) return person;
  }
  return latest({3, d.entity.gender, Number::unknown}, d.phrase.first, false);
}

// «الحمداني»: a surname where the text has somebody of that name.
int Entities::find_by_surname(const Description& d) const {
  // «اللواء التركي», «الدكتور المصري»: of that name, not of that country, where the text has one
  const uint32_t second = d.phrase.first + 1;
  const bool titled = d.phrase.end == second + 1 && d.name.empty() && text_->word(second).article &&
                      text_->any(second, {Category::nationality, Category::adjective}) &&
                      text_->any(d.phrase.first, {Category::honorific, Category::profession}) &&
                      surnames_.count(name_key(text_->word(second))) != 0;
  if (!d.surname && !titled) return -1;
  Description person = d;
  person.entity.kind = SpeakerKind::person;
  person.entity.country = -1;
  person.entity.name_words = {name_key(text_->word(titled ? second : d.phrase.first))};
  sign(person.entity);
  return find_person(person);
}

// «معاليه», «سموه»: a pronoun of respect.
int Entities::find_respected(const Description& d) const {
  if (d.phrase.end != d.phrase.first + 1 || !text_->is(d.phrase.first, Category::honorific)) return -1;
  const std::string& stem = text_->word(d.phrase.first).stem;
  const bool feminine = stem.ends_with("ها");
  if (!feminine && !stem.ends_with("ه")) return -1;
  const Agreement one{3, feminine ? Gender::feminine : Gender::masculine, Number::singular};
  return latest_where([&](const Entity& e) {  // of who has a name
    return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.kind == SpeakerKind::person &&
           e.name_words.size() > 1 && mention::agrees(e, one);
  });
}

// «المسؤول الأممي», «الدبلوماسي التركي», «الرجل»: of the persons of that country and gender one who may be called so,
// then the latest.
int Entities::find_by_epithet(const Description& d) const {
  constexpr std::ptrdiff_t kLongest = 2;  // words; more describe somebody else
  const Entity& said = d.entity;
  const auto called = lexicon_->heads_called(text::normalised(said.head));
  const bool person = said.kind == SpeakerKind::person || said.kind == SpeakerKind::unnamed ||
                      (said.kind == SpeakerKind::group && said.number == Number::singular && !called.empty());
  // «عضو البرلمان»
  const bool of_body =
      d.phrase.end == d.phrase.first + 2 && text_->word(d.phrase.first + 1).article && said.head == "عضو";
  if (!person || !d.name.empty() || said.head.empty() || !(of_body || text_->word(d.phrase.first).article)) return -1;
  const auto& words = said.description_words;
  if (std::count_if(words.begin(), words.end(), tells_who) > kLongest) return -1;
  const bool anybody = !called.empty() && called.front() == "*";
  const auto fits = [&](const Entity& e) {
    if (e.last_seen > d.phrase.first || e.first >= d.phrase.first) return false;
    const bool one = e.kind == SpeakerKind::unnamed || (e.kind == SpeakerKind::group && e.number == Number::singular);
    if (e.kind != SpeakerKind::person && !(anybody && one)) return false;
    // «النائب» is not «رئيس البلدية س»
    if (!e.head.empty() && e.head != said.head && says_which_office(said.head)) return false;
    if (!agrees(e, {3, said.gender, Number::singular})) return false;
    return said.country < 0 || e.country < 0 || e.country == said.country;
  };
  const auto rank = [&](const Entity& e) {
    const std::string head = text::normalised(e.head);
    const bool same = e.head == said.head || std::find(called.begin(), called.end(), head) != called.end();
    return (said.country >= 0 && e.country == said.country ? 2 : 0) + (same ? 1 : 0);
  };
  const auto best_where = [&](const auto& wanted) {
    int best = -1;
    for (size_t i = searched_from(); i < entities_.size(); ++i) {
      const Entity& e = entities_[i];
      if (!wanted(e) || !fits(e)) continue;
      const int more = best < 0 ? 1 : rank(e) - rank(at(best));
      if (more > 0 || (more == 0 && e.last_seen > at(best).last_seen)) best = static_cast<int>(i);
    }
    return best;
  };
  const int named = best_where([&](const Entity& e) { return e.last_seen != 0 && (e.named || anybody); });
  if (named >= 0 && rank(at(named)) > 0) return named;
  if (!text_->word(d.phrase.first).article) return -1;
  // who is named, though he has said nothing yet
  const int silent = best_where([&](const Entity& e) { return e.named && e.last_seen == 0 && rank(e) > 0; });
  if (silent >= 0) return silent;
  if (named >= 0 || said.head != "مسؤول") return named;
  // «المسؤول العسكري الأردني»: where nobody has a name, who holds an office
  return best_where([](const Entity& e) { return e.last_seen != 0; });
}

// «الشيخ», «الجنرال الإسباني»: the latest person with that title.
int Entities::find_titled(const Description& d) const {
  constexpr uint32_t kLongest = 2;  // tokens
  if (!d.name.empty() || d.phrase.end > d.phrase.first + kLongest) return -1;
  const Word& title = text_->word(d.phrase.first);
  if (!title.article || !title.is(Category::honorific)) return -1;
  return latest_where([&](const Entity& e) {
    const bool bears = std::find(e.titles.begin(), e.titles.end(), title.stem) != e.titles.end() ||
                       text::normalised(e.head) == title.stem;
    return bears && e.kind == SpeakerKind::person && e.named && e.last_seen != 0 && e.last_seen <= d.phrase.first &&
           (d.entity.country < 0 || e.country < 0 || e.country == d.entity.country);
  });
}

// «الشركة», «الصحيفة», «الحركة»: the body that spoke last, known by a name without such a noun («تويتر», «حماس»);
// «الوزارة» by its department («الخارجية الأردنية»).
int Entities::find_body_by_kind(const Description& d) const {
  const bool lone = d.phrase.end == d.phrase.first + 1 && text_->word(d.phrase.first).article;
  const bool paper =
      text::is_one_of(d.entity.head, {"صحيفة", "جريدة", "مجلة", "وكالة", "قناة", "موقع", "شبكة", "اذاعة"});
  const bool body = text::is_one_of(d.entity.head, {"شركة", "حركة", "جماعة", "تنظيم", "منظمة", "مؤسسة", "بنك", "نادي"});
  if (!lone || !(paper || body)) return -1;
  return latest_where([&](const Entity& e) {
    if (e.last_seen == 0 || e.last_seen > d.phrase.first || e.state) return false;
    if (!e.head.empty()) return false;
    if (paper)
      return e.kind == SpeakerKind::media || (e.kind == SpeakerKind::organisation && e.description_words.size() < 4);
    return e.kind == SpeakerKind::organisation || (e.kind == SpeakerKind::media && d.entity.head == "شركة");
  });
}

// «التقرير» behind «دراسة حديثة»: the document that spoke last, by another word.
int Entities::find_document_again(const Description& d) const {
  const bool lone = d.phrase.end == d.phrase.first + 1 && text_->word(d.phrase.first).article;
  if (!lone || d.entity.kind != SpeakerKind::document) return -1;
  const auto report = [](std::string_view head) {
    return text::is_one_of(head, {"تقرير", "دراسة", "احصائية", "بحث", "استطلاع", "وثيقة", "مسح"});
  };
  if (!report(d.entity.head)) return -1;
  return latest_where([&](const Entity& e) {
    return e.kind == SpeakerKind::document && e.last_seen != 0 && e.last_seen <= d.phrase.first && report(e.head);
  });
}

// «المنظمة الحقوقية», «الصحيفة البريطانية»: the body of that kind that spoke last, where the adjective describes rather
// than names.
int Entities::find_described_body(const Description& d) const {
  const uint32_t second = d.phrase.first + 1;
  if (d.phrase.end != second + 1 || d.entity.head.empty() || !text_->word(d.phrase.first).article) return -1;
  if (text_->phrase_at[d.phrase.first] >= 0 || d.entity.kind == SpeakerKind::person) return -1;
  const Word& adjective = text_->word(second);
  const bool describes =
      adjective.is(Category::nationality) ||
      text::is_one_of(comparable(adjective), {"حقوقي", "دولي", "اممي", "انساني", "محلي", "خيري", "برلماني", "رسمي",
                                              "مذكور", "معني", "اخباري", "مدني", "عالمي", "حكومي", "مغربي", "مسلح"});
  if (!adjective.article || !describes) return -1;
  return latest_where([&](const Entity& e) {
    return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.kind == d.entity.kind &&
           is_of_kind(e, d.entity.head) && (d.entity.country < 0 || e.country < 0 || e.country == d.entity.country);
  });
}

// «المتحدث باسم منظمة … | وأضافت المنظمة»: the body of that kind that the text names inside a title before; makes it.
int Entities::find_body_in_text(const Description& d) {
  constexpr uint32_t kReach = 400;  // tokens
  const bool lone = d.phrase.end == d.phrase.first + 1 || (d.same && d.phrase.end == d.phrase.first + 2);
  const Word& head = text_->word(d.phrase.first);
  if (!lone || !head.article || !head.is(Category::organisation) || d.entity.kind != SpeakerKind::organisation)
    return -1;
  for (uint32_t i = d.phrase.first; i-- > 0 && i + kReach > d.phrase.first;) {
    const Word& word = text_->word(i);
    if (word.stem != head.stem || word.article || word.conjunction != 0 || !word.is(Category::organisation)) continue;
    const Range phrase = noun_phrase(*text_, i, std::min(text_->size(), i + kLongestPhrase), kBodyName);
    if (phrase.end < phrase.first + 2) continue;
    Description body = describe(*lexicon_, *text_, phrase);
    if (body.entity.kind != SpeakerKind::organisation || !body.entity.named || !body.name.empty()) continue;
    const int known = find(body);
    return known >= 0 ? known : add(std::move(body.entity));
  }
  return -1;
}

// «الفنان», «الكاتب المغربي»: where the text names one person, a profession means that one.
int Entities::find_only_person(const Description& d) const {
  const bool lone = d.phrase.end <= d.phrase.first + 2 && d.name.empty() && text_->word(d.phrase.first).article &&
                    text_->is(d.phrase.first, Category::profession) && d.entity.number != Number::plural;
  if (!lone) return -1;
  int only = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::person || !e.named) continue;
    if (only >= 0) return -1;
    only = static_cast<int>(i);
  }
  return only >= 0 && mention::agrees(at(only), {3, d.entity.gender, Number::singular}) ? only : -1;
}

// «خبير: …» in a headline, «أكد خبير قانوني أن»: who is named only later, where one person is of that description.
int Entities::find_named_later(const Description& d) const {
  const Entity& said = d.entity;
  const bool one = said.kind == SpeakerKind::person || said.kind == SpeakerKind::unnamed;
  if (!one || !d.name.empty() || said.head.empty() || said.number == Number::plural) return -1;
  if (text_->word(d.phrase.first).article) return -1;
  const bool headline =
      !text_->sentences.empty() && d.phrase.first < text_->sentences.front().end && text_->sentences.front().headline;
  if (!headline && said.description_words.size() < 2) return -1;
  int only = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::person || !e.given || e.first <= d.phrase.first || e.last_seen != 0) continue;
    if (e.head != said.head || !describes(e, said)) continue;
    if (only >= 0) return -1;
    only = static_cast<int>(i);
  }
  return only >= 0 || !headline ? only : find_in_lead(d);
}

// «خبير: …», where the first sentence behind the headline names one person, and says of him only what else he is.
int Entities::find_in_lead(const Description& d) const {
  // «زعيم المعارضة يدعو»: an office only where the lead begins with him, and gives him no other
  const bool office = text_->is(d.phrase.first, Category::office);
  if (text_->sentences.size() < 2 || d.entity.head == "مصدر") return -1;
  if (!office && !text_->any(d.phrase.first, {Category::profession, Category::unnamed})) return -1;
  constexpr uint32_t kBeginning = 6;  // tokens of the lead
  const auto& lead = text_->sentences[1];
  int only = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::person || !e.given || e.first < lead.first || e.first >= lead.end) continue;
    if (office && (e.first > lead.first + kBeginning || says_which_office(e.head) || e.head == "رئيس")) return -1;
    const bool other_state = d.entity.country >= 0 && e.country >= 0 && e.country != d.entity.country;
    if (only >= 0 || other_state || !agrees(e, {3, d.entity.gender, Number::singular})) return -1;
    only = static_cast<int>(i);
  }
  return only;
}

int Entities::resolve(const Range& phrase) {
  const Description d = describe(*lexicon_, *text_, phrase);
  int found = -1;
  if ((d.capital || d.entity.state) && d.entity.country >= 0) found = state(d.entity.country, d);
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
    found = find(d);
    if (found < 0) found = find_by_office(d);
    if (found < 0) found = find_titled(d);
    if (found < 0) found = find_by_epithet(d);
    if (found < 0) found = find_body_by_kind(d);
    if (found < 0) found = find_document_again(d);
    if (found < 0) found = find_described_body(d);
    if (found < 0) found = find_body_in_text(d);
    if (found < 0) found = find_only_person(d);
    if (found < 0) found = find_named_later(d);
    if (found >= 0) {
      merge(found, d);
    } else {
      found = add(d.entity);
    }
  }
  seen(found, phrase.first);
  return found;
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
