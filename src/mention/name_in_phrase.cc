#include "mention/name_in_phrase.h"

#include <algorithm>

#include "mention/person_name.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Word;
using text::TokenKind;

namespace {

// «عضو هيئة التدريس بجامعة الملك سعود | مشعل الحمداني»: behind the king a place is called after, a name of two words or
// more up to the end of the phrase; empty where none stands.
Range name_behind_eponym(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i + 3 < phrase.end; ++i) {
    if (!text::is_one_of(text.word(i).normal, {"الملك", "الامير"}) || !text.any(i + 1, kName) || i == 0) continue;
    const Word& place = text.word(i - 1);
    if (place.article || !place.any({Category::organisation, Category::common_noun, Category::medium})) continue;
    uint32_t own = i + 2;
    while (own + 1 < phrase.end && text.word(own).normal == "بن") own += 2;
    if (own + 2 > phrase.end || !text.is_word(own) || !text.any(own, kGiven) || text.word(own).article) return {};
    for (uint32_t k = own + 1; k < phrase.end; ++k) {
      if (!nameable(text, k, true)) return {};
    }
    return {own, phrase.end};
  }
  return {};
}

// «الوزير الجبير», «الشيخ الكتاني», «د. المشيقح»: a title and one unknown word with article.
bool is_title_and_surname(const AnalysedText& text, const Range& phrase) {
  const uint32_t mark = phrase.first + 1;
  const bool shortened = phrase.end == mark + 2 && (text.is_mark(mark, U'.') || text.is_mark(mark, U'/'));
  if (!(shortened || phrase.end == mark + 1) || !text.any(phrase.first, kTitle)) return false;
  if (!text.word(phrase.first).article && !text.is(phrase.first, Category::honorific)) return false;
  if (text.word(phrase.first).normal == "فريق") return false;  // «فريق الصقور»: a team
  const Word& last = text.word(phrase.end - 1);
  return last.article && (!last.known() || last.is(Category::maybe_name) || last.any(kName)) && !last.any(kBody) &&
         !last.any({Category::nationality, Category::adjective});
}

// Whether the word at `i` governs the one behind it: a descriptive noun without article.
bool governs_next(const AnalysedText& text, uint32_t i) {
  constexpr Categories kNever = {Category::honorific,   Category::country, Category::capital,
                                 Category::nationality, Category::same,    Category::unnamed};
  const Word& word = text.word(i);
  return text.is_word(i) && !word.article && word.any(kDescriptive) && !word.any(kNever) && text.phrase_at[i] < 0;
}

// «… في جامعة الملك سالم | الدكتور صالح الحمداني»: behind another name, the title of the one that follows.
bool is_title_of_next(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return word.article && i + 1 < text.size() && text.is(i + 1, Category::given_name) && !text.word(i + 1).article &&
         word.in(WordSet::title_before_name);
}

}  // namespace

bool has_given_name(const AnalysedText& text, const Range& name) {
  for (uint32_t i = name.first; i < name.end; ++i) {
    if (text.any(i, {Category::given_name, Category::name_particle}) && !text.word(i).article) return true;
    if (i + 1 < name.end && is_given_before_surname(text, i)) return true;
  }
  return false;
}

Range set_off_name(const AnalysedText& text, uint32_t comma, uint32_t limit) {
  constexpr uint32_t kShortest = 2;  // words
  constexpr uint32_t kLongest = 4;
  uint32_t first = comma + 1;
  if (first + 1 < limit && text.word(first).article && text.is(first, Category::nationality) &&
      text.word(first).conjunction == 0 && !text.word(first + 1).article) {
    ++first;  // «، البرتغالي روي حمدان،»
  }
  if (first >= limit || !text.is_word(first)) return {};
  const Word& given = text.word(first);
  const bool national = first > comma + 1;
  const bool begins = given.any({Category::given_name, Category::maybe_name, Category::name_particle}) ||
                      !given.known() || national || (given.article && may_be_surname(given));
  if (!begins || given.preposition != 0 || given.conjunction != 0 || given.any(kPlace)) return {};
  uint32_t end = first + 1;
  while (end < limit && text.is_word(end)) {
    const Word& word = text.word(end);
    if (word.conjunction != 0 || word.any({Category::complementizer, Category::relative, Category::time}) ||
        (word.preposition != 0 && word.known()) || (word.is(Category::preposition) && !word.any(kName)) ||
        word.any(kPlace) || (word.any(kTitle) && !word.any(kName)) || (word.any(kBody) && !word.any(kName))) {
      return {};
    }
    ++end;
  }
  if (end < first + kShortest || end > first + kLongest) return {};
  return end >= limit || text.is_comma(end) ? Range{first, end} : Range{};
}

