// check() sees every damage: to rows, to what they refer to, to the index, to the bytes of the file.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "archive/database.h"
#include "archive/fixture.h"
#include "archive/tokenizer.h"
#include "support/event_readings.h"

namespace isnad::archive {
namespace {

using test::TemporaryFolder;

const std::string& sound_archive() {
  static const TemporaryFolder folder;
  static const std::string path = [] {
    std::vector<Document> documents = test::generated_articles(30);
    Document version = documents[1];
    version.title += " (تحديث)";
    documents.push_back(version);
    test::add_all(folder.path("a"), documents);
    return folder.path("a");
  }();
  return path;
}

struct Damage {
  const char* name;
  const char* sql;
  const char* said;  // in a line of what check() says
};

void expect_seen(const std::string& archive, const Damage& damage) {
  const TemporaryFolder folder;
  const std::string path = folder.path("damaged");
  std::filesystem::copy_file(archive, path);
  {
    Database database(path, OpenMode::write);
    register_with_fts5(database);
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    database.execute(damage.sql);
    ASSERT_GT(sqlite3_total_changes(database.handle()), 0) << "the damage hit nothing";
  }
  const std::string problems = test::problems_of(path);
  EXPECT_NE(problems.find(damage.said), std::string::npos) << problems;
}

class Check : public testing::TestWithParam<Damage> {};
TEST_P(Check, Sees) { expect_seen(sound_archive(), GetParam()); }

constexpr const char* kOthersWords = "its statements or speakers are not those that were added";
constexpr const char* kOthersIndex = "what finds it is not what was added";
INSTANTIATE_TEST_SUITE_P(
    References, Check,
    testing::Values(
        Damage{"NoText", "DELETE FROM article WHERE document = 3", "document 3: has no text"},
        Damage{"NoDocument", "DELETE FROM document WHERE id = 5", "document 5: a text without a document"},
        Damage{"NoStory", "UPDATE document SET story = 99 WHERE id = 4", "document 4: its story is not there"},
        Damage{"StoryOfALaterOne", "UPDATE document SET story = 9 WHERE id = 4", "document 4: its story"},
        Damage{"NoNewerVersion", "UPDATE document SET replaced_by = 77 WHERE id = 2",
               "document 2: replaced by a version that is not there"},
        Damage{"NewerVersionOfAnother", "UPDATE document SET replaced_by = 3 WHERE id = 2",
               "document 2: replaced by a version that is not there"},
        Damage{"StatementOfNoDocument",
               "UPDATE statement SET id = (500 << 24) + 1 WHERE id = (SELECT max(id) FROM statement)",
               "statement 500.1: belongs to no document"},
        Damage{"SpeakerOfNoDocument",
               "UPDATE speaker SET id = (500 << 24) + 1 WHERE id = (SELECT max(id) FROM speaker)",
               "statement 500.1: a speaker of this number belongs to no document"},
        Damage{"NoSpeaker", "DELETE FROM speaker WHERE id = (7 << 24) + 1", "its speaker is not there"},
        Damage{"SpeakerOfAnother", "UPDATE statement SET speaker = (8 << 24) + 1 WHERE id = (7 << 24) + 1",
               "statement 7.1: its speaker is one of another document"},
        Damage{"NoVoice", "DELETE FROM voice WHERE id = 1", "a speaker of this number has no name"},
        Damage{"BandOfNoDocument", "UPDATE band SET document = 88 WHERE document = 6",
               "document 88: is compared with, but not there"},
        Damage{"HalfAPlace", "UPDATE statement SET medium_start = NULL, medium_end = 5 WHERE id = (7 << 24) + 1",
               "statement 7.1: a place without its other end"},
        Damage{"HalfAClaim", "UPDATE statement SET stance = NULL, concepts = X'0102030401' WHERE id = (7 << 24) + 1",
               "statement 7.1: half a claim"},
        Damage{"NoStance", "UPDATE statement SET stance = 'x', concepts = X'0102030401' WHERE id = (7 << 24) + 1",
               "statement 7.1: its stance is none"},
        Damage{"NoParent", "UPDATE statement SET parent = 4000 WHERE id = (7 << 24) + 1",
               "statement 7.1: its parent is not there"},
        Damage{"ItsOwnParent", "UPDATE statement SET parent = 1 WHERE id = (7 << 24) + 1",
               "statement 7.1: is its own parent"}),
    [](const auto& info) { return std::string(info.param.name); });
INSTANTIATE_TEST_SUITE_P(
    Contents, Check,
    testing::Values(
        Damage{"Text", "UPDATE article SET text = text || '.' WHERE document = 2", "document 2: its text or title"},
        Damage{"Title", "UPDATE document SET title = 'x' WHERE id = 2", "document 2: its text or title"},
        Damage{"Outlet", "UPDATE document SET outlet = 'x' WHERE id = 2", "document 2: its text or title"},
        Damage{"Date", "UPDATE document SET published = '1999-01-01' WHERE id = 2", "document 2: its text or title"},
        Damage{"Url", "UPDATE document SET url = NULL WHERE id = 2", "document 2: its text or title"},
        Damage{"Bytes", "UPDATE article SET text = CAST(x'ff' || text AS TEXT) WHERE document = 2",
               "document 2: its text is not UTF-8"},
        Damage{"OneStatementLess", "DELETE FROM statement WHERE id = (7 << 24) + 1", "document 7: has "},
        Damage{"CueOutside", "UPDATE statement SET cue_end = 99999 WHERE id = (7 << 24) + 1",
               "statement 7.1: its cue is outside of the text"},
        Damage{"SourceOutside", "UPDATE statement SET source_start = -1, source_end = 3 WHERE id = (7 << 24) + 1",
               "statement 7.1: its source is outside"},
        Damage{"ContentOutside", "UPDATE statement SET content_end = 99999 WHERE id = (7 << 24) + 1",
               "statement 7.1: its content is outside"},
        Damage{"TargetOutside", "UPDATE statement SET target_start = 9, target_end = 5 WHERE id = (7 << 24) + 1",
               "statement 7.1: its target is outside"},
        Damage{"MediumOutside", "UPDATE statement SET medium_start = 9, medium_end = 99999 WHERE id = (7 << 24) + 1",
               "statement 7.1: its medium is outside"},
        Damage{"PiecesOutOfOrder", "UPDATE statement SET pieces = '9-12 3-5' WHERE id = (7 << 24) + 1",
               "statement 7.1: a piece of its content is out of place"},
        Damage{"MentionOutside", "UPDATE speaker SET mentions = '9-99999' WHERE id = (7 << 24) + 1",
               "document 7: a speaker is mentioned outside of the text"},
        Damage{"OtherPlace", "UPDATE statement SET cue_start = cue_start + 1 WHERE id = (7 << 24) + 1", kOthersWords},
        Damage{"OtherAct", "UPDATE statement SET act = 'ask' WHERE id = (7 << 24) + 1", kOthersWords},
        Damage{"NoAct", "UPDATE statement SET act = 'x' WHERE id = (7 << 24) + 1", "statement 7.1: its act is none"},
        Damage{"NoForm", "UPDATE statement SET form = 'x' WHERE id = (7 << 24) + 1", "statement 7.1: its form is none"},
        Damage{"OtherSignature", "UPDATE statement SET signature = 5 WHERE id = (7 << 24) + 1", kOthersIndex},
        Damage{"OtherBand", "UPDATE band SET document = 4 WHERE key = (SELECT min(key) FROM band WHERE document = 7)",
               kOthersIndex},
        Damage{"OtherId", "UPDATE document SET name = 'x' WHERE id = 7", kOthersWords},
        Damage{"OtherForm", "UPDATE statement SET form = 'mixed' WHERE id = (7 << 24) + 1", kOthersWords},
        Damage{"OtherKind", "UPDATE speaker SET kind = 'document' WHERE id = (7 << 24) + 1", kOthersWords},
        Damage{"OtherRole", "UPDATE speaker SET role = 'x' WHERE id = (7 << 24) + 1", kOthersWords},
        Damage{"OtherCountry", "UPDATE speaker SET country = 'TUN' WHERE id = (7 << 24) + 1", kOthersWords},
        Damage{"OtherName", "UPDATE voice SET name = name || 'x' WHERE id = 1", kOthersWords},
        Damage{
            "OtherMentions",
            "UPDATE speaker SET mentions = NULL WHERE id = (SELECT min(id) FROM speaker WHERE mentions IS NOT NULL AND "
            "id > 7 << 24)",
            kOthersWords},
        Damage{"OtherLanguage", "UPDATE document SET language = 'fa' WHERE id = 7", kOthersWords}),
    [](const auto& info) { return std::string(info.param.name); });
INSTANTIATE_TEST_SUITE_P(
    Index, Check,
    testing::Values(
        Damage{"TooMuch", "INSERT INTO statement_index (rowid, words, facets) VALUES ((90 << 24) + 1, 'x', 'any')",
               "statement 90.1: is in the index, but nowhere else"},
        Damage{"TooLittle",
               "INSERT INTO statement VALUES ((3 << 24) + 900, (3 << 24) + 1, 'ask', 'direct', 0, 1, NULL, "
               "NULL, 0, 1, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL)",
               "statement 3.900: is not in the index"},
        Damage{"DocumentTooMuch", "INSERT INTO document_index (rowid, words, facets) VALUES (90, 'x', 'any')",
               "document 90: is in the index, but nowhere else"},
        Damage{"OtherWords", "INSERT INTO document_index (rowid, words) VALUES (3, 'x')",
               "document 3: what finds it is not what was added"},
        Damage{"OtherFacets", "INSERT INTO statement_index (rowid, facets) VALUES ((3 << 24) + 1, 'act=deny')",
               "document 3: what finds it is not what was added"},
        Damage{"NoClaimKeys", "DELETE FROM claim_key WHERE statement >> 24 = 3",
               "document 3: what finds it is not what was added"},
        Damage{"Emptied", "DELETE FROM statement_index_data WHERE id > 1000", "index"},
        Damage{"NoSettings", "DELETE FROM statement_index_config", "index"}),
    [](const auto& info) { return std::string(info.param.name); });

const std::string& sound_events() {
  static const TemporaryFolder folder;
  static const std::string path = [] {
    std::vector<Reading> readings;
    for (const char* const id : {"a", "b"}) {
      readings.push_back(
          test::telling(id, "النهر", "2031-05-04", "قصف الجيش الكوريندي ميناء المرجان أمس.",
                        {{"قصف", EventType::assault, "الجيش الكوريندي|KRD|MIL", "ميناء المرجان", "2031-05-03",
                          "المرجان|KRD", EventStatus::claimed, "", "190", "الجيش الكوريندي"}}));
      readings.back().statements[0].said_on = "2031-05-02";
      readings.back().times = {{test::place_of(readings.back().document.text, "أمس"), TimeType::date, "2031-05-03"}};
    }
    test::store_all(folder.path("events"), readings);
    return folder.path("events");
  }();
  return path;
}

class CheckEvents : public testing::TestWithParam<Damage> {};
TEST_P(CheckEvents, Sees) { expect_seen(sound_events(), GetParam()); }

// Event 1 of document 2.
INSTANTIATE_TEST_SUITE_P(
    Events, CheckEvents,
    testing::Values(
        Damage{"OfNoDocument", "UPDATE event SET id = (500 << 24) + 1 WHERE id = (2 << 24) + 1",
               "event 500.1: belongs to no document"},
        Damage{"NoEvent", "DELETE FROM event WHERE id = (2 << 24) + 1",
               "event 2.1: an actor of this number does nothing"},
        Damage{"NotInTheTable", "DELETE FROM event WHERE id = (2 << 24) + 1",
               "event 2.1: is in the index, but nowhere else"},
        Damage{"NotInTheIndex", "DELETE FROM event_index_data WHERE id > 1000", "index"},
        Damage{"TimeOfNoDocument", "UPDATE time SET document = 9 WHERE document = 2",
               "document 9: a time of no document"},
        Damage{"NoStatement", "UPDATE event SET statement = 7 WHERE id = (2 << 24) + 1",
               "event 2.1: its statement is not there"},
        Damage{"TriggerOutside", "UPDATE event SET trigger_end = 999 WHERE id = (2 << 24) + 1",
               "event 2.1: its trigger is outside of the text"},
        Damage{"PlaceOutside", "UPDATE event SET place_start = -1 WHERE id = (2 << 24) + 1",
               "event 2.1: its place is outside of the text"},
        Damage{"ActorOutside", "UPDATE actor SET span_end = 999 WHERE event = (2 << 24) + 1",
               "event 2.1: an actor of it is outside of the text"},
        Damage{"TimeOutside", "UPDATE time SET span_end = 999 WHERE document = 2",
               "document 2: a time is outside of the text"},
        Damage{"NoType", "UPDATE event SET type = 'x' WHERE id = (2 << 24) + 1", "event 2.1: its type is none"},
        Damage{"NoStatus", "UPDATE event SET status = 'x' WHERE id = (2 << 24) + 1", "event 2.1: its status is none"},
        Damage{"NoTimeType", "UPDATE time SET type = 'x' WHERE document = 2", "document 2: the type of a time is none"},
        Damage{"OtherDate", "UPDATE event SET date = '1999' WHERE id = (2 << 24) + 1", kOthersWords},
        Damage{"OtherStatus", "UPDATE event SET status = 'denied' WHERE id = (2 << 24) + 1", kOthersWords},
        Damage{"OtherToll", "UPDATE event SET dead = 7 WHERE id = (2 << 24) + 1", kOthersWords},
        Damage{"OtherActor", "UPDATE actor SET name = 'x' WHERE event = (2 << 24) + 1 AND number = 1", kOthersWords},
        Damage{"ActorLess", "DELETE FROM actor WHERE event = (2 << 24) + 1 AND number = 2", kOthersWords},
        Damage{"OtherSide", "UPDATE actor SET target = 1 - target WHERE event = (2 << 24) + 1", kOthersWords},
        Damage{"OtherCoordinates", "UPDATE event SET latitude = 1.5 WHERE id = (2 << 24) + 1", kOthersWords},
        Damage{"OtherTime", "UPDATE time SET value = 'P1D' WHERE document = 2", kOthersWords},
        Damage{"TimeLess", "DELETE FROM time WHERE document = 2", kOthersWords},
        Damage{"SaidOnAnotherDay", "UPDATE statement SET said_on = '1999-01-01' WHERE id = (2 << 24) + 1",
               kOthersWords},
        Damage{"OtherSignature", "UPDATE event SET signature = 5 WHERE id = (2 << 24) + 1", kOthersIndex},
        Damage{"OtherDays", "UPDATE event SET first_day = 20310101 WHERE id = (2 << 24) + 1", kOthersIndex},
        Damage{"OtherFacets", "INSERT INTO event_index (rowid, facets) VALUES ((2 << 24) + 1, 'status=denied')",
               kOthersIndex}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(CheckEvents, ASoundArchiveHasNoProblems) { EXPECT_EQ(test::problems_of(sound_events()), ""); }

TEST(Check, ASoundArchiveHasNoProblems) { EXPECT_EQ(test::problems_of(sound_archive()), ""); }

TEST(Check, ReportsAtMostWhatIsAskedFor) {
  const TemporaryFolder folder;
  const std::string path = folder.path("damaged");
  std::filesystem::copy_file(sound_archive(), path);
  Database(path, OpenMode::write).execute("UPDATE document SET title = 'x'");
  Archive archive = test::open_or_die(path);
  EXPECT_EQ(std::move(archive.check(4)).value().size(), 4U);
  EXPECT_EQ(std::move(archive.check(1000)).value().size(), 31U);
}

// A byte of the file turned around: seen, or of no consequence.
TEST(Check, FlippedBytes) {
  const TemporaryFolder folder;
  const std::string whole = test::content_of(sound_archive());
  const std::string bytes = test::read_file(sound_archive());
  std::mt19937 random(11);
  int seen = 0;
  for (int round = 0; round < 80; ++round) {
    std::string flipped = bytes;
    const size_t at = random() % bytes.size();
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << random() % 8));
    const std::string path = folder.write("flipped", flipped);
    if (!test::problems_of(path).empty()) {
      ++seen;
    } else {
      EXPECT_EQ(test::first_difference(test::content_of(path), whole), "") << "byte " << at;
    }
  }
  EXPECT_GT(seen, 20);  // the others hit unused space
}

}  // namespace
}  // namespace isnad::archive
