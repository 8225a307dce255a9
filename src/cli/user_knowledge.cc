#include "cli/user_knowledge.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "cli/file.h"
#include "cli/message.h"
#include "ingest/byte_stream.h"

namespace isnad::cli {
namespace {

constexpr size_t kLargestTable = 1U << 30U;  // bytes

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr ? value : std::string();
}

std::optional<Error> replace_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new." + std::to_string(::getpid());
  Result<File> opened = File::open_to_write(fresh);
  if (!opened) return Error{fresh + ": " + opened.error().message};
  File file = std::move(opened).value();
  std::string error;
  bool whole = file.write(bytes, error) == File::Written::all;
  // On the disk before it gets its name: a power cut leaves the old table or the new one.
  if (whole && ::fsync(file.descriptor()) != 0) {
    error = system_error_text(errno);
    whole = false;
  }
  whole = file.close(error) == File::Written::all && whole;
  if (whole && std::rename(fresh.c_str(), path.c_str()) == 0) return std::nullopt;
  if (whole) error = system_error_text(errno);
  ::unlink(fresh.c_str());
  return Error{path + ": " + error};
}

}  // namespace

std::string user_knowledge_folder() {
  if (std::string folder = environment("ISNAD_KNOWLEDGE"); !folder.empty()) return folder;
  // A relative path in XDG_DATA_HOME is to be ignored, says the specification.
  if (const std::string data = environment("XDG_DATA_HOME"); data.starts_with('/')) return data + "/isnad";
  const std::string home = environment("HOME");
  return home.empty() ? std::string() : home + "/.local/share/isnad";
}

std::string user_places_path() {
  const std::string folder = user_knowledge_folder();
  return folder.empty() ? std::string() : folder + "/places.tsv";
}

Result<std::optional<std::string>> read_user_places() {
  const std::string path = user_places_path();
  std::error_code ignored;
  if (path.empty() || !std::filesystem::exists(path, ignored)) return std::optional<std::string>();
  std::atomic<uint64_t> total = 0;
  auto file = ingest::FileStream::open(path, total);
  if (!file) return Error{path + ": " + file.error().message};
  Result<std::string> text = ingest::read_whole(*file.value(), kLargestTable);
  if (!text) return Error{path + ": " + text.error().message};
  return std::optional(std::move(text).value());
}

std::optional<Error> write_user_places(std::string_view table) {
  const std::string folder = user_knowledge_folder();
  if (folder.empty()) return Error{"there is no folder for your tables; name one in ISNAD_KNOWLEDGE"};
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Error{folder + ": " + error.message()};
  return replace_file(user_places_path(), table);
}

Knowledge::Knowledge() {
  const auto warn = [](const Error& error) {
    print_error(error.message +
                "\nisnad: going on without your places; make the table anew with 'isnad knowledge import geonames FILE'"
                " or drop it with 'isnad knowledge remove geonames'");
  };
  const auto places = read_user_places();
  if (!places) warn(places.error());
  if (!places || !places.value()) return;
  auto loaded = lexicon::Lexicon::load(*places.value(), user_places_path());
  if (loaded) {
    own_ = std::make_unique<lexicon::Lexicon>(std::move(loaded).value());
  } else {
    warn(loaded.error());
  }
}

}  // namespace isnad::cli
