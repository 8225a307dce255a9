// «اعتبر الوزير القرار | «خطأ فادحاً»»: a quotation is what somebody says of a thing, and no speech of its own.
#pragma once

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::frame {

// For a verb with two objects whose frame takes the quotation behind a noun phrase for speech: the frame in which the
// thing that stands right in front of the quotation is the first object, and the content begins with it. Else `frame`
// as it is.
Frame with_judged_thing(const clause::Verb& verb, Frame frame);

}  // namespace isnad::statement::frame
