// All that the server answers: the routes of the API, and the page's files.
#pragma once

#include "serve/desk.h"
#include "serve/guard.h"
#include "serve/request.h"

namespace isnad::serve {

// Whatever the request, an answer; never throws.
Reply answer(Desk& desk, const Guard& guard, const Request& request);

// What every answer carries, an error of the server below it too: no inline script, no framing, no guessing of types.
const std::vector<std::pair<std::string, std::string>>& security_headers();

}  // namespace isnad::serve
