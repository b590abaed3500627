// SPDX-License-Identifier: MIT OR GPL-2.0
#include "prototype.hpp"

#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace klp::host {

namespace {

auto type_of(type_in t) -> const btf_type * {
    return btf__type_by_id(t.types, t.id);
}

auto name_of(type_in t) -> const char * {
    return btf__name_by_offset(t.types, type_of(t)->name_off);
}

/// Without typedefs, const, volatile, restrict and tags.
auto bare(type_in t) -> type_in {
    for (;;) {
        switch (btf_kind(type_of(t))) {
        case BTF_KIND_TYPEDEF:
        case BTF_KIND_CONST:
        case BTF_KIND_VOLATILE:
        case BTF_KIND_RESTRICT:
        case BTF_KIND_TYPE_TAG:
            t.id = type_of(t)->type;
            break;
        default:
            return t;
        }
    }
}

/// Kinds that C takes for the same: a declaration of a struct or an enum, and its definition.
auto kind_of(type_in t) -> unsigned {
    const btf_type *type = type_of(t);
    switch (btf_kind(type)) {
    case BTF_KIND_FWD:
        return btf_kflag(type) ? BTF_KIND_UNION : BTF_KIND_STRUCT;
    case BTF_KIND_ENUM64:
        return BTF_KIND_ENUM;
    default:
        return btf_kind(type);
    }
}

auto is_declared_only(type_in t) -> bool {
    return btf_kind(type_of(t)) == BTF_KIND_FWD || (btf_is_enum(type_of(t)) && btf_vlen(type_of(t)) == 0);
}

auto same(type_in a, type_in b) -> bool;

auto same_prototype(type_in a, type_in b) -> bool {
    const btf_type *left = type_of(a), *right = type_of(b);
    if (btf_vlen(left) != btf_vlen(right) || !same({a.types, left->type}, {b.types, right->type}))
        return false;
    for (unsigned i = 0; i < btf_vlen(left); ++i)
        if (!same({a.types, btf_params(left)[i].type}, {b.types, btf_params(right)[i].type}))
            return false;
    return true;
}

// It ends: only structs can contain themselves, and those are compared by name.
auto same(type_in a, type_in b) -> bool {
    a = bare(a);
    b = bare(b);
    const btf_type *left = type_of(a), *right = type_of(b);
    if (kind_of(a) != kind_of(b))
        return false;
    switch (kind_of(a)) {
    case BTF_KIND_INT: {
        // Names differ between compilers, and whether char is called one.
        const int sense = BTF_INT_SIGNED | BTF_INT_BOOL;
        return left->size == right->size && (btf_int_encoding(left) & sense) == (btf_int_encoding(right) & sense);
    }
    case BTF_KIND_FLOAT:
        return left->size == right->size;
    case BTF_KIND_PTR:
        return same({a.types, left->type}, {b.types, right->type});
    case BTF_KIND_ARRAY:
        return btf_array(left)->nelems == btf_array(right)->nelems &&
               same({a.types, btf_array(left)->type}, {b.types, btf_array(right)->type});
    case BTF_KIND_STRUCT:
    case BTF_KIND_UNION:
    case BTF_KIND_ENUM:
        return !std::strcmp(name_of(a), name_of(b)) &&
               (left->size == right->size || is_declared_only(a) || is_declared_only(b));
    case BTF_KIND_FUNC_PROTO:
        return same_prototype(a, b);
    default: // void
        return true;
    }
}

void append(void *text, const char *format, va_list values) {
    char piece[512];
    std::vsnprintf(piece, sizeof piece, format, values);
    *static_cast<std::string *>(text) += piece;
}

} // namespace

auto declaration(type_in type, const std::string &name) -> std::string {
    std::string text;
    btf_dump *dump = btf_dump__new(type.types, append, &text, nullptr);
    btf_dump_emit_type_decl_opts options{};
    options.sz = sizeof options;
    options.field_name = name.c_str();
    // Type 0 has no declaration: it is void.
    const bool written = dump && type.id != 0 && btf_dump__emit_type_decl(dump, type.id, &options) == 0;
    btf_dump__free(dump);
    if (!written)
        return "void" + (name.empty() ? "" : " " + name);
    if (const size_t unknown = text.find("[0]"); unknown != std::string::npos)
        text.erase(unknown + 1, 1);
    return text;
}

auto difference(type_in original, type_in replacement) -> std::string {
    const btf_type *left = type_of(original), *right = type_of(replacement);
    const auto described = [](type_in t) { return "'" + declaration(t, "") + "'"; };
    const type_in returns{original.types, left->type}, returned{replacement.types, right->type};
    if (!same(returns, returned))
        return "it returns " + described(returned) + ", the original " + described(returns);
    if (btf_vlen(left) != btf_vlen(right))
        return "it takes " + std::to_string(btf_vlen(right)) +
               (btf_vlen(right) == 1 ? " parameter, the original " : " parameters, the original ") +
               std::to_string(btf_vlen(left));
    for (unsigned i = 0; i < btf_vlen(left); ++i) {
        const type_in a{original.types, btf_params(left)[i].type}, b{replacement.types, btf_params(right)[i].type};
        if (!same(a, b))
            return "parameter " + std::to_string(i + 1) + " is " + described(b) + ", the original's " + described(a);
    }
    return {};
}

auto variable_difference(type_in original, type_in declared) -> std::string {
    const type_in left = bare(original), right = bare(declared);
    if (btf_is_array(type_of(left)) && btf_is_array(type_of(right)) && btf_array(type_of(right))->nelems == 0) {
        const type_in item{left.types, btf_array(type_of(left))->type};
        if (same(item, {right.types, btf_array(type_of(right))->type}))
            return {};
    } else if (same(original, declared)) {
        return {};
    }
    return "it is '" + declaration(declared, "") + "', the original '" + declaration(original, "") + "'";
}

auto callback_difference(type_in prototype, bool returns_int) -> std::string {
    const btf_type *type = type_of(prototype);
    const type_in returns = bare({prototype.types, type->type});
    const btf_type *returned = type_of(returns);
    if (returns_int ? !btf_is_int(returned) || returned->size != 4 : !btf_is_void(returned))
        return returns_int ? "it must return int" : "it must return nothing";
    if (btf_vlen(type) == 1) {
        const type_in parameter = bare({prototype.types, btf_params(type)[0].type});
        if (btf_is_ptr(type_of(parameter))) {
            const type_in object = bare({prototype.types, type_of(parameter)->type});
            if (kind_of(object) == BTF_KIND_STRUCT && !std::strcmp(name_of(object), "klp_object"))
                return {};
        }
    }
    return "it must take a struct klp_object * and nothing else";
}

} // namespace klp::host
