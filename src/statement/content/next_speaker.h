// Whether a verb or participle behind what somebody said goes on with him, or with one whose speech is told in it.
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// Whether the candidate `b` goes on with the speaker of `a` and not with somebody quoted inside a's content.
bool same_speaker_goes_on(const Contents& in, size_t a, size_t b);

// «أجرت س دراسات تؤكد أهمية القناة، | مضيفا أن», «أشار س إلى تقارير تفيد أن C، | مضيفا أن»: behind a comma, what who is
// the source of `a` cannot have said, but somebody in front of him can.
bool is_of_another_gender(const Contents& in, size_t a, size_t b);

// «قال س إن ص أكد أن C، | وإنه نفى C», «ذكرت س أن ص اعتبر أن C، | وأنه قال إن»: behind speech that is told in speech
// the clause of the outer one goes on. «إن» only stands behind «قال»; «أن» where another verb of saying follows.
bool returns_to_outer(const Contents& in, size_t index, uint32_t k);

// «أبلغه س أن C واحتجاجه على C، | وأن C»: the clause of the one around it goes on behind what is named in it.
bool is_next_of_outer(const Contents& in, size_t index, uint32_t k);

}  // namespace isnad::statement::content
