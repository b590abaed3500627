// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Reports about a chain of patches, for programs that run on a host. It needs the standard library, so klp/klp.hpp
/// does not include it. docs/report.md says how to build a report.
#pragma once

#include "report/c.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/machines.hpp"
#include "report/markdown.hpp"
#include "report/model.hpp"
#include "report/openvex.hpp"
#include "report/program.hpp"
#include "report/text.hpp"
