// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(l_next_version)

KLP_MODULE(l_next);
