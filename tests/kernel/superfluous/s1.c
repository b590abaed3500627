// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(s1_cmdline)
SHOW(s1_version)

KLP_MODULE(s1);
