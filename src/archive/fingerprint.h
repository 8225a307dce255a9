// Hashes that tell one thing from another: XXH3, of 128 bits where a collision would lose an article.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "isnad/document.h"

namespace isnad::archive {

uint64_t hash64(std::string_view bytes);

// Sixteen bytes, the same on every machine; the lengths of the fields count, so that no two lists run together.
using Fingerprint = std::array<char, 16>;
Fingerprint fingerprint(std::initializer_list<std::string_view> fields);
inline std::string_view bytes_of(const Fingerprint& f) { return {f.data(), f.size()}; }

struct DocumentFingerprints {
  Fingerprint article{};  // which article this is a version of: outlet and url; without a url, outlet and text
  Fingerprint version{};  // which version of it: everything that is stored but the name
};
DocumentFingerprints fingerprints_of(const Document& document);

}  // namespace isnad::archive
