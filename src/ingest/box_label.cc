#include "ingest/box_label.h"

#include <unicode/uchar.h>

#include <array>
#include <string>

#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::ingest {
namespace {

// In normal form: no diacritics, one alif, ي for ى, ه for ة.
constexpr std::array<std::string_view, 44> related{
    "اقرا ايضا",       "اقرا المزيد",    "اقرا كذلك",       "اقرا في",           "اقرا عن",       "اقراوا ايضا",
    "طالع ايضا",       "طالع المزيد",    "شاهد ايضا",       "شاهدوا ايضا",       "شاهد الفيديو",  "تابع ايضا",
    "انظر ايضا",       "مواضيع ذات صله", "موضوعات ذات صله", "مقالات ذات صله",    "اخبار ذات صله", "ذات صله",
    "مواضيع متعلقه",   "موضوعات متعلقه", "اخبار متعلقه",    "مقالات متعلقه",     "مواضيع مشابهه", "موضوعات مشابهه",
    "قد يهمك",         "قد يعجبك",       "ربما يهمك",       "الاكثر قراءه",      "الاكثر مشاهده", "الاكثر تداولا",
    "اخر الاخبار",     "احدث الاخبار",   "كلمات مفتاحيه",   "الكلمات المفتاحيه", "كلمات دلاليه",  "الكلمات الدلاليه",
    "تابعونا",         "تابعنا علي",     "شارك الخبر",      "شارك هذا",          "شارك المقال",   "للمزيد اقرا",
    "اشترك في النشره", "لقراءه المزيد"};
constexpr std::array<std::string_view, 9> comments{"التعليقات",      "تعليقات",   "تعليقات القراء",
                                                   "تعليقات الزوار", "اضف تعليق", "اضف تعليقا",
                                                   "اترك تعليقا",    "اترك ردا",  "اكتب تعليقا"};

// Words in normal form with single blanks; stops at a colon, where `colon` becomes true, and at enough letters.
std::string words_before_colon(std::string_view text, bool& colon, size_t& letters) {
  std::string out;
  bool gap = false;
  for (size_t at = 0; at < text.size() && out.size() < 200;) {
    const text::CodePoint point = text::code_point_at(text, at);
    const auto c = static_cast<UChar32>(point.value);
    if (c == ':') {
      colon = true;
      break;
    }
    if (u_isalpha(c) != 0 || text::is_diacritic(point.value) || text::is_ignorable(point.value)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out += text.substr(at, point.bytes);
      ++letters;
    } else {
      gap = true;  // digits too: «3 تعليقات»
    }
    at += point.bytes;
  }
  return text::coarse(text::normalised(out));
}

template <size_t N>
bool begins_with_one(std::string_view words, const std::array<std::string_view, N>& labels, bool whole) {
  for (const std::string_view label : labels) {
    if (!words.starts_with(label)) continue;
    const std::string_view rest = words.substr(label.size());
    if (whole ? rest.empty() : (rest.empty() || rest.front() == ' ')) return true;
  }
  return false;
}

}  // namespace

BoxLabel box_label(std::string_view paragraph, bool is_links) {
  constexpr size_t longest_label = 24;
  bool colon = false;
  size_t letters = 0;
  const std::string words = words_before_colon(paragraph, colon, letters);
  if (words.empty()) return BoxLabel::none;
  if (!colon && begins_with_one(words, comments, true)) return BoxLabel::comments;
  const bool stands_alone = is_links || letters <= longest_label;
  return stands_alone && begins_with_one(words, related, false) ? BoxLabel::related : BoxLabel::none;
}

}  // namespace isnad::ingest
