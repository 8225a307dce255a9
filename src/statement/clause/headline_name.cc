#include "statement/clause/headline_name.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;

bool is_surname_below(const AnalysedText& text, const Range& source) {
  constexpr uint32_t kReach = 120;  // tokens
  if (source.end != source.first + 1 || !text.is_word(source.first)) return false;
  const bool article = text.word(source.first).article;
  const uint32_t end = std::min(text.size(), source.end + kReach);
  for (uint32_t i = source.end + 1; i < end; ++i) {
    if (!text.is_word(i) || text.word(i).normal != text.word(source.first).normal) continue;
    const auto& before = text.word(i - 1);
    if (before.preposition != 0) continue;
    if (before.is(Category::given_name) || (article && before.is(Category::maybe_name))) return true;
  }
  return false;
}

namespace {

// «العمليات المشتركة», «تالجو الإسبانية»: several words that stand below behind what kind of body they name («قيادة
// العمليات المشتركة», «شركة تالجو الإسبانية»).
bool is_long_body_below(const AnalysedText& text, const Range& source) {
  constexpr uint32_t kReach = 120;  // tokens
  constexpr uint32_t kLongest = 4;
  const uint32_t length = source.end - source.first;
  if (length < 2 || length > kLongest || mention::is_person_noun(text.word(source.first))) return false;
  for (uint32_t i = source.first; i < source.end; ++i) {
    if (!text.is_word(i) || text.word(i).preposition != 0 || (i > source.first && text.word(i).conjunction != 0)) {
      return false;
    }
  }
  std::string_view first = text.word(source.first).normal;  // «… والعمليات المشتركة: …»
  if (text.word(source.first).conjunction != 0) first.remove_prefix(text::kArabicLetter);
  const uint32_t end = std::min(text.size(), source.end + kReach);
  for (uint32_t i = source.end + 1; i + length <= end; ++i) {
    if (!text.is_word(i - 1) || text.word(i).normal != first) continue;
    const auto& kind = text.word(i - 1);
    if (kind.article || !mention::is_organisation_noun(kind)) continue;
    uint32_t same = 1;
    while (same < length && text.word(i + same).normal == text.word(source.first + same).normal) ++same;
    if (same == length) return true;
  }
  return false;
}

}  // namespace

bool is_body_below(const AnalysedText& text, const Range& source) {
  constexpr uint32_t kReach = 120;  // tokens
  if (is_long_body_below(text, source)) return true;
  if (source.end != source.first + 1 || !text.is_word(source.first) || !text.word(source.first).article) return false;
  if (text.any(source.first, mention::kPlace)) return false;
  const uint32_t end = std::min(text.size(), source.end + kReach);
  for (uint32_t i = source.end + 1; i < end; ++i) {
    if (!text.is_word(i) || text.word(i).normal != text.word(source.first).normal) continue;
    if (text::is_one_of(text.word(i - 1).normal,
                        {"نادي", "النادي", "لنادي", "فريق", "الفريق", "حزب", "حركة", "مجلس"})) {
      return true;
    }
  }
  return false;
}

bool is_department(const AnalysedText& text, const Range& source) {
  if (!text.word(source.first).in(lexicon::WordSet::department)) return false;
  const bool branch =
      source.end == source.first + 2 && text.any(source.first + 1, {Category::place, Category::capital});
  if (!text.word(source.first).article) return branch;
  for (uint32_t i = source.first + 1; i < source.end; ++i) {
    const auto& word = text.word(i);
    const bool second = word.conjunction == U'و' && word.article;  // «الغذاء والدواء»
    if (!second && !word.any({Category::nationality, Category::adjective})) return false;
  }
  return true;
}

}  // namespace isnad::statement::clause