Range trailing_name(const AnalysedText& text, const Range& phrase) {
  // «المواطن سالم حمدان | من سكان الحي»
  for (uint32_t k = phrase.first + 2; k + 1 < phrase.end; ++k) {
    if (text.word(k).normal == "من" && is_of_whom(text.word(k + 1))) {
      const Range name = trailing_name(text, {phrase.first, k});
      if (!name.empty()) return name;
      break;
    }
  }
  const auto [first, end] = phrase;
  const Range none{end, end};
  uint32_t last = end;  // where the words at the end of the phrase begin
  while (last > first && text.is_word(last - 1)) --last;
  const bool set_off = last > first + 1 && text.any(first, kPerson);
  // the same, where the phrase begins behind the comma: «البرتغالي روي حمدان»
  const bool national = last == first && first > 0 && text.word(first).article && text.is(first, Category::nationality);
  if ((set_off || national) && text.is_comma(last - 1)) {
    if (const Range name = set_off_name(text, last - 1, end); name.end == end && name != phrase) return name;
  }
  if (const Range own = name_behind_eponym(text, phrase); !own.empty()) return own;
  if (is_eponym(text, end - 1, first)) return none;
  uint32_t i = end;
  while (i > first && nameable(text, i - 1, true) && !is_title_of_next(text, i - 1)) --i;
  if (i > first && i < end && (is_given_in_front_of_ben(text, i - 1) || is_pair_behind_title(text, i - 1))) --i;
  // a name begins with a word that can begin one: no article, no dash; adjectives with article belong to the title
  while (i < end && !nameable(text, i, false)) ++i;
  if (i >= end) return is_title_and_surname(text, phrase) ? Range{end - 1, end} : none;
  // «خطيب مسجد النور | مهند الحمداني»
  if (i > first && i + 2 < end && text.word(i).article && !text.word(i - 1).article &&
      text.any(i - 1, {Category::organisation, Category::common_noun}) && text.is(i + 1, Category::given_name)) {
    ++i;
  }
  // «رئيس أذربيجانستان خكمت جادجي»: behind an office or a preposition, the first unknown word belongs to that
  constexpr uint32_t kWithGoverned = 3;                                          // tokens: one governed, two of a name
  const bool descends = i + 1 < end && text.is(i + 1, Category::name_particle);  // «دكتور عاطي بن عطية»
  if (i > first && governs_next(text, i - 1) && !text.any(i, kName) && !descends) {
    if (end - i >= kWithGoverned) {
      ++i;
    } else if (end - i <= 1) {
      return none;
    }
  }
  if (i > first && text.is(i - 1, Category::preposition) && !text.any(i, kName)) {
    if (end - i < kWithGoverned) return none;
    ++i;
  }
  // «دونالد ترامب الخصم الألد لممداني»: behind a name and what is said of him, whose
  if (end - i == 1 && i > first && !text.word(i).known() && text.word(i).normal.starts_with("ل") &&
      text.word(i - 1).article && has_given_name(text, {first, i})) {
    return none;
  }
  // «وزير روسي»: of another state, not of that name
  if (end - i == 1 && text.is(i, Category::nationality) && !text.is(i, Category::given_name)) return none;
  return {i, end};
}

