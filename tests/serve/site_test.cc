// What is answered, without sockets: routes, parameters, errors, files.
#include "serve/site.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "serve/assets.h"
#include "support/process.h"

namespace isnad::serve {
namespace {

using nlohmann::json;

class Site : public testing::Test {
 protected:
  static Document article(const std::string& id, const std::string& text) {
    Document document;
    document.id = id;
    document.outlet = "النهر";
    document.published = "2031-01-31";
    document.url = "https://example.org/" + id;
    document.title = "عنوان " + id;
    document.text = text;
    return document;
  }

  void SetUp() override {
    std::vector<Document> all = {
        article("a", "قال الوزير الفرنسي سامر الحداد إن السد الكبير آمن."),
        article("b", "اتهم سامر الحداد البلدية بإهمال السد."),
        article("c", "قالت ليلى النجار: «السد الكبير خطر علينا»."),
    };
    add(std::move(all));
  }

  void add(std::vector<Document> all) {
    size_t at = 0;
    const auto next = [&]() -> std::optional<Document> {
      if (at == all.size()) return std::nullopt;
      return all[at++];
    };
    ASSERT_TRUE(archive::add(folder_.path("a.db"), next));
  }

  Reply ask(const std::string& method, const std::string& path,
            const std::multimap<std::string, std::string>& parameters = {}, const std::string& body = {},
            const std::string& token = {}) {
    Request request{method, path, parameters, {{"host", "127.0.0.1:8017"}}, body};
    if (!token.empty()) request.headers.emplace("authorization", "Bearer " + token);
    return answer(desk_, guard_, request);
  }
  json get(const std::string& path, const std::multimap<std::string, std::string>& parameters = {}) {
    const Reply reply = ask("GET", path, parameters);
    EXPECT_EQ(reply.status, 200) << path << reply.body;
    return json::parse(reply.body);
  }
  static std::string code_of(const Reply& reply) { return json::parse(reply.body)["error"]["code"]; }

