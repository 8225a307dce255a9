// A value or an error, for the borders of the library (C++23 has std::expected; GCC 12 in C++20 has not).
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace isnad {

// What went wrong, in a line for people: what, where, and what to do.
struct Error {
  std::string message;
};

template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Both require that the state is the one asked for; std::bad_variant_access otherwise.
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace isnad
