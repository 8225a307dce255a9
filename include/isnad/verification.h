// Verifying a quotation: whether articles of an archive hold it, since when, in which words, and who is said to have
// said it.
//
// The words of an article and of the quotation are laid side by side by local alignment (Smith and Waterman,
// Identification of Common Molecular Subsequences, 1981), the whole quotation against any part of the article. Words
// are compared without marks and habits of spelling. How much agrees is a share of both sides (Dice's coefficient), in
// which a preposition or a particle counts a quarter of another word, a word in another inflection half of itself, and
// one in another place three quarters. A quotation of one or two words is looked for as it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/archive.h"
#include "isnad/reading.h"
#include "isnad/span.h"

namespace isnad::archive {

struct VerifyOptions {
  std::string quotation;  // UTF-8; at most kLongestQuotation bytes and kMostQuotedWords words
  std::string speaker;    // words of the name or role of whom it should be given to; empty: whoever it is
  size_t limit = 20;      // stories to tell of, the earliest first
};

inline constexpr size_t kLongestQuotation = 32'768;  // bytes
inline constexpr size_t kMostQuotedWords = 1'000;

// What became of a word between the article and the quotation.
enum class WordChange : uint8_t {
  same,      // but for spelling
  changed,   // another word, or another form of it, stands for it
  moved,     // it stands elsewhere in the quotation
  left_out,  // the quotation lacks it
  added      // the article lacks it
};
std::string_view to_string(WordChange change);

struct ComparedWord {
  WordChange change = WordChange::same;
  bool negates = false;  // a word of negation that is not on both sides: the sense may be turned round
  ByteRange asked;       // in the quotation; empty where the word is left out
  ByteRange found;       // in Appearance::words; empty where the word is added
};

// To whom an article gives the words.
struct Attribution {
  Statement statement;
  Speaker speaker;    // without mentions
  bool asked = true;  // VerifyOptions::speaker is this one
};

// The quotation in one article: where it agrees most.
struct Appearance {
  DocumentInfo document;
  bool in_title = false;
  Span place;                          // in the article, or in its title
  std::string words;                   // what stands there
  std::vector<ComparedWord> compared;  // in the order of `words`; what is added, where it would stand
  double similarity = 0;               // 0 … 1
  bool quoted = false;                 // between quotation marks in the article
  std::vector<Attribution> given_to;   // who said most of it first; empty: the words are the article's own
};

// A story and its copies are one witness.
struct StoryOfQuotation {
  std::vector<Appearance> copies;  // one for each article, the earliest first
};

enum class Verdict : uint8_t {
  not_found,
  found,
  given_to_others  // it is there, but nowhere given to VerifyOptions::speaker
};
std::string_view to_string(Verdict verdict);

struct Verification {
  Verdict verdict = Verdict::not_found;
  std::string quotation;                  // as it was asked
  std::string speaker;                    // as it was asked
  size_t words = 0;                       // of the quotation
  bool as_it_stands = false;              // too short to be looked for with changes
  std::vector<StoryOfQuotation> stories;  // the earliest first
  std::optional<Appearance> nearest;      // where nothing is found: a sentence that agrees too little to be this one
  uint64_t stories_found = 0;
  uint64_t articles_found = 0;
  bool more = false;            // there may be others: too many articles hold these words for all to be compared
  std::vector<Count> speakers;  // by how many stories give it to them, whoever was asked for
  uint64_t articles = 0;        // in the archive, each in its newest version
};

}  // namespace isnad::archive
