// Reads brat's standoff files back, by the grammar of https://brat.nlplab.org/standoff.html.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/reading.h"

namespace isnad::test {

struct BratSpan {
  std::string type;
  std::vector<std::pair<uint32_t, uint32_t>> places;  // code points
  std::string text;
};

struct BratEvent {
  std::string trigger;
  std::map<std::string, std::string> roles;
};

struct BratDocument {
  std::string text;
  std::map<std::string, BratSpan> spans;                                 // by T id
  std::map<std::string, BratEvent> events;                               // by E id
  std::map<std::string, std::map<std::string, std::string>> attributes;  // by E id, then name
  std::map<std::string, std::string> notes;                              // by E id
};

// What the program wrote of `reading`; throws std::runtime_error, which says what is wrong, where a line is none of the
// grammar, an id comes twice or leads nowhere, or a span is not its places' text.
BratDocument read_brat(const Reading& reading);

}  // namespace isnad::test
