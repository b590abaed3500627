// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(b_base_cmdline)

KLP_MODULE(b_base);
