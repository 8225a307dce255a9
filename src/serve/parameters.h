// The parameters of a request, as the archive takes them; the same names and values as the options of the command line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "isnad/archive.h"
#include "isnad/result.h"
#include "serve/request.h"

namespace isnad::serve {

// q, in, sort, speaker, country, act, form, target, voice, aimed_at, aimed_at_country, outlet, from, to, limit, offset;
// act may be several with commas between. What is none of these, or has a value that cannot be, is an error that names
// it.
Result<archive::SearchOptions> search_parameters(const Request& request);

// A number of a request; `otherwise` where it is not given, an error outside of what is allowed.
Result<size_t> number_parameter(const Request& request, std::string_view name, size_t otherwise, size_t least,
                                size_t most);

// Digits alone, at most 15 of them; nothing for anything else.
std::optional<int64_t> number_in(std::string_view text);

}  // namespace isnad::serve
