// Bodies and groups by what the text says around them: «الشركة», «البنك» is the one that the same sentence names in
// front of it («صعد سهم الأفق للملاحة بعدما أعلنت الشركة»), «صحة الباحة» the body in whose long name the two words
// stand, «عدد منهم» some of the many who spoke last.
#include <algorithm>

#include "mention/entity.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Number;
using lexicon::Word;

// «سهم», «أسهم»: what only companies have.
bool is_share(const Word& word) {
  return !word.article && word.suffix == lexicon::Pronoun::none &&
         text::is_one_of(word.stem, {"سهم", "سهما", "اسهم", "سهمي"});
}

// «سهم | الأفق العقارية ارتفع», «سهم | المرجان للملاحة 2.9%»: the name of the company, without a noun of its kind.
Range name_of_listed(const AnalysedText& text, uint32_t first, uint32_t limit) {
  uint32_t end = first;
  const auto goes_on = [&](uint32_t i) {
    const Word& word = text.word(i);
    if (!text.is_word(i) || word.conjunction != 0 || is_finite_verb(word) || word.is(Category::preposition))
      return false;
    if (word.any({Category::time, Category::number, Category::complementizer})) return false;
    return i == first ? word.preposition == 0
                      : word.article || swallows_article(word) ||
                            (word.preposition == 0 && (!word.known() || word.any(kPlace) || word.any(kTitle)));
  };
  while (end < limit && goes_on(end)) ++end;
  return {first, end};
}

// «الأفق للملاحة»: a body that no table knows, by the words of its name.
Description unknown_body(const AnalysedText& text, const Range& name) {
  Description d;
  d.phrase = name;
  Entity& e = d.entity;
  e.kind = SpeakerKind::organisation;
  e.name = written(text, name);
  e.first = name.first;
  e.named = true;
  e.gender = lexicon::Gender::feminine;
  for (uint32_t k = name.first; k < name.end; ++k) {
    if (text.is_word(k)) e.description_words.push_back(comparable(text.word(k)));
  }
  sign(e);
  return d;
}

// «بعضهم», «معظمهم», «عدد منهم», «كثيرون منهم»: some of many.
bool is_part_of_many(const AnalysedText& text, const Range& phrase) {
  const Word& head = text.word(phrase.first);
  if (phrase.end == phrase.first + 1) {
    return head.in(WordSet::part_of_them);
  }
  const bool of_them = text::is_one_of(text.word(phrase.end - 1).normal, {"منهم", "منهن"});
  return of_them && phrase.end <= phrase.first + 3 && head.is(Category::quantity) && !head.is(Category::number);
}

}  // namespace

bool is_wished_for(const AnalysedText& text, const Range& phrase) {
  const Word& head = text.word(phrase.first);
  if (!head.is(Category::organisation) || head.article) return false;
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (!text.is_word(i) || text.word(i).any(kPlace) || text.word(i).any(kName)) return false;
    if (text.word(i).article && text.word(i).preposition == 0) return false;
  }
  if (text::is_one_of(head.stem, {"حكومة", "برلمان", "رئاسة", "جيش", "معارضة"})) return true;
  return phrase.first > 0 && text::is_one_of(text.word(phrase.first - 1).stem,
                                             {"تشكيل", "تاسيس", "انشاء", "اقامة", "تكوين", "استحداث", "تعيين"});
}

