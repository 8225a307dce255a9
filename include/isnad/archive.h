// The archive: a collection of articles, with what each of them says who said, in one SQLite file.
//
// Numbers: a document is known by its number in the archive (12), a statement by that and its own (12.3). Offsets are
// those of Reading. Dates are YYYY-MM-DD. All strings are UTF-8. No function throws for what is wrong with a file or a
// query: it returns an Error that says what, where, and what to do.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "isnad/correction.h"
#include "isnad/document.h"
#include "isnad/reading.h"
#include "isnad/result.h"

namespace isnad::lexicon {
class Lexicon;
}

namespace isnad::archive {

// --- Adding -----------------------------------------------------------------------------------------------------

struct AddCounts {
  uint64_t documents = 0;   // seen
  uint64_t added = 0;       // new articles
  uint64_t versions = 0;    // changed articles: the older version stays
  uint64_t known = 0;       // were there already
  uint64_t statements = 0;  // of what was stored
  uint64_t events = 0;
  uint64_t bytes = 0;   // of text stored
  uint64_t unread = 0;  // articles in the archive that an older program read, which knew no events; set at the end
};

struct AddOptions {
  unsigned threads = 0;           // that read; 0: as many as the machine offers
  bool commit_when_idle = false;  // for a source that may stall (a pipe): store what is there at once
  std::function<void(const AddCounts&)> on_progress;  // after each document, one thread at a time
  const lexicon::Lexicon* lexicon = nullptr;          // to read with; outlives the call; nullptr: the built-in one
};

// Reads the documents that `next` gives (called by one thread at a time; nothing at the end) with all cores and stores
// them in their order; makes the file where there is none. Known by outlet and url, without a url by outlet and text.
// What an older program read for less (AddCounts::unread) is read again and stored as a newer version.
// A failure leaves whole documents only, and adding the same again completes them. Others may read meanwhile, and add.
Result<AddCounts> add(const std::string& path, const std::function<std::optional<Document>()>& next,
                      const AddOptions& options = {});

// --- Searching --------------------------------------------------------------------------------------------------

// What a statement must have; empty fields ask for nothing. Names match as words do in a query.
struct Filter {
  std::string speaker;  // words of the speaker's name or role
  std::string country;  // of the speaker, ISO 3166-1 alpha-3
  std::optional<Act> act;
  std::optional<Form> form;
  std::string target;  // words of the target
  std::string outlet;  // the whole name
  std::string from;    // first day of publication
  std::string to;      // last day

  std::vector<Act> acts;         // one of these; empty: any
  std::string voice;             // the speaker's whole name, as counts give it, in any spelling
  std::string aimed_at;          // the whole name of somebody it is aimed at, as pairs() gives it
  std::string aimed_at_country;  // their country, ISO 3166-1 alpha-3

