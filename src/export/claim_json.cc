#include "export/claim_json.h"

#include "export/hit_json.h"
#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::ArchiveClaim;
using archive::ClaimMember;
using archive::ClaimReason;

void append_reason(JsonStream& json, const ClaimMember& member, const ClaimReason& reason) {
  json.real("strength", member.strength);
  json.open("explain", '{');
  json.boolean("middle", member.middle);
  json.integer_or_null("days", reason.days);
  json.boolean("same_speaker", reason.same_speaker);
  json.open("shared", '[');
  for (const archive::ClaimWords& words : reason.shared) {
    json.open('{');
    json.string("own", words.own);
    json.string("middle", words.middle);
    json.string("kind", to_string(words.kind));
    json.close('}');
  }
  json.close(']');
  json.string_or_null("turned_by", reason.turned_by);
  json.string_or_null("points_to", reason.points_to == 0
                                       ? std::string()
                                       : statement_number(member.hit.document.number, reason.points_to));
  json.close('}');
}

void append_member(JsonStream& json, const ClaimMember& member) {
  json.open('{');
  json.key("statement");
  append_hit(json, member.hit);
  json.boolean("repeats", member.repeats);
  json.boolean("turns", member.turns);
  if (member.reason) append_reason(json, member, *member.reason);
  json.close('}');
}

}  // namespace

std::string claim_number(const ArchiveClaim& claim) { return statement_number(claim.document, claim.statement); }

void append_claim(JsonStream& json, const ArchiveClaim& claim) {
  json.open('{');
  json.string_or_null("id", claim_number(claim));
  json.string_or_null("wording", claim.wording);
  json.string_or_null("first_day", claim.first_day);
  json.string_or_null("last_day", claim.last_day);
  json.boolean("contested", claim.contested);
  json.integer("stories", claim.stories);
  json.open("sides", '[');
  for (size_t from = 0; from < claim.members.size();) {
    const Stance stance = claim.members[from].stance;
    json.open('{');
    json.string_or_null("stance", to_string(stance));
    json.open("statements", '[');
    for (; from < claim.members.size() && claim.members[from].stance == stance; ++from) {
      append_member(json, claim.members[from]);
    }
    json.close(']');
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace isnad::output
