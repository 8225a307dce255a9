#include "cli/new_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>

#include "cli/file.h"

namespace isnad::cli {

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Put put(const std::filesystem::path& path, std::string_view bytes, std::string& error) {
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wbx"));
  if (!file) {
    if (errno == EEXIST) return Put::there_already;
    error = fmt::format("{}: {}", path.string(), system_error_text(errno));
    return Put::failed;
  }
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  int number = written ? 0 : errno;
  if (std::fclose(file.release()) != 0 && written) number = errno;
  if (number == 0) return Put::written;
  error = fmt::format("{}: {}", path.string(), system_error_text(number));
  // Half a file would pass for a corrected one at the next run.
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  return Put::failed;
}

}  // namespace isnad::cli
