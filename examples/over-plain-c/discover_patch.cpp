// SPDX-License-Identifier: MIT OR GPL-2.0
#include "discover.hpp"

KLP_PATCH(discover);
