// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

struct broken : klp::patch<"consumer_broken", klp::vmlinux<klp::func<"f">, klp::func<"f">>> {};

struct mistyped : klp::patch<"consumer_mistyped", klp::vmlinux<klp::func<"version_proc_shaw">>> {};
