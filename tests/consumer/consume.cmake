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
