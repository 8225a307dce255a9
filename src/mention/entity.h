// Who is meant: the persons, offices, organisations, states and documents of one text, each under its fullest name.
//
// News names somebody in full once («وزير الري السيراني ماهر الجندي») and then in part: by the surname, the office,
// the nationality, the capital, a pronoun. A part is led back to the latest entity that it fits.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "mention/description.h"
#include "mention/noun_phrase.h"

namespace isnad::mention {

// The entities of one text. First every phrase that names somebody is introduced, then sources are resolved in text
// order.
class Entities {
 public:
  Entities(const lexicon::Lexicon& lexicon, const AnalysedText& text) : lexicon_(&lexicon), text_(&text) {}

  // Collects the named persons and organisations of the whole text, sources or not.
  void introduce_all();

  // The entity of a source phrase, by index; made where there is none.
  int resolve(const Range& phrase);

  // The entity of a phrase that does not mean `outer`.
  int resolve_beside(const Range& phrase, int outer);

  // The latest entity seen before `token` that a verb ending or pronoun can mean; -1 for none.
  [[nodiscard]] int latest(lexicon::Agreement agreement, uint32_t token, bool persons_only) const;

  // Whether the word, which no table knows, is the last of the name of a person of this text.
  [[nodiscard]] bool is_surname_here(const lexicon::Word& word) const;

  // Whether the word is the last of a longer name of a person of this text, and no given name.
  [[nodiscard]] bool is_surname_of_another(const lexicon::Word& word) const;

  // Who has spoken or is named before «سموه», «معاليه» and bears the title that asks for it; -1 for nobody.
  [[nodiscard]] int find_bearer(const Range& courtesy) const;

  // The state of an entity («بلاده»); -1 where it is not known.
  int state_of(int entity);

  // The entity for what is not known («?»).
  int unknown();

  void seen(int entity, uint32_t token) { entities_[static_cast<size_t>(entity)].last_seen = token; }
  [[nodiscard]] const Entity& at(int i) const { return entities_[static_cast<size_t>(i)]; }
  [[nodiscard]] size_t size() const { return entities_.size(); }

 private:
  static constexpr uint32_t kLongestPhrase = 24;  // tokens in which somebody is introduced
  // A name with its title, without what a verb may govern behind it.
  static constexpr PhraseOptions kNamePhrase{.bounded = false,
                                             .stop_at_ba = true,
                                             .stop_at_ila = true,
                                             .stop_at_an = true,
                                             .stop_at_ala = true,
                                             .stuck_first = true,
                                             .target_follows = true};

