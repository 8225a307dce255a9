#include "mention/entity.h"

#include <algorithm>

namespace isnad::mention {
namespace {

using lexicon::Agreement;
using lexicon::Analysis;
using lexicon::Categories;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Lexicon;
using lexicon::Number;
using lexicon::Word;
using text::TokenKind;

constexpr Categories kPersonNoun = {Category::office, Category::profession, Category::honorific, Category::unnamed};
constexpr Categories kName = {Category::given_name, Category::family_name, Category::name_particle};
constexpr Categories kOrganisation = {Category::organisation, Category::organisation_name, Category::seat};
constexpr Categories kDescriptive = {Category::office,
                                     Category::profession,
                                     Category::honorific,
                                     Category::unnamed,
                                     Category::group,
                                     Category::organisation,
                                     Category::organisation_name,
                                     Category::media,
                                     Category::media_name,
                                     Category::document,
                                     Category::medium,
                                     Category::content_noun,
                                     Category::quantity,
                                     Category::common_noun,
                                     Category::nationality,
                                     Category::country,
                                     Category::capital,
                                     Category::seat,
                                     Category::cue_masdar,
                                     Category::time,
                                     Category::number,
                                     Category::demonstrative,
                                     Category::same};
constexpr size_t kMostEntities = 4000;  // of one document; later ones are not remembered, which bounds the time

// ة at the end and ال in front count for nothing when words are compared.
std::string comparable(const Word& word) {
  std::string s = word.stem.empty() ? word.normal : word.stem;
  if (word.suffix != lexicon::Pronoun::none && word.normal.size() < s.size()) s = word.normal;
  if (s.starts_with("ال") && s.size() > 6) s.erase(0, 4);
  if (s.ends_with("ة")) s.resize(s.size() - 2);
  if (s.ends_with("ى")) s.replace(s.size() - 2, 2, "ي");
  return s;
}

bool contains_all(const std::vector<std::string>& big, const std::vector<std::string>& small) {
  return std::all_of(small.begin(), small.end(),
                     [&](const std::string& w) { return std::find(big.begin(), big.end(), w) != big.end(); });
}

std::string written(const AnalysedText& text, const Range& range) {
  if (range.empty()) return {};
  const auto& a = text.tokens[range.first];
  const auto& b = text.tokens[range.end - 1];
  std::string out(text.text.substr(a.byte_start, b.byte_end - a.byte_start));
  // what is stuck to the first word is no part of the name; «للهيئة» is «الهيئة»
  const Word& word = text.word(range.first);
  if (word.letters < 3) return out;
  if (word.conjunction != 0) out.erase(0, 2);
  if (word.preposition == U'ل' && word.article && out.starts_with("لل")) {
    out.replace(0, 2, "ا");
  } else if (word.preposition != 0 && word.known()) {
    out.erase(0, 2);
  }
  return out;
}

Range without_quotes(const AnalysedText& text, Range range) {
  // only a pair around the whole: «شركة «سدرة»» keeps its closing mark
  const bool inner = range.end > range.first && text.quotation_in[range.end - 1] >= 0 &&
                     text.quotations[static_cast<size_t>(text.quotation_in[range.end - 1])].open > range.first &&
                     text.quotations[static_cast<size_t>(text.quotation_in[range.end - 1])].close + 1 == range.end;
  if (inner && text.is_word(range.first)) return range;
  while (range.first < range.end && text.tokens[range.first].kind == TokenKind::mark) ++range.first;
  while (range.end > range.first && text.tokens[range.end - 1].kind == TokenKind::mark &&
         !text.is_mark(range.end - 1, U')')) {
    --range.end;
  }
  return range;
}

// A word that a person's name can contain.
bool nameable(const AnalysedText& text, uint32_t i, bool inside) {
  if (text.tokens[i].kind == TokenKind::mark) return inside && (text.is_dash(i) || text.is_mark(i, U'.'));
  if (!text.is_word(i)) return false;
  const Word& word = text.word(i);
  if (word.any(kName)) {
    const bool compound = i + 1 < text.size() && text.is(i + 1, Category::name_particle);  // «جراح بن مبارك»
    if (!inside || word.article || !word.any(kPersonNoun))
      return (!word.article && (!word.any(kPersonNoun) || compound)) || inside;
    // «… آل معن أمير منطقة …»: behind a name the noun is an office again
    if (i + 1 < text.size() && text.word(i + 1).article) return compound;  // «معالي أمين العاصمة»
    if (i == 0) return compound;
    // «سعيد خطيب زاده»: right behind the first name it belongs to it
    const bool second =
        text.any(i - 1, {Category::given_name, Category::maybe_name}) && !(i > 1 && text.any(i - 2, kName));
    return compound || second || text.any(i - 1, {Category::name_particle, Category::honorific});
  }
  if (word.preposition != 0 && word.known()) return false;
  if (text.phrase_at[i] >= 0) return false;
  if (word.is(Category::maybe_name)) return !word.article || inside;
  if (!word.known()) return !word.article || inside;
  // «الأسد», «العثماني» behind a given name; adjectives and nouns that are surnames too
  if (inside && word.article && word.any({Category::adjective, Category::nationality}) && !word.any(kOrganisation)) {
    return true;
  }
  // whatever noun stands behind a given name is its surname: «إبراهيم رئيسي»
  if (!inside || i == 0 || word.conjunction != 0 || word.preposition != 0) return false;
  if (word.any({Category::complementizer, Category::preposition, Category::relative, Category::time})) return false;
  const Word& before = text.word(i - 1);
  if (!before.any({Category::given_name, Category::maybe_name, Category::name_particle}) || before.article)
    return false;
  if (word.article) return word.any(kPersonNoun) || word.is(Category::number);
  return !word.any(kPersonNoun) && !word.any(kOrganisation) && !word.normal.ends_with("ة") && !word.tanwin &&
         !word.any({Category::content_noun, Category::quantity, Category::prepositional});
}

struct Segment {
  uint32_t first;
  uint32_t end;
};

// The tail of [first, end) that reads as a name; empty where there is none.
Range trailing_name(const AnalysedText& text, uint32_t first, uint32_t end) {
  if (is_eponym(text, end - 1, first)) return {end, end};
  uint32_t i = end;
  while (i > first && nameable(text, i - 1, true)) --i;
  // a name begins with a word that can begin one: no article, no dash
  while (i < end && !nameable(text, i, false)) ++i;
  // adjectives with article at the front belong to the title
  if (i >= end) {
    // «الوزير الجبير», «الشيخ الكتاني»: a title and one unknown word with article
    const Word& last = text.word(end - 1);
    if (end - first == 2 && text.any(first, kPersonNoun) &&
        (text.word(first).article || text.is(first, Category::honorific)) && last.article &&
        (!last.known() || last.is(Category::maybe_name) || last.any(kName)) && !last.any(kOrganisation) &&
        !last.any({Category::nationality, Category::adjective})) {
      return {end - 1, end};
    }
    return {end, end};
  }
  if (i > first) {
    const Word& before = text.word(i - 1);
    const bool open = text.is_word(i - 1) && !before.article && before.any(kDescriptive) &&
                      !before.is(Category::honorific) &&
                      !before.any({Category::country, Category::capital, Category::nationality, Category::same}) &&
                      text.phrase_at[i - 1] < 0;
    if (open && !text.any(i, kName) && !(before.any({Category::unnamed}))) {
      // «رئيس أذربيجانستان خكمت جادجي»: the first unknown word belongs to the office
      if (end - i >= 3) {
        ++i;
      } else if (end - i <= 1) {
        return {end, end};
      }
    }
    if (text.is(i - 1, Category::preposition) && !text.any(i, kName)) {
      if (end - i >= 3) {
        ++i;
      } else {
        return {end, end};
      }
    }
  }
  return {i, end};
}

bool has_given_name(const AnalysedText& text, const Range& name) {
  for (uint32_t i = name.first; i < name.end; ++i) {
    if (text.any(i, {Category::given_name, Category::name_particle}) && !text.word(i).article) return true;
  }
  return false;
}

// «الدكتور مصطفى عبد الهادي رئيس هيئة الدواء»: a given name in the middle, with its title on both sides.
Range inner_name(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first + 1; i < end; ++i) {
    const bool titled = text.is(i - 1, Category::honorific) && text.is(i, Category::maybe_name);
    if (!(text.is(i, Category::given_name) || titled) || !nameable(text, i, false)) continue;
    if (!text.any(i - 1, kPersonNoun)) continue;
    uint32_t k = i + 1;
    while (k < end && nameable(text, k, true)) ++k;
    if (k < end && text.any(k, kPersonNoun) && k > i + 1) return {i, k};
  }
  return {end, end};
}

Range leading_name(const AnalysedText& text, uint32_t first, uint32_t end) {
  if (!nameable(text, first, false)) return {first, first};
  uint32_t i = first + 1;
  while (i < end && nameable(text, i, true) && !(text.any(i, kPersonNoun) && !text.any(i, kName))) ++i;
  while (i > first && text.tokens[i - 1].kind == TokenKind::mark) --i;
  // unknown words in front of known ones that are no names: «استقبله جمهور …» is no name
  bool known_name = false;
  for (uint32_t k = first; k < i; ++k)
    known_name = known_name || text.any(k, kName) || text.is(k, Category::maybe_name);
  if (!known_name && i < end && text.is_word(i) && !text.any(i, kPersonNoun)) return {first, first};
  return {first, i};
}

void fill_head(const Lexicon& lexicon, const AnalysedText& text, const Range& phrase, Description& d) {
  Entity& e = d.entity;
  bool head_found = false;
  bool person_seen = false;
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (text.phrase_at[i] >= 0) {
      const auto& m = text.phrases[static_cast<size_t>(text.phrase_at[i])];
      if (m.category == Category::country && e.country < 0) e.country = m.index;
      if (!head_found) {
        head_found = true;
        switch (m.category) {
          case Category::country:
            e.state = m.first == phrase.first && m.end == phrase.end;
            e.kind = SpeakerKind::organisation;
            e.gender = Gender::feminine;
            break;
          case Category::capital:
            d.capital = m.first == phrase.first && m.end == phrase.end;
            e.country = m.index;
            e.kind = SpeakerKind::organisation;
            e.gender = Gender::feminine;
            break;
          case Category::media:
          case Category::media_name:
            e.kind = SpeakerKind::media;
            e.gender = Gender::feminine;
            break;
          case Category::office:
          case Category::profession:
          case Category::honorific:
            e.kind = SpeakerKind::person;
            e.head = lexicon.role(m.index).lemma;
            e.head = e.head.substr(0, e.head.find(' '));
            e.gender = lexicon.role(m.index).gender;
            if (lexicon.role(m.index).number == Number::plural) {
              e.kind = SpeakerKind::group;
              e.number = Number::plural;
            }
            break;
          case Category::unnamed:
            e.kind = lexicon.role(m.index).number == Number::plural ? SpeakerKind::group : SpeakerKind::unnamed;
            e.number = lexicon.role(m.index).number;
            break;
          case Category::group:
            e.kind = SpeakerKind::group;
            e.number = Number::plural;
            break;
          case Category::document:
            e.kind = SpeakerKind::document;
            break;
          default:
            e.kind = SpeakerKind::organisation;
            break;
        }
      }
    }
    const Word& word = text.word(i);
    if (word.is(Category::same)) d.same = true;
    for (const Analysis& a : word.all()) {
      const Category c = a.entry->category;
      if (c == Category::nationality && e.country < 0 && !a.coarse &&
          !word.any({Category::common_noun, Category::organisation})) {
        e.country = a.entry->index;
      }
      if (c == Category::country && e.country < 0) e.country = a.entry->index;
      if (c == Category::capital && e.country < 0 && i == phrase.first) e.country = a.entry->index;
      if (head_found) continue;
      const Agreement agreement = a.entry->agreement;
      if (Categories{c}.any(kPersonNoun) || c == Category::group) {
        e.head = lexicon.roles_size() > a.entry->index && Categories{c}.any(kPersonNoun)
                     ? lexicon.role(a.entry->index).lemma
                     : word.stem;
        if (c == Category::group && person_seen) continue;  // «الجنرال المتقاعد»
        e.head = e.head.substr(0, e.head.find(' '));
        if (c == Category::honorific) e.head.clear();
        person_seen = person_seen || c != Category::group;
        e.gender = agreement.gender;
        e.number = agreement.number;
        e.kind = c == Category::group || agreement.number == Number::plural ? SpeakerKind::group
                 : c == Category::unnamed                                   ? SpeakerKind::unnamed
                                                                            : SpeakerKind::person;
        head_found = c != Category::honorific;
        break;
      }
      if (Categories{c}.any(kOrganisation)) {
        e.kind = SpeakerKind::organisation;
        e.head = c == Category::organisation ? word.stem : "";
        e.gender = agreement.gender;
        if (c != Category::seat && a.entry->index != UINT16_MAX && c == Category::organisation_name)
          e.country = a.entry->index;
        if (c == Category::seat) e.country = a.entry->index;
        head_found = true;
        break;
      }
      if (c == Category::media || c == Category::media_name) {
        e.kind = SpeakerKind::media;
        e.head = c == Category::media ? word.stem : "";
        e.gender = agreement.gender;
        head_found = true;
        break;
      }
      if (c == Category::document) {
        e.kind = SpeakerKind::document;
        e.head = word.stem;
        e.gender = agreement.gender;
        head_found = true;
        break;
      }
      if ((c == Category::country || c == Category::capital) && i == phrase.first) {
        e.kind = SpeakerKind::organisation;
        e.state = c == Category::country && phrase.end == phrase.first + 1;
        d.capital = c == Category::capital && phrase.end == phrase.first + 1;
        e.gender = Gender::feminine;
        head_found = true;
        break;
      }
      if (c == Category::quantity && i == phrase.first) {
        e.kind = SpeakerKind::group;
        e.number = Number::plural;
        head_found = true;
        break;
      }
    }
  }
}

}  // namespace

