// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S14_a_function_may_be_listed_only_once.*in_patch<.*klp_old.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
// A mistake is told once, however many ask.
#include <klp/check_on.hpp>
#include <klp/klp.hpp>

#include "a_kernel.hpp"

extern "C" klp::text code;

struct old : klp::patch<"klp_old", klp::vmlinux<
#ifndef FIXED
                                       klp::func<"cmdline_proc_show">,
#endif
                                       klp::func<"cmdline_proc_show">>> {
};
struct next : klp::patch<"klp_next", klp::replace<old>, klp::vmlinux<klp::func<"do_two", code>>> {};
struct last : klp::patch<"klp_last", klp::replace<old, next>, klp::vmlinux<klp::func<"do_two", code>>> {};

static_assert(klp::noops<next>.contains("vmlinux", "cmdline_proc_show"));
static_assert(klp::check<next>);
static_assert(klp::check<last> && klp::check<old>);
static_assert(klp::check_on<last, a_kernel>);
KLP_PATCH(last);
