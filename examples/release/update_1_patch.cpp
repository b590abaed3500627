// SPDX-License-Identifier: MIT OR GPL-2.0
#include "update_1.hpp"

KLP_PATCH(update_1);
