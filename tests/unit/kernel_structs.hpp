// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The kernel's structs, written down apart from the library's, and the walks of klp_for_each_object_static() and
/// klp_for_each_func_static() in kernel/livepatch/core.h.
#pragma once

namespace kernel {

struct func {
    const char *old_name;
    void *new_func;
    unsigned long old_sympos;
    unsigned char internal[128];
};

struct object {
    const char *name;
    func *funcs;
    void *pre_patch;
    void *post_patch;
    void *pre_unpatch;
    void *post_unpatch;
    unsigned char internal[120];
};

struct state {
    unsigned long id;
    unsigned int version;
    void *data;
};

struct string_parameter {
    unsigned int maxlen;
    char *string;
};

struct parameter {
    const char *name;
    void *mod;
    const void *ops;
    const unsigned short perm;
    signed char level;
    unsigned char flags;
    const string_parameter *str;
};

struct patch {
    void *mod;
    object *objs;
    state *states;
    bool replace;
    unsigned char internal[175];

    [[nodiscard]] auto count() const -> unsigned long {
        unsigned long n = 0;
        while (objs[n].funcs || objs[n].name)
            ++n;
        return n;
    }
};

inline auto count(const object &o) -> unsigned long {
    unsigned long n = 0;
    while (o.funcs[n].old_name || o.funcs[n].new_func || o.funcs[n].old_sympos)
        ++n;
    return n;
}

/// What follows the patch when it needs klp_glue: kernel_glue/klp_glue.h.
struct glue_patch {
    patch klp;
    void *pre_patch;
    const char *predecessors;
    unsigned int refuse;
    unsigned int noops_static;
    unsigned int noops_superfluous;
    unsigned int noops_discovered;
    unsigned int patches_unknown;
    object objs[1];
};

template <class T> auto all_zero(const T &bytes) -> bool {
    const auto *p = reinterpret_cast<const unsigned char *>(&bytes);
    for (unsigned long i = 0; i < sizeof bytes; ++i)
        if (p[i] != 0)
            return false;
    return true;
}

} // namespace kernel
