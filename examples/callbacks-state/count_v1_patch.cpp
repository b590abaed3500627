// SPDX-License-Identifier: MIT OR GPL-2.0
#include "count_v1.hpp"

KLP_PATCH(count_v1);
