# Every compiler and linker flag of the project, and the two functions that make rooms and tests.

add_library(playground_flags INTERFACE)
target_compile_definitions(playground_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
if(MSVC)
    target_compile_options(playground_flags INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${PLAYGROUND_WERROR}>:/WX>)
else()
    target_compile_options(playground_flags INTERFACE
        -Wall -Wextra -Wno-missing-field-initializers -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
        $<$<BOOL:${PLAYGROUND_WERROR}>:-Werror>)
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # In a unity build every .cpp looks like a header to it, anonymous namespace and all.
        target_compile_options(playground_flags INTERFACE -Wno-subobject-linkage)
    endif()
    if(NOT APPLE)
        target_compile_options(playground_flags INTERFACE -fstack-protector-strong)
        target_link_options(playground_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,--as-needed)
    endif()
endif()
# Every test is a program of its own, and these link it in a tenth of the time.
if(NOT MSVC AND NOT APPLE)
    include(CheckLinkerFlag)
    foreach(linker mold lld)
        if(NOT PLAYGROUND_LINKER)
            check_linker_flag(CXX -fuse-ld=${linker} PLAYGROUND_HAS_${linker})
            if(PLAYGROUND_HAS_${linker})
                set(PLAYGROUND_LINKER ${linker} CACHE STRING "The linker, as -fuse-ld= takes it; \"default\": the compiler's own")
            endif()
        endif()
    endforeach()
    if(PLAYGROUND_LINKER AND NOT PLAYGROUND_LINKER STREQUAL "default")
        target_link_options(playground_flags INTERFACE -fuse-ld=${PLAYGROUND_LINKER})
    endif()
endif()
if(PLAYGROUND_SANITIZE)
    target_compile_options(playground_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(playground_flags INTERFACE -fsanitize=address,undefined)
endif()

# A room: one static library whose link line says what it may know.
#   add_room(engine SOURCES httpcall.cpp … LINKS protocols Qt6::Network)
function(add_room name)
    cmake_parse_arguments(PARSE_ARGV 1 ROOM "WIDGETS" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${ROOM_SOURCES})
    set_property(GLOBAL APPEND PROPERTY PLAYGROUND_ROOMS ${name})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/app ${PROJECT_BINARY_DIR}/app)
    target_link_libraries(${name} PUBLIC ${ROOM_LINKS} PRIVATE playground_flags)
    # Needs an optimised build, which tests are not.
    set(fortified $<$<AND:$<PLATFORM_ID:Linux>,$<CONFIG:Release,RelWithDebInfo>>:_FORTIFY_SOURCE=2>)
    target_compile_definitions(${name} PRIVATE ${fortified})
    # Only widgets are slow enough to read for a precompiled header to pay.
    if(ROOM_WIDGETS AND PLAYGROUND_PCH)
        if(NOT TARGET widget_headers)
            add_header_library(widget_headers LINKS Qt6::Widgets INCLUDES <QtWidgets>)
            target_compile_definitions(widget_headers PRIVATE ${fortified})
        endif()
        target_precompile_headers(${name} REUSE_FROM widget_headers)
    endif()
endfunction()

# Headers that several targets use precompiled; they must agree on every macro the headers look at.
function(add_header_library name)
    cmake_parse_arguments(PARSE_ARGV 1 HEADERS "" "" "LINKS;INCLUDES")
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE ${HEADERS_LINKS} playground_flags)
    target_precompile_headers(${name} PRIVATE ${HEADERS_INCLUDES})
endfunction()

# Qt warns where there is no runtime folder, as in a container, and a warning ends a test.
set(PLAYGROUND_RUNTIME_DIR ${PROJECT_BINARY_DIR}/runtime)
file(MAKE_DIRECTORY ${PLAYGROUND_RUNTIME_DIR})
file(CHMOD ${PLAYGROUND_RUNTIME_DIR} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# Gives a test the precompiled headers of tests that link what it links: they must agree on what Qt calls its modules.
function(use_test_headers name)
    if(NOT TARGET test_headers)
        return()
    endif()
    set(headers test_headers)
    foreach(room ${ARGN})
        if(room MATCHES "^(ui_conversation|Qt6::Gui)$")
            return() # windows without network or widgets: too few for headers of their own
        elseif(room MATCHES "^ui")
            set(headers test_headers_widgets)
        elseif(room MATCHES "engine|sandbox|cli|test_support|Network" AND headers STREQUAL "test_headers")
            set(headers test_headers_network)
        endif()
    endforeach()
    target_precompile_headers(${name} REUSE_FROM ${headers})
endfunction()

# A test: tests/<room>/<name>.cpp, linked with its own room only, so that it is a layer check as well.
#   add_room_test(tst_sse core [LINKS …] [SOURCES …] [ENVIRONMENT …])
function(add_room_test name room)
    cmake_parse_arguments(PARSE_ARGV 2 TEST "" "TIMEOUT" "LINKS;SOURCES;ENVIRONMENT")
    # AUTOMOC would look through every file, and compile one of its own, for the one class that a test is.
    qt_generate_moc(${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${name})
    add_executable(${name} ${name}.cpp ${TEST_SOURCES} ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE ${room} ${TEST_LINKS} Qt6::Test playground_flags)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_BINARY_DIR})
    target_compile_definitions(${name} PRIVATE TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data"
        PROJECT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    use_test_headers(${name} ${room} ${TEST_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    if(PLAYGROUND_SANITIZE)
        # What was freed counts as used while it is in quarantine: tests of memory bounds would measure that.
        list(APPEND TEST_ENVIRONMENT "ASAN_OPTIONS=quarantine_size_mb=8")
    endif()
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS ${room}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FATAL_WARNINGS=1;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=${PLAYGROUND_RUNTIME_DIR};${TEST_ENVIRONMENT}")
endfunction()
