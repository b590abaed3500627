// SPDX-License-Identifier: MIT OR GPL-2.0
#include "family.hpp"

KLP_PATCH(t_new);
