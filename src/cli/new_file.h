// Files that are made and never written over: people may have worked in what is there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace isnad::cli {

enum class Put : uint8_t { written, there_already, failed };

// Never opens a file that exists. `error` is filled where it fails, and names the file.
Put put(const std::filesystem::path& path, std::string_view bytes, std::string& error);

std::string contents_of(const std::filesystem::path& path);

}  // namespace isnad::cli
