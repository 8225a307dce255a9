// Sources over bytes that a test writes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/source.h"

namespace isnad::test {

struct Taken {
  std::vector<Document> documents;
  std::vector<ingest::Failure> failures;
};

Taken take(const std::vector<std::string>& paths, const ingest::Options& options = {});

// The documents of one file of that name.
Taken take_file(const std::string& name, std::string_view bytes, const ingest::Options& options = {});

std::string gzip(std::string_view bytes);
std::string zstd(std::string_view bytes);

using Entries = std::vector<std::pair<std::string, std::string>>;  // name and bytes
std::string zip(const Entries& entries);
std::string tar(const Entries& entries);

}  // namespace isnad::test
