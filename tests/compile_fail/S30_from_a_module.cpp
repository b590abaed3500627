// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S30_a_symbol_of_a_module_stands_in_module.*in_patch<.*klp_bad.*in_object<.*vmlinux.*symbol_named<.*nfs_secret
#include <klp/klp.hpp>

#ifdef FIXED
#define SYMBOLS klp::symbol<"max_threads">
#else
#define SYMBOLS klp::symbol<"nfs_secret", klp::from<"nfs">>
#endif
struct bad : klp::patch<"klp_bad", klp::vmlinux<SYMBOLS, klp::func<"f">>> {};

static_assert(klp::check<bad>);
