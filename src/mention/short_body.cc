// Bodies that a headline, or a text that has named them before, calls by what they look after: «"طرق الدورة"» for
// «الإدارة العامة للطرق بمنطقة الدورة», «مهندسو سيران» for «نقابة المهندسين السيرانيين».
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "mention/entity.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

constexpr uint32_t kReach = 400;  // tokens in which the body is named in full
constexpr size_t kMostWords = 4;  // of the short name
constexpr size_t kShortest = 6;   // bytes that a word keeps of three letters
constexpr size_t kShortestOfTwo = 4;

// A comparable word without the endings of plural and descent: «مهندسو», «المهندسين»; «صحة», «صحية»; «مدني».
std::string without_ending(std::string word) {
  for (const std::string_view ending : {"ون", "ين", "ان"}) {
    if (word.size() < kShortest + ending.size() || !word.ends_with(ending)) continue;
    word.resize(word.size() - ending.size());
    return word;
  }
  for (const std::string_view ending : {"ي", "و"}) {
    if (word.size() < kShortestOfTwo + ending.size() || !word.ends_with(ending)) continue;
    word.resize(word.size() - ending.size());
    return word;
  }
  return word;
}

// What the body of that short name looks after, and of which state it is.
struct Charge {
  std::vector<std::string> words;
  int country = -1;
};

Charge charge_of(const AnalysedText& text, const Range& phrase) {
  Charge charge;
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (!text.is_word(i)) continue;
    const auto* state = text.word(i).as(Category::country);
    if (state != nullptr && i > phrase.first) {
      charge.country = state->entry->country;
    } else {
      charge.words.push_back(without_ending(comparable(text.word(i))));
    }
  }
  return charge;
}

// Whether the body is there for all that, and its full name, with the place behind it, tells more.
bool looks_after(const AnalysedText& text, const Description& description, const Charge& charge) {
  constexpr uint32_t kPlace = 3;  // tokens, «بمنطقة الدورة»
  const Entity& body = description.entity;
  if (charge.country >= 0 && body.country != charge.country) return false;
  std::vector<std::string> words;
  for (const std::string& word : body.description_words) words.push_back(without_ending(word));
  const uint32_t behind = description.phrase.end;
  for (uint32_t i = behind; i < std::min(text.size(), behind + kPlace) && text.word(behind).preposition == U'ب'; ++i) {
    words.push_back(without_ending(comparable(text.word(i))));
  }
  const auto named = [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const bool all = std::all_of(charge.words.begin(), charge.words.end(), named);
  const std::string head = without_ending(body.head);
  const bool more_than_kind =
      std::any_of(charge.words.begin(), charge.words.end(), [&](const auto& w) { return w != head; });
  return all && more_than_kind && words.size() > charge.words.size();
}

// Nothing but the phrase stands between a pair of quotation marks.
bool is_quoted(const AnalysedText& text, const Range& phrase) {
  const int32_t q = text.quotation_in[phrase.first];
  if (q < 0) return false;
  const auto& quotation = text.quotations[static_cast<size_t>(q)];
  const uint32_t first = quotation.open == phrase.first ? phrase.first : phrase.first - 1;
  return quotation.open == first && quotation.close <= phrase.end && quotation.close + 1 >= phrase.end;
}

// «الوحدة الصحية», «المركز الصحي»: one of the many places of a department, which is not meant by «الصحة».
bool is_place_of_department(const Entity& body, const Charge& charge) {
  return charge.words.size() == 1 &&
         (text::is_one_of(body.head, {"وحدة", "مستشفى", "مستوصف", "عيادة", "مدرسة", "كلية", "معهد"}) ||
          (body.head == "مركز" && charge.words.front() == "صح"));
}

}  // namespace

int Entities::find_body_by_charge(const Description& d) {
  const AnalysedText& text = *text_;
  if (d.entity.state || !d.name.empty() || text.sentences.empty()) return -1;
  const bool people = d.entity.kind == SpeakerKind::group;
  const auto& title = text.sentences.front();
  const bool headline = title.headline && d.phrase.first < title.end;
  const bool quoted = is_quoted(text, d.phrase);
  // «"التدريب التقني"»: no technician
  const bool field = headline && quoted && d.entity.kind == SpeakerKind::person && !text.any(d.phrase.first, kTitle);
  const bool thing = field || d.entity.kind == SpeakerKind::organisation || d.entity.kind == SpeakerKind::unnamed;
  if (!people && !thing) return -1;
  const Charge charge = charge_of(text, d.phrase);
  if (charge.words.empty() || charge.words.size() > kMostWords) return -1;
  // «الأطباء» are doctors, and «"الأطباء"», «أطباء مصر» or «مدني الدورة» in a headline their union or office
  const bool one = people && !text.word(d.phrase.first).article && d.entity.number == lexicon::Number::singular;
  if (people && !(headline && (quoted || charge.country >= 0 || (one && charge.words.size() > 1)))) return -1;
  // «وقالت الطيران المدني»
  const bool definite = text.word(d.phrase.first).article;
  const bool two = definite && charge.words.size() > 1 && text.word(d.phrase.end - 1).article && thing;
  if (!headline && !quoted && !two) return -1;
  const uint32_t from = headline ? title.end : d.phrase.first - std::min(d.phrase.first, kReach);
  const uint32_t end = headline ? std::min(text.size(), d.phrase.end + kReach) : d.phrase.first;
  int found = -1;
  uint32_t behind = end;  // the full name that was found: «مجلس إدارة | شركة أسمنت الدورة» has another in it
  for (uint32_t i = from; i < behind; ++i) {
    if (!is_kind_of_body(text.word(i))) continue;
    PhraseOptions options = kNamePhrase;
    options.stuck_first = text.word(i).preposition != 0;
    Range phrase = noun_phrase(text, i, std::min(text.size(), i + kLongestPhrase), options);
    for (uint32_t k = i + 1; k < phrase.end; ++k) {  // «نقابة الأطباء | سالم حمدان», «اللجنة | والبلديات»
      const bool another = text.word(k).conjunction == U'و' && text.is(k, Category::organisation);
      if (another || (text.any(k, kName) && !text.word(k).article)) phrase.end = k;
    }
    if (phrase.end < i + 2) continue;
    Description body = describe(*lexicon_, text, phrase);
    if (body.entity.kind != SpeakerKind::organisation || body.entity.head.empty() || !body.name.empty()) continue;
    // «مجلس الوزراء» is not «رئاسة مجلس الوزراء»
    const bool other_kind =
        !definite && is_kind_of_body(text.word(d.phrase.first)) && d.entity.head != body.entity.head;
    if (other_kind || is_place_of_department(body.entity, charge) || !looks_after(text, body, charge)) continue;
    if (found < 0) behind = phrase.end;
    found = find_or_add(std::move(body));
  }
  return found;
}

}  // namespace isnad::mention
