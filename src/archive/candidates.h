// Articles that may hold a quotation: those in which enough of its words stand, wherever that is.
//
// The index gives for each word the articles that hold it. All lists are read a piece in turn, so that those of rare
// words end first and the long ones of frequent words, which say little, need not be read to their end. What is not
// known of a word counts as if it were in every article: nothing is lost, only more is compared.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "archive/alignment.h"
#include "archive/database.h"

namespace isnad::archive {

struct Candidates {
  std::vector<int64_t> documents;  // the most promising first
  bool more = false;               // there are others
  std::vector<float> bits;  // by word of the quotation: how much its being there tells, as a logarithm of its rarity
};

// Of the weight and of the rarity of a quotation, what must stand in an article.
struct LeastShares {
  double weight = 0;
  float rarity = 0;
};

class CandidateFinder {
 public:
  explicit CandidateFinder(const Database& database) : database_(&database) {}

  // `terms` has for each word of `asked` what the index knows it by (TermUse::query). At most `most`.
  Candidates with_words(std::span<const PlainWord> asked, std::span<const std::string> terms, const LeastShares& least,
                        int64_t articles, size_t most);
  // Articles that hold these words in this order, ascending; at most `most`.
  Candidates with_phrase(std::span<const std::string> terms, size_t most) const;

 private:
  struct List {
    uint64_t form = 0;
    const std::string* term = nullptr;
    int weight = 0;  // of all the word's places in the quotation
    float count = 0;
    float rarity = 0;  // of all its places
    std::vector<int64_t> documents;
    bool at_end = false;
  };
  struct Wanted {
    int all = 0;  // weight of the quotation
    double weight = 0;
    float share_of_rarity = 0;
  };
  static std::vector<List> lists_of(std::span<const PlainWord> asked, std::span<const std::string> terms);
  void read(std::vector<List>& lists, const Wanted& wanted) const;
  std::vector<int64_t> best_of(const std::vector<List>& lists, const Wanted& wanted, size_t most, bool& more);

  const Database* database_;
  struct Score {
    int weight = 0;
    float rarity = 0;
  };
  std::vector<Score> scores_;  // by document; all zero between two calls
};

// Of a word that nearly every article holds.
inline constexpr float kBitsOfCommonWord = 9;

// How much it tells that a word stands at a place of the archive, in bits, when so many articles hold it. Nothing for a
// word that none holds: it can only be one that was changed.
float bits_of(int64_t articles, size_t holding);
// How much rarer such a word is than one that nearly every article holds; at least 0.
float rarity_of(float bits);
// How much it tells that a run of words does not stand in the archive by chance.
float bits_of_chance(int64_t articles);

}  // namespace isnad::archive
