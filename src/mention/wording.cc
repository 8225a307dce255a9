#include "mention/wording.h"

#include <algorithm>

#include "lexicon/span_of.h"
#include "mention/word_class.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::mention {

using lexicon::AnalysedText;
using lexicon::Word;
using text::TokenKind;

std::string comparable(const Word& word) {
  std::string s(word.stem.empty() ? word.normal : word.stem);
  if (word.suffix != lexicon::Pronoun::none && word.normal.size() < s.size()) s = word.normal;
  if (s.starts_with("ال") && s.size() > 6) s.erase(0, 4);
  // «خارجيته» is «الخارجية»
  if (word.suffix != lexicon::Pronoun::none && s.size() > 10) {
    if (s.ends_with("ته")) s.resize(s.size() - 4);
    if (s.ends_with("تها")) s.resize(s.size() - 6);
  }
  if (s.ends_with("ة")) s.resize(s.size() - 2);
  if (s.ends_with("ى")) s.replace(s.size() - 2, 2, "ي");
  return s;
}

std::string fold_foreign(std::string_view key) {
  std::string out;
  for (size_t i = 0; i + 1 < key.size(); i += 2) {
    const std::string_view letter = key.substr(i, 2);
    if (i > 0 && (letter == "ا" || letter == "و" || letter == "ي")) continue;
    out += letter == "غ" || letter == "ق" ? "ج" : letter == "ط" ? "ت" : letter;
  }
  return out;
}

std::string name_key(const Word& word) {
  constexpr size_t kLong = 10;  // bytes, five letters
  std::string key = comparable(word);
  constexpr std::string_view kServant = "عبدال";  // «عبدالقادر» is «عبد القادر»
  if (key.starts_with(kServant)) return "عبد" + key.substr(kServant.size());
  constexpr std::string_view kFather = "ابو";  // «أبوعبادة» is «أبو عبادة»
  if (!word.known() && key.size() >= kLong && key.starts_with(kFather)) return key;
  // a foreign surname, in no table or in that of surnames only
  const bool foreign = !word.known() || (word.count == 1 && word.is(lexicon::Category::family_name) && !word.article);
  if (!foreign || key.size() < kLong) return key;
  return fold_foreign(key);
}

std::string_view without_plural_case(std::string_view plural) {
  constexpr size_t kEnding = 4;  // bytes
  const bool ends = plural.size() > kEnding + 4 && (plural.ends_with("ون") || plural.ends_with("ين"));
  return ends ? plural.substr(0, plural.size() - kEnding) : plural;
}

namespace {

// As a reader reads the words: without bidi controls, joiners and the tatweel within («الـمنارة», but «1436هـ»); one
// space between two, and و with its word.
void leave_unseen_out(std::string& name) {
  constexpr std::string_view kWaw = "و";
  constexpr char32_t kTatweel = 0x0640;
  const auto goes_on = [](std::string_view word, size_t i) {  // with an Arabic letter or a mark on one
    const char32_t next = text::code_point_at(word, i).value;
    return next > 0x0620 && next < 0x0660;
  };
  size_t end = 0;  // of what stays
  for (size_t i = 0; i < name.size();) {
    const auto [c, bytes] = text::code_point_at(name, i);
    const std::string_view kept(name.data(), end);
    const bool space = c == U' ' || c == U'\u00A0' || c == U'\t' || c == U'\n' || c == U'\r';
    const bool behind_waw =
        kept.ends_with(kWaw) && kept.size() > kWaw.size() && kept[kept.size() - kWaw.size() - 1] == ' ';
    if (space) {
      if (end > 0 && name[end - 1] != ' ' && !behind_waw) name[end++] = ' ';
    } else if (!text::is_ignorable(c) || (c == kTatweel && !goes_on(name, i + bytes))) {
      for (size_t k = 0; k < bytes; ++k) name[end++] = name[i + k];
    }
    i += bytes;
  }
  name.resize(end);
}

}  // namespace

std::string written(const AnalysedText& text, const Range& range) {
  if (range.empty()) return {};
  // what is stuck to the first word is no part of the name; «للهيئة» is «الهيئة»
  const Word& word = text.word(range.first);
  const bool of_article = swallows_article(word);
  // «"فورد"»: nothing is stuck to the name in quotation marks
  const bool quoted = range.first > 0 && text.quotation_at[range.first - 1] >= 0 && word.preposition == 0;
  uint32_t stuck = !quoted && word.conjunction != 0 && !is_short_name_like_clause(text, range.first) ? 1 : 0;
  if (word.preposition != 0 && (word.known() || text.phrase_at[range.first] >= 0) && !of_article) ++stuck;
  const Span span = lexicon::span_of(text, range.first, range.end, word.letters < 3 ? 0 : stuck);
  std::string out(slice(text.text, span));
  if (of_article && word.letters >= 3 && out.starts_with("لل")) out.replace(0, 2, "ا");
  std::erase(out, '#');  // «#سعد_لمجرد»
  std::replace(out.begin(), out.end(), '_', ' ');
  leave_unseen_out(out);
  return out;
}

Range without_quotes(const AnalysedText& text, Range range) {
  if (!range.empty() && text.is_word(range.first)) {
    const int32_t inner = text.quotation_in[range.end - 1];
    if (inner >= 0) {
      const auto& q = text.quotations[static_cast<size_t>(inner)];
      if (q.open > range.first && q.close + 1 == range.end) return range;
    }
  }
  while (range.first < range.end && text.tokens[range.first].kind == TokenKind::mark) ++range.first;
  while (range.end > range.first && text.tokens[range.end - 1].kind == TokenKind::mark &&
         !text.is_mark(range.end - 1, U')') && !text.is_mark(range.end - 1, U'%') &&
         !text.is_mark(range.end - 1, U'٪')) {
    --range.end;
  }
  return range;
}

}  // namespace isnad::mention
