#include "lexicon/analysed_text.h"

#include "lexicon/dashed_title.h"
#include "lexicon/detached_waw.h"
#include "lexicon/final_ta.h"
#include "lexicon/final_ya.h"
#include "lexicon/unlisted_name.h"
#include "text/wrapped_line.h"

namespace isnad::lexicon {
namespace {

const Word& empty_word() {
  static const Word kEmpty;
  return kEmpty;
}

void find_phrases(AnalysedText& out) {
  out.phrases.clear();
  out.phrase_at.clear(out.size() + AnalysedText::kLookAhead);
  for (uint32_t i = 0; i < out.size(); ++i) {
    // the longest of all; the lists have the longest first
    const Phrase* best = nullptr;
    uint32_t longest = 0;
    const PhrasesFrom* const from = out.word(i).phrases;
    if (from == nullptr) continue;
    for (const auto& list : {from->definite_names, from->names}) {
      for (const Phrase& phrase : list) {
        const uint32_t length = match_length(out, i, out.size(), phrase);
        if (length <= longest) continue;
        longest = length;
        best = &phrase;
      }
    }
    if (best == nullptr) continue;
    out.phrase_at.add(i);
    out.phrases.push_back({i, i + longest, best->category, best->sector, best->country, best->index});
    i += longest - 1;
  }
}

// «إن (سنمضي …)», «قائلاً: (…)»: papers that quote in parentheses. Taken for a quotation where a complementizer, a colon
// or a participle of saying stands before and at least four words inside.
void quote_parentheses(AnalysedText& out) {
  constexpr uint32_t kShortest = 4;
  constexpr uint32_t kLongest = 200;
  bool added = false;
  for (uint32_t i = 1; i + 1 < out.size(); ++i) {
    if (!out.is_mark(i, U'(')) continue;
    if (!out.any(i - 1, {Category::complementizer, Category::cue_participle}) && !out.is_mark(i - 1, U':')) continue;
    uint32_t words = 0;
    for (uint32_t k = i + 1; k < out.size() && k < i + kLongest && out.tokens[k].kind != text::TokenKind::line_break;
         ++k) {
      words += out.is_word(k) ? 1 : 0;
      if (text::is_quotation_mark(out.tokens[k].mark)) break;
      if (!out.is_mark(k, U')')) continue;
      if (words >= kShortest) {
        out.quotations.push_back({.open = i, .close = k});
        added = true;
      }
      break;
    }
  }
  if (added) text::sort_quotations(out.quotations);
}

}  // namespace

uint32_t match_whole(const AnalysedText& text, uint32_t at, uint32_t limit, const Phrase& phrase) {
  uint32_t i = at + 1;
  for (size_t w = 1; w < phrase.words.size(); ++w, ++i) {
    if (i >= limit || !text.is_word(i) || text.word(i).normal != phrase.words[w]) return 0;
  }
  return i - at;
}

void analyse_text(std::string_view text, WordCache& cache, AnalysedText& out) {
  cache.begin_document();
  out.text = text;
  out.set_off.clear();
  text::tokenise(text, out.tokens);
  text::join_wrapped_lines(out.tokens);
  std::string joined;
  join_detached_waw(text, cache, out.tokens, joined);
  text::pair_quotations(out.tokens, out.quotations);
  text::find_sentences(text, out.tokens, out.sentences);
  out.words.clear();
  out.word_count = 0;
  out.words.reserve(out.tokens.size() + AnalysedText::kLookAhead);
  for (size_t i = 0; i < out.tokens.size(); ++i) {
    constexpr size_t kAhead = 6;
    if (const text::Token ahead = out.tokens[i + kAhead]; ahead.kind == text::TokenKind::word) {
      cache.expect(slice(text, ahead));
    }
    const text::Token token = out.tokens[i];
    if (token.kind == text::TokenKind::word) {
      const Word& word = word_of(text, token, cache, joined);
      __builtin_prefetch(&word);
      __builtin_prefetch(reinterpret_cast<const char*>(&word) + 64);
      out.words.push_back(&word);
      ++out.word_count;
    } else {
      out.words.push_back(&empty_word());
    }
  }
  out.words.insert(out.words.end(), AnalysedText::kLookAhead, &empty_word());
  restore_final_ta(cache, out);
  restore_final_ya(cache, out);
  restore_final_dots(cache, out);
  find_unlisted_names(cache, out);
  quote_parentheses(out);
  out.quotation_at.clear(out.size() + AnalysedText::kLookAhead);
  out.quotation_in.assign(out.size() + AnalysedText::kLookAhead, -1);
  std::erase_if(out.quotations,
                [](const text::Quotation& q) { return !q.closed; });  // a mark that nobody closes says nothing
  for (size_t q = 0; q < out.quotations.size(); ++q) {
    out.quotation_at.add(out.quotations[q].open);
    for (uint32_t i = out.quotations[q].open; i <= out.quotations[q].close; ++i) {
      out.quotation_in[i] = static_cast<int32_t>(q);  // inner ones come later and overwrite
    }
  }
  find_phrases(out);
  find_dashed_titles(out);
}

}  // namespace isnad::lexicon
