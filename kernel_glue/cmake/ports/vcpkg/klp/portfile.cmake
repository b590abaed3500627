# SPDX-License-Identifier: MIT OR GPL-2.0
# Of the clone that this file is in. Copied elsewhere, it needs vcpkg_from_git() or the like in place of the next line.
get_filename_component(SOURCE_PATH ${CMAKE_CURRENT_LIST_DIR}/../../../../.. ABSOLUTE)
set(VCPKG_BUILD_TYPE release) # headers, for any build

vcpkg_cmake_configure(SOURCE_PATH ${SOURCE_PATH} OPTIONS -DKLP_COMMANDS=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/klp)
vcpkg_fixup_pkgconfig()
vcpkg_install_copyright(FILE_LIST ${SOURCE_PATH}/LICENSE ${SOURCE_PATH}/LICENSES/MIT.txt ${SOURCE_PATH}/LICENSES/GPL-2.0.txt)
