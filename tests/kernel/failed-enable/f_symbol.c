// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(f_symbol_uptime)

KLP_MODULE(f_symbol);
