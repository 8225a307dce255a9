// To whom a finite verb speaks or whom it speaks about: its object («اتهم T بـ»), an addressee («قال للصحافيين»), who
// is praised or condemned.
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::frame {

using clause::Verb;

// The phrase behind the verb is its object and not its subject where it does not agree, is an accusative, or where the
// cue cannot do without an object: «دعت العراق إلى», «ونصح المواطنين بـ», «واتهم س بـ».
void settle_object(const Verb& verb, Candidate& c);

// «قال س | لوكالة المنارة», «أبلغ س | قناة المنارة», «قال س | لنظيره» at `at`: who is told, right behind the source of
// a verb that stands behind what it attributes; empty for nobody.
Range told_behind(const AnalysedText& text, uint32_t at, uint32_t end);

// Fills a target that the frame left empty.
void find_target(const Verb& verb, Candidate& c);

}  // namespace isnad::statement::frame
