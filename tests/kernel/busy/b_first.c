// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(b_first_uptime)

KLP_MODULE(b_first);
