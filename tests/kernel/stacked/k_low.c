// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(k_low_version)

KLP_MODULE(k_low);
