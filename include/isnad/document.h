// One article as it comes in.
#pragma once

#include <string>

namespace isnad {

// All strings are valid UTF-8. An empty string means "not given".
struct Document {
  std::string id;
  std::string outlet;
  std::string published;  // YYYY-MM-DD
  std::string title;
  std::string url;
  std::string text;  // never changed by the program: every offset counts in it
};

}  // namespace isnad
