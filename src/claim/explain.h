// Why statements are one claim, and why they stand to it as they do: for people who check the program (--explain).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "isnad/reading.h"
#include "lexicon/lexicon.h"
#include "lexicon/word_cache.h"

namespace isnad::claim {

// A word or name of a content, and the key that it is compared by.
struct KeyWord {
  uint32_t key = 0;
  WordKind kind = WordKind::word;
  std::string text;
};

// What two statements name alike, as each has it: «مرتزقة», «مقاتلين».
struct SharedWords {
  std::string first;
  std::string second;
  WordKind kind = WordKind::word;
};

// Each key once, in the order of `first`.
std::vector<SharedWords> shared_words(const std::vector<KeyWord>& first, const std::vector<KeyWord>& second);

// What made the stance: the act alone, a word that turns it, or the claim that is pointed back to.
struct StanceReason {
  std::string turned_by;  // «لم», «عدم», «باطلة»; empty where the act says it
  int about = 0;          // Statement::id; 0 where the statement says it in its own words
};

class Explainer {
 public:
  explicit Explainer(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon), cache_(lexicon) {}

  // The words of the statement's content that its proposition has. The reading needs no more than its text and the
  // statement's speaker.
  std::vector<KeyWord> words_of(const Reading& reading, const Statement& statement);
  StanceReason reason(const Reading& reading, const Statement& statement);

 private:
  const lexicon::Lexicon* lexicon_;
  lexicon::WordCache cache_;
};

}  // namespace isnad::claim
