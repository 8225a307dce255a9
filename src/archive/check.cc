#include "archive/check.h"

#include <fmt/format.h>

#include <algorithm>

#include "archive/check_corrections.h"
#include "archive/fingerprint.h"
#include "archive/load.h"
#include "archive/schema.h"
#include "archive/seal.h"
#include "text/invalid_utf8.h"

namespace isnad::archive {
namespace {

class Checker {
 public:
  Checker(Database& database, size_t limit)
      : database_(database),
        loader_(database),
        events_(database.prepare("SELECT id, trigger_start, trigger_end, place_start, place_end, type, status "
                                 "FROM event WHERE id BETWEEN ?1 AND ?2")),
        actors_(database.prepare("SELECT event, span_start, span_end FROM actor WHERE event BETWEEN ?1 AND ?2")),
        times_(database.prepare("SELECT span_start, span_end, type FROM time WHERE document = ?1")),
        limit_(limit) {}

  std::vector<Problem> run() {
    file();
    if (!problems_.empty()) return std::move(problems_);  // a damaged file says nothing sure of what it holds
    references();
    event_references();
    claim_references();
    for (Problem& problem : correction_problems(database_)) report(std::move(problem.place), std::move(problem.what));
    index("statement_index", "statement");
    index("event_index", "event");
    index("document_index", "document");
    index_seals();
    documents();
    return std::move(problems_);
  }

 private:
  [[nodiscard]] bool full() const { return problems_.size() >= limit_; }

  void report(std::string place, std::string what) {
    if (!full()) problems_.push_back({std::move(place), std::move(what)});
  }

  // «document 12», «statement 12.3», «event 12.3».
  static std::string name_of(std::string_view what, int64_t id) {
    if (what == "document") return fmt::format("document {}", id);
    return fmt::format("{} {}.{}", what, document_of(id), number_of(id));
  }

  void file() {
    Prepared check = database_.prepare("PRAGMA integrity_check(20)");
    while (check.step()) {
      if (check.text(0) != "ok") report("file", std::string(check.text(0)));
    }
  }

  // Rows that a query finds ought not to be there.
  void none(std::string_view sql, std::string_view what, std::string_view of) {
    Prepared find = database_.prepare(sql);
    while (!full() && find.step()) {
      report(name_of(of, find.integer(0)), std::string(what));
    }
  }

  void references() {
    none("SELECT id FROM document WHERE id NOT IN (SELECT document FROM article)", "has no text", "document");
    none("SELECT document FROM article WHERE document NOT IN (SELECT id FROM document)", "a text without a document",
         "document");
    none(
        "SELECT d.id FROM document d LEFT JOIN document s ON s.id = d.story WHERE s.id IS NULL OR s.story <> d.story "
        "OR d.story > d.id",
        "its story is not there", "document");
    none(
        "SELECT d.id FROM document d LEFT JOIN document r ON r.id = d.replaced_by WHERE d.replaced_by IS NOT NULL AND "
        "(r.id IS NULL OR r.article_key <> d.article_key)",
        "replaced by a version that is not there", "document");
    none(fmt::format("SELECT id FROM statement WHERE id >> {} NOT IN (SELECT id FROM document)", kNumberBits),
         "belongs to no document", "statement");
    none(fmt::format("SELECT id FROM speaker WHERE id >> {0} NOT IN (SELECT id FROM document)", kNumberBits),
         "a speaker of this number belongs to no document", "statement");
    none("SELECT s.id FROM statement s LEFT JOIN speaker p ON p.id = s.speaker WHERE p.id IS NULL",
         "its speaker is not there", "statement");
    none(fmt::format("SELECT id FROM statement WHERE id >> {0} <> speaker >> {0}", kNumberBits),
         "its speaker is one of another document", "statement");
    none("SELECT p.id FROM speaker p LEFT JOIN voice v ON v.id = p.voice WHERE v.id IS NULL",
         "a speaker of this number has no name", "statement");
    none("SELECT document FROM band WHERE document NOT IN (SELECT id FROM document)", "is compared with, but not there",
         "document");
    none(fmt::format("SELECT c.id FROM statement c LEFT JOIN statement p ON p.id = ((c.id >> {0}) << {0}) + c.parent "
                     "WHERE c.parent IS NOT NULL AND p.id IS NULL",
                     kNumberBits),
         "its parent is not there", "statement");
    none(
        "SELECT id FROM statement WHERE (source_start IS NULL) <> (source_end IS NULL) OR (target_start IS NULL) <> "
        "(target_end IS NULL) OR (medium_start IS NULL) <> (medium_end IS NULL)",
        "a place without its other end", "statement");
  }

  void claim_references() {
    none(
        "SELECT id FROM statement WHERE (stance IS NULL) <> (concepts IS NULL) OR (about IS NOT NULL AND stance IS "
        "NULL)",
        "half a claim", "statement");
    none("SELECT id FROM statement WHERE stance NOT IN ('asserts', 'denies', 'questions', 'reports')",
         "its stance is none", "statement");
  }

