// The first line of a CSV file: by it the format is known.
#pragma once

#include <string_view>

#include "ingest/options.h"

namespace isnad::ingest {

// Comma, semicolon or tab: what the first line has most of.
char separator_of(std::string_view head);

// True where the first line names a column for the text and another one.
bool is_csv_header(std::string_view head, const Columns& columns);

// Case of ASCII letters makes no difference.
bool is_column(std::string_view name, std::string_view wanted);

// Without blanks and quotation marks at its ends.
std::string_view trimmed(std::string_view cell);

}  // namespace isnad::ingest
