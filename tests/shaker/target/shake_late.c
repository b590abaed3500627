// SPDX-License-Identifier: GPL-2.0
#include "shake.h"

SHAKE_FUNC(shake_l0)
SHAKE_FUNC(shake_l1)
SHAKE_FUNC(shake_l2)
SHAKE_FUNC(shake_l3)
SHAKE_FUNC(shake_l4)
SHAKE_FUNC(shake_l5)
SHAKE_FUNC(shake_l6)
SHAKE_SLEEPY(shake_l7)
SHAKE_FUNC(shake_l8)
SHAKE_FUNC(shake_l9)
SHAKE_FUNC(shake_l10)
SHAKE_FUNC(shake_l11)

SHAKE_SYMBOLS(3200)

static int (*shake_calls[])(void) = {
	shake_l0, shake_l1, shake_l2, shake_l3, shake_l4, shake_l5, shake_l6,
	shake_l7, shake_l8, shake_l9, shake_l10, shake_l11,
};

SHAKE_MODULE(shake_calls);
