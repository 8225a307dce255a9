// By what other word one is meant who has been introduced: a title («الشيخ»), an office or profession («الدبلوماسي
// التركي»), what he is to somebody («الأب»), anything that one may be called («الرجل»).
#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "mention/entity.h"
#include "mention/epithet.h"
#include "mention/person_name.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/normalise.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Number;
using lexicon::Word;

// «المسؤول الوزاري السابق»: the adjectives of any official tell not which one.
bool tells_who(const std::string& word) {
  return !text::is_one_of(word, {"سياسي", "وزاري", "حكومي", "سابق", "اسبق", "رفيع", "كبير", "بارز", "حالي", "مذكور"});
}

// «متهمة» is a «متهم».
std::string_view masculine(std::string_view noun) {
  if (noun.ends_with("ة")) noun.remove_suffix(std::string_view("ة").size());
  return noun;
}

// Whether a row of knowledge/epithets.tsv («رئيس», «رئيس بلدية») tells what somebody is.
bool is_such(const Entity& e, std::string_view row) {
  const size_t space = row.find(' ');
  const std::string_view head = row.substr(0, space);
  const bool titled =
      std::any_of(e.titles.begin(), e.titles.end(), [&](const auto& t) { return masculine(t) == head; });
  if (masculine(e.head) != masculine(head) && !titled) return false;
  if (space == std::string_view::npos) return true;
  const auto& words = e.description_words;
  return std::find(words.begin(), words.end(), masculine(row.substr(space + 1))) != words.end();
}

// Whether the second word stands soon behind the first.
bool stand_near(const std::vector<std::string>& words, const std::string& first, const std::string& second) {
  constexpr std::ptrdiff_t kNear = 3;  // words
  const auto at = std::find(words.begin(), words.end(), first);
  const auto end = words.end() - at > kNear ? at + kNear + 1 : words.end();
  return std::find(at, end, second) != end;
}

// «رئيس الجمهورية», «رئيس الحكومة» beside «رئيس نقابة المعلمين»: what somebody heads is told of both, and is another
// thing: a body of state that the other does not have, or a body of another kind.
bool heads_another(const Entity& said, const Entity& e) {
  const auto& words = said.description_words;
  const auto& others = e.description_words;
  const bool of_country = e.head == "رئيس" && e.country >= 0;  // «الرئيس الأفغاني س»
  if (words.size() < 2 || (others.size() < 2 && !of_country)) return false;
  const auto is_of_state = [](const std::string& word) {
    return text::is_one_of(
        word, {"جمهوري", "دول", "وزراء", "برلمان", "نواب", "شيوخ", "اركان", "بلاد", "مخابرات", "حكوم", "سلط"});
  };
  const auto is_body = [](const std::string& word) {
    return text::is_one_of(word,
                           {"جيش",  "حرس",  "شرط",   "قوات", "لواء",  "كتيب", "اسطول", "تنظيم", "ميليشيا", "نقاب",
                            "نادي", "حزب",  "اتحاد", "جمعي", "شرك",   "جامع", "بلدي",  "محكم",  "لجن",     "هيئ",
                            "حرك",  "بنك",  "وزار",  "منظم", "غرف",   "مجلس", "وفد",   "رابط",  "مؤسس",    "ادار",
                            "مركز", "مكتب", "دائر",  "قسم",  "تحرير", "كلي",  "معهد",  "قطاع",  "فرع",     "مستشفي"});
  };
  // «وزير الدفاع» beside «وزير الصحة س»
  const auto is_department = [](const std::string& word) {
    return text::is_one_of(
        word, {"خارجي", "داخلي", "دفاع",   "صح",   "مالي",  "عدل",     "ترب",   "تعليم",  "طاق",     "زراع",
               "اوقاف", "نقل",   "اقتصاد", "تجار", "صناع",  "عمل",     "اسكان", "بيي",    "مياه",    "كهرباء",
               "نفط",   "بترول", "سياح",   "ثقاف", "اعلام", "اتصالات", "شباب",  "رياض",   "شوون",    "تخطيط",
               "تنمي",  "تموين", "اشغال",  "هجر",  "امن",   "حج",      "تضامن", "بلديات", "استثمار", "موارد"});
  };
  const std::string& what = words[1];
  const auto is_told = [&](const std::string& word) {
    const auto is_country = [](const std::string& w) { return text::is_one_of(w, {"جمهوري", "دول", "بلاد"}); };
    return word == what || (what == "وزراء" && word == "حكوم") || (what == "حكوم" && word == "وزراء") ||
           (is_country(what) && is_country(word));
  };
  if (std::any_of(others.begin(), others.end(), is_told)) return false;
  const auto any_other = [&](const auto& is_such) { return std::any_of(others.begin(), others.end(), is_such); };
  if (said.head.starts_with("وزير") && is_department(what) && any_other(is_department)) return true;
  // «رئيس الشركة» beside «رئيس الوزراء س», «الرئيس الأفغاني س»
  const bool of_state = any_other(is_of_state) || of_country;
  return (is_of_state(what) && others.size() > 1) || (is_body(what) && (any_other(is_body) || of_state));
}

