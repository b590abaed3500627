// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>
#include <linux/slab.h>

#include <klp/module.h>

#include "counter.h"

extern struct klp_patch klp_patch_count_v2;

static atomic_t *reads;

int count_pre_patch(struct klp_object *obj);
int count_pre_patch(struct klp_object *obj)
{
	struct klp_state *state = klp_get_state(&klp_patch_count_v2, COUNTER_STATE);
	struct klp_state *prev = klp_get_prev_state(COUNTER_STATE);

	reads = prev ? prev->data : kzalloc(sizeof(*reads), GFP_KERNEL);
	if (!reads)
		return -ENOMEM;
	state->data = reads;
	return 0;
}

void count_post_unpatch(struct klp_object *obj);
void count_post_unpatch(struct klp_object *obj)
{
	/* Still there only when the transition was reversed: then it is the owner again. */
	if (!klp_get_prev_state(COUNTER_STATE))
		kfree(reads);
}

/* For version_proc_show() in fs/proc/version.c */
int klpp_version_proc_show(struct seq_file *m, void *v);
int klpp_version_proc_show(struct seq_file *m, void *v)
{
	seq_printf(m, "read %d times, says klp_count_v2\n", atomic_inc_return(reads));
	return 0;
}

KLP_MODULE(count_v2);
