// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(klpp_uptime)

KLP_MODULE(no_fix);
