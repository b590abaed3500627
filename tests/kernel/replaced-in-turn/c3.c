// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(c3_filesystems)

KLP_MODULE(c3);
