// God and His Prophet as speakers: what is told of them goes on with nobody's report.
#pragma once

#include <string_view>

namespace isnad::statement::speaker {

// «قال تعالى», «قال صلى الله عليه وسلم»: who is quoted from scripture does not go on speaking, and disputes nothing.
bool is_scripture(std::string_view name);

}  // namespace isnad::statement::speaker