bool agrees(const Entity& entity, Agreement agreement) {
  if (entity.gender != Gender::unknown && agreement.gender != Gender::unknown && entity.gender != agreement.gender &&
      entity.number != Number::plural) {
    return false;
  }
  if (agreement.number == Number::plural && entity.kind == SpeakerKind::person) return false;
  if (agreement.number == Number::singular && entity.kind == SpeakerKind::group &&
      agreement.gender == Gender::masculine) {
    return false;
  }
  return true;
}

Description describe(const Lexicon& lexicon, const AnalysedText& text, const Range& whole) {
  // a name in quotation marks is described without them
  Range phrase = whole;
  if (whole.end > whole.first + 2 && text.quotation_at[whole.first] >= 0 &&
      text.quotations[static_cast<size_t>(text.quotation_at[whole.first])].close + 1 == whole.end) {
    phrase = {whole.first + 1, whole.end - 1};
  }
  Description d;
  d.phrase = phrase;
  Entity& e = d.entity;
  fill_head(lexicon, text, phrase, d);
  const bool person_head = e.kind == SpeakerKind::person || e.kind == SpeakerKind::unnamed;
  // the segments between commas: the one that is all name, or a name behind its title
  const Word& head = text.word(phrase.first);
  const bool begins_with_name = nameable(text, phrase.first, false) && !head.any(kPersonNoun);
  if (begins_with_name && !head.any({Category::organisation, Category::media, Category::document}) && !e.state) {
    d.name = leading_name(text, phrase.first, phrase.end);
  } else if (person_head && e.kind != SpeakerKind::group) {
    uint32_t segment = phrase.first;
    for (uint32_t i = phrase.first; i <= phrase.end && d.name.empty(); ++i) {
      if (i != phrase.end && !text.is_comma(i) && !(text.is_dash(i) && text.tokens[i].space_before)) continue;
      if (i > segment) {
        if (text.quotation_at[segment] >= 0 && segment > phrase.first &&
            text.quotations[static_cast<size_t>(text.quotation_at[segment])].close + 1 == i) {
          d.name = {segment + 1, i - 1};  // «المنسق، «روبير بايبر»»
          break;
        }
        Range name = trailing_name(text, segment, i);
        if (name.empty()) name = inner_name(text, segment, i);
        if (e.kind == SpeakerKind::unnamed && !has_given_name(text, name)) name = {};
        if (!name.empty()) d.name = name;
      }
      segment = i + 1;
    }
    if (d.name.empty() && phrase.end > phrase.first && text.quotation_in[phrase.end - 1] >= 0) {
      const auto& q = text.quotations[static_cast<size_t>(text.quotation_in[phrase.end - 1])];
      if (q.open > phrase.first && q.close + 1 == phrase.end)
        d.name = without_quotes(text, {q.open + 1, phrase.end - 1});
    }
  }
  if (!d.name.empty()) {
    d.name = without_quotes(text, d.name);
    e.kind = SpeakerKind::person;
    e.named = true;
    e.name = written(text, d.name);
    e.number = Number::singular;
    for (uint32_t i = d.name.first; i < d.name.end; ++i) {
      if (text.is_word(i)) e.name_words.push_back(comparable(text.word(i)));
      if (e.gender != Gender::unknown) continue;
      for (const Analysis& a : text.word(i).all()) {
        if (a.entry->category == Category::given_name && i == d.name.first) e.gender = a.entry->agreement.gender;
      }
    }
    // what stands before the name, or behind it between commas, is the role
    if (d.name.first > phrase.first) {
      e.role = written(text, without_quotes(text, {phrase.first, d.name.first}));
    } else if (d.name.end < phrase.end) {
      e.role = written(text, without_quotes(text, {d.name.end, phrase.end}));
    }
  } else {
    e.name = written(text, without_quotes(text, phrase));
    const int32_t q = text.quotation_at[phrase.first];  // «حزب س» المتطرف
    if (q >= 0 && text.quotations[static_cast<size_t>(q)].close < phrase.end) {
      e.name = written(text, {phrase.first + 1, text.quotations[static_cast<size_t>(q)].close});
    }
    const bool expert =
        e.kind == SpeakerKind::person && head.is(Category::profession) && !head.article && !head.is(Category::office);
    if (expert) e.kind = SpeakerKind::unnamed;  // «خبير أثري»
    d.surname = phrase.end == phrase.first + 1 && head.article && e.head.empty() && !head.any(kPersonNoun) &&
                !head.any(kOrganisation) && e.kind == SpeakerKind::unnamed;
    if (e.kind == SpeakerKind::unnamed && e.head.empty() && text.word(phrase.first).article) {
      const bool people =
          !head.known() && (head.stem.ends_with("ون") || head.stem.ends_with("ين")) && head.letters >= 7;
      e.kind = people ? SpeakerKind::group : SpeakerKind::organisation;  // an unknown noun with article
      if (people) e.number = Number::plural;
    }
    if (e.kind == SpeakerKind::person) e.role = e.name;
  }
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (text.tokens[i].kind == TokenKind::number) {  // «المادة (28)»
      e.description_words.emplace_back(slice(text.text, text.tokens[i]));
    }
    if (!text.is_word(i) || d.name.contains(i)) continue;
    const Word& word = text.word(i);
    if (word.any({Category::nationality, Category::country, Category::honorific, Category::preposition, Category::same,
                  Category::demonstrative})) {
      continue;
    }
    e.description_words.push_back(comparable(word));
  }
  if (!e.named && e.kind != SpeakerKind::person) e.named = e.description_words.size() + e.name_words.size() > 1;
  return d;
}

