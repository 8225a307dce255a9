#include "export/labels.h"

#include <array>

namespace isnad::output {
namespace {

// In the order of isnad::Act, isnad::Form, isnad::EventType and isnad::EventStatus. English: the names of the data
// contract.
constexpr std::array<std::string_view, 16> arabic_acts{"قول",  "تأكيد", "نفي",   "اتهام", "إدانة", "إشادة",
                                                       "دعوة", "تحذير", "تهديد", "تعهد",  "رفض",   "تأييد",
                                                       "سؤال", "رأي",   "توقع",  "شعور"};
constexpr std::array<std::string_view, 3> arabic_forms{"مباشر", "غير مباشر", "مختلط"};
constexpr std::array<std::string_view, 16> arabic_event_types{"اتفاق",  "تشاور", "دعم",   "تنازل", "تعاون", "مساعدة",
                                                              "تراجع",  "طلب",   "اتهام", "رفض",   "تهديد", "احتجاج",
                                                              "عقوبات", "حشد",   "إكراه", "اعتداء"};
constexpr std::array<std::string_view, 4> arabic_event_statuses{"خبر", "ادعاء", "نفي", "افتراض"};

// In the order of isnad::Stance.
constexpr std::array<std::string_view, 4> arabic_stances{"إثبات", "نفي", "تشكيك", "نقل"};

// In the order of isnad::WordKind.
constexpr std::array<std::string_view, 5> arabic_word_kinds{"بلدان", "أعداد", "مترادفات", "أسماء", "كلمات"};
constexpr std::array<std::string_view, 5> english_word_kinds{"countries", "numbers", "synonyms", "names", "words"};

constexpr Labels english{"line",
                         "said",
                         "no statements",
                         "why",
                         "rejected",
                         "nothing found",
                         "found",
                         "printed by",
                         "older version of",
                         "Context",
                         "Chain",
                         "Versions",
                         "copies",
                         "Speakers",
                         "Outlets",
                         "Months",
                         "no date",
                         "Acts",
                         "Accused and condemned",
                         "Praised and supported",
                         "Called upon",
                         "stories",
                         "distinct",
                         "events",
                         "Events",
                         "mentions",
                         "day of publication",
                         "dead",
                         "wounded",
                         "arrested",
                         "displaced",
                         "Contested claims",
                         "contested",
                         "again",
                         "said otherwise before",
                         "denied, said by nobody here",
                         "agree",
                         "turned by",
                         "refers to",
                         "in the middle of the claim",
                         "days from the middle:",
                         "same speaker",
                         "days in a mark:",
                         "size of a mark: how many printed it",
                         "number in a mark: statements",
                         "confirmed by hand",
                         "corrected by hand",
                         "the program's answer",
                         {"document", "documents"},
                         {"statement", "statements"},
                         {"speaker", "speakers"},
                         {"word", "words"},
                         {"word/s", "words/s"}};
constexpr Labels arabic{"سطر",
                        "يوم",
                        "لا أقوال",
                        "السبب",
                        "مرفوض",
                        "لا نتائج",
                        "النتائج:",
                        "عدد الناشرين:",
                        "نسخة أقدم من",
                        "السياق",
                        "سلسلة الإسناد",
                        "النسخ",
                        "نسخ متشابهة",
                        "القائلون",
                        "المنابر",
                        "الأشهر",
                        "بلا تاريخ",
                        "أنواع الأقوال",
                        "المتهمون والمدانون",
                        "المشاد بهم والمؤيَّدون",
                        "المدعوون",
                        "القصص",
                        "بلا تكرار",
                        "الأحداث",
                        "أنواع الأحداث",
                        "مرات الذكر:",
                        "يوم النشر",
                        "قتلى:",
                        "جرحى:",
                        "معتقلون:",
                        "نازحون:",
                        "ادعاءات متنازع عليها",
                        "متنازع عليه",
                        "كرر قوله",
                        "قال غير ذلك من قبل",
                        "منفي، لم يقله أحد هنا",
                        "تتفق",
                        "قلبته",
                        "يشير إلى",
                        "أوسط أقوال الادعاء",
                        "أيام عن الأوسط:",
                        "القائل نفسه",
                        "الأيام في كل علامة:",
                        "حجم العلامة: كم ناشراً نشر القول",
                        "الرقم في العلامة: عدد الأقوال",
                        "مؤكَّد يدوياً",
                        "مصحَّح يدوياً",
                        "جواب البرنامج",
                        {"", "المقالات"},
                        {"", "الأقوال"},
                        {"", "القائلون"},
                        {"", "الكلمات"},
                        {"", "الكلمات في الثانية"}};

}  // namespace

std::string_view label(Act act, Language language) {
  if (language == Language::english) return to_string(act);
  return arabic_acts.at(static_cast<size_t>(act));
}

std::string_view label(Form form, Language language) {
  if (language == Language::english) return to_string(form);
  return arabic_forms.at(static_cast<size_t>(form));
}

std::string_view label(EventType type, Language language) {
  if (language == Language::english) return to_string(type);
  return arabic_event_types.at(static_cast<size_t>(type));
}

std::string_view label(EventStatus status, Language language) {
  if (language == Language::english) return to_string(status);
  return arabic_event_statuses.at(static_cast<size_t>(status));
}

std::string_view label(Stance stance, Language language) {
  if (language == Language::english) return to_string(stance);
  return arabic_stances.at(static_cast<size_t>(stance));
}

std::string_view label(WordKind kind, Language language) {
  const auto& names = language == Language::english ? english_word_kinds : arabic_word_kinds;
  return names.at(static_cast<size_t>(kind));
}

const Labels& labels(Language language) { return language == Language::arabic ? arabic : english; }

}  // namespace isnad::output
