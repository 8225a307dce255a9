# What is installed: the library, its public headers, the program, and find_package(isnad).
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/isnad)

install(TARGETS isnad EXPORT isnad_targets)
install(TARGETS isnad_cli)
install(DIRECTORY include/isnad DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
# A static library names its build flags target too; it carries nothing once installed.
install(TARGETS isnad_build_flags EXPORT isnad_targets)
install(EXPORT isnad_targets NAMESPACE isnad:: DESTINATION ${package_folder})

configure_package_config_file(cmake/isnad-config.cmake.in ${PROJECT_BINARY_DIR}/isnad-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/isnad-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/isnad-config.cmake ${PROJECT_BINARY_DIR}/isnad-config-version.cmake
        DESTINATION ${package_folder})
