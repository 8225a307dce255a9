// What kinds of file an archive may be, and how an older one becomes a newer one.
#include "archive/schema.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/fixture.h"
#include "archive/tokenizer.h"
#include "isnad/reader.h"
#include "support/event_readings.h"

namespace isnad::archive {
namespace {

using test::read_file;
using test::saying;
using test::TemporaryFolder;

std::string open_error(const std::string& path) {
  const Result<Archive> archive = Archive::open(path);
  return archive ? "" : archive.error().message;
}

std::string add_error(const std::string& path) {
  bool given = false;
  const Result<AddCounts> counts = add(path, [&]() -> std::optional<Document> {
    if (std::exchange(given, true)) return std::nullopt;
    return saying("a", "الجسر مفتوح");
  });
  return counts ? "" : counts.error().message;
}

TEST(File, ThatIsNotThere) {
  const TemporaryFolder folder;
  EXPECT_EQ(open_error(folder.path("none")),
            folder.path("none") + ": the archive cannot be opened (there is no such file); isnad add makes one");
  EXPECT_NE(::access(folder.path("none").c_str(), F_OK), 0);
}

TEST(File, ThatIsNoSqliteFile) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", std::string(5000, 'x'));
  const std::string why = path + ": not an archive (not a SQLite file); name another file after --archive";
  EXPECT_EQ(open_error(path), why);
  EXPECT_EQ(add_error(path), why);
  EXPECT_EQ(read_file(path), std::string(5000, 'x'));
}

TEST(File, OfSomebodyElseIsNotTouched) {
  const TemporaryFolder folder;
  const std::string path = folder.path("b.db");
  Database(path, OpenMode::write).execute("CREATE TABLE letters (a); INSERT INTO letters VALUES (1)");
  const std::string before = read_file(path);
  const std::string why =
      path + ": a SQLite file, but not an archive of isnad; it is left as it is. Name another file after --archive";
  EXPECT_EQ(open_error(path), why);
  EXPECT_EQ(add_error(path), why);
  EXPECT_EQ(read_file(path), before);
  EXPECT_NE(::access((path + "-wal").c_str(), F_OK), 0);
}

TEST(File, ThatIsEmptyBecomesAnArchive) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a", "");
  EXPECT_EQ(open_error(path), path + ": empty; isnad add fills it");
  EXPECT_EQ(add_error(path), "");
  EXPECT_EQ(open_error(path), "");
}

TEST(File, ThatANewerProgramWrote) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  ASSERT_EQ(add_error(path), "");
  Database(path, OpenMode::write).execute("PRAGMA user_version = 99; PRAGMA journal_mode = DELETE");
  const std::string before = read_file(path);
  const std::string why =
      fmt::format("{}: written by a newer isnad (format 99, this program knows {}); update the program", path,
                  migrations().back().version);
  EXPECT_EQ(open_error(path), why);
  EXPECT_EQ(add_error(path), why);
  EXPECT_EQ(read_file(path), before);
}

TEST(File, ThatIsCutShort) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  test::add_all(path, test::generated_articles(50));
  ASSERT_EQ(::truncate(path.c_str(), 20'000), 0);
  EXPECT_NE(test::problems_of(path), "");
}

TEST(File, ThatIsAFolder) {
  const TemporaryFolder folder;
  EXPECT_NE(open_error(folder.path(".")), "");
  EXPECT_NE(add_error(folder.path(".")), "");
}

TEST(File, InAFolderThatDoesNotExist) {
  const TemporaryFolder folder;
  EXPECT_NE(add_error(folder.path("none/a")), "");
}

TEST(File, WithOddLettersInItsName) {
  const TemporaryFolder folder;
  const std::string path = folder.path("أرشيف ?mode=ro&#%41 'x'");
  EXPECT_EQ(add_error(path), "");
  EXPECT_EQ(::access(path.c_str(), F_OK), 0);
  EXPECT_EQ(test::problems_of(path), "");
}

TEST(File, InAFolderThatMayNotBeWrittenTo) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not bind the superuser";
  const TemporaryFolder folder;
  ASSERT_EQ(::mkdir(folder.path("shared").c_str(), 0755), 0);
  const std::string path = folder.path("shared/a");
  ASSERT_EQ(add_error(path), "");
  ASSERT_EQ(::chmod(path.c_str(), 0444), 0);
  ASSERT_EQ(::chmod(folder.path("shared").c_str(), 0555), 0);
  EXPECT_EQ(test::problems_of(path), "");
  EXPECT_NE(add_error(path), "");
  EXPECT_NE(add_error(folder.path("shared/b")), "");
  ASSERT_EQ(::chmod(folder.path("shared").c_str(), 0755), 0);
}

// --- Migration ----------------------------------------------------------------------------------------------------

