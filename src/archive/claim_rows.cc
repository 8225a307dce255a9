#include "archive/claim_rows.h"

namespace isnad::archive {
namespace {

constexpr size_t kBytes = 5;

}  // namespace

std::string concepts_blob(const Proposition& proposition) {
  std::string blob;
  blob.reserve(kBytes * proposition.concepts.size());
  for (const Concept& c : proposition.concepts) {
    for (unsigned shift = 0; shift < 32; shift += 8) blob.push_back(static_cast<char>(c.key >> shift & 0xFFU));
    blob.push_back(static_cast<char>(c.weight));
  }
  return blob;
}

std::vector<Concept> concepts_of(std::string_view blob) {
  std::vector<Concept> concepts;
  concepts.reserve(blob.size() / kBytes);
  for (size_t at = 0; at + kBytes <= blob.size(); at += kBytes) {
    Concept& c = concepts.emplace_back();
    for (unsigned i = 0; i < 4; ++i) c.key |= uint32_t{static_cast<unsigned char>(blob[at + i])} << (8 * i);
    c.weight = static_cast<uint8_t>(blob[at + 4]);
  }
  return concepts;
}

}  // namespace isnad::archive
