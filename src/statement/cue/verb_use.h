// Uses of a verb of saying in which it reports no speech: it describes, shows, counts, or means something else.
#pragma once

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::cue {

using clause::Verb;
using frame::Frame;

// «حكومة تعترف بها الأمم المتحدة», «الرئيس الذي تعترف س بحكومته»: the pronoun points to what the relative clause
// describes, and nothing is said.
bool only_describes(const Verb& verb, const Candidate& c);

// «، وهو ما وصفه س بـ C»: what was told before, and who calls it so.
bool comments(const Verb& verb);

// «ما وصفه بـ»: somebody's words only where they stand in quotation marks.
bool is_unquoted_description(const Verb& verb, const Candidate& c);

// Cues that ask for something special: «تبنى» an attack, «explicit» ones a source that can speak.
bool lacks_what_it_needs(const Verb& verb, const Candidate& c, const Range& before);

// «، أبرز فصائل …», «كان أبرز تلك …», «الذي رصد أبرز …»: the superlative, where no clause follows.
bool is_superlative(const Verb& verb, const Frame& frame);

// «هذا ما يؤكد أن …», «ما يكشف ذلك»: what is pointed at shows it, and nobody says it.
bool only_shows(const Verb& verb, const Candidate& c);

}  // namespace isnad::statement::cue
