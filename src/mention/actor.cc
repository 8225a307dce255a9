#include "mention/actor.h"

#include <algorithm>
#include <array>

#include "mention/name_in_phrase.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using text::is_one_of;

using lexicon::AnalysedText;
using lexicon::Analysis;
using lexicon::Lexicon;
using lexicon::Sector;
using lexicon::Word;

constexpr uint32_t kLongestActor = 40;  // tokens

// What bears arms, and what breaks the law by force.
bool is_armed(std::string_view sector) { return is_one_of(sector, {"MIL", "COP", "REB", "UAF", "CRM", "SPY", "OPP"}); }

// Whether a word that means `held` alone means `governed` with what it governs: «قوات الأمن» are police, and «قوات
// النظام» soldiers still.
bool gives_way(std::string_view held, Sector behind) {
  const std::string_view governed = behind.name();
  if (held.empty()) return true;
  if (held == "MIL" && governed == "UAF" && behind.by_default()) return false;  // «القوات المسلحة»
  if (governed == "CVL") return false;
  if (held == "MIL") return is_armed(governed) || governed == "IGO";
  if (held == "UAF") return is_armed(governed);
  if (held == "CVL")
    return is_armed(governed) || is_one_of(governed, {"PTY", "GOV", "REF", "SET", "LAB", "MED", "EDU"});
  return true;
}

// How a word stands to the country of the phrase.
enum class Link : uint8_t {
  inside,   // it belongs to the phrase's head
  located,  // behind في: where the head is
  away      // behind إلى, ضد and the like: another than the head
};

class ActorReader {
 public:
  ActorReader(const Lexicon& lexicon, const AnalysedText& text, const Range& phrase)
      : lexicon_(lexicon), text_(text), phrase_(phrase) {
    phrase_.end = std::min(phrase.end, phrase.first + kLongestActor);
    name_ = trailing_name(text, phrase_);
    if (name_.empty()) name_ = leading_name(text, phrase_);
    if (name_.empty()) name_ = inner_name(text, phrase_);
    // nothing but unknown words is a description as likely as a name: «جنديا أميركيا», «عشرين لاجئا أفغانيا»
    uint32_t described = phrase_.first;
    while (described < name_.first && text.any(described, {Category::number, Category::quantity})) ++described;
    if (name_.first == described && !has_given_name(text, name_)) name_ = {};
    // «مسؤول تركي»: behind an indefinite noun no name but the nationality
    if (name_.end == name_.first + 1 && name_.first > phrase_.first && text.is(name_.first, Category::nationality) &&
        text.any(name_.first - 1, kPerson) && !text.word(name_.first - 1).article) {
      name_ = {};
    }
  }

  ActorKind read() {
    for (uint32_t i = phrase_.first; i < phrase_.end;) {
      if (text_.phrase_at[i] >= 0) {
        const auto& match = text_.phrases[static_cast<size_t>(text_.phrase_at[i])];
        read_phrase(match);
        i = match.end;
        continue;
      }
      if (text_.is_word(i) && !name_.contains(i)) {
        if (i > phrase_.first && ends_at(i)) break;
        read_word(i);
      }
      ++i;
    }
    if (country_ < 0 && located_ >= 0 && !is_one_of(sector_.name(), {"IGO", "NGO"})) country_ = located_;
    return {country_, role()};
  }

 private:
  // What follows tells of something else: a clause, a verb.
  [[nodiscard]] bool ends_at(uint32_t i) const {
    const Word& word = text_.word(i);
    return word.any({Category::relative, Category::complementizer}) && !word.any(kNominal);
  }

  void read_phrase(const lexicon::PhraseMatch& match) {
    const Categories category = {match.category};
    if (category.any(kPlace) || match.category == Category::seat) {
      note_place(match.category, match.country, match.first);
    } else {
      note_sector(match.sector);
      note_country(match.country);
    }
    headed_ = true;
  }

  void read_word(uint32_t i) {
    const Word& word = text_.word(i);
    if (word.is(Category::preposition) && !word.any(kNominal)) {
      link_ = word.normal == "في" ? Link::located : word.normal == "من" ? Link::inside : Link::away;
      return;
    }
    if (word.preposition == U'ب') link_ = Link::located;
    if (word.preposition == U'ل') link_ = Link::inside;
    if (i + 1 < phrase_.end && read_pair(word, text_.word(i + 1))) return;
    for (const Analysis& a : word.all()) {
      const Category c = a.entry->category;
      if (c == Category::nationality) {
        if ((!a.coarse || word.normal.ends_with("ى")) && !is_everyday(word)) note_country(a.entry->country);
      } else if (Categories{c}.any(kPlace) || c == Category::seat) {
        if (!is_something_else(i)) note_place(c, a.entry->country, i);
      } else if (c == Category::organisation_name || c == Category::media_name || c == Category::group) {
        note_country(a.entry->country);
      }
    }
    const bool beside = word.conjunction != 0 && i > phrase_.first && sector_.known();
    if (link_ != Link::away && !beside) note_sector(sector_of(i));
    if (!word.known()) note_country(country_of_accusative(word));
    headed_ = true;
  }