// «سهم الأفق العقارية … أعلنت الشركة», «أطلقت شركة … خدمة، وقالت الشركة»; makes it.
int Entities::find_body_nearby(const Description& d) {
  const AnalysedText& text = *text_;
  const uint32_t head = d.phrase.first;
  const bool lone = d.phrase.end == head + 1 && text.word(head).article;
  if (!lone || !text::is_one_of(d.entity.head, {"شركة", "بنك", "مصرف", "مجموعة"})) return -1;
  const auto sentence = std::find_if(text.sentences.begin(), text.sentences.end(),
                                     [&](const auto& s) { return s.first <= head && head < s.end; });
  if (sentence == text.sentences.end() || text.quotation_in[head] >= 0) return -1;
  const auto spoke_here = [&](const Entity& e) { return e.last_seen > sentence->first && e.last_seen < head; };
  const bool anybody = std::any_of(entities_.begin(), entities_.end(), spoke_here);
  for (uint32_t i = head; i-- > sentence->first;) {
    const Word& word = text.word(i);
    if (!text.is_word(i) || text.quotation_in[i] >= 0) continue;
    const bool share = is_share(word) && i + 1 < head && text.is_word(i + 1) && text.word(i + 1).preposition == 0;
    const bool body = !anybody && !word.article && word.conjunction == 0 && word.is(Category::organisation) &&
                      word.stem == text.word(head).stem;
    if (!share && !body) continue;
    Range phrase = share ? name_of_listed(text, i + 1, head) : noun_phrase(text, i, head, kNamePhrase);
    if (body && word.preposition != 0) {
      PhraseOptions options = kNamePhrase;
      options.stuck_first = true;
      phrase = noun_phrase(text, i, head, options);
    }
    if (phrase.empty() || (body && phrase.end < phrase.first + 2)) continue;
    Description named = describe(*lexicon_, text, phrase);
    const bool is_body = named.entity.kind == SpeakerKind::organisation && !named.entity.state;
    if (!is_body && !share) continue;
    if (!is_body || named.entity.head.empty()) named = unknown_body(text, phrase);
    const int known = find_organisation(named);
    return known >= 0 ? known : add(std::move(named.entity));
  }
  return -1;
}

