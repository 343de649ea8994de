# cmake --install: the program and what a Linux desktop wants to know of it, all under the one identity.
include(GNUInstallDirs)

install(TARGETS ${PROJECT_NAME} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(NOT UNIX OR APPLE)
    return()
endif()

install(FILES packaging/linux/${PLAYGROUND_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/linux/${PLAYGROUND_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

# One drawing, in every size a desktop may ask for.
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES resources/${PROJECT_NAME}.svg DESTINATION ${icons}/scalable/apps RENAME ${PLAYGROUND_ID}.svg)
install(FILES resources/${PROJECT_NAME}-symbolic.svg DESTINATION ${icons}/symbolic/apps RENAME ${PLAYGROUND_ID}-symbolic.svg)
add_executable(drawicon packaging/linux/drawicon.cpp)
target_link_libraries(drawicon PRIVATE Qt6::Svg playground_flags)
set(playground_icons)
foreach(size IN ITEMS 16 32 48 128 256)
    set(icon ${PROJECT_BINARY_DIR}/icons/${size}.png)
    add_custom_command(OUTPUT ${icon} DEPENDS resources/${PROJECT_NAME}.svg drawicon
        COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/icons
        COMMAND drawicon ${PROJECT_SOURCE_DIR}/resources/${PROJECT_NAME}.svg ${size} ${icon} VERBATIM)
    list(APPEND playground_icons ${icon})
    install(FILES ${icon} DESTINATION ${icons}/${size}x${size}/apps RENAME ${PLAYGROUND_ID}.png)
endforeach()

# Compressed without a time or a name, so that two builds make the same bytes.
find_program(GZIP gzip REQUIRED)
set(playground_man ${PROJECT_BINARY_DIR}/${PROJECT_NAME}.1)
configure_file(packaging/linux/${PROJECT_NAME}.1.in ${playground_man} @ONLY)
add_custom_command(OUTPUT ${playground_man}.gz DEPENDS ${playground_man} VERBATIM
    COMMAND ${GZIP} -9nkf ${playground_man})
install(FILES ${playground_man}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

add_custom_target(desktop_files ALL DEPENDS ${playground_icons} ${playground_man}.gz)
