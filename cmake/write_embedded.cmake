# Script: writes OUTPUT, a C++ source that holds the files of TABLES as raw string literals (they compile at once,
# where an array of numbers takes seconds a megabyte).
set(body "")
set(rows "")
list(SORT TABLES)
foreach(table IN LISTS TABLES)
  get_filename_component(name "${table}" NAME_WE)
  # file(READ) drops NUL bytes: a quiet loss would be hard to find.
  file(READ "${table}" text)
  file(SIZE "${table}" size)
  string(LENGTH "${text}" length)
  if(NOT length EQUAL size)
    message(FATAL_ERROR "${table}: has bytes that cannot be embedded (a NUL?)")
  endif()
  string(FIND "${text}" ")isnad\"" end)
  if(NOT end EQUAL -1)
    message(FATAL_ERROR "${table}: holds the literal's end mark )isnad\"")
  endif()
  string(APPEND body "constexpr char table_${name}[] = R\"isnad(${text})isnad\";\n")
  string(APPEND rows "    {\"${name}\", {table_${name}, sizeof(table_${name}) - 1}},\n")
endforeach()
file(WRITE "${OUTPUT}.new" "// Generated from knowledge/*.tsv by cmake/write_embedded.cmake.
#include \"lexicon/embedded.h\"

#if defined(__clang__)
#pragma clang diagnostic ignored \"-Woverlength-strings\"
#endif

namespace isnad::lexicon {
namespace {

${body}
// An empty last row, so that the array has one even without tables.
constexpr EmbeddedTable tables[] = {
${rows}    {{}, {}},
};

}  // namespace

std::span<const EmbeddedTable> embedded_tables() { return {tables, std::size(tables) - 1}; }

}  // namespace isnad::lexicon
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