namespace {

// «محمد القاضي», «أحمد خليفة», «محمد القاضي رئيس …»: behind one given name a title that governs nothing is a surname.
bool is_title_as_surname(const AnalysedText& text, uint32_t i, const Range& phrase) {
  const Word& word = text.word(i);
  if (i != phrase.first + 1 || word.conjunction != 0 || word.preposition != 0) return false;
  if (!text.any(phrase.first, kGiven) || text.word(phrase.first).article) return false;
  if (i + 1 >= phrase.end || text.is_comma(i + 1)) return true;
  return word.article && text.is_word(i + 1) && !text.word(i + 1).article &&
         text.any(i + 1, {Category::office, Category::profession});
}

}  // namespace

Range leading_name(const AnalysedText& text, const Range& phrase) {
  const Range none{phrase.first, phrase.first};
  if (!nameable(text, phrase.first, false)) return none;
  // «ابن عم القتيل»: whose he is
  constexpr std::string_view kKin[] = {"عم", "عمة", "خال", "خالة", "شقيق", "شقيقة", "اخ", "اخت", "اخي"};
  if (phrase.first + 1 < phrase.end && text::is_one_of(text.word(phrase.first).normal, {"ابن", "ابنة"}) &&
      std::find(std::begin(kKin), std::end(kKin), text.word(phrase.first + 1).normal) != std::end(kKin)) {
    return none;
  }
  Range name{phrase.first, phrase.first + 1};
  while (name.end < phrase.end && nameable(text, name.end, true) &&
         (!text.any(name.end, kTitle) || text.any(name.end, kName) || is_title_as_surname(text, name.end, phrase) ||
          text::is_one_of(text.word(name.end - 1).normal, {"عبد", "ولد", "بن"}))) {  // «أحمد ولد الشيخ سيدي»
    ++name.end;
  }
  while (!name.empty() && text.tokens[name.end - 1].kind == TokenKind::mark) --name.end;
  // unknown words in front of known ones that are no names: «استقبله جمهور …» is no name
  bool known_name = false;
  for (uint32_t k = name.first; k < name.end; ++k) {
    known_name = known_name || text.any(k, kName) || text.is(k, Category::maybe_name);
  }
  const bool chief = name.end < phrase.end && text::is_one_of(text.word(name.end).normal, {"كبير", "كبيرة", "احد"});
  if (!known_name && !chief && name.end < phrase.end && text.is_word(name.end) && !text.any(name.end, kTitle))
    return none;
  return name;
}

namespace {

// «المستشار | سالم حمدان», «الإعلامي السعودي | سالم حمدان», «الأميركية | سالمة حمدان»: behind who or whence he is, with
// the article.
bool is_one_with_article(const AnalysedText& text, uint32_t first, uint32_t name) {
  constexpr Categories kWho = {Category::office, Category::profession, Category::nationality};
  const bool who = text.any(first, kWho) || (name > first + 1 && text.is(first, Category::honorific));
  if (!text.word(first).article || !who || text.phrase_at[first] >= 0) return false;
  constexpr uint32_t kMostAdjectives = 3;  // «الناقد المسرحي المصري البارز | سالم حمدان»
  if (name > first + 1 + kMostAdjectives) return false;
  for (uint32_t i = first + 1; i < name; ++i) {
    const Word& word = text.word(i);
    if (!word.article || word.conjunction != 0 || word.preposition != 0 ||
        !word.any({Category::nationality, Category::adjective})) {
      return false;
    }
  }
  return true;
}

// «الفريق أول | سالم حمدان وزير الدفاع»: whether a rank of several words ends in front of the word at `i`.
bool is_behind_rank(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kLongest = 4;  // words
  for (uint32_t k = i; k > first && k + kLongest > i; --k) {
    const int32_t name = text.phrase_at[k - 1];
    if (name < 0) continue;
    const auto& match = text.phrases[static_cast<size_t>(name)];
    return match.end == i && match.end > match.first + 1 && match.category == Category::honorific;
  }
  return false;
}

}  // namespace

