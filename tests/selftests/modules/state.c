// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <klp/module.h>

extern struct klp_patch klp_patch_state1;

#define THIS_PATCH klp_patch_state1
#include "loglevel.h"

KLP_MODULE(state1);
