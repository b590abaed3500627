// SPDX-License-Identifier: MIT OR GPL-2.0
#include "v1.hpp"

KLP_PATCH(v1);
