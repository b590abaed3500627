// SPDX-License-Identifier: MIT OR GPL-2.0
#include "family.hpp"

// The same on a kernel that needs no cure, under another name: types of one name are one type in a program.
struct reloaded_later
    : klp::patch<"emitted_reloaded_later",
                 klp::module<"nfs", klp::reloadable, klp::symbol<"nfs_secret">,
                             klp::callbacks<klp::pre_patch<on_pre_patch>>, klp::func<"nfs_read", code_a>>> {};

KLP_PATCH(reloaded_later);
