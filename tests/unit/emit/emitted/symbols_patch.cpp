// SPDX-License-Identifier: MIT OR GPL-2.0
#include "family.hpp"

KLP_PATCH(needing);
KLP_PATCH(needing_over);
KLP_PATCH(fixing);
