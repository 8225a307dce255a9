// What a person says of a statement: what is found afterwards, what is kept, and what outlives what.
#include "isnad/correction.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/database.h"
#include "archive/fixture.h"
#include "archive/mend.h"
#include "archive/record.h"
#include "archive/schema.h"
#include "archive/store.h"
#include "archive/tokenizer.h"
#include "isnad/reader.h"
#include "isnad/verification.h"
#include "support/event_readings.h"

namespace isnad::archive {
namespace {

using test::open_or_die;
using test::problems_of;
using test::TemporaryFolder;

// 1.1 the minister on the bridge, 1.2 Layla on the ferry, 1.3 her denial.
Document article() {
  Document document;
  document.id = "a";
  document.outlet = "النهر";
  document.published = "2031-05-04";
  document.url = "https://nahr.example/a";
  document.title = "الجسر والعبّارة";
  document.text =
      "الجسر والعبّارة\n\nقال الوزير سامر الحداد إن الجسر مفتوح. وقالت المهندسة ليلى النجار إن العبّارة متوقفة منذ "
      "شهرين. ونفت المهندسة ليلى النجار وجود خلاف مع الوزارة.\n";
  return document;
}

PointRange points_of(const std::string& text, std::string_view words) {
  const Span span = test::place_of(text, words);
  return {span.start, span.end};
}

class Corrections : public testing::Test {
 protected:
  void SetUp() override { test::add_all(path_, {article(), test::saying("b", "الماء عذب")}); }

  static Correction say(int statement, Judgement verdict) {
    Correction correction;
    correction.document = 1;
    correction.statement = statement;
    correction.verdict = verdict;
    correction.time = "2031-06-01T10:00:00Z";
    return correction;
  }
  void expect_done(const Correction& correction) {
    const Result<int> done = correct(path_, correction);
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(problems_of(path_), "");
  }
  std::string error_of(const Correction& correction) {
    const Result<int> done = correct(path_, correction);
    return done ? "" : done.error().message;
  }
  // The statements found, as «1.2 2.1».
  std::string found(const std::string& query, const Filter& filter = {}) {
    SearchOptions options;
    options.query = query;
    options.filter = filter;
    options.sort = Sort::date;
    const Result<SearchResult> result = open_or_die(path_).search(options);
    if (!result) return result.error().message;
    std::string all;
    for (const Hit& hit : result.value().hits) {
      all += fmt::format("{}{}.{}", all.empty() ? "" : " ", hit.document.number, hit.statement.id);
    }
    return all;
  }
  StoredReading stored(int64_t document = 1) { return *std::move(open_or_die(path_).document(document)).value(); }

