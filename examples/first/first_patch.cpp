// SPDX-License-Identifier: MIT OR GPL-2.0
#include "first.hpp"

KLP_PATCH(first);
