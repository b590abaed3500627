// SPDX-License-Identifier: MIT OR GPL-2.0
#include "late.hpp"

KLP_PATCH(late);
