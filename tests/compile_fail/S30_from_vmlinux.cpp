// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S30_a_symbol_of_the_kernel_stands_in_vmlinux.*in_patch<.*klp_bad.*in_object<.*nfs.*symbol_named<.*max_threads
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"nfs_secret", klp::from<"nfs">>
#else
#define SYMBOLS klp::symbol<"max_threads", klp::from<"vmlinux">>
#endif
struct bad : klp::patch<"klp_bad", klp::module<"nfs", SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
