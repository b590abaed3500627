// SPDX-License-Identifier: GPL-2.0
#include <klp/module.h>

#include "../../kernel/show.h"

SHOW(m_base_cmdline)

KLP_MODULE(m_base);
