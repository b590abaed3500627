// SPDX-License-Identifier: MIT OR GPL-2.0
#include "v3.hpp"

KLP_PATCH(v3);
