// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(f_base_cmdline)
SHOW(f_base_version)

KLP_MODULE(f_base);
