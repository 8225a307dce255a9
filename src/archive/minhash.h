// Near-duplicates: MinHash (Broder 1997) over shingles of three words, and locality-sensitive hashing in bands
// (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3) to find those worth comparing.
//
// With 12 bands of 4 rows a pair of Jaccard similarity 0.8 shares a band with probability 0.998, one of 0.3 with 0.09.
// A shared band only proposes: whether two articles are copies is decided by their exact similarity.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "archive/terms.h"

namespace isnad::archive {

inline constexpr size_t kShingleWords = 3;
inline constexpr size_t kBands = 12;
inline constexpr size_t kRowsPerBand = 4;
inline constexpr double kCopySimilarity = 0.8;

// The hashes of all runs of three words, ascending, each once. A shorter text is one shingle.
void shingles_of(const std::vector<TermPlace>& places, std::vector<uint64_t>& out);

// A number for each band; equal ones make two texts candidates.
using BandKeys = std::array<int64_t, kBands>;
BandKeys band_keys(const std::vector<uint64_t>& shingles);

// Of two ascending lists: how many they share of how many there are; 1 for two empty ones.
double jaccard(const std::vector<uint64_t>& one, const std::vector<uint64_t>& other);

}  // namespace isnad::archive
