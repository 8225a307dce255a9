// Which entity of the text a description fits: the same name, or nothing said that the other does not have.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "mention/entity.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/normalise.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Gender;
using lexicon::Number;
using lexicon::Word;

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains_all(const std::vector<std::string>& big, const std::vector<std::string>& small) {
  return std::all_of(small.begin(), small.end(), [&](const std::string& w) { return contains(big, w); });
}

// Whether the name (the description) of `big` has every word of that of `small`. The bits settle most pairs.
bool holds_name(const Entity& big, const Entity& small) {
  return (small.name_bits & ~big.name_bits) == 0 && contains_all(big.name_words, small.name_words);
}

bool holds_description(const Entity& big, const Entity& small) {
  return (small.description_bits & ~big.description_bits) == 0 &&
         contains_all(big.description_words, small.description_words);
}

bool other_country(const Entity& a, const Entity& b) {
  return a.country >= 0 && b.country >= 0 && a.country != b.country;
}

// «الجندي» and «ماهر الجندي»: one name holds the other.
bool name_fits(const Entity& e, const Entity& other) {
  if (other.name_words.empty()) return false;
  if ((e.number == Number::plural) != (other.number == Number::plural)) return false;  // «كامل ولؤي» is not «كامل»
  const bool alias = !other.alias_words.empty() && contains_all(other.alias_words, e.name_words);
  return alias || holds_name(other, e) || holds_name(e, other);
}

// «ولي العهد» and «ولي العهد الأمير سالم», who was called «الأمير سالم» first; but not the deputy of that office.
bool is_office_of_rank(const Entity& e, const Entity& other) {
  const bool titled = other.head.empty() && contains(other.titles, "امير") &&
                      text::is_one_of(e.head, {"ولي", "امير", "محافظ", "وزير", "رئيس", "نائب"});
  const bool rank = titled || text::is_one_of(other.head, {"امير", "ملك"});
  if (!other.named || !rank || e.description_words.empty()) return false;
  // «الأمير سالم ولي العهد نائب رئيس الوزراء»: what stands behind the office is another one
  const auto office =
      std::find(other.description_words.begin(), other.description_words.end(), e.description_words.front());
  return std::none_of(other.description_words.begin(), office, [&](const std::string& word) {
    return text::is_one_of(word, {"نائب", "مساعد", "وكيل", "مستشار", "متحدث", "سفير"}) &&
           !contains(e.description_words, word);
  });
}

// «الوزير» and «وزير الري السيراني»: the same office, and nothing said that the other does not have.
bool office_fits(const Entity& e, const Entity& other) {
  if (e.head.empty() || other_country(e, other)) return false;
  const bool second = e.description_words.size() > 1 && contains(other.titles, e.head);  // of two offices
  if (e.head != other.head && !second && !is_office_of_rank(e, other)) return false;
  if (e.country >= 0 && other.country < 0 && e.description_words.size() > 1) return false;
  if (e.gender != Gender::unknown && other.gender != Gender::unknown && e.gender != other.gender) return false;
  if (other.number == Number::plural && e.number == Number::singular) return false;
  // «الرئيس» alone is of the state, where it is not «رئيس الوزراء»
  if (e.head == "رئيس" && e.description_words.size() == 1 && other.last_seen == 0 &&
      other.description_words.size() > 1 &&
      text::is_one_of(other.description_words[1], {"وزراء", "نواب", "برلمان", "حكوم"})) {
    return false;
  }
  // «الرئيس السيراني» is not «الرئيس السيراني الأسبق س»
  if (is_former(other) && !is_former(e) && (e.description_words.size() > 1 || e.country >= 0)) return false;
  return holds_description(other, e);
}

