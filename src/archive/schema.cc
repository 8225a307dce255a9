#include "archive/schema.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

namespace isnad::archive {
namespace {

constexpr int64_t kApplication = 0x49534E44;  // "ISND" in the head of the file; file(1) shows it

// Offsets count code points of article.text. Ids of statements, speakers and events are document * 2^24 + number.
constexpr Migration kMigrations[] = {{1, R"sql(
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  article_key BLOB NOT NULL,      -- which article; its versions share it
  version_key BLOB NOT NULL,      -- which version of it
  name TEXT NOT NULL,             -- the id that it came with
  outlet TEXT NOT NULL,
  published TEXT,                 -- YYYY-MM-DD
  title TEXT NOT NULL,
  url TEXT,
  language TEXT NOT NULL,
  words INTEGER NOT NULL,
  statements INTEGER NOT NULL,    -- how many
  replaced_by INTEGER,            -- a newer version of the same article
  story INTEGER NOT NULL,         -- the smallest id among its near-duplicates, itself included
  reading_seal INTEGER NOT NULL,  -- hash of its statements and speakers
  index_seal INTEGER NOT NULL     -- sum over its terms in both indexes, its signatures and bands
);
CREATE UNIQUE INDEX document_version ON document (article_key, version_key);
CREATE INDEX document_story ON document (story);
CREATE INDEX document_published ON document (published, story, statements);

CREATE TABLE article (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  text TEXT NOT NULL
);

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,
  voice INTEGER NOT NULL REFERENCES voice (id),
  name TEXT,                      -- where it is not spelled like voice.name
  kind TEXT NOT NULL,
  role TEXT,
  country TEXT,                   -- ISO 3166-1 alpha-3
  mentions TEXT                   -- "start-end start-end …"
);
CREATE INDEX speaker_voice ON speaker (voice);

-- A name, over all documents.
CREATE TABLE voice (
  id INTEGER PRIMARY KEY,
  spelling TEXT NOT NULL UNIQUE,  -- without spelling habits
  name TEXT NOT NULL              -- as it was first met
);

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  speaker INTEGER NOT NULL REFERENCES speaker (id),
  act TEXT NOT NULL,
  form TEXT NOT NULL,
  cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  source_start INTEGER, source_end INTEGER,
  content_start INTEGER NOT NULL, content_end INTEGER NOT NULL,
  pieces TEXT,                    -- "start-end start-end …" where the content has several
  target_start INTEGER, target_end INTEGER,
  medium_start INTEGER, medium_end INTEGER,
  parent INTEGER,                 -- number in the same document
  signature INTEGER NOT NULL      -- hash of act and content; equal ones of one story are one statement
);
CREATE INDEX statement_signature ON statement (signature);

-- Band keys of MinHash: texts that share one may be copies.
CREATE TABLE band (
  key INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (key, document)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE statement_index USING fts5 (
  words, speaker, target, facets, content='', columnsize=0, tokenize='isnad');
CREATE VIRTUAL TABLE document_index USING fts5 (
  words, facets, content='', columnsize=0, tokenize='isnad');
-- Larger pieces of index at once: fewer to merge while adding, fewer to look into while searching.
INSERT INTO statement_index (statement_index, rank) VALUES ('hashsize', 16777216);
INSERT INTO document_index (document_index, rank) VALUES ('hashsize', 16777216);
)sql"},
                                     {2, R"sql(
-- What it was read for: 1 statements, 2 times and events too. An article that was read for less may come again.
ALTER TABLE document ADD COLUMN reading INTEGER NOT NULL DEFAULT 1;
DROP INDEX document_version;
CREATE UNIQUE INDEX document_version ON document (article_key, version_key, reading);
CREATE INDEX document_reading ON document (reading, replaced_by);

ALTER TABLE statement ADD COLUMN said_on TEXT;  -- YYYY-MM-DD

CREATE TABLE time (
  document INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL,        -- 1, 2, … in text order
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT,                     -- TIMEX3
  hijri INTEGER NOT NULL,         -- 1: the text counts by the Hijri calendar
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,             -- PLOVER
  mode TEXT,
  cameo TEXT,
  trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
  date TEXT,                      -- TIMEX3
  first_day INTEGER,              -- 20201018: the days that the date covers
  last_day INTEGER,
  status TEXT NOT NULL,
  statement INTEGER,              -- number in the same document
  place TEXT,
  place_country TEXT,             -- ISO 3166-1 alpha-3
  place_start INTEGER, place_end INTEGER,
  latitude REAL, longitude REAL,
  dead INTEGER, wounded INTEGER, arrested INTEGER, displaced INTEGER,
  signature INTEGER NOT NULL      -- hash of type, mode, actors and place; with one story and day the same event
);
CREATE INDEX event_signature ON event (signature);
-- What tells events apart, close together: most of the rows that a filter lets through are only counted.
CREATE INDEX event_key ON event (id, signature, first_day, last_day);

-- Who does it, and to whom.
CREATE TABLE actor (
  event INTEGER NOT NULL REFERENCES event (id),
  number INTEGER NOT NULL,        -- 1, 2, … the sources first
  target INTEGER NOT NULL,        -- 0: does it, 1: it is done to
  name TEXT NOT NULL,
  country TEXT,                   -- ISO 3166-1 alpha-3
  role TEXT,                      -- sector in PLOVER
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  PRIMARY KEY (event, number)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE event_index USING fts5 (
  source, target, place, facets, content='', columnsize=0, tokenize='isnad');
INSERT INTO event_index (event_index, rank) VALUES ('hashsize', 16777216);
)sql"},
                                     {3, R"sql(
-- What a statement claims; nothing for one that claims nothing.
ALTER TABLE statement ADD COLUMN stance TEXT;
ALTER TABLE statement ADD COLUMN about INTEGER;  -- number in the same document of the statement whose claim is meant
ALTER TABLE statement ADD COLUMN concepts BLOB;  -- five bytes each: key, weight

-- Keys under which statements of one claim meet.
CREATE TABLE claim_key (
  key INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement (id),
  PRIMARY KEY (key, statement)
) WITHOUT ROWID;
)sql"},
                                     {4, R"sql(
-- What people said of statements. It belongs to a text and a place in it, so that it outlives the numbers of statements:
-- a text that is read again gets the same corrections.
CREATE TABLE correction (
  version_key BLOB NOT NULL,      -- of the document, or of several that were read for less and for more
  cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  verdict TEXT NOT NULL,          -- confirmed, corrected, struck
  time TEXT NOT NULL,             -- YYYY-MM-DDThh:mm:ssZ
  note TEXT,
  -- The statement as it is to stand.
  act TEXT NOT NULL,
  form TEXT NOT NULL,
  source_start INTEGER, source_end INTEGER,
  pieces TEXT NOT NULL,           -- "start-end start-end …"
  target_start INTEGER, target_end INTEGER,
  medium_start INTEGER, medium_end INTEGER,
  parent_start INTEGER, parent_end INTEGER,  -- cue of the statement that it stands inside
  said_on TEXT,
  speaker TEXT NOT NULL,          -- name
  kind TEXT NOT NULL,
  role TEXT,
  country TEXT,
  seal INTEGER NOT NULL,          -- hash of all that
  PRIMARY KEY (version_key, cue_start, cue_end)
) WITHOUT ROWID;

-- What the program had answered, of documents that have corrections: the rows as they stood before. What a later format
-- adds to statement or speaker, it adds here too.
CREATE TABLE machine_document (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  reading_seal INTEGER NOT NULL   -- hash of its statements and speakers then
);
CREATE TABLE machine_statement AS SELECT * FROM statement WHERE 0;
CREATE UNIQUE INDEX machine_statement_id ON machine_statement (id);
CREATE TABLE machine_speaker AS SELECT * FROM speaker WHERE 0;
CREATE UNIQUE INDEX machine_speaker_id ON machine_speaker (id);
CREATE TABLE machine_event (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  statement INTEGER               -- as event.statement was
);
)sql"}};

int64_t version_of(Database& database) { return database.integer("PRAGMA user_version"); }

bool is_ours(Database& database) { return database.integer("PRAGMA application_id") == kApplication; }

bool is_empty(Database& database) { return database.integer("SELECT count(*) FROM sqlite_schema") == 0; }

[[noreturn]] void refuse(const std::string& why) { throw DatabaseError(SQLITE_ERROR, why); }

void refuse_foreign() {
  refuse("a SQLite file, but not an archive of isnad; it is left as it is. Name another file after --archive");
}

void refuse_newer(int64_t version, int known) {
  refuse(
      fmt::format("written by a newer isnad (format {}, this program knows {}); update the program", version, known));
}

// Readers go on while somebody writes. Two programs that make one archive at the same time both want it alone here, and
// SQLite asks no busy handler, as the file is being read already: so it is tried again.
void use_write_ahead_log(Database& database) {
  constexpr int kMostTries = 5000;
  constexpr auto kPause = std::chrono::milliseconds(5);
  for (int tries = 1;; ++tries) {
    try {
      database.execute("PRAGMA journal_mode = WAL");
      return;
    } catch (const DatabaseError& error) {
      if (error.primary_code() != SQLITE_BUSY || tries == kMostTries) throw;
    }
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

void prepare_to_write(Database& database, std::span<const Migration> steps) {
  const int newest = steps.back().version;
  const auto check = [&] {
    const bool fresh = is_empty(database) && !is_ours(database);
    if (!fresh && !is_ours(database)) refuse_foreign();
    if (version_of(database) > newest) refuse_newer(version_of(database), newest);
    return version_of(database) == newest;
  };
  const bool done = check();
  use_write_ahead_log(database);
  if (done) return;
  Transaction transaction(database);
  if (check()) return;  // another program was quicker
  for (const Migration& step : steps) {
    if (step.version > version_of(database)) {
      database.execute(step.sql);
      database.execute(fmt::format("PRAGMA user_version = {}", step.version));
    }
  }
  database.execute(fmt::format("PRAGMA application_id = {}", kApplication));
  transaction.commit();
}

int64_t unread_documents(const Database& database) {
  return database.integer(
      fmt::format("SELECT count(*) FROM document WHERE reading < {} AND replaced_by IS NULL", kReadNow));
}

void prepare_to_read(Database& database) {
  if (!is_ours(database)) {
    if (is_empty(database)) refuse("empty; isnad add fills it");
    refuse_foreign();
  }
  const int newest = migrations().back().version;
  if (version_of(database) > newest) refuse_newer(version_of(database), newest);
  if (version_of(database) < newest) {
    refuse(fmt::format("written by an older isnad (format {}); run isnad add --archive {} to bring it up to date",
                       version_of(database), database.path()));
  }
}

}  // namespace isnad::archive
