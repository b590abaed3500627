// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(x_next_version)
SHOW(x_next_uptime)

KLP_MODULE(x_next);
