// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(u_known_version)

KLP_MODULE(u_known);
