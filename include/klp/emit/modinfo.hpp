// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The strings that a patch has in .modinfo. For each fix `klp_fix=NAME`, for `modinfo -F klp_fix`. For each symbol
/// `klp_symbol=C_NAME WHEN OBJECT.NAME,SYMPOS`, which the build converts for the kernel (kernel_glue/klp.mk). WHEN is
/// the object that lists the symbol: the kernel resolves it when that object is loaded.
#pragma once

#include "../model/description.hpp"
#include "optional.hpp"
#include "text.hpp"

namespace klp::detail {

#ifdef KLP_RELOCATES_ONCE // klp.mk, for a kernel without clear_relocate_add()
inline constexpr bool relocates_once = true;
#else
inline constexpr bool relocates_once = false;
#endif

constexpr auto clears_relocations(const element &object) -> bool {
    return relocates_once && has(object, member::kind::reloadable);
}

/// The kernel's symbols that klp/reloadable.h uses.
inline constexpr char for_reloading[] = "klp_symbol=text_poke vmlinux vmlinux.text_poke,0\0"
                                        "klp_symbol=text_poke_sync vmlinux vmlinux.text_poke_sync,0\0"
                                        "klp_symbol=text_mutex vmlinux vmlinux.text_mutex,0";

constexpr auto write_modinfo(const patch_value &patch, text_writer text) -> size_t {
    constexpr string begin("klp_symbol=", 11);
    constexpr string blank(" ", 1);
    constexpr string dot(".", 1);
    constexpr string comma(",", 1);
    constexpr string end("", 1);
    for (size_t i = 0; i < patch.fixes->fixes.count; ++i)
        text << string("klp_fix=", 8) << patch.fixes->fixes.items[i]->object << end;
    for_each_symbol(patch, [&](const listed_symbol &s) {
        text << begin << s.c_name << blank << s.when << blank << s.object << dot << s.name << comma << s.sympos << end;
    });
    for (size_t i = 0; i < patch.count; ++i)
        if (clears_relocations(*patch.elements[i])) {
            text << string(for_reloading, sizeof for_reloading);
            break;
        }
    return text.size;
}

template <class P> inline constexpr size_t modinfo_bytes = write_modinfo(as_patch<P>, {nullptr, true});

template <class P> struct modinfo_strings {
    char chars[modinfo_bytes<P>];

    consteval modinfo_strings() : chars{} { write_modinfo(as_patch<P>, {chars, false}); }
};

/// The type of what KLP_PATCH() puts into .modinfo.
template <class P> using modinfo_or_nothing = emitted_or_nothing<const modinfo_strings<P>, modinfo_bytes<P> != 0>;

} // namespace klp::detail