// Of two persons that fit, whether `other` does better than the one held: of the state that is said, named, later.
bool is_better_person(const Entity& e, const Entity& other, const Entity& held) {
  const bool other_of_state = e.country >= 0 && other.country == e.country;
  const bool held_of_state = e.country >= 0 && held.country == e.country;
  if (other_of_state != held_of_state) return other_of_state;
  // «الرئيس» alone, where the text has the president and the chairman of something
  if (e.head == "رئيس" && e.description_words.size() == 1 && e.name_words.empty()) {
    const auto of_state = [](const Entity& who) {
      return who.head == "رئيس" &&
             (who.description_words.size() == 1 || text::is_one_of(who.description_words[1], {"جمهوري", "دول"}));
    };
    if (of_state(other) != of_state(held)) return of_state(other);
  }
  return other.named != held.named ? other.named : other.last_seen > held.last_seen;
}

// «الخارجية الأردنية», «الداخلية»: a ministry by its department alone.
bool is_department(const Entity& e) {
  return !e.description_words.empty() &&
         text::is_one_of(e.description_words.front(),
                         {"خارجي", "داخلي", "دفاع", "صح", "مالي", "عدل", "ترب", "تعليم", "طاق", "زراع", "اوقاف"});
}

// «الأرصاد» and «الهيئة العامة للأرصاد»: a body by what it is there for, alone.
bool is_charge_of(const Entity& e, const Entity& other) {
  return e.description_words.size() == 1 &&
         text::is_one_of(e.description_words.front(), {"ارصاد", "اوقاف", "احصاء", "جوازات", "جمارك", "مرور"}) &&
         text::is_one_of(other.head, {"هيئة", "رئاسة", "مديرية", "مصلحة", "مؤسسة", "ادارة", "وزارة", "دائرة"});
}

// «حكومة الوحدة» is not «وزارة الداخلية في حكومة الوحدة»: a word for a body that is no ministry.
bool is_no_ministry(std::string_view head) {
  return text::is_one_of(head,
                         {"حكومة", "رئاسة", "مجلس",  "لجنة",  "هيئة",  "منظمة", "حزب",   "حركة",  "شركة", "نقابة",
                          "جيش",   "شرطة",  "جهاز",  "محكمة", "جامعة", "اتحاد", "مؤسسة", "جمعية", "دولة", "غرفة",
                          "بنك",   "مركز",  "نيابة", "بعثة",  "سفارة", "قيادة", "تحالف", "جبهة",  "نادي", "رابطة"});
}

// «الصحة», «التعليم»: a department alone, which names a body of the state and not «الوحدة الصحية».
bool is_other_than_department(const Entity& e, const Entity& other) {
  return e.head.empty() && e.description_words.size() == 1 && is_department(e) && !other.head.empty() &&
         !text::is_one_of(other.head, {"وزارة", "وزارتي", "مديرية", "ادارة", "هيئة", "مصلحة", "دائرة", "امانة"});
}

// «الحكومة المكلفة» alone is not «حكومة الوحدة والحكومة المكلفة».
bool is_second_of_pair(const Entity& e, const Entity& pair) {
  return pair.name.size() > e.name.size() && pair.name.ends_with(e.name) &&
         std::string_view(pair.name).substr(0, pair.name.size() - e.name.size()).ends_with(" و");
}

// «الوزارة» and «وزارة الخارجية»: the description of one holds that of the other.
bool organisation_fits(const Entity& e, const Entity& other, bool definite) {
  if (e.description_words.empty() || !(definite || !e.head.empty()) || other_country(e, other)) return false;
  if (is_other_than_department(e, other) || is_second_of_pair(e, other)) return false;
  if (e.head == "وزارة" && e.description_words.size() == 1 && definite && other.head != e.head && is_department(other))
    return true;
  // «المعارضة» is not «تحالف للمعارضة», but «الداخلية» is «وزارة الداخلية»
  const bool ministry = (other.head == "وزارة" && !is_no_ministry(e.head)) ||
                        (e.head == "وزارة" && !is_no_ministry(other.head)) || (definite && is_charge_of(e, other));
  if (!e.head.empty() && !other.head.empty() && e.head != other.head && !ministry) return false;
  if (holds_description(other, e)) {
    // «الجمعية السعودية لطب العيون» is «جمعية طب العيون»
    constexpr size_t kTold = 3;  // words
    const bool all = e.description_words.size() >= kTold && holds_description(e, other);
    if (e.country >= 0 && other.country < 0 && !all) return false;
    return definite || e.description_words.size() > 1;  // «بيان» is not «بيان الوزارة»
  }
  return !other.description_words.empty() && holds_description(e, other);
}

