// SPDX-License-Identifier: GPL-2.0
/* A live patch in plain C of a module that may not be there, with callbacks. */
#include <linux/livepatch.h>
#include <linux/module.h>

struct nft_pktinfo;

static unsigned int plain_b_nft_do_chain(struct nft_pktinfo *pkt, void *priv)
{
	return 0;
}

static int plain_b_pre_patch(struct klp_object *obj)
{
	return 0;
}

static struct klp_func funcs[] = {
	{ .old_name = "nft_do_chain", .new_func = plain_b_nft_do_chain },
	{ }
};

/* As in many a release: a path in the place of a module's name, so that this is never patched. */
static struct klp_func path_funcs[] = {
	{ .old_name = "bt_sock_poll", .new_func = plain_b_nft_do_chain },
	{ }
};

static struct klp_func no_funcs[] = {
	{ }
};

static struct klp_object objs[] = {
	{ .funcs = no_funcs, .callbacks.pre_patch = plain_b_pre_patch },
	{ .name = "nf_tables", .funcs = funcs },
	{ .name = "net/bluetooth/bluetooth", .funcs = path_funcs },
	{ }
};

static struct klp_patch patch = { .mod = THIS_MODULE, .objs = objs };

static int __init plain_b_init(void)
{
	return klp_enable_patch(&patch);
}

static void __exit plain_b_exit(void)
{
}

module_init(plain_b_init);
module_exit(plain_b_exit);
MODULE_DESCRIPTION("A live patch in plain C");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