  void event_references() {
    none(fmt::format("SELECT id FROM event WHERE id >> {} NOT IN (SELECT id FROM document)", kNumberBits),
         "belongs to no document", "event");
    none("SELECT event FROM actor WHERE event NOT IN (SELECT id FROM event)", "an actor of this number does nothing",
         "event");
    none("SELECT document FROM time WHERE document NOT IN (SELECT id FROM document)", "a time of no document",
         "document");
    none(fmt::format("SELECT e.id FROM event e LEFT JOIN statement s ON s.id = ((e.id >> {0}) << {0}) + e.statement "
                     "WHERE e.statement IS NOT NULL AND s.id IS NULL",
                     kNumberBits),
         "its statement is not there", "event");
    none(
        "SELECT id FROM event WHERE (place IS NULL) <> (place_start IS NULL) OR (place IS NULL) <> (place_end IS NULL) "
        "OR (place IS NULL AND coalesce(place_country, latitude, longitude) IS NOT NULL)",
        "half a place", "event");
  }

  void documents() {
    Prepared all = database_.prepare(
        "SELECT d.id, d.outlet, d.published, d.title, d.url, a.text, d.version_key, d.statements, d.reading_seal, "
        "d.index_seal FROM document d JOIN article a ON a.document = d.id ORDER BY d.id");
    Prepared statements = database_.prepare(
        "SELECT id, cue_start, cue_end, source_start, source_end, content_start, content_end, target_start, "
        "target_end, "
        "medium_start, medium_end, pieces, parent, act, form FROM statement WHERE id BETWEEN ?1 AND ?2");
    Prepared speakers =
        database_.prepare("SELECT id, mentions FROM speaker WHERE id BETWEEN ?1 AND ?2 AND mentions IS NOT NULL");
    while (!full() && all.step()) {
      const int64_t id = all.integer(0);
      const std::string_view text = all.text(5);
      const std::string name = fmt::format("document {}", id);
      const size_t before = problems_.size();
      if (text::first_invalid_utf8(text) != std::string_view::npos) report(name, "its text is not UTF-8");
      const Fingerprint version = fingerprint({all.text(1), all.text(2), all.text(3), all.text(4), text});
      if (bytes_of(version) != all.blob(6)) report(name, "its text or title is not what was added");
      const int64_t points = Offsets(text).points();
      statements.bind(1, row_id(id, 0)).bind(2, row_id(id, kMostNumbers));
      int64_t count = 0;
      for (; statements.step(); ++count) statement(statements, points);
      statements.reset();
      if (count != all.integer(7)) report(name, fmt::format("has {} statements, not {}", count, all.integer(7)));
      speakers.bind(1, row_id(id, 0)).bind(2, row_id(id, kMostNumbers));
      while (speakers.step()) {
        for (const auto& [start, end] : parse_places(speakers.text(1))) {
          if (!inside(start, end, points)) report(name, "a speaker is mentioned outside of the text");
        }
      }
      speakers.reset();
      events_of(id, points);
      if (indexed_ && index_seal(id).value() != all.integer(9)) report(name, "what finds it is not what was added");
      if (problems_.size() > before) continue;  // that says more than the seal
      const std::optional<StoredReading> stored = loader_.reading(id);
      if (!stored || seal_of(stored->reading) != all.integer(8)) {
        report(name, "its statements or speakers are not those that were added");
      }
    }
  }

  void events_of(int64_t document, int64_t points) {
    events_.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
    while (events_.step()) {
      const std::string name = name_of("event", events_.integer(0));
      if (!inside(events_.integer(1), events_.integer(2), points)) report(name, "its trigger is outside of the text");
      if (!events_.is_null(3) && !inside(events_.integer(3), events_.integer(4), points)) {
        report(name, "its place is outside of the text");
      }
      if (!event_type_named(events_.text(5))) report(name, "its type is none that is known");
      if (!event_status_named(events_.text(6))) report(name, "its status is none that is known");
    }
    events_.reset();
    actors_.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
    while (actors_.step()) {
      if (inside(actors_.integer(1), actors_.integer(2), points)) continue;
      report(name_of("event", actors_.integer(0)), "an actor of it is outside of the text");
    }
    actors_.reset();
    times_.bind(1, document);
    while (times_.step()) {
      const std::string name = name_of("document", document);
      if (!inside(times_.integer(0), times_.integer(1), points)) report(name, "a time is outside of the text");
      if (!time_type_named(times_.text(2))) report(name, "the type of a time is none that is known");
    }
    times_.reset();
  }

  // The seal of a document by what is there.
  IndexSeal& index_seal(int64_t document) {
    const auto at = static_cast<size_t>(document);
    return at < index_seals_.size() ? index_seals_[at] : of_nobody_;
  }

