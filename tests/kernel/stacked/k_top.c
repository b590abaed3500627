// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(k_top_filesystems)

KLP_MODULE(k_top);
