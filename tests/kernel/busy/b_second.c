// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(b_second_version)

KLP_MODULE(b_second);
