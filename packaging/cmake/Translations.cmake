# Translations: translations/<program>_<language>.ts, compiled into the program under /i18n.
# A new language is one .ts file and one word here. The file must be there before CMake runs:
# CMake would otherwise take it for something to be built, and `clean` would delete it.
set(PLAYGROUND_LANGUAGES en zh_CN zh_TW)

set(playground_ts_files)
foreach(language IN LISTS PLAYGROUND_LANGUAGES)
    list(APPEND playground_ts_files ${PROJECT_SOURCE_DIR}/translations/${PROJECT_NAME}_${language}.ts)
endforeach()

# Every source that may hold words, in a file as lupdate takes it.
get_property(rooms GLOBAL PROPERTY PLAYGROUND_ROOMS)
set(sources)
foreach(target IN LISTS rooms ITEMS ${PROJECT_NAME})
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(files ${target} SOURCES)
    foreach(file IN LISTS files)
        if(file MATCHES "\\.(cpp|h)$")
            cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${folder} NORMALIZE)
            list(APPEND sources ${file})
        endif()
    endforeach()
endforeach()
list(JOIN sources "\n" sources)
set(playground_lupdate_sources ${PROJECT_BINARY_DIR}/translations/sources.lst)
file(CONFIGURE OUTPUT ${playground_lupdate_sources} CONTENT "${sources}\n" @ONLY)

# English only needs its plural forms; it exists so that an English-first user with Chinese second gets English.
set(playground_ts_english ${playground_ts_files})
list(FILTER playground_ts_english INCLUDE REGEX "_en\\.ts$")
set(playground_ts_others ${playground_ts_files})
list(FILTER playground_ts_others EXCLUDE REGEX "_en\\.ts$")
set(playground_lupdate_options -no-obsolete -locations none -I ${PROJECT_SOURCE_DIR}/app)

add_custom_target(update_translations
    COMMAND Qt6::lupdate ${playground_lupdate_options} @${playground_lupdate_sources} -ts ${playground_ts_others}
    COMMAND Qt6::lupdate ${playground_lupdate_options} -pluralonly @${playground_lupdate_sources}
            -ts ${playground_ts_english}
    COMMENT "Reading the strings of every room into translations/" VERBATIM)

qt_add_lrelease(${PROJECT_NAME} TS_FILES ${playground_ts_files} QM_FILES_OUTPUT_VARIABLE playground_qm_files)
qt_add_resources(${PROJECT_NAME} translations PREFIX /i18n BASE ${PROJECT_BINARY_DIR} FILES ${playground_qm_files})