// «صحة الباحة», «طرق الباحة», «فلكية جدة», in a headline also ««طب العيون»»: the body whose name has these words and
// more, «الشؤون الصحية بمنطقة الباحة», «الجمعية الفلكية بجدة»; makes it.
int Entities::find_body_by_words(const Description& d) {
  constexpr uint32_t kReach = 400;  // tokens
  constexpr uint32_t kShort = 2;    // words, of which the second may be a place of several
  const AnalysedText& text = *text_;
  const Entity& e = d.entity;
  const uint32_t first = d.phrase.first;
  if (e.state || e.given || !e.titles.empty() || d.phrase.end < first + kShort || !text.is_word(first + 1)) return -1;
  const int32_t where = text.phrase_at[first + 1];
  const uint32_t behind = where < 0 ? first + kShort : text.phrases[static_cast<size_t>(where)].end;
  if (behind != d.phrase.end) return -1;
  const Word& what = text.word(first);
  if (what.article || what.any(kPerson) || what.preposition != 0 ||
      text::is_one_of(what.stem, {"شمال", "جنوب", "شرق", "غرب", "وسط"})) {
    return -1;
  }
  const bool headline = text.sentences.front().headline && first < text.sentences.front().end;
  const bool quoted = text.quotation_in[first] >= 0;
  const bool place = text.any(first + 1, kPlace) || where >= 0;
  if (!place && !(headline && quoted)) return -1;
  const std::string words[kShort] = {comparable(text.word(first)), comparable(text.word(first + 1))};
  // «صحة» and «الصحية», «فلكية» and «الفلكي»
  const auto same = [](std::string_view a, std::string_view b) {
    constexpr std::string_view kOf = "ي";
    return a == b || (a.size() == b.size() + kOf.size() && a.starts_with(b) && a.ends_with(kOf)) ||
           (b.size() == a.size() + kOf.size() && b.starts_with(a) && b.ends_with(kOf));
  };
  const auto has_all = [&](const Entity& body) {
    const auto has = [&](std::string_view word) {
      return std::any_of(body.description_words.begin(), body.description_words.end(),
                         [&](const std::string& other) { return same(word, other); });
    };
    const auto& all = body.description_words;
    if (all.size() <= kShort || !has(words[0]) || !has(words[1])) return false;
    // «شرطة الباحة» is «شرطة منطقة الباحة», but «جامعة الباحة» no college in it
    if (what.is(Category::organisation)) {
      return all[0] == words[0] && text::is_one_of(all[1], {"منطق", "محافظ", "مدين", "ولاي", "اقليم", "عمال"});
    }
    // «مجلس إدارة شركة أسمنت الباحة»: no company
    return !text::is_one_of(all[0], {"مجلس", "ادار", "رئيس"}) || !has("شرك");
  };
  const int known = index_where(
      [&](const Entity& body) { return body.kind == SpeakerKind::organisation && !body.state && has_all(body); });
  if (known >= 0) return known;
  const uint32_t from = headline ? text.sentences.front().end : first - std::min(first, kReach);
  const uint32_t end = headline ? std::min(text.size(), first + kReach) : first;
  for (uint32_t i = from; i + kShort < end; ++i) {
    const bool name = text.phrase_at[i] >= 0 &&
                      text.phrases[static_cast<size_t>(text.phrase_at[i])].category == Category::organisation_name;
    const Word& word = text.word(i);
    if (!text.is_word(i) || word.conjunction != 0 || !(name || word.is(Category::organisation))) continue;
    PhraseOptions options = kNamePhrase;
    options.stop_at_ba = false;
    options.stuck_first = word.preposition != 0;
    Range phrase = noun_phrase(text, i, std::min(text.size(), i + kLongestPhrase), options);
    for (uint32_t k = phrase.first + 1; k < phrase.end; ++k) {  // «شرطة منطقة الباحة | العقيد سالم حمدان»
      const Word& part = text.word(k);
      const bool where = part.any(kPlace) || text.phrase_at[k] >= 0 ||
                         text::is_one_of(part.stem, {"منطقة", "محافظة", "مدينة", "ولاية", "اقليم"});
      const bool governed = part.preposition == U'ب' && !where;  // «أوصى مجلس الشركة | بتوزيع أرباح»
      if (text.any(k, kTitle) || text.is(k, Category::given_name) || governed) phrase.end = k;
    }
    if (phrase.end <= phrase.first + kShort) continue;
    Description body = describe(*lexicon_, text, phrase);
    if (body.entity.kind != SpeakerKind::organisation || !body.name.empty() || !has_all(body.entity)) continue;
    return add(std::move(body.entity));
  }
  return -1;
}

// «عدد من الأهالي … . وطالب عدد منهم»: the many who spoke last, else those whom the text names last; makes them.
int Entities::find_many_before(const Description& d) {
  constexpr uint32_t kReach = 120;  // tokens
  const AnalysedText& text = *text_;
  if (!is_part_of_many(text, d.phrase)) return -1;
  const int spoke = latest_where([&](const Entity& e) {
    return e.last_seen != 0 && e.last_seen < d.phrase.first && e.last_seen + kReach > d.phrase.first &&
           e.kind == SpeakerKind::group && e.number == Number::plural;
  });
  if (spoke >= 0) return spoke;
  for (uint32_t i = d.phrase.first; i-- > 0 && i + kReach > d.phrase.first;) {
    const Word& word = text.word(i);
    if (!text.is_word(i) || text.quotation_in[i] >= 0 || !(may_name_many(word) || is_unknown_people(word))) continue;
    if (word.suffix != lexicon::Pronoun::none) continue;
    uint32_t first = i;
    // «أقارب | الضحايا»
    if (i > 0 && text.is_word(i - 1) && may_name_many(text.word(i - 1)) && !text.word(i - 1).article) first = i - 1;
    if (i >= 2 && text.word(i - 1).normal == "من" && text.is(i - 2, Category::quantity)) first = i - 2;
    if (first == i && i >= 1 && text.is(i - 1, Category::quantity) && !text.word(i - 1).article) first = i - 1;
    PhraseOptions options = kNamePhrase;
    options.object = true;
    const Range phrase = noun_phrase(text, first, std::min(d.phrase.first, first + kLongestPhrase), options);
    if (phrase.empty() || phrase.end <= i) continue;
    Description many = describe(*lexicon_, text, phrase);
    if (many.entity.kind != SpeakerKind::group || !many.name.empty()) continue;
    many.entity.number = Number::plural;
    return find_or_add(std::move(many));
  }
  return -1;
}

