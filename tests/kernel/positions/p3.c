// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(p3_cmdline)

KLP_MODULE(p3);
