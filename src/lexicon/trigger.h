// Words that name events (knowledge/events.tsv) and words that tell what a sentence is about
// (knowledge/event_words.tsv).
//
// They stand beside the lexicon's entries and are none: what a word can be in a noun phrase does not hang on whether it
// also names an event.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/event.h"
#include "isnad/result.h"
#include "lexicon/index.h"
#include "lexicon/inflection.h"
#include "lexicon/pronoun.h"

namespace isnad::lexicon {

// What an argument of a trigger is in the event.
enum class EventRole : uint8_t { none, source, target };

enum class TriggerFlag : uint32_t {
  violent = 1,
  attack = 2,
  dead = 4,
  wounded = 8,
  arrested = 16,
  displaced = 32,
  sport = 64,
  passive = 128,
  mutual = 256,
  crowd = 512,
  light = 1024,
  noun = 2048,   // only its nouns name an event
  means = 4096,  // tells only how something else was done
  culture = 8192,
  verbal = 16384
};

// A row of knowledge/events.tsv.
struct Trigger {
  std::string lemma;              // past form, or the first noun where there is no verb
  std::optional<EventType> type;  // none for light verbs
  std::string mode;
  std::string cameo;
  EventRole subject = EventRole::none;
  EventRole object = EventRole::none;
  EventRole of = EventRole::none;
  std::vector<std::string> prepositions;  // coarse forms; «ب» and «ل» for what is written together with its noun
  std::vector<std::string> with;          // coarse forms
  std::vector<std::string> without;
  uint32_t flags = 0;
  [[nodiscard]] bool has(TriggerFlag flag) const { return (flags & static_cast<uint32_t>(flag)) != 0; }
};

enum class TriggerShape : uint8_t { past, present, noun };

// One form of a trigger.
struct TriggerForm {
  uint16_t trigger = 0;
  TriggerShape shape = TriggerShape::noun;
  bool passive = false;  // written differently from the active
  Agreement agreement;
  uint8_t padding = 0;  // no byte is left open: forms stand in the image as they are
};

// A form as a word has it.
struct TriggerUse {
  const TriggerForm* form = nullptr;
  char32_t conjunction = 0;  // و or ف
  char32_t preposition = 0;  // ب ل ك
  bool article = false;
  bool future = false;  // سـ
  Pronoun suffix = Pronoun::none;
  [[nodiscard]] bool is_noun() const { return form->shape == TriggerShape::noun; }
};

// Kinds of words around an event; a word may be of several.
enum class EventWord : uint16_t {
  violence = 1,
  accident = 2,
  sport = 4,
  protester = 8,
  crowd = 16,
  negated = 32,
  hypothetical = 64,
  attempt = 128,
  injury = 256,
  culture = 512,
  site = 1024,
  side = 2048,
  scripture = 4096,
  deed = 8192,
  dual = 16384,
  abstract = 32768
};

// As a span of them, with a shorter count.
class TriggerUses {
 public:
  TriggerUses() = default;
  TriggerUses(const TriggerUse* first, uint16_t count) : first_(first), count_(count) {}
  [[nodiscard]] const TriggerUse* begin() const { return first_; }
  [[nodiscard]] const TriggerUse* end() const { return first_ + count_; }
  [[nodiscard]] const TriggerUse& front() const { return *first_; }
  [[nodiscard]] size_t size() const { return count_; }
  [[nodiscard]] bool empty() const { return count_ == 0; }

 private:
  const TriggerUse* first_ = nullptr;
  uint16_t count_ = 0;
};

// What one written word has to do with events.
struct WordTriggers {
  [[no_unique_address]] TriggerUses uses;  // the likeliest first; `kinds` stands in what its count leaves open
  uint16_t kinds = 0;                      // of EventWord
  [[nodiscard]] bool is(EventWord kind) const { return (kinds & static_cast<uint16_t>(kind)) != 0; }
};
static_assert(sizeof(WordTriggers) == 16);

// The compiled tables. Immutable once loaded.
class Triggers {
 public:
  // Compiles the embedded tables. Errors name table and line.
  static Result<Triggers> load();
  void transfer(Image& image);

  [[nodiscard]] const Trigger& operator[](uint16_t index) const { return triggers_[index]; }
  // What the word with this normal form has to do with events; the uses are laid down in `memory`. `whole`: its first
  // letter is no conjunction («وزير»).
  [[nodiscard]] WordTriggers find(std::string_view normal, bool whole, std::pmr::memory_resource& memory) const;

 private:
  friend class TriggerCompiler;
  friend class TriggerSearch;
  std::vector<Trigger> triggers_;
  Index<TriggerForm> forms_;  // by normal form, ى as ي
  Index<EventWord> words_;    // by normal form, ى as ي
};

}  // namespace isnad::lexicon
