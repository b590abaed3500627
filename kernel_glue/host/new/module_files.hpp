// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The files of a kernel's modules.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace klp::host {

class module_files {
public:
    module_files() = default;
    explicit module_files(std::filesystem::path folder);

    /// Where they lie of that release: beside the kernel that \p btf names, as in `/boot` or the root of a package, or
    /// on this machine. Empty if there is no such folder.
    [[nodiscard]] static auto folder_of(const std::string &release, const std::filesystem::path &btf)
        -> std::filesystem::path;

    /// By the name in /proc/modules; empty if there is none.
    [[nodiscard]] auto path(const std::string &module) const -> std::string;
    /// The folder of the kernel's source that it was built in, as its own says: net/netfilter for
    /// kernel/net/netfilter/nf_tables.ko.xz.
    [[nodiscard]] auto source_folder(const std::string &module) const -> std::filesystem::path;

private:
    std::filesystem::path top;
    std::map<std::string, std::filesystem::path> files;
};

} // namespace klp::host
