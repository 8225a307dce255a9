// Claims over articles: what is one, who stands on which side, and that the order of adding does not matter.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "archive/database.h"
#include "archive/fixture.h"

namespace isnad::archive {
namespace {

using test::Shelf;

Document article(const char* id, const char* outlet, const char* day, const char* text) {
  return {.id = id,
          .outlet = outlet,
          .published = day,
          .title = id,
          .url = std::string("https://example.org/") + id,
          .text = text};
}

const std::vector<Document>& articles() {
  static const std::vector<Document> articles = {
      article("sent", "النهر", "2031-05-02",
              "أعلن وزير الدفاع السيراني ماهر الجندي أن تركيا أرسلت مقاتلين من سوريا إلى مدينة المرجان."),
      article("denied", "الساحل اليوم", "2031-05-04",
              "نفى المتحدث باسم الخارجية سامر الحداد إرسال تركيا مقاتلين من سوريا إلى مدينة المرجان."),
      article("again", "الفجر", "2031-05-05",
              "جدد ماهر الجندي موقفه. وقال الجندي إن تركيا ترسل مقاتلين من سوريا إلى مدينة المرجان."),
      article("late", "الفجر", "2031-09-05",
              "أعلن النائب وليد الساعي أن تركيا أرسلت مقاتلين من سوريا إلى مدينة المرجان."),
      article("other", "النهر", "2031-05-03", "أعلنت ليلى النجار أن سعر القمح ارتفع في أسواق العاصمة بعد موسم جاف."),
  };
  return articles;
}

// «id: stance speaker» for each statement, claims by ';'.
std::string told(Archive& archive, const ClaimOptions& options) {
  std::string out;
  const auto totals = archive.claims(options, [&](const ArchiveClaim& claim) {
    if (!out.empty()) out += "; ";
    out += claim.contested ? "contested" : "agreed";
    for (const ClaimMember& member : claim.members) {
      out += fmt::format(" {}:{}{}{}", member.hit.document.document.id, to_string(member.stance),
                         member.repeats ? "+" : "", member.turns ? "!" : "");
    }
    return true;
  });
  return totals ? out : "error: " + totals.error().message;
}

ClaimOptions asking(const std::string& query) {
  ClaimOptions options;
  options.statements.query = query;
  return options;
}

TEST(Claims, MeetThoughOneIsAClauseAndOneANounPhrase) {
  Shelf shelf(articles());
  EXPECT_EQ(told(shelf.archive(), {}), "contested sent:asserts again:asserts+ denied:denies");
}

TEST(Claims, AreFoundByTheWordsOfOneStatement) {
  Shelf shelf(articles());
  const std::string all = told(shelf.archive(), {});
  EXPECT_EQ(told(shelf.archive(), asking("نفى OR إرسال")), all);
  EXPECT_EQ(told(shelf.archive(), asking("القمح")), "");
  ClaimOptions by_speaker;
  by_speaker.statements.filter.speaker = "الحداد";
  EXPECT_EQ(told(shelf.archive(), by_speaker), all);
}

TEST(Claims, KnowTheirDaysAndTheirNumber) {
  Shelf shelf(articles());
  const auto claim = shelf.archive().claim_of(2, 1);
  ASSERT_TRUE(claim);
  ASSERT_TRUE(claim.value());
  EXPECT_EQ(claim.value()->first_day, "2031-05-02");
  EXPECT_EQ(claim.value()->last_day, "2031-05-05");
  EXPECT_EQ(claim.value()->document, 1);
  EXPECT_FALSE(claim.value()->wording.empty());
  const auto none = shelf.archive().claim_of(5, 1);
  ASSERT_TRUE(none);
  EXPECT_FALSE(none.value());
}

TEST(Claims, CountCopiesOfOneStoryOnce) {
  std::vector<Document> copied = articles();
  Document copy = copied.front();
  copy.outlet = "الفجر";
  copy.url += "/copy";
  copied.push_back(copy);
  Shelf shelf(copied);
  EXPECT_EQ(told(shelf.archive(), {}), "contested sent:asserts again:asserts+ denied:denies");
}

TEST(Claims, DoNotDependOnTheOrderOfAdding) {
  std::vector<Document> shuffled = articles();
  Shelf first(shuffled);
  const std::string expected = told(first.archive(), {});
  std::sort(shuffled.begin(), shuffled.end(), [](const Document& a, const Document& b) { return a.id < b.id; });
  do {
    Shelf shelf(shuffled);
    EXPECT_EQ(told(shelf.archive(), {}), expected);
  } while (std::next_permutation(shuffled.begin(), shuffled.begin() + 3,
                                 [](const Document& a, const Document& b) { return a.id < b.id; }));
}

TEST(Claims, OfGeneratedArticlesAreTheSameAskedForOneByOne) {
  Shelf shelf(test::generated_articles(60));
  size_t claims = 0;
  ClaimOptions all;
  all.limit = 1000;
  std::vector<ArchiveClaim> found;
  const auto totals = shelf.archive().claims(all, [&](const ArchiveClaim& claim) {
    found.push_back(claim);
    return true;
  });
  ASSERT_TRUE(totals);
  for (const ArchiveClaim& claim : found) {
    const auto again = shelf.archive().claim_of(claim.document, claim.statement);
    ASSERT_TRUE(again);
    ASSERT_TRUE(again.value());
    EXPECT_EQ(again.value()->members.size(), claim.members.size());
    EXPECT_EQ(again.value()->wording, claim.wording);
    if (++claims == 20) break;
  }
}

TEST(Claims, AreTheSameFromACacheAndSeeWhatIsAdded) {
  std::vector<Document> documents = articles();
  const Document later = documents[2];
  documents.erase(documents.begin() + 2);
  Shelf shelf(documents);
  const std::string alone = told(shelf.archive(), {});
  Archive other = test::open_or_die(shelf.path());
  const std::shared_ptr<ClaimCache> cache = make_claim_cache();
  shelf.archive().share_claims(cache);
  other.share_claims(cache);
  ASSERT_TRUE(shelf.archive().group_claims());
  EXPECT_EQ(told(shelf.archive(), {}), alone);
  EXPECT_EQ(told(other, asking("إرسال")), alone);
  EXPECT_EQ(told(other, asking("القمح")), "");
  test::add_all(shelf.path(), {later});
  EXPECT_EQ(told(other, {}), "contested sent:asserts again:asserts+ denied:denies");
  EXPECT_EQ(told(shelf.archive(), asking("إرسال")), told(other, {}));
  // What stands in a document may change too; its seal changes with it.
  Database(shelf.path(), OpenMode::write)
      .execute("UPDATE statement SET stance = 'asserts'; UPDATE document SET reading_seal = reading_seal + 1");
  EXPECT_EQ(told(other, {}), "agreed sent:asserts denied:asserts again:asserts+");
}

TEST(Claims, TellWhyEachStatementIsInThem) {
  Shelf shelf(articles());
  const auto claim = shelf.archive().claim_of(2, 1, true);
  ASSERT_TRUE(claim && claim.value());
  size_t middles = 0;
  for (const ClaimMember& member : claim.value()->members) {
    ASSERT_TRUE(member.reason);
    EXPECT_EQ(member.reason->turned_by, "") << "its verb says it";
    if (member.middle) {
      ++middles;
      EXPECT_TRUE(member.reason->shared.empty());
      continue;
    }
    const auto has = [&](WordKind kind, std::string_view word) {
      const auto& shared = member.reason->shared;
      return std::any_of(shared.begin(), shared.end(),
                         [&](const ClaimWords& words) { return words.kind == kind && words.own == word; });
    };
    EXPECT_TRUE(has(WordKind::country, "سوريا"));
    EXPECT_TRUE(has(WordKind::synonym, "مقاتلين"));
    ASSERT_TRUE(member.reason->days);
    EXPECT_NE(*member.reason->days, 0);
  }
  EXPECT_EQ(middles, 1U);
  EXPECT_FALSE(shelf.archive().claim_of(2, 1).value()->members.front().reason);
}

}  // namespace
}  // namespace isnad::archive
