// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(c1_cmdline)
SHOW(c1_version)

KLP_MODULE(c1);
