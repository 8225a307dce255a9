#include "archive/spelling.h"

#include "text/normalise.h"
#include "text/token.h"

namespace isnad::archive {

std::string spelling_of(std::string_view name) {
  text::Tokens tokens;
  text::tokenise(name, tokens);
  std::string spelling;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const text::Token token = tokens[i];
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    if (!spelling.empty()) spelling.push_back(' ');
    spelling += text::coarse(text::normalised(text::slice(name, token)));
  }
  return spelling.empty() ? std::string(name) : spelling;
}

}  // namespace isnad::archive
