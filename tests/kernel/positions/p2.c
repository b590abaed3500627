// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(p2_cmdline)

KLP_MODULE(p2);
