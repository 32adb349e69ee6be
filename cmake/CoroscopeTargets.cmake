# Helpers that keep each folder's CMakeLists.txt to its name and its link list.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(coroscope_build_settings INTERFACE)
target_compile_options(coroscope_build_settings INTERFACE -Wall -Wextra -Wpedantic -Werror -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
    target_compile_options(coroscope_build_settings INTERFACE -Wno-restrict)
endif()
target_include_directories(coroscope_build_settings INTERFACE ${CMAKE_SOURCE_DIR})
if(COROSCOPE_SANITIZE)
    # Instrumented code makes g++ 12 warn of what is not there: warnings are errors in the plain builds only.
    target_compile_options(coroscope_build_settings INTERFACE -Wno-error
        -fsanitize=${COROSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(coroscope_build_settings INTERFACE -fsanitize=${COROSCOPE_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # clang 14 cannot assemble what its check of function pointers puts in front of coroutines.
        target_compile_options(coroscope_build_settings INTERFACE -fno-sanitize=function)
    endif()
endif()

# coroscope_library(NAME LINKS targets...): a static library of every .cpp in this folder (not below it).
# A wrong include does not link, because LINKS is all that the folder may use.
function(coroscope_library name)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    if(NOT sources) # a folder that is still empty must not keep the others from being built
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE coroscope_build_settings ${ARG_LINKS})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC coroscope_build_settings ${ARG_LINKS})
endfunction()

# coroscope_entry_only(NAME): a library whose only symbol for others is the entry of app/window_library.h.
function(coroscope_entry_only name)
    target_link_options(${name} PRIVATE -Wl,--version-script=${CMAKE_SOURCE_DIR}/app/entry.map)
    set_target_properties(${name} PROPERTIES LINK_DEPENDS ${CMAKE_SOURCE_DIR}/app/entry.map)
endfunction()

# coroscope_test(NAME SOURCES files... LINKS targets...): one Qt Test executable and its ctest entry, run without a display.
function(coroscope_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE Qt6::Core Qt6::Test ${ARG_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    set(timeout 600)
    if(COROSCOPE_SANITIZE)
        set(timeout 1800) # they make it several times as slow
    endif()
    # Qt Test has a limit of its own, five minutes for each function.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout}
                         ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=${timeout}000")
endfunction()
