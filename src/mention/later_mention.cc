// Whom a later mention means: «المصدر», a surname, a title, an epithet, the kind of a body. Each function finds the
// entity by one of these; resolve() in entity.cc asks them in turn.
#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "mention/entity.h"
#include "mention/epithet.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/normalise.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

// Whether the phrase stands in the headline that the text begins with.
bool is_in_first_headline(const AnalysedText& text, const Range& phrase) {
  return !text.sentences.empty() && text.sentences.front().headline && phrase.first < text.sentences.front().end;
}

using lexicon::Agreement;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Word;

// «منظمة»: of a body known by its whole name («منظمة العفو الدولية») the first word.
bool is_of_kind(const Entity& e, const std::string& head) {
  if (!e.head.empty()) return e.head == head;
  return e.kind == SpeakerKind::organisation && !e.description_words.empty() && !head.empty() &&
         (head == e.description_words.front() || head == e.description_words.front() + "ة");
}

// «النقابة» of a «اتحاد», «الجماعة» of a «حركة»: whether the rows of knowledge/epithets.tsv for the word name his head.
bool is_in(std::span<const std::string_view> rows, const Entity& e) {
  return !e.head.empty() && std::find(rows.begin(), rows.end(), e.head) != rows.end();
}

// «سموه» is a prince, «جلالته» a king, «فضيلته» a sheikh: whether the title of somebody asks for that courtesy.
bool bears_respect(const Entity& e, std::string_view courtesy) {
  const auto bears = [&](std::string_view title) {
    const auto& words = e.description_words;
    return std::find(e.titles.begin(), e.titles.end(), title) != e.titles.end() ||
           std::find(words.begin(), words.end(), title) != words.end();
  };
  if (courtesy.starts_with("سمو")) return bears("امير") || bears("سمو");
  if (courtesy.starts_with("جلالت")) return bears("ملك") || bears("جلالة");
  if (courtesy.starts_with("فضيلت")) return bears("شيخ") || bears("فضيلة");
  if (courtesy.starts_with("معالي")) return bears("وزير") || bears("معالي");
  return courtesy.starts_with("فخامت") && (bears("رئيس") || bears("فخامة"));
}

// «الخارجية الأردنية», «الداخلية»: a ministry, by its department alone.
bool is_ministry_alone(const Entity& e) {
  return !e.description_words.empty() &&
         text::is_one_of(e.description_words.front(),
                         {"خارجي", "داخلي", "دفاع", "صح", "مالي", "عدل", "ترب", "تعليم", "طاق", "زراع", "اوقاف"});
}

std::string_view without_article(const Word& word) {
  constexpr std::string_view kArticle = "ال";
  std::string_view normal = word.normal;
  if (normal.starts_with(kArticle) && normal.size() > kArticle.size() + 4) normal.remove_prefix(kArticle.size());
  return normal;
}

// «المصدر», «للمصدر»
bool is_one_of_the_sources(const Entity& e) {
  const auto& words = e.description_words;
  const bool one = e.name.starts_with("أحد ") || e.name.starts_with("واحد من ");
  return one && std::any_of(words.begin(), words.end(), [](const std::string& w) { return w == "مصادر"; });
}

// «مصدر مسؤول في الاتحاد», who comes back as «المسؤول»
bool is_official_source(const Entity& e) {
  const auto& words = e.description_words;
  return e.head == "مصدر" && std::any_of(words.begin(), words.end(), [](const std::string& word) {
           return text::is_one_of(word, {"مسؤول", "مسئول", "مسوول"});
         });
}

bool is_the_source(const Word& word) { return word.article && word.stem == "مصدر"; }

}  // namespace

// «المصدر», «المصادر»: the latest source, single or plural.
int Entities::find_source_again(const Description& d) const {
  const Word& head = text_->word(d.phrase.first);
  const bool plural = head.article && head.stem == "مصادر" && d.phrase.end == d.phrase.first + 1;
  if (head.article && text::is_one_of(head.stem, {"مسؤول", "مسئول"}) && d.phrase.end == d.phrase.first + 1) {
    const int told = latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen < d.phrase.first && (e.head == d.entity.head || is_official_source(e));
    });
    return told >= 0 && is_official_source(at(told)) ? told : -1;
  }
  if (!is_the_source(head) && !plural) return -1;
  // «المصدر الأمني» beside «مصدر طبي»
  if (d.phrase.end == d.phrase.first + 2 && d.entity.description_words.size() == 2) {
    const int told =
        latest_where([&](const Entity& e) { return e.last_seen != 0 && e.head == "مصدر" && describes(e, d.entity); });
    if (told >= 0) return told;
  }
  if (!plural) {  // «مصادر: … . وذكر أحد المصادر C. وأضاف المصدر»: one of them
    const int one = latest_where([](const Entity& e) {
      return e.last_seen != 0 && e.number != Number::plural && (e.head == "مصدر" || is_one_of_the_sources(e));
    });
    if (one >= 0) return one;
  }
  return latest_where(
      [&](const Entity& e) { return e.last_seen != 0 && (e.head == "مصدر" || (plural && e.head == "مصادر")); });
}

