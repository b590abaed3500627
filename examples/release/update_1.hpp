// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include "cve_2024_1.hpp"
#include "cve_2024_2.hpp"
#include "cve_2024_3.hpp"

struct update_1 : klp::patch<"klp_update_1", cve_2024_1, cve_2024_2, cve_2024_3> {};
