// Why statements are one claim, and why they stand to it as they do: for people who check the program (--explain).
#pragma once

#include <string>
#include <vector>

#include "isnad/reading.h"
#include "lexicon/lexicon.h"
#include "lexicon/word.h"

namespace isnad::claim {

// What two statements name alike, as each has it: «مرتزقة», «مقاتلين».
struct SharedWords {
  std::string first;
  std::string second;
};

// What made the stance: the act alone, a word that turns it, or the claim that is pointed back to.
struct StanceReason {
  std::string turned_by;  // «لم», «عدم», «باطلة»; empty where the act says it
  int about = 0;          // Statement::id; 0 where the statement says it in its own words
};

class Explainer {
 public:
  explicit Explainer(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon), cache_(lexicon) {}

  std::vector<SharedWords> shared_words(const Reading& reading, const Statement& first, const Statement& second);
  StanceReason reason(const Reading& reading, const Statement& statement);

 private:
  // The words of the statement's content that its proposition has, by key.
  std::vector<std::pair<uint32_t, std::string>> words_of(const Reading& reading, const Statement& statement);

  const lexicon::Lexicon* lexicon_;
  lexicon::WordCache cache_;
};

}  // namespace isnad::claim
