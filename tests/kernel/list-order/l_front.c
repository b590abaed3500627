// SPDX-License-Identifier: GPL-2.0
/*
 * For as long as klp_glue looks, a new patch is the first on the kernel's list,
 * as if the kernel had put it there.
 */
#include <linux/kprobes.h>
#include <linux/module.h>
#include <linux/stringify.h>

#include <klp_glue.h>

struct place {
	struct klp_patch *patch;
	struct list_head *head;
};

static struct klp_object *first_argument(struct pt_regs *regs)
{
#ifdef CONFIG_S390	/* it exports no function for it */
	return (void *)regs->gprs[2];
#else
	return (void *)regs_get_kernel_argument(regs, 0);
#endif
}

static int to_front(struct kretprobe_instance *call, struct pt_regs *regs)
{
	struct place *place = (struct place *)call->data;
	struct klp_object *vmlinux = first_argument(regs);

	place->patch = &container_of(vmlinux, struct klp_glue_patch, objs[0])->patch;
	place->head = place->patch->list.next;
	list_move(&place->patch->list, place->head);
	return 0;
}

static int to_end(struct kretprobe_instance *call, struct pt_regs *regs)
{
	struct place *place = (struct place *)call->data;

	list_move_tail(&place->patch->list, place->head);
	return 0;
}

static struct kretprobe probe = {
	.kp.symbol_name = __stringify(KLP_GLUE_SYMBOL(pre_patch)),
	.entry_handler = to_front,
	.handler = to_end,
	.data_size = sizeof(struct place),
};

static int __init front_init(void)
{
	return register_kretprobe(&probe);
}

static void __exit front_exit(void)
{
	unregister_kretprobe(&probe);
}

module_init(front_init);
module_exit(front_exit);
MODULE_DESCRIPTION("Another order of the live patches");
MODULE_LICENSE("GPL");
