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

    void of(const btf_type *t) {
        name(t->name_off);
        switch (btf_kind(t)) {
        case BTF_KIND_ARRAY:
            type(btf_array(t)->type);
            type(btf_array(t)->index_type);
            break;
        case BTF_KIND_STRUCT:
        case BTF_KIND_UNION:
            for (const btf_member *m = btf_members(t), *end = m + btf_vlen(t); m != end; ++m) {
                name(m->name_off);
                type(m->type);
            }
            break;
        case BTF_KIND_ENUM:
            for (const auto *e = btf_enum(t), *end = e + btf_vlen(t); e != end; ++e)
                name(e->name_off);
            break;
        case BTF_KIND_ENUM64:
            for (const auto *e = btf_enum64(t), *end = e + btf_vlen(t); e != end; ++e)
                name(e->name_off);
            break;
        case BTF_KIND_FUNC_PROTO:
            type(t->type);
            for (const btf_param *p = btf_params(t), *end = p + btf_vlen(t); p != end; ++p) {
                name(p->name_off);
                type(p->type);
            }
            break;
        case BTF_KIND_DATASEC:
            for (const btf_var_secinfo *v = btf_var_secinfos(t), *end = v + btf_vlen(t); v != end; ++v)
                type(v->type);
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

auto are_sound(const btf *types) -> bool {
    references found{types};
    for (unsigned id = 1; id < found.count; ++id)
        found.of(btf__type_by_id(types, id));
    return found.sound;
}

} // namespace klp::host
