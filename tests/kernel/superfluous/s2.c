// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(s2_uptime)

KLP_MODULE(s2);
