// The words of a text as the index knows them: without article, common clitics and habits of spelling, so that
// «والمرتزقة» and «مرتزقة» meet. Both the text and a query go through here.
//
// Unvocalised Arabic leaves it open whether a first و or a last هم is a clitic («ولاء», «مهم»). The lexicon decides
// for the words it knows; of the others a text keeps every reading that leaves three letters, a query only the
// likely ones. So nothing is missed, and what is found too much is rare.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/token.h"

namespace isnad::archive {

// The terms of a word, the likeliest first, with '|' between them. No term holds white space, '|' or '"'.
enum class TermUse : uint8_t { index, query };
std::string terms_of_word(const lexicon::Lexicon& lexicon, std::string_view written, TermUse use);

// Whether a term of the one word is one of the other's; each as terms_of_word() gives them. With `prefix`, whether it
// begins one.
bool share_term(std::string_view wanted, std::string_view there, bool prefix = false);

// «٢٠١٥» and «۲۰۱۵» become 2015.
void to_ascii_digits(std::string& text);

// What may be searched for by its beginning: `written` without article and spelling habits.
std::string prefix_term(std::string_view written);

// A term for something that is no word of a text: «act=accuse», «outlet=al_rasid».
std::string facet_term(std::string_view name, std::string_view value);
// Appends it to the facets of a row.
void append_facet(std::string& facets, std::string_view name, std::string_view value);

// A word or number of a text.
struct TermPlace {
  uint32_t byte_start = 0;
  uint32_t byte_end = 0;
  std::string_view terms;  // as terms_of_word() gives them; valid until the next find()
};

// Finds the terms of texts, one after the other. Remembers the words it has met: keep one a thread.
class TermFinder {
 public:
  explicit TermFinder(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {}
  // Words and numbers in text order. Clears and fills `out`.
  void find(std::string_view text, std::vector<TermPlace>& out);
  // The terms alone, as the index takes them.
  std::string terms_of(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const;
  };
  const lexicon::Lexicon* lexicon_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;
  text::Tokens tokens_;
  std::vector<TermPlace> few_;
};

// Appends the terms of `places` as the index takes them: a space between words.
void append_terms(const std::vector<TermPlace>& places, std::string& out);

}  // namespace isnad::archive
