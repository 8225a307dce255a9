// Spreads the bits of a number: the finaliser of SplitMix64 (Steele, Lea & Flood 2014). The same on every machine.
#pragma once

#include <cstdint>

namespace isnad::lexicon {

constexpr uint64_t mixed(uint64_t n) {
  n = (n ^ (n >> 30U)) * 0xBF58476D1CE4E5B9U;
  n = (n ^ (n >> 27U)) * 0x94D049BB133111EBU;
  return n ^ (n >> 31U);
}

}  // namespace isnad::lexicon