// «الزعيم الأعلى», «المبعوث الأممي», «القائد العام»: an adjective that makes an office of its own, which is not that of
// a president, an ambassador or a general.
bool is_office_of_its_own(const Entity& said, const Entity& e) {
  const auto& words = said.description_words;
  const auto& others = e.description_words;
  if (text::is_one_of(said.head, {"مدير", "مشرف", "امين", "رئيس", "كاتب"})) return false;
  return said.office && std::any_of(words.begin() + (words.empty() ? 0 : 1), words.end(), [&](const std::string& w) {
           return text::is_one_of(w, {"اعلي", "اممي", "عام", "ديني", "روحي", "اكبر", "مقيم", "خاص", "دائم"}) &&
                  std::find(others.begin(), others.end(), w) == others.end();
         });
}

// «القائد العام» beside «الناطق باسم القائد العام س», «نائب رئيس المجلس س»: he is not whose spokesman or deputy he is.
bool speaks_for_office(const Entity& said, const Entity& e) {
  const bool other = e.head != said.head && !said.head.empty() &&
                     std::find(e.titles.begin(), e.titles.end(), said.head) == e.titles.end();
  return other && stand_near(e.description_words, e.head, said.head) &&
         text::is_one_of(e.head, {"متحدث", "ناطق", "نائب", "مستشار", "مساعد", "سكرتير", "مبعوث", "معاون"});
}

// «المبعوث الأممي»: of no single state.
bool is_of_states(const Entity& said) {
  const auto& words = said.description_words;
  return std::find(words.begin(), words.end(), "اممي") != words.end();
}

// «المسؤول الأوروبي», «المسؤول الأممي»: of the body of states, in whose title it stands too.
bool is_of_said_body(const Entity& said, const Entity& e) {
  const auto& words = said.description_words;
  const auto& others = e.description_words;
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return text::is_one_of(word, {"اوروبي", "اممي", "خليجي", "افريقي"}) &&
           std::find(others.begin(), others.end(), word) != others.end();
  });
}

// «لاعب منتخب الزهراء», and not «خبير في البلدية»: what a preposition governs makes nothing definite.
bool is_definite_by_genitive(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (text.word(i).preposition != 0 || text.is(i, Category::preposition)) return false;
    if (text.word(i).article) return true;
  }
  return false;
}

// What one is called by it: «متهم» of «المتهمة», «شيخ» of «الشيخ»; empty where it calls nobody anything.
std::string head_of(const AnalysedText& text, const Description& d) {
  const bool title = d.entity.head.empty() && text.is(d.phrase.first, Category::honorific);
  return std::string(masculine(title ? text.word(d.phrase.first).stem : text::normalised(d.entity.head)));
}

}  // namespace

Epithet::Epithet(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Description& d)
    : said_(d.entity), head_(head_of(text, d)) {
  // «رئيس», «سيدة»; «رئيس المحكمة», «رجل الدين»: a row of two words
  for (const std::string_view noun : {std::string_view(head_), std::string_view(text.word(d.phrase.first).stem)}) {
    add(lexicon.heads_called(noun), rows_);
    for (uint32_t i = d.phrase.first + 1; i < d.phrase.end && i <= d.phrase.first + 2; ++i) {
      const std::string_view second = text.word(i).stem;
      for (const std::string_view word : {std::string_view(second), masculine(second)}) {
        add(lexicon.heads_called(std::string(noun) + ' ' + std::string(word)), rows_of_two_);
      }
    }
  }
}

