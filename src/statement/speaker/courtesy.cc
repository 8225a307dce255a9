#include "statement/speaker/courtesy.h"

#include <string_view>

#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {
namespace {

using lexicon::Category;

// Whether the title `noun` asks for the courtesy `said`.
bool asks_for(std::string_view said, std::string_view noun) {
  if (said.starts_with("سمو")) return text::is_one_of(noun, {"امير", "اميرة", "محافظ"});
  if (said.starts_with("معالي")) return text::is_one_of(noun, {"وزير", "وزيرة"});
  if (said.starts_with("فضيلت")) return text::is_one_of(noun, {"شيخ", "مفتي", "امام", "خطيب"});
  return said.starts_with("جلالت") && text::is_one_of(noun, {"ملك", "ملكة", "عاهل"});
}

}  // namespace

int holder_of_courtesy(const Resolution& in, const Candidate& c) {
  constexpr uint32_t kReach = 80;  // tokens
  if (c.source.end != c.source.first + 1 || !in.text.is(c.source.first, Category::honorific)) return -1;
  const std::string_view said = in.text.word(c.source.first).stem;
  if ((!said.ends_with("ه") && !said.ends_with("ها")) || in.entities.find_bearer(c.source) >= 0) return -1;
  for (uint32_t k = c.source.first; k > 0 && k + kReach > c.source.first; --k) {
    const auto& title = in.text.word(k - 1);
    if (!in.text.is_word(k - 1) || title.preposition != 0 || !asks_for(said, title.stem) || k < 2) continue;
    if (!mention::is_finite_verb(in.text.word(k - 2)) && in.text.is_word(k - 2)) continue;  // the subject of a clause
    const Range phrase =
        mention::noun_phrase(in.text, k - 1, c.source.first, {.bounded = false, .target_follows = true});
    if (!phrase.empty()) return in.entities.resolve(phrase);
  }
  return -1;
}

}  // namespace isnad::statement::speaker
