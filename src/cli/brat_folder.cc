#include "cli/brat_folder.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <system_error>

#include "cli/file.h"
#include "cli/new_file.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;

std::string first_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

// Ours may have been edited since: the first line tells.
bool holds_our_conf(const fs::path& folder) {
  return first_line(contents_of(folder / "annotation.conf")) == first_line(output::brat_annotation_conf());
}

// Takes a decimal number and the character behind it off `from`.
size_t take_number(std::string_view& from) {
  size_t number = 0;
  const auto end = std::from_chars(from.data(), from.data() + from.size(), number).ptr;
  from.remove_prefix(static_cast<size_t>(end - from.data()) + 1);
  return number;
}

std::string_view take(std::string_view& from, size_t size) {
  const std::string_view piece = from.substr(0, size);
  from.remove_prefix(piece.size());
  return piece;
}

}  // namespace

std::string BratFolder::refusal(const std::string& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status)) return {};
  if (!fs::is_directory(status)) {
    return fmt::format("{} is a file, and --format brat writes a folder; name another after --output", path);
  }
  // A folder that cannot be listed cannot be written to either: open() says so.
  if (fs::is_empty(path, failed) || failed || holds_our_conf(path)) return {};
  return fmt::format("{} holds other things; name a new folder after --output, or one that --format brat made", path);
}

Result<BratFolder> BratFolder::open(const std::string& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed) && !fs::create_directory(path, failed)) {
    return Error{fmt::format("{}: {}", path, system_error_text(failed.value()))};
  }
  std::string error;
  // In this order: a folder that has one of the two is known as ours.
  for (const auto& [name, text] : {std::pair("annotation.conf", output::brat_annotation_conf()),
                                   std::pair("visual.conf", output::brat_visual_conf())}) {
    if (put(fs::path(path) / name, text, error) == Put::failed) return Error{error};
  }
  return BratFolder(path);
}

void BratFolder::pack(const Reading& reading, std::string& out) {
  std::string text;
  std::string annotations;
  output::append_brat(reading, text, annotations);
  const std::string& id = reading.document.id;
  out.append(fmt::format("{} {}\n", id.size(), text.size()));
  out.append(id).append(text).append(annotations);
}

BratFolder::Written BratFolder::write(std::string_view packed, std::string& error) {
  const size_t id_size = take_number(packed);
  const size_t text_size = take_number(packed);
  const std::string name = names_.next(take(packed, id_size));
  const std::string_view text = take(packed, text_size);
  for (const auto& [suffix, bytes] : {std::pair(".txt", text), std::pair(".ann", packed)}) {
    const fs::path path = fs::path(path_) / (name + suffix);
    const Put outcome = put(path, bytes, error);
    if (outcome == Put::failed) return Written::failed;
    if (outcome == Put::there_already && contents_of(path) != bytes) {
      error = fmt::format("{} is there already with other contents, and was left as it is", path.string());
      return Written::kept;
    }
  }
  return Written::all;
}

}  // namespace isnad::cli
