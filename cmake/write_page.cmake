# Script: writes OUTPUT, a C++ source that holds the files below PAGE and the file API, by the assembler's .incbin: they
# may hold any bytes, and cost no time to compile.
file(GLOB_RECURSE files RELATIVE ${PAGE} ${PAGE}/*)
list(FILTER files EXCLUDE REGEX "(^|/)\\.")
list(SORT files)
set(names ${files} openapi.json)
set(blocks "")
set(rows "")
set(count 0)
foreach(name IN LISTS names)
  set(path "${PAGE}/${name}")
  if(name STREQUAL "openapi.json")
    set(path "${API}")
  endif()
  # A copy beside the output, under a name without surprises for the assembler.
  configure_file("${path}" "${OUTPUT}.${count}" COPYONLY)
  file(SHA256 "${path}" hash)
  string(APPEND blocks "__asm__(  // ${hash}
    \".section .rodata\\n\"
    \".balign 16\\n\"
    \"isnad_asset_${count}:\\n\"
    \".incbin \\\"${OUTPUT}.${count}\\\"\\n\"
    \"isnad_asset_${count}_end:\\n\"
    \".byte 0\\n\"
    \".globl isnad_asset_${count}\\n.globl isnad_asset_${count}_end\\n\"
    \".text\\n\");
extern \"C\" const char isnad_asset_${count}[];
extern \"C\" const char isnad_asset_${count}_end[];
")
  string(APPEND rows "      {\"${name}\", between(isnad_asset_${count}, isnad_asset_${count}_end)},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${OUTPUT}.new" "// Generated from web/ by cmake/write_page.cmake.
#include <array>
#include <cstdint>

#include \"serve/assets.h\"

${blocks}
namespace isnad::serve {
namespace {

// Two arrays to the language, one to the assembler.
std::string_view between(const char* first, const char* last) {
  return {first, static_cast<size_t>(reinterpret_cast<uintptr_t>(last) - reinterpret_cast<uintptr_t>(first))};
}

}  // namespace

std::span<const Asset> embedded_assets() {
  static const std::array<Asset, ${count}> assets = {{
${rows}  }};
  return assets;
}

}  // namespace isnad::serve
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
