// Quotations: which are somebody's words, and which only a name or a term.
#pragma once

#include <cstdint>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// Nouns that a short quotation behind them names: «برنامج «صباح الخير»».
inline constexpr lexicon::Categories kNamedByQuotation = {lexicon::Category::organisation,
                                                          lexicon::Category::media,
                                                          lexicon::Category::medium,
                                                          lexicon::Category::common_noun,
                                                          lexicon::Category::organisation_name,
                                                          lexicon::Category::media_name,
                                                          lexicon::Category::office,
                                                          lexicon::Category::profession,
                                                          lexicon::Category::honorific,
                                                          lexicon::Category::document};

// Whether the quotation that opens at `open` is somebody's words and not a name or a distanced term.
bool is_speech(const AnalysedText& text, uint32_t open);

// «قال س مشيرا إلى خصمه | «C»»: whether the quotation that opens at `open` is speech, and names nothing.
bool follows_gesture(const AnalysedText& text, uint32_t open);

// But «كل من: س وص»: those are counted, and «على موقعها: www.example.org» gives an address.
bool is_colon(const AnalysedText& text, uint32_t i);

// «خلال «المؤتمر الدولي لمواجهة الإرهاب» الذي عقد …»: the name of what a relative clause describes.
bool names_occasion(const AnalysedText& text, uint32_t open, const text::Quotation& q);

// «قال الناطق وهو يلوح بيده | «الوضع صعب».»: where nothing else is what was said, a short quotation that ends the
// sentence; `limit` where none does.
uint32_t closing_quotation(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t limit);

}  // namespace isnad::statement::clause
