// SPDX-License-Identifier: GPL-2.0
#include <linux/kobject.h>
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/pid.h>
#include <linux/sched.h>
#include <linux/sysfs.h>

extern struct klp_patch klp_patch_getpid;

/* Processes that have not called the new function yet; 0 where one has. */
static int klp_pids[NR_CPUS];
static unsigned int pids_given;
module_param_array(klp_pids, int, &pids_given, 0);
static DEFINE_MUTEX(klp_pids_lock);

static ssize_t npids_show(struct kobject *kobj, struct kobj_attribute *attr, char *buf)
{
	unsigned int i, waiting = 0;

	mutex_lock(&klp_pids_lock);
	for (i = 0; i < pids_given; i++)
		waiting += klp_pids[i] != 0;
	mutex_unlock(&klp_pids_lock);
	return sysfs_emit(buf, "%u\n", waiting);
}

static struct kobj_attribute npids = __ATTR_RO(npids);
static struct kobject *folder;

asmlinkage long patched_getpid(void);
asmlinkage long patched_getpid(void)
{
	unsigned int i;

	mutex_lock(&klp_pids_lock);
	for (i = 0; i < pids_given; i++)
		if (klp_pids[i] == current->pid)
			klp_pids[i] = 0;
	mutex_unlock(&klp_pids_lock);
	return task_tgid_vnr(current);
}

static int __init getpid_init(void)
{
	int ret;

	folder = kobject_create_and_add(KBUILD_MODNAME, kernel_kobj);
	if (!folder)
		return -ENOMEM;
	ret = sysfs_create_file(folder, &npids.attr);
	if (!ret)
		ret = klp_enable_patch(&klp_patch_getpid);
	if (ret)
		kobject_put(folder);
	return ret;
}

static void __exit getpid_exit(void)
{
	kobject_put(folder);
}

module_init(getpid_init);
module_exit(getpid_exit);
MODULE_DESCRIPTION("Live patch of getpid() that says which processes have called it");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
