// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "show.h"

SHOW(livepatch_cmdline_proc_show)

KLP_MODULE(livepatch);
