# cpack, or the target "package": a .deb. Of the rest CPack can make, nothing is tested.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VENDOR "The ${PLAYGROUND_NAME} authors")
# Whoever publishes a package is the one to write to.
set(PLAYGROUND_CONTACT "${CPACK_PACKAGE_VENDOR} <minimax-playground@lists.invalid>" CACHE STRING "Maintainer of the package")
set(CPACK_PACKAGE_CONTACT ${PLAYGROUND_CONTACT})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "playground for MiniMax models over any route")
set(CPACK_PACKAGE_DESCRIPTION "A window, and a command, that sends a prompt to MiniMax or any server that
speaks the OpenAI protocol, shows the answer as it streams, and hands out
the exact curl command that did it.

Keys are kept in the system keychain. A sandbox inside the program answers
without a key and plays the faults a client has to cope with.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)

file(STRINGS packaging/dependencies/debian-12.txt lines)
cmake_host_system_information(RESULT debian QUERY DISTRIB_ID)
cmake_host_system_information(RESULT codename QUERY DISTRIB_VERSION_CODENAME)
if(debian STREQUAL "debian" AND NOT codename STREQUAL "bookworm")
    file(STRINGS packaging/dependencies/debian-13.txt newer)
    list(APPEND lines ${newer})
endif()
set(depends)
set(section)
foreach(line IN LISTS lines)
    if(line MATCHES "^# (build|run|test|package)$")
        set(section ${CMAKE_MATCH_1})
    elseif(section STREQUAL "run" AND line MATCHES "^[a-z0-9]")
        list(APPEND depends ${line})
    endif()
endforeach()
# Glyphs are worth having and not needed: a person may have others.
set(recommends ${depends})
list(FILTER depends EXCLUDE REGEX "^fonts-")
list(FILTER recommends INCLUDE REGEX "^fonts-")
list(JOIN depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
list(JOIN recommends ", " recommends)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, qt6-gtk-platformtheme, ${recommends}")

set(playground_changelog ${PROJECT_BINARY_DIR}/changelog)
configure_file(packaging/debian/changelog.in ${playground_changelog} @ONLY)
add_custom_command(OUTPUT ${playground_changelog}.gz DEPENDS ${playground_changelog} VERBATIM
    COMMAND ${GZIP} -9nkf ${playground_changelog})
add_custom_target(debian_files ALL DEPENDS ${playground_changelog}.gz)
install(FILES ${playground_changelog}.gz packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT debian EXCLUDE_FROM_ALL)
# The package is everything there is; `cmake --install` leaves out what only dpkg reads.
set(CPACK_COMPONENTS_ALL Unspecified debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)

include(CPack)
