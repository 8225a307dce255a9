// Why statements are one claim: what each shares with the one in the middle, worked out when it is asked for.
#pragma once

#include <vector>

#include "archive/load.h"
#include "claim/explain.h"
#include "isnad/archive.h"

namespace isnad::archive {

class ClaimReasons {
 public:
  explicit ClaimReasons(Loader& loader);  // outlives it

  // Fills ClaimMember::reason.
  void add_to(ArchiveClaim& claim);

 private:
  ClaimReason of(const ClaimMember& member, const ClaimMember& middle, const std::vector<claim::KeyWord>& words);
  // As much of the member's article as the explainer needs.
  Reading reading_of(const ClaimMember& member);

  Loader* loader_;
  claim::Explainer explainer_;
};

}  // namespace isnad::archive
