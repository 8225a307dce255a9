#include "lexicon/lexicon.h"

#include <algorithm>

namespace isnad::lexicon {
namespace {

void transfer_place(Image& image, KnownPlace& place) {
  image.value(place.kind);
  image.value(place.country);
  image.value(place.latitude);
  image.value(place.longitude);
}

void transfer_cue(Image& image, Cue& cue) {
  image.text(cue.lemma);
  image.value(cue.act);
  image.value(cue.clause);
  image.value(cue.idiomatic);
  image.value(cue.object);
  image.texts(cue.prepositions);
  image.value(cue.flags);
  image.value(cue.negated);
}

void transfer_stance(Image& image, StanceNoun& stance) {
  image.value(stance.act);
  image.value(stance.content_after);
  image.texts(stance.verbs);
}

void transfer_role(Image& image, Role& role) {
  image.text(role.lemma);
  image.value(role.gender);
  image.value(role.number);
}

void transfer_attribution(Image& image, Attribution& attribution) {
  image.texts(attribution.words);
  image.value(attribution.stuck);
  image.value(attribution.act);
  image.value(attribution.strict);
}

void transfer_idiom(Image& image, Idiom& idiom) {
  image.text(idiom.lemma);
  image.texts(idiom.next);
}

void transfer_pair(Image& image, NationalityPair& pair) {
  image.text(pair.second);
  image.value(pair.country);
}

}  // namespace

Result<Lexicon> Lexicon::load(std::string_view places, std::string_view path) {
  if (!places.empty()) return compile(places, path);
  Image image(embedded_image());
  Lexicon lexicon;
  lexicon.transfer(image);
  return lexicon;
}

void Lexicon::transfer(Image& image) {
  image.list(cues_, transfer_cue);
  image.list(stances_, transfer_stance);
  image.list(roles_, transfer_role);
  image.texts(countries_);
  image.texts(country_names_);
  image.list(places_, transfer_place);
  image.list(capitals_, transfer_place);
  image.list(attributions_, transfer_attribution);
  image.list(idioms_, transfer_idiom);
  triggers_.transfer(image);
  forms_.transfer(image);
  adverbials_.transfer(image, [this](Image& in, Phrase& phrase) { lexicon::transfer(in, phrase, forms_.memory()); });
  governed_.transfer(image);
  epithets_.transfer(image, [](Image& in, std::string_view& head) { in.text(head); });
  exclusive_roles_.transfer(image);
  sector_words_.transfer(image);
  nationality_pairs_.transfer(image, transfer_pair);
  time_words_.transfer(image);
  senses_.transfer(image);
  word_sets_.transfer(image);
}

bool Lexicon::is_idiom(const Cue& cue, std::string_view next) const {
  return cue.idiomatic && std::any_of(idioms_.begin(), idioms_.end(), [&](const Idiom& i) {
           return i.lemma == cue.lemma && std::find(i.next.begin(), i.next.end(), next) != i.next.end();
         });
}

std::optional<uint16_t> Lexicon::country_named(std::string_view code) const {
  const auto found = std::find(countries_.begin(), countries_.end(), code);
  if (found == countries_.end()) return std::nullopt;
  return static_cast<uint16_t>(found - countries_.begin());
}

Categories Lexicon::accusative_of(std::string_view normal) const {
  constexpr std::string_view kEnding = "ا";
  Categories all;
  if (!normal.ends_with(kEnding)) return all;
  normal.remove_suffix(kEnding.size());
  for (const Entry& entry : find(normal)) all.add(entry.category);
  return all;
}

}  // namespace isnad::lexicon