// «وقال الفرنسي»: by his country alone, whoever spoke last and is not of another one.
int Entities::find_by_nationality(const Description& d) const {
  const Word& word = text_->word(d.phrase.first);
  const lexicon::Analysis* nationality = word.as(Category::nationality);
  if (d.phrase.end != d.phrase.first + 1 || nationality == nullptr || !word.article || word.any(kTitle)) return -1;
  const Agreement one = nationality->entry->agreement;
  if (one.number == Number::plural || one.number == Number::dual || surnames_.count(name_key(word)) != 0) return -1;
  const int spoke = latest_where([&](const Entity& e) {
    return e.kind == SpeakerKind::person && e.last_seen != 0 && e.last_seen < d.phrase.first &&
           mention::agrees(e, one) && (e.country < 0 || e.country == nationality->entry->country);
  });
  if (spoke >= 0) return spoke;
  return named_last_before(d.phrase.first, [&](const Entity& e) {
    return mention::agrees(e, one) && e.country == nationality->entry->country;
  });
}

// «واتهم الأول ص», «ردت الثانية»: of the two persons that the text names last, the one named first or the other.
int Entities::find_numbered(const Description& d) const {
  if (d.phrase.end != d.phrase.first + 1) return -1;
  const std::string_view word = text_->word(d.phrase.first).normal;
  const bool second = text::is_one_of(word, {"الثاني", "الثانية"});
  if (!second && !text::is_one_of(word, {"الاول", "الاولى"})) return -1;
  const auto before = [&](const Entity& e) { return e.first < d.phrase.first; };
  const int last = named_last_before(d.phrase.first, before);
  if (last < 0) return -1;
  const int other = named_last_before(d.phrase.first, [&](const Entity& e) { return before(e) && &e != &at(last); });
  if (other < 0) return -1;
  return (at(last).first < at(other).first) != second ? last : other;
}

// «المتحدث نفسه», and «المصدر» where the text had no source: whoever spoke last.
int Entities::find_pointed_at(const Description& d) const {
  // «وأضاف الأخير», «ونفى هذا الأخير»
  const bool this_one = d.phrase.end == d.phrase.first + 2 && text_->is(d.phrase.first, Category::demonstrative);
  const uint32_t at_head = this_one ? d.phrase.first + 1 : d.phrase.first;
  const std::string_view head = text_->word(at_head).normal;
  const bool last = d.phrase.end == at_head + 1 && (head == "الاخير" || head == "الاخيرة");
  if (last) {
    const Agreement one{3, head == "الاخيرة" ? Gender::feminine : Gender::masculine, Number::singular};
    // «التقى س ص. وأكد الأخير»
    const int named = named_last_before(d.phrase.first, [&](const Entity& e) { return mention::agrees(e, one); });
    return named >= 0 ? named : latest(one, d.phrase.first, false);
  }
  if (const int told = find_numbered(d); told >= 0) return told;
  // «مصدران … . وقال أحدهما», «هؤلاء»
  if (d.phrase.end == d.phrase.first + 1 && text::is_one_of(head, {"احدهما", "احداهما", "كلاهما", "هؤلاء", "الجميع"})) {
    return latest_where([&](const Entity& e) {
      // «ضابطان», «مسؤولان أميركيان»
      const std::string_view first = std::string_view(e.name).substr(0, e.name.find(' '));
      const bool two = e.kind != SpeakerKind::organisation && e.kind != SpeakerKind::media &&
                       !(e.kind == SpeakerKind::person && e.named) && first.ends_with("ان");
      const bool many = e.number == Number::plural || e.number == Number::dual || two;
      return e.last_seen != 0 && e.last_seen < d.phrase.first && many;
    });
  }
  if (const int countryman = find_by_nationality(d); countryman >= 0) return countryman;
  if (is_the_source(text_->word(d.phrase.first))) {  // a ministry is one too, but not the many
    const int one = latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.kind != SpeakerKind::group;
    });
    return one >= 0 ? one : latest({}, d.phrase.first, false);
  }
  if (!d.same) return -1;
  // «الوكيل العام لدى المحكمة ذاتها»: the same court, and not he
  const bool his = d.entity.gender != Gender::masculine || d.phrase.end < d.phrase.first + 4 ||
                   !text::is_one_of(text_->word(d.phrase.end - 1).normal, {"ذاتها", "نفسها", "عينها"});
  if (!his) return -1;
  // «الحزب ذاته», «المسؤول المغربي نفسه»: the latest of that kind and country; but «المتحدث ذاته», as papers of Morocco
  // write it, is whoever spoke last
  const bool speaks = d.entity.head == "متحدث" && d.phrase.end == d.phrase.first + 2 &&
                      text::is_one_of(text_->word(d.phrase.first + 1).normal, {"ذاته", "عينه"});
  if (!d.entity.head.empty() && !speaks) {
    const int own = latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && is_of_kind(e, d.entity.head) &&
             e.number == d.entity.number && (d.entity.country < 0 || e.country == d.entity.country);
    });
    if (own >= 0) return own;
    const auto rows = lexicon_->heads_called(text::normalised(d.entity.head));
    const int called = latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && is_in(rows, e) && e.kind == d.entity.kind;
    });
    if (called >= 0) return called;
  }
  // «الأشخاص أنفسهم»: many, who have spoken before, or new ones
  if (d.entity.number == Number::plural && d.entity.kind == SpeakerKind::group) {
    return latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.number == Number::plural;
    });
  }
  // «المسؤول ذاته»: no document or body, where there is a person
  if (d.same && (d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed)) {
    const int person = latest({3, d.entity.gender, Number::unknown}, d.phrase.first, true);
    if (person >= 0) return person;
  }
  return latest({3, d.entity.gender, Number::unknown}, d.phrase.first, false);
}