// «أهالي طنبورة», «أهالي قرية طنبورة»: those who live there, by the same name of the place.
bool lives_there_too(const Entity& e, const Entity& other) {
  const auto place = [](const Entity& who) {
    std::vector<std::string> words;
    for (const std::string& word : who.description_words) {
      if (!text::is_one_of(word, {"اهالي", "سكان", "مواطن", "مواطنين", "قري", "حي", "مدين", "بلد", "منطق", "محافظ",
                                  "مركز", "قرى", "احياء", "ولاي", "اقليم", "دوار"}))
        words.push_back(word);
    }
    return words;
  };
  if (!text::is_one_of(e.head, {"اهالي", "سكان"}) || !text::is_one_of(other.head, {"اهالي", "سكان"})) return false;
  const auto where = place(e);
  const auto there = place(other);
  return !where.empty() && !there.empty() && (contains_all(there, where) || contains_all(where, there));
}

// «المتظاهرون»: a group that was named before.
bool group_fits(const Entity& e, const Entity& other, bool definite) {
  if (e.head.empty() && e.number != Number::plural) return false;
  if (lives_there_too(e, other)) return true;
  if (!definite) return false;
  const auto named_so = [](const std::string& one) {
    return [&one](const std::string& word) { return without_plural_case(word) == without_plural_case(one); };
  };
  const auto& words = e.description_words;
  const auto has = [&](const std::string& word) {
    return std::any_of(other.description_words.begin(), other.description_words.end(), named_so(word));
  };
  // «عدد من المواطنين … . وأكد المواطنون», «عدد من الخبراء والكتاب … . ورأى الخبراء والكتاب»
  const bool some =
      !words.empty() && e.number == lexicon::Number::plural && other.head.empty() && !other.description_words.empty() &&
      text::is_one_of(other.description_words.front(), {"عدد", "بعض", "مجموع", "عشرات", "مئات", "الاف", "جمع"});
  if (some && std::all_of(words.begin(), words.end(), has)) return true;
  if (e.head.empty()) return false;
  const bool fuller = words.size() == 1 && other.head.starts_with(e.head + " ");  // «شهود عيان»
  if (without_plural_case(e.head) != without_plural_case(other.head) && !fuller) return false;
  const bool several = e.number == lexicon::Number::plural && other.number == lexicon::Number::plural;
  return (several && words.size() == 1) || (e.head == other.head && holds_description(other, e));
}

// «الوزير», «متحدث الداخلية»: by its own article or by that of what it governs; «مدرب فريق الصقور», of whom there is
// one, also by that of what stands at the end, but not «أحد سكان الحي».
bool is_definite(const AnalysedText& text, const Range& phrase) {
  const Word& head = text.word(phrase.first);
  if (head.article) return true;
  uint32_t last = phrase.first + 1;
  if (!head.in(WordSet::only_one_of_its_body)) return last < phrase.end && text.word(last).article;
  const auto governs = [&](uint32_t i) {
    const Word& word = text.word(i);
    return text.is_word(i) && !word.article && word.preposition == 0 && word.conjunction == 0 && word.known() &&
           !word.any({Category::adjective, Category::nationality, Category::preposition}) && !word.any(kName);
  };
  while (last + 1 < phrase.end && governs(last)) ++last;
  return last < phrase.end && text.word(last).article && text.word(last).preposition == 0;
}

// «وكالة الأنباء الرسمية «سانا»», «حركة …»: what is called by its short name alone.
bool bears_short_name(const Entity& entity) {
  return entity.name.starts_with("وكالة ") ||
         text::is_one_of(entity.head, {"وكالة", "صحيفة", "قناة", "شركة", "منصة", "شبكة", "اذاعة", "جماعة", "حركة",
                                       "تنظيم", "حزب", "جهاز", "اتحاد", "منظمة", "هيئة", "مؤسسة", "رابطة"});
}

