// Options of the command line that take one of a few words.
#pragma once

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <string>
#include <utility>
#include <vector>

namespace isnad::cli {

// The names of all values of an enumeration, from 0 to `last`.
template <typename Value>
std::string names_up_to(Value last) {
  std::string names;
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
    names += (names.empty() ? "" : "|") + std::string(to_string(static_cast<Value>(i)));
  }
  return names;
}

// An option that takes one of a few words; others are refused with the list of them.
template <typename T>
void add_choice(CLI::App& app, const std::string& names, const std::string& help, T& value,
                const std::vector<std::pair<std::string, T>>& choices) {
  std::string all;
  for (const auto& [word, meaning] : choices) all += (all.empty() ? "" : "|") + word;
  app.add_option_function<std::string>(
         names,
         [&value, choices](const std::string& given) {
           for (const auto& [word, meaning] : choices) {
             if (word == given) value = meaning;
           }
         },
         help)
      ->type_name(all)
      ->check([choices, all](const std::string& given) {
        for (const auto& [word, meaning] : choices) {
          if (word == given) return std::string();
        }
        return fmt::format("'{}' is none of {}", given, all);
      });
}

}  // namespace isnad::cli
