// SPDX-License-Identifier: MIT OR GPL-2.0
#include "refuse.hpp"

KLP_PATCH(refuse);