  TemporaryFolder folder_;
  std::string path_ = folder_.path("a.db");
  std::string text_ = article().text;
};

TEST_F(Corrections, OfTheArticleAboveAreAsTheTestsTakeThem) {
  const Reading reading = stored().reading;
  ASSERT_EQ(reading.statements.size(), 3U);
  EXPECT_EQ(reading.statements[2].act, Act::deny);
  EXPECT_EQ(found("العبارة"), "1.2");
}

TEST_F(Corrections, AStruckStatementIsFoundNoMore) {
  expect_done(say(2, Judgement::struck));
  EXPECT_EQ(found("العبارة"), "");
  EXPECT_EQ(found("الجسر"), "1.1");
  EXPECT_EQ(found(""), "1.1 1.3 2.1");  // by document, without words of statements
  Filter layla;
  layla.speaker = "ليلى";
  EXPECT_EQ(found("", layla), "1.3");
  Archive archive = open_or_die(path_);
  EXPECT_EQ(archive.statistics({}, 5).value().statements, 3U);
  EXPECT_EQ(archive.facets({}, 5).value().statements, 3U);
  const std::vector<Voice> voices = archive.voices({}, true, 10).value();
  for (const Voice& voice : voices) {
    EXPECT_EQ(voice.statements, voice.name == "ليلى النجار" ? 1U : 2U) << voice.name;
  }
  EXPECT_EQ(archive.witnesses(1, 2).value().size(), 0U);
  const StoredReading left = stored();
  EXPECT_EQ(left.info.statements, 2U);
  ASSERT_EQ(left.corrections.size(), 1U);
  EXPECT_EQ(left.corrections[0].statement, 2);
  EXPECT_EQ(left.corrections[0].machine->act, Act::assert_);
}

TEST_F(Corrections, AStruckStatementIsNoWitnessAndClaimsNothing) {
  test::add_all(path_, {test::saying("c", "العبّارة متوقفة منذ شهرين"),
                        test::saying("d", "مقاتلين أُرسلوا من سوريا إلى مدينة المرجان لحراسة جسر النخيل"),
                        test::saying("e", "مقاتلين من سوريا أُرسلوا لحراسة جسر النخيل في المرجان")});
  VerifyOptions asked;
  asked.quotation = "العبّارة متوقفة منذ شهرين";
  const auto given_to = [&] {
    std::string names;
    const Verification verification = open_or_die(path_).verify(asked).value();
    for (const Count& speaker : verification.speakers) names += speaker.name + ";";
    return names;
  };
  const auto claims = [&] {
    return open_or_die(path_).claims({}, [](const ArchiveClaim&) { return true; }).value().claims;
  };
  EXPECT_NE(given_to().find("ليلى النجار"), std::string::npos) << given_to();
  expect_done(say(2, Judgement::struck));
  EXPECT_EQ(given_to(), "سامر الحداد;");
  EXPECT_TRUE(open_or_die(path_).claim_of(4, 1).value());
  const uint64_t before = claims();
  Correction correction = say(1, Judgement::struck);
  correction.document = 4;
  expect_done(correction);
  EXPECT_FALSE(open_or_die(path_).claim_of(4, 1).value());
  EXPECT_FALSE(open_or_die(path_).claim_of(5, 1).value());
  EXPECT_EQ(claims(), before - 1);
}

TEST_F(Corrections, ACorrectedStatementIsFoundByWhatItIsNow) {
  Correction correction = say(1, Judgement::corrected);
  correction.act = Act::predict;
  correction.speaker = "نوال حرب";
  correction.kind = SpeakerKind::person;
  correction.source = points_of(text_, "الوزير");
  correction.content = {points_of(text_, "متوقفة"), points_of(text_, "شهرين")};
  correction.note = "تجربة";
  expect_done(correction);
  Filter by;
  by.speaker = "نوال حرب";
  by.act = Act::predict;
  EXPECT_EQ(found("متوقفة", by), "1.1");
  EXPECT_EQ(found("مفتوح"), "");
  by.speaker = "سامر";
  EXPECT_EQ(found("", by), "");
  const StoredReading now = stored();
  const Statement& s = now.reading.statements[0];
  EXPECT_EQ(slice(text_, *s.source), "الوزير");
  EXPECT_EQ(s.by_hand, Judgement::corrected);
  EXPECT_FALSE(now.reading.statements[1].by_hand);
  ASSERT_EQ(now.corrections.size(), 1U);
  EXPECT_EQ(now.corrections[0].note, "تجربة");
  EXPECT_EQ(now.corrections[0].machine_speaker.name, "سامر الحداد");
  EXPECT_EQ(slice(text_, now.corrections[0].machine->content[0]), "إن الجسر مفتوح");
}

TEST_F(Corrections, WithItsContentTheFormOfAStatementChanges) {
  Document quoted = article();
  quoted.url += "q";
  quoted.text = "قالت المهندسة ليلى النجار إن العبّارة متوقفة وإن «الركاب ينتظرون قرار الوزارة الأخير».\n";
  test::add_all(path_, {quoted});
  Correction correction = say(1, Judgement::corrected);
  correction.document = 3;
  correction.content = {points_of(quoted.text, "«الركاب ينتظرون قرار الوزارة الأخير»")};
  expect_done(correction);
  EXPECT_EQ(stored(3).reading.statements[0].form, Form::direct);
  correction.content = {points_of(quoted.text, "إن العبّارة متوقفة")};
  expect_done(correction);
  EXPECT_EQ(stored(3).reading.statements[0].form, Form::indirect);
}

TEST_F(Corrections, ADenialMadeAnAssertionClaimsTheOpposite) {
  const auto stance = [&] { return stored().reading.statements[2].proposition.stance; };
  EXPECT_EQ(stance(), Stance::denies);
  Correction correction = say(3, Judgement::corrected);
  correction.act = Act::affirm;
  expect_done(correction);
  EXPECT_EQ(stance(), Stance::asserts);
}

TEST_F(Corrections, TakenBackLeaveTheArchiveAsItWas) {
  const std::string before = test::content_of(path_);
  Correction correction = say(1, Judgement::corrected);
  correction.act = Act::deny;
  correction.content = {points_of(text_, "الجسر")};
  expect_done(correction);
  expect_done(say(2, Judgement::struck));
  expect_done(say(3, Judgement::confirmed));
  EXPECT_NE(test::content_of(path_), before);
  for (const int statement : {3, 2, 1}) {
    ASSERT_TRUE(take_back(path_, 1, statement));
    EXPECT_EQ(problems_of(path_), "");
  }
  EXPECT_EQ(test::first_difference(before, test::content_of(path_)), "");
}

TEST_F(Corrections, OfAPlaceTheLastOneCounts) {
  expect_done(say(1, Judgement::struck));
  Correction correction = say(1, Judgement::corrected);
  correction.act = Act::warn;
  expect_done(correction);
  EXPECT_EQ(stored().reading.statements[0].act, Act::warn);
  // To confirm what was corrected does not say that the program was right.
  expect_done(say(1, Judgement::confirmed));
  EXPECT_EQ(stored().reading.statements[0].act, Act::warn);
  EXPECT_EQ(stored().reading.statements[0].by_hand, Judgement::corrected);
  EXPECT_EQ(stored().corrections.size(), 1U);
}

TEST_F(Corrections, SaySoWhereTheyCannotBe) {
  const auto with = [&](auto change) {
    Correction correction = say(1, Judgement::corrected);
    change(correction);
    return error_of(correction);
  };
  const std::string before = test::content_of(path_);
  EXPECT_EQ(with([](Correction&) {}), "nothing is corrected; give an act, a speaker, a source or a content");
  EXPECT_EQ(with([](Correction& c) { c.verdict = Judgement::struck, c.act = Act::deny; }),
            "what is only confirmed or struck has nothing to correct");
  EXPECT_EQ(with([](Correction& c) { c.act = Act::deny, c.document = 9; }), "the archive holds no document 9");
  EXPECT_EQ(with([](Correction& c) { c.act = Act::deny, c.statement = 4; }),
            "document 1 holds 3 statements, none of them 4");
  EXPECT_NE(with([](Correction& c) {
              c.source = PointRange{5, 9999};
            }).find("the source 5-9999 is outside of the text"),
            std::string::npos);
  EXPECT_EQ(with([](Correction& c) {
              c.content = {{9, 5}};
            }),
            "the content 9-5 is no place; it ends where it begins, or before");
  EXPECT_EQ(with([](Correction& c) { c.content = {{15, 17}}; }), "the content 15-17 holds no word");
  EXPECT_EQ(with([](Correction& c) {
              c.content = {{20, 30}, {25, 40}};
            }),
            "the pieces of the content stand in another order than in the text, or overlap");
  EXPECT_EQ(with([](Correction& c) { c.speaker = " "; }), "the speaker has no name; ? is for an unknown one");
  EXPECT_EQ(with([](Correction& c) { c.speaker = "\xff"; }), "the speaker's name is not UTF-8");
  EXPECT_EQ(with([](Correction& c) { c.act = Act::deny, c.note.assign(2001, 'x'); }),
            "the note is longer than 2000 bytes");
  EXPECT_EQ(with([](Correction& c) { c.act = Act::deny, c.time = "gestern"; }),
            "'gestern' is no time as 2026-11-23T05:12:00Z");
  EXPECT_EQ(take_back(path_, 1, 1).error().message, "nothing was said of statement 1.1");
  EXPECT_EQ(test::content_of(path_), before);
  Correction lost = say(1, Judgement::confirmed);
  EXPECT_NE(correct(folder_.path("none.db"), lost).error().message.find("there is no such file"), std::string::npos);
  EXPECT_NE(::access(folder_.path("none.db").c_str(), F_OK), 0);
}

TEST_F(Corrections, OfAStatementWithOthersInsideLeaveThoseToWhatItStandsIn) {
  Document nested = article();
  nested.url += "n";
  nested.text = "نقلت صحيفة النهر عن الوزير سامر الحداد قوله إن الجسر الكبير مفتوح أمام الناس.\n";
  test::add_all(path_, {nested});
  const Reading before = stored(3).reading;
  ASSERT_EQ(before.statements.size(), 2U);
  ASSERT_EQ(before.statements[1].parent, 1);
  Correction correction = say(1, Judgement::struck);
  correction.document = 3;
  expect_done(correction);
  const Reading after = stored(3).reading;
  ASSERT_EQ(after.statements.size(), 1U);
  EXPECT_EQ(after.statements[0].id, 2);
  EXPECT_FALSE(after.statements[0].parent);
  ASSERT_TRUE(take_back(path_, 3, 1));
  EXPECT_EQ(test::described(stored(3).reading), test::described(before));
}

// Made to be read again: as if an older program had read it for less.
void forget_claims(const std::string& path) {
  Database database(path, OpenMode::write);
  database.execute("UPDATE document SET reading = 2 WHERE id = 1");
}

TEST_F(Corrections, OutliveReadingAgain) {
  expect_done(say(2, Judgement::struck));
  Correction correction = say(1, Judgement::corrected);
  correction.act = Act::predict;
  expect_done(correction);
  forget_claims(path_);
  EXPECT_EQ(test::add_all(path_, {article()}).versions, 1U);
  EXPECT_EQ(problems_of(path_), "");
  const StoredReading again = stored(3);
  ASSERT_EQ(again.reading.statements.size(), 2U);
  EXPECT_EQ(again.reading.statements[0].act, Act::predict);
  EXPECT_EQ(again.corrections.size(), 2U);
  EXPECT_EQ(found("العبارة"), "");
  // What is taken back in one reading of a text is taken back in all of them.
  ASSERT_TRUE(take_back(path_, 3, 2));
  EXPECT_EQ(stored(1).reading.statements.size(), 3U);
  EXPECT_EQ(stored(3).reading.statements.size(), 3U);
  EXPECT_EQ(open_or_die(path_).corrected(false).value(), std::vector<int64_t>{3});
}

TEST_F(Corrections, AParentThatWasStruckMeanwhileComesBack) {
  Document nested;
  nested.id = "nested";
  nested.text = "قال المتحدث سامر الحداد إن وزيرة الزراعة ليلى النجار أعلنت أن القمح سيباع في الأسواق.";
  test::add_all(path_, {nested});
  const auto said_of = [&](int statement, Judgement verdict) {
    Correction correction = say(statement, verdict);
    correction.document = 3;
    return correction;
  };
  ASSERT_EQ(stored(3).reading.statements[1].parent, 1);
  expect_done(said_of(1, Judgement::struck));
  expect_done(said_of(2, Judgement::confirmed));
  ASSERT_TRUE(take_back(path_, 3, 1));
  EXPECT_EQ(stored(3).reading.statements[1].parent, 1);
}

TEST_F(Corrections, WhoConfirmsWhatWasChangedDoesNotSayThatTheProgramWasRight) {
  Correction correction = say(1, Judgement::corrected);
  correction.act = Act::predict;
  expect_done(correction);
  expect_done(say(1, Judgement::struck));
  expect_done(say(1, Judgement::confirmed));
  EXPECT_EQ(stored().reading.statements[0].by_hand, Judgement::corrected);
}

TEST_F(Corrections, StandWhereALaterProgramFindsNoStatement) {
  expect_done(say(1, Judgement::confirmed));
  forget_claims(path_);
  // The later program: it numbers otherwise, since it misses the first statement.
  Reader reader;
  Reading missed = reader.read(article());
  missed.statements.erase(missed.statements.begin());
  for (Statement& s : missed.statements) --s.id;
  test::store_all(path_, {missed});
  EXPECT_EQ(problems_of(path_), "");
  const Reading now = stored(3).reading;
  ASSERT_EQ(now.statements.size(), 3U);
  EXPECT_EQ(now.statements[2].id, 3);  // comes last
  EXPECT_EQ(slice(text_, now.statements[2].content[0]), "إن الجسر مفتوح");
  EXPECT_EQ(now.statements[2].by_hand, Judgement::confirmed);
  EXPECT_EQ(found("مفتوح"), "1.1");  // one statement in two readings of one article
  EXPECT_FALSE(stored(3).corrections[0].machine);
  ASSERT_TRUE(take_back(path_, 3, 3));
  EXPECT_EQ(stored(3).reading.statements.size(), 2U);
  EXPECT_EQ(problems_of(path_), "");
}

TEST_F(Corrections, FitAnIndexThatAnotherVersionOfTheProgramMade) {
  Document other = article();
  other.url += "o";
  other.text = "قال الوزير سامر الحداد إن السفينة راسية.\n";
  {
    Database database(path_, OpenMode::write);
    register_with_fts5(database);
    Store store(database);
    RecordMaker maker(builtin_lexicon());
    Reader reader;
    Record record = maker.make(reader.read(other), fingerprints_of(other));
    record.statements[0].words += " برتقال|ليمون";  // terms that this program would not make of it
    record.index_seal = index_seal_of(record);
    store.add(record);
    store.finish();
  }
  EXPECT_EQ(found("برتقال"), "3.1");
  EXPECT_EQ(problems_of(path_), "");
  Correction correction = say(1, Judgement::struck);
  correction.document = 3;
  expect_done(correction);
  EXPECT_EQ(found("برتقال"), "");
  EXPECT_EQ(found("السفينة"), "");
}

TEST_F(Corrections, AreCompleteWhenEveryStatementWasLookedAt) {
  const auto corrected = [&](bool complete) { return open_or_die(path_).corrected(complete).value(); };
  EXPECT_TRUE(corrected(false).empty());
  expect_done(say(1, Judgement::confirmed));
  expect_done(say(2, Judgement::struck));
  EXPECT_EQ(corrected(false), std::vector<int64_t>{1});
  EXPECT_TRUE(corrected(true).empty());
  expect_done(say(3, Judgement::confirmed));
  EXPECT_EQ(corrected(true), std::vector<int64_t>{1});
}

TEST_F(Corrections, AreThereWhollyOrNotAtAllAfterAKill) {
  const std::string before = test::content_of(path_);
  for (int turn = 0; turn < 6; ++turn) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (int statement = 1;; statement = statement % 3 + 1) {
        static_cast<void>(correct(path_, say(statement, Judgement::struck)));
        static_cast<void>(take_back(path_, 1, statement));
      }
    }
    ::usleep(static_cast<useconds_t>(20'000 + 17'000 * turn));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(problems_of(path_), "");
    for (const int statement : {1, 2, 3}) static_cast<void>(take_back(path_, 1, statement));
    EXPECT_EQ(test::first_difference(before, test::content_of(path_)), "");
  }
}

