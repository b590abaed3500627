// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

KLP_MODULE(other_version);