// «نظيره المصري، سامح شكري»: has the office of the person before, of another state.
void Entities::introduce_counterpart(uint32_t i, const Entity* office) {
  const AnalysedText& text = *text_;
  const Range phrase = noun_phrase(text, i, std::min(text.size(), i + 12), {.bounded = true});
  if (office == nullptr || phrase.end < phrase.first + 2) return;
  Description d = describe(*lexicon_, text, phrase);
  d.entity.kind = SpeakerKind::person;
  d.entity.head = office->head;
  d.entity.description_words = office->description_words;
  if (d.name.empty()) d.name = trailing_name(text, phrase.first + 1, phrase.end);
  if (d.name.empty()) return;
  d.entity.name = written(text, without_quotes(text, d.name));
  d.entity.role = written(text, {phrase.first, d.name.first});
  d.entity.named = true;
  d.entity.name_words.clear();
  for (uint32_t k = d.name.first; k < d.name.end; ++k) {
    if (text.is_word(k)) d.entity.name_words.push_back(comparable(text.word(k)));
  }
  const int found = find_person(d);
  if (found < 0) {
    add(d);
  } else {
    merge(found, d);
  }
}

void Entities::introduce_all() {
  const AnalysedText& text = *text_;
  Entity office;  // the latest person with an office
  bool has_office = false;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (entities_.size() >= kMostEntities) return;
    const Word& word = text.word(i);
    if (word.stem == "نظيره" || word.stem == "نظيرته" || word.stem == "نظيرها" || word.stem == "نظيرتها") {
      introduce_counterpart(i, has_office ? &office : nullptr);
      continue;
    }
    const bool person = word.any(kPersonNoun);
    const bool organisation = word.any({Category::organisation, Category::media}) && !word.article;
    const bool name = word.is(Category::given_name) && word.preposition == 0;
    if (!person && !organisation && !name) continue;
    const uint32_t limit = std::min(text.size(), i + 24);
    const Range phrase = noun_phrase(text, i, limit, {.bounded = false, .stop_at_ba = true, .target_follows = true});
    if (phrase.empty() || phrase.end < phrase.first + 2) continue;
    Description d = describe(*lexicon_, text, phrase);
    if (d.entity.kind == SpeakerKind::person && !d.entity.head.empty()) {
      const int held = find_person(d);
      office = held >= 0 ? entities_[static_cast<size_t>(held)] : d.entity;
      has_office = true;
    }
    if (!d.entity.named || d.entity.kind == SpeakerKind::group) continue;
    if (d.entity.kind == SpeakerKind::person && d.entity.name_words.size() < 2) continue;
    const int found = find(d);
    if (found >= 0) {
      merge(found, d);
    } else {
      add(d);
      entities_.back().last_seen = 0;
    }
    i = std::max(i, phrase.end - 1);
  }
}

