// SPDX-License-Identifier: GPL-2.0
#include <linux/livepatch.h>
#include <linux/module.h>

#include "../../kernel/show.h"
#include "starve.h"

SHOW(m_next_version)
SHOW(m_next_uptime)

extern struct klp_patch klp_patch_m_next;

static int __init m_next_init(void)
{
	return starve_enable_patch(&klp_patch_m_next);
}

static void __exit m_next_exit(void)
{
}

module_init(m_next_init);
module_exit(m_next_exit);
MODULE_DESCRIPTION("Live patch m_next");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
