// The tables of a folder as tests of GoogleTest.
#pragma once

#include "support/case_tables.h"

namespace isnad::test {

// A test for each table («Cases.01_finite_verbs»), one that there are tables, and one that the list of known failures
// names none that does not exist. `kind` must outlive the program's tests. Called before main: its value is there to
// initialise something with.
bool register_case_tables(const CaseKind& kind);

}  // namespace isnad::test
