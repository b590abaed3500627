// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(t_old_version)
SHOW(t_old_uptime)

KLP_MODULE(t_old);