// «منظمة الدول المصدرة للنفط (أوبك)», «الاتحاد الدولي لكرة القدم «فيفا»»: the name between marks stands for the whole.
bool abbreviates(const std::string& name, const std::string& whole) {
  constexpr std::pair<std::string_view, std::string_view> kMarks[] = {{"(", ")"}, {"«", "»"}, {"\"", "\""}, {"“", "”"}};
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](const auto& marks) {
    const size_t length = name.size() + marks.first.size() + marks.second.size();
    if (name.empty() || whole.size() <= length || !whole.ends_with(marks.second)) return false;
    const std::string_view end = std::string_view(whole).substr(whole.size() - length);
    return end.starts_with(marks.first) && end.substr(marks.first.size(), name.size()) == name;
  });
}

// «رئيس لجنة …», «مدير عام إدارة …»: a word that many offices share, and that tells nothing of which one it is.
bool is_kind_of_office(std::string_view word) {
  return text::is_one_of(
      word, {"مجلس",  "لجن",  "ادار",   "هيئ",   "جمعي", "نادي",  "حزب",   "اتحاد", "مؤسس", "شرك",   "جهاز",   "قطاع",
             "دائر",  "مكتب", "فرع",    "قسم",   "مركز", "وزار",  "مديري", "نقاب",  "رابط", "وكال",  "عام",    "اعلي",
             "مساعد", "نائب", "تنفيذي", "رئيس",  "مدير", "امين",  "بلدي",  "جامع",  "كلي",  "محكم",  "مستشفي", "مدرس",
             "غرف",   "بنك",  "ولاي",   "محافظ", "عضو",  "دكتور", "مهندس", "استاذ", "سيد",  "معالي", "شيخ",    "سعاد"});
}

// «رئيس قسم الطوارئ», and not «مدير عام المؤسسة المهندس».
bool tells_which_office(const std::string& role) {
  const std::string normal = text::normalised(role);
  for (size_t from = 0; from < normal.size();) {
    const size_t end = std::min(normal.find(' ', from), normal.size());
    std::string_view word = std::string_view(normal).substr(from, end - from);
    for (const std::string_view stuck : {"و", "لل", "ال"}) {
      if (word.size() > stuck.size() + 4 && word.starts_with(stuck)) word.remove_prefix(stuck.size());
    }
    if (word.ends_with("ة")) word.remove_suffix(2);
    if (!word.empty() && !is_kind_of_office(word)) return true;
    from = end + 1;
  }
  return false;
}

// «شركة سدرة»: of two words, the second of which stands between marks at the end of the whole name of the other.
bool bears_name_of(const Entity& e, const Entity& whole) {
  if (e.description_words.size() != 2 || e.head.empty() || whole.kind != e.kind) return false;
  const size_t space = e.name.rfind(' ');
  return space != std::string::npos && abbreviates(e.name.substr(space + 1), whole.name);
}

bool is_family(std::string_view head) { return text::is_one_of(head, {"اسرة", "عائلة"}); }

// «مجلس الأمن» and «مجلس الأمن الدولي», «صندوق النقد» and «صندوق النقد الدولي»: a name of two words or more, and one
// adjective behind it.
bool is_shortened(const Entity& e, const Entity& whole) {
  constexpr std::string_view kArticle = " ال";
  const std::string_view name = whole.name;
  return e.name.find(kArticle) != std::string::npos && name.size() > e.name.size() && name.starts_with(e.name) &&
         name.substr(e.name.size()).starts_with(kArticle) &&
         name.find(' ', e.name.size() + 1) == std::string_view::npos && !other_country(e, whole);
}

