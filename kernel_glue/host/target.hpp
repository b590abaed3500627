// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The kernel to be patched: the types of its functions and variables, object by object.
#pragma once

#include "debug_info.hpp"

namespace klp::host {

class target {
public:
    /// \p types: its vmlinux or the like. \p folder: where its modules lie; if empty, beside \p types.
    target(const std::string &types, const std::string &folder);

    struct object {
        std::string path; ///< empty: there is no such module
        btf_ptr split;    ///< of a module
        const btf *types = nullptr;
        named_types functions, variables;
    };
    /// "vmlinux", or the name of a module.
    [[nodiscard]] auto find(const std::string &name) -> const object &;
    [[nodiscard]] auto kernel_types() const -> btf * { return kernel.get(); }

private:
    void list_modules(const std::string &folder);
    /// The path of its file, or nothing.
    [[nodiscard]] auto find_module(const std::string &name) const -> std::string;

    std::string types_path;
    bool has_folder;
    std::map<std::string, std::string> modules; ///< in the folder: path by name
    btf_ptr kernel;
    std::map<std::string, object> objects;
};

} // namespace klp::host
