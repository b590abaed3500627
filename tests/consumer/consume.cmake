# SPDX-License-Identifier: MIT OR GPL-2.0
# Installs klp where it is asked to, builds project/ with it, runs that and reads what it prints.
file(REMOVE_RECURSE ${scratch})
if(way STREQUAL "find_package")
    execute_process(COMMAND ${CMAKE_COMMAND} --install ${klp_build} --prefix ${scratch}/prefix
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
    set(where -D CMAKE_PREFIX_PATH=${scratch}/prefix)
else()
    set(where -D KLP_SOURCE=${klp})
endif()
execute_process(
    COMMAND ${CMAKE_COMMAND} -G ${generator} -S ${CMAKE_CURRENT_LIST_DIR}/project -B ${scratch}/build
        -D CMAKE_CXX_COMPILER=${compiler} ${where}
    COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${scratch}/build COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${scratch}/build/consumer OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
if(NOT said STREQUAL "vmlinux version_proc_show\n")
    message(FATAL_ERROR "the consumer said: ${said}")
endif()

# klp_report() and klp_check().
file(READ ${scratch}/build/about/report.json json)
string(JSON takes GET ${json} patches 1 noops estimated_seconds)
string(JSON loads GET ${json} roll_out groups 0 verdict)
file(READ ${scratch}/build/about/v2.openvex.json vex)
string(JSON author GET ${vex} author)
string(JSON product GET ${vex} statements 0 products 0 @id)
file(READ ${scratch}/build/about/v2_patch.c c)
file(GLOB reports RELATIVE ${scratch}/build/about ${scratch}/build/about/*)
if(NOT takes EQUAL 1 OR NOT c MATCHES "new_func = v2_cmdline_proc_show" OR NOT reports STREQUAL
        "report.json;report.txt;v1.openvex.json;v2.openvex.json;v2_patch.c" OR NOT loads STREQUAL replaces OR NOT
        "${author} ${product}" STREQUAL "a consumer pkg:deb/debian/linux")
    message(FATAL_ERROR "the reports are not as asked for: ${reports}, ${takes} s, loads on ${loads}, ${vex}, ${c}")
endif()

# Another machine makes another report.
file(WRITE ${scratch}/machines/two.json [[{"klp_live": 1, "kernel": "6.12.1", "patches": []}]])
execute_process(COMMAND ${CMAKE_COMMAND} -D MORE_MACHINES=${scratch}/machines ${scratch}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${scratch}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1) # a file system's clock has ticks
file(WRITE ${scratch}/machines/three.json [[{"klp_live": 1, "kernel": "6.12.1", "patches": []}]])
execute_process(COMMAND ${CMAKE_COMMAND} --build ${scratch}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(READ ${scratch}/build/more/report.json json)
string(JSON machines GET ${json} roll_out machines)
if(NOT machines EQUAL 2)
    message(FATAL_ERROR "a report of two machines is about ${machines}")
endif()
set(ctest ${CMAKE_CTEST_COMMAND} --test-dir ${scratch}/build --output-on-failure)
execute_process(COMMAND ${ctest} --no-tests=error OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# A snapshot that is none.
foreach(what "nosuch.hpp klp: there is no [^\n]*/project/nosuch.hpp" "patches.hpp [^\n]*/project/patches.hpp is no snapshot")
    string(REGEX MATCH "^[^ ]*" header ${what})
    string(REGEX REPLACE "^[^ ]* " "" text ${what})
    execute_process(COMMAND ${CMAKE_COMMAND} -D BROKEN=ON -D WRONG_SNAPSHOT=${header} ${scratch}/build
        OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE status)
    string(REGEX REPLACE "\n +" " " said "${said}")
    string(REGEX MATCHALL "CMake Error" errors "${said}")
    list(LENGTH errors count)
    if(status EQUAL 0 OR NOT count EQUAL 1 OR NOT said MATCHES "${text}")
        message(FATAL_ERROR "SNAPSHOTS ${header}: ${said}")
    endif()
endforeach()
execute_process(COMMAND ${CMAKE_COMMAND} -U WRONG_SNAPSHOT ${scratch}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# A broken rule fails the build and the test, and both say which.
execute_process(COMMAND ${CMAKE_COMMAND} -D BROKEN=ON ${scratch}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
foreach(what "broken S14_a_function_may_be_listed_only_once" "mistyped Y1_the_object_has_no_such_function"
        "half_right Y1_the_object_has_no_such_function.*in_kernel<")
    separate_arguments(what)
    list(POP_FRONT what target)
    foreach(way "${CMAKE_COMMAND};--build;${scratch}/build;--target;${target}" "${ctest};-R;${target}")
        execute_process(COMMAND ${way} OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
        if(status EQUAL 0 OR NOT said MATCHES "error: [^\n]*${what}")
            message(FATAL_ERROR "${way} should have said that ${what}: ${said}")
        endif()
    endforeach()
endforeach()

# A toolchain file with flags, a sysroot and, for clang, a target.
if(way STREQUAL "find_package")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -G ${generator} -S ${CMAKE_CURRENT_LIST_DIR}/elsewhere -B ${scratch}/elsewhere
            -D CMAKE_CXX_COMPILER=${compiler} ${where}
            --toolchain ${CMAKE_CURRENT_LIST_DIR}/elsewhere/toolchain.cmake
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${scratch}/elsewhere --output-on-failure --no-tests=error
        OUTPUT_VARIABLE said RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "klp_check() in a project with a toolchain file: ${said}")
    endif()
endif()
