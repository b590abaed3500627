// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(c3_loadavg)

KLP_MODULE(c3);
