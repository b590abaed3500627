// SPDX-License-Identifier: GPL-2.0
/* States, alone and over those of another patch: T1 to T5. */
#include "mistake.h"

/* Says which version of a state the kernel sees. */
static int look(struct klp_object *obj)
{
	struct klp_patch *patch = container_of(obj->kobj.parent, struct klp_patch, kobj);
	struct klp_state *state = klp_get_state(patch, 5);

	if (state)
		pr_info("state 5 has version %u\n", state->version);
	else
		pr_info("there is no state 5\n");
	return 0;
}

#define LOOKING OBJS({ .callbacks.pre_patch = look, FUNCS({ CMDLINE }, { }) }, { })

/* T1: no id is 0. */
MISTAKE(T1_right, "loads: state 5 has version 2; runs cmdline", LOOKING,
	STATES({ .id = 4 }, { .id = 5, .version = 2 }, { }));
MISTAKE(T1_state_0, "loads: there is no state 5; runs cmdline", LOOKING,
	STATES({ .id = 0, .version = 1 }, { .id = 5, .version = 2 }, { }));

/* T2: an id is listed once. */
MISTAKE(T2_state_twice, "loads: state 5 has version 1; runs cmdline", LOOKING,
	STATES({ .id = 5, .version = 1 }, { .id = 5, .version = 2 }, { }));

/* The state that klp_before has is number 5 in version 2. */
#define NOT_COMPATIBLE \
	"refused EINVAL: Livepatch patch \\(klp_mistake\\) is not compatible with the already installed livepatches"

/* T3: a replacing patch has every state of those that it replaces. */
MISTAKE(T3_right, "before state; loads; runs cmdline", OBJS(GOOD_OBJECT, { }),
	STATES({ .id = 5, .version = 2 }, { }), .replace = true);
MISTAKE(T3_state_missing, "before state; " NOT_COMPATIBLE, OBJS(GOOD_OBJECT, { }),
	STATES({ .id = 6 }, { }), .replace = true);
MISTAKE(T3_no_states, "before state; " NOT_COMPATIBLE, OBJS(GOOD_OBJECT, { }),
	.replace = true);

/* T4: no patch has it in a lower version than one before. */
MISTAKE(T4_right, "before state; loads; runs cmdline", OBJS(GOOD_OBJECT, { }),
	STATES({ .id = 5, .version = 3 }, { }), .replace = true);
MISTAKE(T4_older, "before state; " NOT_COMPATIBLE, OBJS(GOOD_OBJECT, { }),
	STATES({ .id = 5, .version = 1 }, { }), .replace = true);
MISTAKE(T4_older_stacked, "before state; " NOT_COMPATIBLE, OBJS(GOOD_OBJECT, { }),
	STATES({ .id = 5, .version = 1 }, { }));

/* T5: but one may be new, and a patch that does not replace needs none. */
MISTAKE(T5_new, "before state; loads; runs cmdline", OBJS(GOOD_OBJECT, { }),
	STATES({ .id = 5, .version = 2 }, { .id = 6 }, { }), .replace = true);
MISTAKE(T5_stacked, "before state; loads; runs cmdline", OBJS(GOOD_OBJECT, { }));
