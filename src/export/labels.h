// The words of the terminal view, in Arabic and English.
#pragma once

#include <string_view>

#include "isnad/claim.h"
#include "isnad/event.h"
#include "isnad/output.h"
#include "isnad/reading.h"

namespace isnad::output {

std::string_view label(Act act, Language language);
std::string_view label(Form form, Language language);
std::string_view label(EventType type, Language language);
std::string_view label(EventStatus status, Language language);
std::string_view label(Stance stance, Language language);
std::string_view label(WordKind kind, Language language);

// A counted thing: «one» for 1 where the language has it.
struct Counted {
  std::string_view one;
  std::string_view many;
};

struct Labels {
  std::string_view line;
  std::string_view said_on;  // before the day of a statement
  std::string_view no_statements;
  std::string_view why;
  std::string_view rejected;
  // of the archive
  std::string_view nothing_found;
  std::string_view found;
  std::string_view printed_by;   // how many outlets
  std::string_view replaced_by;  // which newer version
  std::string_view context;
  std::string_view chain;
  std::string_view versions;
  std::string_view copies;
  std::string_view said_most;
  std::string_view outlets;
  std::string_view months;
  std::string_view no_date;
  std::string_view acts;
  std::string_view accused;
  std::string_view praised;
  std::string_view called_upon;
  std::string_view stories;
  std::string_view distinct;
  // of events
  std::string_view events;
  std::string_view event_types;
  std::string_view mentions;        // how many, copies counted
  std::string_view by_publication;  // the day is that of the article
  std::string_view dead;
  std::string_view wounded;
  std::string_view arrested;
  std::string_view displaced;
  // of claims
  std::string_view contested;
  std::string_view is_contested;
  std::string_view repeats;      // the speaker has said so before
  std::string_view turns;        // … has said otherwise before
  std::string_view only_denied;  // nobody in the article says it
  std::string_view agree;        // which words two statements share
  std::string_view turned_by;    // which word makes an assertion a denial, or a denial an assertion
  std::string_view refers_to;    // which statement «هذه الاتهامات» means
  std::string_view middle;       // what the others are compared with
  std::string_view days_from_middle;
  std::string_view same_speaker;  // as the one in the middle
  // of a time line
  std::string_view days_in_a_mark;
  std::string_view size_is_outlets;  // what the size of a mark means
  std::string_view number_is_statements;
  // of corrections
  std::string_view confirmed;
  std::string_view corrected;
  std::string_view machine_answer;

  Counted documents;
  Counted statements;
  Counted speakers;
  Counted words;
  Counted words_a_second;
};
const Labels& labels(Language language);

}  // namespace isnad::output
