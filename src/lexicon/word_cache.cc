#include "lexicon/word_cache.h"

#include <algorithm>
#include <utility>

#include "lexicon/hash.h"
#include "lexicon/keep.h"
#include "text/code_points.h"

namespace isnad::lexicon {
namespace {

constexpr size_t kCacheLimit = 130'000;     // words; some 30 MB
constexpr size_t kBlock = 256;              // words
constexpr size_t kFewestSlots = 1U << 11U;  // slots

}  // namespace

WordCache::WordCache(const Lexicon& lexicon) : lexicon_(&lexicon) { forget(); }

const Word& WordCache::of(std::string_view written) {
  size_t at = 0;
  if (const Known* known = find(written, at)) return known->word;
  Known& known = next();
  known.word = analyse(*lexicon_, written, *memory_);
  known.written = known.word.normal == written ? known.word.normal.data() : keep(written, *memory_).data();
  put(written, known, at);
  return known.word;
}

const Word& WordCache::of_name(std::string_view written, Category category, const Particles& particles) {
  static constexpr auto entry_of = [](Category c) {
    Entry entry;
    entry.category = c;
    return entry;
  };
  static constexpr Entry kGiven = entry_of(Category::given_name);
  static constexpr Entry kFamily = entry_of(Category::family_name);
  const bool given = category == Category::given_name;
  key_.assign(1, given ? '\x01' : '\x02').append(written);  // no written word begins so
  size_t at = 0;
  if (const Known* known = find(key_, at)) return known->word;
  Known& known = next();
  Word& word = known.word;
  word = analyse(*lexicon_, written, *memory_);
  word.analyses = new (memory_->allocate(sizeof(Analysis), alignof(Analysis))) Analysis{
      .entry = given ? &kGiven : &kFamily, .conjunction = particles.conjunction, .preposition = particles.preposition};
  word.count = 1;
  word.categories = {category};
  word.conjunction = particles.conjunction;
  word.preposition = particles.preposition;
  word.stem = word.normal;
  for (const char16_t letter : {particles.conjunction, particles.preposition}) {
    if (letter != 0) word.stem.remove_prefix(text::kArabicLetter);
  }
  known.written = keep(key_, *memory_).data();
  put(key_, known, at);
  return word;
}

const WordCache::Known* WordCache::find(std::string_view key, size_t& at) const {
  const size_t mask = slots_.size() - 1;
  for (at = hash_of(key) & mask; slots_[at].known != nullptr; at = (at + 1) & mask) {
    if (slots_[at].is(key)) return slots_[at].known;
  }
  return nullptr;
}

void WordCache::put(std::string_view key, const Known& known, size_t at) {
  Slot& slot = slots_[at];
  slot.known = &known;
  slot.size = static_cast<uint32_t>(key.size());
  if (key.size() <= slot.letters.size()) std::copy(key.begin(), key.end(), slot.letters.begin());
  if (2 * count_ > slots_.size()) grow();
}

void WordCache::expect(std::string_view written) const {
  __builtin_prefetch(&slots_[hash_of(written) & (slots_.size() - 1)]);
}

WordCache::Known& WordCache::next() {
  if (count_ % kBlock == 0) words_.push_back(std::make_unique<Known[]>(kBlock));
  return words_.back()[count_++ % kBlock];
}

void WordCache::grow() {
  std::vector<Slot> slots(2 * slots_.size());
  const size_t mask = slots.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.known == nullptr) continue;
    size_t at = hash_of({slot.written(), slot.size}) & mask;
    while (slots[at].known != nullptr) at = (at + 1) & mask;
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

void WordCache::forget() {
  std::vector<Slot>(kFewestSlots).swap(slots_);
  count_ = 0;
  words_.clear();
  memory_ = std::make_unique<std::pmr::monotonic_buffer_resource>();
}

void WordCache::begin_document() {
  if (count_ >= kCacheLimit) forget();
}

}  // namespace isnad::lexicon
