// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// klp: Linux live patches described as types. Include this one.
#pragma once

#include "arrays.hpp"
#include "check.hpp"
#include "noops.hpp"
#include "vocabulary.hpp"
