#pragma once

#include <memory>

#include "isnad/output.h"

namespace isnad::output {

std::unique_ptr<Writer> make_jsonl_writer(bool explain);
std::unique_ptr<Writer> make_json_writer(bool explain);

}  // namespace isnad::output
