// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/emit/optional.hpp>

#include <type_traits>

#include <doctest/doctest.h>

// That nothing is emitted, object_files sees.
TEST_CASE("optional: the type itself, or one of which a declaration emits nothing") {
    using klp::detail::emitted_or_nothing;
    CHECK(std::is_same_v<emitted_or_nothing<const int, true>, const int>);
    using nothing = emitted_or_nothing<const int, false>;
#if defined(__clang__)
    CHECK(sizeof(nothing) == 0);
#else
    CHECK(std::is_function_v<nothing>);
#endif
}
