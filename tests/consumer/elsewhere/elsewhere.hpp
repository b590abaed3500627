// SPDX-License-Identifier: MIT OR GPL-2.0
#pragma once

#include <klp/klp.hpp>

#include <elsewhere.h> // of the sysroot

#ifndef ELSEWHERE
#error "the toolchain file's flags are missing"
#endif
#if defined __clang__ && !defined __aarch64__
#error "compiled for another target"
#endif

struct elsewhere : klp::patch<"consumer_elsewhere", klp::vmlinux<klp::func<"version_proc_show">>> {};
