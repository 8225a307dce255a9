// How a range of tokens is written down as a name, and how words are compared.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

// The stem of a word as it is compared: ة at the end and ال in front count for nothing.
std::string comparable(const lexicon::Word& word);

// The same without what transcriptions differ in: inner vowels, غ or ج, ط or ت.
std::string fold_foreign(std::string_view key);

// A word of a name as it is compared: foreign names come in several spellings («غريفيث», «جريفيث»), so that of a long
// word no table knows only the consonants count.
std::string name_key(const lexicon::Word& word);

// «باحثون», «باحثين»: the plural without the ending of its case.
std::string_view without_plural_case(std::string_view plural);

// The range as the text has it, without what is stuck to its first word: «للهيئة» is «الهيئة».
std::string written(const lexicon::AnalysedText& text, const Range& range);

// Without marks around it. Only a pair around the whole falls: «شركة «سدرة»» keeps its closing mark.
Range without_quotes(const lexicon::AnalysedText& text, Range range);

}  // namespace isnad::mention
