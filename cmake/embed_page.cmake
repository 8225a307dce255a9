# isnad_embed_page(OUTPUT): OUTPUT, a C++ source that holds the built files of web/ and src/serve/openapi.json.
# tools/build_web builds them with npm, once for all build folders. Without npm the program is built too, and its page
# only says that it is missing.
function(isnad_embed_page output)
  set(page ${PROJECT_SOURCE_DIR}/build/web)
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/src/* ${PROJECT_SOURCE_DIR}/web/public/*
       ${PROJECT_SOURCE_DIR}/web/*.json ${PROJECT_SOURCE_DIR}/web/*.ts ${PROJECT_SOURCE_DIR}/web/*.html)
  file(GLOB examples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/*.txt)
  list(FILTER inputs EXCLUDE REGEX "/node_modules/")
  find_program(ISNAD_NPM npm)
  if(ISNAD_NPM)
    set(build COMMAND ${PROJECT_SOURCE_DIR}/tools/build_web ${page})
  else()
    message(STATUS "npm is missing (Debian: npm): isnad serve is built without its page, with the API alone")
    set(page ${PROJECT_SOURCE_DIR}/src/serve/no_page)
    set(build)
  endif()
  set(script ${PROJECT_SOURCE_DIR}/cmake/write_page.cmake)
  add_custom_command(
    OUTPUT ${output}
    ${build}
    COMMAND ${CMAKE_COMMAND} -DPAGE=${page} -DAPI=${PROJECT_SOURCE_DIR}/src/serve/openapi.json -DOUTPUT=${output} -P ${script}
    DEPENDS ${inputs} ${script} ${PROJECT_SOURCE_DIR}/tools/build_web ${PROJECT_SOURCE_DIR}/src/serve/openapi.json
            ${PROJECT_SOURCE_DIR}/src/serve/no_page/index.html ${examples}
    COMMENT "Building and embedding the page"
    VERBATIM)
endfunction()
