// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The names that a kernel and its modules have, and which of them ftrace can hook.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace klp::host {

class kernel_symbols {
public:
    std::string release; ///< as uname -r has it

    /// A header that klp-snapshot wrote.
    void read_snapshot(const std::string &path);
    /// The kernel that runs: /proc/kallsyms, and tracefs where it may be read.
    void read_this_kernel();
    /// A module's file, whether or not it is loaded.
    void read_module(const std::string &object, const std::string &path);

    [[nodiscard]] auto knows(const std::string &object) const -> bool { return objects.contains(object); }
    /// Whether there is a module of that name at all: false only if it is known that there is none.
    [[nodiscard]] auto may_have(const std::string &object) const -> bool {
        return object == "vmlinux" || modules.empty() || modules.contains(object);
    }
    /// A letter for each symbol of that name, in the order of sympos, as in a snapshot: h, n, d or ?.
    [[nodiscard]] auto letters(const std::string &object, const std::string &name) const -> std::string;
    /// `f.isra.0`, `f.constprop.0`, `f.part.0` for `f`; not `f.cold`, which is a piece of it.
    [[nodiscard]] auto renamed(const std::string &object, const std::string &name) const -> std::vector<std::string>;
    /// Objects with a function of that name.
    [[nodiscard]] auto objects_with(const std::string &name) const -> std::vector<std::string>;

private:
    std::map<std::string, std::map<std::string, std::string>> objects;
    std::set<std::string> modules;
};

} // namespace klp::host
