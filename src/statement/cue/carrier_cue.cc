#include "statement/cue/carrier_cue.h"

#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {
namespace {

using lexicon::Category;

constexpr uint32_t kReachOfOutlet = 20;  // tokens of the outlet's name

// The preposition of «في بيان», «في تصريحات صحفية», right before the verb; the verb's own token for none.
uint32_t occasion_before(const AnalysedText& text, uint32_t verb, uint32_t first) {
  constexpr uint32_t kLongest = 3;  // words of the occasion
  // «في البيان الذي أوردته س»
  if (verb >= first + 3 && text.is(verb - 1, Category::relative) && text.is(verb - 2, Category::medium) &&
      text.is(verb - 3, Category::preposition)) {
    return verb - 3;
  }
  for (uint32_t k = verb; k > first + 1 && k + kLongest > verb; --k) {
    const auto& noun = text.word(k - 1);
    if (!text.is_word(k - 1) || noun.article) return verb;
    if (noun.is(Category::medium) && text.is(k - 2, Category::preposition)) return k - 2;
  }
  return verb;
}

// Where the name of the outlet must end: before a complementizer, a colon or a comma.
uint32_t end_of_outlet(const AnalysedText& text, uint32_t from, uint32_t end) {
  uint32_t k = from;
  while (k < end && k < from + kReachOfOutlet && !text.is(k, Category::complementizer) && !text.is_mark(k, U':') &&
         !text.is_comma(k)) {
    ++k;
  }
  return k;
}

// «ما | تداولته», «أنباء | نشرتها», «تقارير | بثتها»: what outlets spread, right before the verb at `i`.
bool is_spread(const AnalysedText& text, uint32_t i) {
  const auto& what = text.word(i - 1);
  return text::is_one_of(what.normal, {"ما", "عما", "مما", "لما", "بما"}) ||
         text::is_one_of(what.stem, {"انباء", "اخبار", "معلومات", "تقارير", "شائعات", "خبر", "نبا", "مزاعم", "اشاعات"});
}

// «تداولته», «نشرتها», «أوردته», «يتداوله»
bool is_spreading(const lexicon::Word& word) {
  if (word.in(lexicon::WordSet::carrying)) return true;
  const std::string_view normal = word.normal;
  constexpr std::string_view kStems[] = {"تداول", "تداولت", "يتداول", "تتداول", "روج", "روجت", "تروج", "ذكرت", "ذكر"};
  for (const std::string_view stem : kStems) {
    if (normal.starts_with(stem) && text::is_one_of(normal.substr(stem.size()), {"ه", "ها"})) return true;
  }
  return false;
}

// «نفى ما تداولته وسائل إعلام عن C», «صحة أنباء نشرتها الصحيفة عن C»: the outlets are the source.
bool propose_spread(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                    std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  if (!is_spreading(text.word(i)) || !is_spread(text, i)) return false;
  const Range source = mention::noun_phrase(text, i + 1, s.end, {.bounded = false, .stop_at_min = true});
  if (source.empty() || source.end + 1 >= s.end) return false;
  const int32_t name = text.phrase_at[source.first];
  const lexicon::Categories head = name >= 0 ? lexicon::Categories{text.phrases[static_cast<size_t>(name)].category}
                                             : text.word(source.first).categories;
  const bool outlet = head.any({Category::media, Category::media_name, Category::group}) ||
                      text::is_one_of(text.word(source.first).stem, {"مواقع", "صفحات", "حسابات", "بعض", "احدى"});
  uint32_t content = source.end;
  while (content < s.end && text.any(content, {Category::time, Category::adverb})) ++content;
  if (!outlet || content + 1 >= s.end || text.word(content).normal != "عن") return false;  // «حول …» gives the topic
  Candidate c;
  c.kind = CueKind::noun;  // its content ends as that of a noun
  c.complement = Complement::preposition;
  c.cue = {i, i + 1, false};
  for (const lexicon::Entry& entry : lexicon.find("نشر")) {
    if (entry.category == Category::cue_verb && !entry.passive) c.entry = &lexicon.cue(entry.index);
  }
  if (c.entry == nullptr) return false;
  c.lemma = c.entry->lemma;
  c.frame = "ما V S عن C";
  c.sentence = sentence;
  c.relative = true;
  c.source = source;
  c.content_start = content;
  c.score = scores::kPreposition;
  out.push_back(c);
  return true;
}

}  // namespace

void propose_carrier(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                     std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  if (i < s.first + 2 || i + 1 >= s.end) return;
  const auto& verb = text.word(i);
  if (verb.known() && !verb.any({Category::verb, Category::cue_verb})) return;
  if (propose_spread(lexicon, text, i, sentence, out)) return;
  // «في بيان أوردته الوكالة»; that one is published or broadcast tells only where it is found
  if (!verb.in(lexicon::WordSet::carrying) || !verb.normal.starts_with("اورد")) return;
  const uint32_t occasion = occasion_before(text, i, s.first);
  if (occasion == i || occasion == s.first) return;
  const Range source = mention::noun_phrase(text, i + 1, end_of_outlet(text, i + 1, s.end), {});
  const bool outlet = !source.empty() && (text.any(source.first, {Category::media, Category::media_name}) ||
                                          text.quotation_at[source.first] >= 0);
  if (!outlet) return;
  Candidate c;
  c.kind = CueKind::attribution;
  c.complement = Complement::host;
  c.cue = {i, i + 1, false};
  c.lemma = "نشر";
  c.frame = "في N V S";
  c.sentence = sentence;
  c.source = source;
  c.content_start = occasion;
  c.score = scores::kAs;
  out.push_back(c);
}

}  // namespace isnad::statement::cue