  void add_name_behind(Description& d) const;
  [[nodiscard]] Range with_name_behind_seat(const Description& d) const;
  void add_alias_behind(Description& d) const;
  void add_office_behind(Description& d) const;
  void add_second_office(Description& d) const;
  void add_office_in_front(const Description& office, Description& d) const;
  void introduce(const Description& d);
  void introduce_counterpart(uint32_t i, const Entity& office);
  [[nodiscard]] int find(const Description& d) const;
  [[nodiscard]] int find_person(const Description& d) const;
  [[nodiscard]] bool is_one_of_many(const Range& phrase) const;
  [[nodiscard]] int find_by_office(const Description& d) const;
  [[nodiscard]] int find_organisation(const Description& d) const;
  [[nodiscard]] int find_source_again(const Description& d) const;
  [[nodiscard]] int find_pointed_at(const Description& d) const;
  [[nodiscard]] int find_numbered(const Description& d) const;
  [[nodiscard]] int find_by_nationality(const Description& d) const;
  int find_by_adjective(Description& d);
  [[nodiscard]] int find_by_surname(const Description& d) const;
  [[nodiscard]] int find_surname_like_title(const Description& d) const;
  [[nodiscard]] int find_respected(const Description& d) const;
  [[nodiscard]] int find_relative(const Description& d) const;
  [[nodiscard]] int find_titled(const Description& d) const;
  [[nodiscard]] int find_by_epithet(const Description& d) const;
  [[nodiscard]] int find_body_by_kind(const Description& d) const;
  [[nodiscard]] int find_body_nearby(const Description& d);
  [[nodiscard]] int find_many_before(const Description& d);
  [[nodiscard]] int find_many_told_of(const Description& d);
  [[nodiscard]] int find_company_told_of(const Description& d);
  [[nodiscard]] int find_two_states(const Description& d);
  [[nodiscard]] int find_body_by_words(const Description& d);
  [[nodiscard]] int find_by_short_name(const Description& d) const;
  [[nodiscard]] int find_by_foreign_name(const Description& d) const;
  [[nodiscard]] int find_document_again(const Description& d) const;
  [[nodiscard]] int find_described_body(const Description& d) const;
  [[nodiscard]] int find_body_in_text(const Description& d);
  [[nodiscard]] int find_body_with_adjective(const Description& d, uint32_t reach);
  [[nodiscard]] int find_body_named_since(const Description& d) const;
  [[nodiscard]] int find_body_told_of(const Description& d);
  [[nodiscard]] int find_body_in_full(const Description& d);
  [[nodiscard]] int find_body_by_charge(const Description& d);
  [[nodiscard]] int find_only_person(const Description& d) const;
  [[nodiscard]] int find_named_later(const Description& d) const;
  [[nodiscard]] int find_last_described(const Description& d) const;
  [[nodiscard]] int find_in_lead(const Description& d) const;
  [[nodiscard]] int find_by_title_below(const Description& d) const;
  // Where a search begins: nobody refers back over thousands of others, and the limit keeps the time linear.
  [[nodiscard]] size_t searched_from() const {
    constexpr size_t kSearched = 4000;
    return entities_.size() > kSearched ? entities_.size() - kSearched : 0;
  }
  // The first entity that fits; -1 for none.
  template <typename Fits>
  [[nodiscard]] int index_where(const Fits& fits) const {
    const auto it =
        std::find_if(entities_.begin() + static_cast<std::ptrdiff_t>(searched_from()), entities_.end(), fits);
    return it == entities_.end() ? -1 : static_cast<int>(it - entities_.begin());
  }
  // Of those that fit, the one seen last; -1 for none.
  template <typename Fits>
  [[nodiscard]] int latest_where(const Fits& fits) const {
    int best = -1;
    for (size_t i = searched_from(); i < entities_.size(); ++i) {
      if (!fits(entities_[i])) continue;
      if (best < 0 || entities_[i].last_seen > at(best).last_seen) best = static_cast<int>(i);
    }
    return best;
  }
  // Of the persons that fit, whom the text names last in front of `token`, speaker or not; -1 for none.
  template <typename Fits>
  [[nodiscard]] int named_last_before(uint32_t token, const Fits& fits) const {
    int best = -1;
    uint32_t at_best = 0;
    for (size_t i = searched_from(); i < entities_.size(); ++i) {
      const Entity& e = entities_[i];
      const uint32_t seen = e.last_seen > e.first && e.last_seen < token ? e.last_seen : e.first;
      if (e.kind != SpeakerKind::person || !e.named || seen >= token || seen < at_best || !fits(e)) continue;
      best = static_cast<int>(i);
      at_best = seen;
    }
    return best;
  }
  [[nodiscard]] std::string fullest_name_of_state(int country) const;
  [[nodiscard]] std::string name_of_state(int country, bool stuck) const;
  int state(int country, const Description& d);
  void merge(int into, const Description& d);
  int add(Entity entity);
  int find_or_add(Description d);

  const lexicon::Lexicon* lexicon_;
  const AnalysedText* text_;
  std::vector<Entity> entities_;
  std::unordered_set<std::string> names_;     // the last words of the persons' names
  std::unordered_set<std::string> surnames_;  // … of those with more than one word
  std::map<int, int> states_;                 // country → its state among the entities
};

// Whether all that `said` tells of somebody is told of `entity` too, and nothing against it.
bool describes(const Entity& entity, const Entity& said);

// «رئيس الوزراء السابق»: who held the office.
bool is_former(const Entity& e);

// Offices of which a person holds one at a time; a «مسؤول», «قيادي» or «دبلوماسي» may be anybody.
bool says_which_office(std::string_view head);

// Whether the title, by its stem, is one of his or what he is called by.
bool holds_title(const Entity& e, std::string_view title);

// «تشكيل | حكومة وحدة وطنية», «إنشاء | هيئة مستقلة للانتخابات»: a body that is not there yet; an indefinite «حكومة …»
// is none of those of which a state has one.
bool is_wished_for(const AnalysedText& text, const Range& phrase);

// Whether a verb or pronoun with this agreement can mean the entity.
bool agrees(const Entity& entity, lexicon::Agreement agreement);

}  // namespace isnad::mention
