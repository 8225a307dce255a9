// The words of a text in one spelling, as a quotation and an article are compared: without marks, tatweel and habits of
// writing (أ/ا, ى/ي, ة/ه, both kinds of digits). Punctuation falls away.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/alignment.h"
#include "lexicon/lexicon.h"
#include "text/token.h"

namespace isnad::archive {

struct PlainPlace {
  uint32_t byte_start = 0;
  uint32_t byte_end = 0;
  uint64_t form = 0;  // PlainWord::form
};

// Keeps what it has learnt of words: one a thread.
class PlainWords {
 public:
  explicit PlainWords(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {}

  // The words and numbers of `text` in their order. Clears and fills `out`.
  void find(std::string_view text, std::vector<PlainPlace>& out);

  struct Known {
    std::string letters;
    int weight = 0;
    bool negates = false;
  };
  // What is written at a place; stays valid until the next forget_if_many().
  const Known& known(std::string_view text, const PlainPlace& place);
  PlainWord word(std::string_view text, const PlainPlace& place);

  void forget_if_many();

 private:
  void write_plain(std::string_view written);  // into plain_
  uint64_t form_of(std::string_view written);

  const lexicon::Lexicon* lexicon_;
  std::unordered_map<uint64_t, Known> known_;
  // What was found last for words as they are written: news repeats its words, and most of an article is read only to
  // be put aside. A word that falls on the place of another takes it.
  struct Written {
    uint64_t written = 0;  // hash
    uint64_t form = 0;     // 0: no word
  };
  std::vector<Written> forms_;
  text::Tokens tokens_;
  std::string normal_;
  std::string plain_;
};

}  // namespace isnad::archive
