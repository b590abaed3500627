/* SPDX-License-Identifier: GPL-2.0 */
#ifndef STARVE_H
#define STARVE_H

struct klp_patch;

int starve_enable_patch(struct klp_patch *patch);

#endif