// «دراسة طبية … . ومن ناحية أخرى كشفت دراسة حديثة»: without the article a document told of before the last sentence is
// another one.
bool is_another_document(const AnalysedText& text, const Description& d, const Entity& other) {
  const bool definite = std::any_of(text.words.begin() + d.phrase.first, text.words.begin() + d.phrase.end,
                                    [](const Word* word) { return word->article; });
  if (definite || other.last_seen == 0 || text.word(d.phrase.first).suffix != lexicon::Pronoun::none) return false;
  const auto in = [](const auto& sentence, uint32_t token) { return sentence.first <= token && token < sentence.end; };
  const auto said = std::find_if(text.sentences.begin(), text.sentences.end(),
                                 [&](const auto& sentence) { return in(sentence, other.last_seen); });
  return said != text.sentences.end() && !said->headline && !in(*said, d.phrase.first);
}

}  // namespace

bool is_former(const Entity& e) {
  return contains(e.description_words, "سابق") || contains(e.description_words, "اسبق");
}

bool describes(const Entity& entity, const Entity& said) {
  return holds_description(entity, said) && !other_country(entity, said);
}

namespace {

// «شهود», «محللون»: people behind whom a verb is in the plural; but «مصادر», «جهات», «قبائل».
bool are_people(const Entity& e) {
  if (e.kind != SpeakerKind::group) return false;
  // «الباحثون», «كثيرون», «البعض»
  const std::string_view first = std::string_view(e.name).substr(0, e.name.find(' '));
  if (first.ends_with("ون") || text::is_one_of(first, {"البعض", "بعضهم", "التجار", "تجار"})) return true;
  if (e.number != Number::plural) return false;
  // «3 شهود عيان»: behind a number
  const bool counted = e.head.empty() && e.description_words.size() > 1;
  const std::string& head = counted ? e.description_words[1] : e.head;
  return head.ends_with("ون") || head.ends_with("ين") ||
         text::is_one_of(head, {"شهود", "خبراء", "سكان", "نشطاء", "طلاب", "علماء", "عمال", "وزراء", "نواب", "جنود",
                                "ضباط", "اطباء", "تجار", "اهالي", "خبير", "شاهد"});
}

}  // namespace

bool agrees(const Entity& entity, lexicon::Agreement agreement) {
  if (agreement.number == Number::singular && agreement.gender == Gender::feminine && are_people(entity)) return false;
  const bool joined = entity.kind == SpeakerKind::person && entity.number == Number::plural;  // «كامل ولؤي»
  if (joined && agreement.number == Number::singular) return false;
  if (entity.gender != Gender::unknown && agreement.gender != Gender::unknown && entity.gender != agreement.gender &&
      entity.number != Number::plural) {
    return false;
  }
  const bool one = (entity.kind == SpeakerKind::person && !joined) ||
                   (entity.kind == SpeakerKind::unnamed && entity.number == Number::singular);
  const bool paper = entity.kind == SpeakerKind::document && entity.number != Number::plural;
  // «لأنهما قالا»: two, or what is one body of two
  const bool both = entity.number == Number::plural || entity.number == Number::dual ||
                    entity.name.find(" و") != std::string::npos || entity.kind == SpeakerKind::organisation;
  if ((agreement.number == Number::plural || (agreement.number == Number::dual && !both)) && (one || paper))
    return false;
  // «قال مواطن إن C. وأضاف», «قال والد الضحية إن C. وأضاف»: one of a group, and not «أهل القرية»
  const bool somebody = entity.number == Number::singular && entity.last_seen != 0 &&
                        entity.gender == Gender::masculine && !text::is_one_of(entity.head, {"اهل", "كادر", "عمالي"});
  // «غادر الوفد القاعة، معتبرا»: one word for them all
  const bool one_word = text::is_one_of(entity.head, {"وفد", "جمهور", "طاقم", "شعب"});
  if (agreement.number == Number::singular && entity.kind == SpeakerKind::group && !one_word && !somebody &&
      agreement.gender == Gender::masculine) {
    return false;
  }
  return true;
}

int Entities::find(const Description& d) const {
  if (d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed) return find_person(d);
  return find_organisation(d);
}

// «ضابط في الشرطة», «قيادي في الحزب»: in the text, not in its headline, one of many, of whom nothing was said.
bool Entities::is_one_of_many(const Range& phrase) const {
  const auto& title = text_->sentences.front();
  if (title.headline && phrase.first < title.end) return false;
  return phrase.end > phrase.first + 1 && !text_->word(phrase.first).article &&
         text::is_one_of(text_->word(phrase.first + 1).normal, {"في", "من", "لدى"});
}

