// SPDX-License-Identifier: MIT OR GPL-2.0
#include "update_2.hpp"

KLP_PATCH(update_2);
