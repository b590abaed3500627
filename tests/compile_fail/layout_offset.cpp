// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: klp: this kernel has struct klp_func: new_func at another offset than klp expects
#include "numbers.hpp"
#ifndef FIXED
#undef KLP_LAYOUT_FUNC_NEW_FUNC
#define KLP_LAYOUT_FUNC_NEW_FUNC 16
#endif
#include <klp/model/layout.hpp>
