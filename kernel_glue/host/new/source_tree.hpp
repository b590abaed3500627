// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The kernel's source: which file defines a function, and which folders its headers are in.
#pragma once

#include "c_file.hpp"

#include <filesystem>
#include <set>

namespace klp::host {

struct source_file {
    source_file(std::filesystem::path where, std::string what)
        : path(std::move(where)), text(std::move(what)), pieces(pieces_of(text)) {}
    source_file(const source_file &) = delete; // pieces point into its text
    auto operator=(const source_file &) -> source_file & = delete;

    const std::filesystem::path path; ///< from the top of the source
    const std::string text;
    const std::vector<c_piece> pieces;
};

class source_tree {
public:
    explicit source_tree(std::filesystem::path top);

    [[nodiscard]] auto version() const -> const std::string & { return release; }
    [[nodiscard]] auto where() const -> const std::filesystem::path & { return top; }

    /// For each name the files that define such a function: those of that folder, or if none do, of the whole source.
    /// `sys_NAME` is a system call. Headers are looked at, too.
    [[nodiscard]] auto find(const std::set<std::string> &names, const std::filesystem::path &folder) const
        -> std::map<std::string, std::vector<std::filesystem::path>>;

    /// Read once, and kept.
    [[nodiscard]] auto read(const std::filesystem::path &path) -> const source_file &;

    struct headers {
        std::vector<std::string> folders;      ///< for -I, from the top of the source
        std::vector<std::string> private_ones; ///< that the kernel's packages of headers do not have
        std::vector<std::string> missing;      ///< included, and not in the source
    };
    [[nodiscard]] auto headers_of(const source_file &file) const -> headers;

private:
    void search(const std::filesystem::path &folder, const std::string &ending, const std::set<std::string> &names,
                std::map<std::string, std::vector<std::filesystem::path>> &found) const;
    [[nodiscard]] auto includer_of(const std::filesystem::path &path) const -> std::filesystem::path;
    [[nodiscard]] auto makefile_folders(const std::filesystem::path &file) const -> std::vector<std::string>;

    std::filesystem::path top;
    std::string release, arch;
    std::map<std::filesystem::path, source_file> files;
};

/// The functions that the file defines under that name; system calls as `sys_NAME`.
[[nodiscard]] auto definitions(const std::vector<c_piece> &pieces, const std::string &name)
    -> std::vector<const c_piece *>;

/// The functions of the file in which that name stands.
[[nodiscard]] auto users(const std::vector<c_piece> &pieces, const std::string &name) -> std::vector<std::string>;

} // namespace klp::host
