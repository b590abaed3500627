// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Where the fields of the kernel's live-patch structs lie, in the kernel that a module was built for.
#pragma once

#include "elf_file.hpp"

#include <optional>
#include <string>
#include <vector>

struct btf;

namespace klp::host {

inline constexpr const char *callback_names[] = {"pre_patch", "post_patch", "pre_unpatch", "post_unpatch"};

/// The fields that an author fills in have had these places since Linux 5.5, on every 64-bit architecture; what follows
/// them, and so the sizes, differs. The sizes here are those of Linux 6.1 and 6.12.
struct layout {
    uint64_t func_size = 152, func_old_name = 0, func_new_func = 8, func_sympos = 16;
    uint64_t object_size = 168, object_name = 0, object_funcs = 8, object_callbacks[4] = {16, 24, 32, 40};
    uint64_t patch_size = 200, patch_mod = 0, patch_objs = 8, patch_states = 16, patch_replace = 24;
    uint64_t state_size = 24, state_id = 0, state_version = 8;
    std::string source = "the sizes of Linux 6.1 and 6.12"; ///< where they come from, for messages
};

/// From "FUNC,OBJECT,PATCH,STATE", sizes in bytes.
[[nodiscard]] auto parse_layout(const std::string &text) -> layout;

/// Patches with static no-ops name the sizes in a symbol of the glue.
[[nodiscard]] auto layout_of_glue(const elf_file &file) -> std::optional<layout>;

/// From the types of the module's debug info; nothing if they are not in it.
[[nodiscard]] auto layout_of_types(const btf *types) -> std::optional<layout>;

} // namespace klp::host
