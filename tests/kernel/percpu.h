/* SPDX-License-Identifier: GPL-2.0 */
#ifndef PERCPU_H
#define PERCPU_H

#include <linux/percpu.h>

/*
 * A per-CPU variable of a module, which s390 keeps more than 2 GB away. LARL reaches that, and
 * qemu 7.2 computes it wrongly, 4 GB too low: there the address stands in data.
 */
#ifdef CONFIG_S390
#define DECLARE_MODULE_PER_CPU(type, name)			\
	DECLARE_PER_CPU(type, name);				\
	static type __percpu *at_##name = &name
#define module_per_cpu(name)	(*READ_ONCE(at_##name))
#else
#define DECLARE_MODULE_PER_CPU(type, name) DECLARE_PER_CPU(type, name)
#define module_per_cpu(name)	name
#endif

#endif
