// SPDX-License-Identifier: GPL-2.0
#include "shake.h"

int shake_call_second_twin(void);

SHAKE_FUNC(shake_twin)
static int shake_word __used = 1600;

static int (*shake_second)(void) = shake_twin;

int shake_call_second_twin(void)
{
	return READ_ONCE(shake_second)();
}
