// SPDX-License-Identifier: MIT OR GPL-2.0
#include "inodes.hpp"

KLP_PATCH(inodes);
