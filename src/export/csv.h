#pragma once

#include <memory>

#include "isnad/output.h"

namespace isnad::output {

std::unique_ptr<Writer> make_csv_writer(bool byte_order_mark);

}  // namespace isnad::output
