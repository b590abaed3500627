// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "cve_2024_1.c"
#include "cve_2024_3.c"
#include "cve_2024_4.c"

KLP_MODULE(update_2);
