// The picture of a time line: XML whatever names hold, small however much there is, the same each time.
#include "export/timeline.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>

#include <memory>

#include "export/timeline_axis.h"

namespace isnad::output {
namespace {

archive::Hit hit(int number, const std::string& day, const std::string& name, const std::string& words) {
  archive::Hit hit;
  hit.document.number = number;
  hit.document.document.published = day;
  hit.document.document.outlet = "النهر";
  hit.statement.id = 1;
  hit.speaker.name = name;
  hit.words = words;
  hit.witnesses.resize(static_cast<size_t>(number % 3));
  return hit;
}

archive::ArchiveClaim claim_of(int statements) {
  archive::ArchiveClaim claim;
  claim.document = 1;
  claim.statement = 1;
  claim.wording = "أن الجسر أغلق";
  claim.contested = true;
  for (int i = 1; i <= statements; ++i) {
    archive::ClaimMember member;
    member.hit = hit(i, day_written(22000 + i * 3 % 700), fmt::format("هدى السالمي {}", i), "أن الجسر أغلق");
    member.stance = i % 4 == 0 ? Stance::denies : Stance::asserts;
    claim.members.push_back(member);
  }
  return claim;
}

std::string picture(const Timeline& timeline, Language language = Language::arabic) {
  WriteOptions options;
  options.language = language;
  std::string out;
  append_timeline(timeline, TimelineFormat::svg, options, out);
  return out;
}

bool is_well_formed(const std::string& xml) {
  const auto end = [](xmlDoc* document) { xmlFreeDoc(document); };
  const std::unique_ptr<xmlDoc, decltype(end)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "picture.svg", nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
      end);
  return document != nullptr;
}

size_t count(const std::string& text, std::string_view part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(TimelinePicture, HasBothSidesAndAMarkAStatement) {
  const std::string drawn = picture(timeline_of(claim_of(5)));
  EXPECT_TRUE(is_well_formed(drawn)) << drawn;
  EXPECT_EQ(count(drawn, "<circle"), 5U);
  for (const char* part : {"إثبات", "نفي", "هدى السالمي 4", "xml:lang=\"ar\"", "direction=\"rtl\"", "font-family="}) {
    EXPECT_NE(drawn.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(drawn, picture(timeline_of(claim_of(5))));
  EXPECT_NE(picture(timeline_of(claim_of(5)), Language::english).find("direction=\"ltr\""), std::string::npos);
}

TEST(TimelinePicture, IsXmlWhateverItHolds) {
  const char* const hostile = "\"/><script>alert(1)</script>&amp;\x01\xEF\xBF\xBE]]>\xE2\x80\xAE";
  archive::ArchiveClaim claim = claim_of(2);
  claim.wording = hostile;
  claim.members[0].hit.speaker.name = hostile;
  claim.members[0].hit.words = hostile;
  claim.members[1].hit.document.document.outlet = hostile;
  const std::string drawn = picture(timeline_of(claim));
  EXPECT_TRUE(is_well_formed(drawn)) << drawn;
  EXPECT_EQ(drawn.find("<script"), std::string::npos);
}

TEST(TimelinePicture, StaysSmall) {
  const std::string many = picture(timeline_of(claim_of(5000)));
  EXPECT_TRUE(is_well_formed(many));
  EXPECT_LT(many.size(), 40'000U);
  archive::ArchiveClaim wide = claim_of(100);
  wide.members[0].hit.document.document.published = "0001-01-01";
  wide.members[1].hit.document.document.published = "9999-12-31";
  EXPECT_LT(picture(timeline_of(wide)).size(), 40'000U);
}

TEST(TimelinePicture, SaysWhatHasNoDay) {
  archive::ArchiveClaim claim = claim_of(3);
  claim.members[1].hit.document.document.published.clear();
  const std::string drawn = picture(timeline_of(claim), Language::english);
  EXPECT_EQ(count(drawn, "<circle"), 2U);
  EXPECT_NE(drawn.find("no date: 1"), std::string::npos) << drawn;
  EXPECT_TRUE(is_well_formed(picture(timeline_of("هدى السالمي", {}))));
}

TEST(TimelineAxis, NamesAFewDays) {
  const auto names = [](const char* first, const char* last) {
    std::string all;
    for (const Tick& tick : ticks_between(*days_since_epoch(first), *days_since_epoch(last))) all += tick.name + " ";
    return all;
  };
  EXPECT_EQ(names("2031-05-01", "2031-05-03"), "2031-05-01 2031-05-02 2031-05-03 ");
  EXPECT_EQ(names("2031-05-01", "2031-05-11"), "2031-05-01 2031-05-03 2031-05-05 2031-05-07 2031-05-09 2031-05-11 ");
  EXPECT_EQ(names("2031-01-15", "2031-11-02"), "2031-03 2031-05 2031-07 2031-09 2031-11 ");
  EXPECT_EQ(names("2029-06-01", "2034-01-01"),
            "2029-07 2030-01 2030-07 2031-01 2031-07 2032-01 2032-07 2033-01 2033-07 2034-01 ");
  EXPECT_EQ(names("2031-05-01", "2031-05-01"), "2031-05-01 ");
  for (const char* bad : {"", "2031", "2031-02-30", "2031-5-1x", "٢٠٣١-٠٥-٠١"}) EXPECT_FALSE(days_since_epoch(bad));
}

}  // namespace
}  // namespace isnad::output
