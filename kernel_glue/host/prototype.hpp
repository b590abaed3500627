// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Compares prototypes of functions of two sets of types.
#pragma once

#include <bpf/btf.h>
#include <string>

namespace klp::host {

/// A type in a set of types.
struct type_in {
    const btf *types;
    unsigned id;
};

/// Empty if both are called in the same way and mean the same; otherwise the first difference, in words. Typedefs,
/// const and volatile do not count; structs are the same if they have the same name.
[[nodiscard]] auto difference(type_in original, type_in replacement) -> std::string;

/// The same for variables. An array may be declared without its length.
[[nodiscard]] auto variable_difference(type_in original, type_in declared) -> std::string;

/// As C declares it: "int f(struct seq_file *m, void *v)".
[[nodiscard]] auto declaration(type_in type, const std::string &name) -> std::string;

/// How a callback is wrong, in words: pre_patch must return int, the others nothing, and all take a klp_object.
[[nodiscard]] auto callback_difference(type_in prototype, bool returns_int) -> std::string;

} // namespace klp::host
