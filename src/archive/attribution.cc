#include "archive/attribution.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/quotation.h"
#include "text/token.h"

namespace isnad::archive {
namespace {

// Of the words that are left, how many a further statement must hold.
constexpr double kGoodPart = 0.25;

bool holds(const Statement& statement, const ByteRange& word) {
  return std::any_of(statement.content.begin(), statement.content.end(),
                     [&](const Span& piece) { return piece.byte_start <= word.start && word.end <= piece.byte_end; });
}

size_t bytes_in(const Statement& statement) {
  size_t bytes = 0;
  for (const Span& piece : statement.content) bytes += piece.byte_end - piece.byte_start;
  return bytes;
}

struct Fit {
  const Statement* statement = nullptr;
  size_t words = 0;
  double dice = 0;  // of the bytes of the content and of the words
};

Fit best_fit(const Reading& reading, const std::vector<ByteRange>& words) {
  size_t all = 0;
  for (const ByteRange& word : words) all += word.end - word.start + 1;
  Fit best;
  for (const Statement& statement : reading.statements) {
    Fit fit{&statement, 0, 0};
    size_t inside = 0;
    for (const ByteRange& word : words) {
      if (!holds(statement, word)) continue;
      ++fit.words;
      inside += word.end - word.start + 1;
    }
    if (fit.words == 0) continue;
    fit.dice = 2.0 * static_cast<double>(inside) / static_cast<double>(all + bytes_in(statement));
    if (fit.dice > best.dice) best = fit;
  }
  return best;
}

}  // namespace

std::vector<Attribution> attributions_of(const Reading& reading, std::span<const ByteRange> words) {
  std::vector<Attribution> given;
  std::vector<ByteRange> left(words.begin(), words.end());
  while (!left.empty()) {
    const Fit fit = best_fit(reading, left);
    const auto least = std::max(1.0, kGoodPart * static_cast<double>(words.size()));
    if (fit.statement == nullptr || static_cast<double>(fit.words) < least) break;
    Attribution& attribution = given.emplace_back();
    attribution.statement = *fit.statement;
    for (const Speaker& speaker : reading.speakers) {
      if (speaker.id == fit.statement->speaker) attribution.speaker = speaker;
    }
    attribution.speaker.mentions.clear();
    std::erase_if(left, [&](const ByteRange& word) { return holds(*fit.statement, word); });
  }
  return given;
}

bool is_quoted(std::string_view text, const ByteRange& place) {
  text::Tokens tokens;
  text::tokenise(text, tokens);
  std::vector<text::Quotation> quotations;
  text::pair_quotations(tokens, quotations);
  return std::any_of(quotations.begin(), quotations.end(), [&](const text::Quotation& quotation) {
    return quotation.closed && tokens[quotation.open].byte_end <= place.start &&
           place.end <= tokens[quotation.close].byte_start;
  });
}

Span span_at(std::string_view text, const ByteRange& place) {
  const auto points = [&](size_t from, size_t to) {
    return static_cast<uint32_t>(text::count_code_points(text.substr(from, to - from)));
  };
  Span span;
  span.byte_start = static_cast<uint32_t>(place.start);
  span.byte_end = static_cast<uint32_t>(place.end);
  span.start = points(0, place.start);
  span.end = span.start + points(place.start, place.end);
  return span;
}

NamedSpeaker::NamedSpeaker(const lexicon::Lexicon& lexicon, std::string_view name) : finder_(lexicon) {
  text::Tokens tokens;
  text::tokenise(name, tokens);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const text::Token token = tokens[i];
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    std::string terms = terms_of_word(lexicon, text::slice(name, token), TermUse::query);
    if (!terms.empty()) wanted_.push_back(std::move(terms));
  }
}

bool NamedSpeaker::is(const Speaker& speaker) {
  finder_.find(speaker.name + "\n" + speaker.role, places_);
  return std::all_of(wanted_.begin(), wanted_.end(), [&](const std::string& wanted) {
    return std::any_of(places_.begin(), places_.end(),
                       [&](const TermPlace& place) { return share_term(wanted, place.terms); });
  });
}

}  // namespace isnad::archive
