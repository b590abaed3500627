// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// klp: Linux live patches described as types. Include this one.
#pragma once

#if __cplusplus <= 201703L // g++ 10 has 201709L for C++20
#error "klp: C++20 is needed: -std=c++20"
#endif

// Included first: a compiler prints the chain of includes with an error, and this keeps it short.
#include "rules/message.hpp"

#include "check.hpp"
#include "conditions.hpp"
#include "emit/emit.hpp"
#include "noops.hpp"
#include "version.h"
#include "vocabulary.hpp"