  // «أميركيا», the adjective in the accusative, which would be a state as often: «سوريا», «تركيا»
  [[nodiscard]] uint16_t country_of_accusative(const Word& word) const {
    if (!word.stem.ends_with("يا") || word.article) return lexicon::no_country;
    for (const auto& entry : lexicon_.find(std::string_view(word.stem).substr(0, word.stem.size() - 2))) {
      if (entry.category == Category::nationality) return entry.country;
    }
    return lexicon::no_country;
  }

  // «كوري شمالي»
  bool read_pair(const Word& word, const Word& next) {
    const uint16_t country = lexicon_.country_of_pair(word.stem, next.stem);
    if (country == lexicon::no_country) return false;
    note_country(country);
    return true;
  }

  // «المحلل المالي»: a nationality that is a noun too, or an adjective of no region.
  static bool is_everyday(const Word& word) {
    const Analysis* const adjective = word.as(Category::adjective);
    return word.any({Category::common_noun, Category::organisation}) ||
           (adjective != nullptr && adjective->entry->index == 0);
  }

  // A place whose name is an office or a noun of people too is that, but for what only places can follow: «شرطة جدة».
  [[nodiscard]] bool is_something_else(uint32_t i) const {
    if (!text_.any(i, {Category::office, Category::group})) return false;
    if (i == phrase_.first) return true;
    const Word& before = text_.word(i - 1);
    return before.article || !before.any({Category::organisation, Category::preposition, Category::common_noun});
  }

  [[nodiscard]] Sector sector_of(uint32_t i) const {
    const Word& word = text_.word(i);
    const auto words = lexicon_.sector_words(word.stem);
    if (headed_) {
      for (const auto& w : words) {
        if (w.adjective) return w.sector;
      }
      // «السياسة الخارجية», not «وزير الخارجية»
      if (word.article && word.is(Category::adjective) && text_.word(i - 1).article) return {};
    }
    for (const Analysis& a : word.all()) {
      if (a.entry->sector.known()) return a.entry->sector;
    }
    if (!words.empty()) return words.front().sector;
    return word.known() ? Sector{} : sector_of_inflected(word.stem);
  }

  // «لاجئا», «الجيشان»: the accusative and the dual, which the lexicon does not hold.
  [[nodiscard]] Sector sector_of_inflected(std::string_view stem) const {
    for (const std::string_view ending : {"ان", "ين", "ا"}) {
      if (!stem.ends_with(ending) || stem.size() < ending.size() + 6) continue;
      const std::string_view bare = stem.substr(0, stem.size() - ending.size());
      for (const auto& entry : lexicon_.find(bare)) {
        if (entry.sector.known()) return entry.sector;
      }
      const auto words = lexicon_.sector_words(bare);
      if (!words.empty()) return words.front().sector;
    }
    return {};
  }

  void note_sector(Sector sector) {
    if (!sector.known() || decided_) return;
    if (sector_.known() && !sector_.by_default()) return;
    if (!gives_way(sector_.name(), sector)) return;
    // who fights for the opposition is a rebel
    rebels_ = rebels_ || (sector.name() == "OPP" && is_one_of(sector_.name(), {"MIL", "UAF"}));
    sector_ = sector;
    if (!sector.by_default()) decided_ = true;
  }

  void note_country(uint16_t country) {
    if (country == lexicon::no_country || country_ >= 0) return;
    if (link_ == Link::inside) country_ = country;
    if (link_ == Link::located && located_ < 0) located_ = country;
  }

  // A state or capital that begins the phrase is its government; a seat always is.
  void note_place(Category category, uint16_t country, uint32_t i) {
    const bool first = i == phrase_.first && (category == Category::country || category == Category::capital);
    if (first || category == Category::seat) note_sector(*Sector::of_cell("GOV?"));
    note_country(country);
  }

  [[nodiscard]] std::string_view role() const { return rebels_ ? std::string_view("REB") : sector_.name(); }

  const Lexicon& lexicon_;
  const AnalysedText& text_;
  Range phrase_;
  Range name_;
  int country_ = -1;
  int located_ = -1;  // the country in which it is said to be
  Sector sector_;
  Link link_ = Link::inside;
  bool headed_ = false;   // the head stands before
  bool decided_ = false;  // nothing behind can change the sector
  bool rebels_ = false;
};

}  // namespace

ActorKind actor_kind(const Lexicon& lexicon, const AnalysedText& text, const Range& phrase) {
  return phrase.empty() ? ActorKind{} : ActorReader(lexicon, text, phrase).read();
}

}  // namespace isnad::mention
