#include "archive/conditions.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "archive/dates.h"
#include "archive/terms.h"
#include "text/token.h"

namespace isnad::archive {
namespace {

constexpr int kMostMonths = 240;  // a longer stretch of time is looked through day by day

int month_number(std::string_view date) {
  int year = 0;
  int month = 0;
  std::from_chars(date.data(), date.data() + 4, year);
  std::from_chars(date.data() + 5, date.data() + 7, month);
  return year * 12 + month - 1;
}

// The months from `from` to `to`; empty where there is no such bound, or it is too wide to list.
std::string months_expression(const std::string& from, const std::string& to) {
  if (from.empty() || to.empty()) return {};
  const int first = month_number(from);
  const int last = month_number(to);
  if (last - first >= kMostMonths) return {};
  std::vector<std::string> months;
  for (int m = first; m <= last; ++m) months.push_back(facet("month", fmt::format("{:04}-{:02}", m / 12, m % 12 + 1)));
  return one_of(months);
}

}  // namespace

void add(std::vector<std::string>& parts, std::string part) {
  if (!part.empty()) parts.push_back(std::move(part));
}

std::string name_expression(const lexicon::Lexicon& lexicon, std::string_view column, std::string_view name) {
  text::Tokens tokens;
  text::tokenise(name, tokens);
  std::vector<std::string> parts;
  for (size_t i = 0; i < tokens.size() && parts.size() < kMostWords; ++i) {
    const text::Token token = tokens[i];
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    const std::string terms = terms_of_word(lexicon, text::slice(name, token), TermUse::query);
    if (!terms.empty()) parts.push_back(fmt::format("{}:\"{}\"", column, terms));
  }
  return fmt::format("{}", fmt::join(parts, " AND "));
}

std::string facet(std::string_view name, std::string_view value) {
  return fmt::format("facets:\"{}\"", facet_term(name, value));
}

std::string fault_of_days(const std::string& from, const std::string& to) {
  for (const auto& [name, day] : {std::pair("from", &from), std::pair("to", &to)}) {
    if (!day->empty() && !is_day(*day)) return fmt::format("{}: '{}' is no day; write it as 2031-05-04", name, *day);
  }
  return {};
}

std::string all_of(const std::vector<std::string>& parts) {
  return parts.empty() ? std::string(kEvery) : fmt::format("{}", fmt::join(parts, " AND "));
}

std::string one_of(const std::vector<std::string>& parts) {
  return parts.empty() ? std::string() : fmt::format("({})", fmt::join(parts, " OR "));
}

void add_document_facets(const std::string& outlet, const std::string& from, const std::string& to,
                         std::vector<std::string>& parts) {
  if (!outlet.empty()) parts.push_back(facet("outlet", outlet));
  add(parts, months_expression(from, to));
}

}  // namespace isnad::archive
