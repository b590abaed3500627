# SPDX-License-Identifier: MIT OR GPL-2.0
"""conan create <klp>/kernel_glue/cmake/ports/conan: the headers, the files for CMake, and the rules for Kbuild, as a package."""

import os
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeToolchain
from conan.tools.files import copy, load


class Klp(ConanFile):
    name = "klp"
    description = "Linux live patches described as C++ types"
    license = "MIT OR GPL-2.0-only"
    package_type = "header-library"
    settings = "os", "compiler", "build_type", "arch"
    no_copy_source = True

    @property
    def top(self):
        return os.path.join(self.recipe_folder, "..", "..", "..", "..")

    def set_version(self):
        self.version = re.search(r"project\(klp VERSION ([\d.]+)", load(self, os.path.join(self.top, "CMakeLists.txt")))[1]

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE*", "include/*", "kernel_glue/*"):
            copy(self, pattern, self.top, self.export_sources_folder)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables |= {"KLP_COMMANDS": False}
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE*", self.export_sources_folder, os.path.join(self.package_folder, "licenses"))

    def package_id(self):
        self.info.clear()  # headers, for any build

    def package_info(self):
        # klp's own files for CMake, which have klp_check() and klp_report().
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = [os.path.join("share", "cmake", "klp")]
        self.cpp_info.bindirs = self.cpp_info.libdirs = []
        self.buildenv_info.define_path("KLP", os.path.join(self.package_folder, "share", "klp"))