  bool operator==(const Filter&) const = default;
};

enum class Where : uint8_t { content, text };           // the words of the statement, or anywhere in its article
enum class Sort : uint8_t { relevance, date, oldest };  // date: newest first

struct SearchOptions {
  std::string query;  // words, "phrases", prefix*, AND, OR, NOT, parentheses; empty: all that the filter lets through
  Where where = Where::content;
  Filter filter;
  Sort sort = Sort::relevance;  // best first and then newest first; or newest first
  size_t limit = 20;
  size_t offset = 0;
  // By relevance, of a word that more statements hold, those added last are looked at: the time of a search stays
  // bounded. Without effect where limit and offset ask for more.
  size_t rank_at_most = 20'000;
};

// A document without its text.
struct DocumentInfo {
  int64_t number = 0;
  Document document;        // text empty
  int64_t story = 0;        // number of the first of its near-duplicates
  int64_t replaced_by = 0;  // number of a newer version; 0: this is the newest
  uint32_t statements = 0;
};

// Where else the same statement stands: in the copies of the story.
struct Witness {
  int64_t document = 0;
  int statement = 0;
  std::string outlet;
  std::string published;
};

// Bytes of a string.
struct ByteRange {
  size_t start = 0;
  size_t end = 0;
};

struct Hit {
  DocumentInfo document;
  Statement statement;  // spans count in the article
  Speaker speaker;      // without its mentions
  std::string words;    // of the content; « … » between its pieces
  std::string cue;      // the words at the other spans; empty where there is none
  std::string source;
  std::string target;
  std::string medium;
  std::vector<ByteRange> marks;    // in `words`: what the query asked for
  std::vector<Witness> witnesses;  // this one included, one for each article, the earliest first
  double score = 0;
};

struct SearchResult {
  std::vector<Hit> hits;
  uint64_t total = 0;  // matching statements, each copy counted
  bool more = false;   // there are still more (SearchOptions::rank_at_most)
};

struct Count {
  std::string name;
  uint64_t count = 0;
};

// What the statements found have in common: of each column the most frequent, with how many statements have it. A
// statement that several articles print counts once.
struct Facets {
  std::vector<Count> speakers;  // whose name is known
  std::vector<Count> countries;
  std::vector<Count> acts;
  std::vector<Count> forms;
  std::vector<Count> outlets;
  std::vector<Count> months;  // in order of time
  uint64_t statements = 0;    // looked at, each once
  bool more = false;          // of more than `at_most`, those added last were looked at
};

// --- The record of one document ---------------------------------------------------------------------------------

struct StoredReading {
  DocumentInfo info;
  Reading reading;  // as it was added, or as it was corrected since; without evidence and rejected candidates
  std::vector<StoredCorrection> corrections;  // by the place of the cue; only where the whole document is asked for
};

// --- Events -----------------------------------------------------------------------------------------------------

// What an event must have; empty fields ask for nothing, of several values one is enough. A who or where is a country
// by its ISO 3166-1 alpha-3 code («RUS», «rus») or words of the name; an Arabic name of a country stands for both.
struct EventFilter {
  std::vector<std::string> source;
  std::vector<std::string> target;
  std::vector<std::string> source_role;  // «MIL»
  std::vector<std::string> target_role;
  std::vector<EventType> type;
  std::vector<std::string> mode;
  std::vector<EventStatus> status;
  std::vector<std::string> place;
  std::string outlet;  // the whole name
  std::string from;    // first day; an event lies between with all days of its date, without one by its publication
  std::string to;      // last day
};

enum class EventSort : uint8_t { newest, oldest, copies };  // copies: what most articles print

struct EventOptions {
  EventFilter filter;
  EventSort sort = EventSort::newest;
  size_t limit = 20;
  size_t offset = 0;
};

// Where else the same event stands: once for each article of the story.
struct EventCopy {
  int64_t document = 0;
  int event = 0;
  std::string outlet;
  std::string published;
};

// Refers to what lives during the call that gets it.
struct EventHit {
  const StoredReading& document;
  const Event& event;  // one of the reading
  std::string day;  // that it is listed under: the first of its date, at the latest that of publication; may be empty
  Span sentence;    // that the trigger stands in
  std::vector<EventCopy> copies;  // this one included, the earliest first
};

struct EventTotals {
  uint64_t events = 0;    // each once: equal ones of one story are one
  uint64_t mentions = 0;  // each copy counted
  uint64_t unread = 0;    // articles that an older program read, which knew no events
};

// What events are counted by.
enum class EventPart : uint8_t { type, mode, status, source, target, place, outlet, month };

// --- Claims -----------------------------------------------------------------------------------------------------

struct ClaimOptions {
  SearchOptions statements;  // query and filter that a statement of the claim must match; the rest is not used
  bool contested = false;    // only claims with two sides
  bool explain = false;      // with ClaimMember::reason
  size_t limit = 20;
  size_t offset = 0;
};

// What a statement and the middle of its claim name alike, as each has it.
struct ClaimWords {
  std::string own;
  std::string middle;
  WordKind kind = WordKind::word;
};

// Why a statement belongs to its claim, and why it stands to it as it does.
struct ClaimReason {
  std::vector<ClaimWords> shared;  // empty for the middle itself, and for what only points back
  std::optional<int> days;         // from the middle's day of publication to its own
  bool same_speaker = false;       // as the middle has
  std::string turned_by;  // the word that turns the stance round («لا», «باطلة»); empty: its act tells it
  int points_to = 0;      // «هذه الاتهامات»: the statement of the same article that is meant; 0: none
};

// A statement of a claim; the copies of a story have it once.
struct ClaimMember {
  Hit hit;  // without marks
  Stance stance = Stance::asserts;
  bool repeats = false;               // the same speaker has taken the same side before
  bool turns = false;                 // … the other side: a correction, a change of mind
  double strength = 0;                // how much it shares with the middle of the claim, 0 to 1
  bool middle = false;                // this is the one that shares most with the others
  std::optional<ClaimReason> reason;  // where it was asked for
};

// What several statements of one or many articles say alike, or one says and another denies.
struct ArchiveClaim {
  int64_t document = 0;  // known by its earliest statement
  int statement = 0;
  std::string wording;    // the content that says it best
  std::string first_day;  // of publication; may be empty
  std::string last_day;
  bool contested = false;
  size_t stories = 0;                // that carry it; copies of one story are one witness
  std::vector<ClaimMember> members;  // by stance (asserts, reports, questions, denies), then by day
};

struct ClaimTotals {
  uint64_t claims = 0;  // that match
  uint64_t contested = 0;
  uint64_t unread = 0;  // articles that an older program read, which knew no claims
};

// What connections to one archive share, so that all its claims are grouped once for each of its states.
class ClaimCache;
std::shared_ptr<ClaimCache> make_claim_cache();

// --- Overviews --------------------------------------------------------------------------------------------------

struct Story {
  std::vector<DocumentInfo> copies;  // the earliest first
};

// One speaker over all articles, by the name that they are given.
struct Voice {
  std::string name;
  uint64_t statements = 0;
  uint64_t documents = 0;
};

// An outlet or a month, and who speaks most in it.
struct Part {
  std::string name;
  uint64_t statements = 0;
  std::vector<Count> speakers;  // the first three
};

// Counts of statements: the same one in several copies counts once, for the outlet and month that had it first. Events
// are those that stand in the statements, or in all articles where the filter asks for nothing of statements.
struct Statistics {
  uint64_t documents = 0;
  uint64_t stories = 0;
  uint64_t statements = 0;  // with every copy
  uint64_t distinct = 0;
  uint64_t events = 0;             // each once
  std::vector<Part> outlets;       // the largest first
  std::vector<Part> months;        // in order of time; "" where no date is known
  std::vector<Count> acts;         // the largest first, as all below
  std::vector<Count> accused;      // targets of accusing and condemning
  std::vector<Count> praised;      // … of praising and supporting
  std::vector<Count> called_upon;  // … of calling for something
  std::vector<Count> event_types;
};

// What comes together, over the whole archive: the month and act of statements, in order of time; the countries of who
// accuses or condemns and who is accused; speakers and whom their statements are aimed at; the most frequent first.
// Each is a count of statements, and a Filter of the two names finds those statements.
enum class Pairing : uint8_t { month_act, accusing_countries, speaker_target };
struct PairOptions {
  std::optional<Act> act;  // of the statements
  std::string country;     // of who speaks, ISO 3166-1 alpha-3
  size_t limit = 100;
};
struct Pair {
  std::string one;
  std::string other;
  uint64_t count = 0;  // copies in one story are one
};

struct Problem {
  std::string place;  // "document 12", "statement 12.3", …
  std::string what;
};

// See verification.h.
struct VerifyOptions;
struct Verification;

// One archive file, open to be read; of one thread at a time. Sees what others add, as of the start of each call.
class Archive {
 public:
  static Result<Archive> open(const std::string& path);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  // Every question that takes longer ends in an error; zero: none does.
  void limit_time(std::chrono::milliseconds limit);

