// SPDX-License-Identifier: MIT OR GPL-2.0
#include "both.hpp"

KLP_PATCH(both);
