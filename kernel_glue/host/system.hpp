// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Files and programs of the host, as the tools need them.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <string>

namespace klp::host {

/// What a tool ends with, as of every command of this project.
enum exit_status { fine = 0, found_something = 1, something_missing = 2, wrong_use = 64 };

/// A sentence for the user, and the exit status that goes with it.
struct trouble : std::runtime_error {
    exit_status status;
    trouble(exit_status with, const std::string &text) : std::runtime_error(text), status(with) {}
};

/// A folder that is gone with the object.
class scratch_folder {
public:
    scratch_folder();
    ~scratch_folder();
    scratch_folder(const scratch_folder &) = delete;
    auto operator=(const scratch_folder &) -> scratch_folder & = delete;
    [[nodiscard]] auto file(const std::string &name, const std::string &content = {}) const -> std::string;

private:
    std::filesystem::path path;
};

[[nodiscard]] auto read_file(const std::string &path) -> std::string;

struct program_result {
    int status; ///< 127: there is no such program
    std::string output;
};

/// Runs a program found in PATH. Its standard output is returned; what it says on the other is not shown.
[[nodiscard]] auto run(std::initializer_list<std::string> arguments) -> program_result;

/// The bytes themselves, or what they are when xz, gzip or zstd unpacked them.
[[nodiscard]] auto unpacked(std::string bytes, const std::string &name) -> std::string;

/// The ELF file inside a bzImage (vmlinuz) of x86; the bytes themselves when they are none.
[[nodiscard]] auto kernel_inside(std::string bytes, const std::string &name) -> std::string;

} // namespace klp::host
