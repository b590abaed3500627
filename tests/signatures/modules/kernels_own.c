// SPDX-License-Identifier: GPL-2.0
#include <linux/seq_file.h>

#include "plain.h"

PLAIN_PATCH(NULL, "seq_write", seq_write);
