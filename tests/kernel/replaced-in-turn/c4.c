// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(c4_cmdline)

KLP_MODULE(c4);
