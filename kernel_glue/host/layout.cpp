// SPDX-License-Identifier: MIT OR GPL-2.0
#include "layout.hpp"

#include "system.hpp"

#include <bpf/btf.h>
#include <cstdio>
#include <cstring>

namespace klp::host {

auto parse_layout(const std::string &text) -> layout {
    layout result;
    unsigned sizes[4];
    int end = 0;
    if (std::sscanf(text.c_str(), "%u,%u,%u,%u%n", &sizes[0], &sizes[1], &sizes[2], &sizes[3], &end) != 4 ||
        static_cast<size_t>(end) != text.size() || sizes[0] < 24 || sizes[1] < 48 || sizes[2] < 25 || sizes[3] < 12)
        throw trouble(wrong_use, "--layout takes the sizes of struct klp_func, klp_object, klp_patch and klp_state, "
                                 "such as 152,168,200,24");
    result.func_size = sizes[0];
    result.object_size = sizes[1];
    result.patch_size = sizes[2];
    result.state_size = sizes[3];
    result.source = "--layout";
    return result;
}

auto layout_of_glue(const elf_file &file) -> std::optional<layout> {
    for (const symbol &s : file.symbols) {
        unsigned version, func, object, patch;
        if (std::sscanf(std::string(s.name).c_str(), "klp_glue_v%u_%u_%u_%u_", &version, &func, &object, &patch) != 4)
            continue;
        layout result;
        result.func_size = func;
        result.object_size = object;
        result.patch_size = patch;
        result.source = "the glue's symbols";
        return result;
    }
    return {};
}

namespace {

struct structure {
    const btf *types;
    const btf_type *type;
    bool complete = true;

    structure(const btf *in, const char *name) : types(in), type(nullptr) {
        if (const int id = btf__find_by_name_kind(in, name, BTF_KIND_STRUCT); id > 0)
            type = btf__type_by_id(in, static_cast<unsigned>(id));
        complete = type != nullptr;
    }

    auto offset(const char *name) -> uint64_t {
        for (unsigned i = 0; type && i < btf_vlen(type); ++i)
            if (!std::strcmp(btf__name_by_offset(types, btf_members(type)[i].name_off), name))
                return btf_member_bit_offset(type, i) / 8;
        complete = false;
        return 0;
    }
};

} // namespace

auto layout_of_types(const btf *types) -> std::optional<layout> {
    structure func(types, "klp_func"), object(types, "klp_object"), callbacks(types, "klp_callbacks");
    structure patch(types, "klp_patch"), state(types, "klp_state");
    layout result;
    result.func_old_name = func.offset("old_name");
    result.func_new_func = func.offset("new_func");
    result.func_sympos = func.offset("old_sympos");
    result.object_name = object.offset("name");
    result.object_funcs = object.offset("funcs");
    for (int kind = 0; kind < 4; ++kind)
        result.object_callbacks[kind] = object.offset("callbacks") + callbacks.offset(callback_names[kind]);
    result.patch_mod = patch.offset("mod");
    result.patch_objs = patch.offset("objs");
    result.patch_states = patch.offset("states");
    result.patch_replace = patch.offset("replace");
    result.state_id = state.offset("id");
    result.state_version = state.offset("version");
    if (!func.complete || !object.complete || !callbacks.complete || !patch.complete || !state.complete)
        return {};
    result.func_size = func.type->size;
    result.object_size = object.type->size;
    result.patch_size = patch.type->size;
    result.state_size = state.type->size;
    result.source = "the module's debug info";
    return result;
}

} // namespace klp::host
