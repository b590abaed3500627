// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/emit/fixes.hpp>

#include <cstring>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../kernel_structs.hpp"

extern "C" {
extern char __this_module[], param_ops_string[];
// The linker's, of all patches of this program together.
extern const kernel::parameter __start___param[], __stop___param[];
}

TEST_CASE("fixes: parameters that nobody may write, each no longer than the kernel shows") {
    std::vector<std::vector<std::string>> pages; // of each patch
    for (const kernel::parameter *p = __start___param; p != __stop___param; ++p) {
        CHECK(p->mod == __this_module);
        CHECK(p->ops == param_ops_string);
        CHECK(p->perm == 0444);
        CHECK(p->level == -1);
        CHECK(p->flags == 0);
        CHECK(p->str->maxlen == 0);
        CHECK(std::strlen(p->str->string) + 1 < 4096);
        if (std::strcmp(p->name, "fixes") == 0)
            pages.emplace_back();
        else
            CHECK(std::string(p->name) == "fixes_" + std::to_string(pages.back().size() + 1));
        pages.back().emplace_back(p->str->string);
    }
    std::string many;
    for (int i = 0; i < 500; ++i)
        many += "CVE-2024-" + std::to_string(100000 + i).substr(1) + "\n";
    REQUIRE(pages.size() == 2);
    const std::vector<std::string> &few = pages[pages[0].size() == 1 ? 0 : 1],
                                   &two = pages[pages[0].size() == 1 ? 1 : 0];
    CHECK(few == std::vector<std::string>{"CVE-2024-1\nCVE-2024-2"});
    REQUIRE(two.size() == 2);
    CHECK(two[0] + "\n" + two[1] + "\n" == many);
    CHECK(two[0].size() + 1 + 14 > 4094); // no name more would fit
}

TEST_CASE("fixes: a page takes names with a newline between them, to the last letter") {
    const auto pages_of = [](std::vector<std::string> names) {
        std::vector<klp::detail::element> fixes(names.size());
        std::vector<const klp::detail::element *> items;
        for (klp::size_t i = 0; i < names.size(); ++i) {
            fixes[i].object = names[i].c_str();
            items.push_back(&fixes[i]);
        }
        std::string begins;
        klp::detail::for_each_fix({items.data(), items.size()},
                                  [&](const klp::string &, bool begin) { begins += begin ? 'B' : '-'; });
        return begins;
    };
    const std::string half(2046, 'x');
    CHECK(pages_of({}).empty());
    CHECK(pages_of({"a", "b", "c"}) == "B--");
    CHECK(pages_of({half, half + "y"}) == "B-"); // 2046 + 1 + 2047
    CHECK(pages_of({half, half + "yz"}) == "BB");
    CHECK(pages_of({half, half, "", half}) == "B--B");
}
