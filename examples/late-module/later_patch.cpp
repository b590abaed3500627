// SPDX-License-Identifier: MIT OR GPL-2.0
#include "later.hpp"

KLP_PATCH(later);
