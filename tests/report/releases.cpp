// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/report.hpp>

#include "releases.hpp"

auto main(int argc, char **argv) -> int {
    return klp::report::run<release_1, beside, release_2, release_3, rescue>(argc, argv);
}
