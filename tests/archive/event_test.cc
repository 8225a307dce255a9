// Events of an archive: what a filter lets through, in which order, and what counts as one event.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "archive/dates.h"
#include "archive/fixture.h"
#include "support/event_readings.h"

namespace isnad::archive {
namespace {

using test::EventShelf;
using test::Happening;
using test::telling;

// --- What a filter lets through -----------------------------------------------------------------------------------

EventShelf& shelf() {
  static EventShelf shelf({
      telling("a", "النهر", "2031-05-04", "قصف الجيش الروسي مدينة المرجان أمس، واتهم الوزير سامر الحداد تركيا بذلك.",
              {{"قصف", EventType::assault, "الجيش الروسي|RUS|MIL", "مدينة المرجان", "2031-05-03", "المرجان|SYR",
                EventStatus::reported, "aerial", "195"},
               {"واتهم", EventType::accuse, "الوزير سامر الحداد|SYR|GOV", "تركيا|TUR", "2031-05-04", "",
                EventStatus::reported, "", "112"}}),
      telling("b", "الساحل اليوم", "2031-05-20", "قالت ليلى النجار إن الشرطة اعتقلت سبعة صيادين في الميناء هذا الشهر.",
              {{"اعتقلت", EventType::coerce, "الشرطة||COP", "سبعة صيادين||LAB", "2031-05", "الميناء",
                EventStatus::claimed, "arrest", "173", "ليلى النجار"}}),
      telling("c", "الساحل اليوم", "2031-06-02", "نفى المتحدث أن تكون روسيا وفرنسا انسحبتا من الاتفاق.",
              {{"انسحبتا", EventType::retreat, "روسيا|RUS|;فرنسا|FRA|", "الاتفاق", "", "", EventStatus::denied}}),
      telling("d", "", "", "قد يتظاهر العمال غداً.",
              {{"يتظاهر", EventType::protest, "العمال||LAB", "", "", "", EventStatus::hypothetical, "demo", "141"}}),
  });
  return shelf;
}

struct Case {
  const char* name;
  EventFilter filter;
  const char* found;
};

class EventsLet : public testing::TestWithParam<Case> {};
TEST_P(EventsLet, Through) { EXPECT_EQ(shelf().found(GetParam().filter), GetParam().found); }

// A filter of one field.
template <typename Value>
EventFilter with(Value EventFilter::*field, Value value) {
  EventFilter filter;
  filter.*field = std::move(value);
  return filter;
}
using Names = std::vector<std::string>;
EventFilter source(Names names) { return with(&EventFilter::source, std::move(names)); }
EventFilter target(Names names) { return with(&EventFilter::target, std::move(names)); }
EventFilter place(Names names) { return with(&EventFilter::place, std::move(names)); }
EventFilter days(const char* from, const char* to) {
  EventFilter filter;
  filter.from = from;
  filter.to = to;
  return filter;
}
EventFilter both(EventFilter filter, EventType type) {
  filter.type = {type};
  return filter;
}

INSTANTIATE_TEST_SUITE_P(Everything, EventsLet, testing::Values(Case{"", {}, "b.1 a.1 a.2 c.1 d.1"}));
INSTANTIATE_TEST_SUITE_P(
    Who, EventsLet,
    testing::Values(Case{"CountryCode", source({"RUS"}), "a.1 c.1"}, Case{"LowerCase", source({"rus"}), "a.1 c.1"},
                    Case{"CountryInArabic", source({"روسيا"}), "a.1 c.1"}, Case{"SecondSource", source({"FRA"}), "c.1"},
                    Case{"PartOfAName", source({"سامر"}), "a.2"}, Case{"AnySpelling", source({"الشرطه"}), "b.1"},
                    Case{"AllWords", source({"الجيش الروسي"}), "a.1"},
                    Case{"NotAllWords", source({"الجيش الفرنسي"}), ""},
                    Case{"OneOfTwo", source({"FRA", "سامر"}), "a.2 c.1"}, Case{"Target", target({"TUR"}), "a.2"},
                    Case{"TargetByName", target({"صيادين"}), "b.1"}, Case{"SourceIsNoTarget", target({"RUS"}), ""},
                    Case{"Role", with(&EventFilter::source_role, Names{"MIL"}), "a.1"},
                    Case{"RoleInLowerCase", with(&EventFilter::source_role, Names{"mil"}), "a.1"},
                    Case{"OneOfTwoRoles", with(&EventFilter::source_role, Names{"MIL", "COP"}), "b.1 a.1"},
                    Case{"TargetRole", with(&EventFilter::target_role, Names{"LAB"}), "b.1"},
                    Case{"NoWord", source({"؟"}), "error: source: '؟' holds no word to look for"}),
    [](const auto& info) { return std::string(info.param.name); });
INSTANTIATE_TEST_SUITE_P(
    What, EventsLet,
    testing::Values(
        Case{"Type", with(&EventFilter::type, std::vector{EventType::accuse}), "a.2"},
        Case{"OneOfTwoTypes", with(&EventFilter::type, std::vector{EventType::accuse, EventType::protest}), "a.2 d.1"},
        Case{"Mode", with(&EventFilter::mode, Names{"arrest"}), "b.1"},
        Case{"Status", with(&EventFilter::status, std::vector{EventStatus::claimed}), "b.1"},
        Case{"OneOfTwoStatuses",
             with(&EventFilter::status, std::vector{EventStatus::denied, EventStatus::hypothetical}), "c.1 d.1"},
        Case{"Outlet", with(&EventFilter::outlet, std::string("الساحل اليوم")), "b.1 c.1"},
        Case{"Place", place({"مرجان"}), "a.1"}, Case{"PlaceByCountry", place({"SYR"}), "a.1"},
        Case{"PlaceByCountryInArabic", place({"سوريا"}), "a.1"},
        Case{"SeveralFields", both(source({"RUS"}), EventType::retreat), "c.1"},
        Case{"NothingHasAll", both(source({"RUS"}), EventType::accuse), ""}),
    [](const auto& info) { return std::string(info.param.name); });
// By the event's own date, all of it; without one by the day of publication.
INSTANTIATE_TEST_SUITE_P(
    When, EventsLet,
    testing::Values(Case{"OneDay", days("2031-05-03", "2031-05-03"), "a.1"},
                    Case{"NotTheDayOfPublication", days("2031-05-04", "2031-05-04"), "a.2"},
                    Case{"From", days("2031-05-04", ""), "a.2 c.1"}, Case{"To", days("", "2031-05-31"), "b.1 a.1 a.2"},
                    Case{"AWholeMonth", days("2031-05-01", "2031-05-31"), "b.1 a.1 a.2"},
                    Case{"NotAllOfTheMonth", days("2031-05-01", "2031-05-30"), "a.1 a.2"},
                    Case{"WithoutADateByPublication", days("2031-06-01", "2031-06-30"), "c.1"},
                    Case{"ManyYears", days("1900-01-01", "2100-01-01"), "b.1 a.1 a.2 c.1"},
                    Case{"NoDay", days("2031-02-1", ""), "error: from: '2031-02-1' is no day; write it as 2031-05-04"}),
    [](const auto& info) { return std::string(info.param.name); });

// --- Order, pages and numbers -------------------------------------------------------------------------------------

TEST(Events, InOrder) {
  EventOptions options;
  EXPECT_EQ(shelf().found(options), "c.1 a.2 a.1 b.1 d.1") << "the newest first, what has no day last";
  options.limit = 2;
  options.offset = 1;
  EXPECT_EQ(shelf().found(options), "a.2 a.1");
  options.offset = 9;
  EXPECT_EQ(shelf().found(options), "");
}

TEST(Events, ThatLieAheadAreListedUnderTheDayOfTheArticle) {
  const std::string text = "يزور الوفد المدينة عام 2050. وزارها أمس.";
  EventShelf shelf({telling("a", "النهر", "2031-05-04", text,
                            {{"يزور", EventType::consult, "الوفد", "المدينة", "2050"},
                             {"وزارها", EventType::consult, "الوفد", "المدينة", "2031-05-03"}}),
                    telling("b", "الساحل اليوم", "2031-05-05", "احتج العمال.",
                            {{"احتج", EventType::protest, "العمال", "", "2031-05-05"}})});
  EXPECT_EQ(shelf.found(EventOptions{}), "b.1 a.1 a.2");
  std::string days;
  static_cast<void>(shelf.archive().events({}, [&](const EventHit& hit) {
    days += hit.day + " ";
    return true;
  }));
  EXPECT_EQ(days, "2031-05-05 2031-05-04 2031-05-03 ");
}

TEST(Events, Count) {
  struct Row {
    EventPart part;
    const char* counts;
  };
  const Row rows[] = {{EventPart::type, "ACCUSE 1, ASSAULT 1, COERCE 1, PROTEST 1, RETREAT 1"},
                      {EventPart::mode, "aerial 1, arrest 1, demo 1"},
                      {EventPart::status, "reported 2, claimed 1, denied 1, hypothetical 1"},
                      {EventPart::source, "RUS 2, FRA 1, SYR 1, الشرطة 1, العمال 1"},
                      {EventPart::month, " 1, 2031-05 3, 2031-06 1"},
                      {EventPart::outlet, "الساحل اليوم 2, النهر 2,  1"}};
  for (const Row& row : rows) {
    std::string counts;
    const auto counted = shelf().archive().count_events({}, row.part, 100);
    for (const Count& count : counted.value()) {
      counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count.name, count.count);
    }
    EXPECT_EQ(counts, row.counts);
  }
  EXPECT_EQ(std::move(shelf().archive().count_events({}, EventPart::type, 2)).value().size(), 2U);
}

TEST(Events, HaveTheSentenceAndWhoSaysSo) {
  size_t seen = 0;
  EventOptions options;
  options.filter.mode = {"arrest"};
  const auto totals = shelf().archive().events(options, [&](const EventHit& hit) {
    ++seen;
    const std::string& text = hit.document.reading.document.text;
    EXPECT_EQ(slice(text, hit.event.trigger), "اعتقلت");
    EXPECT_EQ(slice(text, hit.sentence), text);
    EXPECT_EQ(hit.day, "2031-05-01");
    EXPECT_EQ(hit.event.statement, 1);
    EXPECT_EQ(hit.document.reading.speakers.at(0).name, "ليلى النجار");
    EXPECT_EQ(hit.copies.size(), 1U);
    return true;
  });
  EXPECT_EQ(seen, 1U);
  EXPECT_EQ(totals.value().events, 1U);
  EXPECT_EQ(totals.value().mentions, 1U);
  EXPECT_EQ(totals.value().unread, 0U);
}

TEST(Events, AreCountedAmongTheStatistics) {
  const auto events = [](const Filter& filter) { return std::move(shelf().archive().statistics(filter, 9)).value(); };
  EXPECT_EQ(events({}).events, 5U);
  EXPECT_EQ(events({}).event_types.size(), 5U);
  Filter filter;
  filter.outlet = "النهر";
  EXPECT_EQ(events(filter).events, 2U);
  filter = {};
  filter.speaker = "ليلى";
  EXPECT_EQ(events(filter).events, 1U) << "those in the statements of the speaker";
}

// --- One event -----------------------------------------------------------------------------------------------------

const std::string kAgency =
    "قصف الجيش الكوريندي ميناء المرجان فجر أمس بعد أيام من الهدوء على طول الساحل الشرقي كله. وعاد الصيادون إلى قواربهم "
    "قبل الظهر، وبقيت المدارس والأسواق مغلقة في المدينة القديمة. ثم هاجم مسلحون قافلة قرب السد القديم.";

Happening bombed(std::string_view date, std::string_view place = "ميناء المرجان") {
  return {"قصف", EventType::assault, "الجيش الكوريندي||MIL", "ميناء المرجان", date, place};
}

struct Same {
  const char* name;
  std::vector<Reading> readings;
  const char* found;  // the oldest first
  size_t copies;      // of the first
  uint64_t mentions;
};

class OneEvent : public testing::TestWithParam<Same> {};
TEST_P(OneEvent, Is) {
  EventShelf shelf(GetParam().readings);
  EventOptions options;
  options.sort = EventSort::oldest;
  EXPECT_EQ(shelf.found(options), GetParam().found);
  size_t copies = 0;
  const auto totals = shelf.archive().events(options, [&](const EventHit& hit) {
    copies = hit.copies.size();
    return false;
  });
  EXPECT_EQ(copies, GetParam().copies);
  EXPECT_EQ(totals.value().mentions, GetParam().mentions);
  EXPECT_EQ(test::problems_of(shelf.path()), "");
}

Reading agency(const std::string& id, const std::string& published, const std::vector<Happening>& happenings) {
  return telling(id, "صحيفة " + id, published, kAgency + "\n" + id, happenings);
}
std::vector<Reading> twelve() {
  std::vector<Reading> readings;
  for (int i = 0; i < 12; ++i) {
    readings.push_back(agency(fmt::format("{}", static_cast<char>('a' + i)), "2031-05-04", {bombed("2031-05-03")}));
  }
  return readings;
}
Reading version() {
  Reading reading = agency("a", "2031-05-04", {bombed("2031-05-03")});
  reading.document.title += " (تحديث)";
  return reading;
}

INSTANTIATE_TEST_SUITE_P(
    Events, OneEvent,
    testing::Values(
        Same{"TwelveCopies", twelve(), "a.1", 12, 12},
        Same{"TwiceInAnArticle",
             {agency("a", "2031-05-04",
                     {bombed("2031-05-03"),
                      {"هاجم", EventType::assault, "الجيش الكوريندي||MIL", "ميناء المرجان", "2031-05-03",
                       "ميناء المرجان"}})},
             "a.1",
             1,
             2},
        Same{"ADayLaterYesterdayIsAnotherDay",
             {agency("a", "2031-05-04", {bombed("2031-05-03")}), agency("b", "2031-05-05", {bombed("2031-05-04")})},
             "a.1",
             2,
             2},
        Same{"ADayLaterWithADate",
             {agency("a", "2031-05-04", {bombed("2031-05-03")}), agency("b", "2031-05-05", {bombed("2031-05-03")})},
             "a.1",
             2,
             2},
        Same{"WithoutADate",
             {agency("a", "2031-05-04", {bombed("")}), agency("b", "2031-05-09", {bombed("")})},
             "a.1",
             2,
             2},
        Same{"AnotherSpelling",
             {agency("a", "2031-05-04", {bombed("2031-05-03")}),
              telling("b", "النهر", "2031-05-04", kAgency + " الجيش الكوريندى",
                      {{"قصف", EventType::assault, "الجيش الكوريندى||MIL", "ميناء المرجان", "2031-05-03",
                        "ميناء المرجان"}})},
             "a.1",
             2,
             2},
        Same{"VersionsAreOneCopy", {agency("a", "2031-05-04", {bombed("2031-05-03")}), version()}, "a.1", 1, 2},
        Same{"OfNobodyByTheSameWord",
             {agency("a", "2031-05-04",
                     {{"هاجم", EventType::assault, "", "", "", ""}, {"هاجم", EventType::assault, "", "", "", ""}})},
             "a.1",
             1,
             2}),
    [](const auto& info) { return std::string(info.param.name); });
INSTANTIATE_TEST_SUITE_P(
    Others, OneEvent,
    testing::Values(
        Same{
            "OnAnotherDay", {agency("a", "2031-05-04", {bombed("2031-05-03"), bombed("2031-05-01")})}, "a.2 a.1", 1, 2},
        Same{"InAnotherPlace",
             {agency("a", "2031-05-04", {bombed("2031-05-03"), bombed("2031-05-03", "السد القديم")})},
             "a.1 a.2",
             1,
             2},
        Same{"OfSomebodyElse",
             {agency("a", "2031-05-04",
                     {bombed("2031-05-03"),
                      {"هاجم", EventType::assault, "مسلحون||REB", "ميناء المرجان", "2031-05-03", "ميناء المرجان"}})},
             "a.1 a.2",
             1,
             2},
        Same{"OfNobodyByAnotherWord",
             {agency("a", "2031-05-04",
                     {{"قصف", EventType::assault, "", "", "", ""}, {"هاجم", EventType::assault, "", "", "", ""}})},
             "a.1 a.2",
             1,
             2},
        Same{"InAnotherStory",
             {agency("a", "2031-05-04", {bombed("2031-05-03")}),
              telling("b", "النهر", "2031-05-04", "قصف الجيش الكوريندي ميناء المرجان.", {bombed("2031-05-03")})},
             "a.1 b.1",
             1,
             2}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(OneEvent, TheMostPrintedFirst) {
  std::vector<Reading> readings = twelve();
  readings.push_back(telling("z", "النهر", "2031-06-04", "قصف الجيش الكوريندي ميناء المرجان.", {bombed("2031-06-03")}));
  EventShelf shelf(readings);
  EventOptions options;
  EXPECT_EQ(shelf.found(options), "z.1 a.1");
  options.sort = EventSort::copies;
  EXPECT_EQ(shelf.found(options), "a.1 z.1");
}

// --- A reading comes back as it went in ---------------------------------------------------------------------------

// All that a reading can say of times and events.
Reading full_reading() {
  Reading reading = telling("full", "النهر", "2031-05-04",
                            "قالت ليلى النجار أمس إن الجيش الكوريندي قصف ميناء المرجان في 3 شعبان 1453 وقتل ستة 😀.",
                            {{"قصف", EventType::assault, "الجيش الكوريندي|KRD|MIL", "ليلى النجار;ميناء المرجان||CVL",
                              "2031-05-03", "ميناء المرجان|KRD", EventStatus::claimed, "aerial", "195", "ليلى النجار"},
                             {"وقتل", EventType::assault, "", "", "", "", EventStatus::hypothetical, "", ""}});
  const std::string& text = reading.document.text;
  reading.statements[0].said_on = "2031-05-03";
  reading.times = {{test::place_of(text, "أمس"), TimeType::date, "2031-05-03", false},
                   {test::place_of(text, "3 شعبان 1453"), TimeType::time, "2031-11-18TEV", true},
                   {test::place_of(text, "ستة"), TimeType::duration, "", false},
                   {test::place_of(text, "في"), TimeType::set, "P1D", false}};
  reading.events[0].place->latitude = -33.123456789012345;
  reading.events[0].place->longitude = 0.1;
  reading.events[0].toll = {6, 0, std::nullopt, 4'000'000'000};
  return reading;
}

TEST(Restored, TimesAndEvents) {
  const Reading whole = full_reading();
  Reading without_place = full_reading();
  without_place.document.url += "2";
  without_place.events[0].place->latitude.reset();
  without_place.events[1].place = Place{"", "", {}, {}, {}};
  EventShelf shelf({whole, without_place});
  EXPECT_EQ(test::described(std::move(shelf.archive().document(1)).value()->reading), test::described(whole));
  EXPECT_EQ(test::described(std::move(shelf.archive().document(2)).value()->reading), test::described(without_place));
  EXPECT_EQ(test::problems_of(shelf.path()), "");
}

TEST(Each, GivesTheEventsOfItsStatements) {
  EventShelf shelf({full_reading()});
  const auto given = [&](const SearchOptions& options) {
    std::string events;
    const auto all = shelf.archive().each(options, [&](const StoredReading& stored) {
      for (const Event& event : stored.reading.events) events += std::to_string(event.id) + " ";
      return true;
    });
    return all ? events : all.error().message;
  };
  SearchOptions options;
  EXPECT_EQ(given(options), "1 2 ") << "nothing is asked of statements: whole readings";
  options.filter.speaker = "ليلى";
  EXPECT_EQ(given(options), "1 ") << "the one in her statement";
}

// --- Days ---------------------------------------------------------------------------------------------------------

TEST(Days, OfATime) {
  struct Row {
    const char* timex;
    Days days;
  };
  const Row rows[] = {{"2031-05-04", {20310504, 20310504}},
                      {"2031-05-04T14:00", {20310504, 20310504}},
                      {"2031-05-04TEV", {20310504, 20310504}},
                      {"2031-02", {20310201, 20310228}},
                      {"2032-02", {20320201, 20320229}},
                      {"2031", {20310101, 20311231}},
                      {"2031-Q2", {20310401, 20310630}},
                      {"2020-W42", {20201012, 20201018}},
                      {"2021-W01", {20210104, 20210110}},
                      {"2020-W53", {20201228, 20210103}},
                      {"2031-05-04/2031-05-06", {20310504, 20310506}},
                      {"2031-05/2031-06", {20310501, 20310630}},
                      {"PAST_REF", {}},
                      {"P3D", {}},
                      {"", {}},
                      {"203", {}},
                      {"2031-SU", {}},
                      {"2031-13", {}},
                      {"2031-02-30", {}},
                      {"2031-05-06/2031-05-04", {}},
                      {"2031-W60", {}},
                      {"2031-", {}},
                      {"2031-W", {}},
                      {"0000", {}}};
  for (const Row& row : rows) EXPECT_EQ(days_of(row.timex), row.days) << row.timex;
}

}  // namespace
}  // namespace isnad::archive
