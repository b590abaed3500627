// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The conditions of klp::when, as C has them: IS_ENABLED(CONFIG_X), LINUX_VERSION_CODE, KERNEL_VERSION(6, 12, 0).
///
/// Their values come from the kernel that Kbuild builds for (kernel_glue/klp.mk), or from a snapshot that is included
/// first, with KLP_TAKE_CONFIGURATION defined. Without either, using one is an error (G7).
#pragma once

#include "rules/message.hpp"

namespace klp {

/// Stands where the message of another rule names a patch.
struct kernel_configuration;

namespace detail {

template <name Asked> struct unknown_configuration {
    using patch = kernel_configuration;
    static constexpr violation value{
        .broken = rule::G7_a_condition_needs_the_configuration_of_a_kernel_from_Kbuild_or_a_snapshot,
        .word = interned<Asked>};
};

} // namespace detail

template <name Asked> struct take_the_configuration_from_Kbuild_or_a_snapshot {
    static constexpr bool enabled = !detail::enforced<detail::unknown_configuration<Asked>>::value;
    static constexpr int version = !detail::enforced<detail::unknown_configuration<Asked>>::value;
};

} // namespace klp

#ifndef IS_ENABLED
#ifdef KLP_CONFIGURED
// As in include/linux/kconfig.h: what is defined as 1 puts a comma before the 1.
#define KLP_COMMA_IF_1 0,
#define KLP_SECOND(first, second, ...) second
#define KLP_IS_1_AFTER(comma) KLP_SECOND(comma 1, 0, 0)
#define KLP_IS_1_EXPANDED(value) KLP_IS_1_AFTER(KLP_COMMA_IF_##value)
#define KLP_IS_1(option) KLP_IS_1_EXPANDED(option)
#define IS_BUILTIN(option) KLP_IS_1(option)
#define IS_MODULE(option) KLP_IS_1(option##_MODULE)
#define IS_ENABLED(option) (IS_BUILTIN(option) || IS_MODULE(option))
#else
#define IS_BUILTIN(option) ::klp::take_the_configuration_from_Kbuild_or_a_snapshot<#option>::enabled
#define IS_MODULE(option) ::klp::take_the_configuration_from_Kbuild_or_a_snapshot<#option>::enabled
#define IS_ENABLED(option) ::klp::take_the_configuration_from_Kbuild_or_a_snapshot<#option>::enabled
#endif
#endif

#ifndef LINUX_VERSION_CODE
#define LINUX_VERSION_CODE ::klp::take_the_configuration_from_Kbuild_or_a_snapshot<"LINUX_VERSION_CODE">::version
#endif
#ifndef KERNEL_VERSION
#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))
#endif
