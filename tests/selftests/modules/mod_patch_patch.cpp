// SPDX-License-Identifier: MIT OR GPL-2.0
#include FAMILY

KLP_PATCH(mod_patch);
