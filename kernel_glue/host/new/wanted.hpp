// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A function to be patched, and all that can be known about it.
#pragma once

#include "../target.hpp"
#include "kernel_symbols.hpp"
#include "module_files.hpp"
#include "source_tree.hpp"

#include <optional>

namespace klp::host {

/// `a, b, c` of a vector or set of words.
template <class Words> auto joined(const Words &words) -> std::string {
    std::string result;
    for (const std::string &word : words)
        result += (result.empty() ? "" : ", ") + word;
    return result;
}

/// What there is to ask. Any of it may be missing.
struct kernel_facts {
    kernel_symbols symbols;
    module_files modules;
    std::string btf_path;
    std::optional<target> types;
    std::optional<source_tree> source;

    /// The prototypes that BTF has under a name.
    [[nodiscard]] auto prototypes(const std::string &object, const std::string &name) -> std::vector<unsigned> {
        return types ? types->find(object).functions.of(name) : std::vector<unsigned>{};
    }
};

struct wanted_function {
    std::string object;
    std::string asked;     ///< the user's word for the function
    std::string function;  ///< as the kernel calls it
    std::string in_source; ///< there: without what the compiler added; sys_NAME for a system call
    std::string replacement;
    unsigned sympos = 0;
    bool ambiguous = false;     ///< and which one is not known
    bool listed = false;        ///< it can be patched, as far as is known
    bool uncertain = false;     ///< somebody has to look
    std::string prototype;      ///< of the replacement, from BTF
    std::filesystem::path file; ///< that defines it, from the top of the source
    std::vector<std::string> said;

    void say(const std::string &sentence) { said.push_back(sentence); }
    void doubt(const std::string &sentence) {
        uncertain = true;
        say(sentence);
    }
};

/// For OBJECT:FUNCTION, or OBJECT:FUNCTION,SYMPOS as sysfs writes it.
[[nodiscard]] auto parse_wanted(const std::string &word) -> wanted_function;

/// Fills in what the kernel's symbols and types tell.
void look_up(wanted_function &t, kernel_facts &kernel);

/// Gives each that can be patched a replacement: names that stay the same in all versions of the patch.
void name_replacements(std::vector<wanted_function> &targets, kernel_facts &kernel);

/// Fills in which file defines each, and into which functions went what is nowhere.
void look_into_source(std::vector<wanted_function> &targets, kernel_facts &kernel);

} // namespace klp::host