Range inner_name(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    // «الدكتور صالح بن حسين وكيل الوزارة»: a title with the article, as one addresses people
    const bool shortened = i > phrase.first + 1 && text.is_mark(i - 1, U'.') && text.is(i - 2, Category::honorific);
    const bool introduced = is_one_with_article(text, phrase.first, i);
    const bool respected = shortened || introduced ||
                           (text.is(i - 1, Category::honorific) && text.word(i - 1).normal != "فريق") ||
                           is_behind_rank(text, i, phrase.first) || is_royal_rank(text.word(i - 1));
    const Word& first = text.word(i);
    const bool titled =
        respected &&
        (first.any({Category::maybe_name, Category::family_name, Category::name_particle}) || !first.known());
    if (!(first.is(Category::given_name) || titled) || !nameable(text, i, false)) continue;
    if (!respected && !text.any(i - 1, kTitle)) continue;
    uint32_t k = i + 1;
    // «… العمري مساعد | مدير …»: a title that is a name too
    const auto is_title = [&](uint32_t at) {
      return at > i + 1 && at + 1 < phrase.end && text.any(at, kTitle) && text.any(at + 1, kTitle) &&
             !text.is(at - 1, Category::name_particle);  // «راشد بن عبدالله آل خليفة وزير الداخلية»
    };
    while (k < phrase.end && nameable(text, k, true) && !is_title(k)) ++k;
    if (k >= phrase.end) continue;
    // «د. عبدالرحمن الحمداني | عميد شؤون المكتبات»: a rank that is a name too, in front of what it governs
    const bool rank = k > i + 2 && text.any(k - 1, {Category::honorific, Category::office}) &&
                      !text.word(k - 1).article && !text.is(k - 2, Category::name_particle) && text.is_word(k) &&
                      !text.any(k, kName) && text.word(k).known() && text.word(k).conjunction == 0 &&
                      text.word(k).preposition == 0;
    if (rank) --k;
    const Word& behind = text.word(k);
    const int32_t office = text.phrase_at[k];  // «ولي ولي العهد»
    const bool title = behind.any(kTitle) ||
                       (office >= 0 && Categories{text.phrases[static_cast<size_t>(office)].category}.any(kTitle));
    // «سالمة حمدان | المصنفة أولى»
    const bool charged = text::is_one_of(behind.stem, {"مكلف", "مكلفة", "معني", "مختص", "متخصص"});
    const bool ranked = introduced && behind.article && (behind.known() || charged) && !behind.any(kName);
    // «السويسري غروس | مدرب …»
    // … and «الدكتورة ماينن | مديرة …»
    const bool one = introduced && title &&
                     (!first.known() || (text.is(i - 1, Category::nationality) && first.is(Category::family_name)));
    if ((title || ranked) && (one || k > i + 1)) return {i, k};
  }
  return {phrase.end, phrase.end};
}

Range quoted_person(const AnalysedText& text, const Range& quoted) {
  constexpr uint32_t kShortest = 2;  // words
  Range name{quoted.first + 1, quoted.end - 1};
  if (name.end <= name.first) return {};
  if (text.word(name.first).article && text.any(name.first, {Category::honorific, Category::profession})) ++name.first;
  if (name.end < name.first + kShortest || text.word(name.first).article) return {};
  const bool given = has_given_name(text, name);
  for (uint32_t i = name.first; i < name.end; ++i) {
    const Word& word = text.word(i);
    const bool last = given && i + 1 == name.end && word.article;  // «سالم المخرج»
    const bool part = !word.known() || word.any(kName) || word.is(Category::maybe_name) || last;
    if (!text.is_word(i) || !part || word.conjunction != 0 || (word.preposition != 0 && word.known())) return {};
  }
  return name;
}

bool is_person_in_brackets(const AnalysedText& text, const Range& range) {
  if (range.end < range.first + 2 || !text.is_mark(range.first, U'(') || !text.is_mark(range.end - 1, U')'))
    return false;
  const Range name = quoted_person(text, range);
  if (name.empty()) return false;
  // «الدكتورة (سلمه الرافد)», «(رافيو حمدانو) رئيس الرابطة»: beside a title any two words are a name
  const bool titled = range.first > 0 && text.word(range.first - 1).article && text.any(range.first - 1, kTitle);
  const bool office = range.end < text.size() && text.any(range.end, {Category::office, Category::profession}) &&
                      !text.word(range.end).article;
  return titled || office || has_given_name(text, name);
}

}  // namespace isnad::mention