// «نظم عشرات المعلمين وقفة … . وقال المعلمون», «طالب أهالي قرية طنبورة بـ … . وقال الأهالي»: a plural that the text has
// introduced behind a number or with more words, though those have said nothing yet; makes it.
int Entities::find_many_told_of(const Description& d) {
  constexpr uint32_t kReach = 200;  // tokens
  const AnalysedText& text = *text_;
  const uint32_t head = d.phrase.first;
  const Word& said = text.word(head);
  const bool lone = d.phrase.end == head + 1 && said.article && said.preposition == 0;
  if (!lone || d.entity.kind != SpeakerKind::group || d.entity.number != Number::plural) return -1;
  if (!may_name_many(said) || text.quotation_in[head] >= 0) return -1;
  const std::string_view wanted = without_plural_case(said.stem);
  for (uint32_t i = head; i-- > 0 && i + kReach > head;) {
    const Word& word = text.word(i);
    if (!text.is_word(i) || text.quotation_in[i] >= 0 || !may_name_many(word)) continue;
    if (word.is(Category::document)) continue;  // «كتاب عن البحر»
    if (word.suffix != lexicon::Pronoun::none || without_plural_case(word.stem) != wanted) continue;
    uint32_t first = i;
    // «عشرات», «عدد من»; but of «ستة متطرفين» the text knows who they are
    const auto counts = [&](uint32_t k) { return text.is(k, Category::quantity) && !text.is(k, Category::number); };
    if (i >= 2 && text.word(i - 1).normal == "من" && counts(i - 2)) first = i - 2;
    if (first == i && i >= 1 && counts(i - 1) && !text.word(i - 1).article) first = i - 1;
    if (first == i && (word.article || (i > 0 && text.any(i - 1, {Category::quantity, Category::number})))) continue;
    PhraseOptions options = kNamePhrase;
    options.object = true;
    options.stuck_first = text.word(first).preposition != 0;
    Range phrase = noun_phrase(text, first, std::min(head, first + kLongestPhrase), options);
    if (phrase.end < i + 1) continue;
    for (uint32_t k = i + 1; k < phrase.end; ++k) {
      // «أهالي المحافظة | التابعة لـ», «علماء من فرنسا | خرائط جديدة»
      const bool ends = text.is_comma(k) || text::is_one_of(text.word(k).stem, {"تابعة", "تابع", "تابعين", "واقعة"});
      const bool object = text.any(k - 1, kPlace) && text.is_word(k) && text.word(k).preposition == 0 &&
                          text.word(k).conjunction == 0 && !text.any(k, kPlace) && !text.word(k).article;
      if (ends || object) phrase.end = k;
    }
    if (first == i && phrase.end < i + 2) continue;
    const bool others = text::is_one_of(text.word(phrase.end - 1).normal, {"اخرين", "اخرون", "اخريات"});
    Description many = describe(*lexicon_, text, phrase);
    if (others || many.entity.kind != SpeakerKind::group || !many.name.empty()) continue;
    many.entity.number = Number::plural;
    return find_or_add(std::move(many));
  }
  return -1;
}

