#include "archive/record.h"

#include <algorithm>

#include "archive/dates.h"
#include "archive/schema.h"
#include "archive/seal.h"
#include "archive/spelling.h"

namespace isnad::archive {
namespace {

std::string_view likeliest(const TermPlace& place) { return place.terms.substr(0, place.terms.find('|')); }

std::string document_facets(const Document& document) {
  std::string facets = "any";
  append_facet(facets, "outlet", document.outlet);
  if (is_day(document.published)) {
    append_facet(facets, "month", std::string_view(document.published).substr(0, 7));
  }
  return facets;
}

// The words of one piece of content.
std::pair<size_t, size_t> inside(const std::vector<TermPlace>& places, const Span& span) {
  const auto first = std::lower_bound(places.begin(), places.end(), span.byte_start,
                                      [](const TermPlace& place, uint32_t at) { return place.byte_start < at; });
  const auto end = std::lower_bound(first, places.end(), span.byte_end,
                                    [](const TermPlace& place, uint32_t at) { return place.byte_start < at; });
  return {static_cast<size_t>(first - places.begin()), static_cast<size_t>(end - places.begin())};
}

}  // namespace

Record RecordMaker::make(Reading reading, const DocumentFingerprints& fingerprints) {
  Record record;
  record.fingerprints = fingerprints;
  record.reading = std::move(reading);
  Reading& r = record.reading;
  if (r.statements.size() > static_cast<size_t>(kMostNumbers)) r.statements.resize(static_cast<size_t>(kMostNumbers));
  if (r.events.size() > static_cast<size_t>(kMostNumbers)) r.events.resize(static_cast<size_t>(kMostNumbers));
  const Document& document = r.document;
  record.facets = document_facets(document);

  std::vector<std::string> speaker_terms;
  for (const Speaker& speaker : r.speakers) {
    record.spellings.push_back(spelling_of(speaker.name));
    speaker_terms.push_back(finder_.terms_of(speaker.role.empty() ? speaker.name : speaker.name + "\n" + speaker.role));
  }
  // A text file's title is its first line.
  const bool title_inside = document.text.starts_with(document.title);
  if (!title_inside) record.words = finder_.terms_of(document.title);
  std::vector<std::string> target_terms;
  for (const Statement& statement : r.statements) {
    target_terms.push_back(statement.target ? finder_.terms_of(slice(document.text, *statement.target))
                                            : std::string());
  }

  record.events.reserve(r.events.size());
  for (const Event& event : r.events) record.events.push_back(make_event_record(event, document, finder_));

  finder_.find(document.text, places_);
  append_terms(places_, record.words);
  shingles_of(places_, record.shingles);
  record.bands = band_keys(record.shingles);

  std::string said;
  record.statements.reserve(r.statements.size());
  for (size_t i = 0; i < r.statements.size(); ++i) {
    const Statement& statement = r.statements[i];
    StatementRecord& out = record.statements.emplace_back();
    said = to_string(statement.act);
    for (const Span& piece : statement.content) {
      const auto [first, end] = inside(places_, piece);
      for (size_t at = first; at < end; ++at) {
        if (!out.words.empty()) out.words.push_back(' ');
        out.words.append(places_[at].terms);
        said.push_back(' ');
        said.append(likeliest(places_[at]));
      }
    }
    out.signature = static_cast<int64_t>(hash64(said));
    if (!statement.proposition.concepts.empty()) out.claim_keys = claim::keys_of(statement.proposition);
    out.target = std::move(target_terms[i]);
    out.facets = record.facets;
    append_facet(out.facets, "act", to_string(statement.act));
    append_facet(out.facets, "form", to_string(statement.form));
    const auto speaker = static_cast<size_t>(statement.speaker) - 1;
    if (speaker < r.speakers.size()) {
      out.speaker = speaker_terms[speaker];
      if (!r.speakers[speaker].country.empty()) append_facet(out.facets, "country", r.speakers[speaker].country);
    }
  }
  record.reading_seal = seal_of(r);
  record.index_seal = index_seal_of(record);
  return record;
}

}  // namespace isnad::archive