Kinship Epithet::of(const Entity& e) const {
  const auto is_row = [&](std::string_view row) { return is_such(e, row); };
  // «أمين الطائف رئيس اللجنة س» is «رئيس اللجنة»
  const auto& words = said_.description_words;
  const bool holds = words.size() > 1 && describes(e, said_);
  if (holds && (is_such(e, head_) || stand_near(e.description_words, words[0], words[1]))) return Kinship::told;
  if (is_such(e, head_)) return Kinship::same;
  if (std::any_of(rows_of_two_.begin(), rows_of_two_.end(), is_row)) return Kinship::called_so;
  if (std::any_of(rows_.begin(), rows_.end(), is_row)) return Kinship::called;
  if (anybody_ || (anybody_without_office_ && !e.office)) return Kinship::anybody;
  // «مواطنه س», «شقيقته س»: what one is to another is nothing that he does
  constexpr std::string_view kOfAnother[] = {"شقيق", "والد", "زميل", "صديق", "ابن", "نجل", "زوج", "جار"};
  const bool of_another =
      e.role.starts_with("مواطنه") || std::any_of(std::begin(kOfAnother), std::end(kOfAnother),
                                                  [&](std::string_view kin) { return e.head.starts_with(kin); });
  return (e.head.empty() || of_another) && e.titles.empty() ? Kinship::nothing_said : Kinship::none;
}

void Epithet::add(std::span<const std::string_view> found, std::vector<std::string_view>& rows) {
  for (const auto row : found) {
    anybody_ = anybody_ || row == "*";
    anybody_without_office_ = anybody_without_office_ || row == "-";
    if (row != "*" && row != "-") rows.push_back(row);
  }
}

bool says_which_office(std::string_view head) {
  return text::is_one_of(head, {"نائب", "وزير", "سفير", "محافظ", "عمدة", "امير", "ملك"});
}

bool holds_title(const Entity& e, std::string_view title) {
  return std::find(e.titles.begin(), e.titles.end(), title) != e.titles.end() || text::normalised(e.head) == title;
}

