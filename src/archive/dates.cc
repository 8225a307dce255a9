#include "archive/dates.h"

#include <charconv>

namespace isnad::archive {

bool is_day(std::string_view date) {
  if (date.size() != 10) return false;
  for (size_t i = 0; i < date.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  }
  return date.substr(5, 2) >= "01" && date.substr(5, 2) <= "12" && date.substr(8) >= "01" && date.substr(8) <= "31";
}

int32_t day_number(std::string_view date) {
  if (!is_day(date)) return 0;
  const auto part = [&](size_t from, size_t size) {
    int32_t number = 0;
    std::from_chars(date.data() + from, date.data() + from + size, number);
    return number;
  };
  return part(0, 4) * 10000 + part(5, 2) * 100 + part(8, 2);
}

void DocumentKeys::refresh(const Database& database) {
  const int64_t version = database.integer("PRAGMA data_version");
  if (version == version_) return;
  keys_.assign(static_cast<size_t>(database.integer("SELECT coalesce(max(id), 0) FROM document")) + 1, {});
  Prepared all =
      database.prepare("SELECT id, published, story, statements FROM document INDEXED BY document_published");
  while (all.step()) {
    const auto at = static_cast<size_t>(all.integer(0));
    if (at < keys_.size()) keys_[at] = {day_number(all.text(1)), static_cast<uint32_t>(all.integer(3)), all.integer(2)};
  }
  version_ = version;
}

}  // namespace isnad::archive
