// Source and target of a verb: the noun phrases around its content.
#pragma once

#include "statement/frame/frame.h"

namespace isnad::statement::frame {

// How a noun phrase behind the cue is parsed: what the cue governs ends it. `bounded`: the content begins at the limit.
mention::PhraseOptions options_for(const lexicon::Cue& cue, bool bounded);

// «لفت الانتباه إلى», «كشف النقاب عن»: whether the noun makes one verb of both.
bool belongs_to_verb(const lexicon::Cue& cue, std::string_view normal);

// «وخاطب "القرني" الوزير»: whether a lone word that may be a surname stands in the quotation marks that open at `open`,
// with another noun behind it.
bool is_quoted_surname(const AnalysedText& text, uint32_t open);

// «رحب مدير الحملة لنصرة الأشقاء في سوريا | الدكتور سالم حمدان»: whether `phrase` is title and name of him whose office
// the subject of `frame` is.
bool names_subject(const AnalysedText& text, const Range& phrase, const Frame& frame);

// The noun phrases in [at, limit), adjuncts skipped: subject, then object where the cue takes a target. The limit is
// where the content begins.
void find_arguments(const AnalysedText& text, const lexicon::Cue& cue, uint32_t at, uint32_t limit, Frame& frame);

}  // namespace isnad::statement::frame