// «السلطان» where the text has «فهد السلطان» and no sultan; in a headline also «عسيري», whom the text names below.
int Entities::find_surname_like_title(const Description& d) const {
  const Word& word = text_->word(d.phrase.first);
  // «المسلم», «المصري»: also an adjective
  constexpr lexicon::Categories kLikeName = {Category::adjective, Category::nationality, Category::group};
  const bool headline = is_in_first_headline(*text_, d.phrase);
  if (d.phrase.end != d.phrase.first + 1 || !(word.any(kTitle) || word.any(kLikeName))) return -1;
  if (!word.article && !(headline && word.any(kLikeName))) return -1;
  if (surnames_.count(name_key(word)) == 0) return -1;
  const std::string ending = " " + written(*text_, d.phrase);
  int bearer = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::person || (e.first > d.phrase.first && !headline)) continue;
    if (holds_title(e, word.stem)) return -1;
    if (e.name_words.size() > 1 && e.name.ends_with(ending)) bearer = static_cast<int>(i);
  }
  return bearer;
}

// «الحمداني»: a surname where the text has somebody of that name.
int Entities::find_by_surname(const Description& d) const {
  // «اللواء التركي», «الدكتور المصري»: of that name, not of that country, where the text has one
  const uint32_t second = d.phrase.first + 1;
  const bool titled = d.phrase.end == second + 1 && d.name.empty() && text_->word(second).article &&
                      text_->any(second, {Category::nationality, Category::adjective}) &&
                      text_->any(d.phrase.first, {Category::honorific, Category::profession}) &&
                      surnames_.count(name_key(text_->word(second))) != 0;
  if (const int bearer = find_surname_like_title(d); bearer >= 0) return bearer;
  if (!d.surname && !titled) return -1;
  Description person = d;
  person.entity.kind = SpeakerKind::person;
  person.entity.country = -1;
  person.entity.name_words = {name_key(text_->word(titled ? second : d.phrase.first))};
  sign(person.entity);
  return find_person(person);
}

// «معاليه», «سموه»: a pronoun of respect. One who bears that title.
int Entities::find_bearer(const Range& courtesy) const {
  if (courtesy.end != courtesy.first + 1 || !text_->is(courtesy.first, Category::honorific)) return -1;
  const std::string_view stem = text_->word(courtesy.first).stem;
  const bool feminine = stem.ends_with("ها");
  if (!feminine && !stem.ends_with("ه")) return -1;
  const Agreement one{3, feminine ? Gender::feminine : Gender::masculine, Number::singular};
  const int titled = latest_where([&](const Entity& e) {  // «وزير التعليم … . وأكد معاليه»
    const bool person = e.last_seen != 0 && e.last_seen <= courtesy.first && e.kind == SpeakerKind::person;
    return person && mention::agrees(e, one) && bears_respect(e, stem);
  });
  if (titled >= 0) return titled;
  return named_last_before(courtesy.first,
                           [&](const Entity& e) { return bears_respect(e, stem) && mention::agrees(e, one); });
}

// One who bears that title, then who spoke last, then who is named last.
int Entities::find_respected(const Description& d) const {
  if (d.phrase.end != d.phrase.first + 1 || !text_->is(d.phrase.first, Category::honorific)) return -1;
  const std::string_view stem = text_->word(d.phrase.first).stem;
  const bool feminine = stem.ends_with("ها");
  if (!feminine && !stem.ends_with("ه")) return -1;
  const Agreement one{3, feminine ? Gender::feminine : Gender::masculine, Number::singular};
  const auto spoke = [&](const Entity& e) {  // of who has a name
    return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.kind == SpeakerKind::person &&
           e.name_words.size() > 1 && mention::agrees(e, one);
  };
  if (const int bearer = find_bearer(d.phrase); bearer >= 0) return bearer;
  const int speaker = latest_where(spoke);
  if (speaker >= 0) return speaker;
  return named_last_before(d.phrase.first, [&](const Entity& e) { return mention::agrees(e, one); });
}

