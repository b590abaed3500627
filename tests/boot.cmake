# SPDX-License-Identifier: MIT OR GPL-2.0
# Booted kernels: all examples, and all folders of tests/kernel, one test a kernel each.
file(GLOB steps CONFIGURE_DEPENDS kernel/*/steps)
set(scenarios)
foreach(file ${steps})
    cmake_path(GET file PARENT_PATH folder)
    list(APPEND scenarios ${folder})
endforeach()

foreach(kernel 6.1 6.12)
    set(states ${CMAKE_CURRENT_BINARY_DIR}/states-${kernel})
    # Once with all of the kernel's pauses.
    set(hurry)
    if(NOT kernel STREQUAL 6.12)
        set(hurry --hurry)
    endif()
    add_test(NAME "boot ${kernel}: examples"
        COMMAND ${PROJECT_SOURCE_DIR}/examples/run ${hurry} --kernel ${kernel} --states ${states})
    add_test(NAME "report ${kernel}: foretold"
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/report/foretold ${kernel} ${states})
    set_tests_properties("report ${kernel}: foretold" PROPERTIES LABELS vm DEPENDS "boot ${kernel}: examples")
    set_tests_properties("boot ${kernel}: examples" PROPERTIES LABELS vm)
    if(scenarios)
        add_test(NAME "boot ${kernel}: scenarios"
            COMMAND ${PROJECT_SOURCE_DIR}/examples/run --hurry --kernel ${kernel} ${scenarios})
        set_tests_properties("boot ${kernel}: scenarios" PROPERTIES LABELS vm)
    endif()
    klp_long_unless(kernel 6.12)
    add_test(NAME "boot ${kernel}: snapshot" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/snapshot/check ${kernel})
    set_tests_properties("boot ${kernel}: snapshot" PROPERTIES LABELS "vm;${long}")
endforeach()

# One klp folder for two kernels, and what klp.mk refuses.
add_test(NAME "build 6.1, 6.12: one folder"
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/build/two_kernels ${CMAKE_CURRENT_BINARY_DIR}/build-two)
set_tests_properties("build 6.1, 6.12: one folder" PROPERTIES LABELS vm DEPENDS "boot 6.12: examples")

# Patches with unexported symbols in builds of many kinds.
foreach(kernel 6.1 6.12)
    klp_long_unless(kernel 6.12)
    add_test(NAME "build ${kernel}: symbols"
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/build/symbols ${kernel} ${CMAKE_CURRENT_BINARY_DIR}/build-${kernel})
    set_tests_properties("build ${kernel}: symbols" PROPERTIES LABELS "vm;${long}" DEPENDS "boot ${kernel}: examples")
endforeach()

add_test(NAME "boot 6.12: rules broken by hand" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/kernel_rules/run --kernel 6.12)
set_tests_properties("boot 6.12: rules broken by hand" PROPERTIES LABELS vm)

# Linux 6.1 walks all symbols of the kernel for each; tests/symbols/run --kernel 6.1 has them all in a minute.
foreach(kernel_and_count 6.1,60 6.12,450)
    string(REPLACE "," ";" words ${kernel_and_count})
    list(GET words 0 kernel)
    list(GET words 1 count)
    add_test(NAME "boot ${kernel}: symbols of kallsyms"
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/symbols/run --kernel ${kernel} --symbols ${count})
    set_tests_properties("boot ${kernel}: symbols of kallsyms" PROPERTIES LABELS vm
        DEPENDS "boot ${kernel}: examples")
endforeach()

if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/bench/run)
    add_test(NAME "bench: quick" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/bench/run --quick)
    set_tests_properties("bench: quick" PROPERTIES LABELS bench DEPENDS "boot 6.12: examples")
endif()

add_test(NAME "consumer: Kbuild"
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/consumer/kbuild ${CMAKE_COMMAND} ${PROJECT_BINARY_DIR}
        ${CMAKE_CURRENT_BINARY_DIR}/kbuild)
set_tests_properties("consumer: Kbuild" PROPERTIES LABELS vm DEPENDS "boot 6.12: examples")

add_test(NAME "consumer: layout" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/consumer/layout ${CMAKE_CURRENT_BINARY_DIR}/layout)
set_tests_properties("consumer: layout" PROPERTIES LABELS vm DEPENDS "boot 6.12: examples")

# The kernel's own selftests of live patching.
foreach(way plain glue)
    klp_long_unless(way glue)
    add_test(NAME "boot 6.12: kernel's selftests, ${way}"
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/selftests/run ${way})
    # Long and on a kernel's own: the earlier it starts, the less is waited for at the end.
    set_tests_properties("boot 6.12: kernel's selftests, ${way}" PROPERTIES LABELS "vm;${long}" COST 1000)
endforeach()

foreach(kernel 6.1 6.12)
    add_test(NAME "report ${kernel}: the same in C"
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/report/same_c ${kernel} $<TARGET_FILE:report_program>)
    set_tests_properties("report ${kernel}: the same in C" PROPERTIES LABELS vm DEPENDS "boot ${kernel}: examples")
endforeach()

# A few random steps with random patches, always the same ones; tests/shake --minutes 60 is for more.
foreach(kernel 6.1 6.12)
    add_test(NAME "boot ${kernel}: shaken"
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/shake --kernel ${kernel} --seed 1 --steps 200 --patches 10
            --shrink-minutes 2 --save ${CMAKE_CURRENT_BINARY_DIR}/shake-${kernel}.replay)
    set_tests_properties("boot ${kernel}: shaken" PROPERTIES LABELS vm)
endforeach()

# A script that is no package of Debian 12; docs/glue.md says what to know about it.
add_test(NAME "boot 6.12: the kpatch utility" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/kpatch/run --kernel 6.12)
set_tests_properties("boot 6.12: the kpatch utility" PROPERTIES LABELS "vm;long" SKIP_RETURN_CODE 77)

# What examples/ci says to do for several kernels at once.
add_test(NAME "report 6.1, 6.12: CI files" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/report/ci_files kernels)
set_tests_properties("report 6.1, 6.12: CI files" PROPERTIES LABELS vm DEPENDS "boot 6.12: snapshot"
    SKIP_RETURN_CODE 77)
