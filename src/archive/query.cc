#include "archive/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "archive/conditions.h"
#include "archive/named_statements.h"
#include "archive/terms.h"
#include "text/code_points.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::archive {
namespace {

constexpr size_t kLongestQuery = 4096;  // bytes
constexpr int kDeepest = 32;            // parentheses inside each other

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Where the quotation that begins at `at` opens and closes; npos where none begins.
struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr Quotes kQuotes[] = {{"\"", "\""}, {"«", "»"}, {"“", "”"}, {"”", "“"}};

class Parser {
 public:
  Parser(const lexicon::Lexicon& lexicon, std::string_view text, Query& query)
      : lexicon_(lexicon), text_(text), query_(query) {}

  // Empty where the text holds no word.
  Result<std::string> parse() {
    if (text_.size() > kLongestQuery) {
      return Error{fmt::format("the query is longer than {} bytes; look for fewer words", kLongestQuery)};
    }
    std::string all = either(0);
    skip_blanks();
    if (error_.empty() && at_ < text_.size()) fail("a closing parenthesis without an opening one");
    if (!error_.empty()) return Error{error_};
    return all;
  }

 private:
  void fail(std::string_view what) {
    if (!error_.empty()) return;
    const size_t before = text::count_code_points(text_.substr(0, at_));
    error_ = fmt::format("query, at character {}: {}", before + 1, what);
  }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  bool take(std::string_view keyword) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(keyword)) return false;
    const size_t end = at_ + keyword.size();
    if (end < text_.size() && !is_blank(text_[end]) &&
        std::string_view("()\"").find(text_[end]) == std::string_view::npos) {
      return false;
    }
    at_ = end;
    return true;
  }

  bool at_end() {
    skip_blanks();
    return !error_.empty() || at_ == text_.size() || text_[at_] == ')';
  }

  std::string either(int depth) {
    std::vector<std::string> parts;
    do {
      std::string part = both(depth);
      if (!part.empty()) parts.push_back(std::move(part));
    } while (error_.empty() && take("OR"));
    return joined(parts, " OR ");
  }

  std::string both(int depth) {
    std::vector<std::string> parts;
    std::vector<std::string> without;
    while (!at_end()) {
      const size_t before = at_;
      if (take("OR")) {
        at_ = before;
        break;
      }
      if (take("AND")) continue;
      const bool negated = take("NOT");
      if (negated && at_end()) {
        fail("NOT wants a word behind it");
        break;
      }
      // What a hit does not hold is not to be marked in it.
      const size_t wanted = query_.wanted.size();
      std::string part = one(depth);
      if (negated) query_.wanted.resize(wanted);
      if (!part.empty()) (negated ? without : parts).push_back(std::move(part));
    }
    std::string all = joined(parts, " AND ");
    if (without.empty()) return all;
    if (all.empty()) {
      all = kEvery;
      ++query_.ranked;  // a phrase, too, which says nothing: every row has it
    }
    return fmt::format("({} NOT {})", all, joined(without, " OR "));
  }

  static std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    if (parts.size() <= 1) return parts.empty() ? std::string() : parts.front();
    return fmt::format("({})", fmt::join(parts, between));
  }

  // A word, a phrase, or something in parentheses.
  std::string one(int depth) {
    skip_blanks();
    if (text_[at_] == '(') {
      if (depth == kDeepest) {
        fail("too many parentheses inside each other");
        return {};
      }
      ++at_;
      std::string inside = either(depth + 1);
      skip_blanks();
      if (at_ < text_.size() && text_[at_] == ')') {
        ++at_;
      } else {
        fail("an opening parenthesis is never closed");
      }
      return inside;
    }
    for (const Quotes& quotes : kQuotes) {
      if (!text_.substr(at_).starts_with(quotes.open)) continue;
      at_ += quotes.open.size();
      const size_t end = std::min(text_.find(quotes.close, at_), text_.size());
      const std::string_view words = text_.substr(at_, end - at_);
      at_ = std::min(end + quotes.close.size(), text_.size());
      return phrase(words, take_star());
    }
    size_t end = at_;
    while (end < text_.size() && !is_blank(text_[end]) &&
           std::string_view("()\"*").find(text_[end]) == std::string_view::npos &&
           !text_.substr(end).starts_with("«") && !text_.substr(end).starts_with("“")) {
      ++end;
    }
    const std::string_view words = text_.substr(at_, end - at_);
    at_ = end;
    const bool star = take_star();
    if (words.empty() && !star) ++at_;  // a lone closing mark
    return phrase(words, star);
  }

  bool take_star() {
    bool star = false;
    for (; at_ < text_.size() && text_[at_] == '*'; ++at_) star = true;
    return star;
  }

  // One word or several in a row: a written word may be several to the tokeniser («الأميركي-الروسي»).
  std::string phrase(std::string_view written, bool prefix) {
    text::Tokens tokens;
    text::tokenise(written, tokens);
    std::vector<std::string_view> words;
    for (size_t i = 0; i < tokens.size(); ++i) {
      const text::Token token = tokens[i];
      if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number) {
        words.push_back(text::slice(written, token));
      }
    }
    words_ += words.size();
    if (words_ > kMostWords) fail(fmt::format("more than {} words", kMostWords));
    WantedPhrase wanted;
    wanted.prefix = prefix;
    for (size_t i = 0; i < words.size(); ++i) {
      const bool last = i + 1 == words.size();
      std::string found = prefix && last ? prefix_term(words[i]) : terms_of_word(lexicon_, words[i], TermUse::query);
      if (!found.empty()) wanted.words.push_back(std::move(found));
    }
    if (wanted.words.empty()) return {};
    ++query_.ranked;
    std::string expression = fmt::format("words:\"{}\"{}", fmt::join(wanted.words, " "), prefix ? " *" : "");
    query_.wanted.push_back(std::move(wanted));
    return expression;
  }

  const lexicon::Lexicon& lexicon_;
  std::string_view text_;
  Query& query_;
  size_t at_ = 0;
  size_t words_ = 0;
  std::string error_;
};

}  // namespace

