# SPDX-License-Identifier: MIT OR GPL-2.0
# Packages: cpack -G DEB, or RPM, in the build folder. docs/packages.md says what is in each.
set(commands_of_dev "klp-describe-live:describe live patches from sysfs" "klp-snapshot:take the symbols of a kernel")
set(commands_of_tools "klp-describe-module:describe a live patch from its module"
    "klp-new:start a live patch from names of functions" "klp-signatures:compare prototypes of replacements"
    "klp-symbols:convert the unexported symbols of a live patch")

# Manual pages come from --help, where help2man is; completion asks --help itself.
find_program(KLP_HELP2MAN help2man)
mark_as_advanced(KLP_HELP2MAN)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/man)
set(pages)
foreach(component dev tools)
    foreach(pair ${commands_of_${component}})
        string(REGEX REPLACE ":.*" "" command ${pair})
        string(REGEX REPLACE "^[^:]*:" "" what ${pair})
        set(program ${PROJECT_SOURCE_DIR}/kernel_glue/target/${command})
        if(component STREQUAL "tools")
            if(NOT TARGET ${command})
                continue()
            endif()
            set(program $<TARGET_FILE:${command}>)
        endif()
        configure_file(kernel_glue/cmake/packages/completion.in completions/${command} @ONLY)
        install(FILES ${CMAKE_CURRENT_BINARY_DIR}/completions/${command} COMPONENT ${component}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
        if(KLP_HELP2MAN AND NOT CMAKE_CROSSCOMPILING)
            configure_file(kernel_glue/cmake/packages/help.in help/${command} @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
            set(page ${CMAKE_CURRENT_BINARY_DIR}/man/${command}.1)
            add_custom_command(OUTPUT ${page}.gz DEPENDS ${program} ${CMAKE_CURRENT_BINARY_DIR}/help/${command} VERBATIM
                COMMAND ${CMAKE_COMMAND} -E env PROGRAM=${program} ${KLP_HELP2MAN} --no-info --name ${what}
                    --version-string ${PROJECT_VERSION} --source klp --output ${page}
                    ${CMAKE_CURRENT_BINARY_DIR}/help/${command}
                COMMAND gzip -9nf ${page})
            list(APPEND pages ${page}.gz)
            install(FILES ${page}.gz COMPONENT ${component} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
        endif()
    endforeach()
endforeach()
add_custom_target(klp_pages ALL DEPENDS ${pages})

# The glue's sources where DKMS looks for them. In packages only: an ordinary install has them in share/klp.
configure_file(kernel_glue/dkms.conf dkms.conf @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/dkms.conf DESTINATION src/klp-glue-${PROJECT_VERSION} COMPONENT glue EXCLUDE_FROM_ALL)
klp_install_kernel_glue(src/klp-glue-${PROJECT_VERSION} COMPONENT glue EXCLUDE_FROM_ALL)

set(CPACK_PACKAGE_CONTACT "klp maintainers <klp@example.org>" CACHE STRING "who makes the packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL dev tools glue)
set(CPACK_PACKAGE_VENDOR klp)
set(dev_summary "headers and rules to build Linux live patches")
set(dev_text "Linux live patches are described as C++ types, and turned into the static
arrays that the kernel takes. This package has the headers, the rules for
Kbuild, files for CMake and pkg-config, and the commands that describe the
live patches and the symbols of a running kernel.")
set(tools_summary "commands that start, read and convert Linux live patches")
set(tools_text "klp-new starts a live patch from names of functions, klp-signatures compares
prototypes of replacement functions with those of the kernel,
klp-describe-module describes live patches of any make, and klp-symbols
converts unexported symbols.")
set(glue_summary "kernel module for no-ops of Linux live patches (DKMS)")
set(glue_text "Live patches made with klp that revert functions need the module klp_glue.
DKMS builds it for each kernel of which the headers are installed.")

# What Debian wants of each package.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(kernel_glue/cmake/packages/changelog.in packages/changelog @ONLY)
execute_process(COMMAND gzip -9nf ${CMAKE_CURRENT_BINARY_DIR}/packages/changelog)
file(READ LICENSES/MIT.txt mit)
string(REGEX REPLACE "^MIT License\n\n" "" mit "${mit}")
string(REGEX REPLACE "\n\n" "\n.\n" mit "${mit}")
string(REGEX REPLACE "\n([^\n])" "\n \\1" mit " ${mit}")
configure_file(kernel_glue/cmake/packages/copyright.in packages/copyright @ONLY)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "g++ (>= 4:12) | clang (>= 1:14), make")
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "klp-tools, klp-glue-dkms, pkgconf, cmake")
set(CPACK_DEBIAN_TOOLS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_GLUE_PACKAGE_SECTION kernel)
set(CPACK_DEBIAN_GLUE_PACKAGE_DEPENDS dkms)
configure_file(kernel_glue/cmake/packages/postinst.in packages/postinst @ONLY)
configure_file(kernel_glue/cmake/packages/prerm.in packages/prerm @ONLY)
set(CPACK_DEBIAN_GLUE_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_BINARY_DIR}/packages/postinst ${CMAKE_CURRENT_BINARY_DIR}/packages/prerm)
set(CPACK_DEBIAN_GLUE_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# The same for rpm, where another distribution's package names are.
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "MIT OR GPL-2.0-only")
set(CPACK_RPM_DEV_PACKAGE_REQUIRES "gcc-c++ >= 12, make")
set(CPACK_RPM_GLUE_PACKAGE_REQUIRES dkms)
configure_file(kernel_glue/cmake/packages/post.rpm.in packages/post.rpm @ONLY)
configure_file(kernel_glue/cmake/packages/preun.rpm.in packages/preun.rpm @ONLY)
set(CPACK_RPM_GLUE_POST_INSTALL_SCRIPT_FILE ${CMAKE_CURRENT_BINARY_DIR}/packages/post.rpm)
set(CPACK_RPM_GLUE_PRE_UNINSTALL_SCRIPT_FILE ${CMAKE_CURRENT_BINARY_DIR}/packages/preun.rpm)

foreach(pair DEV:klp-dev TOOLS:klp-tools GLUE:klp-glue-dkms)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 component)
    list(GET pair 1 package)
    set(CPACK_DEBIAN_${component}_PACKAGE_NAME ${package})
    set(CPACK_RPM_${component}_PACKAGE_NAME ${package})
    string(TOLOWER ${component} name)
    set(CPACK_DEBIAN_${component}_DESCRIPTION "${${name}_summary}\n${${name}_text}")
    set(CPACK_RPM_${component}_PACKAGE_SUMMARY "${${name}_summary}")
    set(CPACK_RPM_${component}_PACKAGE_DESCRIPTION "${${name}_text}")
    if(NOT component STREQUAL "TOOLS")
        set(CPACK_DEBIAN_${component}_PACKAGE_ARCHITECTURE all)
        set(CPACK_RPM_${component}_PACKAGE_ARCHITECTURE noarch)
        set(CPACK_RPM_${component}_PACKAGE_AUTOREQPROV OFF)
    endif()
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/packages/copyright ${CMAKE_CURRENT_BINARY_DIR}/packages/changelog.gz
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${name} EXCLUDE_FROM_ALL)
endforeach()
include(CPack)
