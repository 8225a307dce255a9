# isnad_folder(NAME [LIBRARIES target…] [SOURCES extra…])
# One folder of src/ as an object target isnad_NAME: every *.cc in it, so that a new file is found at the next build.
# Who may include whom is checked by tests/architecture.
function(isnad_folder name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES;SOURCES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  list(APPEND sources ${arg_SOURCES})
  if(NOT sources)
    return()
  endif()
  add_library(isnad_${name} OBJECT ${sources})
  target_link_libraries(isnad_${name} PRIVATE isnad_options isnad_build_flags ${arg_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY ISNAD_FOLDER_OBJECTS $<TARGET_OBJECTS:isnad_${name}>)
endfunction()
