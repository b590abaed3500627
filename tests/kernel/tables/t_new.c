// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(t_new_version)
SHOW(t_new_filesystems)

KLP_MODULE(t_new);
