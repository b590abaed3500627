// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(h_base_cmdline)
SHOW(h_base_version)

KLP_MODULE(h_base);
