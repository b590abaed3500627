// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module.*in_patch<.*klp_bad.*in_object<.*vmlinux.*the_word<.*cve_1
#include <klp/klp.hpp>

struct cve_1 : klp::fix<"CVE-1", klp::vmlinux<klp::func<"f">>> {};
#ifdef FIXED
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"g">>, cve_1> {};
#else
struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"g">, cve_1>> {};
#endif

static_assert(klp::check<bad>);
