// A document of the archive, or one of its statements, on the terminal.
#pragma once

#include <string>
#include <vector>

#include "isnad/archive.h"
#include "isnad/output.h"

namespace isnad::output {

// What stands beside a document: the other articles of its story, its versions.
struct Surroundings {
  std::vector<archive::DocumentInfo> versions;  // oldest first, itself among them
  std::vector<archive::Witness> witnesses;      // of a statement
};

// Appends the whole text, each statement's content in brackets with its number, the cues painted; then the statements.
void append_document(const archive::StoredReading& stored, const Surroundings& around, const WriteOptions& options,
                     std::string& out);

// Appends a statement with its chain (outlet, and whoever reports whom), the paragraph around it, and who printed it.
// The statement must be in the reading.
void append_statement(const archive::StoredReading& stored, int statement, const Surroundings& around,
                      const WriteOptions& options, std::string& out);

}  // namespace isnad::output