int Entities::find_person(const Description& d) const {
  const Entity& e = d.entity;
  const bool named = !e.name_words.empty();
  // «مسؤول آخر» is somebody new
  if (!named && !is_definite(*text_, d.phrase) &&
      (e.kind == SpeakerKind::unnamed || is_spokesman(e.head) || is_one_of_many(d.phrase))) {
    return -1;
  }
  int best = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& other = entities_[i];
    if (other.kind != SpeakerKind::person && other.kind != SpeakerKind::unnamed) continue;
    if (!(named ? name_fits(e, other) : office_fits(e, other))) continue;
    if (best < 0 || is_better_person(e, other, at(best))) best = static_cast<int>(i);
  }
  return best;
}

// «وزير الشباب والرياضة» where the text has one named person of that office whose title shares words with it.
int Entities::find_by_office(const Description& d) const {
  constexpr std::ptrdiff_t kShared = 2;  // words, the office itself among them
  const Entity& e = d.entity;
  if (e.kind != SpeakerKind::person || e.named || e.head.empty() || e.description_words.size() < kShared) return -1;
  if (is_spokesman(e.head) && !is_definite(*text_, d.phrase)) return -1;
  if (is_one_of_many(d.phrase)) return -1;
  // «المدرب السابق لمنتخب الشباب» where «المدرب س» is the only one of that kind
  const bool kind = text_->word(d.phrase.first).article && (text_->is(d.phrase.first, Category::profession) ||
                                                            text::is_one_of(e.head, {"سفير", "مدرب", "مبعوث"}));
  int only = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& other = entities_[i];
    const bool office = other.head == e.head || other.head.starts_with(e.head + " ");  // «مدير», «مدير عام»
    if (other.kind != SpeakerKind::person || !other.named || !office || other_country(e, other)) continue;
    if (is_former(e) && !is_former(other) && !kind) continue;  // «وزير النقل السابق»: who held it before him
    // «المبعوث الأممي» is not «المبعوث الأميركي س»
    if (contains(e.description_words, "اممي") && other.country >= 0 && !contains(other.description_words, "اممي"))
      continue;
    const auto shared = std::count_if(e.description_words.begin(), e.description_words.end(),
                                      [&](const std::string& w) { return contains(other.description_words, w); });
    // «رئيس لجنة المياه س» is not «رئيس لجنة الحكام»
    const bool kind_alone = std::none_of(e.description_words.begin(), e.description_words.end(), [&](const auto& w) {
      return w != e.head && !is_kind_of_office(w) && contains(other.description_words, w);
    });
    const bool parted = kind_alone && tells_which_office(other.role);
    // «رئيس الجمهورية» is «الرئيس س»
    const bool head_of_state = (contains(e.description_words, "جمهوري") || contains(e.description_words, "دول")) &&
                               e.description_words.size() == kShared && other.description_words.size() == 1;
    if ((shared < kShared || parted) && !head_of_state && !kind) continue;
    if (only >= 0) return -1;
    only = static_cast<int>(i);
  }
  return only;
}

// «إيه تي إن تي» and «شركة «إيه تي إن تي»», «لوكهيل مارتن» and «شركة لوكهيل مارتن»: a name of several words, whatever
// they are else, behind the noun of a body.
int Entities::find_by_foreign_name(const Description& d) const {
  if (d.phrase.end < d.phrase.first + 2 || !d.entity.head.empty() || d.entity.given || d.entity.state) return -1;
  std::vector<std::string> words;
  for (uint32_t i = d.phrase.first; i < d.phrase.end; ++i) {
    if (!text_->is_word(i)) continue;
    if (text_->word(i).article) return -1;
    words.push_back(comparable(text_->word(i)));
  }
  if (words.size() < 2) return -1;
  return latest_where([&](const Entity& other) {
    const auto& all = other.description_words;
    const bool body = other.kind == SpeakerKind::organisation || other.kind == SpeakerKind::media;
    return body && !other.head.empty() && all.size() == words.size() + 1 && bears_short_name(other) &&
           std::equal(words.begin(), words.end(), all.begin() + 1);
  });
}

