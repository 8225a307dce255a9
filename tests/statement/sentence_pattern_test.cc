// Every plain sentence of the patterns «verb, speaker, adjunct, what is said», «verb, speaker, whom one tells, what is
// said» and «verb, speaker, what is said, what stands behind it» is read, whatever stands in their places: what stands
// between a verb and what it governs changes neither whose words they are nor the words, and the words end where the
// reporter goes on.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/reader.h"

namespace isnad {
namespace {

struct Verb {
  std::string_view masculine;
  std::string_view feminine;
  std::string_view content;
};

struct Speaker {
  std::string_view source;
  bool feminine;
};

constexpr std::array verbs{
    Verb{"قال", "قالت", "إن الأزمة ستنتهي قريباً"},        Verb{"أكد", "أكدت", "أن الأزمة ستنتهي قريباً"},
    Verb{"أفاد", "أفادت", "بأن الأزمة ستنتهي قريباً"},     Verb{"أشار", "أشارت", "إلى أن الأزمة ستنتهي قريباً"},
    Verb{"أعلن", "أعلنت", "مقتل ثلاثة جنود في المعارك"},  Verb{"أكد", "أكدت", "أهمية التعاون بين البلدين"},
    Verb{"توقع", "توقعت", "ارتفاع أسعار النفط"},          Verb{"نفى", "نفت", "الاتهامات الموجهة إلى القيادة"},
    Verb{"رفض", "رفضت", "المقترح الأخير لوقف القتال"},    Verb{"أدان", "أدانت", "الهجوم الأخير على المدينة"},
    Verb{"رحب", "رحبت", "بالاتفاق الأخير بين الطرفين"},   Verb{"ندد", "نددت", "بالقصف الأخير على المدينة"},
    Verb{"أشاد", "أشادت", "بالجهود المبذولة لحل الأزمة"}, Verb{"طالب", "طالبت", "بالإفراج عن المعتقلين"},
    Verb{"دعا", "دعت", "إلى وقف إطلاق النار فوراً"},       Verb{"حذر", "حذرت", "من تفاقم الأزمة الإنسانية"},
    Verb{"أعرب", "أعربت", "عن القلق من تصاعد العنف"},     Verb{"كشف", "كشفت", "عن خطة جديدة لإنهاء الأزمة"},
    Verb{"شدد", "شددت", "على ضرورة حل الأزمة"},           Verb{"أعلن", "أعلنت", "فتح تحقيق في الحادث"},
    Verb{"نفى", "نفت", "مشاركة قواتها في القتال"},        Verb{"رفض", "رفضت", "أي تدخل في شؤون البلاد"},
};

constexpr std::array speakers{
    Speaker{"سالم الحمداني", false},
    Speaker{"الوزير سالم الحمداني", false},
    Speaker{"وزير الخارجية المصري سالم الحمداني", false},
    Speaker{"رئيس لجنة الشؤون الخارجية في البرلمان سالم الحمداني", false},
    Speaker{"الرئيسة ليلى الحمداني", true},
    Speaker{"المتحدث باسم وزارة الداخلية العقيد سالم الحمداني", false},
    Speaker{"مدير مركز الأبحاث الدكتور سالم الحمداني", false},
    Speaker{"رئيس الوزراء", false},
    Speaker{"الأمين العام للأمم المتحدة", false},
    Speaker{"الحزب", false},
    Speaker{"وزارة الخارجية", true},
    Speaker{"الحكومة اليمنية", true},
    Speaker{"منظمة العفو الدولية", true},
    Speaker{"نقابة الصحفيين", true},
    Speaker{"مصدر أمني", false},
    Speaker{"مسؤولون محليون", false},
    Speaker{"مصادر طبية", true},
    Speaker{"عدد من السكان", false},
    Speaker{"ناشطون سوريون", false},
    Speaker{"المفوض السامي لحقوق الإنسان", false},
    Speaker{"المبعوث الأممي إلى سوريا سالم الحمداني", false},
    Speaker{"نائب وزير الدفاع الأمريكي لشؤون الشرق الأوسط", false},
    Speaker{"أستاذ العلوم السياسية في جامعة القاهرة سالم الحمداني", false},
    Speaker{"المرصد السوري لحقوق الإنسان", false},
    Speaker{"شركة المنار للاتصالات", true},
    Speaker{"المدعية العامة للمحكمة الجنائية الدولية", true},
    Speaker{"مسؤول كبير في الإدارة الأمريكية", false},
    Speaker{"أحد سكان المدينة", false},
    Speaker{"والدة الطفل", true},
    Speaker{"طهران", true},
    Speaker{"هيومن رايتس ووتش", true},
    Speaker{"صاحب السمو الملكي الأمير سالم بن فهد", false},
    Speaker{"منظمة «سند»", true},
    Speaker{"حزب «البناء»", false},
    Speaker{"المعارضة", true},
    Speaker{"بعثة الأمم المتحدة في ليبيا", true},
};

constexpr std::array verbs_with_target{
    Verb{"اتهم", "اتهمت", "بعرقلة الاتفاق"},    Verb{"دعا", "دعت", "إلى وقف القتال فوراً"},
    Verb{"حذر", "حذرت", "من عواقب هذه الخطوة"}, Verb{"طالب", "طالبت", "بالإفراج عن المعتقلين"},
    Verb{"أبلغ", "أبلغت", "أن الطريق مغلق"},    Verb{"ناشد", "ناشدت", "التدخل لوقف القتال"},
    Verb{"حث", "حثت", "على العودة إلى الحوار"}, Verb{"حمّل", "حمّلت", "مسؤولية انهيار الهدنة"},
    Verb{"طمأن", "طمأنت", "إلى سلامة السد"},
};

constexpr std::array<std::string_view, 16> targets{
    "الحكومة",    "السلطات المحلية",  "الدول الكبرى", "الجماعات المسلحة", "الفصائل", "الأطراف",
    "الطرفين",    "المجتمع الدولي",   "إيران",        "الأمم المتحدة",    "السكان",  "القوات الحكومية",
    "مجلس الأمن", "المنظمات الدولية", "المعارضة",     "العالم",
};

constexpr std::array adjuncts{
    std::string_view(""),
    std::string_view(" أمس"),
    std::string_view(" يوم الخميس"),
    std::string_view("، اليوم الجمعة،"),
    std::string_view("، الخميس 12 مارس 2020،"),
    std::string_view(" في بيان"),
    std::string_view("، في بيان،"),
    std::string_view(" في بيان لها"),
    std::string_view(" في بيان صحفي"),
    std::string_view(" في بيان نشر اليوم"),
    std::string_view(" في بيان صدر الخميس"),
    std::string_view(" في بيان نشره على موقعه"),
    std::string_view(" في بيان تلقت «المنارة» نسخة منه"),
    std::string_view(" في مؤتمر صحفي"),
    std::string_view(" خلال مؤتمر صحفي عقده في القاهرة"),
    std::string_view(" في مؤتمر صحفي مشترك مع نظيره الروسي"),
    std::string_view(" خلال اجتماع عقد في موسكو"),
    std::string_view(" عقب اجتماع مجلس الوزراء"),
    std::string_view(" في مقابلة مع «المنارة»"),
    std::string_view(" في مقابلة مع قناة المنارة"),
    std::string_view("، في مقابلة مع صحيفة المنارة نشرت اليوم،"),
    std::string_view(" في تصريح لوكالة الأنباء"),
    std::string_view(" للصحفيين"),
    std::string_view(" لوكالة رويترز"),
    std::string_view(" لـ«المنارة»"),
    std::string_view(" في تغريدة على حسابه في تويتر"),
    std::string_view(" عبر تويتر"),
    std::string_view(" في كلمة ألقاها أمام البرلمان"),
    std::string_view(" أمام البرلمان"),
    std::string_view(" في رسالة إلى مجلس الأمن"),
    std::string_view(" في ختام زيارته إلى موسكو"),
    std::string_view(" على هامش القمة"),
    std::string_view(" في وقت سابق"),
    std::string_view(" من جهة أخرى"),
    std::string_view(" مرة أخرى"),
    std::string_view(" مجدداً"),
    std::string_view(" بشدة"),
    std::string_view(" الأسبوع الماضي"),
    std::string_view(" الشهر قبل الماضي"),
    std::string_view(" في الثالث من الشهر الجاري"),
    std::string_view(" في وقت متأخر من مساء السبت"),
    std::string_view(" تعليقاً على القرار"),
    std::string_view("، رداً على سؤال،"),
    std::string_view(" رسمياً"),
    std::string_view(" من جانبه"),
    std::string_view(" في حديث إلى صحيفة «المنارة»"),
};

// … and what may stand between the verb and its subject.
constexpr std::array<std::string_view, 9> adjuncts_in_front{
    "أمس",        "الأسبوع الماضي", "في مؤتمر صحفي", "في وقت سابق",     "من جانبه",
    "في المقابل", "عبر تويتر",      "رسمياً",         "عقب اجتماع مغلق",
};

// «وأدان الهجوم وزير الخارجية»: what is judged, in front of who judges it.
constexpr std::array verbs_of_judging{
    Verb{"أدان", "أدانت", "الهجوم"}, Verb{"رحب", "رحبت", "بالاتفاق الجديد"}, Verb{"انتقد", "انتقدت", "القرار"},
    Verb{"ندد", "نددت", "بالقصف"},   Verb{"رفض", "رفضت", "القرار"},          Verb{"أشاد", "أشادت", "بالاتفاق"},
};

constexpr std::array judges{
    Speaker{"وزير الخارجية سالم الحمداني", false}, Speaker{"رئيس البلدية", false},
    Speaker{"حزب الوفاق المعارض", false},          Speaker{"منظمة أطباء بلا قيود", true},
    Speaker{"نقيب الصيادلة فؤاد سمعان", false},    Speaker{"رئيسة الاتحاد ليلى عباس", true},
};

// «وصل س الذي أكد أن C»: the relative clause is of whom it describes.
constexpr std::array described{
    Speaker{"وزير الخارجية سالم الحمداني", false},
    Speaker{"أستاذ العلوم السياسية في جامعة المرجان كمال رزق", false},
    Speaker{"نائب رئيس الوزراء وزير المالية فؤاد سمعان", false},
    Speaker{"مدير مستشفى السلام الدكتور وائل نجار", false},
    Speaker{"الخبيرة الاقتصادية هدى المنصوري", true},
    Speaker{"عضو المكتب السياسي لحركة النور علي الكرمي", false},
    Speaker{"قائد القوات البرية اللواء الركن طارق الجبوري", false},
};

// «رغم تحذير س من C»: a noun of saying, its source behind it.
struct Noun {
  std::string_view noun;
  std::string_view content;
};

constexpr std::array nouns{
    Noun{"تحذير", "من انهيار الخدمات الصحية"},
    Noun{"دعوة", "إلى وقف القتال"},
    Noun{"نفي", "مشاركة قواته في القتال"},
    Noun{"تأكيد", "أن الحل قريب"},
    Noun{"إعلان", "فتح المعابر"},
    Noun{"ترحيب", "بالاتفاق الجديد"},
    Noun{"مطالبة", "بالإفراج عن المعتقلين"},
    Noun{"إدانة", "قصف المستشفى"},
    Noun{"تعهد", "بمحاسبة المسؤولين"},
    Noun{"اعتراف", "بالهزيمة"},
    Noun{"انتقاد", "سياسة الحكومة"},
};

constexpr std::array<std::string_view, 9> sources_of_nouns{
    "وزير الخارجية سالم الحمداني",
    "منظمة العفو الدولية",
    "رئيس بلدية المرجان حسن الفارسي",
    "حزب الوفاق المعارض",
    "المتحدث باسم الجيش",
    "الأمم المتحدة",
    "المعارضة",
    "نقابة الصيادلة",
    "عدد من النواب",
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> around_nouns{{
    {"رغم ", "، استمر القتال."},
    {"وجاء ذلك بعد ", "."},
    {"ويأتي ذلك غداة ", "."},
    {"وأثار ", " جدلاً واسعاً."},
    {"وتزامن ذلك مع ", "."},
    {"وبعد ", "، عاد الهدوء."},
}};

// Who is named in full, and how the text calls him afterwards.
struct Person {
  std::string_view office;
  std::string_view respect;
  std::string_view name;
  bool feminine;
  std::array<std::string_view, 4> later;
};

constexpr std::array persons{
    Person{"وزير الصحة", "الدكتور", "سالم الحمداني", false, {"الحمداني", "الدكتور الحمداني", "الوزير", "وزير الصحة"}},
    Person{"رئيس بلدية المرجان",
           "المهندس",
           "حسن الفارسي",
           false,
           {"الفارسي", "رئيس البلدية", "المهندس الفارسي", "حسن الفارسي"}},
    Person{"وزيرة التعليم",
           "الدكتورة",
           "هدى المنصوري",
           true,
           {"المنصوري", "الوزيرة", "وزيرة التعليم", "الدكتورة المنصوري"}},
    Person{"مدير خدمات الأصول بشركة المياه",
           "المهندس",
           "سعيد العمراني",
           false,
           {"العمراني", "مدير خدمات الأصول بشركة المياه", "المهندس العمراني", "سعيد العمراني"}},
    Person{
        "مدرب فريق الصقور", "الكابتن", "مارك دوبريه", false, {"دوبريه", "المدرب", "مدرب الصقور", "مدرب فريق الصقور"}},
    Person{"رئيس لجنة الدفاع في البرلمان",
           "النائب",
           "جمال العلي",
           false,
           {"العلي", "رئيس اللجنة", "رئيس لجنة الدفاع", "النائب العلي"}},
    Person{"قائد الجيش", "الفريق", "طارق الجبوري", false, {"الجبوري", "قائد الجيش", "الفريق الجبوري", "طارق الجبوري"}},
};

// A headline with its speaker, and the lead below it, whose speaker he is.
struct Headline {
  std::string_view source;
  std::string_view lead;
  bool feminine;
};

constexpr std::array headlines{
    Headline{"وزير الصحة", "وزير الصحة سالم الحمداني", false},
    Headline{"الحمداني", "وزير الصحة سالم الحمداني", false},
    Headline{"الفارسي", "رئيس البلدية حسن الفارسي", false},
    Headline{"الصحة", "وزارة الصحة", true},
    Headline{"مسؤول أمني", "مسؤول أمني في المحافظة", false},
    Headline{"مدرب الصقور", "مدرب الصقور مارك دوبريه", false},
    Headline{"«الوفاق»", "حزب «الوفاق»", false},
    Headline{"الأمم المتحدة", "الأمم المتحدة", true},
};

constexpr std::array headline_verbs{
    Verb{"يؤكد", "تؤكد", "استمرار المفاوضات"}, Verb{"ينفي", "تنفي", "مشاركة قواتها في القتال"},
    Verb{"يعلن", "تعلن", "فتح المعابر"},       Verb{"يحذر", "تحذر", "من انهيار الخدمات"},
    Verb{"يدعو", "تدعو", "إلى وقف القتال"},    Verb{"يرفض", "ترفض", "شروط المعارضة"},
    Verb{"يتعهد", "تتعهد", "بتحسين الخدمات"},  Verb{":", ":", "لن نقبل بأي شروط مسبقة"},
};

constexpr std::array<std::string_view, 17> told_by_the_reporter{
    "، في وقت تشهد فيه البلاد إضراباً عاماً",
    "، في حين تواصلت المعارك في الشمال",
    "، غداة غارات على العاصمة",
    "، عشية زيارة الرئيس إلى موسكو",
    "، رداً على سؤال عن الأزمة",
    "، تعليقاً على قرار المحكمة",
    "، وذلك خلال مؤتمر صحافي أمس",
    "، وسط تصفيق الحاضرين",
    "، ما أثار جدلاً على مواقع التواصل",
    "، الأمر الذي أثار غضب النقابات",
    "، وكانت المدينة شهدت احتجاجات الأسبوع الماضي",
    "، وكان الرئيس قد أقال الحكومة الشهر الماضي",
    "، وهي الأولى من نوعها منذ الحرب",
    "، ولم يصدر تعليق من الجيش",
    "، من دون مزيد من التفاصيل",
    "، جاء ذلك في مؤتمر صحافي مساء الأحد",
    "، في كلمة أمام البرلمان",
};

constexpr std::array verbs_with_clause{
    Verb{"قال", "قالت", "إن الأزمة ستنتهي قريباً"},
    Verb{"أكد", "أكدت", "أن الأزمة ستنتهي قريباً"},
    Verb{"أشار", "أشارت", "إلى أن الأزمة ستنتهي قريباً"},
};

constexpr std::array<std::string_view, 9> said_too{
    "، في حين أن الأسعار ستبقى كما هي",
    "، بما في ذلك في العاصمة",
    "، خصوصاً في المناطق الحدودية",
    "، بهدف حماية المدنيين",
    "، رغم الصعوبات الكبيرة",
    "، إذا لم تتغير الظروف",
    "، لأن الوضع خطير",
    "، وهو أمر غير مقبول",
    "، مما يهدد الأمن في المنطقة",
};

// What is wrong with the reading of `sentence`; empty where nothing is. An empty target is not asked for. `outer`
// statements stand around the one that is.
std::string fault(Reader& reader, std::string_view sentence, std::string_view cue, std::string_view source,
                  std::string_view content, std::string_view target = {}, size_t outer = 0) {
  Document document;
  document.text = sentence;
  const Reading reading = reader.read(std::move(document));
  const std::string_view text = reading.document.text;
  if (reading.statements.size() != outer + 1) return fmt::format("{} statements", reading.statements.size());
  const Statement& s = reading.statements.back();
  if (slice(text, s.cue) != cue) return fmt::format("cue «{}»", slice(text, s.cue));
  if (!s.source || slice(text, *s.source) != source) {
    return fmt::format("source «{}»", s.source ? slice(text, *s.source) : "");
  }
  if (!target.empty() && (!s.target || slice(text, *s.target) != target)) {
    return fmt::format("target «{}»", s.target ? slice(text, *s.target) : "");
  }
  if (s.content.size() != 1 || slice(text, s.content.front()) != content) {
    return fmt::format("content «{}»", s.content.empty() ? "" : slice(text, s.content.front()));
  }
  return {};
}

// The form of the verb that agrees with the speaker.
std::string_view cue_of(const Verb& verb, const Speaker& speaker) {
  return speaker.feminine ? verb.feminine : verb.masculine;
}

// Reads one sentence of every verb with every speaker.
void expect_read(const auto& verbs_tried, const auto& speakers_tried, const auto& sentence_of) {
  Reader reader;
  for (const Verb& verb : verbs_tried) {
    for (const Speaker& speaker : speakers_tried) {
      const std::string_view cue = cue_of(verb, speaker);
      const std::string sentence = sentence_of(verb, speaker, cue);
      EXPECT_EQ(fault(reader, sentence, cue, speaker.source, verb.content), "") << sentence;
    }
  }
}

TEST(SentencePattern, AnAdjunctChangesNeitherTheSourceNorTheContent) {
  Reader reader;
  size_t read = 0;
  for (const Verb& verb : verbs) {
    for (const Speaker& speaker : speakers) {
      for (const std::string_view adjunct : adjuncts) {
        const std::string_view cue = cue_of(verb, speaker);
        const std::string sentence = fmt::format("{} {}{} {}.", cue, speaker.source, adjunct, verb.content);
        const std::string wrong = fault(reader, sentence, cue, speaker.source, verb.content);
        EXPECT_EQ(wrong, "") << sentence;
        ++read;
      }
    }
  }
  EXPECT_EQ(read, verbs.size() * speakers.size() * adjuncts.size());
}

TEST(SentencePattern, AnAdjunctMayStandInFrontOfTheSubject) {
  Reader reader;
  for (const Verb& verb : verbs) {
    for (const Speaker& speaker : speakers) {
      const std::string_view cue = cue_of(verb, speaker);
      if (speaker.source == "طهران" || speaker.source == "مسؤولون محليون") continue;  // too little tells them apart
      for (const std::string_view adjunct : adjuncts_in_front) {
        const std::string sentence = fmt::format("{} {} {} {}.", cue, adjunct, speaker.source, verb.content);
        EXPECT_EQ(fault(reader, sentence, cue, speaker.source, verb.content), "") << sentence;
      }
    }
  }
}

TEST(SentencePattern, WhoJudgesMayStandBehindWhatHeJudges) {
  expect_read(verbs_of_judging, judges, [](const Verb& verb, const Speaker& speaker, std::string_view cue) {
    return fmt::format("و{} {} {}.", cue, verb.content, speaker.source);
  });
}

TEST(SentencePattern, ARelativeClauseIsOfWhomItDescribes) {
  expect_read(verbs, described, [](const Verb& verb, const Speaker& speaker, std::string_view cue) {
    return fmt::format("استقبل الوفد {} {} {} {}.", speaker.source, speaker.feminine ? "التي" : "الذي", cue,
                       verb.content);
  });
}

// Somebody's deed in the words of another one: «أشار المتحدث إلى أن الوزارة رفضت C».
TEST(SentencePattern, WhoActsBehindThatIsTheSource) {
  Reader reader;
  for (const std::string_view opening : {"أشار المتحدث إلى أن", "شدد المدرب على أن", "أفاد المصدر بأن"}) {
    for (const Verb& verb : verbs) {
      for (const Speaker& speaker : described) {
        const std::string_view cue = cue_of(verb, speaker);
        if (speaker.source.ends_with("رزق") && cue == "رفض") continue;  // two nouns
        const std::string sentence = fmt::format("{} {} {} {}.", opening, speaker.source, cue, verb.content);
        EXPECT_EQ(fault(reader, sentence, cue, speaker.source, verb.content, {}, 1), "") << sentence;
      }
    }
  }
}

TEST(SentencePattern, ANounOfSayingHasItsSourceBehindIt) {
  Reader reader;
  for (const Noun& noun : nouns) {
    for (const std::string_view source : sources_of_nouns) {
      for (const auto& [before, behind] : around_nouns) {
        const std::string sentence = fmt::format("{}{} {} {}{}", before, noun.noun, source, noun.content, behind);
        EXPECT_EQ(fault(reader, sentence, noun.noun, source, noun.content), "") << sentence;
      }
    }
  }
}

// The speakers of the statements of `text`, by number.
std::vector<int> speakers_of(Reader& reader, std::string_view text) {
  Document document;
  document.text = text;
  const Reading reading = reader.read(std::move(document));
  std::vector<int> numbers;
  for (const Statement& s : reading.statements) numbers.push_back(static_cast<int>(s.speaker));
  return numbers;
}

TEST(SentencePattern, WhoWasNamedIsMetAgain) {
  Reader reader;
  for (const Person& p : persons) {
    const std::array first{
        fmt::format("{} {}", p.office, p.name),
        fmt::format("{}، {}،", p.name, p.office),
        fmt::format("{} {}", p.name, p.office),
        fmt::format("{} {} {}", p.office, p.respect, p.name),
        fmt::format("{}، {} {}،", p.office, p.respect, p.name),
        fmt::format("{} {}، {}،", p.respect, p.name, p.office),
    };
    for (const std::string& named : first) {
      for (const std::string_view later : p.later) {
        const std::string text = fmt::format(
            "{} {} إن الأمر مستمر. من جهته، أكد نقيب الأطباء كريم حلاوي أن العدد ارتفع. و{} {} أن العمل بدأ. و{} أن "
            "النتائج "
            "قريبة.",
            p.feminine ? "قالت" : "قال", named, p.feminine ? "أوضحت" : "أوضح", later, p.feminine ? "أضافت" : "أضاف");
        const std::vector<int> s = speakers_of(reader, text);
        const bool same = s.size() == 4 && s[0] == s[2] && s[0] == s[3] && s[0] != s[1];
        EXPECT_TRUE(same) << text;
      }
    }
  }
}

TEST(SentencePattern, TheSpeakerOfTheHeadlineIsThatOfTheLead) {
  Reader reader;
  for (const Headline& h : headlines) {
    for (const Verb& verb : headline_verbs) {
      const std::string_view cue = h.feminine ? verb.feminine : verb.masculine;
      const std::string text =
          fmt::format("{}{}{} {}\n\n{} {} إن الأمر مستمر منذ أسبوع.\n", h.source, cue == ":" ? "" : " ", cue,
                      verb.content, h.feminine ? "قالت" : "قال", h.lead);
      const std::vector<int> s = speakers_of(reader, text);
      const bool same = s.size() == 2 && s[0] == s[1];
      EXPECT_TRUE(same) << text;
    }
  }
}

TEST(SentencePattern, TheTargetIsPartedFromTheSource) {
  Reader reader;
  size_t read = 0;
  for (const Verb& verb : verbs_with_target) {
    for (const Speaker& speaker : speakers) {
      for (const std::string_view target : targets) {
        const std::string_view cue = speaker.feminine ? verb.feminine : verb.masculine;
        const std::string sentence = fmt::format("{} {} {} {}.", cue, speaker.source, target, verb.content);
        const std::string wrong = fault(reader, sentence, cue, speaker.source, verb.content, target);
        EXPECT_EQ(wrong, "") << sentence;
        ++read;
      }
    }
  }
  EXPECT_EQ(read, verbs_with_target.size() * speakers.size() * targets.size());
}

TEST(SentencePattern, WhatTheReporterTellsEndsTheContent) {
  Reader reader;
  for (const Verb& verb : verbs) {
    for (const Speaker& speaker : speakers) {
      const std::string_view cue = speaker.feminine ? verb.feminine : verb.masculine;
      for (const std::string_view tail : told_by_the_reporter) {
        const std::string sentence = fmt::format("{} {} {}{}.", cue, speaker.source, verb.content, tail);
        EXPECT_EQ(fault(reader, sentence, cue, speaker.source, verb.content), "") << sentence;
      }
    }
  }
}

TEST(SentencePattern, WhatIsSaidGoesOnBehindAComma) {
  Reader reader;
  for (const Verb& verb : verbs_with_clause) {
    for (const Speaker& speaker : speakers) {
      const std::string_view cue = speaker.feminine ? verb.feminine : verb.masculine;
      for (const std::string_view tail : said_too) {
        const std::string content = fmt::format("{}{}", verb.content, tail);
        const std::string sentence = fmt::format("{} {} {}.", cue, speaker.source, content);
        EXPECT_EQ(fault(reader, sentence, cue, speaker.source, content), "") << sentence;
      }
    }
  }
}

}  // namespace
}  // namespace isnad
