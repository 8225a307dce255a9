#pragma once

#include <memory>

#include "isnad/output.h"

namespace isnad::output {

std::unique_ptr<Writer> make_terminal_writer(const WriteOptions& options);

}  // namespace isnad::output
