#include "archive/claim_reasons.h"

#include <algorithm>

#include "archive/dates.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

std::optional<int> days_from(const Hit& from, const Hit& to) {
  const int32_t first = day_number(from.document.document.published);
  const int32_t last = day_number(to.document.document.published);
  if (first == 0 || last == 0) return std::nullopt;
  return days_between(first, last);
}

}  // namespace

ClaimReasons::ClaimReasons(Loader& loader) : loader_(&loader), explainer_(builtin_lexicon()) {}

Reading ClaimReasons::reading_of(const ClaimMember& member) {
  Reading reading;
  reading.document.text = loader_->text(member.hit.document.number);
  reading.speakers.push_back(member.hit.speaker);
  return reading;
}

ClaimReason ClaimReasons::of(const ClaimMember& member, const ClaimMember& middle,
                             const std::vector<claim::KeyWord>& words) {
  ClaimReason reason;
  const Reading reading = reading_of(member);
  const claim::StanceReason stance = explainer_.reason(reading, member.hit.statement);
  reason.turned_by = stance.turned_by;
  reason.points_to = stance.about;
  if (member.middle) return reason;
  reason.days = days_from(middle.hit, member.hit);
  reason.same_speaker = member.hit.speaker.name != "?" && member.hit.speaker.name == middle.hit.speaker.name;
  if (stance.about != 0) return reason;
  const auto own = explainer_.words_of(reading, member.hit.statement);
  for (claim::SharedWords& shared : claim::shared_words(own, words)) {
    reason.shared.push_back({std::move(shared.first), std::move(shared.second), shared.kind});
  }
  return reason;
}

void ClaimReasons::add_to(ArchiveClaim& claim) {
  const auto middle =
      std::find_if(claim.members.begin(), claim.members.end(), [](const ClaimMember& m) { return m.middle; });
  if (middle == claim.members.end()) return;
  const std::vector<claim::KeyWord> words = explainer_.words_of(reading_of(*middle), middle->hit.statement);
  for (ClaimMember& member : claim.members) member.reason = of(member, *middle, words);
}

}  // namespace isnad::archive
