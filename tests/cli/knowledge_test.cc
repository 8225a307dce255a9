// isnad knowledge: the user's own places, as a person adds and drops them.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cli/geonames.h"
#include "isnad/reader.h"
#include "lexicon/analysed_text.h"
#include "mention/place.h"
#include "support/process.h"

namespace isnad::cli {
namespace {

// A line as GeoNames has it; what is left out here says nothing to the import.
std::string line(const std::string& id, const std::string& names, const std::string& point, const std::string& feature,
                 const std::string& country, const std::string& population) {
  return id + "\tName\tName\t" + names + "\t" + point + "\t" + feature + "\t" + country + "\t\t\t\t\t\t" + population +
         "\t\t0\tAsia/Damascus\t2031-01-01\n";
}

// Two villages, a town of the built-in table with a better point, and what must stay out.
std::string dump() {
  return line("1", "Tarzuwan,طرزوان,طرزُوان", "36.12345\t37.5", "P\tPPL", "SY", "900") +
         line("2", "Karzanaya,كرزنايا السفلى", "35.5\t36.5", "P\tPPL", "SY", "0") +
         line("3", "Homs,حمص", "34.72682\t36.72339", "P\tPPLA", "SY", "775404") +
         line("4", "السلام", "33.0\t36.0", "P\tPPL", "SY", "40") +  // an everyday word
         line("5", "محمد", "33.0\t36.1", "P\tPPL", "SY", "40") +    // a person's name
         line("6", "Marv,مرو‌دشت,گرگان", "36.8\t54.4", "P\tPPL", "IR",
              "300000") +  // half of it is no Arabic
         line("7", "Ohne Namen", "50.1\t8.6", "P\tPPL", "DE", "10") +
         line("8", "مدرسة طرزوان", "36.1\t37.5", "S\tSCH", "SY", "0") +
         line("9", "سوريا", "35.0\t38.0", "A\tPCLI", "SY", "18000000") +
         line("10", "طرزوان", "30.0\t31.0", "P\tPPL", "EG", "20") +  // a smaller place of the same name
         line("11", "تل", "33.0\t36.2", "P\tPPL", "SY", "10");
}

class KnowledgeProgram : public testing::Test {
 protected:
  test::Outcome run(const std::vector<std::string>& arguments, const std::string& input = {}) {
    return test::run_isnad(arguments, input, {"ISNAD_KNOWLEDGE=" + folder_.path("knowledge")});
  }
  [[nodiscard]] std::string table() const { return folder_.path("knowledge/places.tsv"); }

