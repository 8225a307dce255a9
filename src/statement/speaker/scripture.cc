#include "statement/speaker/scripture.h"

namespace isnad::statement::speaker {

bool is_scripture(std::string_view name) {
  return name.starts_with("تعالى") || name.starts_with("سبحانه") || name.starts_with("صلى الله") ||
         name.starts_with("الله") || name.starts_with("رسول الله") || name.starts_with("النبي");
}

}  // namespace isnad::statement::speaker
