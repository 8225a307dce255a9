// The Goldstein scale, as the table has it.
#include "export/goldstein.h"

#include <gtest/gtest.h>

namespace isnad::output {
namespace {

TEST(Goldstein, OfACode) {
  struct Row {
    const char* cameo;
    const char* value;
  };
  const Row rows[] = {{"01", "0.0"},   {"02", "3.0"},     {"03", "4.0"},   {"04", "1.0"},    {"05", "3.5"},
                      {"06", "6.0"},   {"07", "7.0"},     {"08", "5.0"},   {"09", "-2.0"},   {"10", "-5.0"},
                      {"11", "-2.0"},  {"12", "-4.0"},    {"13", "-6.0"},  {"14", "-6.5"},   {"15", "-7.2"},
                      {"16", "-4.0"},  {"17", "-7.0"},    {"18", "-9.0"},  {"19", "-10.0"},  {"20", "-10.0"},
                      {"130", "-4.4"}, {"1823", "-10.0"}, {"182", "-9.5"}, {"0874", "10.0"}, {"042", "1.9"}};
  const Goldstein scale;
  for (const Row& row : rows) EXPECT_EQ(scale.of(row.cameo), row.value) << row.cameo;
}

TEST(Goldstein, OfACodeWithoutOneThatOfItsBeginning) {
  const Goldstein scale;
  EXPECT_EQ(scale.of("190"), "-10.0");
  EXPECT_EQ(scale.of("1412"), "-6.5");
  EXPECT_EQ(scale.of("1726"), "-5.0") << "of 172, not of 17";
}

TEST(Goldstein, OfNoCodeIsNothing) {
  const Goldstein scale;
  for (const char* const code : {"", "1", "99", "21", "x"}) EXPECT_EQ(scale.of(code), "") << code;
}

}  // namespace
}  // namespace isnad::output
