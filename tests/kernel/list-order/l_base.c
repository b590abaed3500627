// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(l_base_version)
SHOW(l_base_uptime)

KLP_MODULE(l_base);