bool is_asked(const SearchOptions& options) { return options.query.find_first_not_of(" \t\r\n") != std::string::npos; }

Result<Query> statement_query(const lexicon::Lexicon& lexicon, const SearchOptions& options) {
  Query query;
  std::vector<std::string> parts;
  if (const std::string fault = fault_of_days(options.filter.from, options.filter.to); !fault.empty())
    return Error{fault};
  if (options.where == Where::content) {
    Result<std::string> words = Parser(lexicon, options.query, query).parse();
    if (!words) return words.error();
    add(parts, std::move(words).value());
    if (parts.empty() && is_asked(options)) return Error{"the query holds no word to look for"};
  }
  const Filter& filter = options.filter;
  add(parts, name_expression(lexicon, "speaker", filter.speaker));
  add(parts, name_expression(lexicon, "target", filter.target));
  if (!filter.country.empty()) parts.push_back(facet("country", filter.country));
  if (filter.act) parts.push_back(facet("act", to_string(*filter.act)));
  std::vector<std::string> acts;
  for (const Act act : filter.acts) acts.push_back(facet("act", to_string(act)));
  add(parts, one_of(acts));
  if (filter.form) parts.push_back(facet("form", to_string(*filter.form)));
  add_document_facets(filter.outlet, filter.from, filter.to, parts);
  query.expression = all_of(parts);
  return query;
}

Result<Query> text_query(const lexicon::Lexicon& lexicon, const SearchOptions& options) {
  Query query;
  std::vector<std::string> parts;
  if (const std::string fault = fault_of_days(options.filter.from, options.filter.to); !fault.empty())
    return Error{fault};
  Result<std::string> words = Parser(lexicon, options.query, query).parse();
  if (!words) return words.error();
  add(parts, std::move(words).value());
  if (parts.empty() && is_asked(options)) return Error{"the query holds no word to look for"};
  add_document_facets(options.filter.outlet, options.filter.from, options.filter.to, parts);
  query.expression = all_of(parts);
  return query;
}

bool asks_of_statements(const SearchOptions& options) {
  const Filter& f = options.filter;
  const bool filtered = !f.speaker.empty() || !f.country.empty() || f.act || f.form || !f.target.empty() ||
                        !f.acts.empty() || asks_for_names(f);
  return filtered || (options.where == Where::content && is_asked(options));
}

}  // namespace isnad::archive
