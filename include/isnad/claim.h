// Claims: what several statements say alike, or one says and another denies.
//
// A statement is brought to a proposition: the concepts that its content names, however they are worded, and its stance
// to them. Two propositions are one claim when they share enough (method and measures: docs/claims.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

// What a statement does with a claim. A denied negation asserts, an asserted one denies.
enum class Stance : uint8_t {
  asserts,
  denies,
  questions,  // asks whether it is so, doubts it
  reports     // only passes on that it is said: «قلق إزاء تقارير عن …», «بحسب تقارير»
};

// The names of the data contract ("asserts" …), and back.
std::string_view to_string(Stance stance);
std::optional<Stance> stance_named(std::string_view name);

// A word of the content that tells something, by a key that its inflections and its synonyms share.
struct Concept {
  uint32_t key = 0;
  uint8_t weight = 0;  // 1 everyday words, 2 names and rare words, 3 what knowledge/concepts.tsv has
  // Named, but not said to be so: an aim («للتوصل إلى …»), or what an assertion negates beside the point («…، ولم يُوقف
  // …»).
  bool aside = false;
  bool operator==(const Concept&) const = default;
};

// What a word that two statements share tells, for people: a country (also by its adjective or capital), a number, a
// row of knowledge/concepts.tsv, a name or a word that no table knows, an everyday word.
enum class WordKind : uint8_t { country, number, synonym, name, word };
std::string_view to_string(WordKind kind);

struct Proposition {
  std::vector<Concept> concepts;  // by key, each once; empty: the statement claims nothing (a call, a condolence …)
  Stance stance = Stance::asserts;
  // Key of the word that a denial or doubt is about, which may be another than most of the words: «نفى إيقاف صرف
  // الرواتب» (إيقاف), «لم يعلن وفاته» (يعلن). 0 where all of it is meant.
  uint32_t core = 0;
  int about = 0;  // Statement::id whose claim is meant: «نفى هذه الاتهامات»; its concepts are copied from there
  bool operator==(const Proposition&) const = default;
};

// The statements of one stance to a claim.
struct Side {
  Stance stance = Stance::asserts;
  std::vector<int> statements;  // Statement::id, in text order
  bool operator==(const Side&) const = default;
};

// A claim within one reading: of at least two statements, or one that somebody denies.
struct Claim {
  int id = 0;           // 1, 2, … in text order
  std::string wording;  // the content that says it best, as the article has it
  std::vector<Side> sides;
  bool contested = false;  // one asserts or reports what another denies or questions
  bool operator==(const Claim&) const = default;
};

}  // namespace isnad
