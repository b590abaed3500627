// SPDX-License-Identifier: MIT OR GPL-2.0
// Built as for a kernel with another struct klp_func.
#undef KLP_LAYOUT_FUNC_SIZE
#define KLP_LAYOUT_FUNC_SIZE 160
#include "family.hpp"

KLP_PATCH(other_layout);
