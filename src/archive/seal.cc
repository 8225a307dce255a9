#include "archive/seal.h"

#include <bit>
#include <initializer_list>
#include <string>

#include "archive/claim_rows.h"
#include "archive/fingerprint.h"
#include "archive/record.h"
#include "lexicon/mixed.h"

namespace isnad::archive {
namespace {

// Numbers and strings as bytes, no two lists alike.
class Bytes {
 public:
  void add(int64_t number) {
    for (int shift = 0; shift < 64; shift += 8)
      bytes_.push_back(static_cast<char>(static_cast<uint64_t>(number) >> shift));
  }
  void add(std::string_view text) {
    add(static_cast<int64_t>(text.size()));
    bytes_.append(text);
  }
  void add(const Span& span) {
    for (const uint32_t place : {span.start, span.end, span.byte_start, span.byte_end}) add(int64_t{place});
  }
  void add(const std::optional<Span>& span) {
    add(int64_t{span ? 1 : 0});
    if (span) add(*span);
  }
  void add(const std::vector<Span>& spans) {
    add(static_cast<int64_t>(spans.size()));
    for (const Span& span : spans) add(span);
  }
  void add(const std::optional<double>& number) {
    add(int64_t{number ? 1 : 0});
    if (number) add(std::bit_cast<int64_t>(*number));
  }
  void add(const std::optional<uint32_t>& number) { add(number ? int64_t{*number} : int64_t{-1}); }
  [[nodiscard]] int64_t hash() const { return static_cast<int64_t>(hash64(bytes_)); }

