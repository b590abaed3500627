// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(u_refuse_version)

KLP_MODULE(u_refuse);
