// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "show.h"

SHOW(livepatch_mod_target_show)

KLP_MODULE(mod_patch);