 private:
  std::string bytes_;
};

void add_actors(const std::vector<Actor>& actors, Bytes& bytes) {
  bytes.add(static_cast<int64_t>(actors.size()));
  for (const Actor& actor : actors) {
    bytes.add(actor.name);
    bytes.add(actor.country);
    bytes.add(actor.role);
    bytes.add(actor.span);
  }
}

void add_event(const Event& event, Bytes& bytes) {
  bytes.add(int64_t{event.id});
  bytes.add(to_string(event.type));
  bytes.add(event.mode);
  bytes.add(event.cameo);
  bytes.add(event.trigger);
  add_actors(event.source, bytes);
  add_actors(event.target, bytes);
  bytes.add(event.date);
  bytes.add(int64_t{event.place ? 1 : 0});
  if (event.place) {
    bytes.add(event.place->name);
    bytes.add(event.place->country);
    bytes.add(event.place->latitude);
    bytes.add(event.place->longitude);
    bytes.add(event.place->span);
  }
  bytes.add(to_string(event.status));
  bytes.add(int64_t{event.statement.value_or(0)});
  for (const auto& count : {event.toll.dead, event.toll.wounded, event.toll.arrested, event.toll.displaced}) {
    bytes.add(count);
  }
}

// What readings have had since format 2; of one without it nothing, so that the seals of format 1 stay true.
void add_times_and_events(const Reading& reading, Bytes& bytes) {
  for (const Statement& s : reading.statements) {
    if (s.said_on.empty()) continue;
    bytes.add(int64_t{s.id});
    bytes.add(s.said_on);
  }
  if (!reading.times.empty()) bytes.add("times");
  for (const TimeExpression& time : reading.times) {
    bytes.add(time.span);
    bytes.add(to_string(time.type));
    bytes.add(time.value);
    bytes.add(int64_t{time.hijri ? 1 : 0});
  }
  if (!reading.events.empty()) bytes.add("events");
  for (const Event& event : reading.events) add_event(event, bytes);
}

// What readings have had since format 3.
void add_propositions(const Reading& reading, Bytes& bytes) {
  for (const Statement& s : reading.statements) {
    if (s.proposition.concepts.empty()) continue;
    bytes.add("claims");
    bytes.add(int64_t{s.id});
    bytes.add(to_string(s.proposition.stance));
    bytes.add(int64_t{s.proposition.about});
    bytes.add(concepts_blob(s.proposition));
  }
}

}  // namespace

int64_t seal_of(const Reading& reading) {
  Bytes bytes;
  bytes.add(reading.document.id);
  bytes.add(reading.language);
  bytes.add(int64_t{reading.words});
  bytes.add(static_cast<int64_t>(reading.statements.size()));
  for (const Statement& s : reading.statements) {
    bytes.add(int64_t{s.id});
    bytes.add(s.cue);
    bytes.add(s.source);
    bytes.add(int64_t{s.speaker});
    bytes.add(s.content);
    bytes.add(to_string(s.form));
    bytes.add(to_string(s.act));
    bytes.add(s.target);
    bytes.add(s.medium);
    bytes.add(int64_t{s.parent.value_or(0)});
  }
  for (const Speaker& s : reading.speakers) {
    bytes.add(int64_t{s.id});
    for (const std::string_view text :
         {std::string_view(s.name), to_string(s.kind), std::string_view(s.role), std::string_view(s.country)}) {
      bytes.add(text);
    }
    bytes.add(s.mentions);
  }
  add_times_and_events(reading, bytes);
  add_propositions(reading, bytes);
  return bytes.hash();
}

void IndexSeal::add(std::string_view term, int64_t statement, int column, int64_t offset) {
  const uint64_t place =
      static_cast<uint64_t>(statement) << 40U ^ static_cast<uint64_t>(column) << 36U ^ static_cast<uint64_t>(offset);
  sum_ += lexicon::mixed(hash64(term) ^ lexicon::mixed(place + 1));
}

void IndexSeal::add_signature(int64_t statement, int64_t signature) {
  sum_ += lexicon::mixed(static_cast<uint64_t>(signature) ^ lexicon::mixed(static_cast<uint64_t>(statement)));
}

void IndexSeal::add_event_signature(int64_t event, int64_t signature, const Days& days) {
  const uint64_t place = static_cast<uint64_t>(event) << 24U ^ lexicon::mixed(static_cast<uint64_t>(days.first)) ^
                         lexicon::mixed(static_cast<uint64_t>(days.last) << 32U);
  sum_ += lexicon::mixed(static_cast<uint64_t>(signature) ^ lexicon::mixed(place + 7));
}

void IndexSeal::add_claim_key(int64_t statement, int64_t key) {
  sum_ += lexicon::mixed(static_cast<uint64_t>(key) ^ lexicon::mixed(static_cast<uint64_t>(statement) + 0xC1A1U));
}

void IndexSeal::add_band(int64_t key) { sum_ += lexicon::mixed(static_cast<uint64_t>(key) ^ 0x9E3779B97F4A7C15U); }

void IndexSeal::add_all(std::string_view terms, int64_t statement, int column) {
  int64_t offset = -1;
  for_each_term(terms, [&](std::string_view term, size_t /*from*/, size_t /*to*/, bool colocated) {
    if (!colocated) ++offset;
    add(term, statement, column, offset);
    return true;
  });
}

void IndexSeal::add_statement(const StatementRecord& record, const Statement& statement) {
  int column = 0;
  for (const std::string* const terms : {&record.words, &record.speaker, &record.target, &record.facets}) {
    add_all(*terms, statement.id, column++);
  }
  add_signature(statement.id, record.signature);
  if (statement.proposition.concepts.empty()) return;
  for (const uint32_t key : record.claim_keys) add_claim_key(statement.id, int64_t{key});
}

IndexSeal index_seal_of(const Record& record) {
  IndexSeal seal;
  seal.add_all(record.words, 0, 0);
  seal.add_all(record.facets, 0, 1);
  for (size_t i = 0; i < record.statements.size(); ++i) {
    seal.add_statement(record.statements[i], record.reading.statements[i]);
  }
  for (size_t i = 0; i < record.events.size(); ++i) {
    const EventRecord& event = record.events[i];
    const int64_t number = record.reading.events[i].id;
    int column = IndexSeal::kFirstEventColumn;
    for (const std::string* const terms : {&event.source, &event.target, &event.place, &event.facets}) {
      seal.add_all(*terms, number, column++);
    }
    seal.add_event_signature(number, event.signature, event.days);
  }
  return seal;
}

}  // namespace isnad::archive
