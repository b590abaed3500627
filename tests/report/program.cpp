// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/report.hpp>

#include "chain.hpp"

auto main(int argc, char **argv) -> int {
    return klp::report::run<r1, r2, r3, r4, r5, r6>(argc, argv);
}
