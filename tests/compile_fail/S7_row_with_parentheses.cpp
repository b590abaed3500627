// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S7_no_symbol_has_such_a_name.*in_patch<.*klp_bad.*in_object<.*vmlinux.*function_named<.*cmdline_proc_show
#include <klp/klp.hpp>

extern "C" klp::text code;

#ifdef FIXED
constexpr klp::row rows[] = {{"cmdline_proc_show.isra.0", code}};
#else
constexpr klp::row rows[] = {{"cmdline_proc_show()", code}};
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::table<rows>>> {};

static_assert(klp::check<bad>);
