// The frame of a verb: as its words fill it, or as they do once its subject is known to stand in front of it.
#pragma once

#include <optional>

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::frame {

using clause::Verb;

// The frame that the words behind the verb fill; with `subjectless` none of them is its subject.
std::optional<Frame> match_verb(const Verb& verb, bool subjectless);

// «الوزارة تعلن نتائج …», «القوات تعلن الأرقام …»: right behind its subject the verb has its object, though that could
// speak itself. Nothing where it has no subject there, or the object is found without that.
std::optional<Frame> frame_behind_subject(const Verb& verb, const std::optional<Frame>& frame);

// «الجيش ينذر سكان البلدة شمال النهر بـ …»: right behind its subject the verb has only its target, however long that
// is.
std::optional<Frame> target_behind_subject(const Verb& verb, const std::optional<Frame>& frame);

}  // namespace isnad::statement::frame
