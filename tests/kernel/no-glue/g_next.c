// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(g_next_uptime)

KLP_MODULE(g_next);
