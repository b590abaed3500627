/* SPDX-License-Identifier: MIT OR GPL-2.0 */
#ifndef COUNTER_H
#define COUNTER_H

/* How often /proc/version was read: the data of this state is an atomic_t. */
#define COUNTER_STATE 1

#endif
