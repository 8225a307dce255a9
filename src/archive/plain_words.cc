#include "archive/plain_words.h"

#include <memory_resource>

#include "archive/fingerprint.h"
#include "archive/terms.h"
#include "lexicon/word.h"
#include "text/normalise.h"

namespace isnad::archive {
namespace {

constexpr size_t kMostKnown = 100'000;
constexpr size_t kMostForms = 1U << 17U;

// What joins other words and tells little of what is said.
constexpr lexicon::Categories kSmallWords = {lexicon::Category::complementizer, lexicon::Category::relative,
                                             lexicon::Category::preposition,    lexicon::Category::prepositional,
                                             lexicon::Category::auxiliary,      lexicon::Category::conjunction,
                                             lexicon::Category::particle,       lexicon::Category::pronoun,
                                             lexicon::Category::demonstrative,  lexicon::Category::negation};

}  // namespace

void PlainWords::write_plain(std::string_view written) {
  normal_.clear();
  text::normalise(written, normal_);
  text::coarse(normal_, plain_);
  to_ascii_digits(plain_);
}

uint64_t PlainWords::form_of(std::string_view written) {
  if (forms_.empty()) forms_.resize(kMostForms);
  const uint64_t hash = hash64(written);
  Written& place = forms_[hash % kMostForms];
  if (place.written == hash) return place.form;
  write_plain(written);
  place = {hash, plain_.empty() ? 0 : hash64(plain_)};
  return place.form;
}

void PlainWords::find(std::string_view text, std::vector<PlainPlace>& out) {
  out.clear();
  text::tokenise(text, tokens_);
  for (size_t i = 0; i < tokens_.size(); ++i) {
    const text::Token token = tokens_[i];
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    const uint64_t form = form_of(text::slice(text, token));
    if (form != 0) out.push_back({token.byte_start, token.byte_end, form});
  }
  // One huge document shall not be paid for as long as this lives.
  constexpr size_t kHuge = 1U << 20U;
  if (tokens_.size() > kHuge) tokens_ = {};
}

const PlainWords::Known& PlainWords::known(std::string_view text, const PlainPlace& place) {
  const auto [at, fresh] = known_.try_emplace(place.form);
  if (!fresh) return at->second;
  write_plain(text.substr(place.byte_start, place.byte_end - place.byte_start));
  std::pmr::monotonic_buffer_resource memory;
  // By the plain form, not as it is written: another spelling of the word shall not weigh another way.
  const lexicon::Word word = lexicon::analyse(*lexicon_, plain_, memory);
  at->second.letters = plain_;
  at->second.weight = word.any(kSmallWords) ? kSmallWeight : kContentWeight;
  at->second.negates = word.is(lexicon::Category::negation);
  return at->second;
}

PlainWord PlainWords::word(std::string_view text, const PlainPlace& place) {
  const Known& word = known(text, place);
  return {place.form, word.letters, word.weight};
}

void PlainWords::forget_if_many() {
  if (known_.size() > kMostKnown) known_.clear();
}

}  // namespace isnad::archive
