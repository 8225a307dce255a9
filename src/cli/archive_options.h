// The options that say which archive, and which of its statements.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "isnad/archive.h"

namespace isnad::cli {

// Adds --archive; without it the environment's ISNAD_ARCHIVE, else isnad.db here.
void add_archive_option(CLI::App& app, std::string& archive);

// Opens it to be read; nothing where that fails, which is told on standard error.
std::optional<archive::Archive> open_archive(const std::string& path);

// Adds --from and --to, «First day …» and «Last day …» of what `of` says.
void add_day_options(CLI::App& app, std::string& from, std::string& to, const std::string& of);

// Adds --speaker, --country, --act, --form, --target, --outlet, --from and --to.
void add_filter_options(CLI::App& app, archive::Filter& filter);

}  // namespace isnad::cli
