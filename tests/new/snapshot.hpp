// SPDX-License-Identifier: MIT OR GPL-2.0
// What klp-snapshot would write of the kernel in source/.
#pragma once
#include <klp/snapshot.hpp>
struct fixture : klp::snapshot<"6.12.1-fixture"> {
    static constexpr klp::object_symbols objects[] = {
        {"vmlinux", R"(
__ia32_sys_ask h
__x64_sys_ask h
calls_several h
changed.isra.0 h
counter d
data d
helper h
known_ops d
nmi n
of_another_file h
several hdh
split h
split.constprop.0 h
target h
two dh
unsure ?
)"},
    };
    static constexpr klp::string modules{R"(
mod
unseen
)"};
};
