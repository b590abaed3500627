// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: cmdline_proc_shwo.*did you mean .*new_cmdline_proc_show
// ERRORS: 5 in 18
#include <klp/klp.hpp>

extern "C" klp::text new_cmdline_proc_show;

#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", new_cmdline_proc_show>>> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", new_cmdline_proc_shwo>>> {};
#endif

KLP_PATCH(bad);
