#include "archive/fingerprint.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace isnad::archive {

uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

Fingerprint fingerprint(std::initializer_list<std::string_view> fields) {
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  for (const std::string_view field : fields) {
    std::array<unsigned char, 8> length{};
    for (size_t i = 0; i < length.size(); ++i) length.at(i) = static_cast<unsigned char>(field.size() >> (8 * i));
    XXH3_128bits_update(&state, length.data(), length.size());
    XXH3_128bits_update(&state, field.data(), field.size());
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&state));
  Fingerprint out;
  for (size_t i = 0; i < out.size(); ++i) out.at(i) = static_cast<char>(canonical.digest[i]);
  return out;
}

DocumentFingerprints fingerprints_of(const Document& d) {
  return {d.url.empty() ? fingerprint({"text", d.outlet, d.text}) : fingerprint({"url", d.outlet, d.url}),
          fingerprint({d.outlet, d.published, d.title, d.url, d.text})};
}

}  // namespace isnad::archive
