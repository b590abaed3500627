// SPDX-License-Identifier: MIT OR GPL-2.0
#include "patches.hpp"

#include <cstdio>

static_assert(klp::noops<v2>.contains("vmlinux", "version_proc_show"));

auto main() -> int {
    for (const klp::function &f : klp::noops<v2>)
        std::printf("%s %s\n", f.object.data, f.name.data);
}
