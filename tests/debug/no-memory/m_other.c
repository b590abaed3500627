// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../../kernel/show.h"

SHOW(m_other_filesystems)

KLP_MODULE(m_other);
