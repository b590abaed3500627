// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

/* Stands beside what KLP_PATCH() puts into the same section. */
static int own = 7;
module_param(own, int, 0444);

SHOW(klpp_cmdline)
SHOW(klpp_version)

KLP_MODULE(release_1);