// «المسؤول الأممي», «الدبلوماسي التركي», «الرجل»: of the persons of that country and gender the one who may best be
// called so, then the latest.
int Entities::find_by_epithet(const Description& d) const {
  constexpr std::ptrdiff_t kLongest = 2;  // words; more describe somebody else
  const Entity& said = d.entity;
  const bool person = said.kind == SpeakerKind::person || said.kind == SpeakerKind::unnamed ||
                      (said.kind == SpeakerKind::group && said.number == Number::singular);
  if (!person || !d.name.empty()) return -1;
  const Epithet epithet(*lexicon_, *text_, d);
  const std::string& head = epithet.head();
  if (head.empty()) return -1;
  const auto& words = said.description_words;
  const bool is_long = std::count_if(words.begin(), words.end(), tells_who) > kLongest;
  const bool definite = text_->word(d.phrase.first).article;
  // «عضو البرلمان», «عالم الآثار الإيطالي»
  const bool governs = !definite && d.phrase.end >= d.phrase.first + 2 && text_->word(d.phrase.first + 1).article;
  if (!definite && !governs) return -1;
  if (governs && text::is_one_of(head, {"ابن", "بن"})) return -1;  // «ابن القيم»
  // «دفاع المتهم»: not what the second word says
  if (governs && !is_person_noun(text_->word(d.phrase.first)) && text_->phrase_at[d.phrase.first] < 0) return -1;
  const auto may_be_meant = [&](const Entity& e) {
    if (e.last_seen > d.phrase.first || e.first >= d.phrase.first) return false;
    const bool one = e.kind == SpeakerKind::unnamed || (e.kind == SpeakerKind::group && e.number == Number::singular);
    if (e.kind != SpeakerKind::person && !(epithet.is_anybody() && one)) return false;
    if (!agrees(e, {3, said.gender, Number::singular})) return false;
    // «الرئيس السيراني» is not «الرئيس السيراني الأسبق س»
    if (is_former(e) && !is_former(said) && said.country >= 0 && e.head == said.head) return false;
    if (is_former(said) && !is_former(e) && e.head == said.head) return false;  // «وزير النقل السابق»
    return said.country < 0 || e.country < 0 || e.country == said.country;
  };
  const auto is_somebody_else = [&](const Entity& e) {
    // «النائب» is not «رئيس البلدية س»
    const bool other_office = !e.head.empty() && e.head != said.head && says_which_office(said.head);
    return other_office || lexicon_->are_exclusive(head, masculine(e.head));
  };
  const auto latest_mention = [](const Entity& e) { return e.last_seen != 0 ? e.last_seen : e.first; };
  const auto best_where = [&](const auto& wanted) {
    constexpr int kOfCountry = 8;  // more than any kinship
    int best = -1;
    int best_rank = 0;
    for (size_t i = searched_from(); i < entities_.size(); ++i) {
      const Entity& e = entities_[i];
      if (!may_be_meant(e)) continue;
      const Kinship kinship = epithet.of(e);
      if ((kinship < Kinship::called && is_somebody_else(e)) || !wanted(e, kinship)) continue;
      if (kinship < Kinship::told && governs && heads_another(said, e)) continue;
      if (kinship == Kinship::told && speaks_for_office(said, e)) continue;
      if (kinship < Kinship::same && kinship > Kinship::nothing_said && is_office_of_its_own(said, e)) continue;
      if (kinship < Kinship::told && e.country >= 0 && is_of_states(said) && !is_of_said_body(said, e)) continue;
      const bool of_state = said.country >= 0 && e.country == said.country;
      const int rank = (of_state || is_of_said_body(said, e) ? kOfCountry : 0) + static_cast<int>(kinship);
      const bool later = best < 0 || latest_mention(e) > latest_mention(at(best));
      if (best >= 0 && (rank < best_rank || (rank == best_rank && !later))) continue;
      best = static_cast<int>(i);
      best_rank = rank;
    }
    return best;
  };
  // «مؤسس الحركة» is not any «رئيس»
  const Kinship least = is_long       ? Kinship::told
                        : !governs    ? Kinship::anybody
                        : said.office ? Kinship::called_so
                                      : Kinship::called;
  // «اللاعب الغاني»: who spoke last, where he is of that country, though the text tells nothing else of him
  const int last = latest_where([&](const Entity& e) { return e.last_seen != 0 && e.last_seen < d.phrase.first; });
  const auto spoke_last = [&](const Entity& e) {
    return last >= 0 && &e == &at(last) && said.country >= 0 && e.country == said.country;
  };
  const int named = best_where([&](const Entity& e, Kinship kinship) {
    // «رئيس الحزب» for «الأمين العام لحزب السلام س»: of the same body
    const auto& its = e.description_words;
    const bool same_body = governs && kinship == Kinship::called && words.size() > 1 &&
                           std::find(its.begin(), its.end(), words[1]) != its.end();
    const bool fits = kinship >= least || same_body || (kinship == Kinship::nothing_said && !governs && spoke_last(e));
    return e.last_seen != 0 && (e.named || epithet.is_anybody()) && fits;
  });
  if (named >= 0) return named;
  // who is named, though he has said nothing yet; «الرجل» only soon behind
  const int silent = best_where([&](const Entity& e, Kinship kinship) {
    constexpr uint32_t kNear = 60;  // tokens
    return e.named && e.last_seen == 0 && kinship >= least &&
           (kinship > Kinship::anybody || e.first + kNear > d.phrase.first);
  });
  // «قال بنجامين هول … وزميله المصور س … . وقال الصحافي البريطاني»: who spoke last, where the text tells of him nothing
  // against it, and of the silent one not that he is of that country
  if (silent >= 0 && last >= 0 && !governs && said.country >= 0 && at(silent).country != said.country) {
    const Entity& e = at(last);
    const bool may = e.kind == SpeakerKind::person && e.named && e.country < 0 && may_be_meant(e) &&
                     epithet.of(e) == Kinship::nothing_said;
    if (may) return last;
  }
  const bool stranger = said.kind == SpeakerKind::group || text_->is(d.phrase.first, Category::honorific);
  // «المسؤول في المدينة», where an official without a name has spoken
  if (silent < 0 && definite && said.kind == SpeakerKind::unnamed && d.phrase.end > d.phrase.first + 2 &&
      text_->is(d.phrase.first + 1, Category::preposition)) {
    return latest_where([&](const Entity& e) {
      return e.kind == SpeakerKind::unnamed && e.last_seen != 0 && e.head == said.head && e.number != Number::plural;
    });
  }
  if (silent >= 0 || governs || stranger || is_long) return silent;
  // «قال أستاذ التاريخ س … . وجدد الرئيس الجزائري»: who holds an office is nobody of whom something else is told
  const bool holder =
      text_->is(d.phrase.first, Category::office) &&
      !text::is_one_of(head, {"حارس", "عضو", "مشرف", "مرشح", "مؤسس", "وسيط", "مسير", "قيادي", "داعية", "متحدث"});
  const int any = best_where([&](const Entity& e, Kinship kinship) {
    return e.last_seen != 0 && e.named && (!holder || kinship > Kinship::none);
  });
  if (any >= 0 || said.head != "مسؤول") return any;
  // «المسؤول العسكري الأردني»: where nobody has a name, who holds an office
  return best_where([](const Entity& e, Kinship) { return e.last_seen != 0; });
}

