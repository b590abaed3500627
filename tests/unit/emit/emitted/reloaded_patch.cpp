// SPDX-License-Identifier: MIT OR GPL-2.0
#define KLP_RELOCATES_ONCE // as klp.mk does for an old kernel
#include "family.hpp"

KLP_PATCH(reloaded);
