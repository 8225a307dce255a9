// Speakers, stories and statistics of an archive, for people and programs.
#pragma once

#include <string>
#include <vector>

#include "isnad/archive.h"
#include "isnad/output.h"

namespace isnad::output {

// Each appends in options.format: text, jsonl (an object a row; one object for statistics) or csv (a row each; for
// statistics a row for each count: list, name, count).
void append_voices(const std::vector<archive::Voice>& voices, const WriteOptions& options, std::string& out);
void append_stories(const std::vector<archive::Story>& stories, const WriteOptions& options, std::string& out);
void append_statistics(const archive::Statistics& statistics, const WriteOptions& options, std::string& out);

}  // namespace isnad::output