  // Goes through all that finds documents.
  void index_seals() {
    try {
      index_seals_.assign(static_cast<size_t>(database_.integer("SELECT coalesce(max(id), 0) FROM document")) + 1, {});
      read_index("document_index", {"words", "facets"}, 0, 0);
      read_index("statement_index", {"words", "speaker", "target", "facets"}, kNumberBits, 0);
      read_index("event_index", {"source", "target", "place", "facets"}, kNumberBits, IndexSeal::kFirstEventColumn);
      Prepared rows = database_.prepare("SELECT id, signature FROM statement");
      while (rows.step())
        index_seal(document_of(rows.integer(0))).add_signature(number_of(rows.integer(0)), rows.integer(1));
      Prepared keys = database_.prepare("SELECT statement, key FROM claim_key");
      while (keys.step()) {
        index_seal(document_of(keys.integer(0))).add_claim_key(number_of(keys.integer(0)), keys.integer(1));
      }
      Prepared events = database_.prepare("SELECT id, signature, first_day, last_day FROM event");
      while (events.step()) {
        const Days days{static_cast<int32_t>(events.integer(2)), static_cast<int32_t>(events.integer(3))};
        const int64_t id = events.integer(0);
        index_seal(document_of(id)).add_event_signature(number_of(id), events.integer(1), days);
      }
      Prepared bands = database_.prepare("SELECT key, document FROM band");
      while (bands.step()) index_seal(bands.integer(1)).add_band(bands.integer(0));
      indexed_ = true;
    } catch (const DatabaseError& error) {
      report("index", error.what());
    }
  }

  void read_index(std::string_view index, const std::vector<std::string_view>& columns, int number_bits,
                  int first_column) {
    const int64_t numbers = (int64_t{1} << number_bits) - 1;
    database_.execute(fmt::format("CREATE VIRTUAL TABLE temp.{0}_terms USING fts5vocab(main, {0}, instance)", index));
    Prepared terms = database_.prepare(fmt::format("SELECT term, doc, col, \"offset\" FROM temp.{}_terms", index));
    while (terms.step()) {
      const int64_t row = terms.integer(1);
      const auto column = std::find(columns.begin(), columns.end(), terms.text(2)) - columns.begin();
      index_seal(row >> number_bits)
          .add(terms.text(0), row & numbers, first_column + static_cast<int>(column), terms.integer(3));
    }
  }

  static bool inside(int64_t start, int64_t end, int64_t points) { return 0 <= start && start <= end && end <= points; }

  void statement(const Prepared& row, int64_t points) {
    const std::string name = name_of("statement", row.integer(0));
    constexpr const char* kWhat[] = {"cue", "source", "content", "target", "medium"};
    for (int i = 0; i < 5; ++i) {
      if (row.is_null(1 + 2 * i)) continue;
      if (!inside(row.integer(1 + 2 * i), row.integer(2 + 2 * i), points)) {
        report(name, fmt::format("its {} is outside of the text", kWhat[i]));
      }
    }
    if (!act_named(row.text(13))) report(name, "its act is none that is known");
    if (!form_named(row.text(14))) report(name, "its form is none that is known");
    int64_t before = -1;
    for (const auto& [start, end] : parse_places(row.text(11))) {
      if (!inside(start, end, points) || start < before) report(name, "a piece of its content is out of place");
      before = end;
    }
    if (!row.is_null(12) && row.integer(12) == number_of(row.integer(0))) report(name, "is its own parent");
  }

  // The index and the table it is of have the same rows.
  void index(std::string_view index, std::string_view table) {
    try {
      // Reads only, whatever it looks like; a contentless index can be compared with itself alone.
      Prepared indexed = database_.prepare(
          fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH 'facets:\"any\"' ORDER BY rowid", index));
      Prepared rows = database_.prepare(fmt::format("SELECT id FROM {} ORDER BY id", table));
      const auto name = [&](int64_t id) { return name_of(table, id); };
      bool has_index = indexed.step();
      bool has_row = rows.step();
      while (!full() && (has_index || has_row)) {
        const int64_t one = has_index ? indexed.integer(0) : INT64_MAX;
        const int64_t other = has_row ? rows.integer(0) : INT64_MAX;
        if (one < other) report(name(one), "is in the index, but nowhere else");
        if (other < one) report(name(other), "is not in the index");
        if (one <= other) has_index = indexed.step();
        if (other <= one) has_row = rows.step();
      }
    } catch (const DatabaseError& error) {
      report(std::string(index), error.what());
    }
  }

  Database& database_;
  Loader loader_;
  Prepared events_;
  Prepared actors_;
  Prepared times_;
  size_t limit_;
  std::vector<IndexSeal> index_seals_;  // by document
  IndexSeal of_nobody_;
  bool indexed_ = false;  // they are there
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> find_problems(Database& database, size_t limit) { return Checker(database, limit).run(); }

}  // namespace isnad::archive