int Entities::add(const Description& d) {
  entities_.push_back(d.entity);
  return static_cast<int>(entities_.size()) - 1;
}

int Entities::find_person(const Description& d) const {
  const Entity& e = d.entity;
  int best = -1;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const Entity& other = entities_[i];
    if (other.kind != SpeakerKind::person && other.kind != SpeakerKind::unnamed) continue;
    if (!e.name_words.empty()) {
      if (other.name_words.empty()) continue;
      const bool fits = contains_all(other.name_words, e.name_words) || contains_all(e.name_words, other.name_words);
      if (!fits) continue;
    } else {
      // an office: the same noun, and nothing said that the other does not have
      if (e.head.empty() || other.head.empty() || e.head != other.head) continue;
      if (e.kind == SpeakerKind::unnamed && !text_->word(d.phrase.first).article) continue;  // «مسؤول آخر»
      if (e.country >= 0 && other.country >= 0 && e.country != other.country) continue;
      if (e.country >= 0 && other.country < 0 && e.description_words.size() > 1) continue;
      if (!contains_all(other.description_words, e.description_words)) continue;
      if (e.gender != Gender::unknown && other.gender != Gender::unknown && e.gender != other.gender) continue;
    }
    if (best < 0) {
      best = static_cast<int>(i);
      continue;
    }
    const Entity& held = entities_[static_cast<size_t>(best)];
    const bool later = other.last_seen > held.last_seen;
    const bool same_state = e.country >= 0 && other.country == e.country && held.country != e.country;
    const bool better = same_state || (held.country != e.country || e.country < 0 || other.country == e.country
                                           ? (other.named && !held.named) || (other.named == held.named && later)
                                           : false);
    if (better) best = static_cast<int>(i);
  }
  return best;
}

