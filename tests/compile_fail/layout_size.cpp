// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: struct klp_state of this kernel has another size than klp's
#include "numbers.hpp"
#ifndef FIXED
#undef KLP_LAYOUT_STATE_SIZE
#define KLP_LAYOUT_STATE_SIZE 32
#endif
#include <klp/model/layout.hpp>
