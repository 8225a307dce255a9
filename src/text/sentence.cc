#include "text/sentence.h"

#include "text/one_of.h"
#include "text/quotation.h"

namespace isnad::text {
namespace {

constexpr uint32_t kLongestSentence = 512;  // tokens; keeps the time linear on text without full stops

bool is_latin_or_digit(std::string_view text, const Token& token) {
  return static_cast<unsigned char>(text[token.byte_start]) < 0x80 && token.kind != TokenKind::mark;
}

// «بـ34.3»
bool ends_in_digit(std::string_view text, const Token& token) {
  const char last = slice(text, token).back();
  return last >= '0' && last <= '9';
}

// «… في العالم.. وفي عام 2005 كشف …»: the next sentence, behind two dots.
bool goes_on(std::string_view text, const Token& next) {
  if (next.kind != TokenKind::word || !next.space_before) return false;
  const std::string_view word = slice(text, next);
  return (word.starts_with("و") && next.end - next.start > 2) || is_one_of(word, {"أما", "اما", "فيما", "كما"});
}

// «ندوة «إلى أين نمضي؟» التي أقيمت أمس»: the mark at `i` closes a title in quotation marks, and the sentence goes on;
// ««متى نعود؟»، سأل س»: so it does behind a comma.
bool is_in_title(std::string_view text, const Tokens& tokens, uint32_t i) {
  constexpr uint32_t kLongestTitle = 10;  // tokens
  if (i + 2 >= tokens.size() || !is_quotation_mark(tokens[i + 1].mark) || tokens[i + 1].space_before) return false;
  const Token next = tokens[i + 2];
  const bool goes_on = next.mark == U'،' || (next.kind == TokenKind::word && !slice(text, next).starts_with("و"));
  if (!goes_on) return false;
  for (uint32_t k = i; k > 0 && k + kLongestTitle > i; --k) {
    const Token open = tokens[k - 1];
    if (open.kind == TokenKind::line_break || open.mark == U'.' || open.mark == U':') return false;
    if (!is_quotation_mark(open.mark)) continue;
    const bool begins = k == 1 || tokens[k - 2].kind == TokenKind::line_break || tokens[k - 2].mark == U'.';
    return begins ? next.mark == U'،' : tokens[k - 2].kind == TokenKind::word;
  }
  return false;
}

bool ends_sentence(std::string_view text, const Tokens& tokens, uint32_t i, bool headline) {
  const char32_t mark = tokens[i].mark;
  if ((mark == U'!' || mark == U'؟' || mark == U'?') && is_in_title(text, tokens, i)) return false;
  if (mark == U'!' || mark == U'؟' || mark == U'?') return true;
  if (mark != U'.') return false;
  if (i + 1 == tokens.size()) return true;
  const Token next = tokens[i + 1];
  if (next.kind == TokenKind::line_break) return true;
  if (i == 0) return false;
  // «..», «...»: a pause in a sentence, but between the parts of a headline and in front of what goes on with «و»
  if (next.mark == U'.') return false;
  if (tokens[i - 1].mark == U'.') return headline || (!(i > 1 && tokens[i - 2].mark == U'.') && goes_on(text, next));
  const Token before = tokens[i - 1];
  // «م. سامي», but «عام 2017م. وكان»
  const bool initial = before.kind == TokenKind::word && before.end - before.start == 1;
  const bool unit = i > 1 && tokens[i - 2].kind == TokenKind::number;
  if (initial && !unit && next.kind == TokenKind::word) return false;
  if (initial && !unit && next.mark == U')') return false;  // «المتهم (أ. م. ك.) قتل»
  // «لورا إيه. كولانجيلو»: the name of a foreign letter, which no other stands before («سي إن بي سي.»)
  const bool spelt = before.kind == TokenKind::word && next.kind == TokenKind::word && i > 1 &&
                     names_foreign_letter(slice(text, before)) && tokens[i - 2].kind == TokenKind::word &&
                     !names_foreign_letter(slice(text, tokens[i - 2])) && !slice(text, next).starts_with("و");
  if (spelt) return false;
  // «تي.تي»
  constexpr uint32_t kPart = 3;  // code points
  const bool joined =
      !next.space_before && !tokens[i].space_before && before.kind == TokenKind::word && next.kind == TokenKind::word;
  if (joined && is_one_of(slice(text, next), {"نت", "كوم"})) return false;  // «المنارة.نت»
  if (joined && before.end - before.start <= kPart && next.end - next.start <= kPart) return false;
  const bool number = is_latin_or_digit(text, before) || ends_in_digit(text, before);
  if (!next.space_before && is_latin_or_digit(text, next) && number) return false;
  return true;
}

// The first line of a text is its headline: short, and without the full stop of a sentence. Else the headline was kept
// elsewhere, and the line is the first paragraph.
bool begins_with_headline(const Tokens& tokens) {
  constexpr uint32_t kLongestHeadline = 40;  // tokens
  uint32_t first = 0;
  while (first < tokens.size() && tokens[first].kind == TokenKind::line_break) ++first;
  uint32_t end = first;
  while (end < tokens.size() && tokens[end].kind != TokenKind::line_break && end - first <= kLongestHeadline) ++end;
  return end > first && end - first <= kLongestHeadline && tokens[end - 1].mark != U'.';
}

// «رابط الخبر بصحيفة المنارة: عنوان»: a label that a site sets under a report, in front of the headline once more.
// Returns the end of the label that begins at `i`, or `i`.
uint32_t label_end(std::string_view text, const Tokens& tokens, uint32_t i) {
  constexpr uint32_t kLongestLabel = 8;  // tokens
  if (i + 1 >= tokens.size() || tokens[i].kind != TokenKind::word || tokens[i + 1].kind != TokenKind::word) return i;
  const bool labels =
      slice(text, tokens[i]) == "رابط" && is_one_of(slice(text, tokens[i + 1]), {"الخبر", "الموضوع", "المقال"});
  if (!labels) return i;
  for (uint32_t k = i + 2; k < tokens.size() && k < i + kLongestLabel; ++k) {
    if (tokens[k].mark == U':') return k + 1;
    if (tokens[k].kind == TokenKind::line_break || tokens[k].mark == U'.') return i;
  }
  return i;
}

}  // namespace

bool names_foreign_letter(std::string_view word) {
  return is_one_of(word, {"إيه", "ايه", "بي", "سي", "دي", "إف", "اف", "جي", "جيه",   "إتش", "اتش",
                          "آي",  "كيه", "كي", "إل", "إم", "إس", "آر", "تي", "دبليو", "إكس", "زد"});
}

void find_sentences(std::string_view text, const Tokens& tokens, std::vector<Sentence>& out) {
  out.clear();
  const auto size = static_cast<uint32_t>(tokens.size());
  uint32_t first = 0;
  bool headline = begins_with_headline(tokens);
  const auto flush = [&](uint32_t end) {
    if (end > first) out.push_back({first, end, headline});
    first = end;
  };
  for (uint32_t i = 0; i < size; ++i) {
    if (i - first >= kLongestSentence) flush(i);
    if (const uint32_t end = label_end(text, tokens, i); end > i) {
      flush(i);
      flush(end);
      headline = true;
      i = end - 1;
      continue;
    }
    if (tokens[i].kind == TokenKind::line_break) {
      flush(i);
      if (!out.empty()) headline = false;
      first = i + 1;
    } else if (tokens[i].kind == TokenKind::mark && ends_sentence(text, tokens, i, headline)) {
      uint32_t end = i + 1;
      while (end < size && tokens[end].kind == TokenKind::mark &&
             (ends_sentence(text, tokens, end, headline) || tokens[end].mark == U')' ||
              (is_quotation_mark(tokens[end].mark) && !tokens[end].space_before))) {
        ++end;
      }
      flush(end);
      i = end - 1;
    }
  }
  flush(size);
}

}  // namespace isnad::text