// «جارتنر» and «شركة «جارتنر»», «IDC» and «شركة الأبحاث IDC», «بيوني» and «مركز بيوني للأبحاث»: a word that no table
// knows, by which a body is called.
int Entities::find_by_short_name(const Description& d) const {
  const Word& word = text_->word(d.phrase.first);
  if (const int whole = find_by_foreign_name(d); whole >= 0) return whole;
  if (d.phrase.end != d.phrase.first + 1 || word.known() || word.preposition != 0 || word.letters < 3) return -1;
  if (is_unknown_people(word)) return -1;
  const std::string key = comparable(word);
  return latest_where([&](const Entity& other) {
    const bool body = other.kind == SpeakerKind::organisation || other.kind == SpeakerKind::media;
    if (!body || other.description_words.size() < 2) return false;
    const auto& all = other.description_words;
    if (bears_short_name(other) && all.back() == key) return true;
    // «رئيس حزب …» is no body, and «حركة س بزعامة ص» not called by ص
    const auto at = std::find(all.begin(), all.end(), key);
    const bool early = at != all.end() && at - all.begin() <= 1;
    const bool called = bears_short_name(other) ||
                        text::is_one_of(other.head, {"مركز", "نادي", "فريق", "معهد", "بنك", "مصرف", "مجموعة", "بورصة",
                                                     "فندق", "دار", "متجر", "مصنع", "مرصد", "كتلة", "ميليشيا"});
    return (early && called) || (at != all.end() && abbreviates(written(*text_, d.phrase), other.name)) ||
           (word.article && at + 1 == all.end() && other.name.ends_with(")"));
  });
}

int Entities::find_organisation(const Description& d) const {
  const Entity& e = d.entity;
  const bool definite = text_->word(d.phrase.first).article;
  const bool name = d.phrase.end == d.phrase.first + 1 && e.head.empty() &&
                    text_->any(d.phrase.first, {Category::media_name, Category::organisation_name});
  return latest_where([&](const Entity& other) {
    if (name && bears_short_name(other) && holds_description(other, e)) return true;  // «سانا»
    if (e.kind == other.kind && (abbreviates(e.name, other.name) || abbreviates(other.name, e.name))) return true;
    // «الجارديان» is «صحيفة «الجارديان»»
    const bool outlet = other.kind == SpeakerKind::media && e.kind == SpeakerKind::organisation && e.head.empty();
    if ((other.kind != e.kind && !outlet) || other.state != e.state) return false;
    if (other.name == e.name) return true;
    if (e.kind == SpeakerKind::document && is_another_document(*text_, d, other)) return false;
    // «أسرة الوزير السابق» is «أسرة س»: one text tells of one
    const bool alone = e.name == "الأسرة" || e.name == "العائلة";
    if (is_family(e.head) && is_family(other.head) && (e.head == other.head || alone)) return true;
    // «وزارة الصحة، وإدارة الحرس» together are not «وزارة الصحة»
    constexpr std::string_view kTogether = "، و";
    if ((e.name.find(kTogether) == std::string::npos) != (other.name.find(kTogether) == std::string::npos))
      return false;
    // «شركة سدرة» and «الشركة الوطنية للصناعات «سدرة»»
    if (bears_name_of(e, other) || bears_name_of(other, e)) return true;
    if (is_shortened(e, other) || is_shortened(other, e)) return true;
    if (e.kind == SpeakerKind::group) return group_fits(e, other, definite);
    // «الجيش: … | وقال الجيش اللبناني»: whom the headline has without his state
    const auto& title = text_->sentences.front();
    const bool headline = title.headline && other.first < title.end && other.last_seen < title.end;
    return organisation_fits(e, other, definite) || (headline && definite && e.country >= 0 && other.country < 0 &&
                                                     e.description_words == other.description_words);
  });
}

}  // namespace isnad::mention
