// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(x_base_cmdline)
SHOW(x_base_version)

KLP_MODULE(x_base);
