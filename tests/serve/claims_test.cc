// Claims and quotations over the API: the board, one claim, a quotation.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "serve/site.h"
#include "support/process.h"

namespace isnad::serve {
namespace {

using nlohmann::json;

class ClaimsSite : public testing::Test {
 protected:
  void add(const std::string& id, const std::string& day, const std::string& text) {
    const Document document = {
        .id = id, .outlet = "النهر", .published = day, .title = id, .url = "https://example.org/" + id, .text = text};
    bool given = false;
    const auto next = [&]() -> std::optional<Document> {
      if (std::exchange(given, true)) return std::nullopt;
      return document;
    };
    ASSERT_TRUE(archive::add(folder_.path("a.db"), next));
  }
  void SetUp() override {
    add("said", "2031-05-02", "أعلن الوزير ماهر الجندي أن تركيا أرسلت مقاتلين من سوريا إلى مدينة المرجان.");
    add("denied", "2031-05-04", "نفى المتحدث سامر الحداد إرسال تركيا مقاتلين من سوريا إلى مدينة المرجان.");
  }

  Reply ask(const std::string& method, const std::string& path,
            const std::multimap<std::string, std::string>& parameters = {}, const std::string& body = {}) {
    return answer(desk_, guard_, {method, path, parameters, {{"host", "127.0.0.1:8017"}}, body});
  }
  json get(const std::string& path, const std::multimap<std::string, std::string>& parameters = {}) {
    const Reply reply = ask("GET", path, parameters);
    EXPECT_EQ(reply.status, 200) << path << reply.body;
    return json::parse(reply.body);
  }

  test::TemporaryFolder folder_;
  Desk desk_{folder_.path("a.db"), builtin_lexicon(), Limits{}, 2};
  Guard guard_{"127.0.0.1", 8017, "secret-secret-secret", false};
};

TEST_F(ClaimsSite, TheBoardHasContestedOnesFirst) {
  const json board = get("/api/v1/claims");
  EXPECT_EQ(board["total"], 1);
  EXPECT_EQ(board["contested"], 1);
  const json& claim = board["claims"].at(0);
  EXPECT_EQ(claim["id"], "1.1");
  EXPECT_EQ(claim["sides"].size(), 2U);
  EXPECT_EQ(claim["sides"][0]["statements"][0]["statement"]["speaker"]["name"], "ماهر الجندي");
  EXPECT_EQ(get("/api/v1/claims", {{"q", "المرجان"}, {"contested", "1"}})["total"], 1);
  EXPECT_EQ(get("/api/v1/claims", {{"q", "القمح"}})["total"], 0);
  EXPECT_EQ(get("/api/v1/claims", {{"speaker", "الحداد"}, {"limit", "1"}, {"offset", "1"}})["claims"], json::array());
}

TEST_F(ClaimsSite, AnArticleThatIsAddedIsOnTheBoardAtOnce) {
  EXPECT_EQ(get("/api/v1/claims")["claims"][0]["stories"], 2);
  add("again", "2031-05-06", "قال الوزير ماهر الجندي إن تركيا ترسل مقاتلين من سوريا إلى مدينة المرجان.");
  EXPECT_EQ(get("/api/v1/claims")["claims"][0]["stories"], 3);
}

TEST_F(ClaimsSite, AClaimIsKnownByEachOfItsStatements) {
  const json claim = get("/api/v1/claims/2.1", {{"explain", "1"}});
  EXPECT_EQ(claim, get("/api/v1/claims/1.1", {{"explain", "1"}}));
  EXPECT_EQ(claim["id"], "1.1");
  EXPECT_TRUE(claim["sides"][0]["statements"][0].contains("explain"));
  EXPECT_FALSE(get("/api/v1/claims/1.1")["sides"][0]["statements"][0].contains("explain"));
  EXPECT_EQ(ask("GET", "/api/v1/claims/9.1").status, 404);
  for (const char* bad : {"x", "1", "1.", "1.1.1", "-1.1"}) {
    EXPECT_EQ(ask("GET", std::string("/api/v1/claims/") + bad).status, 400) << bad;
  }
}

TEST_F(ClaimsSite, AQuotationIsCheckedAskedOrSent) {
  const std::string quotation = "تركيا أرسلت مقاتلين من ليبيا إلى مدينة المرجان";
  const json asked = get("/api/v1/verify", {{"q", quotation}});
  EXPECT_EQ(asked["verdict"], "found");
  EXPECT_EQ(asked["stories"][0][0]["differences"][0]["change"], "changed");
  const Reply sent = ask("POST", "/api/v1/verify", {}, quotation);
  EXPECT_EQ(json::parse(sent.body), asked);
  EXPECT_EQ(get("/api/v1/verify", {{"q", quotation}, {"speaker", "سامر الحداد"}})["verdict"], "given_to_others");
}

TEST_F(ClaimsSite, WhatIsWrongIsNamed) {
  const std::vector<std::pair<std::string, std::multimap<std::string, std::string>>> wrong = {
      {"/api/v1/claims", {{"contested", "yes"}}}, {"/api/v1/claims", {{"who", "x"}}},
      {"/api/v1/claims", {{"q", "\xff"}}},        {"/api/v1/verify", {}},
      {"/api/v1/verify", {{"q", "\xff"}}},        {"/api/v1/verify", {{"q", "x"}, {"limit", "0"}}},
      {"/api/v1/verify", {{"quote", "x"}}},
  };
  for (const auto& [path, parameters] : wrong) EXPECT_EQ(ask("GET", path, parameters).status, 400) << path;
  EXPECT_EQ(ask("POST", "/api/v1/claims").status, 405);
}

}  // namespace
}  // namespace isnad::serve