// «وزير الشباب والرياضة» where the text has one named person of that office whose title shares a word with it.
int Entities::find_by_office(const Description& d) const {
  const Entity& e = d.entity;
  if (e.kind != SpeakerKind::person || e.named || e.head.empty() || e.description_words.size() < 2) return -1;
  int only = -1;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const Entity& other = entities_[i];
    if (other.kind != SpeakerKind::person || !other.named || other.head != e.head) continue;
    if (e.country >= 0 && other.country >= 0 && e.country != other.country) continue;
    size_t shared = 0;
    for (const auto& w : e.description_words) {
      shared +=
          std::find(other.description_words.begin(), other.description_words.end(), w) != other.description_words.end()
              ? 1
              : 0;
    }
    if (shared < 2) continue;
    if (only >= 0) return -1;
    only = static_cast<int>(i);
  }
  return only;
}

int Entities::find_organisation(const Description& d) const {
  const Entity& e = d.entity;
  int best = -1;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const Entity& other = entities_[i];
    if (other.kind != e.kind || other.state != e.state) continue;
    const bool same_name = other.name == e.name;
    bool fits = same_name;
    if (!fits && e.kind != SpeakerKind::group) {
      const bool definite = text_->word(d.phrase.first).article || !e.head.empty();
      const bool smaller = contains_all(other.description_words, e.description_words);
      const bool larger =
          contains_all(e.description_words, other.description_words) && other.description_words.size() > 0;
      fits = definite && !e.description_words.empty() && (smaller || larger);
      if (fits && e.country >= 0 && other.country >= 0 && e.country != other.country) fits = false;
      if (fits && smaller && e.country >= 0 && other.country < 0) fits = false;
      if (fits && !text_->word(d.phrase.first).article && e.description_words.size() == 1 && !same_name && smaller) {
        fits = false;  // «بيان» is not «بيان الوزارة»
      }
    }
    if (!fits && e.kind == SpeakerKind::group && text_->word(d.phrase.first).article && !e.head.empty()) {
      fits = e.head == other.head && contains_all(other.description_words, e.description_words);
    }
    if (!fits) continue;
    if (best < 0 || other.last_seen > entities_[static_cast<size_t>(best)].last_seen) best = static_cast<int>(i);
  }
  return best;
}

