// SPDX-License-Identifier: MIT OR GPL-2.0
#include "sound_types.hpp"

namespace klp::host {

namespace {

struct references {
    const btf *types;
    unsigned count = btf__type_cnt(types);
    bool sound = true;

    void type(unsigned id) { sound &= id < count; }
    void name(unsigned offset) { sound &= btf__name_by_offset(types, offset) != nullptr; }

    /// Members, parameters, constants or variables: some have a name, some a type.
    template <class T> void each(const btf_type *t, const T *first) {
        for (const T *one = first; one != first + btf_vlen(t); ++one) {
            if constexpr (requires { one->name_off; })
                name(one->name_off);
            if constexpr (requires { one->type; })
                type(one->type);
        }
    }

    void of(const btf_type *t) {
        name(t->name_off);
        switch (btf_kind(t)) {
        case BTF_KIND_ARRAY:
            type(btf_array(t)->type);
            type(btf_array(t)->index_type);
            break;
        case BTF_KIND_STRUCT:
        case BTF_KIND_UNION:
            each(t, btf_members(t));
            break;
        case BTF_KIND_ENUM:
            each(t, btf_enum(t));
            break;
        case BTF_KIND_ENUM64:
            each(t, btf_enum64(t));
            break;
        case BTF_KIND_FUNC_PROTO:
            type(t->type);
            each(t, btf_params(t));
            break;
        case BTF_KIND_DATASEC:
            each(t, btf_var_secinfos(t));
            break;
        case BTF_KIND_INT:
        case BTF_KIND_FLOAT:
        case BTF_KIND_FWD:
            break;
        default:
            type(t->type);
        }
    }
};

} // namespace

auto are_sound(const btf *types, unsigned first) -> bool {
    references found{types};
    for (unsigned id = first; id < found.count; ++id)
        found.of(btf__type_by_id(types, id));
    return found.sound;
}

} // namespace klp::host