// «الشيخ», «الجنرال الإسباني»: the latest person with that title, who has spoken or else was named.
int Entities::find_titled(const Description& d) const {
  constexpr uint32_t kLongest = 2;  // tokens
  if (!d.name.empty() || d.phrase.end > d.phrase.first + kLongest) return -1;
  const Word& title = text_->word(d.phrase.first);
  if (!title.article || !(title.is(Category::honorific) || is_royal_rank(title))) return -1;
  const auto bears = [&](const Entity& e) {
    return holds_title(e, title.stem) && (d.entity.country < 0 || e.country < 0 || e.country == d.entity.country);
  };
  const int spoke = latest_where([&](const Entity& e) {
    return bears(e) && e.kind == SpeakerKind::person && e.named && e.last_seen != 0 && e.last_seen <= d.phrase.first;
  });
  return spoke >= 0 ? spoke : named_last_before(d.phrase.first, bears);
}

// «الأب», «الوالدة»: whom the text calls somebody's father or mother.
int Entities::find_relative(const Description& d) const {
  const Word& word = text_->word(d.phrase.first);
  const bool father = text::is_one_of(word.normal, {"الاب", "الوالد"});
  const bool mother = text::is_one_of(word.normal, {"الام", "الوالدة"});
  const bool described = d.phrase.end == d.phrase.first + 2 && text_->word(d.phrase.first + 1).article &&
                         text_->any(d.phrase.first + 1, {Category::adjective});  // «الأب المفجوع»
  if (!(father || mother) || !(described || d.phrase.end == d.phrase.first + 1)) return -1;
  const auto is_parent = [&](const Entity& e) {
    const std::string& called = e.name_words.empty() ? e.name : e.role;
    const std::string_view first = std::string_view(called).substr(0, called.find(' '));
    // «والدها» without a name tells no more than «الوالد»
    if (e.name_words.empty() && text::is_one_of(first, {"والده", "والدها", "والدته", "والدتها"})) return false;
    return father ? text::is_one_of(first, {"والد", "والده", "والدها"})
                  : text::is_one_of(first, {"والدة", "والدته", "والدتها", "أم"});
  };
  const int spoke =
      latest_where([&](const Entity& e) { return is_parent(e) && e.last_seen != 0 && e.last_seen <= d.phrase.first; });
  return spoke >= 0 ? spoke : named_last_before(d.phrase.first, is_parent);
}

// «الفنان», «الكاتب المغربي», «لاعب المنتخب السابق»: where the text names one person of whom it does not say that he is
// something else, a profession means that one.
int Entities::find_only_person(const Description& d) const {
  const Word& head = text_->word(d.phrase.first);
  const bool owned = d.phrase.end == d.phrase.first + 1 && head.suffix != lexicon::Pronoun::none;  // «مؤلفها»
  const bool lone = owned || (d.phrase.end <= d.phrase.first + 2 && head.article);
  const bool definite =
      !head.article && !text_->is(d.phrase.first, Category::office) && is_definite_by_genitive(*text_, d.phrase);
  if (!(lone || definite) || !d.name.empty() || d.entity.number == Number::plural) return -1;
  if (!text_->is(d.phrase.first, Category::profession)) return -1;
  // «محاميه», «طبيب وثق به»: somebody else of that profession
  for (uint32_t i = 0; i < d.phrase.first; ++i) {
    const Word& word = text_->word(i);
    const bool alone = i + 1 >= text_->size() || !nameable(*text_, i + 1, false);
    if (!word.article && alone && !owned && word.is(Category::profession) && word.stem.starts_with(head.stem) &&
        text::is_one_of(word.stem.substr(head.stem.size()), {"", "ه", "ها"}))
      return -1;
  }
  int only = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::person || !e.named || e.name_words.size() < 2) continue;
    // «أصيب سالم حمدان. وقال الطبيب إن»: of whom nothing is told, and who has not spoken
    const bool serves = text::is_one_of(d.entity.head, {"طبيب", "قاض", "قاضي", "محام", "محامي", "خبير", "ضابط"});
    if (lone && !owned && serves && e.last_seen == 0 && e.first < d.phrase.first && e.head.empty() && e.titles.empty())
      return -1;
    const bool other = !e.head.empty() && e.head != d.entity.head;
    if (definite && (other || e.first > d.phrase.first)) continue;
    if (only >= 0 || other) return -1;
    only = static_cast<int>(i);
  }
  return only >= 0 && mention::agrees(at(only), {3, d.entity.gender, Number::singular}) ? only : -1;
}

}  // namespace isnad::mention
