// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What a generated file says about each patch: the no-ops that the library finds, and what plain sets say.
#pragma once

#include <klp/klp.hpp>

#include "kernel_structs.hpp"

/// One expected function, or one expected no-op.
struct expectation {
    const char *object; ///< "vmlinux" for the kernel
    const char *name;
    unsigned long sympos; ///< as written by the patch, or as any predecessor wrote it
    bool noop;
};

struct generated {
    const char *name;
    klp::set_view noops;
    const expectation *expected_noops; ///< sorted
    klp::size_t expected_noop_count;
    const void *emitted;               ///< struct klp_patch, or null for one that is only described
    const expectation *expected_funcs; ///< sorted, no-ops included
    klp::size_t expected_func_count;
    bool replace;
    bool glue;
    const char *names; ///< of the patches that the glue expects, sorted, a blank between them
    generated *next;

    static generated *first;
};

struct registration {
    explicit registration(generated &patch) {
        patch.next = generated::first;
        generated::first = &patch;
    }
};