struct Steps {
  std::vector<Migration> all{migrations().begin(), migrations().end()};
  explicit Steps(const char* more) { all.push_back({all.back().version + 1, more}); }
};

void migrate(const std::string& path, const std::vector<Migration>& steps) {
  Database database(path, OpenMode::write);
  register_with_fts5(database);
  prepare_to_write(database, steps);
}

TEST(Migration, AddsWhatIsNew) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  test::add_all(path, test::generated_articles(20));
  const Steps steps("ALTER TABLE document ADD COLUMN colour TEXT; UPDATE document SET colour = 'red'");
  migrate(path, steps.all);
  Database database(path, OpenMode::read);
  EXPECT_EQ(database.integer("PRAGMA user_version"), steps.all.back().version);
  EXPECT_EQ(database.integer("SELECT count(*) FROM document WHERE colour = 'red'"), 20);
  migrate(path, steps.all);  // nothing left to do
}

TEST(Migration, ThatFailsLeavesTheArchiveAsItWas) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  test::add_all(path, test::generated_articles(20));
  const std::string before = read_file(path);
  for (const char* const more : {"ALTER TABLE document ADD COLUMN colour TEXT; INSERT INTO nowhere VALUES (1)",
                                 "DROP TABLE article; SELECT nonsense(", "UPDATE document SET outlet = NULL"}) {
    EXPECT_THROW(migrate(path, Steps(more).all), DatabaseError);
    EXPECT_EQ(read_file(path), before) << more;
    EXPECT_EQ(test::problems_of(path), "");
  }
}

TEST(Migration, ThatFailsOnANewFileLeavesNoTables) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  EXPECT_THROW(migrate(path, Steps("INSERT INTO nowhere VALUES (1)").all), DatabaseError);
  EXPECT_EQ(Database(path, OpenMode::read).integer("SELECT count(*) FROM sqlite_schema"), 0);
  EXPECT_EQ(add_error(path), "");
}

// --- Format 1, which knew no times and events ---------------------------------------------------------------------

// What tables and indexes a file has, and the columns of each.
std::string shape_of(const std::string& path) {
  Database database(path, OpenMode::read);
  register_with_fts5(database);
  Prepared rows = database.prepare(
      "SELECT s.name, (SELECT group_concat(name) FROM pragma_table_info(s.name)), "
      "(SELECT group_concat(name) FROM pragma_index_info(s.name)) FROM sqlite_schema s ORDER BY s.name");
  std::string shape;
  while (rows.step()) shape += fmt::format("{} {} {}\n", rows.text(0), rows.text(1), rows.text(2));
  return shape;
}

// What format 4 has added.
constexpr const char* kWithoutCorrections =
    "DROP TABLE correction; DROP TABLE machine_document; DROP TABLE machine_statement; DROP TABLE machine_speaker;"
    "DROP TABLE machine_event;";

// An archive of articles as the program of format 1 left it.
std::string archive_of_format_1(const TemporaryFolder& folder, const std::vector<Document>& articles) {
  const std::string path = folder.path("format1");
  std::vector<Reading> readings;
  Reader reader;
  for (const Document& article : articles) {
    Reading& reading = readings.emplace_back(reader.read(article));
    reading.times.clear();
    reading.events.clear();
    for (Statement& statement : reading.statements) {
      statement.said_on.clear();
      statement.proposition = {};
    }
  }
  test::store_all(path, readings);
  Database database(path, OpenMode::write);
  register_with_fts5(database);
  database.execute(kWithoutCorrections);
  database.execute(
      "DROP TABLE event_index; DROP TABLE actor; DROP TABLE event; DROP TABLE time; DROP TABLE claim_key;"
      "ALTER TABLE statement DROP COLUMN said_on; ALTER TABLE statement DROP COLUMN stance;"
      "ALTER TABLE statement DROP COLUMN about; ALTER TABLE statement DROP COLUMN concepts;"
      "DROP INDEX document_version; DROP INDEX document_reading; ALTER TABLE document DROP COLUMN reading;"
      "CREATE UNIQUE INDEX document_version ON document (article_key, version_key); PRAGMA user_version = 1;"
      "PRAGMA wal_checkpoint(TRUNCATE)");
  return path;
}

TEST(FormatOne, OfTheTestIsThatOfTheFirstMigration) {
  const TemporaryFolder folder;
  {
    Database database(folder.path("first"), OpenMode::write);
    register_with_fts5(database);
    prepare_to_write(database, migrations().first(1));
  }
  EXPECT_EQ(shape_of(archive_of_format_1(folder, {})), shape_of(folder.path("first")));
}

