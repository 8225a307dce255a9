#include "archive/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "archive/spelling.h"
#include "archive/terms.h"
#include "isnad/reader.h"
#include "text/invalid_utf8.h"

namespace isnad::archive {
namespace {

constexpr size_t kMostCompared = 250;       // articles
constexpr size_t kMostWithPhrase = 20'000;  // … that hold a short quotation; the earliest are looked at

// Beside an article that holds the quotation, what agrees with it far less is another sentence.
constexpr double kNearTheBest = 0.75;

std::string fault_of(const VerifyOptions& options) {
  if (options.quotation.size() > kLongestQuotation) {
    return fmt::format("the quotation is longer than {} bytes; give the sentence that matters", kLongestQuotation);
  }
  for (const std::string* text : {&options.quotation, &options.speaker}) {
    const size_t at = text::first_invalid_utf8(*text);
    if (at == std::string_view::npos) continue;
    return fmt::format("the {} is not UTF-8: byte {}", text == &options.quotation ? "quotation" : "name of the speaker",
                       at + 1);
  }
  return {};
}

// The earliest first; without a day last.
auto order_of(const DocumentKey& key, int64_t document) {
  return std::make_tuple(key.day == 0 ? INT32_MAX : key.day, document);
}

}  // namespace

std::string_view to_string(WordChange change) {
  constexpr std::array<std::string_view, 5> kNames = {"same", "changed", "moved", "left_out", "added"};
  return kNames.at(static_cast<size_t>(change));
}

std::string_view to_string(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kNames = {"not_found", "found", "given_to_others"};
  return kNames.at(static_cast<size_t>(verdict));
}

Verifier::Verifier(Database& database, Loader& loader, DocumentKeys& keys)
    : database_(&database),
      loader_(&loader),
      keys_(&keys),
      finder_(database),
      text_(database.prepare(
          "SELECT a.text, d.title FROM article a JOIN document d ON d.id = a.document WHERE a.document = ?1")) {}

Candidates Verifier::candidates(AskedQuotation& asked, int64_t articles) {
  std::vector<std::string> terms;
  terms.reserve(asked.places.size());
  for (const PlainPlace& place : asked.places) {
    const std::string_view written = asked.text.substr(place.byte_start, place.byte_end - place.byte_start);
    terms.push_back(terms_of_word(builtin_lexicon(), written, TermUse::query));
  }
  if (asked.words.size() < kFewestCompared) {
    Candidates found = finder_.with_phrase(terms, kMostWithPhrase);
    std::sort(found.documents.begin(), found.documents.end(), [&](int64_t one, int64_t other) {
      return order_of(keys_->of(one), one) < order_of(keys_->of(other), other);
    });
    found.more = found.more || found.documents.size() > kMostCompared;
    if (found.documents.size() > kMostCompared) found.documents.resize(kMostCompared);
    return found;
  }
  // What is alike, but no form that the index knows of, is not to be lost.
  constexpr LeastShares kInArticle = {0.9 * kLeastShare, 0.9F * kLeastRarity};
  Candidates found = finder_.with_words(asked.words, terms, kInArticle, articles, kMostCompared);
  // Where frequent words alone do not lead to it («قال إن ذلك»), those that hold it as it stands come first.
  constexpr size_t kLongestPhrase = 32;
  if (!found.more || terms.size() > kLongestPhrase) return found;
  std::vector<int64_t> documents = finder_.with_phrase(terms, kMostCompared).documents;
  const auto as_it_stands = static_cast<std::ptrdiff_t>(documents.size());
  for (const int64_t document : found.documents) {
    if (!std::binary_search(documents.begin(), documents.begin() + as_it_stands, document)) {
      documents.push_back(document);
    }
  }
  found.documents = std::move(documents);
  return found;
}

std::vector<Verifier::Found> Verifier::compare(const AskedQuotation& asked, const std::vector<int64_t>& documents) {
  Comparer comparer(*words_, asked);
  std::vector<Found> all;
  for (const int64_t document : documents) {
    text_.bind(1, document);
    if (text_.step()) {
      for (const bool in_title : {false, true}) {
        std::optional<ComparedText> compared = comparer.compare(text_.text(in_title ? 1 : 0));
        if (!compared) continue;
        const bool found = compared->agreement == Agreement::found;
        all.push_back({document, in_title, *std::move(compared)});
        if (found) break;
      }
    }
    text_.reset();
  }
  const auto best = std::min_element(all.begin(), all.end(), [](const Found& one, const Found& other) {
    return is_better(one.compared, other.compared);
  });
  if (best == all.end()) return all;
  if (best->compared.agreement == Agreement::near) {
    Found nearest = std::move(*best);
    all.clear();
    all.push_back(std::move(nearest));
    return all;
  }
  const double least = kNearTheBest * best->compared.similarity;
  std::erase_if(all, [&](const Found& found) {
    return found.compared.agreement == Agreement::near || found.compared.similarity < least;
  });
  return all;
}

std::optional<Appearance> Verifier::appearance(Found found) {
  std::optional<StoredReading> stored = loader_->reading(found.document);
  if (!stored) return std::nullopt;
  const std::string& text = found.in_title ? stored->info.document.title : stored->reading.document.text;
  const ByteRange& place = found.compared.place;
  if (place.end > text.size()) return std::nullopt;
  Appearance appearance;
  appearance.in_title = found.in_title;
  appearance.words = text.substr(place.start, place.end - place.start);
  appearance.place = span_at(text, place);
  appearance.quoted = is_quoted(text, place);
  appearance.compared = std::move(found.compared.words);
  appearance.similarity = found.compared.similarity;
  if (!found.in_title) appearance.given_to = attributions_of(stored->reading, found.compared.agreeing);
  appearance.document = std::move(stored->info);
  return appearance;
}

// Of the versions of one article, the newest that holds it.
void Verifier::leave_out_older(std::vector<Appearance>& appearances) const {
  std::vector<int64_t> there;
  there.reserve(appearances.size());
  for (const Appearance& appearance : appearances) there.push_back(appearance.document.number);
  std::sort(there.begin(), there.end());
  std::erase_if(appearances, [&](const Appearance& appearance) {
    return std::binary_search(there.begin(), there.end(), appearance.document.replaced_by);
  });
}

void Verifier::count_speakers(Verification& verification) {
  std::map<std::string, Count> counts;  // by the name's spelling
  for (const StoryOfQuotation& story : verification.stories) {
    std::map<std::string, std::string> names;  // a story is one witness
    for (const Appearance& copy : story.copies) {
      for (const Attribution& given : copy.given_to) {
        names.try_emplace(spelling_of(given.speaker.name), given.speaker.name);
      }
    }
    for (const auto& [spelling, name] : names) {
      Count& count = counts.try_emplace(spelling, Count{name, 0}).first->second;
      ++count.count;
    }
  }
  for (auto& [spelling, count] : counts) verification.speakers.push_back(std::move(count));
  std::stable_sort(verification.speakers.begin(), verification.speakers.end(),
                   [](const Count& one, const Count& other) { return one.count > other.count; });
}

namespace {

// Stories in the order of their earliest copy.
std::vector<StoryOfQuotation> stories_of(std::vector<Appearance> appearances, const DocumentKeys& keys) {
  std::sort(appearances.begin(), appearances.end(), [&](const Appearance& one, const Appearance& other) {
    const auto order = [&](const Appearance& a) { return order_of(keys.of(a.document.number), a.document.number); };
    return order(one) < order(other);
  });
  std::vector<StoryOfQuotation> stories;
  std::map<int64_t, size_t> at;  // by story
  for (Appearance& appearance : appearances) {
    const auto [place, fresh] = at.try_emplace(appearance.document.story, stories.size());
    if (fresh) stories.emplace_back();
    stories[place->second].copies.push_back(std::move(appearance));
  }
  return stories;
}

bool is_given_to_asked(const StoryOfQuotation& story) {
  return std::any_of(story.copies.begin(), story.copies.end(), [](const Appearance& copy) {
    return std::any_of(copy.given_to.begin(), copy.given_to.end(), [](const Attribution& a) { return a.asked; });
  });
}

}  // namespace

// The words of the quotation; what they tell comes with the candidates.
Result<AskedQuotation> Verifier::words_of(const VerifyOptions& options) {
  if (const std::string fault = fault_of(options); !fault.empty()) return Error{fault};
  if (!words_) words_.emplace(builtin_lexicon());
  words_->forget_if_many();
  AskedQuotation asked;
  asked.text = options.quotation;
  words_->find(asked.text, asked.places);
  asked.words.reserve(asked.places.size());
  for (const PlainPlace& place : asked.places) asked.words.push_back(words_->word(asked.text, place));
  if (asked.words.empty()) return Error{"the quotation holds no word to look for"};
  if (asked.words.size() > kMostQuotedWords) {
    return Error{fmt::format("the quotation has more than {} words; give the sentence that matters", kMostQuotedWords)};
  }
  return asked;
}

Result<Verification> Verifier::verify(const VerifyOptions& options) {
  Result<AskedQuotation> words = words_of(options);
  if (!words) return words.error();
  AskedQuotation asked = std::move(words).value();
  NamedSpeaker speaker(builtin_lexicon(), options.speaker);
  if (!options.speaker.empty() && !speaker.asks()) return Error{"the name of the speaker holds no word"};

  keys_->refresh(*database_);
  Verification verification;
  verification.quotation = options.quotation;
  verification.speaker = options.speaker;
  verification.words = asked.words.size();
  verification.as_it_stands = asked.words.size() < kFewestCompared;
  const int64_t articles = database_->integer("SELECT count(*) FROM document WHERE replaced_by IS NULL");
  verification.articles = static_cast<uint64_t>(articles);
  Candidates candidates = this->candidates(asked, articles);
  asked.bits = std::move(candidates.bits);
  asked.least_bits = bits_of_chance(articles);
  verification.more = candidates.more;

  std::vector<Appearance> appearances;
  for (Found& found : compare(asked, candidates.documents)) {
    const bool near = found.compared.agreement == Agreement::near;
    std::optional<Appearance> one = appearance(std::move(found));
    if (!one) continue;
    for (Attribution& given : one->given_to) given.asked = speaker.is(given.speaker);
    if (near) {
      verification.nearest = std::move(one);
    } else {
      appearances.push_back(*std::move(one));
    }
  }
  leave_out_older(appearances);
  verification.stories = stories_of(std::move(appearances), *keys_);
  count_speakers(verification);
  std::vector<StoryOfQuotation>& stories = verification.stories;
  if (!stories.empty()) {
    const bool given = !speaker.asks() || std::any_of(stories.begin(), stories.end(), is_given_to_asked);
    verification.verdict = given ? Verdict::found : Verdict::given_to_others;
    if (given && speaker.asks()) std::erase_if(stories, [](const auto& story) { return !is_given_to_asked(story); });
  }
  verification.stories_found = stories.size();
  for (const StoryOfQuotation& story : stories) verification.articles_found += story.copies.size();
  if (stories.size() > options.limit) stories.resize(options.limit);
  return verification;
}

}  // namespace isnad::archive
