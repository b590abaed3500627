// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Files and programs of the host, as the tools need them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <string>

namespace klp::host {

/// The exit statuses of every command of this project.
enum exit_status { fine = 0, found_something = 1, something_missing = 2, wrong_use = 64 };

/// A sentence for the user, and the exit status that goes with it.
struct trouble : std::runtime_error {
    exit_status status;
    trouble(exit_status with, const std::string &text) : std::runtime_error(text), status(with) {}
};

/// A file in memory, for libraries and programs that need a file. It is gone however this process ends.
class memory_file {
public:
    explicit memory_file(const std::string &content = {});
    ~memory_file();
    memory_file(const memory_file &) = delete;
    auto operator=(const memory_file &) -> memory_file & = delete;
    /// Its name here and in the programs that run() starts.
    [[nodiscard]] auto path() const -> std::string { return "/proc/self/fd/" + std::to_string(descriptor); }

    const int descriptor;
};

/// Reads a regular file or a pipe, but no device, which may never end.
[[nodiscard]] auto read_file(const std::string &path) -> std::string;

/// Writes all of it, or throws and leaves a file that was there before as it was.
void write_file(const std::string &path, const std::string &content);

/// With control characters replaced: a name from a file cannot end the line that it is put in.
[[nodiscard]] auto on_one_line(std::string text) -> std::string;

struct program_result {
    int status; ///< 127: there is no such program
    std::string output;
};

/// Runs a program found in PATH. Returns its standard output, cut off one byte after \p limit; its standard error is
/// not shown.
[[nodiscard]] auto run(std::initializer_list<std::string> arguments, const std::string &input = {},
                       size_t limit = SIZE_MAX - 1) -> program_result;

/// The bytes themselves, or unpacked if they are packed with xz, gzip or zstd. No more than a kernel can have.
[[nodiscard]] auto unpacked(std::string bytes, const std::string &name) -> std::string;

/// The kernel inside a vmlinuz: an ELF file on x86, the image as it is loaded into memory on arm64 and s390. The bytes
/// themselves if they are not a vmlinuz.
[[nodiscard]] auto kernel_inside(std::string bytes, const std::string &name) -> std::string;

} // namespace klp::host
