#include "archive/claim_rows.h"

namespace isnad::archive {
namespace {

constexpr size_t kBytes = 5;
constexpr uint8_t kCore = 0x80;
constexpr uint8_t kAside = 0x40;

}  // namespace

std::string concepts_blob(const Proposition& proposition) {
  std::string blob;
  blob.reserve(kBytes * proposition.concepts.size());
  for (const Concept& c : proposition.concepts) {
    for (unsigned shift = 0; shift < 32; shift += 8) blob.push_back(static_cast<char>(c.key >> shift & 0xFFU));
    blob.push_back(static_cast<char>(c.weight | (c.key == proposition.core ? kCore : 0U) | (c.aside ? kAside : 0U)));
  }
  return blob;
}

void read_concepts(std::string_view blob, Proposition& out) {
  out.concepts.reserve(blob.size() / kBytes);
  for (size_t at = 0; at + kBytes <= blob.size(); at += kBytes) {
    Concept& c = out.concepts.emplace_back();
    for (unsigned i = 0; i < 4; ++i) c.key |= uint32_t{static_cast<unsigned char>(blob[at + i])} << (8 * i);
    const auto weight = static_cast<uint8_t>(blob[at + 4]);
    c.weight = static_cast<uint8_t>(weight & ~(kCore | kAside));
    c.aside = (weight & kAside) != 0;
    if ((weight & kCore) != 0) out.core = c.key;
  }
}

}  // namespace isnad::archive
