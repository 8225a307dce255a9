// Whom a speaker denies: who says what the speaker says is not so, by the claims of the archive.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "archive/spelling.h"
#include "claim/opposition.h"
#include "export/search_result.h"
#include "serve/api.h"
#include "text/invalid_utf8.h"

namespace isnad::serve {
namespace {

using archive::ArchiveClaim;
using archive::ClaimMember;

constexpr size_t kLongestName = 1000;  // bytes of a name
constexpr size_t kMostClaims = 200;    // looked at
constexpr size_t kMostNames = 20;

struct Denial {
  std::string denying;  // «12.3»
  std::string denied;
  std::string words;  // of the denying one
};
struct Denied {
  std::string name;
  std::vector<Denial> denials;
};

std::string number_of(const ClaimMember& member) {
  return output::statement_number(member.hit.document.number, member.hit.statement.id);
}

// Of each other voice in the claim one denial: the speaker's last one.
void take(const ArchiveClaim& claim, const std::string& speaker, std::map<std::string, Denied>& all) {
  const ClaimMember* denying = nullptr;
  for (const ClaimMember& member : claim.members) {
    const bool denies = member.stance == Stance::denies;
    if (denies && archive::spelling_of(member.hit.speaker.name) == speaker) denying = &member;
  }
  if (denying == nullptr) return;
  std::map<std::string, const ClaimMember*> others;
  for (const ClaimMember& member : claim.members) {
    if (claim::is_against(member.stance) || member.hit.speaker.kind == SpeakerKind::unnamed) continue;
    const std::string spelling = archive::spelling_of(member.hit.speaker.name);
    if (spelling != speaker) others.emplace(spelling, &member);
  }
  for (const auto& [spelling, other] : others) {
    Denied& denied = all[spelling];
    if (denied.name.empty()) denied.name = other->hit.speaker.name;
    denied.denials.push_back({number_of(*denying), number_of(*other), denying->hit.words});
  }
}

void append(output::JsonStream& json, const Denied& denied) {
  json.open('{');
  json.string("name", denied.name);
  json.integer("count", denied.denials.size());
  json.open("denials", '[');
  for (const Denial& denial : denied.denials) {
    json.open('{');
    json.string("id", denial.denying);
    json.string("denied", denial.denied);
    json.string("words", denial.words);
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace

Reply api_denials(Desk& desk, const Request& request, std::string_view /*argument*/) {
  std::string name;
  for (const auto& [key, value] : request.parameters) {
    if (key != "speaker") return error_reply(400, "parameter", "there is no parameter '" + key + "'");
    name = value;
  }
  if (name.empty() || name.size() > kLongestName || text::first_invalid_utf8(name) != std::string::npos) {
    return error_reply(400, "parameter", "speaker: the whole name of one");
  }
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  archive::ClaimOptions options;
  options.statements.filter.voice = name;
  options.contested = true;
  options.limit = kMostClaims;
  const std::string speaker = archive::spelling_of(name);
  std::map<std::string, Denied> all;
  const Result<archive::ClaimTotals> totals = archive->claims(options, [&](const ArchiveClaim& claim) {
    take(claim, speaker, all);
    return true;
  });
  if (!totals) return archive_error(desk, totals.error());
  std::vector<const Denied*> order;
  order.reserve(all.size());
  for (const auto& [spelling, denied] : all) order.push_back(&denied);
  std::stable_sort(order.begin(), order.end(),
                   [](const Denied* a, const Denied* b) { return a->denials.size() > b->denials.size(); });
  if (order.size() > kMostNames) order.resize(kMostNames);
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  json.open("denied", '[');
  for (const Denied* denied : order) append(json, *denied);
  json.close(']');
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
