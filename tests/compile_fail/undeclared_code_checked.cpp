// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: new_f.* was not declared in this scope|undeclared identifier 'new_f'
// ERRORS: 5 in 18
#include <klp/klp.hpp>

#ifdef FIXED
extern "C" klp::text new_f;
#endif

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::func<"f", new_f>>> {};

static_assert(klp::check<bad>);
static_assert(klp::noops<bad>.empty());
