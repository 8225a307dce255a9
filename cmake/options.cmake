# What a builder may choose, and the flags that every target shares.
option(BUILD_SHARED_LIBS "Build libisnad as a shared library" OFF)
option(ISNAD_TESTS "Build the tests" ON)
option(ISNAD_SERVE "Build isnad serve, the local page (wants cpp-httplib, and npm for the page itself)" ON)
option(ISNAD_BENCH "Build the benchmarks" OFF)
option(ISNAD_FUZZ "Build the libFuzzer targets (Clang only)" OFF)
set(ISNAD_SANITIZE "" CACHE STRING "Sanitizers for every target, as -fsanitize takes them (address,undefined or thread)")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)

# Warnings and include root of the project's own sources. Headers of libraries are system headers: not our warnings.
add_library(isnad_options INTERFACE)
target_compile_options(isnad_options INTERFACE -Wall -Wextra -Wpedantic -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC bug 105651: a false alarm in std::string at -O3.
  target_compile_options(isnad_options INTERFACE -Wno-restrict)
endif()
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC takes a source file that another one includes for a header, and inlines less in a unit of over 10,000
  # instructions, which made reading a fifth slower.
  target_compile_options(isnad_options INTERFACE -Wno-subobject-linkage --param=large-unit-insns=200000)
endif()
target_include_directories(isnad_options INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)

# Flags that must be the same in every object of one program. Only BUILD_INTERFACE: nothing leaks to users.
add_library(isnad_build_flags INTERFACE)
if(ISNAD_SANITIZE)
  set(sanitize -fsanitize=${ISNAD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(isnad_build_flags INTERFACE "$<BUILD_INTERFACE:${sanitize}>")
  target_link_options(isnad_build_flags INTERFACE "$<BUILD_INTERFACE:-fsanitize=${ISNAD_SANITIZE}>")
endif()
if(ISNAD_FUZZ)
  # Counts branches for libFuzzer everywhere, so that tests and fuzzers share one build.
  target_compile_options(isnad_build_flags INTERFACE "$<BUILD_INTERFACE:-fsanitize=fuzzer-no-link>")
endif()
