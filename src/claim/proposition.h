// What a statement says, as a set of concepts: the words of its content that tell something, by keys that do not depend
// on inflection, spelling or choice among synonyms, and without their order. A noun phrase («إرسال مقاتلين») and a
// clause («أن مقاتلين أُرسلوا») come out alike.
#pragma once

#include <string_view>
#include <vector>

#include "isnad/claim.h"
#include "lexicon/lexicon.h"
#include "statement/candidate.h"

namespace isnad::claim {

using lexicon::AnalysedText;

// What the word or the name at a token tells; key 0 for nothing.
struct Named {
  Concept what;
  uint32_t end = 0;  // token behind it
};
// `own_country`: ISO code of the speaker's country, for «بلاده»; may be empty.
Named concept_at(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t token,
                 std::string_view own_country);

// The propositions of the statements of one text, which it is made for.
class Proposer {
 public:
  Proposer(const lexicon::Lexicon& lexicon, const AnalysedText& text,
           const std::vector<statement::Candidate>& statements);

  // Concepts stay empty where nothing is claimed, where the content is another's statement or scripture, and where it
  // only points back («هذه الاتهامات»: see reference.h).
  [[nodiscard]] Proposition of(size_t statement, const Speaker& speaker) const;

 private:
  // Proposition::core of a denial or a doubt.
  [[nodiscard]] Concept core_of(const statement::Candidate& c, std::string_view own_country) const;
  void find_owners();
  // Those of the words at [first, end) that `owner` says itself; of all where it is negative. `asserted`: what else is
  // only an aim or negated is aside.
  void add_words(uint32_t first, uint32_t end, int owner, std::string_view own_country, bool asserted,
                 std::vector<Concept>& out) const;
  [[nodiscard]] int inner_statement(size_t statement) const;
  static uint32_t shared_tokens(const statement::Candidate& inner, const statement::Candidate& outer);

  const lexicon::Lexicon* lexicon_;
  const AnalysedText* text_;
  const std::vector<statement::Candidate>* statements_;
  std::vector<int> owner_;           // token → the innermost statement that says it; -1 for none
  std::vector<bool> said_;           // token → it is a cue or a source: who says it, not what
  std::vector<int> first_child_;     // by statement; -1 for none
  std::vector<uint32_t> of_others_;  // by statement: tokens of its content that its children say
};

}  // namespace isnad::claim
