// SPDX-License-Identifier: MIT OR GPL-2.0
// EXPECT: S14_a_function_may_be_listed_only_once.*in_patch<.*klp_bad.*function_named<.*a_name_of_sixty_eight_letters_of_which_clang_shows_36_in_each_string
// Names are shown whole, those that are no template arguments, too.
#include <klp/klp.hpp>

constexpr klp::row rows[] = {
    {"a_name_of_sixty_eight_letters_of_which_clang_shows_36_in_each_string"},
#ifndef FIXED
    {"a_name_of_sixty_eight_letters_of_which_clang_shows_36_in_each_string"},
#endif
};

struct bad : klp::patch<"klp_bad", klp::vmlinux<klp::table<rows>>> {};

static_assert(klp::check<bad>);
