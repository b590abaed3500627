// SPDX-License-Identifier: MIT OR GPL-2.0
#include "lines.hpp"

KLP_PATCH(lines);
