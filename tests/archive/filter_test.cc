// What a filter lets through, in which order, and how a hit looks.
#include <gtest/gtest.h>

#include <algorithm>

#include "archive/fixture.h"

namespace isnad::archive {
namespace {

Document article(const std::string& id, const std::string& outlet, const std::string& published,
                 const std::string& text) {
  Document document;
  document.id = id;
  document.outlet = outlet;
  document.published = published;
  document.url = "https://example.org/" + id;
  document.title = "عنوان " + id;
  document.text = text;
  return document;
}

test::Shelf& shelf() {
  static test::Shelf shelf({
      article("a", "النهر", "2031-01-31", "قال الوزير الفرنسي سامر الحداد إن السد الكبير آمن."),
      article("b", "النهر", "2031-02-01", "اتهم سامر الحداد البلدية بإهمال السد."),
      article("c", "الساحل اليوم", "2031-02-28", "قالت ليلى النجار: «السد الكبير خطر علينا»."),
      article("d", "الساحل اليوم", "2031-12-31", "نفت وزارة الخارجية الروسية انهيار السد."),
      article("e", "", "", "أكدت المتحدثة نوال حرب أن السد قديم. ويقع السد في جبال الأرز البعيدة."),
      article("f", "Al Nahr", "2032-01-01", "دعا سامر الحداد البلدية إلى إصلاح السد."),
  });
  return shelf;
}

std::string sorted(const SearchOptions& options) {
  std::string ids = shelf().ids(options);
  if (ids.starts_with("error")) return ids;
  std::erase(ids, ' ');
  std::sort(ids.begin(), ids.end());
  return ids;
}

struct Case {
  const char* name;
  Filter filter;
  const char* found;
};

class Lets : public testing::TestWithParam<Case> {};
TEST_P(Lets, ThroughWithAndWithoutAQuery) {
  SearchOptions options;
  options.filter = GetParam().filter;
  EXPECT_EQ(sorted(options), GetParam().found);
  options.query = "السد";
  EXPECT_EQ(sorted(options), GetParam().found);
  options.where = Where::text;
  EXPECT_EQ(sorted(options), GetParam().found);
}

Filter speaker(const char* name) {
  Filter filter;
  filter.speaker = name;
  return filter;
}
Filter days(const char* from, const char* to) {
  Filter filter;
  filter.from = from;
  filter.to = to;
  return filter;
}

std::vector<Case> cases() {
  Filter country, lower, deny, accuse_quoted, target, direct, outlet, spelled, latin, all;
  country.country = "FRA";
  lower.country = "rus";
  deny.act = Act::deny;
  accuse_quoted.act = Act::accuse;
  accuse_quoted.form = Form::direct;
  target.target = "بلدية";
  direct.form = Form::direct;
  outlet.outlet = "الساحل اليوم";
  spelled.outlet = "النَّهر";
  latin.outlet = "al nahr";
  all.speaker = "الحداد";
  all.act = Act::accuse;
  all.target = "البلدية";
  all.outlet = "النهر";
  all.from = all.to = "2031-02-01";
  Filter other_outlet;
  other_outlet.outlet = "الساحل";
  return {{"Nothing", {}, "abcdef"},
          {"Speaker", speaker("الحداد"), "abf"},
          {"SpeakerInAnyOrder", speaker("حداد سامر"), "abf"},
          {"SpeakersRole", speaker("وزير"), "a"},
          {"SpeakersRoleAndName", speaker("الوزير الحداد"), "a"},
          {"NoSuchSpeaker", speaker("سامر النجار"), ""},
          {"OnlyMarks", speaker("«؟»"), "abcdef"},
          {"Country", country, "a"},
          {"CountryInSmallLetters", lower, "d"},
          {"Act", deny, "d"},
          {"Form", direct, "c"},
          {"ActAndForm", accuse_quoted, ""},
          {"Target", target, "bf"},
          {"Outlet", outlet, "cd"},
          {"OutletInAnotherSpelling", spelled, "ab"},
          {"OutletInSmallLetters", latin, "f"},
          {"OutletIsTheWholeName", other_outlet, ""},
          {"From", days("2031-02-01", ""), "bcdf"},
          {"To", days("", "2031-02-01"), "ab"},
          {"OneDay", days("2031-02-01", "2031-02-01"), "b"},
          {"PartsOfMonths", days("2031-01-31", "2031-02-27"), "ab"},
          {"OverYears", days("2031-02-28", "2032-01-01"), "cdf"},
          {"OverCenturies", days("1900-01-01", "2099-12-31"), "abcdf"},
          {"EndBeforeStart", days("2031-12-31", "2031-01-01"), ""},
          {"Everything", all, "b"}};
}
INSTANTIATE_TEST_SUITE_P(Filter, Lets, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

TEST(Filter, WhatIsNoDayIsSaidSo) {
  for (const char* const wrong :
       {"2031", "2031-2-1", "2031-13-01", "2031-01-32", "01-02-2031", "gestern", "2031-01-01 "}) {
    SearchOptions options;
    options.filter.from = wrong;
    EXPECT_TRUE(shelf().ids(options).starts_with("error: from: '")) << wrong;
    options.filter.from.clear();
    options.filter.to = wrong;
    EXPECT_TRUE(shelf().ids(options).starts_with("error: to: '")) << wrong;
  }
}

TEST(Filter, TheTextIsMoreThanWhatIsSaid) {
  SearchOptions options;
  options.query = "الأرز";
  EXPECT_EQ(shelf().ids(options), "");
  options.where = Where::text;
  EXPECT_EQ(shelf().ids(options), "e");
  options.query = "\"عنوان c\"";  // the title, which does not stand in the text
  EXPECT_EQ(shelf().ids(options), "c");
  options.query = "السد NOT الكبير";
  EXPECT_EQ(sorted(options), "bdef");
}

TEST(Sort, ByDateTheNewestFirstAndWithoutDateLast) {
  SearchOptions options;
  options.sort = Sort::date;
  EXPECT_EQ(shelf().ids(options), "f d c b a e");
  options.query = "السد";
  EXPECT_EQ(shelf().ids(options), "f d c b a e");
}

TEST(Sort, ByRelevanceRareWordsAndFrequentOnesFirst) {
  test::Shelf many({test::saying("once", "السمك غالٍ"), test::saying("twice", "السمك غالٍ لأن السمك نادر"),
                    test::saying("other1", "الخبز رخيص"), test::saying("other2", "الخبز جيد اليوم"),
                    test::saying("both", "الخبز مع السمك")});
  EXPECT_EQ(many.ids("سمك"), "twice once both");
  EXPECT_EQ(many.ids("سمك OR نادر OR خبز").substr(0, 5), "twice");
  EXPECT_EQ(many.ids("سمك OR خبز").substr(0, 4), "both");
}

TEST(Pages, HaveNoGapsAndNoDoubles) {
  test::Shelf many(test::generated_articles(120));
  for (const Sort sort : {Sort::relevance, Sort::date}) {
    SearchOptions options;
    options.query = "المدينة OR الجسر";
    options.sort = sort;
    options.limit = 100'000;
    const SearchResult all = std::move(many.archive().search(options)).value();
    ASSERT_GT(all.hits.size(), 100U);
    options.limit = 7;
    std::vector<std::pair<int64_t, int>> paged;
    for (;; options.offset += options.limit) {
      const SearchResult page = std::move(many.archive().search(options)).value();
      EXPECT_EQ(page.total, all.total);
      for (const Hit& hit : page.hits) paged.emplace_back(hit.document.number, hit.statement.id);
      if (page.hits.empty()) break;
    }
    ASSERT_EQ(paged.size(), all.hits.size());
    for (size_t i = 0; i < paged.size(); ++i) {
      EXPECT_EQ(paged[i], std::make_pair(all.hits[i].document.number, all.hits[i].statement.id)) << i;
    }
  }
}

TEST(Pages, OfVeryManyMatchesTheLatestAddedAreRanked) {
  struct Case {
    size_t rank_at_most;
    size_t limit;
    Sort sort;
    uint64_t total;
    bool more;
  };
  const std::vector<Case> cases{{100, 20, Sort::relevance, 6, false},
                                {6, 5, Sort::relevance, 6, false},
                                {4, 2, Sort::relevance, 4, true},
                                {4, 20, Sort::relevance, 6, false},
                                {4, 2, Sort::date, 6, false}};
  for (const Case& c : cases) {
    SearchOptions options;
    options.query = "السد";
    options.rank_at_most = c.rank_at_most;
    options.limit = c.limit;
    options.sort = c.sort;
    const SearchResult found = std::move(shelf().archive().search(options)).value();
    EXPECT_EQ(found.total, c.total) << c.rank_at_most;
    EXPECT_EQ(found.more, c.more) << c.rank_at_most;
    for (const Hit& hit : found.hits) {
      EXPECT_GE(hit.document.number, c.more ? 3 : 1) << "added last";
    }
  }
}

TEST(Pages, NothingIsAskedFor) {
  SearchOptions options;
  options.limit = 0;
  const SearchResult none = std::move(shelf().archive().search(options)).value();
  EXPECT_TRUE(none.hits.empty());
  EXPECT_EQ(none.total, 6U);
  options.limit = 20;
  options.offset = 1000;
  EXPECT_TRUE(std::move(shelf().archive().search(options)).value().hits.empty());
}

std::string marked(const Hit& hit) {
  std::string text;
  size_t from = 0;
  for (const ByteRange& mark : hit.marks) {
    text += hit.words.substr(from, mark.start - from) + "[" + hit.words.substr(mark.start, mark.end - mark.start) + "]";
    from = mark.end;
  }
  return text + hit.words.substr(from);
}

TEST(Marks, StandInTheWords) {
  test::Shelf one({test::saying("a", "المدينة آمنة، وإن قواتها عادت إلى المدينة الكبيرة")});
  const std::pair<const char*, const char*> cases[] = {
      {"مدينة", "إن [المدينة] آمنة، وإن قواتها عادت إلى [المدينة] الكبيرة"},
      {"القوات", "إن المدينة آمنة، وإن [قواتها] عادت إلى المدينة الكبيرة"},
      {"كبير*", "إن المدينة آمنة، وإن قواتها عادت إلى المدينة [الكبيرة]"},
      {"قوات NOT سفينة", "إن المدينة آمنة، وإن [قواتها] عادت إلى المدينة الكبيرة"},
      {"\"المدينة الكبيرة\"", "إن المدينة آمنة، وإن قواتها عادت إلى [المدينة] [الكبيرة]"},
      {"NOT سفينة", "إن المدينة آمنة، وإن قواتها عادت إلى المدينة الكبيرة"},
      {"", "إن المدينة آمنة، وإن قواتها عادت إلى المدينة الكبيرة"}};
  for (const auto& [query, expected] : cases) {
    SearchOptions options;
    options.query = query;
    const SearchResult found = std::move(one.archive().search(options)).value();
    ASSERT_EQ(found.hits.size(), 1U) << query;
    EXPECT_EQ(marked(found.hits[0]), expected) << query;
  }
}

TEST(Hits, SayWhereTheyStand) {
  SearchOptions options;
  options.filter.act = Act::accuse;
  const SearchResult found = std::move(shelf().archive().search(options)).value();
  ASSERT_EQ(found.hits.size(), 1U);
  const Hit& hit = found.hits[0];
  EXPECT_EQ(hit.document.number, 2);
  EXPECT_EQ(hit.document.document.outlet, "النهر");
  EXPECT_EQ(hit.document.document.published, "2031-02-01");
  EXPECT_EQ(hit.document.document.title, "عنوان b");
  EXPECT_EQ(hit.document.document.text, "");
  EXPECT_EQ(hit.document.story, 2);
  EXPECT_EQ(hit.document.replaced_by, 0);
  EXPECT_EQ(hit.document.statements, 1U);
  EXPECT_EQ(hit.speaker.name, "سامر الحداد");
  EXPECT_EQ(hit.target, "البلدية");
  EXPECT_EQ(hit.words, "بإهمال السد");
  ASSERT_EQ(hit.witnesses.size(), 1U);
  EXPECT_EQ(hit.witnesses[0].document, 2);
}

}  // namespace
}  // namespace isnad::archive
