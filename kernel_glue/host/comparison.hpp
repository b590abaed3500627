// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The comparisons of klp-signatures, and their input.
#pragma once

#include "patch_file.hpp"
#include "target.hpp"

namespace klp::host {

/// Prints what differs and what was not compared, and counts both.
class findings {
public:
    explicit findings(const std::string &patch_name) : patch(patch_name) {}

    void compare() { ++compared; }
    /// \p what: which function, callback or symbol. The text begins with the rule.
    void differs(const std::string &object, const std::string &what, const std::string &text);
    void skip(const std::string &object, const std::string &name, const std::string &why);
    void write_sum() const;
    [[nodiscard]] auto any() const -> bool { return differences != 0; }

private:
    std::string patch;
    unsigned compared = 0, differences = 0, skipped = 0;
};

/// Compares replacements with the functions that they replace, and callbacks with how the kernel calls them: rules S20,
/// S21 and S23.
/// \p own: the types of the module.
void compare_functions(const elf_file &file, const patch_file &patch, const btf *own, target &kernel, findings &to);

/// Compares the module's declarations of unexported symbols with the kernel's: rule S32.
void compare_symbols(const elf_file &file, const patch_file &patch, target &kernel, findings &to);

} // namespace klp::host
