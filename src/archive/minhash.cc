#include "archive/minhash.h"

#include <algorithm>
#include <limits>

#include "archive/fingerprint.h"
#include "lexicon/mixed.h"

namespace isnad::archive {
namespace {

constexpr size_t kHashes = kBands * kRowsPerBand;

// SplitMix64: independent-looking numbers from 0, 1, 2, …
constexpr uint64_t scattered(uint64_t n) { return lexicon::mixed(n + 0x9E3779B97F4A7C15U); }

// h(x) = high half of a·x + b over 64 bits: multiply-shift (Dietzfelbinger 1996), pairwise independent.
struct Function {
  uint64_t a;
  uint64_t b;
};
constexpr std::array<Function, kHashes> make_functions() {
  std::array<Function, kHashes> functions{};
  for (size_t i = 0; i < kHashes; ++i) functions.at(i) = {scattered(2 * i) | 1U, scattered(2 * i + 1)};
  return functions;
}
constexpr std::array<Function, kHashes> kFunctions = make_functions();

// A word counts by its likeliest term: readings differ, the letters do not.
uint64_t word_hash(const TermPlace& place) { return hash64(place.terms.substr(0, place.terms.find('|'))); }

}  // namespace

void shingles_of(const std::vector<TermPlace>& places, std::vector<uint64_t>& out) {
  out.clear();
  std::array<uint64_t, kShingleWords> last{};
  const auto shingle = [&] {
    uint64_t hash = 0;
    for (const uint64_t word : last) hash = scattered(hash ^ word);
    return hash;
  };
  for (size_t i = 0; i < places.size(); ++i) {
    std::rotate(last.begin(), last.begin() + 1, last.end());
    last.back() = word_hash(places[i]);
    if (i + 1 >= kShingleWords) out.push_back(shingle());
  }
  if (out.empty() && !places.empty()) out.push_back(shingle());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

BandKeys band_keys(const std::vector<uint64_t>& shingles) {
  std::array<uint32_t, kHashes> least{};
  least.fill(std::numeric_limits<uint32_t>::max());
  for (const uint64_t shingle : shingles) {
    for (size_t i = 0; i < kHashes; ++i) {
      const auto hash = static_cast<uint32_t>((kFunctions[i].a * shingle + kFunctions[i].b) >> 32U);
      least[i] = std::min(least[i], hash);
    }
  }
  BandKeys keys{};
  for (size_t band = 0; band < kBands; ++band) {
    uint64_t key = band;
    for (size_t row = 0; row < kRowsPerBand; ++row) key = scattered(key ^ least.at(band * kRowsPerBand + row));
    keys.at(band) = static_cast<int64_t>(key);
  }
  return keys;
}

double jaccard(const std::vector<uint64_t>& one, const std::vector<uint64_t>& other) {
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < one.size() && j < other.size();) {
    if (one[i] == other[j]) ++shared;
    const bool first = one[i] <= other[j];
    const bool second = other[j] <= one[i];
    if (first) ++i;
    if (second) ++j;
  }
  const size_t all = one.size() + other.size() - shared;
  return all == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace isnad::archive