// «تلقت لوكهيل مارتن عقدا … . وتقول الشركة»: a name that no table knows, behind the verb that a sentence begins with;
// makes it.
int Entities::find_company_told_of(const Description& d) {
  constexpr uint32_t kLongest = 3;  // tokens of the name
  const AnalysedText& text = *text_;
  const uint32_t head = d.phrase.first;
  if (d.phrase.end != head + 1 || !text.word(head).article || d.entity.head != "شركة") return -1;
  if (text.quotation_in[head] >= 0) return -1;
  for (size_t s = text.sentences.size(); s-- > 0;) {
    const auto& sentence = text.sentences[s];
    if (sentence.end > head || sentence.first + 2 >= sentence.end) continue;
    const Word& verb = text.word(sentence.first);
    const auto* acts = verb.as(Category::verb);
    if (acts == nullptr) acts = verb.as(Category::cue_verb);
    if (acts == nullptr || acts->entry->agreement.gender != lexicon::Gender::feminine) continue;
    Range name{sentence.first + 1, sentence.first + 1};
    while (name.end < sentence.end && name.end < name.first + kLongest && text.is_word(name.end) &&
           !text.word(name.end).known() && !text.word(name.end).article && text.word(name.end).letters > 2 &&
           text.word(name.end).preposition == 0 && !text.word(name.end).accusative) {
      ++name.end;
    }
    if (name.empty()) continue;
    Description company = unknown_body(text, name);
    const int known = find_organisation(company);
    return known >= 0 ? known : add(std::move(company.entity));
  }
  return -1;
}

// «وأكد الجانبان», «البلدان»: the two states that the text names side by side, «المغرب وإسبانيا»; makes them.
int Entities::find_two_states(const Description& d) {
  const AnalysedText& text = *text_;
  const uint32_t head = d.phrase.first;
  if (d.phrase.end != head + 1 || text.quotation_in[head] >= 0) return -1;
  if (!text::is_one_of(text.word(head).normal, {"الجانبان", "البلدان", "الطرفان", "الدولتان", "الجانبين", "البلدين"}))
    return -1;
  const auto end_of_state = [&](uint32_t i) {  // behind the name of a state; `i` where none begins
    if (!text.is_word(i)) return i;
    if (text.phrase_at[i] >= 0) {
      const auto& match = text.phrases[static_cast<size_t>(text.phrase_at[i])];
      return match.first == i && match.category == Category::country ? match.end : i;
    }
    return text.is(i, Category::country) ? i + 1 : i;
  };
  for (uint32_t i = head; i-- > 0;) {
    const uint32_t second = end_of_state(i);
    if (second == i || second >= head) continue;
    if (text.word(second).conjunction != U'و') continue;
    const uint32_t end = end_of_state(second);
    if (end == second || end > head) continue;
    if (i > 0 && end_of_state(i - 1) != i - 1) continue;
    if (end < head && text.word(end).conjunction == U'و' && end_of_state(end) != end) continue;  // of three
    Entity both = unknown_body(text, {i, end}).entity;
    both.gender = lexicon::Gender::unknown;
    both.number = Number::plural;
    const int held = index_where([&](const Entity& e) { return e.name == both.name; });
    return held >= 0 ? held : add(std::move(both));
  }
  return -1;
}

// «أظهر تقرير لـ«منظمة عدل للتوثيق» أن … . وأوصت | المنظمة»: the body of that very noun which the text has named since
// anybody of its kind spoke.
int Entities::find_body_named_since(const Description& d) const {
  const uint32_t head = d.phrase.first;
  if (d.phrase.end != head + 1 || !text_->word(head).article || d.entity.kind != SpeakerKind::organisation) return -1;
  if (d.entity.head.empty()) return -1;
  // «وأضافت الشرطة»: one that has spoken
  const bool adds = head > 0 && adds_to_words(text_->word(head - 1));
  int best = -1;
  for (size_t i = searched_from(); i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != SpeakerKind::organisation || e.state || !e.named || e.head != d.entity.head || e.first >= head)
      continue;
    if (adds && e.last_seen == 0) continue;
    if (best < 0 || e.first > at(best).first) best = static_cast<int>(i);
  }
  return best;
}

}  // namespace isnad::mention
