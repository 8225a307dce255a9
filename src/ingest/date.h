// Dates as inputs write them → YYYY-MM-DD.
#pragma once

#include <string>
#include <string_view>

namespace isnad::ingest {

// True for a date of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view text);

// The day of an ISO 8601 date (2031-05-04, 2031-05-04T10:00:00+03:00, 2031/05/04 10:00, 20310504), of RFC 822
// (Sun, 04 May 2031 10:00:00 +0300) or of an Arabic one (الأحد ٤ مايو ٢٠٣١, 4 أيار/مايو 2031); empty for anything else.
// It is the day in the zone in which the date is written: the outlet's own day.
std::string day_of(std::string_view text);

}  // namespace isnad::ingest
