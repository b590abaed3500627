// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S31_a_module_with_symbols_has_a_function_that_uses_them.*in_patch<.*klp_bad.*in_object<.*nfs.*symbol_named<.*nfs_secret
#include <klp/klp.hpp>

#ifdef FIXED
#define MEMBERS klp::symbol<"nfs_secret">, klp::revert<"nfs_file_read">, klp::func<"nfs_file_write">
#else
#define MEMBERS klp::symbol<"nfs_secret">, klp::revert<"nfs_file_read">
#endif
struct bad : klp::patch<"klp_bad", klp::replace<>, klp::vmlinux<klp::func<"f">>, klp::module<"nfs", MEMBERS>> {};

static_assert(klp::check<bad>);
