// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Makes a program of a descriptor's *_patch.cpp: included before it, it turns KLP_PATCH(P) into a main() that prints
/// what the patch says, one fact a line.
#pragma once

#include <cstdio>

#include <klp/klp.hpp>

namespace describe {

inline void print(const char *what, klp::set_view set, bool noops) {
    for (const klp::function &f : set)
        if (f.noop == noops)
            std::printf("%s %.*s %.*s %lu\n", what, static_cast<int>(f.object.size), f.object.data,
                        static_cast<int>(f.name.size), f.name.data, f.sympos);
}

template <class P> void patch() {
    using namespace klp;
    const char *policies[] = {"kernel", "discover", "refuse"};
    std::printf("patch %.*s replace=%d glue=%d policy=%s\n", static_cast<int>(detail::as_patch<P>.name.size),
                detail::as_patch<P>.name.data, detail::is_replacing(detail::as_patch<P>), detail::uses_glue<P>,
                policies[static_cast<int>(detail::policy_of(detail::as_patch<P>))]);
    for (const function &expected : set_view(detail::expected<P>))
        std::printf("expects %.*s\n", static_cast<int>(expected.name.size), expected.name.data);
    print("func", functions<P>, false);
    print("noop", noops<P>, true);
    for (size_t i = 0; i < detail::as_patch<P>.count; ++i)
        if (const auto &e = *detail::as_patch<P>.elements[i]; e.is == detail::element::kind::state)
            std::printf("state %lu %u\n", e.state.id, e.state.version);
}

} // namespace describe

#undef KLP_PATCH
#define KLP_PATCH(P)                                                                                                   \
    int main() {                                                                                                       \
        describe::patch<P>();                                                                                          \
    }                                                                                                                  \
    static_assert(true)