  Result<SearchResult> search(const SearchOptions& options);

  // Counts what the same search finds (but for its order, limit and offset), each list of at most `top`; of more than
  // `at_most` statements those that were added last.
  Result<Facets> facets(const SearchOptions& options, size_t top, size_t at_most = 20'000);

  // Statements that match, by document, in the order of the archive; a Reading holds only those, its speakers and
  // events are those of them. Where nothing is asked of statements it is whole. Stops when `take` returns false.
  Result<uint64_t> each(const SearchOptions& options, const std::function<bool(const StoredReading&)>& take);

  // Events that match, each once, as `options` sort them; stops when `take` returns false.
  Result<EventTotals> events(const EventOptions& options, const std::function<bool(const EventHit&)>& take);
  // How many events have what; the most frequent first, months in order of time. An event counts for each of its
  // actors.
  Result<std::vector<Count>> count_events(const EventFilter& filter, EventPart part, size_t limit);

  // Claims that match: contested ones first, then by how many stories carry them, then the latest. Stops when `take`
  // returns false.
  Result<ClaimTotals> claims(const ClaimOptions& options, const std::function<bool(const ArchiveClaim&)>& take);
  // From now on all claims, once grouped, are kept in `cache`, which other connections may use too.
  void share_claims(std::shared_ptr<ClaimCache> cache);
  // Groups all claims where the cache has not those of this state yet, however long that takes.
  Result<bool> group_claims();
  // The claim that a statement belongs to; nothing where it is alone or claims nothing.
  Result<std::optional<ArchiveClaim>> claim_of(int64_t document, int statement, bool explain = false);

  // Nothing where there is no such document.
  Result<std::optional<StoredReading>> document(int64_t number);
  // Documents that somebody corrected, in the order of adding; of a text that was read twice the later one. With
  // `complete` only those of which every statement was confirmed, corrected or struck.
  Result<std::vector<int64_t>> corrected(bool complete);
  // Where the statement stands beside its own article: empty for an unknown one.
  Result<std::vector<Witness>> witnesses(int64_t document, int statement);
  Result<std::vector<DocumentInfo>> versions(int64_t document);  // of the same article, oldest first

  // Stories of at least `copies` articles, the most copied first.
  Result<std::vector<Story>> stories(size_t copies, size_t limit);
  // Who speaks in the statements that the filter lets through, the most quoted first. Speakers whose name cannot be
  // known («مصدر», a verb without subject) are left out unless asked for.
  Result<std::vector<Voice>> voices(const Filter& filter, bool unnamed_too, size_t limit);
  // Of the statements that the filter lets through; lists of at most `top`.
  Result<Statistics> statistics(const Filter& filter, size_t top);
  // Where a quotation stands, as far as it can be told although words were changed, and who is said to have said it.
  Result<Verification> verify(const VerifyOptions& options);
  Result<std::vector<Pair>> pairs(Pairing pairing, const PairOptions& options);
  // Whether all that is stored is sound. Reports at most `limit` problems.
  Result<std::vector<Problem>> check(size_t limit);

 private:
  struct Impl;
  explicit Archive(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::archive
