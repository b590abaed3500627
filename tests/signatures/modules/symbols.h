/* SPDX-License-Identifier: GPL-2.0 */
/* Unexported symbols as KLP_PATCH() lists them, for a patch in plain C. */
#include <linux/percpu.h>
#include <linux/seq_file.h>

#include "plain.h"

#define SYMBOL(c_name, when, where) \
	MODULE_INFO(klp_symbol, #c_name " " when " " where)

struct mm_struct;
struct nft_pktinfo;
struct nft_traceinfo;
struct nft_verdict;
struct nft_rule_dp;
