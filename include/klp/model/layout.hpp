// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The kernel's structs as the arrays need them: the fields that an author fills in, then as many bytes as the target
/// kernel has beyond them. Kbuild probes the numbers (kernel_glue/kbuild/klp_layout.c) and includes them before this
/// file. Outside Kbuild, the layout of Linux 6.1 and 6.12 on x86-64 is assumed.
#pragma once

#include "name.hpp"

#ifndef KLP_LAYOUT_FUNC_SIZE
#define KLP_LAYOUT_FUNC_SIZE 152
#define KLP_LAYOUT_FUNC_OLD_NAME 0
#define KLP_LAYOUT_FUNC_NEW_FUNC 8
#define KLP_LAYOUT_FUNC_OLD_SYMPOS 16
#define KLP_LAYOUT_OBJECT_SIZE 168
#define KLP_LAYOUT_OBJECT_NAME 0
#define KLP_LAYOUT_OBJECT_FUNCS 8
#define KLP_LAYOUT_OBJECT_PRE_PATCH 16
#define KLP_LAYOUT_OBJECT_POST_PATCH 24
#define KLP_LAYOUT_OBJECT_PRE_UNPATCH 32
#define KLP_LAYOUT_OBJECT_POST_UNPATCH 40
#define KLP_LAYOUT_PATCH_SIZE 200
#define KLP_LAYOUT_PATCH_MOD 0
#define KLP_LAYOUT_PATCH_OBJS 8
#define KLP_LAYOUT_PATCH_STATES 16
#define KLP_LAYOUT_PATCH_REPLACE 24
#define KLP_LAYOUT_STATE_SIZE 24
#define KLP_LAYOUT_STATE_ID 0
#define KLP_LAYOUT_STATE_VERSION 8
#define KLP_LAYOUT_STATE_DATA 16
#define KLP_LAYOUT_PARAM_SIZE 40
#define KLP_LAYOUT_PARAM_NAME 0
#define KLP_LAYOUT_PARAM_MOD 8
#define KLP_LAYOUT_PARAM_OPS 16
#define KLP_LAYOUT_PARAM_PERM 24
#define KLP_LAYOUT_PARAM_LEVEL 26
#define KLP_LAYOUT_PARAM_FLAGS 27
#define KLP_LAYOUT_PARAM_STR 32
#define KLP_LAYOUT_STRING_SIZE 16
#define KLP_LAYOUT_STRING_MAXLEN 0
#define KLP_LAYOUT_STRING_STRING 8
#define KLP_LAYOUT_KSYM_NAME_LEN 512
#define KLP_LAYOUT_MODULE_NAME_LEN 56
#endif