  test::TemporaryFolder folder_;
  Desk desk_{folder_.path("a.db"), builtin_lexicon(), Limits{}, 2};
  Desk empty_{folder_.path("none.db"), builtin_lexicon(), Limits{}, 2};
  Guard guard_{"127.0.0.1", 8017, "secret-secret-secret", false};
};

TEST_F(Site, SearchesAsTheCommandLineDoes) {
  const json found = get("/api/v1/search", {{"q", "السد"}, {"act", "accuse"}});
  EXPECT_EQ(found["total"], 1);
  EXPECT_EQ(found["hits"][0]["id"], "2.1");
  EXPECT_EQ(found["hits"][0]["speaker"]["name"], "سامر الحداد");
  EXPECT_EQ(found["hits"][0]["marks"].size(), 1U);
  EXPECT_EQ(get("/api/v1/search", {{"country", "فرنسا"}})["total"],
            get("/api/v1/search", {{"country", "FRA"}})["total"]);
  EXPECT_EQ(get("/api/v1/search", {{"limit", "2"}})["hits"].size(), 2U);
  EXPECT_EQ(get("/api/v1/search", {{"limit", "2"}, {"offset", "2"}})["hits"].size(), 1U);
}

TEST_F(Site, CountsWhatASearchFinds) {
  const json facets = get("/api/v1/facets", {{"q", "السد"}});
  EXPECT_EQ(facets["statements"], 3);
  EXPECT_EQ(facets["speakers"][0], json({{"name", "سامر الحداد"}, {"count", 2}}));
  EXPECT_EQ(facets["outlets"], json::array({{{"name", "النهر"}, {"count", 3}}}));
  EXPECT_EQ(facets["months"], json::array({{{"name", "2031-01"}, {"count", 3}}}));
  EXPECT_EQ(get("/api/v1/facets", {{"act", "accuse"}})["statements"], 1);
}

TEST_F(Site, GivesDocumentsAndStatistics) {
  const json document = get("/api/v1/documents/2");
  EXPECT_EQ(document["number"], 2);
  EXPECT_EQ(document["text"], "اتهم سامر الحداد البلدية بإهمال السد.");
  EXPECT_EQ(document["reading"]["statements"][0]["act"], "accuse");
  EXPECT_EQ(document["versions"], json::array({2}));
  EXPECT_EQ(get("/api/v1/statistics", {{"speaker", "سامر الحداد"}})["accused"][0]["name"], "البلدية");
  EXPECT_EQ(get("/api/v1/speakers")["speakers"][0]["statements"], 2);
  EXPECT_EQ(get("/api/v1/info")["archive"], "a.db");
}

TEST_F(Site, CountsWhatComesTogether) {
  EXPECT_EQ(get("/api/v1/pairs", {{"of", "month_act"}})["pairs"],
            json::array({{{"one", "2031-01"}, {"other", "accuse"}, {"count", 1}},
                         {{"one", "2031-01"}, {"other", "assert"}, {"count", 2}}}));
  EXPECT_EQ(get("/api/v1/pairs", {{"of", "speaker_target"}})["pairs"],
            json::array({{{"one", "سامر الحداد"}, {"other", "البلدية"}, {"count", 1}}}));
  EXPECT_EQ(get("/api/v1/pairs", {{"of", "accusing_countries"}})["pairs"], json::array());
  EXPECT_EQ(ask("GET", "/api/v1/pairs", {{"of", "all"}}).status, 400);
}

// What a picture counts is what the search behind it lists.
TEST_F(Site, FindsWhatAPairCounts) {
  add({article("d", "اتهمت البلدية سامر الحداد بالتقصير."),
       article("e", "قال وزير الخارجية الفرنسي جان مورو إن الميناء مغلق. واتهم الوزير روسيا بقصف الميناء."),
       article("f", "قال وزير الخارجية الفرنسي جان مورو إن الممر مغلق. وأدان الوزير بلدية روسيا الجديدة.")});
  for (const char* of : {"speaker_target", "accusing_countries"}) {
    const json pairs = get("/api/v1/pairs", {{"of", of}})["pairs"];
    EXPECT_FALSE(pairs.empty()) << of;
    for (const json& pair : pairs) {
      const bool countries = std::string(of) == "accusing_countries";
      const std::multimap<std::string, std::string> behind =
          countries ? std::multimap<std::string, std::string>{{"country", pair["one"]},
                                                              {"aimed_at_country", pair["other"]},
                                                              {"act", "accuse,condemn"}}
                    : std::multimap<std::string, std::string>{{"voice", pair["one"]}, {"aimed_at", pair["other"]}};
      EXPECT_EQ(get("/api/v1/search", behind)["hits"].size(), pair["count"]) << of << pair;
      EXPECT_EQ(get("/api/v1/facets", behind)["statements"], pair["count"]) << of << pair;
    }
  }
  const json accusing =
      get("/api/v1/pairs", {{"of", "speaker_target"}, {"act", "accuse"}, {"country", "فرنسا"}})["pairs"];
  ASSERT_EQ(accusing.size(), 1U) << accusing;
  EXPECT_EQ(accusing[0]["other"], "روسيا");
}

TEST_F(Site, NamesAreWholeWhereWordsAreNot) {
  add({article("d", "قال سامر الحداد الصغير إن السد قديم.")});
  EXPECT_EQ(get("/api/v1/search", {{"speaker", "سامر الحداد"}})["total"], 3);
  EXPECT_EQ(get("/api/v1/search", {{"voice", "سامر الحداد"}})["total"], 2);
  EXPECT_EQ(get("/api/v1/search", {{"voice", "سامر الحداد"}, {"q", "آمن"}})["total"], 1);
  EXPECT_EQ(get("/api/v1/search", {{"voice", "سامر"}})["total"], 0);
  EXPECT_EQ(get("/api/v1/search", {{"act", "accuse,assert"}})["total"], 4);
  EXPECT_EQ(get("/api/v1/search", {{"act", "accuse,condemn"}})["total"], 1);
}

TEST_F(Site, TellsWhomASpeakerDenies) {
  add({article("d", "أكد المحافظ ناصر العلي أن الشركة أغلقت محطة القطار القديمة أمام المسافرين."),
       article("e", "نفت النائبة هدى السالمي أن الشركة أغلقت محطة القطار القديمة أمام المسافرين.")});
  const json denied = get("/api/v1/denials", {{"speaker", "هدى السالمي"}})["denied"];
  ASSERT_EQ(denied.size(), 1U) << denied;
  EXPECT_EQ(denied[0]["name"], "ناصر العلي");
  EXPECT_EQ(denied[0]["denials"][0]["id"], "5.1");
  EXPECT_EQ(denied[0]["denials"][0]["denied"], "4.1");
  EXPECT_TRUE(get("/api/v1/denials", {{"speaker", "ناصر العلي"}})["denied"].empty());
}

TEST_F(Site, ExportsWhatIsShown) {
  add({article("d", "قال نبيل الأسمر: «=1+1 هو السد».")});
  const Reply csv = ask("GET", "/api/v1/export", {{"format", "csv"}, {"q", "السد"}, {"act", "assert"}});
  EXPECT_EQ(csv.status, 200) << csv.body;
  EXPECT_EQ(csv.type, "text/csv; charset=utf-8");
  EXPECT_TRUE(csv.body.starts_with("\uFEFFid,document")) << csv.body;
  EXPECT_EQ(std::count(csv.body.begin(), csv.body.end(), '\n'), 4) << csv.body;
  EXPECT_EQ(csv.body.find(",=1+1"), std::string::npos) << csv.body;
  const auto named = std::find(
      csv.headers.begin(), csv.headers.end(),
      std::pair<std::string, std::string>("Content-Disposition", "attachment; filename=\"isnad-statements.csv\""));
  EXPECT_NE(named, csv.headers.end());

  const Reply lines = ask("GET", "/api/v1/export", {{"format", "jsonl"}, {"act", "accuse"}});
  EXPECT_EQ(json::parse(lines.body)["id"], "2.1");
  const json notes = json::parse(ask("GET", "/api/v1/export", {{"format", "webannotation"}, {"q", "السد"}}).body);
  EXPECT_FALSE(notes.empty());
  const Reply article = ask("GET", "/api/v1/export", {{"format", "jsonl"}, {"document", "2"}});
  EXPECT_EQ(json::parse(article.body)["statements"].size(), 1U) << article.body;
  EXPECT_TRUE(ask("GET", "/api/v1/export", {{"format", "csv"}, {"of", "statistics"}}).body.starts_with("\uFEFF"));
}

TEST_F(Site, ReadsWhatIsSentAndKeepsNothing) {
  const Reply reply = ask("POST", "/api/v1/read", {{"kind", "text"}}, "نفى المدير زياد الخوري إغلاق الطريق.");
  const json read = json::parse(reply.body);
  ASSERT_EQ(read["documents"].size(), 1U) << reply.body;
  EXPECT_EQ(read["documents"][0]["reading"]["statements"][0]["act"], "deny");
  EXPECT_EQ(get("/api/v1/search")["total"], 3);
  const json lines = json::parse(
      ask("POST", "/api/v1/read", {{"name", "../../a.jsonl"}}, "{\"id\":\"1\",\"text\":\"قال س\"}\n{\"id\":\"2\"}\n")
          .body);
  EXPECT_EQ(lines["documents"].size(), 1U);
  ASSERT_EQ(lines["failures"].size(), 1U);
  EXPECT_EQ(lines["failures"][0]["file"], "../../a.jsonl");
}

TEST_F(Site, AddsOnlyWithTheToken) {
  const std::string text = "أكدت المديرة هدى السالمي أن المتحف سيفتح.";
  EXPECT_EQ(ask("POST", "/api/v1/articles", {}, text).status, 401);
  EXPECT_EQ(get("/api/v1/search")["total"], 3);
  const Reply added = ask("POST", "/api/v1/articles", {}, text, "secret-secret-secret");
  EXPECT_EQ(added.status, 200) << added.body;
  EXPECT_EQ(json::parse(added.body)["added"], 1);
  EXPECT_EQ(get("/api/v1/search")["total"], 4);
}

TEST_F(Site, CorrectsOnlyWithTheToken) {
  const std::multimap<std::string, std::string> strike = {{"document", "2"}, {"statement", "1"}, {"verdict", "struck"}};
  const auto correct = [&](const std::multimap<std::string, std::string>& parameters) {
    return ask("POST", "/api/v1/correct", parameters, {}, "secret-secret-secret");
  };
  EXPECT_EQ(ask("POST", "/api/v1/correct", strike).status, 401);
  EXPECT_EQ(get("/api/v1/search", {{"act", "accuse"}})["total"], 1);
  const Reply struck = correct(strike);
  ASSERT_EQ(struck.status, 200) << struck.body;
  EXPECT_EQ(json::parse(struck.body)["reading"]["statements"].size(), 0U);
  EXPECT_EQ(json::parse(struck.body)["corrections"][0]["machine"]["act"], "accuse");
  EXPECT_EQ(get("/api/v1/search", {{"act", "accuse"}})["total"], 0);
  EXPECT_EQ(correct({{"document", "2"}, {"statement", "1"}, {"verdict", "none"}}).status, 200);
  EXPECT_EQ(get("/api/v1/search", {{"act", "accuse"}})["total"], 1);
  const json corrected = json::parse(correct({{"document", "1"},
                                              {"statement", "1"},
                                              {"verdict", "corrected"},
                                              {"act", "warn"},
                                              {"speaker", "نوال حرب"},
                                              {"source", "none"},
                                              {"content", "31-36,37-43"},
                                              {"note", "تجربة"}})
                                         .body);
  const json& statement = corrected["reading"]["statements"][0];
  EXPECT_EQ(statement["act"], "warn");
  EXPECT_EQ(statement["speaker"]["name"], "نوال حرب");
  EXPECT_TRUE(statement["source"].is_null());
  EXPECT_EQ(statement["content"].size(), 2U);
  EXPECT_EQ(statement["by_hand"], "corrected");
  EXPECT_EQ(corrected["corrections"][0]["note"], "تجربة");
  using Parameters = std::multimap<std::string, std::string>;
  for (const Parameters& wrong :
       {Parameters{{"verdict", "good"}},
        {{"document", "1"}, {"statement", "1"}},
        {{"document", "x"}, {"verdict", "struck"}},
        {{"document", "1"}, {"statement", "9"}, {"verdict", "struck"}},
        {{"document", "1"}, {"statement", "1"}, {"verdict", "corrected"}},
        {{"document", "1"}, {"statement", "1"}, {"verdict", "corrected"}, {"act", "shout"}},
        {{"document", "1"}, {"statement", "1"}, {"verdict", "corrected"}, {"content", "9"}},
        {{"document", "1"}, {"statement", "1"}, {"verdict", "corrected"}, {"source", "1-2,3-4"}},
        {{"document", "1"}, {"statement", "1"}, {"verdict", "struck"}, {"colour", "red"}}}) {
    EXPECT_EQ(correct(wrong).status, 400) << testing::PrintToString(wrong);
  }
}

struct Wrong {
  const char* name;
  const char* method;
  const char* path;
  std::multimap<std::string, std::string> parameters;
  int status;
  const char* code;
};

TEST_F(Site, SaysWhatIsWrong) {
  const std::string long_value(5000, 'a');
  const std::vector<Wrong> cases = {
      {"unknown path", "GET", "/api/v1/nothing", {}, 404, "path"},
      {"unknown version", "GET", "/api/v2/search", {}, 404, "path"},
      {"wrong method", "POST", "/api/v1/search", {}, 405, "method"},
      {"reading by GET", "GET", "/api/v1/read", {}, 405, "method"},
      {"posting to the page", "POST", "/", {}, 405, "method"},
      {"unknown parameter", "GET", "/api/v1/search", {{"actt", "deny"}}, 400, "parameter"},
      {"one of several acts", "GET", "/api/v1/search", {{"act", "deny,shout"}}, 400, "parameter"},
      {"no act of several", "GET", "/api/v1/search", {{"act", "deny,"}}, 400, "parameter"},
      {"country aimed at", "GET", "/api/v1/search", {{"aimed_at_country", "كذا"}}, 400, "parameter"},
      {"pairs of an act", "GET", "/api/v1/pairs", {{"of", "month_act"}, {"act", "shout"}}, 400, "parameter"},
      {"nobody's denials", "GET", "/api/v1/denials", {}, 400, "parameter"},
      {"no format", "GET", "/api/v1/export", {}, 400, "parameter"},
      {"unknown format", "GET", "/api/v1/export", {{"format", "exe"}}, 400, "parameter"},
      {"bound of an export", "GET", "/api/v1/export", {{"format", "csv"}, {"limit", "9"}}, 400, "parameter"},
      {"counts as notes",
       "GET",
       "/api/v1/export",
       {{"format", "webannotation"}, {"of", "statistics"}},
       400,
       "parameter"},
      {"no such article", "GET", "/api/v1/export", {{"format", "csv"}, {"document", "x"}}, 400, "parameter"},
      {"unknown act", "GET", "/api/v1/search", {{"act", "shout"}}, 400, "parameter"},
      {"unknown country", "GET", "/api/v1/facets", {{"country", "كذا"}}, 400, "parameter"},
      {"no number", "GET", "/api/v1/search", {{"limit", "-1"}}, 400, "parameter"},
      {"too many", "GET", "/api/v1/search", {{"limit", "101"}}, 400, "parameter"},
      {"too far", "GET", "/api/v1/search", {{"offset", "99999999999999999999"}}, 400, "parameter"},
      {"too long", "GET", "/api/v1/search", {{"q", long_value}}, 400, "parameter"},
      {"not UTF-8", "GET", "/api/v1/search", {{"q", "\xFF\xFE"}}, 400, "parameter"},
      {"a wrong query", "GET", "/api/v1/search", {{"q", "(سد"}}, 400, "question"},
      {"no day", "GET", "/api/v1/search", {{"from", "2031"}}, 400, "question"},
      {"no document", "GET", "/api/v1/documents/99", {}, 404, "document"},
      {"no document number", "GET", "/api/v1/documents/1%20OR%201", {}, 400, "parameter"},
      {"a path as a number", "GET", "/api/v1/documents/../info", {}, 404, "path"},
      {"unknown kind", "POST", "/api/v1/read", {{"kind", "pdf"}}, 400, "parameter"},
  };
  for (const Wrong& wrong : cases) {
    const Reply reply = ask(wrong.method, wrong.path, wrong.parameters);
    EXPECT_EQ(reply.status, wrong.status) << wrong.name;
    EXPECT_EQ(code_of(reply), wrong.code) << wrong.name;
  }
}

TEST_F(Site, ReadsWithoutAnArchive) {
  const auto ask_empty = [&](const std::string& method, const std::string& path, const std::string& body) {
    return answer(empty_, guard_, Request{method, path, {}, {{"host", "127.0.0.1:8017"}}, body});
  };
  EXPECT_EQ(json::parse(ask_empty("GET", "/api/v1/info", "").body)["archive"], nullptr);
  EXPECT_EQ(json::parse(ask_empty("POST", "/api/v1/read", "قال س إن ص").body)["documents"].size(), 1U);
  const Reply search = ask_empty("GET", "/api/v1/search", "");
  EXPECT_EQ(search.status, 503);
  EXPECT_EQ(code_of(search), "archive");
}

TEST_F(Site, StopsLongQuestions) {
  Limits limits;
  limits.question = std::chrono::milliseconds(1);
  std::vector<Document> many;
  for (int i = 0; i < 2000; ++i)
    many.push_back(article("m" + std::to_string(i), "قال سامر الحداد إن السد رقم " + std::to_string(i) + " آمن."));
  size_t at = 0;
  ASSERT_TRUE(archive::add(folder_.path("many.db"), [&]() -> std::optional<Document> {
    if (at == many.size()) return std::nullopt;
    return many[at++];
  }));
  Result<archive::Archive> opened = archive::Archive::open(folder_.path("many.db"));
  ASSERT_TRUE(opened);
  archive::Archive archive = std::move(opened).value();
  archive.limit_time(std::chrono::milliseconds(1));
  const Result<archive::Statistics> stopped = archive.statistics({}, 10);
  ASSERT_FALSE(stopped);
  EXPECT_NE(stopped.error().message.find("too long"), std::string::npos) << stopped.error().message;
  archive.limit_time(std::chrono::milliseconds(0));
  EXPECT_TRUE(archive.statistics({}, 10));
}

TEST_F(Site, ServesThePageAndNothingElse) {
  for (const char* path : {"/", "/search", "/article/12", "/speaker", "/overview"}) {
    const Reply reply = ask("GET", path);
    EXPECT_EQ(reply.status, 200) << path;
    EXPECT_EQ(reply.type, "text/html; charset=utf-8") << path;
    EXPECT_EQ(reply.body.find("<script>"), std::string::npos);
    EXPECT_EQ(reply.body.find("style="), std::string::npos);
  }
  for (const Asset& asset : embedded_assets()) {
    EXPECT_EQ(ask("GET", "/" + std::string(asset.name)).body, asset.content) << asset.name;
    EXPECT_NE(media_type(asset.name), "application/octet-stream") << asset.name;
  }
  for (const char* path : {"/../etc/passwd", "/assets/../index.html", "//etc/passwd", "/assets/", "/index.html/",
                           "/INDEX.HTML", "/article.html", "/nothing", "\\etc", ""}) {
    EXPECT_GE(ask("GET", path).status, 400) << path;
  }
}

TEST_F(Site, DescribesEveryRoute) {
  const json api = get("/api/openapi.json");
  EXPECT_EQ(api["openapi"], "3.1.0");
  // What is described is there: it answers, if only that a parameter or the token is missing.
  for (const auto& [path, methods] : api["paths"].items()) {
    for (const auto& [method, operation] : methods.items()) {
      std::string asked = path;
      std::multimap<std::string, std::string> required;
      for (const auto& parameter : operation.value("parameters", json::array())) {
        if (!parameter.value("required", false)) continue;
        const std::string example =
            parameter.contains("example") ? parameter["example"] : parameter["schema"].value("enum", json{"1"})[0];
        if (parameter["in"] == "query") required.emplace(parameter["name"], example);
        if (parameter["in"] == "path") asked = asked.substr(0, asked.find('{')) + example;
      }
      std::string body;
      if (operation.contains("requestBody")) {
        body = operation["requestBody"]["content"].begin()->value("example", std::string());
      }
      const Reply reply = ask(method == "post" ? "POST" : "GET", asked, required, body);
      const bool is_there = reply.status != 404 || code_of(reply) != "path";
      const bool is_taken = reply.status == 200 || reply.status == 401 || reply.status == 404;
      EXPECT_TRUE(is_there && is_taken) << method << " " << path << " " << reply.status << reply.body;
      for (const auto& parameter : operation.value("parameters", json::array())) {
        if (parameter["in"] != "query" || method == "post") continue;
        const Reply unknown = ask("GET", asked, {{parameter["name"], "x"}});
        EXPECT_EQ(unknown.body.find("there is no parameter"), std::string::npos) << path << parameter["name"];
      }
    }
  }
}

}  // namespace
}  // namespace isnad::serve
