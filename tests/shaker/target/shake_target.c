// SPDX-License-Identifier: GPL-2.0
#include "shake.h"

SHAKE_SLEEPY(shake_t0)
SHAKE_FUNC(shake_t1)
SHAKE_FUNC(shake_t2)
SHAKE_FUNC(shake_t3)
SHAKE_FUNC(shake_t4)
SHAKE_FUNC(shake_t5)
SHAKE_FUNC(shake_t6)
SHAKE_FUNC(shake_t7)
SHAKE_FUNC(shake_t8)
SHAKE_FUNC(shake_t9)
SHAKE_FUNC(shake_t10)
SHAKE_FUNC(shake_t11)
SHAKE_FUNC(shake_t12)
SHAKE_FUNC(shake_t13)
SHAKE_FUNC(shake_t14)
SHAKE_FUNC(shake_t15)
SHAKE_FUNC(shake_twin)

SHAKE_SYMBOLS(100)
static int shake_word __used = 800;

/* Of the same name as the one here: what a position in a descriptor is for. */
int shake_call_second_twin(void);

static int (*shake_calls[])(void) = {
	shake_t0, shake_t1, shake_t2, shake_t3, shake_t4, shake_t5, shake_t6,
	shake_t7, shake_t8, shake_t9, shake_t10, shake_t11, shake_t12,
	shake_t13, shake_t14, shake_t15, shake_twin, shake_call_second_twin,
};

SHAKE_MODULE(shake_calls);
