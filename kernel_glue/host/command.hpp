// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What the commands have in common: options, help, exit status.
#pragma once

#include "system.hpp"

#include <functional>
#include <map>
#include <vector>

namespace klp::host {

/// `--option VALUE` and `--option=VALUE` go where \p options says; the other arguments are returned.
[[nodiscard]] auto take_options(int count, char **words, const std::map<std::string, std::string *> &options)
    -> std::vector<std::string>;

/// The main() of a command: handles --help, and prints a trouble as "error: ..." and returns its exit status.
[[nodiscard]] auto run_command(int count, char **words, const char *usage, const std::function<exit_status()> &work)
    -> int;

} // namespace klp::host
