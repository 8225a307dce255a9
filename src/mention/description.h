// A noun phrase taken apart: title, name, state, and what kind of speaker they make.
//
// «وزير الري السيراني ماهر الجندي» has the head «وزير», the name «ماهر الجندي», the role «وزير الري السيراني»
// and the country Russia. The head tells kind, gender and number; a name makes a person of whoever it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/reading.h"
#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// Somebody or something that speaks, as far as the text tells.
struct Entity {
  std::string name;  // fullest so far, without titles
  SpeakerKind kind = SpeakerKind::unnamed;
  std::string role;                      // the title as worded
  int country = -1;                      // index in the lexicon
  std::string head;                      // lemma of the office or organisation noun («وزير», «وزارة»)
  std::vector<std::string> titles;       // stems of the titles and ranks before the name («شيخ», «عميد»)
  std::vector<std::string> name_words;   // comparable stems of the name
  std::vector<std::string> alias_words;  // … of what one is called besides («الملقب بأبي صقر»)
  std::vector<std::string> description_words;  // comparable stems of all that describes it
  uint64_t name_bits = 0;                      // a bit for each of its words: what lacks one cannot hold them all
  uint64_t description_bits = 0;
  lexicon::Gender gender = lexicon::Gender::unknown;
  lexicon::Number number = lexicon::Number::unknown;
  uint32_t first = 0;      // token where it is first named
  uint32_t last_seen = 0;  // token
  bool named = false;      // a person with a name, an organisation with more than its head noun
  bool given = false;      // a person with a known given name
  bool state = false;      // a country
  bool office = false;     // a person with a post or a rank
};

// Sets the bits for its words; to be called when these are complete.
void sign(Entity& entity);

struct Description {
  Range phrase;
  Range name;  // empty where there is none
  Entity entity;
  bool same = false;     // «المتحدث نفسه»
  bool capital = false;  // stands for the state
  bool surname = false;  // a lone word with article that may be a surname
};

Description describe(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Range& phrase);

// Gives the entity its name: its wording and its words, in `name`.
void set_name(const AnalysedText& text, const Range& name, Entity& entity);

// «متحدث باسم …», «ناطق عسكري»: without the article somebody of whom nothing was said.
bool is_spokesman(std::string_view head);

}  // namespace isnad::mention
