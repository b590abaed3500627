// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(g_base_cmdline)

KLP_MODULE(g_base);
