// SPDX-License-Identifier: MIT OR GPL-2.0
#include "back.hpp"

KLP_PATCH(back);
