// Verifying a quotation: candidates from the index, the words of each beside the quotation, who said them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/attribution.h"
#include "archive/candidates.h"
#include "archive/comparison.h"
#include "archive/database.h"
#include "archive/dates.h"
#include "archive/load.h"
#include "archive/plain_words.h"
#include "isnad/verification.h"

namespace isnad::archive {

class Verifier {
 public:
  // All outlive it.
  Verifier(Database& database, Loader& loader, DocumentKeys& keys);

  Result<Verification> verify(const VerifyOptions& options);

 private:
  struct Found {
    int64_t document = 0;
    bool in_title = false;
    ComparedText compared;
  };
  Result<AskedQuotation> words_of(const VerifyOptions& options);
  Candidates candidates(AskedQuotation& asked, int64_t articles);
  // Those that hold it; where none does, the one that comes nearest.
  std::vector<Found> compare(const AskedQuotation& asked, const std::vector<int64_t>& documents);
  std::optional<Appearance> appearance(Found found);
  void leave_out_older(std::vector<Appearance>& appearances) const;
  static void count_speakers(Verification& verification);

  Database* database_;
  Loader* loader_;
  DocumentKeys* keys_;
  CandidateFinder finder_;
  Prepared text_;
  std::optional<PlainWords> words_;  // made when asked, as it wants the lexicon
};

}  // namespace isnad::archive
