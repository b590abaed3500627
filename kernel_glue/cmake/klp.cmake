# SPDX-License-Identifier: MIT OR GPL-2.0
# Descriptors in a build with CMake: what find_package(klp) and add_subdirectory() bring beside the target klp::klp.
include_guard(GLOBAL)

# Makes the path of a header, relative to the caller's folder, an absolute one.
macro(_klp_find variable)
    cmake_path(ABSOLUTE_PATH ${variable})
    if(NOT EXISTS ${${variable}})
        message(FATAL_ERROR "klp: there is no ${${variable}}")
    endif()
endmacro()

# Writes a source that includes the headers, relative ones from the caller's folder, and ends in some lines. Of the
# snapshot, which may be empty, the conditions of descriptors take their configuration and version.
function(_klp_write_source path snapshot headers lines)
    set(includes)
    if(snapshot)
        _klp_find(snapshot)
        set(includes "#define KLP_TAKE_CONFIGURATION\n#include \"${snapshot}\"\n")
    endif()
    foreach(header ${headers})
        _klp_find(header)
        string(APPEND includes "#include \"${header}\"\n")
    endforeach()
    file(CONFIGURE OUTPUT ${path} CONTENT "${includes}\n${lines}" @ONLY)
endfunction()

function(_klp_need caller)
    foreach(keyword PATCHES HEADERS)
        if(NOT _${keyword})
            message(FATAL_ERROR "${caller}: ${keyword} is missing")
        endif()
    endforeach()
    if(_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${caller}: unknown arguments: ${_UNPARSED_ARGUMENTS}")
    endif()
endfunction()

# A source for klp_check() that checks _PATCHES, against the kernel of a snapshot or by themselves.
macro(_klp_write_check snapshot stem)
    set(types)
    if(NOT "${snapshot}" STREQUAL "")
        set(header ${snapshot})
        _klp_find(header)
        file(STRINGS ${header} types REGEX "^struct [A-Za-z0-9_]+ : klp::snapshot<")
        if(NOT types)
            message(FATAL_ERROR "klp_check: ${header} is no snapshot; klp-snapshot writes them")
        endif()
        list(TRANSFORM types REPLACE "^struct ([A-Za-z0-9_]+) .*" "::\\1")
    endif()
    list(JOIN types ", " kernels)
    set(checks)
    foreach(patch ${_PATCHES})
        if(types)
            string(APPEND checks "static_assert(klp::check_on<::${patch}, ${kernels}>);\n")
        else()
            string(APPEND checks "static_assert(klp::check<::${patch}>);\n")
        endif()
    endforeach()
    list(APPEND sources ${CMAKE_CURRENT_BINARY_DIR}/${stem}.cpp)
    _klp_write_source(${CMAKE_CURRENT_BINARY_DIR}/${stem}.cpp "${snapshot}" "${_HEADERS}"
        "#include <klp/check_on.hpp>\n\n${checks}")
endmacro()

# klp_check(<name> PATCHES <type>... HEADERS <header>... [SNAPSHOTS <header>...])
#
# Adds the target <name>, which is part of a build: it checks the patches and their predecessors by every rule that a
# compiler can check, and against the kernels of the snapshots, headers that klp-snapshot wrote: for each what would be
# built for it, with its configuration. The test <name> of ctest does the same. A broken rule is the compiler's error, as
# anywhere.
function(klp_check name)
    cmake_parse_arguments(PARSE_ARGV 1 "" "" "" "PATCHES;HEADERS;SNAPSHOTS")
    _klp_need(klp_check)
    set(sources)
    if(NOT _SNAPSHOTS)
        _klp_write_check("" ${name})
    endif()
    foreach(snapshot ${_SNAPSHOTS})
        cmake_path(GET snapshot STEM LAST_ONLY kernel)
        _klp_write_check(${snapshot} ${name}_${kernel})
    endforeach()

    add_library(${name} OBJECT ${sources})
    target_link_libraries(${name} PRIVATE klp::klp)
    # A build has the flags, the target and the toolchain of the project. Two builds in one folder at a time do not work:
    # tests of your own that build there take the same lock.
    add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target ${name}
        "$<$<BOOL:$<CONFIG>>:--config;$<CONFIG>>" COMMAND_EXPAND_LISTS)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK klp_build)
