// The words over the boxes of a news page: «اقرأ أيضا», «مواضيع ذات صلة», «التعليقات».
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::ingest {

enum class BoxLabel : uint8_t { none, related, comments };

// What a paragraph is the label of. A label stands alone, before a colon, or in front of a link (`is_links`); the same
// words at the beginning of a longer sentence are no label.
BoxLabel box_label(std::string_view paragraph, bool is_links);

}  // namespace isnad::ingest
