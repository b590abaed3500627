// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/klp.hpp>

#include <cstdio>

// clang-format off
struct v1 : klp::patch<"consumer_v1",
    klp::vmlinux<
        klp::func<"cmdline_proc_show">,
        klp::func<"version_proc_show">>> {};

struct v2 : klp::patch<"consumer_v2",
    klp::replace<v1>,
    klp::vmlinux<
        klp::func<"cmdline_proc_show">>> {};
// clang-format on

static_assert(klp::noops<v2>.contains("vmlinux", "version_proc_show"));

auto main() -> int {
    for (const klp::function &f : klp::noops<v2>)
        std::printf("%s %s\n", f.object.data, f.name.data);
}