endfunction()

# Adds a command for klp_report() that writes one file of its output.
# A folder of machines changes when a file comes or goes.
macro(_klp_write_report file)
    list(APPEND made ${_OUTPUT}/${file})
    add_custom_command(OUTPUT ${_OUTPUT}/${file} DEPENDS ${name}_program ${_MACHINES} VERBATIM
        COMMAND ${CMAKE_COMMAND} -E make_directory ${_OUTPUT}
        COMMAND ${name}_program --format ${format} ${ARGN} --output ${_OUTPUT}/${file})
endmacro()

# klp_report(<name> PATCHES <type>... HEADERS <header>... [FORMATS text markdown json html openvex c]
#            [OUTPUT <folder>] [C_PATCHES <type>...] [AUTHOR <name>] [PRODUCT <IRI>] [MACHINES <folder>]
#            [SECONDS_PER_NOOP <seconds>] [SNAPSHOT <header>])
#
# Adds the target <name>, which is part of a build and writes what docs/report.md shows into the folder, <name> in the
# build tree if none is named: report.txt, report.md, report.json, report.html; with the format openvex
# <type>.openvex.json for each patch, by AUTHOR and about PRODUCT; and with the format c <type>_patch.c for each patch, or
# for C_PATCHES. PATCHES stand in the order of their release. Conditions take the configuration of the snapshot's kernel.
# The program is the target <name>_program.
function(klp_report name)
    cmake_parse_arguments(PARSE_ARGV 1 "" "" "OUTPUT;SECONDS_PER_NOOP;SNAPSHOT;AUTHOR;PRODUCT;MACHINES"
        "PATCHES;HEADERS;FORMATS;C_PATCHES")
    _klp_need(klp_report)
    if(NOT _FORMATS)
        set(_FORMATS text markdown json html)
    endif()
    if(NOT _OUTPUT)
        set(_OUTPUT ${name})
    endif()
    cmake_path(ABSOLUTE_PATH _OUTPUT BASE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
    if(NOT _C_PATCHES)
        set(_C_PATCHES ${_PATCHES})
    endif()
    set(how)
    if(DEFINED _SECONDS_PER_NOOP)
        set(how --seconds-per-noop ${_SECONDS_PER_NOOP})
    endif()
    if(DEFINED _MACHINES)
        _klp_find(_MACHINES)
        list(APPEND how --machines ${_MACHINES})
    endif()
    set(openvex)
    if(DEFINED _AUTHOR)
        list(APPEND openvex --author ${_AUTHOR})
    endif()
    if(DEFINED _PRODUCT)
        list(APPEND openvex --product ${_PRODUCT})
    endif()

    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}_program.cpp)
    list(TRANSFORM _PATCHES PREPEND "::" OUTPUT_VARIABLE types)
    list(JOIN types ", " types)
    _klp_write_source(${source} "${_SNAPSHOT}" "${_HEADERS}"
        "#include <klp/report.hpp>\n\nauto main(int argc, char **argv) -> int {\n    return klp::report::run<${types}>(argc, argv);\n}\n")
    add_executable(${name}_program ${source})
    target_link_libraries(${name}_program PRIVATE klp::report)

    set(made)
    foreach(format ${_FORMATS})
        if(format STREQUAL "c")
            foreach(patch ${_C_PATCHES})
                _klp_write_report(${patch}_patch.c --patch ${patch})
            endforeach()
        elseif(format STREQUAL "openvex")
            foreach(patch ${_PATCHES})
                _klp_write_report(${patch}.openvex.json --patch ${patch} ${openvex})
            endforeach()
        else()
            set(endings text txt markdown md json json html html)
            list(FIND endings "${format}" at)
            if(at EQUAL -1)
                message(FATAL_ERROR "klp_report: unknown format ${format}; there are text, markdown, json, html, openvex and c")
            endif()
            math(EXPR at "${at} + 1")
            list(GET endings ${at} ending)
            _klp_write_report(report.${ending} ${how})
        endif()
    endforeach()
    add_custom_target(${name} ALL DEPENDS ${made})
endfunction()
