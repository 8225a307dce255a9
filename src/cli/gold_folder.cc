#include "cli/gold_folder.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "cli/file.h"
#include "cli/message.h"
#include "cli/new_file.h"
#include "export/gold.h"
#include "isnad/output.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, std::string_view bytes) {
  std::string error;
  const Put outcome = put(path, bytes, error);
  if (outcome == Put::there_already && contents_of(path) != bytes) {
    error =
        fmt::format("{} is there already with other contents, and was left as it is; name a new folder", path.string());
  }
  if (!error.empty()) print_error(error);
  return error.empty();
}

}  // namespace

int write_gold_folder(archive::Archive& archive, const std::string& path, bool complete) {
  const Result<std::vector<int64_t>> documents = archive.corrected(complete);
  if (!documents) {
    print_error(documents.error().message);
    return 1;
  }
  std::error_code failed;
  if (!fs::is_directory(path, failed) && !fs::create_directory(path, failed)) {
    print_error(fmt::format("{}: {}", path, failed ? system_error_text(failed.value()) : "a file, and no folder"));
    return 1;
  }
  output::BratFileNames names;
  bool all_written = true;
  size_t written = 0;
  std::string gold;
  for (const int64_t number : documents.value()) {
    const Result<std::optional<archive::StoredReading>> stored = archive.document(number);
    if (!stored) {
      print_error(stored.error().message);
      return 1;
    }
    if (!stored.value()) continue;
    const Reading& reading = stored.value()->reading;
    gold.clear();
    output::append_gold(reading, gold);
    const std::string name = names.next(reading.document.id);
    const bool text = write(fs::path(path) / (name + ".txt"), reading.document.text);
    const bool done = text && write(fs::path(path) / (name + ".json"), gold);  // never beside another text
    written += done ? 1 : 0;
    all_written = all_written && done;
  }
  fmt::print(stderr, "{}: {} {}\n", path, written, written == 1 ? "article" : "articles");
  return all_written ? 0 : 1;
}

}  // namespace isnad::cli
