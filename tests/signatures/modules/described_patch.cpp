// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/klp.hpp>

extern "C" klp::text described_show, described_pre_patch, described_post_patch, described_chain;

// A replacement that is right in each object, one that several functions may be meant by, and one of no known function.
struct described : klp::patch<"described",
    klp::vmlinux<
        klp::callbacks<klp::pre_patch<described_pre_patch>, klp::post_patch<described_post_patch>>,
        klp::func<"cmdline_proc_show", described_show>,
        klp::func<"name_show", described_show, klp::sympos<2>>,
        klp::func<"no_such_function", described_show>,
        klp::revert<"uptime_proc_show">>,
    klp::module<"nf_tables",
        klp::func<"nft_do_chain", described_chain>>> {};

KLP_PATCH(described);
