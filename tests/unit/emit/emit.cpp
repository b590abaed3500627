// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/emit/emit.hpp>

#include <cstring>

#include <doctest/doctest.h>

#include "../kernel_structs.hpp"

extern "C" klp::text code_a, code_b;

namespace emit_test {

struct in_a_namespace : klp::patch<"emit_in_a_namespace", klp::vmlinux<klp::func<"f", code_a>>> {};
KLP_PATCH(in_a_namespace);

inline namespace nested {
struct beside_it : klp::patch<"emit_beside_it", klp::module<"nfs", klp::func<"g", code_b>>> {};
KLP_PATCH(beside_it);
} // namespace nested

} // namespace emit_test

extern "C" kernel::patch klp_patch_in_a_namespace, klp_patch_beside_it;

TEST_CASE("emit: a patch is the symbol klp_patch_NAME of C, whatever namespace it is in") {
    REQUIRE(klp_patch_in_a_namespace.count() == 1);
    CHECK(klp_patch_in_a_namespace.objs[0].name == nullptr);
    CHECK(klp_patch_in_a_namespace.objs[0].funcs[0].new_func == code_a);
    REQUIRE(klp_patch_beside_it.count() == 1);
    CHECK(std::strcmp(klp_patch_beside_it.objs[0].name, "nfs") == 0);
    CHECK(klp_patch_beside_it.objs[0].funcs[0].new_func == code_b);
}

#define TEXT_OF(...) #__VA_ARGS__
#define EXPANDED_TEXT_OF(...) TEXT_OF(__VA_ARGS__)

TEST_CASE("emit: the version and the layout are in the names of the glue's symbols") {
    CHECK(klp::string(EXPANDED_TEXT_OF(KLP_GLUE_SYMBOL(noop))) == "klp_glue_v2_152_168_200_noop");
}