  test::TemporaryFolder folder_;
};

TEST_F(KnowledgeProgram, ImportsWhatHasAnArabicName) {
  const auto imported = run({"knowledge", "import", "geonames", folder_.write("SY.txt", dump())});
  EXPECT_EQ(imported.code, 0) << imported.err;
  EXPECT_EQ(imported.out, "");
  EXPECT_NE(imported.err.find("of 11 places are in " + table()), std::string::npos) << imported.err;
  const std::string written = test::read_file(table());
  for (const char* row :
       {"طرزوان\tcity\tSYR\t36.12345\t37.50000\n", "كرزنايا السفلى\tcity\tSYR\t", "حمص\tcity\tSYR\t34.72682"}) {
    EXPECT_NE(written.find(row), std::string::npos) << row << '\n' << written;
  }
  for (const char* word : {"السلام", "محمد", "گ", "مدرسة", "سوريا", "EGY", "تل\t"}) {
    EXPECT_EQ(written.find(word), std::string::npos) << word << '\n' << written;
  }
  // whoever imports the same again has the same
  run({"knowledge", "import", "geonames", folder_.path("SY.txt")});
  EXPECT_EQ(test::read_file(table()), written);
}

TEST_F(KnowledgeProgram, ShowsAndRemoves) {
  const auto before = run({"knowledge"});
  EXPECT_EQ(before.code, 0) << before.err;
  EXPECT_NE(before.out.find("built-in  places"), std::string::npos) << before.out;
  EXPECT_NE(before.out.find("yours     none"), std::string::npos) << before.out;
  run({"knowledge", "import", "geonames", folder_.write("SY.txt", dump())});
  const auto with = run({"knowledge"});
  EXPECT_NE(with.out.find("rows  " + table()), std::string::npos) << with.out;
  EXPECT_EQ(run({"knowledge", "remove", "geonames"}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(table()));
  const auto again = run({"knowledge", "remove", "geonames"});
  EXPECT_EQ(again.code, 0);
  EXPECT_NE(again.err.find("nothing to remove"), std::string::npos) << again.err;
}

// What is read and what is kept know the same places.
TEST_F(KnowledgeProgram, ReadingAndAddingUseTheTable) {
  run({"knowledge", "import", "geonames", folder_.write("SY.txt", dump())});
  const std::string article = folder_.write("a.txt", "خبر\nقتل ثلاثة جنود في هجوم شنه مسلحون مجهولون في طرزوان.\n");
  const auto read = run({"read", "--format", "jsonl", article});
  EXPECT_NE(read.out.find(R"("place":{"name":"طرزوان","country":"SYR","lat":36.12)"), std::string::npos) << read.out;
  const std::string archive = folder_.path("own.db");
  EXPECT_EQ(run({"add", "-a", archive, article}).code, 0);
  const auto events = run({"events", "-a", archive, "--format", "csv", "--place", "طرزوان"});
  EXPECT_NE(events.out.find("طرزوان,SYR,36.12"), std::string::npos) << events.out << events.err;
}

TEST_F(KnowledgeProgram, SaysFileAndLineOfAFault) {
  const std::string broken = folder_.write("broken.txt", dump() + "12\tonly\tthree\n");
  const auto short_line = run({"knowledge", "import", "geonames", broken});
  EXPECT_EQ(short_line.code, 1);
  EXPECT_NE(short_line.err.find(broken + ":12: 3 columns where a dump of GeoNames has 19"), std::string::npos)
      << short_line.err;
  EXPECT_FALSE(std::filesystem::exists(table()));
  EXPECT_EQ(run({"knowledge", "import", "geonames", folder_.path("none.txt")}).code, 1);
  EXPECT_EQ(run({"knowledge", "import", "geonames", folder_.write("empty.txt", "")}).code, 1);
  EXPECT_EQ(run({"knowledge", "import", "wikidata", broken}).code, 2);
  EXPECT_EQ(run({"knowledge", "import", "geonames"}).code, 2);
}

TEST_F(KnowledgeProgram, AFailedImportKeepsTheTable) {
  run({"knowledge", "import", "geonames", folder_.write("SY.txt", dump())});
  const std::string written = test::read_file(table());
  EXPECT_EQ(run({"knowledge", "import", "geonames", folder_.write("bad.txt", "1\n")}).code, 1);
  EXPECT_EQ(test::read_file(table()), written);
}

// The article is read, and the user learns what to do.
TEST_F(KnowledgeProgram, ABrokenTableStopsNoReading) {
  std::filesystem::create_directories(folder_.path("knowledge"));
  static_cast<void>(
      folder_.write("knowledge/places.tsv", "name\tkind\tcountry\tlat\tlon\nطرزوان\tvillage\tSYR\t1\t2\n"));
  const auto read = run({"read", "--format", "jsonl", "-"}, "عنوان\n\nقال الوزير سامر الحداد إن السد ممتلئ.");
  EXPECT_EQ(read.code, 0) << read.err;
  EXPECT_NE(read.out.find("السد ممتلئ"), std::string::npos) << read.out;
  EXPECT_NE(read.err.find(table() + ":2: kind 'village' is not known"), std::string::npos) << read.err;
  EXPECT_NE(read.err.find("isnad knowledge remove geonames"), std::string::npos) << read.err;
  EXPECT_EQ(run({"knowledge"}).code, 1);
}

TEST(GeoNames, ThePlacesOfTheUserLieOverTheBuiltInOnes) {
  GeoNames places(builtin_lexicon());
  const std::string lines = dump();
  for (size_t at = 0; at < lines.size();) {
    const size_t end = lines.find('\n', at);
    ASSERT_FALSE(places.add(std::string_view(lines).substr(at, end - at)));
    at = end + 1;
  }
  const std::string table = places.table("SY.txt");
  const auto lexicon = lexicon::Lexicon::load(table);
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  lexicon::WordCache cache(lexicon.value());
  lexicon::AnalysedText text;
  lexicon::analyse_text("وقع الانفجار في طرزوان، ثم في كرزنايا السفلى وحمص", cache, text);
  std::vector<mention::PlaceMention> found;
  mention::find_places(lexicon.value(), text, found);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].name, "طرزوان");
  EXPECT_NEAR(found[0].latitude.value_or(0), 36.12345, 1e-4);
  EXPECT_EQ(found[1].name, "كرزنايا السفلى");
  EXPECT_EQ(found[2].name, "حمص");
  EXPECT_NEAR(found[2].latitude.value_or(0), 34.72682, 1e-4);  // not the rounded point of the table
}

TEST(GeoNames, ArabicLetters) {
  for (const char* name : {"حمص", "دير الزور", "عَفْرِين", "رأس العين"}) EXPECT_TRUE(is_arabic_name(name)) << name;
  for (const char* name : {"گرگان", "پشاور", "کراچی", "Homs", "حمص 2", ""}) EXPECT_FALSE(is_arabic_name(name)) << name;
}

}  // namespace
}  // namespace isnad::cli
