// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include <klp/module.h>

/* The same as the kernel's in all that counts: const, and other names. */
int described_show(struct seq_file *const file, void *unused);
int described_show(struct seq_file *const file, void *unused)
{
	seq_puts(file, "the same prototype\n");
	return 0;
}

int described_pre_patch(struct klp_object *obj);
int described_pre_patch(struct klp_object *obj)
{
	return 0;
}

void described_post_patch(struct klp_object *obj);
void described_post_patch(struct klp_object *obj)
{
}

struct nft_pktinfo;
unsigned int described_chain(struct nft_pktinfo *pkt, void *priv);
unsigned int described_chain(struct nft_pktinfo *pkt, void *priv)
{
	return pkt == priv;
}

KLP_MODULE(described);