TEST_F(Corrections, OfAnArchiveOfFormat3BringItUpToDate) {
  {
    Database database(path_, OpenMode::write);
    register_with_fts5(database);
    database.execute(
        "DROP TABLE correction; DROP TABLE machine_document; DROP TABLE machine_statement; DROP TABLE machine_speaker;"
        "DROP TABLE machine_event; PRAGMA user_version = 3");
  }
  expect_done(say(2, Judgement::struck));
  EXPECT_EQ(found("العبارة"), "");
}

struct Damage {
  const char* name;
  const char* sql;
  const char* said;
};
class CorrectionCheck : public Corrections, public testing::WithParamInterface<Damage> {};

TEST_P(CorrectionCheck, Sees) {
  expect_done(say(1, Judgement::confirmed));
  expect_done(say(2, Judgement::struck));
  {
    Database database(path_, OpenMode::write);
    register_with_fts5(database);
    database.execute(GetParam().sql);
    ASSERT_GT(sqlite3_total_changes(database.handle()), 0);
  }
  EXPECT_NE(problems_of(path_).find(GetParam().said), std::string::npos) << problems_of(path_);
}

constexpr const char* kNotSaid = "document 1: a correction is not what was said";
constexpr const char* kNotAnswered = "document 1: what the program had answered is not what it was";
INSTANTIATE_TEST_SUITE_P(
    Damages, CorrectionCheck,
    testing::Values(
        Damage{"Verdict", "UPDATE correction SET verdict = 'struck' WHERE verdict = 'confirmed'", kNotSaid},
        Damage{"UnknownVerdict", "UPDATE correction SET verdict = 'x' WHERE verdict = 'struck'", kNotSaid},
        Damage{"Time", "UPDATE correction SET time = '2031-06-01T10:00:01Z'", kNotSaid},
        Damage{"Note", "UPDATE correction SET note = 'x'", kNotSaid},
        Damage{"Pieces", "UPDATE correction SET pieces = '1-2'", kNotSaid},
        Damage{"FarPlace", "UPDATE correction SET pieces = '1-99999'", kNotSaid},
        Damage{"Speaker", "UPDATE correction SET speaker = 'x'", kNotSaid},
        Damage{"Seal", "UPDATE correction SET seal = seal + 1", kNotSaid},
        Damage{"NoDocument", "UPDATE correction SET version_key = x'00'", "correction: belongs to no document"},
        Damage{"NoCorrection", "DELETE FROM correction", "keeps an answer of the program that nobody"},
        Damage{"NoAnswer", "DELETE FROM machine_document", "document 1: what the program had answered is not there"},
        Damage{"MachineAct", "UPDATE machine_statement SET act = 'deny'", kNotAnswered},
        Damage{"MachineStatement", "DELETE FROM machine_statement WHERE id = (1 << 24) + 2", kNotAnswered},
        Damage{"MachineSpeaker", "UPDATE machine_speaker SET role = 'x'", kNotAnswered},
        Damage{"Statement", "UPDATE statement SET act = 'deny' WHERE id = (1 << 24) + 1",
               "its statements or speakers are not those that were added"}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace isnad::archive
