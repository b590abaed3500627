// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(k_mid_uptime)

KLP_MODULE(k_mid);