// «الشركة», «الصحيفة», «الحركة»: the body that spoke last, known by a name without such a noun («تويتر», «حماس»).
int Entities::find_body_by_kind(const Description& d) const {
  const bool lone = d.phrase.end == d.phrase.first + 1 && text_->word(d.phrase.first).article;
  const bool paper =
      text::is_one_of(d.entity.head, {"صحيفة", "جريدة", "مجلة", "وكالة", "قناة", "موقع", "شبكة", "اذاعة"});
  const bool body = text::is_one_of(d.entity.head, {"شركة", "حركة", "جماعة", "تنظيم", "منظمة", "مؤسسة", "بنك", "نادي"});
  if (!lone) return -1;
  const auto rows = lexicon_->heads_called(text::normalised(d.entity.head));
  const int called = latest_where([&](const Entity& e) {
    return e.last_seen != 0 && e.last_seen <= d.phrase.first && !e.state && is_in(rows, e) &&
           (e.kind == SpeakerKind::organisation || e.kind == SpeakerKind::media);
  });
  if (called >= 0) return called;
  // «القيادة» of «القيادة المركزية الأميركية»: by the first word of the name
  if (!(paper || body)) {
    const std::string key = comparable(text_->word(d.phrase.first));
    return latest_where([&](const Entity& e) {
      return e.last_seen != 0 && e.last_seen <= d.phrase.first && !e.state && e.kind == SpeakerKind::organisation &&
             d.entity.kind == SpeakerKind::organisation && e.description_words.size() > 1 && e.head.empty() &&
             e.description_words.front() == key;
    });
  }
  return latest_where([&](const Entity& e) {
    if (e.last_seen == 0 || e.last_seen > d.phrase.first || !e.head.empty() || e.state) return false;
    // «الخارجية الأميركية» is no company, and no movement
    if (!paper && d.entity.head != "مؤسسة" && is_ministry_alone(e)) return false;
    // «أعلنت آبلين عن هاتف جديد. وقالت الشركة»: a name of nobody whom a table knows
    const bool foreign = d.entity.head == "شركة" && e.named && !e.given && e.titles.empty() && e.role.empty() &&
                         e.kind == SpeakerKind::person && e.gender != Gender::masculine && e.name_words.size() < 3;
    if (foreign) return true;
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
  const int found = latest_where([&](const Entity& e) {
    return e.kind == SpeakerKind::document && e.last_seen != 0 && e.last_seen <= d.phrase.first && report(e.head);
  });
  if (found < 0 || at(found).head == d.entity.head) return found;
  // «في التقرير السنوي … . وأفاد التقرير»: one of that word is spoken of behind the other document
  for (uint32_t i = d.phrase.first; i-- > at(found).last_seen;) {
    const bool described = text_->word(i).article && i + 1 < d.phrase.first && text_->word(i + 1).article &&
                           text_->is(i + 1, Category::adjective);
    const bool same = text_->word(i).stem == text_->word(d.phrase.first).stem;
    if (same && described && text_->is(i, Category::document)) return -1;
  }
  return found;
}

constexpr std::string_view kOfManyStates[] = {"الأوروبي", "الأوربي", "الآسيوي", "الأفريقي",
                                              "الإفريقي", "الدولي",  "العربي"};

// «المنظمة الحقوقية», «الصحيفة البريطانية»: the body of that kind that spoke last, where the adjective describes rather
// than names.
int Entities::find_described_body(const Description& d) const {
  const uint32_t second = d.phrase.first + 1;
  if (d.phrase.end != second + 1 || d.entity.head.empty() || !text_->word(d.phrase.first).article) return -1;
  if (text_->phrase_at[d.phrase.first] >= 0 || d.entity.kind == SpeakerKind::person) return -1;
  const Word& adjective = text_->word(second);
  // «النادي اللندني»: an adjective of a town, which no table has
  const bool club = text::is_one_of(d.entity.head, {"نادي", "فريق"}) &&
                    !text::is_one_of(comparable(adjective), {"اهلي", "عربي", "رياضي", "اسلامي", "وطني", "اتحادي"});
  const bool of_town =
      (!adjective.known() || club) && adjective.stem.ends_with("ي") && adjective.letters > 4 && adjective.article;
  const bool describes =
      adjective.is(Category::nationality) || of_town ||
      text::is_one_of(comparable(adjective),
                      {"حقوقي", "دولي", "اممي", "انساني", "محلي", "نقابي", "حزبي", "مهني", "خيري", "برلماني", "رسمي",
                       "مذكور", "معني", "اخباري", "مدني", "عالمي", "حكومي", "مغربي", "مسلح"});
  if (!adjective.article || !describes) return -1;
  // «الاتحاد البرازيلي» is not «الاتحاد الأوروبي»
  const auto is_of_many_states = [&](const Entity& e) {
    return adjective.is(Category::nationality) && std::any_of(std::begin(kOfManyStates), std::end(kOfManyStates),
                                                              [&](auto w) { return e.name.find(w) != e.name.npos; });
  };
  const auto rows = lexicon_->heads_called(text::normalised(d.entity.head));
  return latest_where([&](const Entity& e) {
    if (is_of_many_states(e)) return false;
    return e.last_seen != 0 && e.last_seen <= d.phrase.first && e.kind == d.entity.kind &&
           (is_of_kind(e, d.entity.head) || is_in(rows, e)) &&
           (d.entity.country < 0 || e.country < 0 || e.country == d.entity.country);
  });
}

// «المتحدث باسم منظمة … | وأضافت المنظمة»: the body of that kind that the text names inside a title before; makes it.
int Entities::find_body_in_text(const Description& d) {
  constexpr uint32_t kReach = 400;  // tokens
  const bool lone = d.phrase.end == d.phrase.first + 1 || (d.same && d.phrase.end == d.phrase.first + 2);
  const Word& head = text_->word(d.phrase.first);
  const bool document = head.is(Category::document) && d.entity.kind == SpeakerKind::document && head.stem != "بيان";
  const bool organisation = head.is(Category::organisation) && d.entity.kind == SpeakerKind::organisation;
  const auto office_of_one = [&](uint32_t k) {
    const auto* office = text_->word(k).as(Category::office);
    return office != nullptr && office->entry->agreement.number != Number::plural;
  };
  if (!lone || !head.article || !(organisation || document)) return -1;
  for (uint32_t i = d.phrase.first; i-- > 0 && i + kReach > d.phrase.first;) {
    const Word& word = text_->word(i);
    // «رئيسة | المفوضية الأوروبية س … . وأعلنت المفوضية»: a name of several words that begins with it
    const int32_t whole = text_->phrase_at[i];
    if (organisation && whole >= 0 && word.article && word.stem == head.stem && word.conjunction == 0) {
      const auto& match = text_->phrases[static_cast<size_t>(whole)];
      if (match.first == i && match.end > i + 1 && match.category == Category::organisation_name) {
        Description named = describe(*lexicon_, *text_, {match.first, match.end});
        const int known = find(named);  // «المركز الإعلامي للمقاومة الشعبية» is not «المقاومة الشعبية»
        const bool same = known >= 0 && at(known).name.starts_with(named.entity.name);
        return same ? known : add(std::move(named.entity));
      }
    }
    // «التقرير السنوي للغرفة», «الإدارة العامة للآثار»
    const bool described =
        (document || (organisation && i + 2 < d.phrase.first && text_->word(i + 2).preposition == U'ل')) &&
        word.article && i + 1 < d.phrase.first && text_->word(i + 1).article && text_->is(i + 1, Category::adjective) &&
        !text_->word(i + 1).stem.ends_with("ات");
    if (word.stem != head.stem || (word.article && !described) || word.conjunction != 0) continue;
    if (!word.any({Category::organisation, Category::document})) continue;
    Range phrase = noun_phrase(*text_, i, std::min(text_->size(), i + kLongestPhrase), kNamePhrase);
    for (uint32_t k = phrase.first + 2; k < phrase.end; ++k) {  // «مجلس النواب | سليم حمدان», but «جامعة الملك سعود»
      const bool name = text_->is(k, Category::given_name) && !text_->word(k).article;
      const bool one = text_->is(k - 1, Category::honorific) || office_of_one(k - 1);
      if (name && text_->word(k - 1).article && !one) phrase.end = k;
      // «(وكيل) وزارة الصحة | ورئيس المركز», «(وكيل) وزارة الصحة | للصحة العامة»: what else he is
      const bool second = text_->word(k).conjunction == U'و' && office_of_one(k) && !text_->word(k).is(Category::group);
      const bool field = text_->word(k).preposition == U'ل' && head.stem == "وزارة" && i > 0 &&
                         text::is_one_of(text_->word(i - 1).stem, {"وكيل", "وكيلة"});
      if (second || field) phrase.end = k;
      // «(مدير) الإدارة العامة للآثار، | سالم حمدان»
      if (text_->is_comma(k) && k + 1 < phrase.end && (text_->any(k + 1, kName) || text_->any(k + 1, kTitle)))
        phrase.end = k;
    }
    if (phrase.end < phrase.first + 2 || is_wished_for(*text_, phrase)) continue;
    Description body = describe(*lexicon_, *text_, phrase);
    if (body.entity.kind != d.entity.kind || !body.entity.named || !body.name.empty()) continue;
    return find_or_add(std::move(body));
  }
  return organisation ? find_body_with_adjective(d, kReach) : -1;
}

// «اتهمت المعارضة | البنك المركزي … . وقال البنك»: where nothing else has the noun; makes it.
int Entities::find_body_with_adjective(const Description& d, uint32_t reach) {
  const Word& head = text_->word(d.phrase.first);
  for (uint32_t i = d.phrase.first; i-- > 1 && i + reach > d.phrase.first;) {
    const Word& word = text_->word(i);
    const Word& adjective = text_->word(i + 1);
    if (word.stem != head.stem || !word.article || word.conjunction != 0 || word.preposition != 0) continue;
    if (word.stem == "امن") continue;  // «الأمن الغذائي» is no body
    if (!text_->is_word(i + 1) || !adjective.article || !adjective.is(Category::adjective)) continue;
    const bool agrees = word.stem.ends_with("ة") == adjective.stem.ends_with("ة");
    const bool governed = text_->is_word(i - 1) && !text_->word(i - 1).article &&  // «موقع الكلية الإلكتروني»
                          text_->any(i - 1, {Category::common_noun, Category::content_noun, Category::medium,
                                             Category::organisation, Category::office, Category::place});
    if (!agrees || governed) continue;
    const Range phrase =
        noun_phrase(*text_, i, std::min(text_->size(), i + 3), kNamePhrase);  // «المملكة العربية السعودية»
    Description body = describe(*lexicon_, *text_, phrase);
    if (body.entity.kind != d.entity.kind || !body.entity.named || !body.name.empty()) continue;
    return find_or_add(std::move(body));
  }
  return -1;
}

// «… قالت وزارة الصحة إن … . وأطلقت وزارة التعليم منصة. وأوضحت | الوزارة»: the body of that kind of which a sentence
// tells since the last one spoke; makes it.
int Entities::find_body_told_of(const Description& d) {
  constexpr uint32_t kSentences = 3;
  const Word& head = text_->word(d.phrase.first);
  if (d.phrase.end != d.phrase.first + 1 || !head.article || d.entity.kind != SpeakerKind::organisation) return -1;
  if (!is_kind_of_body(head) || text_->quotation_in[d.phrase.first] >= 0) return -1;
  const auto own = std::find_if(text_->sentences.begin(), text_->sentences.end(),
                                [&](const auto& s) { return d.phrase.first < s.end; });
  const int spoke = latest_where([&](const Entity& e) { return e.last_seen != 0 && e.last_seen < d.phrase.first; });
  // «وأضافت الشرطة»: not of whom was only told
  const bool adds = d.phrase.first > 0 && adds_to_words(text_->word(d.phrase.first - 1));
  if (adds && spoke >= 0 && at(spoke).head == d.entity.head) return -1;
  for (uint32_t back = 1; back <= kSentences && own - text_->sentences.begin() >= back; ++back) {
    const auto& s = *(own - back);
    if (s.headline || (spoke >= 0 && at(spoke).last_seen >= s.first)) return -1;
    const uint32_t i = s.first + 1;  // behind the verb
    if (i >= s.end || !is_finite_verb(text_->word(s.first))) continue;
    const Word& word = text_->word(i);
    if (word.stem != head.stem || word.article || word.conjunction != 0 || word.preposition != 0) continue;
    const Range phrase = noun_phrase(*text_, i, std::min(s.end, i + kLongestPhrase), kNamePhrase);
    if (phrase.end < phrase.first + 2) continue;
    Description body = describe(*lexicon_, *text_, phrase);
    if (body.entity.kind != SpeakerKind::organisation || !body.entity.named || !body.name.empty()) continue;
    return find_or_add(std::move(body));
  }
  return -1;
}

// «ذا كورييه», «اوفكوم»: a name of no person that a table knows, which may be a body's.
bool may_be_body(const AnalysedText& text, const Description& d) {
  const Entity& e = d.entity;
  if (e.kind != SpeakerKind::person || e.given || !e.head.empty() || !e.titles.empty()) return false;
  if (d.name.first != d.phrase.first || d.name.end != d.phrase.end) return false;
  bool unknown = false;
  for (uint32_t i = d.phrase.first; i < d.phrase.end; ++i) {
    if (!text.is_word(i) || text.word(i).article || text.any(i, kName)) return false;
    unknown = unknown || !text.word(i).known();
  }
  return unknown;
}

// «"الخدمة المدنية" تعلن …», «"فاو" تحذر» in a headline: the body that the text names with its kind in front, «وزارة
// الخدمة المدنية», «صحيفة "ذا كورييه"», or in front of parentheses, «منظمة الأغذية (فاو)»; the last two also where the
// text goes on with the name alone. Makes it.
int Entities::find_body_in_full(const Description& d) {
  constexpr uint32_t kReach = 400;  // tokens
  constexpr uint32_t kFull = 8;     // … in front of the parenthesis
  const auto& sentences = text_->sentences;
  if (sentences.empty()) return -1;
  const bool headline = is_in_first_headline(*text_, d.phrase);
  const bool body_name = d.entity.kind == SpeakerKind::organisation && d.entity.head.empty() && d.name.empty();
  const bool unknown = may_be_body(*text_, d);
  if (d.entity.state || !(body_name || unknown)) return -1;
  const uint32_t length = d.phrase.end - d.phrase.first;
  const auto says = [&](uint32_t i) {
    if (length == 1 && i < text_->size() && text_->is_word(i)) {  // «اليونيسف», «(يونيسف)»
      return without_article(text_->word(i)) == without_article(text_->word(d.phrase.first));
    }
    for (uint32_t k = 0; k < length; ++k) {
      if (i + k >= text_->size() || text_->word(i + k).normal != text_->word(d.phrase.first + k).normal) return false;
    }
    return text_->is_word(i);
  };
  const auto body_at = [&](uint32_t i, uint32_t end) {
    Description body = describe(*lexicon_, *text_, {i, end});
    const bool is_body = body.entity.kind == SpeakerKind::organisation || body.entity.kind == SpeakerKind::media;
    if (!is_body || body.entity.head.empty() || !body.name.empty()) return -1;
    return find_or_add(std::move(body));
  };
  const auto is_kind = [&](uint32_t i) {
    const Word& word = text_->word(i);
    return is_kind_of_body(word) && !word.article && word.conjunction == 0;
  };
  const bool definite = text_->word(d.phrase.end - 1).article;
  // «… وقالت «فاو»» behind the text: only the name in parentheses
  if (!headline && !unknown &&
      (length != 1 || text_->word(d.phrase.first).known() || text_->word(d.phrase.first).article)) {
    return -1;
  }
  const uint32_t from = headline ? sentences.front().end : d.phrase.first - std::min(d.phrase.first, kReach);
  const uint32_t end = headline ? std::min(text_->size(), d.phrase.end + kReach) : d.phrase.first;
  for (uint32_t i = from; i + 1 < end; ++i) {
    if (headline && definite && is_kind(i) && says(i + 1)) {
      PhraseOptions options = kNamePhrase;
      options.stuck_first = text_->word(i).preposition != 0;
      Range phrase = noun_phrase(*text_, i, std::min(text_->size(), i + kLongestPhrase), options);
      if (phrase.end < i + 1 + length) continue;
      for (uint32_t k = i + 1 + length; k < phrase.end; ++k) {  // «وزارة الخدمة المدنية | كريم الحلواني»
        if (text_->any(k, kName) || text_->any(k, kPerson) || text_->is(k, Category::maybe_name)) phrase.end = k;
      }
      if (const int body = body_at(i, phrase.end); body >= 0) return body;
    }
    if (unknown && text_->quotation_at[i + 1] >= 0 && says(i + 2) && text_->any(i, kOrganisation) &&
        !text_->word(i).article) {  // «صحيفة "ذا كورييه"»
      const auto& q = text_->quotations[static_cast<size_t>(text_->quotation_at[i + 1])];
      const int body = q.close == i + 2 + length ? body_at(i, q.close + 1) : -1;
      if (body >= 0) return body;
    }
    if (length != 1 || !text_->is_mark(i, U'(') || !says(i + 1)) continue;
    for (uint32_t k = i; k > from && k + kFull > i; --k) {
      if (!text_->is_word(k - 1)) break;
      if (!is_kind(k - 1)) continue;
      uint32_t first = k - 1;
      while (first > from && is_kind(first - 1)) --first;  // «هيئة | تنظيم الاتصالات (أوفكوم)»
      return body_at(first, i);
    }
  }
  return -1;
}

// «خبير: …» in a headline, «أكد خبير قانوني أن»: who is named only later, where one person is of that description.
int Entities::find_named_later(const Description& d) const {
  const Entity& said = d.entity;
  const bool one = said.kind == SpeakerKind::person || said.kind == SpeakerKind::unnamed ||
                   (said.kind == SpeakerKind::group && said.number == Number::singular);
  if (!one || !d.name.empty() || said.head.empty() || said.number == Number::plural) return -1;
  const bool headline = is_in_first_headline(*text_, d.phrase);
  if (text_->quotation_in[d.phrase.first] >= 0) return -1;  // «مدني نجران»
  if (text_->word(d.phrase.first).article) return headline ? find_by_title_below(d) : -1;
  if (!headline && said.description_words.size() < 2) return -1;
  int only = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    const bool named = e.given || (headline && e.named && e.name_words.size() > 1);
    if (e.kind != SpeakerKind::person || !named || e.first <= d.phrase.first || e.last_seen != 0) continue;
    if (e.head != said.head || !describes(e, said)) continue;
    if (only >= 0) return -1;
    only = static_cast<int>(i);
  }
  if (only < 0 && headline) only = find_by_title_below(d);
  // «أعلن وزير الصحة اليمني … . وأوضح الوزير سالم حمدان»: his office alone in front of his name
  constexpr uint32_t kNear = 80;  // tokens
  if (only < 0 && !headline && text::is_one_of(said.head, {"وزير", "سفير", "محافظ", "عمدة"})) {
    const int below = find_by_title_below(d);
    const bool bare = below >= 0 && at(below).first > d.phrase.first && at(below).first < d.phrase.end + kNear &&
                      at(below).description_words.size() <= 1;
    if (bare) only = below;
  }
  return only >= 0 || !headline ? only : find_in_lead(d);
}

// «المناضل اليساري», «الأخصائي في علم الفيروسات», «الرجل الأربعيني»: a definite noun for one whom the text has not
// called so, and who holds no post, is who spoke last.
int Entities::find_last_described(const Description& d) const {
  constexpr uint32_t kNear = 150;  // tokens
  const Word& head = text_->word(d.phrase.first);
  const Entity& said = d.entity;
  const bool one =
      said.kind == SpeakerKind::person || (said.kind == SpeakerKind::group && said.number == Number::singular);
  if (!one || !d.name.empty() || !head.article || said.number == Number::plural) return -1;
  if (head.is(Category::office) || !head.any({Category::profession, Category::group}) || head.any(kOrganisation))
    return -1;
  // «المناضل اليساري», «الأخصائي في علم الفيروسات»; «المتهم» alone may be somebody else
  const uint32_t second = d.phrase.first + 1;
  const bool described = d.phrase.end == second + 1 && text_->word(second).article &&
                         (text_->any(second, {Category::adjective, Category::nationality}) ||
                          (!text_->word(second).known() && text_->word(second).stem.ends_with("ي")));
  const bool in_field = d.phrase.end > second + 1 && text_->word(second).normal == "في";
  if (!described && !in_field) return -1;
  for (uint32_t i = second; i < d.phrase.end; ++i) {
    if (text_->any(i, kName) || surnames_.count(name_key(text_->word(i))) != 0) return -1;
  }
  const int last = latest_where([&](const Entity& e) { return e.last_seen != 0 && e.last_seen <= d.phrase.first; });
  if (last < 0) return -1;
  const Entity& e = at(last);
  const bool other =
      (said.country >= 0 && e.country >= 0 && said.country != e.country) || lexicon_->are_exclusive(said.head, e.head);
  const bool fits = e.kind == SpeakerKind::person && e.named && !other && e.last_seen + kNear > d.phrase.first &&
                    mention::agrees(e, {3, said.gender, Number::singular});
  return fits ? last : -1;
}

// «وزيرة الخارجية: …» in a headline where the text has one «الوزيرة س», «برلماني: …» where it has one «النائب س»:
// nothing is said of the person that the headline does not say too.
int Entities::find_by_title_below(const Description& d) const {
  const Epithet epithet(*lexicon_, *text_, d);
  Kinship best = Kinship::anybody;
  int only = -1;
  // «قائد عسكري مالي: …»: without the article, adjectives tell him apart from nobody
  bool vague = !text_->word(d.phrase.first).article && d.phrase.end > d.phrase.first + 1;
  for (uint32_t i = d.phrase.first + 1; i < d.phrase.end; ++i) {
    vague = vague && text_->is_word(i) && !text_->word(i).article && text_->word(i).preposition == 0 &&
            text_->any(i, {Category::adjective, Category::nationality});
  }
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::person || !e.named || e.name_words.size() < 2 || e.head.empty()) continue;
    const Kinship kinship = epithet.of(e);
    if (kinship < best || kinship < Kinship::called) continue;
    const bool other_state = d.entity.country >= 0 && e.country >= 0 && e.country != d.entity.country;
    const bool fits = kinship != Kinship::same || vague || describes(d.entity, e) || describes(e, d.entity);
    if (!fits || other_state || !mention::agrees(e, {3, d.entity.gender, Number::singular})) {
      if (kinship == Kinship::same) return -1;  // «وزير الصحة», where the text has a «وزير المالية س»
      continue;
    }
    if (kinship == best && only >= 0) return -1;
    best = kinship;
    only = static_cast<int>(i);
  }
  return only;
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
    const bool prince = !text::is_one_of(d.entity.head, {"امير", "محافظ", "ولي", "وزير", "رئيس"}) &&
                        std::find(e.titles.begin(), e.titles.end(), "امير") != e.titles.end();
    if (only >= 0 || prince || other_state || !agrees(e, {3, d.entity.gender, Number::singular})) return -1;
    only = static_cast<int>(i);
  }
  return only;
}

}  // namespace isnad::mention
