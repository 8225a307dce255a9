# isnad_embed(OUTPUT): writes OUTPUT, a C++ source with every knowledge/*.tsv, anew when one of them changes.
function(isnad_embed output)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/knowledge/*.tsv)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DTABLES=${tables}" -DOUTPUT=${output} -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${tables} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding knowledge/*.tsv"
    VERBATIM)
endfunction()
