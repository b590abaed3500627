// SPDX-License-Identifier: MIT OR GPL-2.0
// Built as for another version of the glue.
#include "family.hpp"

#undef KLP_GLUE_VERSION
#define KLP_GLUE_VERSION v999
extern "C" klp::text KLP_GLUE_SYMBOL(pre_patch), KLP_GLUE_SYMBOL(noop);

KLP_PATCH(other_version);
