// SPDX-License-Identifier: MIT OR GPL-2.0
#include "v2.hpp"

KLP_PATCH(v2);
