// What somebody without a name is called («المتهم», «رئيس المحكمة»), and who may be called so
// (knowledge/epithets.tsv).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "mention/description.h"

namespace isnad::mention {

// How well an epithet fits one of whom the text tells something, the better the later.
enum class Kinship : uint8_t {
  none,          // he is something else
  nothing_said,  // the text tells only his name
  anybody,       // anybody may be called so
  called,        // a row of the table for the head: «الدبلوماسي» for an ambassador
  called_so,     // … for the head and the word behind it: «رئيس المحكمة» for a judge
  same,          // he is introduced by that head
  told,          // … by all words of the description
};

class Epithet {
 public:
  // Of a description, which must live as long.
  Epithet(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Description& d);

  // The word by which one is called, masculine singular; empty where the description calls nobody anything.
  [[nodiscard]] const std::string& head() const { return head_; }
  // Whether it is a word for anybody («الرجل»).
  [[nodiscard]] bool is_anybody() const { return anybody_; }
  [[nodiscard]] Kinship of(const Entity& e) const;

 private:
  void add(std::span<const std::string_view> found, std::vector<std::string_view>& rows);

  const Entity& said_;
  std::string head_;
  std::vector<std::string_view> rows_;
  std::vector<std::string_view> rows_of_two_;
  bool anybody_ = false;
  bool anybody_without_office_ = false;
};

}  // namespace isnad::mention