int Entities::find(const Description& d) const {
  if (d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed) return find_person(d);
  return find_organisation(d);
}

void Entities::merge(int into, const Description& d) {
  Entity& e = entities_[static_cast<size_t>(into)];
  const Entity& other = d.entity;
  const bool person = e.kind == SpeakerKind::person;
  if (person && other.name_words.size() > e.name_words.size()) {
    e.name = other.name;
    e.name_words = other.name_words;
    e.named = true;
  } else if (!person && other.description_words.size() > e.description_words.size()) {
    e.name = other.name;
  } else if (!person && other.description_words.size() == e.description_words.size() &&
             other.name.size() > e.name.size() && other.country >= 0 && e.country < 0) {
    e.name = other.name;
  }
  if (e.role.size() < other.role.size() && person) e.role = other.role;
  if (e.country < 0) e.country = other.country;
  if (e.head.empty()) e.head = other.head;
  if (e.gender == Gender::unknown) e.gender = other.gender;
  for (const auto& w : other.description_words) {
    if (e.description_words.size() < 24 &&
        std::find(e.description_words.begin(), e.description_words.end(), w) == e.description_words.end()) {
      e.description_words.push_back(w);
    }
  }
}

int Entities::state(int country, const Description& d) {
  for (size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].state && entities_[i].country == country) return static_cast<int>(i);
  }
  Entity e = d.entity;
  e.country = country;
  e.state = true;
  e.kind = SpeakerKind::organisation;
  e.gender = Gender::feminine;
  // the fullest name that the document gives the state
  std::string best;
  for (uint32_t i = 0; i < text_->size(); ++i) {
    Range name;
    if (text_->phrase_at[i] >= 0) {
      const auto& m = text_->phrases[static_cast<size_t>(text_->phrase_at[i])];
      if (m.category == Category::country && m.index == country) name = {m.first, m.end};
    } else if (const Analysis* a = text_->word(i).as(Category::country);
               a != nullptr && a->entry->index == country && a->conjunction == 0 && a->preposition == 0) {
      name = {i, i + 1};
    }
    if (name.empty() || text_->word(i).conjunction != 0 || text_->word(i).preposition != 0) continue;
    const std::string w = written(*text_, name);
    if (w.size() > best.size()) best = w;
  }
  if (!best.empty()) e.name = best;
  entities_.push_back(std::move(e));
  return static_cast<int>(entities_.size()) - 1;
}

