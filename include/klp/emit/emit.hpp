// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// KLP_PATCH(), and the names of the symbols that it makes and refers to.
#pragma once

#include "emission.hpp"

/// Version of abi::glue and of what klp_glue does with it, as in kernel_glue/klp_glue.h. It is part of each symbol's
/// name, with the layout, so that the module loader refuses a patch built for another.
#define KLP_GLUE_VERSION v2

#define KLP_GLUE_NAME(version, func, object, patch, name) klp_glue_##version##_##func##_##object##_##patch##_##name
#define KLP_GLUE_EXPAND(...) KLP_GLUE_NAME(__VA_ARGS__)
#define KLP_GLUE_SYMBOL(name)                                                                                          \
    KLP_GLUE_EXPAND(KLP_GLUE_VERSION, KLP_LAYOUT_FUNC_SIZE, KLP_LAYOUT_OBJECT_SIZE, KLP_LAYOUT_PATCH_SIZE, name)

extern "C" klp::text __this_module;
extern "C" klp::text KLP_GLUE_SYMBOL(pre_patch);
extern "C" klp::text KLP_GLUE_SYMBOL(noop);
extern "C" klp::text param_ops_string;
extern "C" klp::text klp_clear_relocations; // KLP_RELOADABLE() of klp/reloadable.h

#define KLP_PASTE(a, b) a##b
#define KLP_NAME(prefix, line) KLP_PASTE(klp_##prefix##_, line)

/// Emits the arrays of patch P as `struct klp_patch klp_patch_P`: what KLP_MODULE(P) of klp/module.h enables. Once a
/// patch, in the namespace where P is declared, since P becomes part of a symbol's name.
//
// P stands here once, as a type that may be missing: then the compiler's error about that is the only one. What symbols
// are called is a string, so that `my::v1` is one error, too.
#define KLP_PATCH(P)                                                                                                   \
    struct KLP_NAME(named, __LINE__) {                                                                                 \
        using pointer = P *;                                                                                           \
    };                                                                                                                 \
    using KLP_NAME(type, __LINE__) = ::klp::detail::named<KLP_NAME(named, __LINE__)>;                                  \
    using ::klp::detail::emitted_as;                                                                                   \
    static_assert(                                                                                                     \
        ::klp::detail::enforced<::klp::detail::emitted_violation<                                                      \
            KLP_NAME(type, __LINE__),                                                                                  \
            decltype(emitted_as(::klp::detail::module_of<KLP_NAME(type, __LINE__)>{}, nullptr)), #P>>::value);         \
    auto emitted_as(::klp::detail::module_of<KLP_NAME(type, __LINE__)>, KLP_NAME(type, __LINE__) *)                    \
        ->KLP_NAME(type, __LINE__) *;                                                                                  \
    static constinit const auto KLP_NAME(names, __LINE__) asm("klp_names_" #P) =                                       \
        ::klp::detail::emit_names<KLP_NAME(type, __LINE__)>();                                                         \
    extern "C" {                                                                                                       \
    extern ::klp::detail::arrays_of<KLP_NAME(type, __LINE__)> KLP_NAME(patch, __LINE__) asm("klp_patch_" #P);          \
    constinit ::klp::detail::arrays_of<KLP_NAME(type, __LINE__)>                                                       \
        KLP_NAME(patch, __LINE__) = ::klp::detail::emit_arrays<KLP_NAME(type, __LINE__)>(                              \
            &KLP_NAME(patch, __LINE__), KLP_NAME(names, __LINE__).chars,                                               \
            {__this_module, KLP_GLUE_SYMBOL(pre_patch), KLP_GLUE_SYMBOL(noop), klp_clear_relocations});                \
    }                                                                                                                  \
    [[gnu::section("__klp_fixes"),                                                                                     \
      maybe_unused]] static constinit const ::klp::detail::fixes_text_of<KLP_NAME(type, __LINE__)>                     \
        KLP_NAME(fixes, __LINE__) asm("klp_fixes_" #P) =                                                               \
            ::klp::detail::emit_fixes<KLP_NAME(type, __LINE__)>(&KLP_NAME(fixes, __LINE__));                           \
    [[gnu::section("__param"), gnu::aligned(alignof(::klp::abi::parameter)),                                           \
      maybe_unused]] static constinit const ::klp::detail::fixes_parameters_of<KLP_NAME(type, __LINE__)>               \
        KLP_NAME(parameters, __LINE__) asm("klp_parameters_" #P) =                                                     \
            ::klp::detail::emit_parameters<KLP_NAME(type, __LINE__)>(&KLP_NAME(fixes, __LINE__), __this_module,        \
                                                                     param_ops_string);                                \
    [[gnu::section(".discard.klp"),                                                                                    \
      gnu::used]] ::klp::detail::keeper_or_nothing<KLP_NAME(type, __LINE__), &KLP_NAME(parameters, __LINE__)>          \
        KLP_NAME(keeper, __LINE__) asm("klp_keeper_" #P);                                                              \
    [[gnu::section(".modinfo"), gnu::used,                                                                             \
      gnu::aligned(1)]] ::klp::detail::modinfo_or_nothing<KLP_NAME(type, __LINE__)>                                    \
    KLP_NAME(modinfo, __LINE__) asm("klp_modinfo_" #P)
