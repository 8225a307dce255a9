// Who answers: whom the statement before asks or calls upon.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// «سأل س ص …، فأجابه»: whom the statement before asks, and not who asked, says this one.
bool answers(const Resolution& in, size_t i);

// «شكا المزارعون إلى الوزير س C فوعدهم بـ», «طالب السكان البلدية بـ فردت بأن»: whom the statement before calls upon,
// where the verb behind ف has a pronoun for who called, or cannot mean him.
int who_was_asked(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «وسئل مسؤول فرنسي عما إذا …، فقال إن»: who was asked answers.
int answers_question(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
