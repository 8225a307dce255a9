// What a noun phrase is, seen by its first words.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement {

// Whether the phrase is one name of these categories and nothing besides: «روسيا», «الولايات المتحدة».
bool is_bare_name(const AnalysedText& text, const Range& phrase, lexicon::Categories categories);

// Whether one of its first two words is a document, a norm or a medium: «بيان الوزارة», «نص القانون».
bool is_document(const AnalysedText& text, const Range& phrase);

// A lone unknown word without article, most likely a name: «رومنيجه».
bool is_lone_name(const AnalysedText& text, const Range& phrase);

// «فيه», «خلالها», «من خلاله» at `i`: behind a cue, where it was said and not who said it.
bool is_within_it(const AnalysedText& text, uint32_t i);

// Whether a comma stands in it.
bool holds_comma(const AnalysedText& text, const Range& phrase);

// Whether its head may be the subject of a verb with this agreement: of one gender, as far as they are known.
bool agrees(const AnalysedText& text, const Range& phrase, lexicon::Agreement verb);

// «الوزير», «الحلبي», «محاميه», «مصدرا», «مصدر أمني» at `i`: a word that the next one is no genitive of.
bool takes_no_genitive(const AnalysedText& text, uint32_t i);

}  // namespace isnad::statement
