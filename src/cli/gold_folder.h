// A folder of annotated articles, as programs are measured with.
#pragma once

#include <string>

#include "isnad/archive.h"

namespace isnad::cli {

// Writes NAME.json (the statements as they stand) and NAME.txt (the text) for each article that somebody corrected; the
// exit code. What is there already is never written over: a file with other contents stays, is told, and makes it 1.
int write_gold_folder(archive::Archive& archive, const std::string& path, bool complete);

}  // namespace isnad::cli
