// Quotations among a few articles: where they stand, since when, in whose mouth, and what was changed.
#include "isnad/verification.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>

#include "archive/fixture.h"

namespace isnad::archive {
namespace {

Document article(const std::string& id, const std::string& outlet, const std::string& day, const std::string& text,
                 const std::string& title = "خبر") {
  Document document;
  document.id = id;
  document.outlet = outlet;
  document.published = day;
  document.title = title;
  document.url = "https://example.org/" + id;
  document.text = text;
  return document;
}

const char* const kBridge =
    "قال الوزير سامر الحداد إن الحكومة لن تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء. وأضاف أن العمال "
    "سيبدأون "
    "ترميم الأعمدة الحجرية في الربيع المقبل. وانتهى اللقاء في قاعة البلدية عند الظهر بعد نقاش طويل مع تجار السوق "
    "وأصحاب المطاحن.";

test::Shelf& shelf() {
  static test::Shelf shelf({
      article("late", "ساحل برس", "2031-05-03", kBridge),
      article("first", "الراصد", "2031-05-01", kBridge),
      article("other", "الميناء", "2031-05-09",
              "وقالت النائبة هند السيوفي: «الحكومة لن تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الصيف»، ثم غادرت."),
      article("own", "النهر", "2031-06-01",
              "مرت عشرون سنة على بناء المنارة البيضاء فوق صخور الخليج الشرقي. وعلى اللافتة «هنا يرقد بحارة السفينة "
              "الغارقة منذ العاصفة الكبرى» بخط قديم."),
      article("title", "النهر", "2031-06-02", "تفاصيل في العدد القادم.",
              "قطار الشمال السريع يبلغ محطة الواحة في ساعتين"),
      article("nodate", "", "", "وأكد الخبير ناجي الصباغ أن سمك البحيرة المالحة عاد بعد غياب سبعة أعوام كاملة."),
  });
  return shelf;
}

Verification verify(const std::string& quotation, const std::string& speaker = "") {
  VerifyOptions options;
  options.quotation = quotation;
  options.speaker = speaker;
  const Result<Verification> answer = shelf().archive().verify(options);
  EXPECT_TRUE(answer) << answer.error().message;
  return answer ? answer.value() : Verification();
}

// «found: first late; other»: a story's copies, the stories with a semicolon between.
std::string found(const Verification& answer) {
  std::string all = std::string(to_string(answer.verdict));
  const char* before = ": ";
  for (const StoryOfQuotation& story : answer.stories) {
    for (const Appearance& copy : story.copies) {
      all += before + copy.document.document.id;
      before = " ";
    }
    before = "; ";
  }
  return all;
}

struct Case {
  const char* name;
  const char* quotation;
  const char* found;
};

class Verifies : public testing::TestWithParam<Case> {};
TEST_P(Verifies, WhereItStands) { EXPECT_EQ(found(verify(GetParam().quotation)), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(
    Altered, Verifies,
    testing::Values(
        Case{"AsItIs", "الحكومة لن تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء", "found: first late; other"},
        Case{"Spelling", "الحكومه لن تُغلق الجسرَ القديم امام شـاحنات القمح، قبل «نهايه» الشتاء",
             "found: first late; other"},
        Case{"Dropped", "الحكومة لن تغلق الجسر أمام شاحنات قبل نهاية الشتاء", "found: first late; other"},
        Case{"Swapped", "لن تغلق الحكومة الجسر القديم قبل نهاية الشتاء أمام شاحنات القمح", "found: first late; other"},
        Case{"Changed", "الحكومة لن تهدم الجسر القديم أمام عربات القمح قبل نهاية الشتاء", "found: first late"},
        Case{"TurnedRound", "الحكومة تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء",
             "found: first late; other"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, Verifies,
    testing::Values(
        Case{"Fragment", "ترميم الأعمدة الحجرية في الربيع", "found: first late"},
        Case{"TwoStatements",
             "الحكومة لن تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء والعمال سيبدأون ترميم الأعمدة الحجرية في "
             "الربيع المقبل",
             "found: first late"},
        Case{"OwnWords", "بناء المنارة البيضاء فوق صخور الخليج الشرقي", "found: own"},
        Case{"Title", "قطار الشمال السريع يبلغ محطة الواحة", "found: title"},
        Case{"NoDate", "سمك البحيرة المالحة عاد بعد غياب سبعة أعوام", "found: nodate"}));

INSTANTIATE_TEST_SUITE_P(Short, Verifies,
                         testing::Values(Case{"OneWord", "المنارة", "found: own"},
                                         Case{"TwoWords", "«شاحنات القمح»", "found: first late; other"},
                                         Case{"TwoWordsApart", "شاحنات الشتاء", "not_found"},
                                         Case{"NotInThisForm", "منارة", "not_found"},
                                         Case{"SmallWord", "ثم", "found: other"},
                                         Case{"SmallWords", "على", "found: own"},
                                         Case{"ThreeWords", "أمام شاحنات القمح", "found: first late; other"}));

INSTANTIATE_TEST_SUITE_P(
    Foreign, Verifies,
    testing::Values(Case{"OtherWords", "وصل المنتخب إلى نهائي بطولة كرة السلة أمس", "not_found"},
                    Case{"SameWordsScattered", "العمال في السوق أمام المطاحن قبل الظهر", "not_found"},
                    Case{"HalfOfIt", "لن تغلق الجسر القديم المدارس والأسواق والمستشفيات والمصانع كلها", "not_found"},
                    Case{"SmallWordsOnly", "أن من إلى على في عن مع", "not_found"}));

// «left_out: القديم», a line for each word that differs.
std::string differences(const Appearance& found, std::string_view quotation) {
  std::string all;
  for (const ComparedWord& word : found.compared) {
    if (word.change == WordChange::same) continue;
    if (!all.empty()) all += ", ";
    all += to_string(word.change);
    const auto add = [&](std::string_view text, const ByteRange& at) {
      if (at.start < at.end) all += " " + std::string(text.substr(at.start, at.end - at.start));
    };
    add(quotation, word.asked);
    add(found.words, word.found);
    if (word.negates) all += "!";
  }
  return all;
}

TEST(Verify, NamesEachWordThatDiffers) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"الحكومة لن تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء", ""},
      {"الحكومة لن تغلق الجسر أمام شاحنات القمح قبل نهاية الشتاء", "left_out القديم"},
      {"الحكومة لن تغلق الجسر القديم أبداً أمام شاحنات القمح قبل نهاية الشتاء", "added أبداً"},
      {"الحكومة لن تغلق الجسر الجديد أمام شاحنات القمح قبل نهاية الشتاء", "changed الجديد القديم"},
      {"الحكومة تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء", "left_out لن!"},
      {"الحكومة لم تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء", "changed لم لن"},
      {"الحكومة لن تغلق القديم الجسر أمام شاحنات القمح قبل نهاية الشتاء", "moved الجسر الجسر"},
      {"الأعمدة الحجرية لن ترميم في الربيع المقبل", "moved ترميم ترميم, added لن!"}};
  for (const auto& [quotation, expected] : cases) {
    const Verification answer = verify(quotation);
    ASSERT_FALSE(answer.stories.empty()) << quotation;
    EXPECT_EQ(differences(answer.stories.front().copies.front(), quotation), expected) << quotation;
  }
}

TEST(Verify, SaysWhoSaidItAndHow) {
  const Verification answer = verify("الحكومة لن تغلق الجسر القديم أمام شاحنات القمح");
  ASSERT_EQ(answer.stories.size(), 2U);
  EXPECT_EQ(answer.stories_found, 2U);
  EXPECT_EQ(answer.articles_found, 3U);
  EXPECT_EQ(answer.articles, 6U);
  const Appearance& first = answer.stories[0].copies.front();
  EXPECT_EQ(first.document.document.published, "2031-05-01");
  ASSERT_EQ(first.given_to.size(), 1U);
  EXPECT_EQ(first.given_to.front().speaker.name, "سامر الحداد");
  EXPECT_EQ(first.given_to.front().statement.form, Form::indirect);
  EXPECT_FALSE(first.quoted);
  const Appearance& other = answer.stories[1].copies.front();
  ASSERT_EQ(other.given_to.size(), 1U);
  EXPECT_EQ(other.given_to.front().speaker.name, "هند السيوفي");
  EXPECT_EQ(other.given_to.front().statement.form, Form::direct);
  EXPECT_TRUE(other.quoted);
  ASSERT_EQ(answer.speakers.size(), 2U);  // copies of a story are one witness
  for (const Count& speaker : answer.speakers) EXPECT_EQ(speaker.count, 1U) << speaker.name;
}

TEST(Verify, PlacesCountInTheArticle) {
  const Verification answer = verify("الأعمدة الحجرية في الربيع");
  ASSERT_FALSE(answer.stories.empty());
  const Appearance& first = answer.stories.front().copies.front();
  EXPECT_EQ(first.words, "الأعمدة الحجرية في الربيع");
  const std::string_view text = kBridge;
  EXPECT_EQ(slice(text, first.place), first.words);
  EXPECT_EQ(first.place.byte_start, text.find(first.words));
  EXPECT_EQ(first.place.end - first.place.start, 25U);
}

TEST(Verify, BothSpeakersOfTwoStatements) {
  const Verification answer = verify(
      "الحكومة لن تغلق الجسر القديم أمام شاحنات القمح قبل نهاية الشتاء العمال سيبدأون ترميم الأعمدة الحجرية في الربيع");
  ASSERT_FALSE(answer.stories.empty());
  const Appearance& first = answer.stories.front().copies.front();
  ASSERT_EQ(first.given_to.size(), 2U);
  EXPECT_NE(first.given_to[0].statement.id, first.given_to[1].statement.id);
}

TEST(Verify, WordsOfNobody) {
  for (const auto& [quotation, quoted] : {std::pair("بناء المنارة البيضاء فوق صخور الخليج", false),
                                          std::pair("يرقد بحارة السفينة الغارقة منذ العاصفة", true)}) {
    const Verification answer = verify(quotation);
    ASSERT_EQ(answer.stories.size(), 1U) << quotation;
    EXPECT_TRUE(answer.stories.front().copies.front().given_to.empty()) << quotation;
    EXPECT_EQ(answer.stories.front().copies.front().quoted, quoted) << quotation;
    EXPECT_TRUE(answer.speakers.empty());
  }
  EXPECT_TRUE(verify("قطار الشمال السريع يبلغ محطة الواحة").stories.front().copies.front().in_title);
}

TEST(Verify, ForASpeaker) {
  const std::string quotation = "الحكومة لن تغلق الجسر القديم أمام شاحنات القمح";
  EXPECT_EQ(found(verify(quotation, "الحداد")), "found: first late");
  EXPECT_EQ(found(verify(quotation, "الوزير سامر")), "found: first late");
  EXPECT_EQ(found(verify(quotation, "هند")), "found: other");
  EXPECT_EQ(found(verify(quotation, "فارس البيطار")), "given_to_others: first late; other");
  EXPECT_EQ(verify(quotation, "فارس البيطار").speakers.size(), 2U);
  EXPECT_EQ(found(verify("بناء المنارة البيضاء فوق صخور الخليج", "هند")), "given_to_others: own");
  EXPECT_EQ(found(verify("وصل المنتخب إلى نهائي بطولة كرة السلة", "هند")), "not_found");
}

TEST(Verify, TheNearestWhereNothingIsFound) {
  const Verification answer = verify("الحكومة لن تغلق الجسر القديم أمام الزوار والسياح والمصورين والرسامين");
  EXPECT_EQ(answer.verdict, Verdict::not_found);
  ASSERT_TRUE(answer.nearest);
  EXPECT_LT(answer.nearest->similarity, 0.7);
}

TEST(Verify, ANewerVersionStandsForTheOlder) {
  const std::string said = "قال الوزير سامر الحداد إن الميناء الشمالي سيفتح أبوابه أمام السفن الكبيرة في الخريف. ";
  Document older = article("v1", "الراصد", "2031-07-01", said + "وغادر القاعة.");
  Document newer = article("v1", "الراصد", "2031-07-01", said + "وغادر القاعة مسرعاً نحو سيارته.");
  test::Shelf versions({older, newer});
  VerifyOptions options;
  options.quotation = "الميناء الشمالي سيفتح أبوابه أمام السفن الكبيرة";
  const Verification answer = versions.archive().verify(options).value();
  ASSERT_EQ(answer.articles_found, 1U);
  EXPECT_EQ(answer.articles, 1U);
  EXPECT_EQ(answer.stories.front().copies.front().document.replaced_by, 0);
}

// Words that every article holds lead nowhere; as it stands, such a quotation is found all the same.
TEST(Verify, FrequentWordsAsTheyStand) {
  std::vector<Document> documents;
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i);
    documents.push_back(
        article(number, "النهر", "2031-01-01", i == 250 ? "وهو ما قال إن ذلك" : "ذلك ما قال وإن " + number));
  }
  test::Shelf many(documents);
  VerifyOptions options;
  options.quotation = "قال إن ذلك";
  EXPECT_EQ(found(many.archive().verify(options).value()), "found: 250");
}

TEST(Verify, Faults) {
  const auto fault = [](const std::string& quotation, const std::string& speaker = "") {
    VerifyOptions options;
    options.quotation = quotation;
    options.speaker = speaker;
    const Result<Verification> answer = shelf().archive().verify(options);
    return answer ? std::string() : answer.error().message;
  };
  for (const char* nothing : {"", " \n", "«»", "...", "ً"}) {
    EXPECT_EQ(fault(nothing), "the quotation holds no word to look for") << nothing;
  }
  EXPECT_EQ(fault("الجسر", "؟"), "the name of the speaker holds no word");
  EXPECT_EQ(fault("abc \xFF def"), "the quotation is not UTF-8: byte 5");
  EXPECT_EQ(fault("الجسر", "\xD8"), "the name of the speaker is not UTF-8: byte 1");
  std::string words;
  for (int i = 0; i < 1'001; ++i) words += "جسر ";
  EXPECT_EQ(fault(words), "the quotation has more than 1000 words; give the sentence that matters");
  EXPECT_EQ(fault(std::string(1U << 20U, 'a')),
            "the quotation is longer than 32768 bytes; give the sentence that matters");
}

// Texts made to hurt: the same few words over and over, in the quotation, the article, and both.
TEST(Verify, RepeatedWordsEndQuickly) {
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += i % 2 == 0 ? "الجسر " : "القديم ";
  test::Shelf long_one({article("long", "النهر", "2031-01-01", many)});
  const auto start = std::chrono::steady_clock::now();
  for (const size_t words : {1U, 2U, 3U, 10U, 999U}) {
    std::string quotation;
    for (size_t i = 0; i < words; ++i) quotation += i % 2 == 0 ? "الجسر " : "القديم ";
    VerifyOptions options;
    options.quotation = quotation;
    EXPECT_EQ(found(long_one.archive().verify(options).value()), "found: long") << words;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace isnad::archive
