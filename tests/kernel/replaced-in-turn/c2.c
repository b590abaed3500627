// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(c2_version)
SHOW(c2_uptime)

KLP_MODULE(c2);
