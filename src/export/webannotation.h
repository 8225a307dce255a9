#pragma once

#include <memory>

#include "isnad/output.h"

namespace isnad::output {

std::unique_ptr<Writer> make_web_annotation_writer();

}  // namespace isnad::output
