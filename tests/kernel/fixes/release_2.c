// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../show.h"

SHOW(klpp_version)

KLP_MODULE(release_2);