namespace klp::abi {

inline constexpr size_t ksym_name_len = KLP_LAYOUT_KSYM_NAME_LEN;
inline constexpr size_t module_name_len = KLP_LAYOUT_MODULE_NAME_LEN;

/// struct klp_func
struct func {
    const char *old_name;
    void *new_func;
    unsigned long old_sympos;
    unsigned char kernel[KLP_LAYOUT_FUNC_SIZE - 3 * sizeof(void *)];
};

/// struct klp_object, the members of its struct klp_callbacks in place
struct object {
    const char *name;
    func *funcs;
    void *callbacks[4];
    unsigned char kernel[KLP_LAYOUT_OBJECT_SIZE - 6 * sizeof(void *)];
};

/// struct klp_state
struct state {
    unsigned long id;
    unsigned int version;
    void *data;
};

/// struct klp_patch
struct patch {
    void *mod;
    object *objs;
    state *states;
    bool replace;
    unsigned char kernel[KLP_LAYOUT_PATCH_SIZE - 3 * sizeof(void *) - sizeof(bool)];
};

/// struct kparam_string
struct string_parameter {
    unsigned int maxlen;
    const char *string;
};

/// struct kernel_param, of a string
struct parameter {
    const char *name;
    void *mod;
    void *ops;
    unsigned short perm;
    signed char level;
    unsigned char flags;
    const string_parameter *str;
};

#define KLP_FITS(field, offset, what)                                                                                  \
    static_assert(__builtin_offsetof field == (offset),                                                                \
                  "klp: this kernel has " what " at another offset than klp expects; see docs/glue.md")
KLP_FITS((func, old_name), KLP_LAYOUT_FUNC_OLD_NAME, "struct klp_func: old_name");
KLP_FITS((func, new_func), KLP_LAYOUT_FUNC_NEW_FUNC, "struct klp_func: new_func");
KLP_FITS((func, old_sympos), KLP_LAYOUT_FUNC_OLD_SYMPOS, "struct klp_func: old_sympos");
KLP_FITS((object, name), KLP_LAYOUT_OBJECT_NAME, "struct klp_object: name");
KLP_FITS((object, funcs), KLP_LAYOUT_OBJECT_FUNCS, "struct klp_object: funcs");
KLP_FITS((object, callbacks[0]), KLP_LAYOUT_OBJECT_PRE_PATCH, "struct klp_object: callbacks.pre_patch");
KLP_FITS((object, callbacks[1]), KLP_LAYOUT_OBJECT_POST_PATCH, "struct klp_object: callbacks.post_patch");
KLP_FITS((object, callbacks[2]), KLP_LAYOUT_OBJECT_PRE_UNPATCH, "struct klp_object: callbacks.pre_unpatch");
KLP_FITS((object, callbacks[3]), KLP_LAYOUT_OBJECT_POST_UNPATCH, "struct klp_object: callbacks.post_unpatch");
KLP_FITS((state, id), KLP_LAYOUT_STATE_ID, "struct klp_state: id");
KLP_FITS((state, version), KLP_LAYOUT_STATE_VERSION, "struct klp_state: version");
KLP_FITS((state, data), KLP_LAYOUT_STATE_DATA, "struct klp_state: data");
KLP_FITS((patch, mod), KLP_LAYOUT_PATCH_MOD, "struct klp_patch: mod");
KLP_FITS((patch, objs), KLP_LAYOUT_PATCH_OBJS, "struct klp_patch: objs");
KLP_FITS((patch, states), KLP_LAYOUT_PATCH_STATES, "struct klp_patch: states");
KLP_FITS((parameter, name), KLP_LAYOUT_PARAM_NAME, "struct kernel_param: name");
KLP_FITS((parameter, mod), KLP_LAYOUT_PARAM_MOD, "struct kernel_param: mod");
KLP_FITS((parameter, ops), KLP_LAYOUT_PARAM_OPS, "struct kernel_param: ops");
KLP_FITS((parameter, perm), KLP_LAYOUT_PARAM_PERM, "struct kernel_param: perm");
KLP_FITS((parameter, level), KLP_LAYOUT_PARAM_LEVEL, "struct kernel_param: level");
KLP_FITS((parameter, flags), KLP_LAYOUT_PARAM_FLAGS, "struct kernel_param: flags");
KLP_FITS((parameter, str), KLP_LAYOUT_PARAM_STR, "struct kernel_param: str");
KLP_FITS((string_parameter, maxlen), KLP_LAYOUT_STRING_MAXLEN, "struct kparam_string: maxlen");
KLP_FITS((string_parameter, string), KLP_LAYOUT_STRING_STRING, "struct kparam_string: string");
#ifdef KLP_LAYOUT_PATCH_REPLACE_SET
#error "klp: this kernel has replace sets, for which klp makes no patches yet; see docs/glue.md"
#else
KLP_FITS((patch, replace), KLP_LAYOUT_PATCH_REPLACE, "struct klp_patch: replace");
#endif
#undef KLP_FITS

static_assert(sizeof(func) == KLP_LAYOUT_FUNC_SIZE, "klp: struct klp_func of this kernel has another size than klp's");
static_assert(sizeof(object) == KLP_LAYOUT_OBJECT_SIZE,
              "klp: struct klp_object of this kernel has another size than klp's");
static_assert(sizeof(state) == KLP_LAYOUT_STATE_SIZE,
              "klp: struct klp_state of this kernel has another size than klp's");
static_assert(sizeof(patch) == KLP_LAYOUT_PATCH_SIZE,
              "klp: struct klp_patch of this kernel has another size than klp's");
static_assert(sizeof(parameter) == KLP_LAYOUT_PARAM_SIZE,
              "klp: struct kernel_param of this kernel has another size than klp's");
static_assert(sizeof(string_parameter) == KLP_LAYOUT_STRING_SIZE,
              "klp: struct kparam_string of this kernel has another size than klp's");

} // namespace klp::abi
