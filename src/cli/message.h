// Lines for people, on standard error.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

namespace isnad::cli {

inline void print_error(std::string_view message) { fmt::print(stderr, "isnad: {}\n", message); }

}  // namespace isnad::cli