// As the program of format 2 left it: no claims.
std::string archive_of_format_2(const TemporaryFolder& folder, const std::vector<Document>& articles) {
  const std::string path = folder.path("format2");
  std::vector<Reading> readings;
  Reader reader;
  for (const Document& article : articles) {
    for (Statement& statement : readings.emplace_back(reader.read(article)).statements) statement.proposition = {};
  }
  test::store_all(path, readings);
  Database database(path, OpenMode::write);
  register_with_fts5(database);
  database.execute(kWithoutCorrections);
  database.execute(
      "DROP TABLE claim_key; ALTER TABLE statement DROP COLUMN stance; ALTER TABLE statement DROP COLUMN about;"
      "ALTER TABLE statement DROP COLUMN concepts; UPDATE document SET reading = 2; PRAGMA user_version = 2;"
      "PRAGMA wal_checkpoint(TRUNCATE)");
  return path;
}

TEST(FormatTwo, GetsClaimsWhenItsArticlesAreReadAgain) {
  const TemporaryFolder folder;
  const std::vector<Document> articles = {saying("a", "مقاتلين أُرسلوا من سوريا إلى مدينة المرجان لحراسة جسر النخيل"),
                                          saying("b", "مقاتلين من سوريا أُرسلوا لحراسة جسر النخيل في المرجان")};
  const std::string path = archive_of_format_2(folder, articles);
  EXPECT_EQ(test::add_all(path, {}).unread, 2U);
  EXPECT_EQ(test::problems_of(path), "");
  const auto claims = [&] {
    Archive archive = test::open_or_die(path);
    return archive.claims({}, [](const ArchiveClaim&) { return true; }).value();
  };
  EXPECT_EQ(claims().claims, 0U);
  EXPECT_EQ(claims().unread, 2U);
  EXPECT_EQ(test::add_all(path, articles).versions, 2U);
  EXPECT_EQ(claims().claims, 1U);
  EXPECT_EQ(claims().unread, 0U);
  EXPECT_EQ(test::problems_of(path), "");
}

TEST(FormatOne, IsReadAfterAddingOnly) {
  const TemporaryFolder folder;
  const std::string path = archive_of_format_1(folder, {saying("a", "الجسر مفتوح")});
  EXPECT_EQ(open_error(path), fmt::format("{0}: written by an older isnad (format 1); run isnad add --archive {0} to "
                                          "bring it up to date",
                                          path));
}

TEST(FormatOne, KeepsWhatItHeldAndGetsEventsWhenItIsReadAgain) {
  const TemporaryFolder folder;
  const std::vector<Document> articles = test::generated_articles(20);
  const std::string path = archive_of_format_1(folder, articles);
  const AddCounts migrated = test::add_all(path, {});
  EXPECT_EQ(migrated.unread, 20U);
  EXPECT_EQ(Database(path, OpenMode::read).integer("PRAGMA user_version"), migrations().back().version);
  EXPECT_EQ(test::problems_of(path), "");
  {
    Archive archive = test::open_or_die(path);
    const auto stored = std::move(archive.document(7)).value();
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->reading.document.text, articles[6].text);
    EXPECT_TRUE(stored->reading.times.empty() && stored->reading.events.empty());
    const auto totals = archive.events({}, [](const EventHit&) { return true; });
    EXPECT_EQ(totals.value().events, 0U);
    EXPECT_EQ(totals.value().unread, 20U);
  }
  // The same articles are read again, once.
  const AddCounts again = test::add_all(path, articles);
  EXPECT_EQ(again.versions, 20U);
  EXPECT_EQ(again.unread, 0U);
  EXPECT_EQ(test::add_all(path, articles).known, 20U);
  EXPECT_EQ(test::problems_of(path), "");
  Archive archive = test::open_or_die(path);
  Reader reader;
  EXPECT_EQ(test::described(std::move(archive.document(27)).value()->reading),
            test::described(reader.read(articles[6])));
  EXPECT_EQ(std::move(archive.document(7)).value()->info.replaced_by, 27);
  // A statement of both is one, with one witness.
  SearchOptions options;
  options.query = "المدينة";
  const auto found = archive.search(options);
  for (const Hit& hit : found.value().hits) EXPECT_EQ(hit.witnesses.size(), 1U);
}

TEST(FormatOne, ThatCannotBeMigratedStaysAsItWas) {
  const TemporaryFolder folder;
  const std::string path = archive_of_format_1(folder, test::generated_articles(5));
  const std::string before = read_file(path);
  EXPECT_THROW(migrate(path, Steps("INSERT INTO nowhere VALUES (1)").all), DatabaseError);
  EXPECT_EQ(read_file(path), before);
}

TEST(Migration, AnOlderFileIsReadAfterAddingOnly) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  ASSERT_EQ(add_error(path), "");
  Database(path, OpenMode::write).execute("PRAGMA user_version = 0");
  EXPECT_EQ(open_error(path), fmt::format("{0}: written by an older isnad (format 0); run isnad add --archive {0} to "
                                          "bring it up to date",
                                          path));
}

}  // namespace
}  // namespace isnad::archive
