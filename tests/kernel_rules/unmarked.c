// SPDX-License-Identifier: GPL-2.0
/* E1: a live patch is marked as one, which KLP_MODULE() does. A module alone: klp_mistake is. */
#define NOT_MARKED
#include "choose.h"

MISTAKE(E1_not_marked, "refused EINVAL: module klp_unmarked is not marked as a livepatch module",
	OBJS(GOOD_OBJECT, { }));
