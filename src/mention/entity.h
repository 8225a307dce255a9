// Who is meant: the persons, offices, organisations, states and documents of one text, each under its fullest name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/reading.h"
#include "mention/noun_phrase.h"

namespace isnad::mention {

struct Entity {
  std::string name;  // fullest so far, without titles
  SpeakerKind kind = SpeakerKind::unnamed;
  std::string role;                     // the title as worded
  int country = -1;                     // index in the lexicon
  std::string head;                     // lemma of the office or organisation noun («وزير», «وزارة»)
  std::vector<std::string> name_words;  // normal stems of the name
  std::vector<std::string> description_words;  // normal stems of all that describes it
  lexicon::Gender gender = lexicon::Gender::unknown;
  lexicon::Number number = lexicon::Number::unknown;
  uint32_t last_seen = 0;  // token
  bool named = false;      // a person with a name, an organisation with more than its head noun
  bool state = false;      // a country
};

// A noun phrase taken apart.
struct Description {
  Range phrase;
  Range name;  // empty where there is none
  Entity entity;
  bool same = false;     // «المتحدث نفسه»
  bool capital = false;  // stands for the state
  bool surname = false;  // a lone word with article that may be a surname
};

Description describe(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Range& phrase);

// The entities of one text. First every phrase that names somebody is introduced, then sources are resolved in text
// order.
class Entities {
 public:
  Entities(const lexicon::Lexicon& lexicon, const AnalysedText& text) : lexicon_(&lexicon), text_(&text) {}

  // Collects the named persons and organisations of the whole text, sources or not.
  void introduce_all();

  // The entity of a source phrase, by index; made where there is none.
  int resolve(const Range& phrase);

  // The latest entity seen before `token` that a verb ending or pronoun can mean; -1 for none.
  [[nodiscard]] int latest(lexicon::Agreement agreement, uint32_t token, bool persons_only) const;

  // The state of an entity («بلاده»); -1 where it is not known.
  int state_of(int entity);

  // The entity for what is not known («?»).
  int unknown();

  void seen(int entity, uint32_t token) { entities_[static_cast<size_t>(entity)].last_seen = token; }
  [[nodiscard]] const Entity& at(int i) const { return entities_[static_cast<size_t>(i)]; }
  [[nodiscard]] size_t size() const { return entities_.size(); }

 private:
  void introduce_counterpart(uint32_t i, const Entity* office);
  int find(const Description& d) const;
  int find_person(const Description& d) const;
  int find_by_office(const Description& d) const;
  int find_organisation(const Description& d) const;
  int state(int country, const Description& d);
  void merge(int into, const Description& d);
  int add(const Description& d);

  const lexicon::Lexicon* lexicon_;
  const AnalysedText* text_;
  std::vector<Entity> entities_;
};

// Whether a verb or pronoun with this agreement can mean the entity.
bool agrees(const Entity& entity, lexicon::Agreement agreement);

}  // namespace isnad::mention
