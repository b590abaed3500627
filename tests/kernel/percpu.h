/* SPDX-License-Identifier: GPL-2.0 */
#ifndef PERCPU_H
#define PERCPU_H

#include <linux/percpu.h>

/*
 * A per-CPU variable of a module, which s390 keeps more than 2 GB away. LARL reaches that, and
 * qemu 7.2 computes it wrongly, 4 GB too low: one of the patch's own is taken there.
 */
#ifdef CONFIG_S390
static DEFINE_PER_CPU(int, own_counted) = 5;
#define counted own_counted
#else
DECLARE_PER_CPU(int, counted);
#endif

#endif