int Entities::resolve(const Range& phrase) {
  const Description d = describe(*lexicon_, *text_, phrase);
  if ((d.capital || d.entity.state) && d.entity.country >= 0) {
    const int found = state(d.entity.country, d);
    seen(found, phrase.first);
    return found;
  }
  if (text_->word(phrase.first).normal == "المصدر") {  // the latest source, single or plural
    int source = -1;
    for (size_t i = 0; i < entities_.size(); ++i) {
      const Entity& e = entities_[i];
      if (e.head != "مصدر" || e.last_seen == 0) continue;
      if (source < 0 || e.last_seen > entities_[static_cast<size_t>(source)].last_seen) source = static_cast<int>(i);
    }
    if (source >= 0) {
      seen(source, phrase.first);
      return source;
    }
  }
  if (d.same || (text_->word(phrase.first).normal == "المصدر")) {
    const int found = latest({3, d.entity.gender, Number::unknown}, phrase.first, false);
    if (found >= 0) return found;
  }
  if (d.surname) {  // «الحمداني»: a surname where the text has somebody of that name
    Description person = d;
    person.entity.kind = SpeakerKind::person;
    person.entity.name_words = {comparable(text_->word(phrase.first))};
    person.entity.description_words.clear();
    const int named = find_person(person);
    if (named >= 0) {
      seen(named, phrase.first);
      return named;
    }
  }
  // «معاليه», «سموه»: a pronoun of respect
  if (phrase.end == phrase.first + 1 && text_->is(phrase.first, Category::honorific)) {
    const std::string& n = text_->word(phrase.first).stem;
    if (n.ends_with("ه") || n.ends_with("ها")) {
      const int held =
          latest({3, n.ends_with("ها") ? Gender::feminine : Gender::masculine, Number::singular}, phrase.first, true);
      if (held >= 0) return held;
    }
  }
  int found = find(d);
  if (found < 0) found = find_by_office(d);
  if (found < 0 && (d.entity.kind == SpeakerKind::person || d.entity.kind == SpeakerKind::unnamed) && !d.entity.named &&
      !d.entity.head.empty() && text_->word(phrase.first).article && d.entity.description_words.size() <= 2) {
    // «المسؤول الأممي», «الدبلوماسي التركي»: the latest person of that country and gender
    for (size_t i = 0; i < entities_.size(); ++i) {
      const Entity& e = entities_[i];
      if (e.kind != SpeakerKind::person || !e.named || e.last_seen == 0) continue;
      if (!agrees(e, {3, d.entity.gender, Number::singular})) continue;
      if (d.entity.country >= 0 && e.country >= 0 && e.country != d.entity.country) continue;
      if (found < 0 || e.last_seen > entities_[static_cast<size_t>(found)].last_seen) found = static_cast<int>(i);
    }
  }
  if (found >= 0) {
    merge(found, d);
  } else {
    found = add(d);
  }
  seen(found, phrase.first);
  return found;
}

int Entities::latest(Agreement agreement, uint32_t token, bool persons_only) const {
  int best = -1;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.last_seen == 0 || e.last_seen > token) continue;
    if (persons_only && e.kind != SpeakerKind::person) continue;
    if (!agrees(e, agreement)) continue;
    if (best < 0 || e.last_seen > entities_[static_cast<size_t>(best)].last_seen) best = static_cast<int>(i);
  }
  return best;
}

int Entities::state_of(int entity) {
  const int country = entities_[static_cast<size_t>(entity)].country;
  return country < 0 ? -1 : state(country, {});
}

int Entities::unknown() {
  for (size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].name == "?") return static_cast<int>(i);
  }
  Entity e;
  e.name = "?";
  entities_.push_back(std::move(e));
  return static_cast<int>(entities_.size()) - 1;
}

}  // namespace isnad::mention
