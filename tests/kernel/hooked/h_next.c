// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(h_next_version)
SHOW(h_next_uptime)

KLP_MODULE(h_next);
